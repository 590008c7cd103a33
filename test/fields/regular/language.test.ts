/** The operations that jump, and those with roots: what is said at a jump, beside it, and where the composite is regular all the same. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { underivedDocument } from '../../../src/fields/explain-document.ts';
import { underivedAt } from '../../../src/fields/index.ts';
import { compile, parseProgramText, programToJson } from '../../../src/programs/index.ts';
import { altered, type Loose } from '../../certificates/documents.ts';
import { clarkeOf, explained, pointOf } from './explained.ts';

type Row = readonly [text: string, at: string, value: string, clarke: string];

const isRefused = (document: Loose): boolean => verifyDocument(document).verdict === 'rejected';

/** Every claim that the document makes is derived, or left open by it. */
function isConfirmed(document: Loose): void {
  const { problems } = verifyDocument(document);
  expect(problems).toEqual([]);
}

describe('regular', () => {
  test.each<Row>([
    ['where(x > 0, log(x), 0)', '1', '0', 'exact 1'],
    ['where(x > 0, log(x), 0)', '-1', '0', 'exact 0'],
    ['where(x > y, x, y)', '1,1', '1', 'exact 0,1 1,0'],
    ['where(x > 0 and y < 2, x, y)', '1,1', '1', 'exact 1,0'],
    ['where(x > 0, x^2*y, 0)', '0,3', '0', 'exact 0,0'],
    ['where(x > 0, where(x < 1, x, 1), 0)', '0', '0', 'exact 0 1'],
    ['x*floor(x)', '0', '0', 'exact -1 0'],
    ['floor(x^2)', '0', '0', 'exact 0'],
    ['where(x != 0, (x^2 + x)/x, 1)', '0', '1', 'exact 1'],
    ['where(x != 0, (exp(x) - 1)/x, 1)', '0', '1', 'exact 1/2'],
    ['rem(x, 3)', '0', '0', 'exact 1'],
    ['mod(x, 3)', '5/2', '5/2', 'exact 1'],
    ['mod(x, 3)', '-1/2', '5/2', 'exact 1'],
    ['rem(x, 3)', '-7/2', '-1/2', 'exact 1'],
    ['mod(x, y)', '7,-3', '-2', 'exact 1,3'],
    ['hardShrink(x)', '1/3', '0', 'exact 0'],
    ['hardShrink(x)', '-3/4', '-3/4', 'exact 1'],
    ['hardShrink(x, 0)', '0', '0', 'exact 1'],
    ['threshold(x, 1, 1)', '1', '1', 'exact 0 1'],
    ['x*sign(x)', '0', '0', 'exact -1 1'],
    ['x*step(x)', '0', '0', 'exact 0 1'],
    ['round(x)', '3/4', '1', 'exact 0'],
    ['trunc(x)', '0', '0', 'exact 0'],
    ['ceil(x) + trunc(x)', '5/2', '5', 'exact 0'],
    ['atan2(y, x)', '0,1', '0', 'exact 1,0'],
    ['sqrt(x)', '4', '2', 'exact 1/4'],
    ['x^(3/2)', '4', '8', 'exact 3'],
    ['x^(-1/3)', '8', '1/2', 'exact -1/48'],
    ['interp(x; knots=[0, 1, 3], values=[0, 2, 0])', '1', '2', 'exact -1 2'],
    ['cummax(x, y, z)[3]', '1,1,0', '1', 'exact 0,1,0 1,0,0'],
    ['xlogy(x, y)', '0,1', '0', 'exact 0,0'],
    ['asin(x) + tan(x) + atan(x)', '0', '0', 'exact 3'],
    ['select f(x, y) { x/y when y > 1; 0 when y <= 1 }\nf(x, y)', '1,0', '0', 'exact 0,0'],
    ['select s(x, y) { sqrt(x)*y when x > 1; y when x <= 1 }\ns(x, y)', '1,2', '2', 'exact 0,1 1,1'],
  ])('%s at %s is %s, %s', (text, at, value, clarke) => {
    const { explanation, document } = explained(text, at);
    expect(document.value).toBe(value);
    expect(explanation.regular.verdict).toBe('yes');
    expect(clarkeOf(explanation)).toBe(clarke);
    isConfirmed(document);
    // What is wrong on purpose is refused.
    expect(
      isRefused(
        altered(document, copy => {
          copy.clarke.gradients[0] = ['7', '7', '7'];
        }),
      ),
    ).toBe(true);
  });
});

