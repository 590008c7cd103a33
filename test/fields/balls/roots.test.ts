/** Roots of functions that are 0 at the point and nowhere negative: their balls, and what is none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { bodiesOf } from '../../../src/fields/balls/assemble.ts';
import { underivedDocument } from '../../../src/fields/explain-document.ts';
import { explain, type GradientSet, underivedAt } from '../../../src/fields/index.ts';
import { gramOf } from '../../../src/linear/index.ts';
import { format, type Rational } from '../../../src/numbers/index.ts';
import {
  compile,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programToJson,
} from '../../../src/programs/index.ts';
import { altered, type Loose } from '../../certificates/documents.ts';
import { seeded } from '../../random.ts';
import { clarkeOf, explained, pointOf } from '../regular/explained.ts';

/** Centres, and the Gram matrices of balls. */
const shapesOf = (set: GradientSet<Rational>): string[] => {
  const hull = set.status === 'exact' ? { gradients: set.gradients, balls: [] } : set.hull!;
  return bodiesOf(hull).map(({ centre, matrices }) =>
    [centre, ...matrices.flatMap(gramOf)].map(row => row.map(format).join(' ')).join(' | '),
  );
};
const at = (text: string, x: string) => underivedAt(compile(parseProgramText(text)), pointOf(x))!;

function documentOf(text: string, x: string): Loose {
  const program = parseProgramText(text);
  const subject = { program: programToJson(program), text: printProgram(program), at: pointOf(x) };
  return JSON.parse(JSON.stringify(underivedDocument(at(text, x), subject)));
}

