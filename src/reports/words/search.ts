/** A search in words: what was looked for, and what is proven. */

import { counted } from '../../documents/counted.ts';
import type { FoundProgram, PointDocument, SearchDocument, SearchQuestion } from '../../documents/index.ts';
import { linePointText } from './line/points.ts';

export function questionWords({
  property,
  ops,
  constants,
  inputs,
  derivative,
  at,
  target,
}: SearchQuestion): string {
  const place = at === undefined ? 'somewhere' : `at t = ${at}`;
  const slope = derivative === 'wrong' ? 'a wrong derivative' : `derivative ${derivative}`;
  const what = {
    identity: `the identity with ${slope} ${place}`,
    zero: `the zero function with ${slope} ${place}`,
    artificial: 'an artificial critical point',
    target: `${target?.wanted === 'difference' ? 'a difference in' : 'an error of'} ${target?.name} ${target?.version}`,
  }[property];
  const numbers =
    constants === 'any' ? 'all real constants' : constants.length > 0 ? constants.join(', ') : 'no constants';
  const variables = inputs === 1 ? '' : `, ${inputs} inputs`;
  return `${what}, over ${ops.join(', ')}; ${numbers}${variables}`;
}

export function searchVerdict({ question, sizes, minimal, nodes, stopped, why }: SearchDocument): string {
  const smaller = sizes.filter(size => nodes === undefined || size.nodes < nodes);
  const programs = smaller.reduce((sum, size) => sum + size.programs, 0);
  const early = stopped === undefined ? '' : stopped === 'time' ? ' (stopped: time is up)' : ' (interrupted)';
  const asked = question.property === 'target' ? ' at the points asked' : '';
  const several = (count: number): string => counted(count, 'node');
  if (minimal === 'yes')
    return `✓ minimal: the smallest have ${several(nodes!)}; all ${programs} smaller programs were looked at, none has it${asked}${early}`;
  if (minimal === 'none')
    return `✓ none: all ${programs} programs of up to ${several(question.size)} were looked at, none has it${asked}`;
  const found =
    nodes === undefined ? 'none was found' : `found with ${several(nodes)}, perhaps not the smallest`;
  return `? undecided${early}: ${found}${why === undefined ? '' : `; ${why}`}`;
}

const isPoint = (at: PointDocument | readonly string[]): at is PointDocument => !Array.isArray(at);

/** `at t = 0`, `at 1, 1`. */
export const foundPlace = ({ at }: FoundProgram): string =>
  isPoint(at) ? `at t = ${linePointText(at)}` : `at ${at.join(', ')}`;
