/** The composite pieces f_i of a program of one input (Definition 5), as rational functions, enumerated over ℚ(t). */

import { type Algebraic, rootsWithin, vanishesBetween } from '../functions/algebraic.ts';
import { divisorsOf, dual, keyOfDual, type QuotientDual, runDual } from '../functions/dual.ts';
import type { Poly } from '../functions/polynomial.ts';
import { derivative, IDENTITY, isNil, type Quotient, sub } from '../functions/quotient.ts';
import type { Roots } from '../functions/sturm.ts';
import { enumerate } from '../kernel/active.ts';
import type { Line } from '../language/line.ts';
import type { Meter } from '../numbers/meter.ts';

export interface Composite {
  readonly value: Quotient;
  readonly slope: Quotient;
  /** Where one of these is 0, the piece is undefined. */
  readonly divisors: readonly Poly[];
}

/** All of them, the same functions of the same domain once. */
export function compositesOf(line: Line, meter: Meter): Composite[] {
  const algebra = {
    run: (piece: Parameters<typeof runDual>[0], args: readonly QuotientDual[]) =>
      runDual(piece, args, 0, meter),
    key: keyOfDual,
    cost: 20,
  };
  const all = enumerate(line, [dual(IDENTITY, [])], step => step.basic.pieces(), algebra, meter);
  const found = new Map(all.map(({ outputs: [one] }) => [keyOfDual(one!), one!]));
  return [...found.values()].map(one => ({
    value: one.value,
    slope: derivative(one.value, meter),
    divisors: divisorsOf(one),
  }));
}

const isDefined = ({ divisors }: Composite, at: Algebraic): boolean => divisors.every(p => at.sign(p) !== 0);

/** Those that have the value of f at the number. */
export const activeOf = (all: readonly Composite[], f: Quotient, at: Algebraic, meter: Meter): Composite[] =>
  all.filter(one => {
    const gap = sub(one.value, f, meter);
    return (isNil(gap) || at.sign(gap.top) === 0) && isDefined(one, at);
  });

/** The roots of p, not 0, strictly between two numbers or ends of the line. */
export function rootsBetween(
  p: Poly,
  from: Algebraic | undefined,
  to: Algebraic | undefined,
  roots: Roots,
): Algebraic[] {
  if (!vanishesBetween(p, from, to, roots)) return [];
  const bound = roots.bound(p);
  const lo = from?.lo ?? { ...bound, n: -bound.n };
  const found = rootsWithin(p, lo, to?.hi ?? bound, roots);
  return found.filter(x => (!from || from.compare(x) < 0) && (!to || x.compare(to) < 0));
}

/** Whether 0 is in the hull of the values of the functions there. */
export function zeroInside(slopes: readonly Quotient[], at: Algebraic): boolean {
  const signs = slopes.map(slope => at.signOf(slope));
  return signs.includes(0) || (signs.includes(1) && signs.includes(-1));
}

/** Where strictly between two numbers a composite piece that is another function has the value of f. */
export function* coincidences(
  all: readonly Composite[],
  f: Quotient,
  from: Algebraic | undefined,
  to: Algebraic | undefined,
  roots: Roots,
): Generator<readonly [Algebraic, Composite]> {
  for (const one of all) {
    const gap = sub(one.value, f, roots.meter);
    if (isNil(gap)) continue;
    for (const x of rootsBetween(gap.top, from, to, roots)) if (isDefined(one, x)) yield [x, one];
  }
}

/**
 * The numbers strictly between, where f is smooth and not constant, at which 0 ∈ D_f: zeros of f′, and zeros of f_i − f
 * with a slope of another sign.
 */
export function criticalBetween(
  all: readonly Composite[],
  f: Quotient,
  from: Algebraic | undefined,
  to: Algebraic | undefined,
  roots: Roots,
): Algebraic[] {
  const slope = derivative(f, roots.meter);
  const found = rootsBetween(slope.top, from, to, roots);
  for (const [x, one] of coincidences(all, f, from, to, roots))
    if (zeroInside([slope, one.slope], x)) found.push(x);
  return found;
}