describe('the root of g ≥ 0 has the ball of half its second derivative', () => {
  test.each([
    ['sqrt(x^4 + y^2)', '0,0', ['0 0 | 0 0 | 0 1']],
    ['sqrt(2*(exp(x) - 1 - x))', '0', ['0 | 1']],
    ['sqrt(x^2)', '0', ['0 | 1']],
    ['sqrt(2*x^2)', '0', ['0 | 2']],
    ['sqrt(1 - cos(x))', '0', ['0 | 1/2']],
    ['sqrt(x^2 + x*y + y^2)', '0,0', ['0 0 | 1 1/2 | 1/2 1']],
    ['(x^2 + y^2)^(1/2) + 3*x', '0,0', ['3 0 | 1 0 | 0 1']],
    ['1/(2 + sqrt((x - 1)^2))', '1', ['0 | 1/16']],
    ['sqrt(x^2)*sqrt(y^2)', '0,0', ['0 0']],
    ['(x^2)^(3/4) + y', '0,0', ['0 1']],
    ['sqrt(x^2) + abs(y)', '0,0', ['0 -1 | 1 0 | 0 0', '0 1 | 1 0 | 0 0']],
    ['sqrt(x*0)', '7', ['0']],
    ['sqrt(x*x + 2*(x - y)^2*exp(x))', '0,0', ['0 0 | 3 -2 | -2 2']],
  ])('%s at %s', (text, x, shapes) => {
    const { regular, sets } = at(text, x);
    expect(regular).toMatchObject({ verdict: 'yes', complete: true });
    expect(shapesOf(sets!.nodewise)).toEqual(shapes);
    expect(sets!.clarke.status === 'exact' || sets!.clarke.hull?.complete).toBe(true);
    const document = documentOf(text, x);
    expect(document).not.toHaveProperty('gradient');
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test.each([
    ['sqrt(x^2 - y^2)', '0,0'],
    ['sqrt(x*y)', '0,0'],
    ['sqrt(y^2 - x^4)', '0,0'],
    ['sqrt(abs(x))', '0'],
    ['sqrt(x^2 + x^3 - y)', '0,0'],
    ['(x^2)^(1/4)', '0'],
    ['sqrt(-x^2)', '0'],
  ])('not of %s at %s', (text, x) => {
    const { regular, sets } = at(text, x);
    expect(regular.verdict).toBe('no');
    expect(sets).toBeUndefined();
    expect(verifyDocument(documentOf(text, x))).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test('what is no root alone is not taken for one: a selection of the name', () => {
    const text = 'select sqrt(x) { x^(1/4) when x >= 0; 0 when x < 0 }\nsqrt(x^2)';
    const found = explain(compile(parseProgramText(text)), pointOf('0'));
    expect(isEvaluationFailure(found)).toBe(true);
    expect(at(text, '0').regular.verdict).toBe('no');
  });
});

describe('false documents are refused', () => {
  test.each([
    [
      'another matrix',
      (copy: Loose) => {
        copy.nodewise.balls[0].matrix = [['0', '2']];
      },
    ],
    [
      'another Clarke set',
      (copy: Loose) => {
        copy.clarke.balls[0].matrix = [['1', '1']];
      },
    ],
    [
      'a point for the ball',
      (copy: Loose) => {
        copy.clarke = { ...copy.clarke, gradients: [['0', '0']], balls: [], by: 'nodewise' };
      },
    ],
    [
      'irregular',
      (copy: Loose) => {
        copy.regular = { verdict: 'no', along: [[['0', '1']]] };
      },
    ],
    [
      'with a derivative',
      (copy: Loose) => {
        copy.gradient = { forward: ['0', '0'], backward: ['0', '0'] };
      },
    ],
    [
      'no critical point',
      (copy: Loose) => {
        copy.clarkeCritical = { verdict: 'no', certificate: { separator: ['0', '3'] } };
      },
    ],
  ] as const)('%s', (_, alter) => {
    const document = documentOf('sqrt(x^4 + y^2)', '0,0');
    expect(verifyDocument(altered(document, alter)).verdict).toBe('rejected');
  });

  test('a derivative that is left out where there is one', () => {
    const document = altered(documentOf('sqrt(x^2)', '0'), copy => {
      copy.at = ['1'];
      copy.value = '1';
    });
    expect(verifyDocument(document).verdict).toBe('rejected');
  });

  test('the ball of a function that is negative nearby', () => {
    const forged = altered(documentOf('sqrt(x^4 + y^2)', '0,0'), copy => {
      const text = 'sqrt(y^2 - x^4)';
      copy.program = programToJson(parseProgramText(text));
      copy.text = text;
    });
    expect(verifyDocument(forged).verdict).toBe('rejected');
  });
});

test('a root of a sum of squares is their norm', () => {
  const term = fc.tuple(
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom('x', 'y', 'x*y', 'x^2', 'exp(y) - 1', 'sin(x)'),
  );
  const form = fc
    .array(term, { minLength: 1, maxLength: 2 })
    .map(terms => terms.map(([c, of]) => `${c}*(${of})`).join(' + '));
  let balls = 0;
  fc.assert(
    fc.property(fc.array(form, { minLength: 2, maxLength: 2 }), forms => {
      const root = `sqrt(${forms.map(one => `(${one})^2`).join(' + ')}) + 0*x*y`;
      const norm = explain(compile(parseProgramText(`norm2(${forms.join(', ')}) + 0*x*y`)), pointOf('0,0'));
      const found = underivedAt(compile(parseProgramText(root)), pointOf('0,0'));
      if (isEvaluationFailure(norm)) throw new Error(norm.failure.why);
      // Where the form is 0 there is nothing to divide by.
      if (found === undefined) return;
      expect(found.regular.verdict, root).toBe('yes');
      expect(shapesOf(found.sets!.nodewise), root).toEqual(shapesOf(norm.nodewise));
      expect(verifyDocument(documentOf(root, '0,0')), root).toMatchObject({
        verdict: 'accepted',
        problems: [],
      });
      balls += 1;
    }),
    seeded(20),
  );
  expect(balls).toBeGreaterThan(5);
});

describe('a power above 1 of what is ≥ 0 and locally Lipschitz has the gradient 0', () => {
  test.each([
    ['abs(x)^(3/2)', '0', '0'],
    ['abs(x)^(5/2) + abs(x)', '0', '-1 1'],
    ['relu(x)^(3/2) - relu(x)', '0', '-1 0'],
    ['max(abs(x), abs(y))^(4/3)', '0,0', '0,0'],
    ['(relu(x) + abs(y))^(3/2) + x', '0,0', '1,0'],
    ['norm2(x, y)^(3/2)', '0,0', '0,0'],
  ])('%s at %s: %s', (text, x, gradients) => {
    const { explanation, document } = explained(text, x);
    expect(explanation.regular).toMatchObject({ verdict: 'yes', complete: true });
    expect(clarkeOf(explanation)).toBe(`exact ${gradients}`);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const forged = altered(document, (copy: Loose) => {
      copy.clarke.gradients[0][0] = '1/3';
    });
    expect(verifyDocument(forged).verdict).toBe('rejected');
  });

  // Negative nearby, or steep.
  test.each([
    ['leakyRelu(x, 1/4)^(3/2)', '0'],
    ['(abs(x) - abs(y))^(3/2)', '0,0'],
    ['abs(x)^(2/3)', '0'],
  ])('%s at %s is not regular', (text, x) => {
    const document = documentOf(text, x);
    expect(document.regular.verdict).toBe('no');
    const forged = altered(document, (copy: Loose) => {
      copy.regular = { verdict: 'yes' };
    });
    expect(verifyDocument(forged).verdict).not.toBe('accepted');
  });
});
