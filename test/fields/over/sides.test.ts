/** Both sides of a point of the line, where values are not rational. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { explain, explainReal } from '../../../src/fields/index.ts';
import { documentWithReals } from '../../../src/fields/over/explain-document.ts';
import { sidesOver } from '../../../src/fields/over/sides.ts';
import {
  format,
  type OrderedField,
  parseRational,
  rationalField,
  realField,
} from '../../../src/numbers/index.ts';
import {
  compile,
  evaluate,
  isEvaluationFailure,
  parseProgramText,
  programToJson,
} from '../../../src/programs/index.ts';
import { blurredField } from '../../numbers/blurred.ts';
import { seeded } from '../../random.ts';
import { explained } from '../regular/explained.ts';

function documentOf(text: string, at: string) {
  const program = parseProgramText(text);
  const line = compile(program);
  const x = [parseRational(at)];
  const real = explainReal(line, x);
  if (isEvaluationFailure(real)) throw new Error(real.failure.why);
  return documentWithReals(explain(line, x), real, { program: programToJson(program), text, at: x })!;
}

const plain = (value: unknown): string => JSON.stringify(value, (_, one) => one?.expr ?? one);

describe('regular, with these slopes', () => {
  test.each([
    ['atan2(relu(t), -1)', '0', '[["-1"],["0"]]', 'undecided'],
    ['atan2(abs(x), -abs(x) - 1)', '0', '[["-1"],["1"]]', 'undecided'],
    ['where(x > 0, exp(1)*x, 0)', '0', '[["0"],["exp(1)"]]', 'accepted'],
    ['where(x > 0, exp(1 + x), exp(1))', '0', '[["0"],["exp(1)"]]', 'accepted'],
    ['where(x > 0, sqrt(2*x)*x, 0)', '0', '[["0"]]', 'undecided'],
    ['where(x > 0, log(2 + x), log(2) + x/2)', '0', '[["1/2"]]', 'accepted'],
    ['sign(x)*sin(x)*exp(2)', '0', '[["-exp(2)"],["exp(2)"]]', 'accepted'],
  ])('%s at %s', (text, at, gradients, verdict) => {
    const document = documentOf(text, at);
    expect(document.regular).toEqual({ verdict: 'yes' });
    expect('clarke' in document && [document.clarke.status, plain(document.clarke.gradients)]).toEqual([
      'exact',
      gradients,
    ]);
    expect(verifyDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({
      verdict,
      problems: [],
    });
  });
});

describe('not regular', () => {
  test.each([
    ['atan2(y, -1)', '0', [['-1']]],
    ['where(x > 0, exp(1 + x), 2)', '0', [['1']]],
    ['mod(x, 1)*exp(1)', '0', [['-1']]],
    ['where(x > 0, sqrt(x)*exp(1), 0)', '0', [['0'], ['1']]],
    ['where(x > 0, exp(1)/x, 0)', '0', [['1']]],
  ])('%s at %s', (text, at, along) => {
    const document = documentOf(text, at);
    expect(document.regular).toMatchObject({ verdict: 'no', along: [along] });
    expect(document).not.toHaveProperty('clarke');
    expect(verifyDocument(JSON.parse(JSON.stringify(document))).problems).toEqual([]);
  });
});

const PIECES = [
  '0',
  'x',
  '-2*x',
  'x^2',
  'x/(1-x)',
  'sin(x)',
  'exp(x)-1',
  '1',
  'sqrt(x^2)',
  'atan(x)',
  'cos(x)-1',
];
const piece = fc.constantFrom(...PIECES);

/** The slopes, each once; `breaks`, `open`. */
function slopesIn<T>(on: OrderedField<T>, text: string, x: T, back: (value: T) => string): string {
  const line = compile(parseProgramText(text));
  const found = evaluate(on, line, [x]);
  if (isEvaluationFailure(found)) return 'open';
  const values = line.outputs.map(slot => found.values[slot]!);
  const sides = sidesOver(on, line, x, values);
  return sides.kind === 'fine' ? [...new Set(sides.slopes.flat().map(back))].sort().join(' ') : sides.kind;
}

