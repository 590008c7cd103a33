/** The recursion (8) in exact arithmetic: step by step for one function, and by the engine of `descend`, for mean values and minibatches. */

import { type Problem, problemOf, runnerOf } from '../../descent/index.ts';
import type { DescentSettings, RunRecord } from '../../documents/index.ts';
import type { Rational } from '../../numbers/index.ts';
import { parseProgramText, type StraightLine } from '../../programs/index.ts';
import { gradientOf } from './ad.ts';

/** x_0, x_1, …, x_n. */
export function descent(
  line: StraightLine,
  start: readonly Rational[],
  step: (k: number) => Rational,
  n: number,
): readonly (readonly Rational[])[] {
  const points = [start];
  for (let k = 0; k < n; k++) {
    const x = points.at(-1)!;
    const gamma = step(k);
    points.push(gradientOf(line, x).map((slope, i) => x[i]!.sub(gamma.mul(slope))));
  }
  return points;
}

const SETTINGS: DescentSettings = {
  arithmetic: 'exact',
  step: ['1', '1'],
  schedule: '1/(k+1)',
  steps: 30,
  batch: 1,
  order: 'random',
  seed: 1,
  from: [],
  starts: 0,
  box: [],
  digits: 400,
  paths: 0,
};

const problems = new Map<string, Problem>();

/** The problem of a text, whose outputs are the f_i of (7), kept. */
export function problemIn(text: string): Problem {
  const known = problems.get(text) ?? problemOf(parseProgramText(text));
  problems.set(text, known);
  return known;
}

/** The runs that `descend` makes of it, from given starts and from drawn ones. */
export function engineRuns(text: string, changes: Partial<DescentSettings>): readonly RunRecord[] {
  const settings = { ...SETTINGS, ...changes };
  const run = runnerOf(problemIn(text), settings);
  return Array.from({ length: settings.from.length + settings.starts }, (_, k) => run(k));
}
