/**
 * The composite piece that a program's index selects at a point, as a polynomial in the displacement from it, with the
 * guards that select it: where these keep their signs, the same pieces are taken. Symmetric matrices, exactly.
 */

import { type Germ, Germs } from '../functions/germ.ts';
import { atZero, constant, type Poly, plus, scaled, totalDegree } from '../functions/several.ts';
import { evaluate } from '../kernel/evaluate.ts';
import { atRationals, held } from '../kernel/held.ts';
import { rationals } from '../kernel/jet.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { add, dot, inverse, isZero, mul, neg, type Rat, ratio, sub, ZERO } from '../numbers/rational.ts';

export interface LocalPiece {
  /** f_σ(x + d) as a polynomial in d. */
  readonly value: Poly;
  /** Not constant. Where each keeps its sign (0 included), the same pieces are taken. */
  readonly guards: readonly Poly[];
}

/** Of the mean of the outputs. Stops where f_σ or a guard is no polynomial. */
export function localPiece(line: Line, x: readonly Rat[], meter: Meter): LocalPiece {
  const jets = evaluate(line, x, meter);
  const germs = new Germs(x.length, meter);
  const slots: Germ[] = x.map((value, i) => germs.coordinate(i, value));
  const guards: Poly[] = [];
  const polynomial = (germ: Germ | undefined): Poly => {
    if (germ === undefined || totalDegree(germ.bottom) > 0 || germs.remainders.length > 0)
      throw new Stop('a piece or a guard is no polynomial');
    return germ.top;
  };
  for (const step of line.steps) {
    const args = step.args.map(slot => () => slots[slot]);
    const at = step.args.map(slot => jets[slot]!.value);
    const cell = step.single ? undefined : held(step, rationals(meter), at, atRationals(meter));
    for (const { formula } of cell?.guards ?? []) guards.push(polynomial(germs.run(formula, args)));
    const [only] = step.basic.pieces();
    for (const [k, formula] of (cell?.piece ?? only!).entries()) {
      const germ = germs.run(formula, args);
      polynomial(germ);
      slots[step.out + k] = germ!;
    }
  }
  const share = ratio(1n, BigInt(line.outputs.length), meter);
  const sum = line.outputs.reduce((total, slot) => plus(total, slots[slot]!.top, meter), constant(ZERO));
  return { value: scaled(sum, share, meter), guards: guards.filter(guard => totalDegree(guard) > 0) };
}

export type Matrix = readonly (readonly Rat[])[];

const coefficient = (h: Poly, exponents: readonly number[]): Rat =>
  h.get(exponents.join())?.coefficient ?? ZERO;
const exponentsOf = (...variables: number[]): number[] =>
  variables.reduce<number[]>((e, i) => {
    while (e.length <= i) e.push(0);
    e[i]! += 1;
    return e;
  }, []);

export const gradientOf = (h: Poly, p: number): Rat[] =>
  Array.from({ length: p }, (_, i) => coefficient(h, exponentsOf(i)));
export const hessianOf = (h: Poly, p: number, meter: Meter): Rat[][] =>
  Array.from({ length: p }, (_, i) =>
    Array.from({ length: p }, (__, j) => {
      const own = coefficient(h, exponentsOf(i, j));
      return i === j ? add(own, own, meter) : own;
    }),
  );
export const constantOf = atZero;

/** a·I + b·H. */
export const shifted = (a: Rat, b: Rat, H: Matrix, meter: Meter): Rat[][] =>
  H.map((row, i) => row.map((h, j) => add(i === j ? a : ZERO, mul(b, h, meter), meter)));

export const apply = (H: Matrix, v: readonly Rat[], meter: Meter): Rat[] => H.map(row => dot(row, v, meter));

/** row − row[column]/by[column] · by. */
function eliminate(row: readonly Rat[], by: readonly Rat[], column: number, meter: Meter): Rat[] {
  if (isZero(row[column]!)) return [...row];
  const factor = neg(mul(row[column]!, inverse(by[column]!, meter)!, meter));
  return row.map((value, j) => add(value, mul(factor, by[j]!, meter), meter));
}

/** How many rows are independent. */
export function rank(rows: Matrix, meter: Meter): number {
  let left = rows.map(row => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = left.findIndex(row => !isZero(row[column]!));
    if (at < 0) continue;
    const [pivot] = left.splice(at, 1);
    left = left.map(row => eliminate(row, pivot!, column, meter));
    found += 1;
  }
  return found;
}

/** Of a symmetric matrix: all eigenvalues > 0, or ≥ 0, or neither. */
export function definiteness(A: Matrix, meter: Meter): 'definite' | 'semidefinite' | 'neither' {
  let left = A.map(row => [...row]);
  let definite = true;
  for (let k = 0; k < A.length; k += 1) {
    const [pivot, ...others] = left;
    const sign = pivot![k]!.n;
    if (sign < 0n) return 'neither';
    // A semidefinite matrix with 0 on the diagonal has a row of zeros there.
    if (sign === 0n && pivot!.some((value, j) => j > k && !isZero(value))) return 'neither';
    if (sign === 0n) definite = false;
    left = sign === 0n ? others : others.map(row => eliminate(row, pivot!, k, meter));
  }
  return definite ? 'definite' : 'semidefinite';
}

/** Whether v is in the range of H. */
export const inRange = (H: Matrix, v: readonly Rat[], meter: Meter): boolean =>
  rank(
    H.map((row, i) => [...row, v[i]!]),
    meter,
  ) === rank(H, meter);

export const difference = (a: readonly Rat[], b: readonly Rat[], meter: Meter): Rat[] =>
  a.map((value, i) => sub(value, b[i]!, meter));
