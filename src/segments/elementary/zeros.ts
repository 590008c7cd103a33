/**
 * The zeros of an elementary function nearest to a number. On a stretch where its enclosure leaves out 0 there are none; where it
 * is monotone there is one if its signs at the ends differ, and none if not; other stretches are halved. Zeros are narrowed by
 * interval Newton steps: of [lo, hi] what is left of m − f(m)/f′([lo, hi]).
 */
import type { Elementary, ElementaryField } from '../../functions/elementary/elementary-field.ts';
import type { ValueRange } from '../../functions/elementary/range.ts';
import { bitLength } from '../../numbers/bits.ts';
import { type Interval, widened } from '../../numbers/enclosed/interval.ts';
import {
  compare,
  max,
  min,
  type Rational,
  type RealField,
  rational,
  type Sign,
  toFloat,
  Undecided,
  zeroOf,
} from '../../numbers/index.ts';
import { bisect, isExact, type RealRoot, simplestDyadic } from '../../polynomials/index.ts';
import type { RootTable } from '../restriction/root-table.ts';
import { pointJson } from '../restriction/values.ts';
import { Analytic } from './analytic.ts';
import { closedZero } from './closed.ts';
import { type Factor, factorsOf, markOf, quotientBy } from './factors.ts';
import { comparePoints, LinePoint } from './point.ts';

/** 1: the next zero after a number; −1: the last one before it. */
export type Direction = 1 | -1;

const HALF = rational(1, 2);
/** How often a stretch is halved, how many stretches are looked at, and how often a step outward is doubled. */
const MAX_DEPTH = 80;
const MAX_STRETCHES = 4_000;
const MAX_STEPS = 24;
/** Derivatives by which signs up to infinity are seen. */
const MAX_ORDER = 5;
/** How often an interval around an end is narrowed. */
const MAX_NARROWINGS = 40;

export interface Setting {
  readonly field: ElementaryField;
  readonly reals: RealField;
  readonly roots: RootTable;
}

/**
 * The zero of f nearest to `from` before `end` (endless where left out); f is analytic between them, and not 0 at `from`.
 * Throws Undecided where zeros cannot be told apart, or away.
 */
export function nearestZero(
  setting: Setting,
  f: Elementary,
  from: Rational,
  end: LinePoint | undefined,
  direction: Direction,
): LinePoint | undefined {
  let nearest = end;
  for (const factor of factorsBeside(setting.field, f, end)) {
    const found = factor.polynomial
      ? ofPolynomial(setting, factor, from, direction)
      : new Search(setting, factor, direction).nearest(from, nearest);
    if (found && (!nearest || comparePoints(found, nearest, setting.reals) * direction < 0)) nearest = found;
  }
  return nearest === end ? undefined : nearest;
}

/** Of a multiple of the function that marks the end, that and the quotient: no search tells a zero of higher order from others. */
function factorsBeside(field: ElementaryField, f: Elementary, end: LinePoint | undefined): readonly Factor[] {
  const mark = end?.mark && !end.mark.root ? markOf(field, end.mark.name) : undefined;
  return factorsOf(field, f).flatMap(factor => {
    const quotient = mark && quotientBy(field, factor.form, mark);
    return quotient ? [...factorsOf(field, mark), ...factorsBeside(field, quotient, end)] : [factor];
  });
}

function ofPolynomial(
  { roots }: Setting,
  { polynomial }: Factor,
  from: Rational,
  direction: Direction,
): LinePoint | undefined {
  const root = roots.around(polynomial!, from)[direction > 0 ? 1 : 0];
  return root && pointOfRoot(root);
}

/** A real root as a point. */
function pointOfRoot(root: RealRoot): LinePoint {
  if (isExact(root)) return LinePoint.at(root.lo);
  const json = pointJson(root);
  const name = 'root' in json ? json.root : json.at;
  let current = root;
  const narrowed = (): Interval => {
    current = bisect(current);
    return current;
  };
  return new LinePoint(root, { name, narrowed, root });
}

/** One factor, searched in one direction. */
class Search {
  readonly #setting: Setting;
  readonly #f: Analytic;
  readonly #direction: Direction;
  #stretches = 0;

