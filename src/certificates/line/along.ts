/** Algorithm 1 along a curve: on a whole open stretch of it, or at one point, rational or algebraic. */
import { type Algebraic, between, vanishesBetween } from '../functions/algebraic.ts';
import {
  divisorsOf,
  dual,
  plain,
  type QuotientDual,
  quotientDuals,
  runDual,
  undivided,
} from '../functions/dual.ts';
import { type Poly, signAt } from '../functions/polynomial.ts';
import { equals, IDENTITY, isNil, type Quotient, sub } from '../functions/quotient.ts';
import type { Roots } from '../functions/sturm.ts';
import { sweep } from '../kernel/evaluate.ts';
import { held, holds, NoValue, orderIn, type Site, selected } from '../kernel/held.ts';
import type { Order, Piece } from '../language/basic.ts';
import type { Guard } from '../language/formula.ts';
import { isEverywhere, type Line, type Step } from '../language/line.ts';
import { holdsNowhere } from '../near/ray.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';

/** Where signs of functions are asked. */
export interface Place {
  /** All over the place; undefined where it is not the same all over the place. */
  sign(f: Quotient): -1 | 0 | 1 | undefined;
  /** At some point of the place: which index cells are looked at. */
  near(f: Quotient): -1 | 0 | 1;
  /** Whether it is 0 somewhere in the place. */
  meets(p: Poly): boolean;
  /** Whether it is one point. */
  readonly single: boolean;
}

export const atPoint = (x: Algebraic): Place => {
  const sign = (f: Quotient): -1 | 0 | 1 => x.signOf(f);
  return { sign, near: sign, meets: p => x.sign(p) === 0, single: true };
};

/** The open interval; undefined: endless. `sample` is a point of it. */
export class Stretch implements Place {
  readonly from: Algebraic | undefined;
  readonly to: Algebraic | undefined;
  readonly sample: Rat;
  readonly single = false;
  readonly #roots: Roots;

  constructor(from: Algebraic | undefined, to: Algebraic | undefined, roots: Roots, sample?: Rat) {
    this.from = from;
    this.to = to;
    this.sample = sample ?? between(from, to, roots);
    this.#roots = roots;
    if (!this.holds(this.sample)) throw new Wrong('is not inside the interval', '/sample');
  }

  holds(x: Rat): boolean {
    return (!this.from || this.from.compareTo(x) < 0) && (!this.to || this.to.compareTo(x) > 0);
  }

