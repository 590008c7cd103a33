/** Runs for tests: a program's text, and settings where they are not the usual ones. */

import { descentDocument, type Problem, problemOf, runnerOf, totalRuns } from '../../src/descent/index.ts';
import type { DescentDocument, DescentSettings, RunRecord } from '../../src/documents/index.ts';
import { readProgram } from '../../src/programs/index.ts';

export const TRAP = 'fixtures/descent/trap.txt';

const USUAL: DescentSettings = {
  arithmetic: 'exact',
  step: ['1/10', '1/10'],
  schedule: '1',
  steps: 60,
  batch: 1,
  order: 'random',
  seed: 1,
  from: [],
  starts: 0,
  box: [],
  digits: 300,
  paths: 0,
};

export const settingsOf = (problem: Problem, own: Partial<DescentSettings>): DescentSettings => ({
  ...USUAL,
  batch: problem.summands.length,
  box: problem.program.inputs.map(() => ['-4', '4'] as const),
  ...own,
});

export const problemFrom = (program: string): Problem => problemOf(readProgram(program).program);

export function runsOf(program: string, own: Partial<DescentSettings>): RunRecord[] {
  const problem = problemFrom(program);
  const settings = settingsOf(problem, own);
  const runner = runnerOf(problem, settings);
  return Array.from({ length: totalRuns(settings) }, (_, run) => runner(run));
}

export function documentOf(program: string, own: Partial<DescentSettings>): DescentDocument {
  const problem = problemFrom(program);
  return descentDocument(problem, settingsOf(problem, own), runsOf(program, own), { budget: 50_000 });
}

export const step = (c: string): Pick<DescentSettings, 'step'> => ({ step: [c, c] });
