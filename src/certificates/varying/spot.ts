/**
 * Points of the line as documents mark them: rational numbers, closed forms, and the only zero of a function between two ends, which is
 * narrowed as it is used.
 */
import * as Json from '../book/json.ts';
import { Enclosures, type Range, single } from '../bounds/enclosed.ts';
import { run } from '../kernel/algebra.ts';
import { rationals } from '../kernel/jet.ts';
import { type Formula, readFormula } from '../language/formula.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import * as Q from '../numbers/rational.ts';
import { compare, type Rat, ratio, signOf } from '../numbers/rational.ts';
import { Varying } from './varying.ts';

const HALVINGS = 200;

export class Spot {
  readonly meter: Meter;
  lo: Rat;
  hi: Rat;
  /** As a number, where that is known. */
  readonly exact: Rat | undefined;
  /** The function that marks it. */
  readonly root: Formula | undefined;
  /** Equal texts, equal points. */
  readonly text: string;
  /** Between these it is the only zero, where it is not known as a number. */
  readonly only: readonly [Rat, Rat];

  constructor(
    text: string,
    ends: readonly [Rat, Rat],
    exact: Rat | undefined,
    root: Formula | undefined,
    meter: Meter,
  ) {
    this.text = text;
    this.only = ends;
    [this.lo, this.hi] = ends;
    this.exact = exact;
    this.root = root;
    this.meter = meter;
  }

  get isRational(): boolean {
    return this.exact !== undefined && !this.exact.reals;
  }

  /** Halves the interval around it. */
  narrow(): void {
    if (this.isRational) return;
    const middle = Q.mul(Q.add(this.lo, this.hi, this.meter), HALF, this.meter);
    const side = this.exact ? compare(this.exact, middle, this.meter) : this.#sideOf(middle);
    if (side >= 0) this.lo = middle;
    if (side <= 0) this.hi = middle;
  }

  /** Of the zero of a function that has opposite signs at both ends. */
  #sideOf(x: Rat): -1 | 0 | 1 {
    const sign = signAt(this.root!, x, this.meter);
    if (sign === 0) return 0;
    return sign === signAt(this.root!, this.lo, this.meter) ? 1 : -1;
  }

  /** The sign of the number less the other. Stops where they are not told apart. */
  compare(other: Spot): -1 | 0 | 1 {
    if (this.text === other.text) return 0;
    const { meter } = this;
    if (this.exact && other.exact) return compare(this.exact, other.exact, meter);
    for (let k = 0; k < HALVINGS; k += 1) {
      if (compare(this.hi, other.lo, meter) < 0) return -1;
      if (compare(other.hi, this.lo, meter) < 0) return 1;
      if (this.#isSame(other) || other.#isSame(this)) return 0;
      this.narrow();
      other.narrow();
    }
    throw new Stop('two points are not told apart');
  }

  /**
   * Whether both are zeros of one function, of which there is one between the ends of the other. Of a number there may be others between its
   * ends.
   */
  #isSame(other: Spot): boolean {
    if (this.root === undefined || other.root === undefined || other.exact) return false;
    if (JSON.stringify(this.root, plain) !== JSON.stringify(other.root, plain)) return false;
    const [lo, hi] = other.only;
    return compare(lo, this.lo, this.meter) <= 0 && compare(this.hi, hi, this.meter) <= 0;
  }

  /** The sign of the number − x. */
  compareTo(x: Rat): -1 | 0 | 1 {
    return this.compare(rationalSpot(x, this.meter));
  }
}

const HALF: Rat = { n: 1n, d: 2n, words: 1 };
const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}` : value);

/** By an enclosure where that tells it: as an exact number each x is factored, under roots and in logarithms, to be compared with others. */
const signAt = (formula: Formula, x: Rat, meter: Meter): -1 | 0 | 1 => {
  const range = x.reals ? undefined : attempt(() => run(new Enclosures(meter), formula, () => single(x)));
  const seen = range && signOfEnds(range);
  if (seen) return seen;
  const value = run(rationals(meter), formula, () => x);
  if (value === undefined) throw new Wrong('the function that marks a point has no value beside it');
  return signOf(value);
};

const signOfEnds = ({ lo, hi }: Range): 1 | -1 | undefined => (lo.n > 0n ? 1 : hi.n < 0n ? -1 : undefined);

export const rationalSpot = (x: Rat, meter: Meter): Spot => new Spot(Q.keyOf(x), [x, x], x, undefined, meter);

/** Reads `{"at":…}`, or `{"root","lo","hi"}` with a closed form as "expr" or without. */
export function readSpot(value: unknown, meter: Meter): Spot {
  const fields = Json.record(value, meter);
  const only = (...names: readonly string[]): void => {
    for (const name of fields.keys())
      if (!names.includes(name)) throw new Wrong('expected no other fields', `/${name.slice(0, 40)}`);
  };
  if (fields.has('at')) {
    only('at');
    return rationalSpot(
      Json.at('/at', () => Json.exact(Json.string(fields.get('at')), meter)),
      meter,
    );
  }
  only('root', 'lo', 'hi', 'expr');
  const root = Json.at('/root', () => readFormula(Json.string(fields.get('root')), ['t'], meter));
  const [lo, hi] = ['lo', 'hi'].map(name =>
    Json.at(`/${name}`, () => Json.exact(Json.string(fields.get(name)), meter)),
  ) as [Rat, Rat];
  if (compare(lo, hi, meter) >= 0) throw new Wrong('expected lo < hi');
  const text = JSON.stringify(['root', 'lo', 'hi', 'expr'].map(name => fields.get(name)));
  const closed = fields.get('expr');
  if (closed !== undefined) {
    const exact = Json.at('/expr', () => readClosed(Json.string(closed), lo, hi, meter));
    if (signAt(root, exact, meter) !== 0) throw new Wrong('the function is not 0 there', '/expr');
    return new Spot(text, [lo, hi], exact, root, meter);
  }
  if (signAt(root, lo, meter) * signAt(root, hi, meter) >= 0)
    throw new Wrong('the function does not change its sign between lo and hi');
  showOnlyOne(root, lo, hi, meter);
  return new Spot(text, [lo, hi], undefined, root, meter);
}

function readClosed(text: string, lo: Rat, hi: Rat, meter: Meter): Rat {
  const value = run(rationals(meter), readFormula(text, [], meter), () => undefined);
  if (value === undefined) throw new Wrong('expected a closed form that has a value');
  if (compare(lo, value, meter) > 0 || compare(value, hi, meter) > 0)
    throw new Wrong('is not between lo and hi');
  return value;
}

/** Between numbers at which its signs differ, a function with a slope of one sign has one zero. */
function showOnlyOne(root: Formula, lo: Rat, hi: Rat, meter: Meter): void {
  const middle = Q.mul(Q.add(lo, hi, meter), ratio(1n, 2n, meter), meter);
  const functions = new Varying(rationalSpot(lo, meter), rationalSpot(hi, meter), middle, meter);
  const sign = attempt(() => functions.over(() => signOf(functions.slope(functions.of(root)))));
  if (sign === undefined) throw new Stop('whether a function has one zero between two ends');
  if (sign === 0) throw new Wrong('the function has no one zero between lo and hi');
}
