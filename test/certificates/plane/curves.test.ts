/** Curves in the plane next to 0: a point in every sector between them, on both sides of x = 0. */
import { describe, expect, test } from 'vitest';
import { collect, evaluateAt, type Poly } from '../../../src/certificates/functions/several.ts';
import { integer, type Rat, signOf } from '../../../src/certificates/numbers/rational.ts';
import { Curves } from '../../../src/certificates/plane/curves.ts';
import { meter } from '../units.ts';

/** Terms c·x^a·y^b. */
const h = (...terms: readonly (readonly [c: number, a: number, b: number])[]): Poly =>
  collect(
    terms.map(([c, a, b]) => ({ exponents: [a, b], coefficient: integer(c) })),
    meter,
  );
const X = h([1, 1, 0]);

function samples(...polys: readonly Poly[]): (readonly [Rat, Rat])[] {
  const curves = new Curves(meter);
  for (const one of polys) curves.add(one);
  return curves.samples();
}
/** The signs of x and of the polynomials at each of them. */
const signs = (...polys: readonly Poly[]): string[] =>
  samples(...polys).map(at =>
    [X, ...polys].map(one => '-0+'[signOf(evaluateAt(one, at, meter)) + 1]).join(''),
  );

const sorted = (...texts: readonly string[]): string[] => [...texts].sort();

describe('in every sector there is one point', () => {
  const LINE = h([1, 0, 1]);
  const PARABOLA = h([1, 0, 1], [-1, 2, 0]);

  test('beside x = 0 alone', () => {
    expect(signs()).toEqual(['+', '-']);
    expect(signs(X)).toEqual(['++', '--']);
  });

  test('above and below a line, and between a line and a parabola that touches it', () => {
    expect(signs(LINE).sort()).toEqual(sorted('+-', '++', '--', '-+'));
    // y < 0, 0 < y < x², y > x².
    expect(signs(LINE, PARABOLA).sort()).toEqual(sorted('+--', '++-', '+++', '---', '-+-', '-++'));
  });

  test('between many lines, x = 0 among them, which are sorted as they are', () => {
    const lines = Array.from({ length: 60 }, (_, k) => h([k - 30, 1, 0], [k % 2 === 0 ? 1 : -1, 0, 1]));
    const found = signs(...lines, X);
    expect(new Set(found).size).toBe(2 * 61);
    expect(signs(...lines.slice(28, 33), PARABOLA)).toHaveLength(2 * 5 + 2 + 2);
    // The same line twice, and one with another that is no line.
    expect(new Set(signs(lines[3]!, h([-54, 1, 0], [-2, 0, 1]), X)).size).toBe(4);
  });

  test('between both branches of a curve that turns back at 0', () => {
    // x = y²: two branches to the right, none to the left.
    const curve = h([1, 1, 0], [-1, 0, 2]);
    expect(signs(curve).sort()).toEqual(sorted('+-', '++', '+-', '--'));
  });

  test('of curves that are the same, or have a part in common, each part counts once', () => {
    const product = h([1, 0, 2], [-1, 2, 1]);
    expect(samples(LINE, LINE)).toHaveLength(4);
    expect(samples(h([1, 0, 2]), LINE)).toHaveLength(4);
    expect(samples(LINE, PARABOLA, product)).toHaveLength(6);
  });

  test('a curve that does not come to 0 is none', () => {
    expect(samples(h([100, 0, 1], [-1, 0, 0]))).toHaveLength(2);
    expect(samples(h([1, 0, 2], [1, 2, 0], [1, 0, 0]))).toHaveLength(2);
  });

  test('curves that meet again nearby are told apart before they do', () => {
    // y = 0 and y = x²(1000x − 1), which cross at 1/1000.
    const wave = h([1, 0, 1], [-1000, 3, 0], [1, 2, 0]);
    expect(signs(LINE, wave).sort()).toEqual(sorted('+--', '+-+', '+++', '---', '--+', '-++'));
  });
});
