/** Places on the line that a function's zeros mark: rational, or enclosed as narrowly as one likes. */
import type { NumberDocument, PointDocument } from '../../documents/index.ts';
import type { Interval } from '../../numbers/enclosed/interval.ts';
import {
  compare,
  format,
  type Rational,
  type Real,
  type RealField,
  rational,
  toFloat,
  Undecided,
} from '../../numbers/index.ts';
import { compareRoots, type RealRoot } from '../../polynomials/index.ts';

/** What is known of a point that is not rational: it is the only zero of a function in the interval. */
export interface Mark {
  /** The function: equal names are equal functions. */
  readonly name: string;
  /** A narrower interval that holds the point; a single number where it is found to be that. */
  readonly narrowed: (around: Interval) => Interval;
  /** Of a polynomial’s zero: as a root of it. */
  readonly root?: RealRoot | undefined;
  /** The number itself, where a closed form of it is seen. */
  readonly closed?: Real | undefined;
}

/** How often two intervals are narrowed to tell two points apart. */
const MAX_STEPS = 100;

export class LinePoint {
  readonly mark: Mark | undefined;
  #around: Interval;

  constructor(around: Interval, mark?: Mark) {
    this.#around = around;
    this.mark = mark;
  }

  static at(x: Rational): LinePoint {
    return new LinePoint({ lo: x, hi: x });
  }

  get lo(): Rational {
    return this.#around.lo;
  }

  get hi(): Rational {
    return this.#around.hi;
  }

  /** The rational number that it is, where that is seen. */
  get exact(): Rational | undefined {
    return compare(this.lo, this.hi) === 0 ? this.lo : undefined;
  }

  narrow(): void {
    if (this.exact === undefined && this.mark) this.#around = this.mark.narrowed(this.#around);
  }

  narrowTo(width: Rational): void {
    while (compare(this.hi.sub(this.lo), width) > 0) this.narrow();
  }

  /** As a number of the field, where a closed form is seen. */
  real(reals: RealField): Real | undefined {
    return this.exact ? reals.from(this.exact) : this.mark?.closed;
  }
}

/** The order of two points. Throws Undecided where they cannot be told apart, and are not seen to be one. */
export function comparePoints(a: LinePoint, b: LinePoint, reals: RealField): -1 | 0 | 1 {
  if (a === b) return 0;
  if (a.exact && b.exact) return compare(a.exact, b.exact) as -1 | 0 | 1;
  if (a.mark?.root && b.mark?.root) return compareRoots(a.mark.root, b.mark.root);
  for (let i = 0; i < MAX_STEPS; i += 1) {
    if (compare(a.hi, b.lo) < 0) return -1;
    if (compare(b.hi, a.lo) < 0) return 1;
    const [x, y] = [a.real(reals), b.real(reals)];
    if (x && y && reals.isZero(reals.sub(x, y)) === 'yes') return 0;
    a.narrow();
    b.narrow();
  }
  throw new Undecided(`two points near t = ${toFloat(a.lo).toPrecision(6)} could not be told apart`);
}

const SHOWN = rational(1n, 1n << 40n);

/** As documents write it: `{"root":"exp(t) - 3*t","lo":…,"hi":…}`, with a closed form where there is one. */
export function markedJson(point: LinePoint, reals: RealField): PointDocument {
  point.narrowTo(SHOWN);
  if (point.exact) return { at: format(point.exact) };
  const { name, closed } = point.mark!;
  return {
    root: name,
    lo: format(point.lo),
    hi: format(point.hi),
    ...(closed && { expr: reals.text(closed) }),
  };
}

/** In words: `1/2`, or `the zero of exp(t) - 3*t near 0.619061`. */
export function formatPlace(point: LinePoint): string {
  if (point.exact) return format(point.exact);
  for (let i = 0; i < 8; i += 1) point.narrow();
  return `the zero of ${point.mark!.name} near ${String(Number(toFloat(point.lo).toPrecision(6)))}`;
}

const BITS = 40;

/** A number as documents write it; undefined where no enclosure is found. */
export function realJson(value: Real, reals: RealField): NumberDocument | undefined {
  const exact = reals.rational!(value);
  if (exact) return format(exact);
  const found = reals.enclosure(value, BITS);
  return found && { expr: reals.text(value), lo: format(found.lo), hi: format(found.hi) };
}
