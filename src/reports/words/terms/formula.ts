/** Polynomials, rational functions and points of documents, read back from how they are written there. */
import type { NumberDocument, PointDocument } from '../../../documents/index.ts';
import { CornercheckError } from '../../../errors.ts';
import {
  compare,
  HALF,
  parseRational,
  type Rational,
  rational,
  toFloat,
  ZERO,
} from '../../../numbers/index.ts';
import {
  exactRoot,
  fromPolynomial,
  type Polynomial,
  polynomial,
  quotient,
  type RationalFunction,
  type RealRoot,
  signAt,
  VARIABLE,
} from '../../../polynomials/index.ts';

/** Longer ones are not worth their picture's time. */
const LONGEST = 5_000;
const HIGHEST = 200;

const TERM = /([+-]?)(?:(\d+(?:\/\d+)?)(?:\*(t)(?:\^(\d+))?)?|(t)(?:\^(\d+))?)/y;

/** `3/2*t^2 - t + 1`; undefined for what is written in another way, or is too large to draw. */
export function polynomialIn(text: string): Polynomial | undefined {
  const packed = text.replaceAll(' ', '');
  if (packed === '' || packed.length > LONGEST) return undefined;
  const coefficients: Rational[] = [];
  TERM.lastIndex = 0;
  while (TERM.lastIndex < packed.length) {
    const start = TERM.lastIndex;
    const [, sign, number, first, firstPower, alone, power] = TERM.exec(packed) ?? [];
    if (sign === undefined || (start > 0 && sign === '')) return undefined;
    const exponent = first || alone ? Number(firstPower ?? power ?? 1) : 0;
    if (exponent > HIGHEST || /\/0+$/.test(number ?? '')) return undefined;
    const size = number === undefined ? rational(1) : parseRational(number);
    while (coefficients.length <= exponent) coefficients.push(ZERO);
    coefficients[exponent] = coefficients[exponent]!.add(sign === '-' ? size.neg() : size);
  }
  return polynomial(coefficients);
}

/** A polynomial, or `(t^2 - 1)/(t + 2)`. */
export function functionIn(text: string): RationalFunction | undefined {
  const [, above, below] = /^\(([^()]*)\)\/\(([^()]*)\)$/.exec(text) ?? [];
  const top = polynomialIn(above ?? text);
  if (below === undefined) return top && fromPolynomial(top);
  const bottom = polynomialIn(below);
  return top && bottom && bottom.coefficients.length > 0 ? quotient(top, bottom) : undefined;
}

/** How much is read of the formulas of one document. */
const MOST = 60_000;

/** Functions in their order, as far as all of them together are not too much to draw. */
export function functionsIn(texts: readonly (string | null | undefined)[]): (RationalFunction | undefined)[] {
  let read = 0;
  return texts.map(text => {
    read += text?.length ?? 0;
    return text === null || text === undefined || read > MOST ? undefined : functionIn(text);
  });
}

/**
 * A point of the line: the root, in an interval with a change of sign; where the polynomial shows none, the middle of that.
 * Throws CornercheckError `bad-number`, or `bad-report` where the interval is none.
 */
export function rootIn(point: PointDocument): RealRoot {
  if ('at' in point) return exactRoot(VARIABLE, parseRational(point.at));
  const [lo, hi] = [parseRational(point.lo), parseRational(point.hi)];
  if (compare(lo, hi) > 0)
    throw new CornercheckError('bad-report', `expected an interval, got [${point.lo}, ${point.hi}]`);
  const of = polynomialIn(point.root);
  return of && signAt(of, lo) * signAt(of, hi) < 0
    ? { polynomial: of, lo, hi }
    : exactRoot(VARIABLE, lo.add(hi).mul(HALF));
}

/** The double near to a number, for drawing only: of one that is enclosed the lower end. */
export const floatOf = (value: NumberDocument): number =>
  toFloat(parseRational(typeof value === 'string' ? value : value.lo));
