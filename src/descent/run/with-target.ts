/** Answers the questions of many runs with the gradients of a target, all runs a step at a time. */
import type { DescentSettings, RunRecord } from '../../documents/index.ts';
import { type Rational, toFloat } from '../../numbers/index.ts';
import type { Program } from '../../programs/index.ts';
import type { Answer, Query, TargetHost } from '../../targets/index.ts';
import { courseOf } from './engine.ts';
import type { Problem } from './problem.ts';
import { type Ask, type Course, descend, type Told } from './run.ts';
import { totalRuns } from './settings.ts';

/** So many runs go side by side. */
const ABREAST = 256;

/**
 * All runs of (8) with the gradients of a target, or those that ended before the signal. The arithmetic of the settings is
 * the target's precision: points go to it as they are. `hear` gets each run as it ends.
 *
 *     await descendWithTarget(problemOf(program), settings, host, record => records.push(record));
 */
export async function descendWithTarget(
  problem: Problem,
  settings: DescentSettings,
  host: TargetHost,
  hear: (record: RunRecord) => void,
  signal?: AbortSignal,
): Promise<void> {
  const { kind, course } = courseOf(problem, settings);
  for (let from = 0; from < totalRuns(settings) && !signal?.aborted; from += ABREAST) {
    const runs = Array.from({ length: Math.min(ABREAST, totalRuns(settings) - from) }, (_, i) => from + i);
    if (kind === 'exact') await abreast(problem, course, runs, host, value => value, hear, signal);
    else await abreast(problem, course, runs, host, floatOf, hear, signal);
  }
}

/** Answers are numbers of the target's own format. */
const floatOf = (value: Rational): number => toFloat(value);

async function abreast<T>(
  problem: Problem,
  course: Course<T>,
  runs: readonly number[],
  host: TargetHost,
  read: (value: Rational) => T,
  hear: (record: RunRecord) => void,
  signal?: AbortSignal,
): Promise<void> {
  let open = runs.map(run => {
    const steps = descend(course, run);
    return { steps, next: steps.next() };
  });
  const mode = host.info.modes.includes('backward') ? 'backward' : 'forward';
  while (open.length > 0 && !signal?.aborted) {
    const asks = open.flatMap(({ next }) => (next.done ? [] : [next.value]));
    const queries = asks.flatMap(({ parts, at }) =>
      programsOf(problem, parts).map(
        (program): Query => ({ program, at: at.map(course.arithmetic.rationalOf), mode }),
      ),
    );
    const answers = [...(await host.ask(queries))];
    for (const one of open) {
      if (one.next.done) continue;
      const count = programsOf(problem, one.next.value.parts).length;
      one.next = one.steps.next(told(answers.splice(0, count), one.next.value, read));
    }
    for (const { next } of open) if (next.done) hear(next.value);
    open = open.filter(({ next }) => !next.done);
  }
}

const programsOf = (problem: Problem, parts: readonly number[] | 'all'): readonly Program[] =>
  parts === 'all' ? [problem.objective] : parts.map(part => problem.summands[part]!);

function told<T>(answers: readonly Answer[], { at }: Ask<T>, read: (value: Rational) => T): Told<T> {
  const gradients: T[][] = [];
  for (const answer of answers) {
    if (answer.kind === 'error')
      return { end: 'failed', why: `the target ${answer.error}: ${answer.message}` };
    if (answer.gradient.length !== at.length)
      return { end: 'failed', why: `expected ${at.length} derivatives, got ${answer.gradient.length}` };
    const gradient: T[] = [];
    for (const entry of answer.gradient) {
      if (typeof entry === 'string') return { end: 'failed', why: `the target returned ${entry}` };
      gradient.push(read(entry));
    }
    gradients.push(gradient);
  }
  return gradients;
}
