/**
 * That a function has no zero on an open stretch: its sign at the sample is the one all over. Closed parts on which its enclosure does not
 * leave out 0 are halved, or it is monotone there between values of one sign. At an end where it is 0 it leaves 0 as its first derivative that
 * is not 0 there says; towards infinity it keeps its sign where it is met with by its slope.
 */
import { attempt } from '../numbers/attempt.ts';
import { Stop } from '../numbers/meter.ts';
import * as Q from '../numbers/rational.ts';
import { compare, type Rat, signOf } from '../numbers/rational.ts';
import type { Real } from '../reals/real.ts';
import type { Spot } from './spot.ts';
import type { Varying } from './varying.ts';

type Sign = 1 | -1;
type Direction = 1 | -1;

const MAX_PARTS = 400;
const MAX_STEPS = 24;
const MAX_ORDER = 5;
const MAX_NARROWINGS = 48;

const HALF: Rat = { n: 1n, d: 2n, words: 1 };

export class Clearing {
  readonly #on: Varying;
  #parts = 0;

  constructor(on: Varying) {
    this.#on = on;
  }

  /** Of a function that is not 0 all over. Stops where no sign is seen to hold all over. */
  signOf(f: Real): Sign {
    const on = this.#on;
    const sign = on.signAt(f, on.sample) ?? (signOf(on.valueAt(f, on.sample)) || undefined);
    if (sign === undefined) throw new Stop('a function is 0 inside a stretch');
    this.#parts = 0;
    this.#clear(f, sign, 1);
    this.#clear(f, sign, -1);
    return sign;
  }

  /** From the sample to one end. */
  #clear(f: Rat, sign: Sign, direction: Direction): void {
    const end = direction > 0 ? this.#on.to : this.#on.from;
    if (end === undefined) this.#outward(f, sign, direction);
    else this.#toward(f, sign, end, direction);
  }

  #outward(f: Rat, sign: Sign, direction: Direction): void {
    let at = this.#on.sample;
    let step = Q.ONE;
    for (let k = 0; k < MAX_STEPS; k += 1) {
      if (this.#isClearBeyond(f, at, direction)) return;
      const next = plus(at, direction > 0 ? step : Q.neg(step), this.#on);
      this.#inside(f, sign, at, next);
      at = next;
      step = plus(step, step, this.#on);
    }
    throw new Stop('the sign of a function towards infinity');
  }

  /** From a number on to infinity the sign stays, for it is that of the derivative, or the contrary one to the left, and so on. */
  #isClearBeyond(f: Rat, at: Rat, direction: Direction): boolean {
    const on = this.#on;
    const [from, to] = direction > 0 ? [at, undefined] : [undefined, at];
    const signs: Sign[] = [];
    for (let [g, order] = [f, 0]; order <= MAX_ORDER; g = on.slope(g), order += 1) {
      const all = attempt(() => on.signOn(g, from, to));
      const own = all ?? on.signAt(g, at);
      if (own === undefined) return false;
      signs.push(own);
      if (all) return signs.every((one, i) => i === signs.length - 1 || one === signs[i + 1]! * direction);
    }
    return false;
  }

  /** Up to an end, which is left out. */
  #toward(f: Rat, sign: Sign, end: Spot, direction: Direction): void {
    const on = this.#on;
    const [inner, outer] =
      direction > 0 ? ([() => end.lo, () => end.hi] as const) : ([() => end.hi, () => end.lo] as const);
    // The sample is not the end.
    while (compare(inner(), on.sample, on.meter) * direction <= 0) end.narrow();
    const order = this.#orderAt(f, end);
    let near = on.sample;
    for (let k = 0; k < MAX_NARROWINGS; k += 1) {
      if (this.#leaves(f, order, near, outer(), direction)) {
        this.#inside(f, sign, on.sample, near);
        return;
      }
      near = half(near, inner(), on);
      if (k % 4 === 3) end.narrow();
    }
    throw new Stop('the sign of a function near an end of a stretch');
  }

  /** How many derivatives are known to be 0 at the end, itself included. */
  #orderAt(f: Rat, end: Spot): number {
    const on = this.#on;
    const isZeroAt = (g: Rat): boolean => {
      if (end.exact) {
        const value = attempt(() => on.valueAt(g, end.exact!));
        return value !== undefined && attempt(() => on.isZeroNumber(value)) === true;
      }
      return on.vanishesAt(g, end);
    };
    let order = 0;
    for (let g = f; order < MAX_ORDER && isZeroAt(g); g = on.slope(g)) order += 1;
    return order;
  }

  /** Whether it is not 0 between a number and an end, at which so many derivatives are 0: the next one is not 0 there. */
  #leaves(f: Rat, order: number, near: Rat, outer: Rat, direction: Direction): boolean {
    const on = this.#on;
    const [from, to] = direction > 0 ? [near, outer] : [outer, near];
    let g = f;
    for (let k = 0; k <= order; k += 1) {
      if (attempt(() => on.signOn(g, from, to))) return true;
      if (k < order) g = on.slope(g);
    }
    return false;
  }

  /** On all of a closed part whose first end has the sign. */
  #inside(f: Rat, sign: Sign, a: Rat, b: Rat): void {
    const on = this.#on;
    const [lo, hi] = compare(a, b, on.meter) <= 0 ? [a, b] : [b, a];
    if (compare(lo, hi, on.meter) === 0) return;
    const all = on.signOn(f, lo, hi);
    if (all === sign) return;
    this.#parts += 1;
    if (this.#parts > MAX_PARTS) throw new Stop('the sign of a function on a stretch');
    const has = (x: Rat): boolean => (on.signAt(f, x) ?? signOf(on.valueAt(f, x))) === sign;
    if (!has(lo) || !has(hi)) throw new Stop('a function changes its sign');
    if (on.signOn(on.slope(f), lo, hi)) return;
    const middle = half(lo, hi, on);
    this.#inside(f, sign, lo, middle);
    this.#inside(f, sign, middle, hi);
  }
}

const plus = (a: Rat, b: Rat, on: Varying): Rat => Q.add(a, b, on.meter);
const half = (a: Rat, b: Rat, on: Varying): Rat => Q.mul(plus(a, b, on), HALF, on.meter);
