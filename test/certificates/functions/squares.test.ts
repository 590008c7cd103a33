/** Polynomials of one sign by the squares in them, by hand; what is none is not taken for one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOfSeveral, type Poly, plus, scaled, times } from '../../../src/certificates/functions/several.ts';
import { leading, squaresIn } from '../../../src/certificates/functions/squares.ts';
import { seeded } from '../../random.ts';
import { meter, number, polyOf } from '../units.ts';

const keysOf = (polys: readonly Poly[]): readonly string[] => polys.map(keyOfSeveral).sort();

test.each<[string, string[]]>([
  ['x^2 + 3*y^4*z^2', ['x', 'y*z']],
  ['-x^2 - y^2', ['x', 'y']],
  ['4*x^2', ['x']],
  ['x^2 - 2*x*y + y^2', ['x - y']],
  ['-3*x^4 + 6*x^3*y - 3*x^2*y^2', ['x^2 - x*y']],
  ['(x^2 - y + z)^2', ['x^2 - y + z']],
  ['x^2 + x*y + y^2', ['x + y/2', 'y']],
  ['(x - y)^2 + (x + 2*y)^2', ['x + y/2', 'y']],
  ['2*x*y - x^2 - y^2 - (y - z)^2', ['x - y', 'y - z']],
])('%s is 0 only where %j are', (h, by) => {
  expect(keysOf(squaresIn(polyOf(h), meter)!)).toEqual(keysOf(by.map(polyOf)));
});

test.each([
  'x',
  'x*y',
  'x^2 - y^2',
  'x^2 + y^3',
  'x^2 + 3*x*y + y^2',
  '(x - y)^2 - (x + 2*y)^2',
  'x^2 - 2*x*y',
  'x^3',
  'x^2 - y',
])('%s is seen to be none', h => expect(squaresIn(polyOf(h), meter)).toBeUndefined());

test('squares of random polynomials, and sums of two of lines', () => {
  const small = fc.integer({ min: -3, max: 3 });
  const poly = fc
    .array(small, { minLength: 5, maxLength: 5 })
    .map(([a, b, c, d, e]) => polyOf(`${a}*x + ${b}*y + ${c}*z + ${d}*x*y + ${e}*z^2`));
  const line = fc.tuple(small, small, small).map(([a, b, c]) => polyOf(`${a}*x + ${b}*y + ${c}*z`));
  const square = (g: Poly): Poly => times(g, g, meter);
  fc.assert(
    fc.property(poly, fc.constantFrom(1, -2), (g, c) => {
      fc.pre(g.size > 0);
      const found = squaresIn(scaled(square(g), number(c), meter), meter)!;
      // Its own square root, or what that is 0 with.
      expect(found.length).toBeGreaterThan(0);
      if (g.size > 1) expect(found.map(h => leading(h).exponents)).toEqual([leading(g).exponents]);
    }),
    seeded(60),
  );
  fc.assert(
    fc.property(line, line, (g, h) => {
      fc.pre(g.size > 0 && h.size > 0);
      const sum = plus(square(g), square(h), meter);
      expect(squaresIn(sum, meter)).toBeDefined();
    }),
    seeded(60),
  );
});
