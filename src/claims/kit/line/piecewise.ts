/**
 * A program of one input piece by piece, by brute force: the line is cut wherever two of its composite pieces meet, so that between two
 * cuts f is one of them, the one that has its value at a number there. Kinds of critical points follow from Definition 5 and from the
 * pieces on both sides. Nothing here rests on the engine’s way along a line.
 */
import {
  between,
  compareRoots,
  derivativeFunction,
  functionValue,
  isolateRoots,
  isZeroFunction,
  type RationalFunction,
  type RealRoot,
  sameFunction,
  signAtRoot,
  subtractFunctions,
} from '../../../polynomials/index.ts';
import type { StraightLine } from '../../../programs/index.ts';
import { differentiated } from '../ad.ts';
import { alongAxis, choicesOf } from '../composite.ts';
import { q } from '../programs.ts';

/** f on the intervals between the cuts, one more than there are cuts. */
export interface Piecewise {
  readonly cuts: readonly RealRoot[];
  readonly pieces: readonly RationalFunction[];
  /** All f_i, each function once, and how many choices of pieces give it. */
  readonly all: readonly { readonly value: RationalFunction; readonly count: number }[];
}

/** More different f_i are not compared with each other. */
const MOST = 12;

/** Of a program that is continuous and has no divisors; undefined where it has too many pieces. */
export function piecewise(line: StraightLine): Piecewise | undefined {
  const functions = choicesOf(line)?.map(choice => alongAxis(line, choice, [q(0)], 0));
  if (functions === undefined || functions.includes(undefined)) return undefined;
  const all: { value: RationalFunction; count: number }[] = [];
  for (const value of functions as RationalFunction[]) {
    const known = all.find(one => sameFunction(one.value, value));
    if (known) known.count++;
    else all.push({ value, count: 1 });
    if (all.length > MOST) return undefined;
  }
  const cuts = rootsOf(
    all.flatMap(({ value }, k) => all.slice(k + 1).map(other => subtractFunctions(value, other.value))),
  );
  const pieces = gaps(cuts).map(([from, to]) => {
    const x = between(from, to);
    const f = differentiated(line, [x])!.derivative.value[0]!;
    return all.find(({ value }) => functionValue(value, x)!.equals(f))!.value;
  });
  return { cuts, pieces, all };
}

/** The zeros of functions that are not 0, ascending, each once. */
export const rootsOf = (functions: readonly RationalFunction[]): readonly RealRoot[] =>
  inOrder(functions.flatMap(f => (isZeroFunction(f) ? [] : isolateRoots(f.top))));

/** Numbers in their order, each once. */
export const inOrder = (all: readonly RealRoot[]): readonly RealRoot[] =>
  all.toSorted(compareRoots).filter((root, k, sorted) => k === 0 || compareRoots(sorted[k - 1]!, root) !== 0);

/** The open intervals between points, with those that have no end. */
export const gaps = (
  points: readonly RealRoot[],
): readonly (readonly [RealRoot | undefined, RealRoot | undefined])[] =>
  [undefined, ...points].map((from, k) => [from, points[k]] as const);

/** The sign of a function without a pole at a real algebraic number. */
export const signAtNumber = ({ top, bottom }: RationalFunction, at: RealRoot): number =>
  signAtRoot(top, at) * signAtRoot(bottom, at);

/** The pieces that end at a number, or hold it: one or two. */
export function piecesBeside({ cuts, pieces }: Piecewise, at: RealRoot): readonly RationalFunction[] {
  const before = cuts.filter(cut => compareRoots(cut, at) < 0).length;
  const behind = cuts.filter(cut => compareRoots(cut, at) <= 0).length;
  return before === behind ? [pieces[before]!] : [pieces[before]!, pieces[behind]!];
}

/** The slopes of all f_i with the value of f, and of the pieces of f beside the number. */
export function slopesAt(
  found: Piecewise,
  at: RealRoot,
): { readonly active: readonly RationalFunction[]; readonly clarke: readonly RationalFunction[] } {
  const beside = piecesBeside(found, at);
  const active = found.all.filter(
    ({ value }) => signAtNumber(subtractFunctions(value, beside[0]!), at) === 0,
  );
  return {
    active: active.map(({ value }) => derivativeFunction(value)),
    clarke: beside.map(derivativeFunction),
  };
}

/** How a number is critical: 0 is between the least and the greatest of the slopes. */
export function kindAt(found: Piecewise, at: RealRoot): 'clarke' | 'artificial' | 'none' {
  const { active, clarke } = slopesAt(found, at);
  const holdsZero = (slopes: readonly RationalFunction[]): boolean => {
    const signs = slopes.map(slope => signAtNumber(slope, at));
    return signs.some(s => s <= 0) && signs.some(s => s >= 0);
  };
  return holdsZero(clarke) ? 'clarke' : holdsZero(active) ? 'artificial' : 'none';
}
