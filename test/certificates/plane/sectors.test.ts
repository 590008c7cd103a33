/** Clarke sets of two inputs, by the checker's own look at all sectors around the point. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { programs } from '../../../fixtures/smooth/programs.ts';
import { collect, evaluateAt, type Poly } from '../../../src/certificates/functions/several.ts';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { integer } from '../../../src/certificates/numbers/rational.ts';
import { Curves } from '../../../src/certificates/plane/curves.ts';
import { Budget } from '../../../src/fields/budget.ts';
import { hasSector } from '../../../src/fields/cells/sectors.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain } from '../../../src/fields/index.ts';
import { poly } from '../../../src/functions/near/poly.ts';
import { rational } from '../../../src/numbers/index.ts';
import { compile, isEvaluationFailure, programToJson } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { altered, type Loose } from '../documents.ts';

/** The document without any certificate but that the sectors show it. */
function bySectors(text: string, at: readonly number[]): Loose {
  const program = parseProgramText(text);
  const x = at.map(value => rational(value));
  const explanation = explain(compile(program), x);
  if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
  const document = explainDocument(explanation, { program: programToJson(program), text, at: x });
  const { status, gradients } = document.clarke;
  const clarke = { status, gradients, directions: [], farkas: [], by: 'sectors' };
  return JSON.parse(JSON.stringify({ ...document, clarke }));
}

const isTranscendental = (text: string): boolean => /exp|log|sin|cos/.test(text);
const plane = programs.filter(({ at, text }) => at.length === 2 && !isTranscendental(text));

describe('the sectors alone show', () => {
  test.each(plane)('$text', ({ text, at }) => {
    const document = bySectors(text, at);
    const review = verifyDocument(document);
    expect(review).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(review.assumptions.filter(one => /sector|Clarke/.test(one))).toEqual([]);
  });

  it('which gradients are missing, and which are too many', () => {
    const problems = (change: (clarke: Loose) => void, document: Loose): string =>
      verifyDocument(altered(document, copy => change(copy.clarke)))
        .problems.map(({ path }) => path)
        .join();
    let several = 0;
    for (const { text, at } of plane) {
      const document = bySectors(text, at);
      const { gradients } = document.clarke;
      if (gradients.length === 1) {
        const other = document.active.gradients.filter(
          (one: Loose) => JSON.stringify(one) !== JSON.stringify(gradients[0]),
        );
        if (other.length > 0)
          expect(problems(clarke => (clarke.gradients = document.active.gradients), document)).toContain(
            '/clarke/gradients',
          );
        continue;
      }
      several += 1;
      for (const i of gradients.keys())
        expect(problems(clarke => clarke.gradients.splice(i, 1), document)).toContain('/clarke/gradients');
    }
    expect(several).toBeGreaterThan(5);
  });

  it('nothing of guards that are no rational functions, nor of three inputs', () => {
    const document = bySectors('f(x, y) = y - 2*max(0, min(y - x, exp(x) - 1 - y))', [0, 0]);
    expect(verifyDocument(document).verdict).toBe('undecided');
    const space = bySectors('f(x, y, z) = max(x, y, z)', [0, 0, 0]);
    expect(verifyDocument(space).problems.map(({ path }) => path)).toContain('/clarke/by');
  });
});

/** Whether the checker sees a sector with all of the polynomials positive. */
function sees(polys: readonly Poly[]): boolean {
  const meter = new Meter(1e9);
  const curves = new Curves(meter);
  for (const h of polys) curves.add(h);
  return curves.samples().some(at => polys.every(h => evaluateAt(h, at, meter).n > 0n));
}

const terms = fc.array(
  fc.record({
    exponents: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })).filter(([a, b]) => a + b > 0),
    coefficient: fc.constantFrom(1, -1, 2, -3),
  }),
  { minLength: 1, maxLength: 3 },
);

test('random curves: the same sectors as those of the engine', () => {
  const seen = { yes: 0, no: 0 };
  fc.assert(
    fc.property(fc.array(terms, { minLength: 1, maxLength: 3 }), lists => {
      const own = lists.map(list =>
        poly(list.map(({ exponents, coefficient }) => ({ exponents, coefficient: rational(coefficient) }))),
      );
      fc.pre(own.every(h => h.size > 0));
      const meter = new Meter(1e9);
      const polys = lists.map(list =>
        collect(
          list.map(({ exponents, coefficient }) => ({ exponents, coefficient: integer(coefficient) })),
          meter,
        ),
      );
      const found = sees(polys);
      seen[found ? 'yes' : 'no'] += 1;
      expect(found).toBe(hasSector(own, new Budget(1e7)));
    }),
    { numRuns: 400 },
  );
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(50);
});

test('curves that meet again nearby, turn back, or do not come near', () => {
  const h = (...list: readonly (readonly [number, number, number])[]): Poly =>
    collect(
      list.map(([coefficient, a, b]) => ({ exponents: [a, b], coefficient: integer(coefficient) })),
      new Meter(1e9),
    );
  // y > 0, y < x²(1000x − 1), x > 0: only beyond x = 1/1000.
  expect(sees([h([1, 0, 1]), h([1000, 3, 0], [-1, 2, 0], [-1, 0, 1]), h([1, 1, 0])])).toBe(false);
  // 100y < 1 is no bound at 0; 100y > 1 is never near it.
  expect(sees([h([1, 0, 0], [-100, 0, 1])])).toBe(true);
  expect(sees([h([-1, 0, 0], [100, 0, 1])])).toBe(false);
  // x > y² and x < 2y²; x > y² and x < y²/2; the line x = 0 is a factor of its own.
  expect(sees([h([1, 1, 0], [-1, 0, 2]), h([2, 0, 2], [-1, 1, 0])])).toBe(true);
  expect(sees([h([1, 1, 0], [-1, 0, 2]), h([1, 0, 2], [-2, 1, 0])])).toBe(false);
  expect(sees([h([1, 1, 1]), h([1, 1, 0], [-1, 0, 2]), h([-1, 0, 1])])).toBe(false);
  expect(sees([h([-1, 1, 1]), h([1, 1, 0], [-1, 0, 2])])).toBe(true);
  // 0 is not on the curve (y − 1)² = x, which turns back at (0, 1).
  expect(sees([h([1, 0, 2], [-2, 0, 1], [1, 0, 0], [-1, 1, 0])])).toBe(true);
});
