/** Answers a run's questions with the engine's own gradients (Algorithm 2), in the arithmetic of the run. */
import type { DescentSettings, RunRecord } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { unbounded } from '../../numbers/floating/machine-field.ts';
import { type OrderedField, parseRational, type Rational, toFloat } from '../../numbers/index.ts';
import {
  backward,
  type Conventions,
  conventionsFor,
  evaluate,
  isEvaluationFailure,
  returnedDerivatives,
  type StraightLine,
} from '../../programs/index.ts';
import { type DescentArithmetic, exactArithmetic, floatArithmetic, MACHINES } from './arithmetic.ts';
import type { Problem } from './problem.ts';
import { type Ask, type Course, descend, type Told } from './run.ts';
import { parseSchedule } from './schedule.ts';

import { tiesAtDoubles, tiesAtPoint } from './ties.ts';

/** What all runs of a descent have in common, in one of the two kinds of numbers. */
export type AnyCourse =
  | { readonly kind: 'exact'; readonly course: Course<Rational> }
  | { readonly kind: 'float'; readonly course: Course<number> };

/** Throws CornercheckError for a schedule or a number that is none, and for a start that is no finite float. */
export function courseOf(problem: Problem, settings: DescentSettings): AnyCourse {
  checkStarts(settings);
  const own = settings.conventions === undefined && settings.target === undefined;
  const shared = {
    settings,
    schedule: parseSchedule(settings.schedule),
    step: [parseRational(settings.step[0]), parseRational(settings.step[1])] as const,
    inputs: problem.line.p,
    summands: problem.summands.length,
    own: own ? problem.objectiveLine : undefined,
  };
  if (settings.arithmetic === 'exact')
    return {
      kind: 'exact',
      course: {
        ...shared,
        arithmetic: exactArithmetic(settings.digits, settings.grid),
        ties: x => tiesAtPoint(problem.line, x),
      },
    };
  return {
    kind: 'float',
    course: {
      ...shared,
      arithmetic: floatArithmetic(MACHINES[settings.arithmetic]),
      ties: x => tiesAtDoubles(problem.line, x),
    },
  };
}

function checkStarts({ arithmetic, from, box }: DescentSettings): void {
  if (arithmetic === 'exact') return;
  for (const text of [...from.flat(), ...box.flat()])
    if (!Number.isFinite(toFloat(parseRational(text), MACHINES[arithmetic])))
      throw new CornercheckError('bad-usage', `expected starts that are finite in ${arithmetic}`);
}

/** By the program that is asked. */
type ConventionsOf = (line: StraightLine) => Conventions | undefined;

/** Numbers in the gradients of one step. */
const MAX_NUMBERS = 20_000_000;

/** The gradients that a question asks for. */
function answer<T>(
  { field, finite }: DescentArithmetic<T>,
  problem: Problem,
  conventions: ConventionsOf,
  { parts, at }: Ask<T>,
): Told<T> {
  if (parts !== 'all' && parts.length * at.length > MAX_NUMBERS)
    return { end: 'undecided', why: `more than ${MAX_NUMBERS} entries of gradients in one step` };
  const gradients: (readonly T[])[] = [];
  for (const part of parts === 'all' ? [-1] : parts) {
    const line = part < 0 ? problem.objectiveLine : problem.summandLine(part);
    const gradient = gradientAt(field, line, at, conventions(line));
    if ('end' in gradient) return gradient;
    if (!gradient.every(finite)) return { end: 'outgrown', why: 'a gradient is not finite' };
    gradients.push(gradient);
  }
  return gradients;
}

function gradientAt<T>(
  field: OrderedField<T>,
  line: StraightLine,
  x: readonly T[],
  conventions: Conventions | undefined,
): readonly T[] | Exclude<Told<T>, readonly unknown[]> {
  const evaluation = evaluate(field, line, x);
  if (isEvaluationFailure(evaluation)) return failed(evaluation);
  const d = returnedDerivatives(field, line, evaluation, conventions);
  return isEvaluationFailure(d) ? failed(d) : backward(field, line, d)[0]!;
}

const failed = ({
  failure,
  node,
}: {
  failure: { kind: 'undefined' | 'undecided'; why: string };
  node: string;
}) => ({
  end: failure === unbounded ? ('outgrown' as const) : failure.kind,
  why: `${node}: ${failure.why}`,
});

/** Does one run after the other. */
export type Runner = (run: number) => RunRecord;

/**
 * Does the runs of a problem, by number, as (8) of the paper has them. Throws CornercheckError for settings that make no
 * sense.
 *
 * `runnerOf(problemOf(parseProgramText('relu(t)')), settings)(0).end` is `'trapped'`.
 */
export function runnerOf(problem: Problem, settings: DescentSettings): Runner {
  const { kind, course } = courseOf(problem, settings);
  const written = Object.entries(settings.conventions ?? {}).map(([op, rule]) => ({ op, rule }));
  const known = new Map<StraightLine, Conventions>();
  const conventions: ConventionsOf = line => {
    if (written.length === 0) return undefined;
    const own =
      known.get(line) ??
      conventionsFor(
        line,
        written.filter(({ op }) => uses(line, op)),
      );
    known.set(line, own);
    return own;
  };
  return kind === 'exact' ? runWith(problem, course, conventions) : runWith(problem, course, conventions);
}

const uses = (line: StraightLine, op: string): boolean =>
  line.steps.some(({ g }) => g.name === op && g.pieceCount > 1);

const runWith =
  <T>(problem: Problem, course: Course<T>, conventions: ConventionsOf): Runner =>
  run => {
    const steps = descend(course, run);
    let next = steps.next();
    while (!next.done) next = steps.next(answer(course.arithmetic, problem, conventions, next.value));
    return next.value;
  };
