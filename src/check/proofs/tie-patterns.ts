/** All ties that an operation can have at one number of arguments, where these are finitely many. */
import type { AffineForm } from '../../expressions/index.ts';
import {
  add,
  compare,
  div,
  equal,
  type FloatFormat,
  format,
  isRepresentable,
  isZero,
  mul,
  ONE,
  type Rational,
  rational,
  rationalField,
  sign,
  sub,
  ZERO,
} from '../../numbers/index.ts';
import type { BasicFunction } from '../../selections/index.ts';
import { signedOrders, weakOrders } from './orders.ts';

/**
 * The faces of the arrangement of hyperplanes on which two pieces of g: ℝⁿ → ℝ^q agree. All points of one face have the same active
 * pieces, and the same Clarke subdifferential: g is continuous, and affine on each cell.
 */
export interface TiePatterns {
  /** Differences of pieces, each once. */
  readonly planes: readonly AffineForm[];
  /** A point of each face. */
  readonly points: readonly (readonly Rational[])[];
}

/** The face of a point: the signs of all differences of pieces. */
export const faceOf = ({ planes }: Pick<TiePatterns, 'planes'>, x: readonly Rational[]): string =>
  planes.map(plane => sign(valueAt(plane, x))).join();

/** Of more there are too many orders, or signs. */
const MOST_ORDERED = 4;
const MOST_SIGNED = 3;
const MOST_PIECES = 200;

/**
 * Undefined where there is no such list: pieces that are not affine, jumps, norms, comparisons other than of arguments with each other, of
 * their absolute values, or of one argument with numbers; and where a tie of one argument is no number of the format.
 */
export function tiePatterns(g: BasicFunction, machine?: FloatFormat): TiePatterns | undefined {
  if (g.asked || g.ball || g.local || g.pieceCount < 2) return undefined;
  if (g.arity > MOST_ORDERED || g.pieceCount > MOST_PIECES) return undefined;
  const planes = planesOf(g);
  const all = planes && pointsOf(g.arity, planes);
  if (planes === undefined || all === undefined) return undefined;
  if (machine && !all.flat().every(value => isRepresentable(value, machine))) return undefined;
  const points = all.filter(x => !g.contested?.(rationalField, x));
  return { planes, points: [...new Map(points.map(x => [faceOf({ planes }, x), x])).values()] };
}

/** The hyperplanes, each once, its first coefficient 1. */
function planesOf(g: BasicFunction): readonly AffineForm[] | undefined {
  const pieces = Array.from({ length: g.pieceCount }, (_, i) => g.piece(i + 1).outputs.map(f => f.affine));
  const planes = new Map<string, AffineForm>();
  for (const [i, own] of pieces.entries())
    for (const other of pieces.slice(i + 1))
      for (const [k, a] of own.entries()) {
        const b = other[k];
        if (a === undefined || b === undefined) return undefined;
        const plane = normal(difference(a, b, g.arity));
        if (plane) planes.set(textOf(plane), plane);
      }
  return [...planes.values()];
}

function difference(a: AffineForm, b: AffineForm, arity: number): AffineForm {
  const coefficient = ({ terms }: AffineForm, i: number): Rational =>
    terms.find(({ argument }) => argument === i)?.coefficient ?? ZERO;
  const terms = Array.from({ length: arity }, (_, argument) => ({
    argument,
    coefficient: sub(coefficient(a, argument), coefficient(b, argument)),
  }));
  return { terms: terms.filter(term => !isZero(term.coefficient)), constant: sub(a.constant, b.constant) };
}

/** Undefined where the two never differ, or always by the same. */
function normal({ terms, constant }: AffineForm): AffineForm | undefined {
  const [first] = terms;
  if (first === undefined) return undefined;
  const scaled = (value: Rational): Rational => div(value, first.coefficient);
  return {
    terms: terms.map(term => ({ ...term, coefficient: scaled(term.coefficient) })),
    constant: scaled(constant),
  };
}

const textOf = ({ terms, constant }: AffineForm): string =>
  [
    ...terms.map(({ argument, coefficient }) => `${argument}:${format(coefficient)}`),
    format(constant),
  ].join();

const valueAt = ({ terms, constant }: AffineForm, x: readonly Rational[]): Rational =>
  terms.reduce((sum, { argument, coefficient }) => add(sum, mul(coefficient, x[argument]!)), constant);

/** A point of each face at least. */
function pointsOf(n: number, planes: readonly AffineForm[]): Rational[][] | undefined {
  if (n === 1) return along(planes.map(({ constant }) => sub(ZERO, constant))).map(value => [value]);
  const pairs = planes.every(({ terms, constant }) => isZero(constant) && terms.length <= 2);
  if (!pairs) return undefined;
  const minus = rational(-1);
  const ordered = planes.every(({ terms }) => terms.length === 2 && equal(terms[1]!.coefficient, minus));
  if (ordered) return weakOrders(n).map(order => order.map(level => rational(level + 1)));
  const units = planes.every(({ terms }) =>
    terms.every(({ coefficient }) => [ONE, minus].some(unit => equal(coefficient, unit))),
  );
  return units && n <= MOST_SIGNED
    ? signedOrders(n).map(order => order.map(value => rational(value)))
    : undefined;
}

/** These numbers, and one between any two and beyond the ends. */
function along(numbers: readonly Rational[]): Rational[] {
  const sorted = numbers.toSorted(compare);
  const between = sorted.slice(1).map((value, i) => div(add(value, sorted[i]!), rational(2)));
  const ends = sorted.length > 0 ? [sub(sorted[0]!, ONE), add(sorted.at(-1)!, ONE)] : [ZERO];
  return [...sorted, ...between, ...ends];
}
