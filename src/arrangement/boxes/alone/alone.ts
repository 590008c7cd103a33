/**
 * That a box holds no point with 0 ∈ D_P, or one alone, of a program whose pieces need not be affine. At such a point some composite pieces are
 * active, at most one more than there are inputs (Carathéodory), and their gradients combine to 0: all sets of so many are gone through.
 */
import type { Vector } from '../../../linear/index.ts';
import { enclosedField, type Interval, max, min, sign } from '../../../numbers/index.ts';
import { simplestBetween } from '../../../numbers/reals/simplest.ts';
import type { StraightLine } from '../../../programs/index.ts';
import type { Purse } from '../../purse.ts';
import { middleOf, wholeDirection } from '../directions.ts';
import type { InputBox } from '../slopes.ts';
import { type Choice, choicesOn } from './choices.ts';
import { differencesOf, solvedBy } from './critical-system.ts';

const MAX_SETS = 2000;
/** Entries of a direction are whole numbers up to this. */
const LARGEST = 64n;

const field = enclosedField();

/** Directions along which all pieces of a set rise; every other set has no solution in the box but at the point, where one is named. */
export interface AtMostOne {
  readonly directions: readonly Vector[];
  readonly point?: Vector;
}

/** Why a box holds no point with 0 ∈ D_P, or one alone; undefined where that is not shown. */
export function aloneIn(program: StraightLine, box: InputBox, purse: Purse): AtMostOne | undefined {
  const choices = choicesOn(program, box, steps => purse.spend(steps));
  const sets = choices && setsOf(choices.length, program.p + 1);
  if (choices === undefined || sets === undefined) return undefined;
  const directions: Vector[] = [];
  const left: (readonly Choice[])[] = [];
  for (const set of sets) {
    purse.spend(set.length);
    const own = set.map(c => choices[c]!);
    const gradients = own.map(({ slots }) => slots[program.outputs[0]!]!.gradient);
    if (directions.some(d => rises(gradients, d))) continue;
    const proposed = wholeDirection(
      gradients.map(gradient => gradient.map(middleOf)),
      LARGEST,
    );
    if (proposed && rises(gradients, proposed)) directions.push(proposed);
    else if (!differencesOf(program, own).some(({ lo, hi }) => sign(lo) > 0 || sign(hi) < 0)) left.push(own);
  }
  const solved = (set: readonly Choice[], point?: Vector): ReturnType<typeof solvedBy> => {
    purse.spend(program.steps.length * set.length);
    return solvedBy(program, box, set, point);
  };
  const rest = left.flatMap(set => {
    const found = solved(set);
    return found === 'none' || found === 'point' ? [] : [{ set, within: found }];
  });
  if (rest.length === 0) return { directions };
  const point = simplestOf(rest.map(({ within }) => within));
  return left.every(set => typeof solved(set, point) === 'string') ? { directions, point } : undefined;
}

/** The simplest point of a box around all of them. */
const simplestOf = (boxes: readonly InputBox[]): Vector =>
  boxes
    .reduce((a, b) => a.map(({ lo, hi }, i) => ({ lo: min(lo, b[i]!.lo), hi: max(hi, b[i]!.hi) })))
    .map(({ lo, hi }) => simplestBetween(lo, hi));

/** All sets of at most so many of the numbers below n, larger ones first; undefined where these are many. */
function setsOf(n: number, most: number): number[][] | undefined {
  let last: number[][] = [[]];
  const all: number[][] = [];
  for (let size = 1; size <= Math.min(most, n); size += 1) {
    last = last.flatMap(set =>
      Array.from({ length: n - 1 - (set.at(-1) ?? -1) }, (_, i) => [...set, (set.at(-1) ?? -1) + 1 + i]),
    );
    all.push(...last);
    if (all.length > MAX_SETS) return undefined;
  }
  return all.reverse();
}

const rises = (gradients: readonly (readonly Interval[])[], d: Vector): boolean =>
  gradients.every(gradient => {
    const slope = gradient
      .map((entry, i) => field.mul(field.from(d[i]!), entry))
      .reduce(field.add, field.zero);
    return sign(slope.lo) > 0;
  });
