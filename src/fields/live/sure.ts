/**
 * Which ties may change the gradient, by one sweep in each direction over a program of one output whose active pieces all have derivatives. What
 * is not seen here may be harmless all the same (live-ties.ts looks closer).
 */
import type { Vector } from '../../linear/index.ts';
import { add, equal, isZero, mul, ONE, type Rational, ZERO } from '../../numbers/index.ts';
import type { LocalDerivatives, StraightLine } from '../../programs/index.ts';

/** What is passed on, by step. */
export type Rows = readonly LocalDerivatives<Rational>[];

export interface TiedRows {
  readonly program: StraightLine;
  /** By the pieces that the index takes. */
  readonly own: Rows;
  /** Of the steps with several active pieces: by each of them, in their order. */
  readonly ties: ReadonlyMap<number, Rows>;
}

type Row = LocalDerivatives<Rational>[number];

/** Slots whose gradient is 0 under every choice of active pieces. */
export function stillSlots({ program, own, ties }: TiedRows): readonly boolean[] {
  const still: boolean[] = new Array<boolean>(program.m).fill(false);
  for (const [k, { args, out }] of program.steps.entries()) {
    const isStill = (row: Row): boolean =>
      row.every(({ argument, value }) => still[args[argument]!] || isZero(value));
    for (let output = 0; output < own[k]!.length; output++)
      still[out + output] = (ties.get(k) ?? [own[k]!]).every(d => isStill(d[output]!));
  }
  return still;
}

/**
 * The gradient by the pieces that the index takes, and the steps whose choice may change it, ascending. An adjoint is sure where it is the same
 * under every choice: what is passed on by a tie whose own adjoint is surely 0, or all whose pieces pass on the same, is no matter.
 */
export function sureGradient(
  { program, own, ties }: TiedRows,
  still: readonly boolean[],
): { readonly gradient: Vector; readonly live: readonly number[] } {
  const { p, m, steps, outputs } = program;
  const adjoints: Rational[] = new Array<Rational>(m).fill(ZERO);
  const sure: boolean[] = new Array<boolean>(m).fill(true);
  adjoints[outputs[0]!] = ONE;
  const live: number[] = [];
  for (let k = steps.length - 1; k >= 0; k--) {
    const { args, out } = steps[k]!;
    const options = ties.get(k);
    let isLive = false;
    for (const [output, row] of own[k]!.entries()) {
      const adjoint = adjoints[out + output]!;
      const isSure = sure[out + output]!;
      if (isSure && isZero(adjoint)) continue;
      const isAlike = options?.every(d => passAlike(row, d[output]!, args, still)) ?? true;
      if (!isAlike) isLive = true;
      if (!isAlike || !isSure)
        for (const d of isAlike ? [own[k]!] : options!)
          for (const { argument, value } of d[output]!) if (!isZero(value)) sure[args[argument]!] = false;
      for (const { argument, value } of row) {
        const slot = args[argument]!;
        if (!still[slot]) adjoints[slot] = add(adjoints[slot]!, mul(adjoint, value));
      }
    }
    if (isLive) live.push(k);
  }
  return { gradient: adjoints.slice(0, p), live: live.reverse() };
}

/** Whether two pieces pass on the same to each slot; to those that are still it is no matter. */
export function passAlike(a: Row, b: Row, args: readonly number[], still: readonly boolean[]): boolean {
  if (a === b) return true;
  const isSame = ({ argument }: Row[number]): boolean => {
    const slot = args[argument]!;
    return still[slot]! || equal(passedTo(slot, a, args), passedTo(slot, b, args));
  };
  return a.every(isSame) && b.every(isSame);
}

function passedTo(slot: number, row: Row, args: readonly number[]): Rational {
  let sum = ZERO;
  for (const { argument, value } of row) if (args[argument] === slot) sum = add(sum, value);
  return sum;
}