  meets(p: Poly): boolean {
    return vanishesBetween(p, this.from, this.to, this.#roots);
  }

  near({ top, bottom }: Quotient): -1 | 0 | 1 {
    const { meter } = this.#roots;
    return (signAt(top, this.sample, meter) * signAt(bottom, this.sample, meter)) as -1 | 0 | 1;
  }

  sign(f: Quotient): -1 | 0 | 1 | undefined {
    if (isNil(f)) return 0;
    const sign = this.near(f);
    return sign === 0 || this.meets(f.top) || this.meets(f.bottom) ? undefined : sign;
  }
}

/** A program on a place: every slot, and the piece of every step. */
export interface Run {
  readonly slots: readonly QuotientDual[];
  readonly pieces: ReadonlyMap<Step, Piece>;
}

/** Throws Wrong where the program has no value somewhere in the place, or no piece holds all over it. */
export function runAlong(line: Line, inputs: readonly QuotientDual[], place: Place, meter: Meter): Run {
  const pieces = new Map<Step, Piece>();
  const seen = new Set<string>();
  const on = quotientDuals(inputs[0]?.gradient.length ?? 0, meter);
  const values = quotientDuals(0, meter);
  const slots = sweep(
    line,
    inputs,
    on,
    (step, args) => {
      const at = args.map(plain);
      const site = siteOf(place, meter);
      const region = isEverywhere(step) ? undefined : held(step, values, at, site);
      if (region) return region.piece;
      if (isNowhere(step, at, place, meter)) throw new NoValue(step, true);
      return selected(step, values, at, site);
    },
    (step, _, results, own) => {
      for (const [key, p] of results.flatMap(({ note }) => [...note])) {
        if (!seen.has(key) && place.meets(p)) throw new NoValue(step, place.single);
        seen.add(key);
      }
      pieces.set(step, own);
      return results;
    },
  );
  return { slots, pieces };
}

/** A program of one input t, or undefined where it has a value nowhere in the place. */
export function runOrNone(line: Line, place: Place, meter: Meter): Run | undefined {
  try {
    return runAlong(line, [dual(IDENTITY, [])], place, meter);
  } catch (error) {
    if (error instanceof NoValue && error.everywhere) return undefined;
    throw error;
  }
}

/** The outputs of a program of one input t, as functions of t, or undefined where it has a value nowhere in the place. */
export function valuesOrNone(line: Line, place: Place, meter: Meter): Quotient[] | undefined {
  const run = runOrNone(line, place, meter);
  return run && line.outputs.map(slot => run.slots[slot]!.value);
}

const name = (step: Step): string => step.id.slice(0, 40);

const orderOf = (args: readonly QuotientDual[], place: Place, meter: Meter): Order =>
  orderIn(quotientDuals(0, meter), args, (a, b) => place.near(sub(a.value, b.value, meter)));

/** A guard holds where it has a value, with the sign that it asks for, all over the place. */
const siteOf = (place: Place, meter: Meter): Site<QuotientDual> => ({
  order: args => orderOf(args, place, meter),
  says(f, relation) {
    if (f === undefined || divisorsOf(f).some(p => place.meets(p))) return 'no';
    const sign = place.sign(f.value);
    return sign !== undefined && holds(sign, relation) ? 'yes' : 'no';
  },
  exact: false,
  name: 'all over',
});

/** Whether s(x) has no value all over the place: a guard has none, and no cell can hold; or there is no cell, as of a remainder by 0. */
function isNowhere(step: Step, args: readonly QuotientDual[], place: Place, meter: Meter): boolean {
  if (isEverywhere(step)) return false;
  let [isMixed, isEmpty, isUndefined] = [false, true, false];
  const order = orderIn(quotientDuals(0, meter), args, (a, b) => {
    const f = sub(a.value, b.value, meter);
    if (place.sign(f) === undefined) isMixed = true;
    return place.near(f);
  });
  const fails = ({ formula, relation }: Guard): boolean => {
    const f = runDual([formula], args, 0, meter)?.[0];
    const meets = f !== undefined && divisorsOf(f).some(p => place.meets(p));
    if (f === undefined || (meets && place.single)) {
      isUndefined = true;
      return true;
    }
    const sign = meets ? undefined : place.sign(f.value);
    return sign !== undefined && !holds(sign, relation);
  };
  for (const { guards } of step.basic.near(order)) {
    isEmpty = false;
    if (!guards.some(fails)) return false;
  }
  return !isMixed && (isEmpty || isUndefined);
}

/**
 * A node with a piece that has no value though its own index cell reaches the place: Definition 3 asks of every piece to be
 * defined everywhere, and without that the active pieces are not all that D_f is made of.
 */
export function lackingNode(line: Line, { slots }: Run, place: Place, meter: Meter): string | undefined {
  const missing = (results: readonly QuotientDual[] | undefined): boolean =>
    results === undefined || results.some(one => divisorsOf(one).some(p => place.single && place.meets(p)));
  for (const step of line.steps) {
    if (step.single) continue;
    const args = step.args.map(slot => undivided(plain(slots[slot]!)));
    const reached = (guard: Guard): boolean => {
      const outputs = runDual([guard.formula], args, 0, meter);
      if (missing(outputs)) return true;
      const sign = place.near(outputs![0]!.value);
      if (sign === 0) return !holdsNowhere(guard, args.length, meter);
      return guard.relation === '!=' || (sign > 0 && guard.relation !== '=');
    };
    for (const { piece, guards } of step.basic.near(orderOf(args, place, meter))) {
      meter.charge(guards.length + 1);
      if (guards.every(reached) && missing(runDual(piece, args, 0, meter))) return name(step);
    }
  }
  return undefined;
}

/** The pieces of a step that are equal to the one taken, as functions of t, in the order of their numbers. */
export function tiedPieces(step: Step, { slots }: Run, place: Place, meter: Meter): Piece[] {
  const args = step.args.map(slot => plain(slots[slot]!));
  const results = Array.from({ length: step.basic.outputs }, (_, k) => slots[step.out + k]!.value);
  const agrees = (i: number, k: number): boolean => equals(args[i]!.value, results[k]!);
  const found: Piece[] = [];
  for (const piece of step.basic.candidates?.(agrees, orderOf(args, place, meter)) ?? step.basic.pieces()) {
    meter.charge(20 * (piece.length + 1));
    const outputs = runDual(piece, args, 0, meter);
    if (outputs?.every((one, k) => equals(one.value, results[k]!))) found.push(piece);
  }
  if (found.length === 0) throw new Stop('no piece is active');
  return found;
}
