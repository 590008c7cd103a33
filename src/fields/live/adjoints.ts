/**
 * Adjoints under every choice, in intervals: backward mode of Algorithm 2, where at each node the adjoint is taken times the hull of
 * the partial derivatives that the node may have. A slot whose adjoint is 0 under every choice is heard by no output, also where
 * what its users pass on cancels.
 */
import { add, compare, isZero, max, min, mul, ONE, type Rational, ZERO } from '../../numbers/index.ts';
import type { StraightLine } from '../../programs/index.ts';

/** What lies between two numbers; one and the same where it is a point. */
export interface Range {
  readonly lo: Rational;
  readonly hi: Rational;
}

/** By output of a step and slot, the partial derivatives that it may have; undefined where that is not known. */
export type Partials = (k: number) => readonly ReadonlyMap<number, Range>[] | undefined;

const NOTHING: Range = { lo: ZERO, hi: ZERO };

const point = (value: Rational): Range => ({ lo: value, hi: value });

/** The smallest range that holds the numbers. */
export const hullOf = (values: readonly Rational[]): Range =>
  values.length === 1 ? point(values[0]!) : { lo: values.reduce(min), hi: values.reduce(max) };

function plus(a: Range, b: Range): Range {
  if (a === NOTHING) return b;
  const lo = add(a.lo, b.lo);
  return a.lo === a.hi && b.lo === b.hi ? point(lo) : { lo, hi: add(a.hi, b.hi) };
}

function times(a: Range, b: Range): Range {
  if (a.lo === a.hi && b.lo === b.hi) return point(mul(a.lo, b.lo));
  return hullOf([mul(a.lo, b.lo), mul(a.lo, b.hi), mul(a.hi, b.lo), mul(a.hi, b.hi)]);
}

export const isNothing = ({ lo, hi }: Range): boolean => isZero(lo) && compare(lo, hi) === 0;

/** By slot, the adjoint of one output (a slot); undefined where it is not known. */
export function adjointRanges(
  { steps, m }: StraightLine,
  output: number,
  partials: Partials,
): readonly (Range | undefined)[] {
  const found: (Range | undefined)[] = new Array<Range | undefined>(m).fill(NOTHING);
  found[output] = point(ONE);
  for (let k = steps.length - 1; k >= 0; k--) {
    const { args, out, g } = steps[k]!;
    let rows: readonly ReadonlyMap<number, Range>[] | undefined;
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
