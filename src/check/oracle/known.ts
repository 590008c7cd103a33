/**
 * What is known of a program at a point, as rational numbers: the numbers themselves, or where these are not rational, near ones with
 * bounds on how far off they are. Which pieces are taken, and which are tied, is exact.
 */

import type { Vector } from '../../linear/index.ts';
import { roundOut } from '../../numbers/floating/outward.ts';
import {
  compare,
  isFailure,
  isZero,
  max,
  type OrderedField,
  powerOfTwo,
  type Rational,
  type Real,
  type RealField,
  rational,
  ZERO,
} from '../../numbers/index.ts';
import { type Evaluation, pieceDerivatives, type Step } from '../../programs/index.ts';

/** |exact − near| ≤ off. */
export interface Near {
  readonly near: Rational;
  readonly off: Rational;
}

/** How a number of a field is told; undefined where no rational number is known to be near. */
export type Tell<T> = (value: T) => Near | undefined;

export const exactlyNear = (near: Rational): Near => ({ near, off: ZERO });

/** The middle of two bounds. */
export function middle({ lo, hi }: { readonly lo: Rational; readonly hi: Rational }): Near {
  const off = hi.sub(lo).div(rational(2));
  return isZero(off) ? exactlyNear(lo) : { near: lo.add(off), off };
}

/** The partial derivatives of one output of a step, by argument. */
export type NearPartials = readonly { readonly argument: number; readonly value: Near }[];

/** An evaluation, told in rational numbers. */
export interface Known {
  readonly evaluation: Evaluation<Rational>;
  /** How far the values may be off, by slot. */
  readonly off: readonly Rational[];
  /** The partial derivatives of a piece of a step, by output; undefined where there are none. */
  partials(step: Step, piece: number): readonly NearPartials[] | undefined;
  /** Whether all that a norm is taken of is 0. */
  isTiedNorm(step: Step): boolean;
}

/** Undefined where a value cannot be told. */
export function knownOver<T>(
  field: OrderedField<T>,
  { values, pieces }: Evaluation<T>,
  tell: Tell<T>,
): Known | undefined {
  const told = values.map(tell);
  if (!told.every(one => one !== undefined)) return undefined;
  const argumentsOf = ({ args }: Step): T[] => args.map(slot => values[slot]!);
  /** Of the step that was asked for last, by piece. */
  let last:
    | { readonly step: Step; readonly found: Map<number, readonly NearPartials[] | undefined> }
    | undefined;
  const partials = (step: Step, piece: number): readonly NearPartials[] | undefined => {
    const exact = pieceDerivatives(field, step, argumentsOf(step), piece);
    if (isFailure(exact)) return undefined;
    const rows = exact.map(row =>
      row.flatMap(({ argument, value }) => {
        const one = tell(value);
        return one ? [{ argument, value: one }] : [];
      }),
    );
    return rows.every((row, i) => row.length === exact[i]!.length) ? rows : undefined;
  };
  return {
    evaluation: { values: told.map(({ near }) => near), pieces },
    off: told.map(({ off }) => off),
    partials: (step, piece) => {
      if (last?.step !== step) last = { step, found: new Map() };
      const { found } = last;
      if (!found.has(piece)) found.set(piece, partials(step, piece));
      return found.get(piece);
    },
    isTiedNorm: step => step.g.ball?.tied(field, argumentsOf(step)) === 'yes',
  };
}

/** So many leading bits of a number have to be right. */
const LEFT = 100;

/** Whether a number is told well enough: a little below its own size. */
export const isSharp = ({ near, off }: Near): boolean =>
  isZero(off) || (!isZero(near) && compare(off, near.abs().mul(powerOfTwo(-LEFT))) <= 0);

/** Rational vectors in the place of others, and how far they are off. */
export class Vectors {
  readonly #off = new WeakMap<Vector, Vector>();

  keep(vector: readonly Near[]): Vector {
    const near = vector.map(one => one.near);
    this.#off.set(
      near,
      vector.map(one => one.off),
    );
    return near;
  }

  readonly off = (vector: Vector): Vector => this.#off.get(vector) ?? vector.map(() => ZERO);
}

/** The largest of bounds, entry by entry; undefined where all are 0. */
export function mostOff(bounds: readonly Vector[], p: number): Vector | undefined {
  const most = Array.from({ length: p }, (_, i) => bounds.reduce((bound, own) => max(bound, own[i]!), ZERO));
  return most.every(isZero) ? undefined : most;
}

/** How many bits behind the point a small number may need. */
const MOST_BITS = 1 << 15;

/** Rational numbers next to reals, the same for the same; undefined where a number is too small for that. */
export function tellerOf(field: RealField): (value: Real) => Near | undefined {
  const told = new Map<string, Near | undefined>();
  return value => {
    const key = field.key(value);
    if (!told.has(key)) told.set(key, nearReal(field, value));
    return told.get(key);
  };
}

function nearReal(field: RealField, value: Real): Near | undefined {
  const exact = field.rational!(value);
  if (exact) return exactlyNear(exact);
  for (let bits = LEFT + 32; bits <= MOST_BITS; bits *= 2) {
    const ends = field.enclosure(value, bits);
    if (ends === undefined) return undefined;
    const near = middle(ends);
    if (isSharp(near)) return shortened(near);
  }
  return undefined;
}

/** With few bits. */
function shortened({ near, off }: Near): Near {
  const short = roundOut(near, 1, LEFT + 32);
  return { near: short, off: off.add(short.sub(near).abs()) };
}