  constructor(setting: Setting, { form }: Factor, direction: Direction) {
    this.#setting = setting;
    this.#f = new Analytic(setting.field, setting.reals, form);
    this.#direction = direction;
  }

  nearest(from: Rational, end: LinePoint | undefined): LinePoint | undefined {
    if (this.#f.derivative.form.size === 0) return undefined;
    if (end === undefined) return this.#outward(from);
    if (end.exact) return this.#between(from, end.exact);
    const inner = (): Rational => (this.#direction > 0 ? end.lo : end.hi);
    while (compare(inner(), from) * this.#direction <= 0) end.narrow();
    const beside = this.#clearBeside(end);
    const found = this.#between(from, inner()) ?? this.#at(inner());
    if (found) return found;
    if (beside !== 'clear') throw new Undecided(beside);
    return undefined;
  }

  /** The zero at a number itself. */
  #at(x: Rational): LinePoint | undefined {
    return zeroOf(this.#f.signAt(x)) === 'yes' ? LinePoint.at(x) : undefined;
  }

  /** Whether, in the interval around an end that is not rational, there is no zero but the end itself. */
  #clearBeside(end: LinePoint): string {
    const name = this.#f.text;
    if (end.mark?.name === name) return 'clear';
    const { reals, field } = this.#setting;
    const closed = end.real(reals);
    const value = closed && field.valueAt(this.#f.form, closed);
    const vanishes = value instanceof Map && reals.isZero(value) === 'yes';
    for (let i = 0; i < MAX_NARROWINGS; i += 1) {
      const stretch = { from: end.lo, to: end.hi };
      const side = vanishes ? this.#f.derivative.signOn(stretch) : this.#f.signOn(stretch);
      if (side === 1 || side === -1) return 'clear';
      end.narrow();
    }
    return `whether ${shown(name)} is 0 near t = ${near(end.lo)}, where another function is, was not seen`;
  }

  /** In steps that double, until nothing is left of the line. */
  #outward(from: Rational): LinePoint | undefined {
    let at = from;
    let step = rational(1);
    for (let i = 0; i < MAX_STEPS; i += 1) {
      if (this.#clearBeyond(at)) return undefined;
      const next = this.#direction > 0 ? at.add(step) : at.sub(step);
      const found = this.#between(at, next) ?? this.#at(next);
      if (found) return found;
      at = next;
      step = step.add(step);
    }
    throw new Undecided(
      `the sign of ${shown(this.#f.text)} was not seen ${this.#direction > 0 ? 'beyond' : 'before'} t = ${near(at)}`,
    );
  }

  /** Whether no zero lies from a number on to infinity: the sign there stays, for it is that of the derivative, and so on. */
  #clearBeyond(at: Rational): boolean {
    const beyond = this.#direction > 0 ? { from: at } : { to: at };
    const chain: (1 | -1)[] = [];
    for (let f = this.#f, order = 0; order <= MAX_ORDER; f = f.derivative, order += 1) {
      const own = f.signAt(at);
      if (own === 'undecided' || own === 0) return false;
      // Away from `at` each grows in size where its derivative has the sign that it is met with.
      if (f.isNonzeroOn(beyond)) {
        chain.push(own);
        return chain.every((sign, i) => i === chain.length - 1 || sign === chain[i + 1]! * this.#direction);
      }
      chain.push(own);
    }
    return false;
  }

  /** Between two numbers, both left out. */
  #between(from: Rational, to: Rational): LinePoint | undefined {
    const [lo, hi] = this.#direction > 0 ? [from, to] : [to, from];
    if (compare(lo, hi) >= 0) return undefined;
    return this.#inside(lo, hi, this.#f.signAt(lo), this.#f.signAt(hi), 0);
  }

  #inside(lo: Rational, hi: Rational, low: Sign, high: Sign, depth: number): LinePoint | undefined {
    const stretch = { from: lo, to: hi };
    const side = this.#f.signOn(stretch);
    if (side === 1 || side === -1) return undefined;
    const trend = this.#f.trendOn(stretch);
    if (trend !== undefined) {
      if (low !== 'undecided' && high !== 'undecided')
        return low * high < 0 ? this.#point({ lo, hi }, trend) : undefined;
      // Away from the end at which the sign is known, the function leaves 0, or is 0 at that end.
      if (low !== 'undecided' && low !== -trend) return undefined;
      if (high !== 'undecided' && high !== trend) return undefined;
    }
    this.#stretches += 1;
    if (depth > MAX_DEPTH || this.#stretches > MAX_STRETCHES)
      throw new Undecided(`zeros of ${shown(this.#f.text)} near t = ${near(lo)} were not told apart`);
    const third = hi.sub(lo).div(rational(3));
    const middle = simplestDyadic(lo.add(third), hi.sub(third));
    const own = this.#f.signAt(middle);
    if (own === 'undecided')
      throw new Undecided(`the sign of ${shown(this.#f.text)} at t = ${near(middle)} is not known`);
    const left = () => this.#inside(lo, middle, low, own, depth + 1);
    const right = () => this.#inside(middle, hi, own, high, depth + 1);
    const here = () => (own === 0 ? LinePoint.at(middle) : undefined);
    return this.#direction > 0 ? (left() ?? here() ?? right()) : (right() ?? here() ?? left());
  }

  /** The one zero of a monotone function between numbers at which its signs differ. */
  #point(around: Interval, trend: 1 | -1): LinePoint {
    const f = this.#f;
    const { field, reals } = this.#setting;
    const narrowed = (interval: Interval): Interval => {
      const { lo, hi } = newton(f, interval) ?? interval;
      if (compare(hi.sub(lo).mul(rational(4)), interval.hi.sub(interval.lo)) < 0) return { lo, hi };
      const middle = lo.add(hi).mul(HALF);
      const side = f.signAt(middle);
      if (side === 'undecided')
        throw new Undecided(`the sign of ${shown(f.text)} at t = ${near(middle)} is not known`);
      if (zeroOf(side) === 'yes') return { lo: middle, hi: middle };
      return side === trend ? { lo, hi: middle } : { lo: middle, hi };
    };
    const candidate = closedZero(field, reals, f.form);
    const closed = candidate && this.#isThere(candidate, around) ? candidate : undefined;
    const exact = closed && reals.rational!(closed);
    return exact ? LinePoint.at(exact) : new LinePoint(around, { name: f.text, narrowed, closed });
  }

  /** Whether a number is the zero: f is 0 there, and it lies between the ends. */
  #isThere(x: Elementary, { lo, hi }: Interval): boolean {
    const { field, reals } = this.#setting;
    const value = field.valueAt(this.#f.form, x);
    if (!(value instanceof Map) || reals.isZero(value) !== 'yes') return false;
    return reals.sign(reals.sub(x, reals.from(lo))) === 1 && reals.sign(reals.sub(reals.from(hi), x)) === 1;
  }
}

const near = (x: Rational): string => String(Number(toFloat(x).toPrecision(4)));
const shown = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}...` : text);

/** So many bits are won by one step at most. */
const GAIN = 12;

/** What one step leaves of an interval with a zero in it; undefined where the derivative may be 0. */
function newton(f: Analytic, { lo, hi }: Interval): Interval | undefined {
  const width = hi.sub(lo);
  const size = Math.max(0, bitLength(width.d) - bitLength(width.n));
  const bits = size + GAIN + 64;
  const slope = f.derivative.rangeOn({ from: lo, to: hi }, bits);
  if (!isAway(slope)) return undefined;
  const middle = lo.add(hi).mul(HALF);
  const value = f.rangeOn({ from: middle, to: middle }, bits);
  if (typeof value.lo !== 'bigint' || typeof value.hi !== 'bigint') return undefined;
  const ends = [value.lo, value.hi].flatMap(y => [slope.lo, slope.hi].map(d => rational(y, d)));
  const rest = ends.map(q => middle.sub(q));
  const found = widened({ lo: rest.reduce(min), hi: rest.reduce(max) }, size + GAIN);
  return { lo: max(lo, found.lo), hi: min(hi, found.hi) };
}

const isAway = (range: ValueRange): range is { lo: bigint; hi: bigint } =>
  typeof range.lo === 'bigint' && typeof range.hi === 'bigint' && (range.lo > 0n || range.hi < 0n);
