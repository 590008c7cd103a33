/** Dual numbers over ℚ(t): a function of t with derivatives in some directions, by the chain rule (Definition 1). */
import { type Dual, Duals, type Notes, runAll } from '../kernel/algebra.ts';
import type { Piece } from '../language/basic.ts';
import type { Meter } from '../numbers/meter.ts';
import { degree, keyOfPoly, type Poly } from './polynomial.ts';
import { keyOfQuotient, type Quotient, quotients } from './quotient.ts';

/** All that was divided by on the way, by key: where one of them is 0, there is no value. */
export type Divisors = ReadonlyMap<string, Poly>;

/** Noted: its divisors. */
export type QuotientDual = Dual<Quotient, Divisors>;

const NONE: Divisors = new Map();

const union = (a: Divisors, b: Divisors): Divisors =>
  b.size === 0 ? a : a.size === 0 ? b : new Map([...a, ...b]);

const divided = ({ value, note }: QuotientDual): Divisors =>
  degree(value.top) < 1 ? note : union(note, new Map([[keyOfPoly(value.top), value.top]]));

const DIVISORS: Notes<Quotient, Divisors> = {
  constant: NONE,
  sum: union,
  product: (a, b) => union(a.note, b.note),
  inverse: divided,
  power: (a, k) => (k < 0 ? divided(a) : a.note),
  apply: ({ note }) => note,
};

/** `width`: the number of directions. A value is undefined where it is one nowhere. */
export const quotientDuals = (width: number, meter: Meter): Duals<Quotient, Divisors> =>
  new Duals(quotients(meter), width, DIVISORS);

/** A function of t with given derivatives. */
export const dual = (value: Quotient, gradient: readonly Quotient[]): QuotientDual => ({
  value,
  gradient,
  note: NONE,
});

/** Without derivatives. */
export const plain = ({ value, note }: QuotientDual): QuotientDual => ({ value, gradient: [], note });

/** The same, where poles are left out of account. */
export const undivided = (one: QuotientDual): QuotientDual => ({ ...one, note: NONE });

export const divisorsOf = ({ note }: QuotientDual): Poly[] => [...note.values()];

export const keyOfDual = ({ value, gradient, note }: QuotientDual): string =>
  `${[value, ...gradient].map(keyOfQuotient).join(' ')}!${[...note.keys()].sort().join(' ')}`;

/** All outputs of a piece; undefined where one is nowhere defined. Stops at what is no rational function. */
export const runDual = (
  piece: Piece,
  args: readonly QuotientDual[],
  width: number,
  meter: Meter,
): QuotientDual[] | undefined => runAll(quotientDuals(width, meter), piece, args);
