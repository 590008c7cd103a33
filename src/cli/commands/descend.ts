/** `cornercheck descend`: gradient descent from one start or from many, in exact arithmetic or in floats, and where it ends. */

import { availableParallelism } from 'node:os';
import {
  allRuns,
  descendWithTarget,
  descentDocument,
  type Problem,
  parseSchedule,
  parseStep,
  problemOf,
  totalRuns,
} from '../../descent/index.ts';
import type { DescentSettings, RunRecord } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { format } from '../../numbers/index.ts';
import { conventionsFor, readConvention } from '../../programs/index.ts';
import { openTarget, printedNotes, type TargetHost } from '../../targets/index.ts';
import { readAnyProgram } from '../../tensors/index.ts';
import { Clock, secondsOf, TIME } from '../frame/clock.ts';
import type { Arguments, Command } from '../frame/command.ts';
import { interruptible } from '../frame/interrupt.ts';
import { note, ProgressLine } from '../frame/output.ts';
import { parsePoint } from '../frame/point.ts';
import { watchOf } from '../frame/undecided.ts';
import { readBox } from './box.ts';

export const command: Command = {
  summary:
    'Run (minibatch) gradient descent, exactly or in floats: every corner that it meets, where it is trapped, what its limit is.',
  usage: 'cornercheck descend <program|file|-> --from POINT | --starts N',
  details: `  Several outputs are the summands of which the mean is minimised.

  cornercheck descend fixtures/descent/trap.txt --starts 10000 --box -4,-1 --step 1
  cornercheck descend fixtures/descent/trap.txt --from -1/2 --step 1/2
  cornercheck descend fixtures/descent/iris.json --starts 100 --step 1/10 --batch 5 --arithmetic float64`,
  options: [
    { name: 'from', value: 'POINT', multiple: true, help: 'a start: x=1,y=1/2, or 1,1/2' },
    { name: 'starts', value: 'N', help: 'so many random rational starts' },
    {
      name: 'box',
      value: 'LO,HI',
      multiple: true,
      help: 'where they lie (default -1,1), once or once an input',
    },
    { name: 'seed', value: 'N', help: 'seed of starts, batches and drawn steps (default 1)' },
    { name: 'steps', value: 'K', help: 'the most steps of a run (default 100)' },
    { name: 'step', value: 'C', help: 'the step size c (default 1/10), or LO,HI: each run draws its own' },
    { name: 'schedule', value: 'ALPHA', help: 'the step is c times this, such as 1/(k+1) (default 1)' },
    { name: 'batch', value: 'B', help: 'summands a step (default all)' },
    { name: 'order', value: 'ORDER', help: 'of the batches: random (default) or cyclic' },
    { name: 'arithmetic', value: 'KIND', help: 'exact (default), float64 or float32' },
    {
      name: 'grid',
      value: 'BITS',
      help: 'round exact iterates to multiples of 2^-BITS (default: no rounding)',
    },
    { name: 'digits', value: 'N', help: 'longest numerator or denominator of a coordinate (default 1000)' },
    { name: 'convention', value: 'OP=RULE', multiple: true, help: 'another rule at ties' },
    { name: 'target', value: 'TARGET', help: 'take the gradients of this AD implementation' },
    { name: 'timeout', value: 'MS', help: 'longest wait for one answer of the target (default 5000)' },
    { name: 'budget', value: 'STEPS', help: 'enumeration steps for each set at a point (default 100000)' },
    TIME,
    { name: 'jobs', value: 'J', help: 'threads (default: one a processor)' },
  ],
  page: 'draw the basins',
  positionals: [1, 1],
  run: async args => {
    const { program, warnings } = readAnyProgram(args.positionals[0]!);
    for (const warning of warnings) note(warning);
    const problem = problemOf(program);
    const timeout = args.integer('timeout', 5_000, 1, 600_000);
    const budget = args.integer('budget', 100_000, 1, 1_000_000_000);
    const jobs = args.integer('jobs', Math.min(8, availableParallelism()), 1, 64);
    const specifier = args.text('target');
    const host =
      specifier === undefined
        ? undefined
        : await openTarget(specifier, { timeout, onOutput: printedNotes(specifier, note) });
    try {
      for (const warning of host?.warnings ?? []) note(warning);
      const settings = readSettings(args, problem, host);
      const clock = new Clock(args, 'points');
      const records = await interruptible(
        signal => perform(problem, settings, jobs, host, signal),
        secondsOf(args),
      );
      return { document: descentDocument(problem, settings, records, { budget, watch: watchOf(clock) }) };
    } finally {
      await host?.close();
    }
  },
};

