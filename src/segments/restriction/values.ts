/** Values of functions of t at real algebraic numbers: rational where they are seen to be, else enclosed. */
import type { NumberDocument, PointDocument } from '../../documents/index.ts';
import { type Interval, single } from '../../numbers/enclosed/interval.ts';
import {
  compare,
  format,
  parseRational,
  type Rational,
  rational,
  toFloat,
  ZERO,
} from '../../numbers/index.ts';
import {
  bisect,
  constantValue,
  degree,
  divide,
  evaluatePolynomial,
  formatFunction,
  formatPolynomial,
  formatRoot,
  functionValue,
  isExact,
  type RationalFunction,
  type RealRoot,
  refine,
  signAtRoot,
} from '../../polynomials/index.ts';
import { functionRange } from '../../polynomials/range.ts';
import type { RestrictionFailure } from './restrict.ts';

const WIDTH = rational(1n, 1n << 40n);

/** f at the number, enclosed in less than `width`; a point where it is rational for sure. f must be defined there. */
export function encloseAt(f: RationalFunction, at: RealRoot, width: Rational = WIDTH): Interval {
  const constant = constantValue(f) ?? constantAt(f, at);
  if (constant) return single(constant);
  for (let narrow = at; ; narrow = bisect(narrow)) {
    if (isExact(narrow)) return single(functionValue(f, narrow.lo)!);
    const range = functionRange(f, narrow);
    if (range && compare(range.hi.sub(range.lo), width) < 0) return range;
  }
}

/** The value where it is seen to be rational: what remains of f modulo the number's polynomial is constant, or f is 0. */
function constantAt({ top, bottom }: RationalFunction, at: RealRoot): Rational | undefined {
  if (isExact(at)) return undefined;
  const [above, below] = [top, bottom].map(p => divide(p, at.polynomial).remainder);
  if (degree(above!) < 1 && degree(below!) === 0)
    return evaluatePolynomial(above!, ZERO).div(evaluatePolynomial(below!, ZERO));
  return signAtRoot(top, at) === 0 ? ZERO : undefined;
}

/** f at the number, to print. */
export function valueJson(f: RationalFunction, at: RealRoot): NumberDocument {
  const { lo, hi } = encloseAt(f, at);
  if (compare(lo, hi) === 0) return format(lo);
  return { expr: `${formatFunction(f, 't')} at t`, lo: format(lo), hi: format(hi) };
}

const SHOWN = rational(1n, 1000n);

export function pointJson(at: RealRoot): PointDocument {
  const { polynomial, lo, hi } = refine(at, SHOWN);
  if (compare(lo, hi) === 0) return { at: format(lo) };
  const root = formatPolynomial(polynomial, 't');
  return { root: root.replaceAll(' ', ''), lo: format(lo), hi: format(hi) };
}

/** `1/2`, or `the root of t^2 - 2 between …`. */
export const pointText = (at: RealRoot): string => formatRoot(at, 't');

/** Where along a curve something is in the way, for people: `t = 1/2`, or `around t = 1/3`. */
export const failurePlace = ({ at, near }: Pick<RestrictionFailure, 'at' | 'near'>): string =>
  at ? `t = ${pointText(at)}` : near ? `around t = ${format(near)}` : 'along the curve';

/** A point of a document, for people. */
export const formatPoint = (point: PointDocument): string =>
  'at' in point ? point.at : `the root of ${point.root} in [${point.lo}, ${point.hi}]`;

/** A value of a document, for people: what is not rational as a decimal, marked. */
export const formatValue = (value: NumberDocument): string =>
  typeof value === 'string' ? value : `≈ ${toFloat(parseRational(value.lo)).toPrecision(8)}`;
