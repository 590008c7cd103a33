/** Taylor polynomials of what is no polynomial: to propose arcs from, never to prove anything. */
import { type Germ, type Germs, TAYLOR_ORDER, taylorCoefficient } from '../../../functions/near/germ.ts';
import {
  addPoly,
  degreeOf,
  multiplyPoly,
  ONE_POLY,
  type Poly,
  scalePoly,
  substitutePoly,
  subtractPoly,
  variableCount,
  ZERO_POLY,
} from '../../../functions/near/poly.ts';

/** The terms up to this total degree. */
const DEGREE = 8;

/** The polynomial in the inputs alone: remainders of Taylor's formula are expanded in turn. */
export function taylorPolynomial(h: Poly, germs: Germs): Poly {
  const count = variableCount(h);
  if (count <= germs.p) return h;
  const replacements = Array.from({ length: count }, (_, i) =>
    i < germs.p ? undefined : remainder(germs, i - germs.p),
  );
  return cut(substitutePoly(h, replacements));
}

function remainder(germs: Germs, number: number): Poly {
  const { name, of } = germs.remainders[number]!;
  const a = quotient(of, germs);
  let sum = ZERO_POLY;
  let power = a;
  for (let m = 1; m <= DEGREE && power.size > 0; m++) {
    sum = addPoly(sum, scalePoly(power, taylorCoefficient(name, TAYLOR_ORDER + m)));
    power = cut(multiplyPoly(power, a));
  }
  return sum;
}

function quotient({ top, bottom }: Germ, germs: Germs): Poly {
  const rest = subtractPoly(ONE_POLY, taylorPolynomial(bottom, germs));
  let power = cut(taylorPolynomial(top, germs));
  let sum = ZERO_POLY;
  for (let k = 0; k <= DEGREE && power.size > 0; k++) {
    sum = addPoly(sum, power);
    power = cut(multiplyPoly(power, rest));
  }
  return sum;
}

const cut = (h: Poly): Poly => new Map([...h].filter(([, { exponents }]) => degreeOf(exponents) <= DEGREE));
