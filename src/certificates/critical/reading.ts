/** What a function of t is at a point: a number, or the limit from a stretch that the point bounds or lies in. */
import * as Json from '../book/json.ts';
import { run } from '../kernel/algebra.ts';
import { rationals } from '../kernel/jet.ts';
import { readFormula } from '../language/formula.ts';
import { attempt } from '../numbers/attempt.ts';
import { Stop, Wrong } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import { isSame, readVarying } from '../varying/along.ts';
import type { Spot } from '../varying/spot.ts';
import type { Varying } from '../varying/varying.ts';

const NARROWINGS = 60;
const FIRST = 72;

export class Reading {
  readonly #spot: Spot;
  readonly #value: Rat;
  /** Where the value is a function: of these. */
  readonly #on: Varying | undefined;

  constructor(spot: Spot, value: Rat, on?: Varying) {
    this.#spot = spot;
    this.#value = value;
    this.#on = on;
  }

  /** Of a function that is continuous up to the point: as a number where the point is one. */
  static of(f: Rat, on: Varying, spot: Spot): Reading {
    return spot.exact ? new Reading(spot, on.valueAt(f, spot.exact)) : new Reading(spot, f, on);
  }

  /** Stops where it is not seen. */
  sign(): -1 | 0 | 1 {
    return this.#signOf(this.#value);
  }

  #signOf(value: Rat): -1 | 0 | 1 {
    const [on, spot] = [this.#on, this.#spot];
    if (on === undefined) return Q.signOf(value);
    if (!on.varies(value)) return on.over(() => Q.signOf(value));
    if (on.vanishesAt(value, spot)) return 0;
    for (let k = 0; k < NARROWINGS; k += 1) {
      const sign = on.signNear(value, spot);
      if (sign) return sign;
      spot.narrow();
    }
    throw new Stop('the sign of a function at a point');
  }

  /** Whether two readings at one point are different numbers. */
  differsFrom(other: Reading): boolean {
    if (this === other) return false;
    const { meter } = this.#spot;
    const [a, b] = [this.#value, other.#value];
    if (!this.#on && !other.#on) return !Q.equal(a, b);
    if (this.#on && this.#on === other.#on)
      return this.#signOf(this.#on.over(() => Q.sub(a, b, meter))) !== 0;
    const [s, t] = [this.sign(), other.sign()];
    if (s !== t) return true;
    if (s === 0) return false;
    throw new Stop('whether slopes on both sides of a point are one');
  }

  #less(q: Rat): Rat {
    const less = (): Rat => Q.sub(this.#value, q, this.#spot.meter);
    return this.#on ? this.#on.over(less) : less();
  }

  /** Whether it is what a document says: a rational number, or `{expr, lo, hi}` with an enclosure. */
  isWritten(value: unknown): boolean {
    const { meter } = this.#spot;
    if (typeof value === 'string') return this.#signOf(this.#less(Json.exact(value, meter))) === 0;
    const text = Json.at('/expr', () => Json.string(Json.field(value, 'expr')));
    const [lo, hi] = ['lo', 'hi'].map(name =>
      Json.at(`/${name}`, () => Json.exact(Json.field(value, name), meter)),
    ) as [Rat, Rat];
    if (Q.compare(lo, hi, meter) > 0) throw new Wrong('expected lo ≤ hi');
    if (!this.#isBetween(lo, hi)) return false;
    return Json.at('/expr', () => this.#isClosedForm(text));
  }

  #isBetween(lo: Rat, hi: Rat): boolean {
    // Where it is one of the ends no narrower interval shows on which side it is: sin t ≤ 1 is seen all over.
    for (let k = 0; this.#on && k < FIRST; k += 1) {
      if (this.#on.isBetween(this.#value, [lo, hi], this.#spot)) return true;
      this.#spot.narrow();
    }
    return this.#signOf(this.#less(lo)) >= 0 && this.#signOf(this.#less(hi)) <= 0;
  }

  /** A closed form of a number; or `exp(t) - 1 at t`. */
  #isClosedForm(text: string): boolean {
    const { meter, exact } = this.#spot;
    const on = this.#on;
    const f = text.endsWith(' at t') ? text.slice(0, -5) : undefined;
    if (on === undefined) {
      const formula = readFormula(f ?? text, f === undefined ? [] : ['t'], meter);
      const own = run(rationals(meter), formula, () => exact);
      if (own === undefined) throw new Wrong('expected what has a value there');
      return Q.equal(own, this.#value);
    }
    if (f === undefined) throw new Stop('a closed form of a value at a point that has none');
    const stated = readVarying(f, on);
    if (attempt(() => isSame(stated, this.#value, on))) return true;
    return this.#signOf(on.over(() => Q.sub(stated, this.#value, meter))) === 0;
  }
}

/** Whether 0 is in the hull. */
export function zeroInsideOf(readings: readonly Reading[]): boolean {
  const signs = readings.map(one => one.sign());
  return signs.includes(0) || (signs.includes(1) && signs.includes(-1));
}

/** Throws Wrong unless the list has all of the values (some, where `part`), each once, and no others. */
export function expectReadings(list: readonly unknown[], own: readonly Reading[], part: boolean): void {
  const left = new Set(own);
  const seen = new Set<Reading>();
  for (const [i, item] of list.entries())
    Json.at(`/${i}`, () => {
      const found = own.filter(one => one.isWritten(item));
      if (found.length === 0) throw new Wrong('is not one of the values');
      if (found.some(one => seen.has(one))) throw new Wrong('is listed twice');
      for (const one of found) {
        seen.add(one);
        left.delete(one);
      }
    });
  if (left.size > 0 && !part) throw new Wrong('lacks a value');
}
