/**
 * Quotients P/Q of homogeneous polynomials about a point, Q ≠ 0 off it, with P of one degree more: they are C¹ off the point, with
 * gradients that are homogeneous of degree 0, so bounded; with the value 0 there they are locally Lipschitz.
 */
import {
  Failure,
  isFailure,
  isZero,
  type OrderedField,
  type Rational,
  rationalField,
} from '../../numbers/index.ts';
import type { BasicFunction } from '../../selections/basic-function.ts';
import { valuesOf } from '../../selections/table.ts';
import {
  addPoly,
  constantPoly,
  constantTerm,
  degreeOf,
  isZeroPoly,
  multiplyPoly,
  negatePoly,
  ONE_POLY,
  type Poly,
  polyKey,
  powerPoly,
  scalePoly,
  subtractPoly,
  variableCount,
  variablePoly,
  ZERO_POLY,
} from '../cells/germs/poly.ts';
import { isDefinite } from './closures.ts';
import type { Neighbourhood } from './node.ts';

/** top / bottom, bottom ≠ 0 as a polynomial. */
interface Quotient {
  readonly top: Poly;
  readonly bottom: Poly;
}

const whole = (top: Poly): Quotient => ({ top, bottom: ONE_POLY });
const product = (a: Quotient, b: Quotient): Quotient => ({
  top: multiplyPoly(a.top, b.top),
  bottom: multiplyPoly(a.bottom, b.bottom),
});
const sum = (a: Quotient, b: Quotient): Quotient =>
  polyKey(a.bottom) === polyKey(b.bottom)
    ? { top: addPoly(a.top, b.top), bottom: a.bottom }
    : {
        top: addPoly(multiplyPoly(a.top, b.bottom), multiplyPoly(b.top, a.bottom)),
        bottom: multiplyPoly(a.bottom, b.bottom),
      };
const negated = ({ top, bottom }: Quotient): Quotient => ({ top: negatePoly(top), bottom });
const elsewhere = (): Failure => new Failure('undecided', 'a function that is no quotient of polynomials');

/** Quotients of polynomials in the displacement from a point, divided by what is not 0 near the point or is 0 only there. */
function quotientsIn(variables: readonly number[]): OrderedField<Quotient> {
  const inverse = ({ top, bottom }: Quotient): Quotient | Failure => {
    if (isZeroPoly(top)) return new Failure('undefined', 'division by zero');
    return isZero(constantTerm(top)) && isDefinite(top, variables) === 0
      ? elsewhere()
      : { top: bottom, bottom: top };
  };
  return {
    name: 'quotients of polynomials',
    canonical: false,
    zero: whole(ZERO_POLY),
    one: whole(ONE_POLY),
    from: q => whole(constantPoly(q)),
    add: sum,
    sub: (a, b) => sum(a, negated(b)),
    mul: product,
    neg: negated,
    div: (a, b) => {
      const over = inverse(b);
      return over instanceof Failure ? over : product(a, over);
    },
    pow: (a, k) => {
      const base = k < 0 ? inverse(a) : a;
      return base instanceof Failure
        ? base
        : { top: powerPoly(base.top, Math.abs(k)), bottom: powerPoly(base.bottom, Math.abs(k)) };
    },
    exp: elsewhere,
    log: elsewhere,
    sin: elsewhere,
    cos: elsewhere,
    sign: a => (isZeroPoly(a.top) ? 0 : 'undecided'),
    bounded: () => true,
    key: ({ top, bottom }) => `${polyKey(top)}/${polyKey(bottom)}`,
  };
}

/** The degree of all terms; undefined where they have several. 0 has every degree. */
function homogeneousDegree(h: Poly): number | undefined {
  const degrees = new Set([...h.values()].map(({ exponents }) => degreeOf(exponents)));
  return degrees.size === 1 ? [...degrees][0] : undefined;
}

/** Whether all of a selection near the point, but for its value there, is one such quotient. */
export function isHomogeneousNear(g: BasicFunction, { n, at, cells }: Neighbourhood): boolean {
  const variables = Array.from({ length: n }, (_, i) => i);
  const isPoint = ({ asks }: Neighbourhood['cells'][number]): boolean =>
    asks.some(({ h, relation }) => {
      if (variableCount(h) > n) return false;
      const side = isDefinite(h, variables);
      return relation === '=' ? side !== 0 : relation === '>=' && side < 0;
    });
  const pieces = new Set(cells.filter(cell => !isPoint(cell)).map(({ piece }) => piece));
  const own = g.index(rationalField, at);
  if (pieces.size !== 1 || isFailure(own)) return false;
  const values = valuesOf(g.piece(own), rationalField, at);
  if (isFailure(values)) return false;
  const x = at.map((start, i) => whole(addPoly(constantPoly(start), variablePoly(i))));
  return g.piece([...pieces][0]!).outputs.every((output, k) => {
    const value = output.value(quotientsIn(variables), x);
    return !isFailure(value) && growsLinearly(value, values[k]!, variables);
  });
}

function growsLinearly({ top, bottom }: Quotient, value: Rational, variables: readonly number[]): boolean {
  const rest = isZero(value) ? top : subtractPoly(top, scalePoly(bottom, value));
  if (isDefinite(bottom, variables) === 0) return false;
  if (isZeroPoly(rest)) return true;
  const [above, below] = [homogeneousDegree(rest), homogeneousDegree(bottom)];
  return above !== undefined && below !== undefined && above === below + 1;
}
