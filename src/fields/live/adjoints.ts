/**
 * Adjoints under every choice, in intervals: backward mode of Algorithm 2, where at each node the adjoint is taken times the hull of
 * the partial derivatives that the node may have. A slot whose adjoint is 0 under every choice is heard by no output, also where
 * what its users pass on cancels.
 */
import { add, compare, isZero, max, min, mul, ONE, type Rational, ZERO } from '../../numbers/index.ts';
import type { StraightLine } from '../../programs/index.ts';

/** What lies between two numbers; one and the same where it is a point. */
export interface Spread {
  readonly lo: Rational;
  readonly hi: Rational;
}

/** By output of a step and slot, the partial derivatives that it may have; undefined where that is not known. */
export type Partials = (k: number) => readonly ReadonlyMap<number, Spread>[] | undefined;

const NOTHING: Spread = { lo: ZERO, hi: ZERO };

const point = (value: Rational): Spread => ({ lo: value, hi: value });

/** The smallest range that holds the numbers. */
export const spreadOf = (values: readonly Rational[]): Spread =>
  values.length === 1 ? point(values[0]!) : { lo: values.reduce(min), hi: values.reduce(max) };

function plus(a: Spread, b: Spread): Spread {
  if (a === NOTHING) return b;
  const lo = add(a.lo, b.lo);
  return a.lo === a.hi && b.lo === b.hi ? point(lo) : { lo, hi: add(a.hi, b.hi) };
}

function times(a: Spread, b: Spread): Spread {
  if (a.lo === a.hi && b.lo === b.hi) return point(mul(a.lo, b.lo));
  return spreadOf([mul(a.lo, b.lo), mul(a.lo, b.hi), mul(a.hi, b.lo), mul(a.hi, b.hi)]);
}

export const isNothing = ({ lo, hi }: Spread): boolean => isZero(lo) && compare(lo, hi) === 0;

/** By slot, the adjoint of one output (a slot); undefined where it is not known. */
export function adjointRanges(
  { steps, m }: StraightLine,
  output: number,
  partials: Partials,
): readonly (Spread | undefined)[] {
  const found: (Spread | undefined)[] = new Array<Spread | undefined>(m).fill(NOTHING);
  found[output] = point(ONE);
  for (let k = steps.length - 1; k >= 0; k--) {
    const { args, out, g } = steps[k]!;
    let rows: readonly ReadonlyMap<number, Spread>[] | undefined;
    for (let i = 0; i < g.outputs; i++) {
      const adjoint = found[out + i];
      if (adjoint && isNothing(adjoint)) continue;
      rows ??= partials(k);
      if (adjoint === undefined || rows === undefined) for (const slot of args) found[slot] = undefined;
      else
        for (const [slot, partial] of rows[i]!) {
          const known = found[slot];
          if (known) found[slot] = plus(known, times(adjoint, partial));
        }
    }
  }
  return found;
}