async function perform(
  problem: Problem,
  settings: DescentSettings,
  jobs: number,
  host: TargetHost | undefined,
  signal: AbortSignal,
): Promise<RunRecord[]> {
  const line = new ProgressLine();
  const onProgress = (done: number): void => line.show(`descend: ${done}/${totalRuns(settings)} runs`);
  try {
    if (!host) return await allRuns(problem, settings, { jobs, signal, onProgress });
    const records: RunRecord[] = [];
    const hear = (record: RunRecord): void => {
      records.push(record);
      onProgress(records.length);
    };
    await descendWithTarget(problem, settings, host, hear, signal);
    return records.sort((a, b) => a.run - b.run);
  } finally {
    line.end();
  }
}

const ARITHMETICS = ['exact', 'float64', 'float32'] as const;

/** `standard` may be what a target computes in, for which there need be no runs. */
function oneOf<T extends string>(args: Arguments, name: string, allowed: readonly T[], standard: string): T {
  const text = args.text(name) ?? standard;
  const found = allowed.find(one => one === text);
  if (found === undefined)
    throw new CornercheckError('bad-usage', `expected ${allowed.join(' or ')}, got ${text}`, `--${name}`);
  return found;
}

/** Throws CornercheckError `bad-usage`, or what is wrong with a number, a point or the target. */
function readSettings(args: Arguments, problem: Problem, host: TargetHost | undefined): DescentSettings {
  const { inputs } = problem.program;
  const box = args.texts('box');
  const from = args.texts('from').map(text => parsePoint(text, inputs, '--from').map(format));
  const starts = args.integer('starts', 0, 0, 1_000_000);
  if (from.length + starts === 0)
    throw new CornercheckError('bad-usage', 'expected --from POINT or --starts N');
  const arithmetic = oneOf(args, 'arithmetic', ARITHMETICS, host?.info.precision ?? 'exact');
  if (host) checkTarget(host, problem, arithmetic);
  const step = parseStep(args.text('step') ?? '1/10');
  const schedule = args.text('schedule') ?? '1';
  const steps = args.integer('steps', 100, 0, 10_000_000);
  parseSchedule(schedule).at(Math.max(0, steps - 1));
  const summands = problem.summands.length;
  const conventions = args.texts('convention').map(readConvention);
  conventionsFor(problem.line, conventions);
  if (args.text('grid') !== undefined && arithmetic !== 'exact')
    throw new CornercheckError('bad-usage', 'expected exact arithmetic', '--grid');
  if (host && conventions.length > 0)
    throw new CornercheckError(
      'bad-usage',
      'expected none where a target gives the gradients',
      '--convention',
    );
  return {
    arithmetic,
    ...(args.text('grid') !== undefined && { grid: args.integer('grid', 0, 0, 10_000) }),
    step: [format(step[0]), format(step[1])],
    schedule,
    steps,
    batch: args.integer('batch', summands, 1, summands),
    order: oneOf(args, 'order', ['random', 'cyclic'], 'random'),
    seed: args.integer('seed', 1, 0, 2_147_483_647),
    from,
    starts,
    box: readBox(box.length === 0 ? ['-1,1'] : box, inputs).map(
      ([lo, hi]) => [format(lo), format(hi)] as const,
    ),
    digits: args.integer('digits', 1_000, 1, 90_000),
    ...(conventions.length > 0 && {
      conventions: Object.fromEntries(conventions.map(({ op, rule }) => [op, rule])),
    }),
    ...(host && { target: host.info.name }),
    paths: inputs.length <= 2 ? 60 : 0,
  };
}

function checkTarget({ info }: TargetHost, { objective }: Problem, arithmetic: string): void {
  if (arithmetic !== info.precision)
    throw new CornercheckError(
      'bad-usage',
      `${info.name} computes in ${info.precision}, not in ${arithmetic}`,
      '--arithmetic',
    );
  const unknown = objective.nodes.find(({ op }) => !info.ops.includes(op) && !objective.selections.has(op));
  if (unknown)
    throw new CornercheckError('bad-program', `${info.name} does not list the operation ${unknown.op}`);
  if (!info.modes.includes('backward') && info.forward === 'directional')
    throw new CornercheckError('bad-target', `${info.name} returns directional derivatives, no gradients`);
}
