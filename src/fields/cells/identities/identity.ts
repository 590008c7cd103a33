/**
 * Identities that show a cell {h₁ > 0, …, h_J > 0} to be empty near the point: Σ uᵢ qᵢ² Π_{j ∈ Sᵢ} h_j = 0, with each
 * uᵢ positive at the point, so near it. In the cell every summand is ≥ 0, and one with qᵢ ≠ 0 is > 0 on a dense set: so
 * the cell has no interior there. Squares alone (Sᵢ empty) stand for "≤ 0 near the point".
 */

import type { Remainder } from '../../../functions/near/germ.ts';
import {
  addPoly,
  constantTerm,
  isZeroPoly,
  multiplyPoly,
  type Poly,
  polyKey,
  variableCount,
  ZERO_POLY,
} from '../../../functions/near/poly.ts';
import { sign } from '../../../numbers/index.ts';

/** unit · root² · Π guards. */
export interface Summand {
  readonly unit: Poly;
  readonly root: Poly;
  /** Numbers of guards. */
  readonly of: readonly number[];
}

/** An identity between guards that proves a cell empty; how it is written down is {@link IdentityDocument}. */
export interface Identity {
  readonly guards: readonly Poly[];
  readonly summands: readonly Summand[];
  /** What the variables p, p + 1, … stand for, as far as they occur. */
  readonly remainders: readonly Remainder[];
}

/** root² · Π guards. */
export const productOf = ({ root, of }: Omit<Summand, 'unit'>, guards: readonly Poly[]): Poly =>
  of.reduce((product, j) => multiplyPoly(product, guards[j]!), multiplyPoly(root, root));

/** Whether the identity holds and says what it should, p inputs. A root counts as other than 0 where it is a polynomial in them. */
export function holdsIdentity({ guards, summands }: Omit<Identity, 'remainders'>, p: number): boolean {
  if (!summands.some(({ root }) => !isZeroPoly(root) && variableCount(root) <= p)) return false;
  if (summands.some(({ unit }) => sign(constantTerm(unit)) <= 0)) return false;
  if (summands.some(({ of }) => of.some(j => guards[j] === undefined))) return false;
  const sum = summands.reduce(
    (total, one) => addPoly(total, multiplyPoly(one.unit, productOf(one, guards))),
    ZERO_POLY,
  );
  return isZeroPoly(sum);
}

/** The identity with only the guards that it uses, each once. */
export function compact({ guards, summands, remainders }: Identity): Identity {
  const used = [...new Set(summands.flatMap(({ of }) => of))].sort((a, b) => a - b);
  return {
    guards: used.map(j => guards[j]!),
    summands: summands.map(one => ({ ...one, of: one.of.map(j => used.indexOf(j)) })),
    remainders,
  };
}

export const identityKey = ({ guards }: Pick<Identity, 'guards'>): string =>
  guards.map(polyKey).sort().join(';');
