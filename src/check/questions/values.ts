/** The values on the way of a program that is drawn: those that say nothing about corners, or too little, are refused. */
import { preciseField, type RoundingEnclosure } from '../../numbers/floating/enclosure.ts';
import {
  compare,
  denominator,
  isFailure,
  isZero,
  type OrderedField,
  type Rational,
  rational,
  rationalField,
} from '../../numbers/index.ts';
import type { BasicFunction } from '../../selections/index.ts';

/** Bounds on what a kind of program may hold. */
export interface Limits {
  readonly value: Rational;
  readonly denominator: bigint;
  /** Choices of active pieces at its ties, all together: of more the sets could not be enumerated. */
  readonly choices: number;
  readonly arguments: number;
}

/** What a step gives: its outputs, and how many pieces are active, or may be. */
interface StepValues<T> {
  readonly values: readonly T[];
  readonly active: number;
}

/** Numbers in which a kind of program is looked at while it is drawn. */
export interface Values<T> {
  from(q: Rational): T;
  /** Undefined where there are none within the limits. */
  of(g: BasicFunction, at: readonly T[]): StepValues<T> | undefined;
  isEqual(a: T, b: T): boolean;
}

/**
 * Whether slopes are finite: at a root of 0 every implementation has to divide by 0, whatever becomes of it, and sqrt(x - x) at 0 would be
 * held against all.
 */
const hasSlopes = <T>(g: BasicFunction, field: OrderedField<T>, at: readonly T[], piece: number): boolean =>
  g.asked === undefined || g.piece(piece).outputs.every(f => !isFailure(f.gradient(field, at)));

/** The values themselves. */
export const rationalValues = (limits: Limits): Values<Rational> => ({
  from: q => q,
  isEqual: (a, b) => compare(a, b) === 0,
  of: (g, at) => {
    if (g.contested?.(rationalField, at)) return undefined;
    const active = g.active(rationalField, at);
    const index = g.index(rationalField, at);
    if (isFailure(active) || isFailure(index)) return undefined;
    if (!hasSlopes(g, rationalField, at, index)) return undefined;
    const values = g.piece(index).outputs.map(f => f.value(rationalField, at));
    for (const value of values) {
      if (isFailure(value) || compare(value.abs(), limits.value) > 0) return undefined;
      if (denominator(value) > limits.denominator) return undefined;
    }
    return { values: values as Rational[], active: active.length };
  },
});

const BITS = 80;
/** Numbers nearer to 0 are 0, or say little. */
const SMALL = rational(1, 1 << 16);
/** Where the sign of a guard is open, so many pieces may be active. */
const MOST_OPEN = 8;

/** Enclosures, where values are not rational: whether two of them are tied need not be known yet. */
export function enclosedValues(limits: Limits): Values<RoundingEnclosure> {
  const field = preciseField(BITS);
  const isModest = ({ lo, hi }: RoundingEnclosure): boolean => {
    const size = compare(lo.abs(), hi.abs()) > 0 ? lo.abs() : hi.abs();
    return isZero(size) || (compare(size, limits.value) <= 0 && compare(size, SMALL) >= 0);
  };
  return {
    from: field.from,
    isEqual: (a, b) => a === b || field.isZero(field.sub(a, b)) === 'yes',
    of: (g, at) => {
      if (g.contested?.(field, at)) return undefined;
      const active = g.active(field, at);
      if (isFailure(active) && (active.kind === 'undefined' || g.pieceCount > MOST_OPEN)) return undefined;
      const index = g.index(field, at);
      const piece = isFailure(index) ? 1 : index;
      if (!hasSlopes(g, field, at, piece)) return undefined;
      const values = g.piece(piece).outputs.map(f => f.value(field, at));
      if (!values.every(value => !isFailure(value) && isModest(value))) return undefined;
      return {
        values: values as RoundingEnclosure[],
        active: isFailure(active) ? g.pieceCount : active.length,
      };
    },
  };
}