test('what series say of both sides is what germs say, also of what is multiplied with e and its inverse', () => {
  const seen = new Set<string>();
  const reals = realField();
  fc.assert(
    fc.property(piece, piece, (left, right) => {
      const text = `select s(x) { ${left} when x < 0; 0 when x = 0; ${right} when x > 0 }\ns(x) + abs(x)`;
      const { regular, clarke } = explained(text, '0').explanation;
      expect(regular.verdict === 'no' || clarke.status === 'exact', text).toBe(true);
      const wanted =
        regular.verdict === 'no' ? 'breaks' : clarke.gradients.flat().map(format).sort().join(' ');
      seen.add(wanted);
      expect(slopesIn(rationalField, text, rationalField.zero, format), text).toBe(wanted);
      const moved = text.replace('s(x) +', 's(x*exp(1)*exp(-1)) +');
      expect(
        slopesIn(reals, moved, reals.zero, value => format(reals.rational!(value)!)),
        moved,
      ).toBe(wanted);
      // Where signs are not known nothing else is said.
      const blurred = { value: rationalField.zero, blurred: true };
      expect(['open', wanted], text).toContain(
        slopesIn(blurredField, text, blurred, ({ value }) => format(value)),
      );
    }),
    seeded(40),
  );
  expect(seen.size).toBeGreaterThan(5);
});

describe('of several inputs an axis on which it breaks is looked for', () => {
  test.each([
    ['f(x, y) = floor(x + log(exp(1))) + y', '0,0', 'no', ['-1', '0']],
    ['f(x, y) = floor(x + log(2)) + y', '0,0', 'yes', undefined],
    ['f(x, y) = sign(log(x) + log(y) - log(6))', '2,3', 'no', ['1', '0']],
    ['f(x, y) = step(exp(x) - exp(1)*y)', '1,1', 'no', ['1', '0']],
    // Regular, which rays do not show: its pieces are one function.
    ['f(x, y) = where(log(x) + log(y) - log(6) > 0, x, x)', '2,3', 'yes', undefined],
    ['f(x, y) = where(log(x) + log(y) - log(6) > 0, x*y, 6)', '2,3', 'undecided', undefined],
  ])('%s at %s: %s', (text, at, verdict, ray) => {
    const program = parseProgramText(text);
    const x = at.split(',').map(entry => parseRational(entry));
    const real = explainReal(compile(program), x);
    if (isEvaluationFailure(real)) throw new Error(real.failure.why);
    const { regular } = real.explanation;
    expect(regular.verdict).toBe(verdict);
    expect(regular.along?.[0]?.map(value => format(value))).toEqual(ray);
    const subject = { program: programToJson(program), text: '', at: x };
    const found = documentWithReals(explain(compile(program), x), real, subject);
    if (verdict === 'no') expect(found).not.toHaveProperty('active');
    expect(verifyDocument(found).problems.filter(({ path }) => path !== '/text')).toEqual([]);
  });
});

test('a jump beneath logarithms and roots is told by few terms: series of all cost millions of steps, and told nothing', () => {
  const text = 'f(x, y) = log1p(std(softsign(atan2(y, -1)), -1)) + x';
  const program = parseProgramText(text);
  const at = [parseRational('1/2'), parseRational('0')];
  let steps = 0;
  const work = {
    spend: (more: number) => {
      steps += more;
    },
  };
  const real = explainReal(compile(program), at, { work });
  if (isEvaluationFailure(real)) throw new Error(real.failure.why);
  expect(real.explanation.regular).toMatchObject({ verdict: 'no', node: 'atan2.1' });
  expect(steps).toBeLessThan(100_000);
  const subject = { program: programToJson(program), text, at };
  const document = documentWithReals(explain(compile(program), at), real, subject);
  expect(document?.regular).toMatchObject({ verdict: 'no', along: [[['0', '-1']]] });
  expect(verifyDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ verdict: 'accepted' });
});
