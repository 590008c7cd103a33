/**
 * Quotients P/Q of homogeneous polynomials about a point, Q ≠ 0 off it, with P of one degree more: they are C¹ off the point, with
 * gradients that are homogeneous of degree 0, so bounded; with the value 0 there they are locally Lipschitz.
 */

import {
  addPoly,
  constantPoly,
  degreeOf,
  isZeroPoly,
  type Poly,
  scalePoly,
  subtractPoly,
  variableCount,
  variablePoly,
} from '../../functions/near/poly.ts';
import { type Quotient, quotientField, wholeQuotient } from '../../functions/near/quotients.ts';
import { isDefinite } from '../../functions/near/semidefinite.ts';
import { isFailure, isZero, type Rational, rationalField } from '../../numbers/index.ts';
import type { BasicFunction } from '../../selections/basic-function.ts';
import { valuesOf } from '../../selections/table.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** The degree of all terms; undefined where they have several. 0 has every degree. */
function homogeneousDegree(h: Poly): number | undefined {
  const degrees = new Set([...h.values()].map(({ exponents }) => degreeOf(exponents)));
  return degrees.size === 1 ? [...degrees][0] : undefined;
}

/** Whether all of a selection near the point, but for its value there, is one such quotient. */
export function isHomogeneousNear(g: BasicFunction, { n, at, same, cells }: Neighbourhood): boolean {
  const point = same.map(i => at[i]!);
  const variables = Array.from({ length: n }, (_, i) => i);
  const isPoint = ({ asks }: Neighbourhood['cells'][number]): boolean =>
    asks.some(({ h, relation }) => {
      if (variableCount(h) > n) return false;
      const side = isDefinite(h, variables);
      return relation === '=' ? side !== 0 : relation === '>=' && side < 0;
    });
  const pieces = new Set(cells.filter(cell => !isPoint(cell)).map(({ piece }) => piece));
  const own = g.index(rationalField, point);
  if (pieces.size !== 1 || isFailure(own)) return false;
  const values = valuesOf(g.piece(own), rationalField, point);
  if (isFailure(values)) return false;
  const x = same.map(i => wholeQuotient(addPoly(constantPoly(at[i]!), variablePoly(i))));
  return g.piece([...pieces][0]!).outputs.every((output, k) => {
    const value = output.value(
      quotientField(h => isDefinite(h, variables) !== 0),
      x,
    );
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
