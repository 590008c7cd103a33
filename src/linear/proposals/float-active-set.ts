/**
 * The least-norm method of active-set.ts in plain doubles. It proposes: a direction that may separate, and the members
 * whose weights may combine to 0. Whatever it says is checked exactly by the caller, and whatever it does it ends.
 */

import type { Member } from '../elimination/columns.ts';
import { Cholesky } from './cholesky.ts';
import type { FloatColumns } from './float-columns.ts';

export interface FloatProposal {
  /** The point reached; positive on all points where it separates. */
  readonly direction: Float64Array;
  readonly members: readonly Member[];
  /** Whether in doubles it looked separating, or looked like 0. */
  readonly looks: 'outside' | 'inside' | 'unclear';
}

const SMALL_STEP = 1e-12;
const SMALL_NORM = 1e-24;
const CLEAR_MARGIN = 1e-9;

export function proposeLeastNorm(columns: FloatColumns, goal: 'norm' | 'sign'): FloatProposal {
  const { dimension, points, rays, lines, count } = columns;
  // A column that is a box may come in by several of its corners.
  const factor = new Cholesky(dimension, columns.radii === undefined ? count : dimension);
  const members: Member[] = [];
  let weights: number[] = [];
  const enter = (member: Member): boolean => {
    if (!factor.append(vectorOf(columns, member), member.index < points ? 1 : 0)) return false;
    members.push(member);
    weights.push(0);
    return true;
  };
  for (let i = points + rays; i < count; i++) enter({ index: i });
  const free = members.length;
  const direction = new Float64Array(dimension);
  const finish = (looks: FloatProposal['looks']): FloatProposal => ({ direction, members, looks });
  if (!enter({ index: nearest(columns) })) return finish('inside');
  weights[free] = 1;
  const limit = 10 * (count + dimension) + 100;
  for (let round = 0; round < limit; round++) {
    const reached = descend(factor, members, weights, free);
    if (reached === undefined) return finish('unclear');
    weights = reached;
    const square = place(factor, weights, direction);
    if (factor.size > dimension || square <= SMALL_NORM) return finish('inside');
    const { best, slack, margin } = priceAll(columns, direction, square);
    if (goal === 'sign' && lines === 0 && margin > CLEAR_MARGIN * Math.sqrt(square)) return finish('outside');
    if (!(slack < -SMALL_STEP * Math.sqrt(square)))
      return finish(goal === 'sign' && margin > 0 ? 'outside' : 'unclear');
    if (!enter(lowest(columns, best, direction))) return finish('unclear');
  }
  return finish('unclear');
}

/** Minor cycles: members leave until the affine minimum has positive weights. Undefined where numbers break down. */
function descend(factor: Cholesky, members: Member[], start: number[], free: number): number[] | undefined {
  const weights = start;
  for (;;) {
    const goal = factor.minimum();
    let [step, leaving] = [1, -1];
    for (let i = free; i < goal.length; i++) {
      if (!Number.isFinite(goal[i]!)) return undefined;
      if (goal[i]! > 1e-13) continue;
      const ratio = weights[i]! / (weights[i]! - goal[i]!);
      if (leaving < 0 || ratio < step) [step, leaving] = [ratio, i];
    }
    if (leaving < 0) return Array.from(goal);
    // The last to enter has weight 0: its leaving at once would repeat for ever.
    if (leaving === goal.length - 1 && weights[leaving] === 0) return undefined;
    const length = Math.max(step, 0);
    for (let i = 0; i < goal.length; i++) weights[i] = weights[i]! + length * (goal[i]! - weights[i]!);
    factor.remove(leaving);
    members.splice(leaving, 1);
    weights.splice(leaving, 1);
  }
}

/** direction ← Σ weight · column; returns its squared norm. */
function place(factor: Cholesky, weights: readonly number[], direction: Float64Array): number {
  direction.fill(0);
  for (let i = 0; i < weights.length; i++) {
    const [column, weight] = [factor.columns[i]!, weights[i]!];
    for (let j = 0; j < direction.length; j++) direction[j]! += weight * column[j]!;
  }
  let square = 0;
  for (const value of direction) square += value * value;
  return square;
}

/** The most promising vector, its slack, and the least margin over points and rays. */
function priceAll(columns: FloatColumns, direction: Float64Array, square: number) {
  const { dimension, points, rays, values, radii } = columns;
  let [best, slack, margin] = [-1, 0, Infinity];
  for (let i = 0; i < points + rays; i++) {
    const at = i * dimension;
    let value = 0;
    for (let j = 0; j < dimension; j++) value += values[at + j]! * direction[j]!;
    if (radii !== undefined && i < points)
      for (let j = 0; j < dimension; j++) value -= Math.abs(direction[j]!) * radii[at + j]!;
    if (value < margin) margin = value;
    const here = i < points ? value - square : value;
    if (here < slack) [best, slack] = [i, here];
  }
  return { best, slack, margin };
}

function lowest(columns: FloatColumns, index: number, direction: Float64Array): Member {
  if (columns.radii === undefined || index >= columns.points) return { index };
  return { index, signs: Array.from(direction, value => -Math.sign(value)) };
}

function vectorOf({ dimension, values, radii }: FloatColumns, { index, signs }: Member): Float64Array {
  const vector = values.slice(index * dimension, (index + 1) * dimension);
  if (signs !== undefined && radii !== undefined)
    for (let j = 0; j < dimension; j++) vector[j]! += signs[j]! * radii[index * dimension + j]!;
  return vector;
}

/** The point of least norm. */
function nearest({ dimension, points, values }: FloatColumns): number {
  let [best, least] = [0, Infinity];
  for (let i = 0; i < points; i++) {
    let square = 0;
    for (let j = i * dimension; j < (i + 1) * dimension; j++) square += values[j]! * values[j]!;
    if (square < least) [best, least] = [i, square];
  }
  return best;
}