describe('not regular', () => {
  test.each([
    ['where(x > 0, log(x), 0)', '0', '0'],
    ['where(0 < x <= 1, x, 2)', '1', '1'],
    ['floor(x)', '0', '0'],
    ['floor(-x^2)', '0', '0'],
    ['ceil(x)', '3', '3'],
    ['round(x)', '1/2', '0'],
    ['round(x)', '3/2', '2'],
    ['mod(x, 3)', '0', '0'],
    ['mod(x, y)', '6,-3', '0'],
    ['rem(x, 3)', '3', '0'],
    ['hardShrink(x)', '1/2', '0'],
    ['hardShrink(x)', '-1/2', '0'],
    ['threshold(x, 1, 2)', '1', '2'],
    ['sign(x)', '0', '0'],
    ['step(x; value=1/2)', '0', '1/2'],
    ['greater(x, y)', '1,1', '0'],
    ['xlogy(x, y)', '0,0', '0'],
    ['atan2(y, x)', '0,0', '0'],
    ['x^(3/2)', '0', '0'],
    ['where(x > 0, x*log(x), 0)', '0', '0'],
    ['select f(x, y) { x/y when y > 1; 0 when y <= 1 }\nf(x, y)', '1,1', '0'],
  ])('%s at %s, where it is %s', (text, at, value) => {
    const { explanation, document } = explained(text, at);
    expect(document.value).toBe(value);
    expect(explanation.regular).toMatchObject({ verdict: 'no', node: expect.any(String) });
    isConfirmed(document);
    const regular = altered(document, copy => {
      copy.regular = { verdict: 'yes' };
    });
    expect(isRefused(regular)).toBe(true);
  });

  test.each([
    ['sqrt(x)', '0'],
    ['sqrt(x) + y', '0,1'],
    ['sqrt(x) * abs(y)', '0,0'],
  ])('%s at %s, where there is no derivative', (text, at) => {
    const program = parseProgramText(text);
    const irregular = underivedAt(compile(program), pointOf(at))!;
    const document = JSON.parse(
      JSON.stringify(
        underivedDocument(irregular, { program: programToJson(program), text, at: pointOf(at) }),
      ),
    );
    expect(document).not.toHaveProperty('gradient');
    isConfirmed(document);
    expect(
      isRefused(
        altered(document, copy => {
          copy.value = '7';
        }),
      ),
    ).toBe(true);
    // At 1 there is one.
    const at1 = altered(document, copy => {
      copy.at = copy.at.map(() => '1');
    });
    expect(isRefused(at1)).toBe(true);
  });

  test('what is regular is not said to be other: an arc along which nothing breaks', () => {
    const { document } = explained('mod(x, 3)', '0');
    const beside = altered(document, copy => {
      copy.at = ['5/2'];
      copy.value = '5/2';
    });
    expect(isRefused(beside)).toBe(true);
    const plain = explained('select j(x) { 0 when x < 0; 1 when x >= 0 }\nj(x)', '0').document;
    const smooth = altered(plain, copy => {
      copy.program = programToJson(parseProgramText('exp(x)'));
      copy.value = '1';
    });
    expect(isRefused(smooth)).toBe(true);
  });
});

test('what one cell alone holds is proven whole: the other pieces of atan2 and floor are not asked', () => {
  for (const [text, at] of [
    ['atan2(y, x)', '0,1'],
    ['floor(x) + x', '1/2'],
    ['where(x > 0, log(x), 0)', '1'],
  ] as const) {
    const { explanation, document } = explained(text, at);
    expect(explanation.active.status).toBe('exact');
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  }
});

test('the names that came later may be names of a program’s own', () => {
  const text = 'select step(x) { 0 when x < 0; 2 when x >= 0 }\nstep(floor) + 2*sign';
  const { document } = explained(text, '1,2');
  expect(document.value).toBe('6');
  isConfirmed(document);
});
