/** Taylor polynomials up to total degree 8, as they stand in books. */
import { expect, test } from 'vitest';
import { taylorPolynomial } from '../../../../src/fields/cells/arcs/taylor.ts';
import { multiplyPoly, type Poly, polyKey, totalDegree } from '../../../../src/functions/near/poly.ts';
import { isFailure, rational } from '../../../../src/numbers/index.ts';
import { guardsOf, polyOf, polysOf } from '../guards.ts';

/** Of a function whose denominator is 1. */
function taylor(text: string): string {
  const { germs, polys } = polysOf('x, y', [text]);
  return polyKey(taylorPolynomial(polys[0]!, germs));
}

test.each([
  ['exp(x)', '1 + x + x^2/2 + x^3/6 + x^4/24 + x^5/120 + x^6/720 + x^7/5040 + x^8/40320'],
  ['sin(x)', 'x - x^3/6 + x^5/120 - x^7/5040'],
  ['cos(y)', '1 - y^2/2 + y^4/24 - y^6/720 + y^8/40320'],
  ['log(1 + x)', 'x - x^2/2 + x^3/3 - x^4/4 + x^5/5 - x^6/6 + x^7/7 - x^8/8'],
  ['exp(x^4)', '1 + x^4 + x^8/2'],
  ['x*y^6*exp(x)', 'x*y^6 + x^2*y^6'],
  // Remainders in remainders; the powers of both are those of exp(x + y).
  ['exp(sin(x))', '1 + x + x^2/2 - x^4/8 - x^5/15 - x^6/240 + x^7/90 + 31*x^8/5760'],
  ['exp(2*x) - exp(x)^2', '0*x'],
  ['exp(x)*exp(y) - exp(x + y)', '0*x'],
])('%s', (text, expected) => {
  expect(taylor(text)).toBe(polyKey(polyOf(expected)));
});

test('of a quotient: the numerator, over a denominator that is 1 at the point', () => {
  const { germs } = polysOf('x', []);
  const value = guardsOf('x', ['exp(x/(1 - x))'])[0]!.value(germs.field, [germs.coordinate(0, rational(0))]);
  if (isFailure(value)) throw new Error(value.why);
  // e^{x/(1 − x)} = Σ aₖ xᵏ/k! with 1, 1, 3, 13, 73, 501, 4051, 37633, 394353 (OEIS A000262).
  const series = polyOf(
    '1 + x + 3*x^2/2 + 13*x^3/6 + 73*x^4/24 + 501*x^5/120 + 4051*x^6/720 + 37633*x^7/5040 + 394353*x^8/40320',
  );
  const upTo8 = (h: Poly): string =>
    polyKey(new Map([...h].filter(([, { exponents }]) => (exponents[0] ?? 0) <= 8)));
  expect(totalDegree(value.bottom)).toBeGreaterThan(0);
  expect(upTo8(taylorPolynomial(value.top, germs))).toBe(upTo8(multiplyPoly(series, value.bottom)));
});

test('a polynomial is its own, of whatever degree', () => {
  const { germs, polys } = polysOf('x, y', ['y - x^20']);
  expect(taylorPolynomial(polys[0]!, germs)).toBe(polys[0]);
});
