/** What a property is, and how one is run against an AD implementation. */
import fc from 'fast-check';
import { format, type Rational, type Verdict } from '../../src/numbers/index.ts';
import type { Program } from '../../src/programs/program.ts';
import { printProgram } from '../../src/programs/text/print.ts';
import type { Answer, Mode, Query, Reading, TargetHost, TargetInfo } from '../../src/targets/index.ts';
import type { ProgramAtPoint } from '../cases/roundoff-free.ts';

/** A claim of the paper about automatic differentiation, as something that an implementation can be asked. */
export interface Property {
  readonly id: string;
  readonly title: string;
  /** The item of the paper. */
  readonly source: string;
  /** Asks the target about `runs` random cases, the same ones for the same seed and operations. */
  run(target: TargetHost, options: PropertyOptions): Promise<PropertyResult>;
}

/** How a property is run: the same seed and runs draw the same cases. */
export interface PropertyOptions {
  readonly seed: number;
  readonly runs: number;
  /** Longest time, milliseconds; shrinking included. What it cuts short need not be the same twice. Default 60000. */
  readonly timeLimit?: number;
}

/**
 * yes: held in every case that could be asked (a test, not a proof). no: there is a counterexample, exactly computed.
 * undecided: the target could not be asked; `why` says what is missing.
 */
export interface PropertyResult {
  readonly holds: Verdict;
  /** How many cases were compared. */
  readonly runs: number;
  readonly why?: string;
  readonly counterexample?: Counterexample;
}

/** A smallest case found at which the property fails. */
export interface Counterexample {
  /** The program as text. */
  readonly program: string;
  readonly at: readonly string[];
  readonly mode: Mode;
  readonly expected: string;
  readonly returned: string;
  /** Where it is about more than one point: the curve, one polynomial in t an input, as `integrate --curve` takes it. */
  readonly along?: string;
  /** What proves that a vector is not in a hull: d with ⟨d, g − v⟩ ≥ 1 for every g that spans it. */
  readonly separator?: readonly string[];
}

/** skipped: the target gave no answer to compare. */
export type Examined = Counterexample | 'holds' | 'skipped';

const DEFAULT_TIME_LIMIT = 60_000;
/** So many smaller cases are tried, that the same case always shrinks to the same: the clock is the last resort. */
const ATTEMPTS = 1_000;

/** Examines random cases until one fails, and shrinks that one. */
export async function examineAll<C>(
  cases: fc.Arbitrary<C>,
  { seed, runs, timeLimit = DEFAULT_TIME_LIMIT }: PropertyOptions,
  examine: (one: C) => Promise<Examined>,
): Promise<PropertyResult> {
  let compared = 0;
  let counterexample: Counterexample | undefined;
  let left = ATTEMPTS;
  const details = await fc.check(
    fc.asyncProperty(cases, async one => {
      if (counterexample !== undefined && left-- <= 0) return true;
      const found = await examine(one);
      if (found === 'skipped') return true;
      if (counterexample === undefined) compared++;
      if (found === 'holds') return true;
      // While shrinking, the last case that fails is the smallest.
      counterexample = found;
      return false;
    }),
    { seed, numRuns: runs, interruptAfterTimeLimit: timeLimit },
  );
  if (counterexample !== undefined) return { holds: 'no', runs: compared, counterexample };
  if (details.errorInstance !== null && details.errorInstance !== undefined) throw details.errorInstance;
  return compared > 0
    ? { holds: 'yes', runs: compared }
    : { holds: 'undecided', runs: 0, why: 'no case could be compared: the target answered none' };
}

/** The same of a target's gradients: undecided where it returns none. */
export const examineGradients = async <C>(
  target: TargetHost,
  cases: fc.Arbitrary<C>,
  options: PropertyOptions,
  examine: (one: C) => Promise<Examined>,
): Promise<PropertyResult> =>
  gradientModes(target).length === 0
    ? cannotAsk('the target returns one-sided slopes, and no gradients')
    : examineAll(cases, options, examine);

/**
 * What is said of a piece by its points, looked at one after the other: wrong only where all of them are. What is odd at single
 * points is no objection to what holds almost everywhere.
 */
export async function atAll<T>(
  points: Iterable<T>,
  examine: (point: T) => Promise<Examined>,
): Promise<Examined> {
  let wrong: Counterexample | undefined;
  for (const point of points) {
    const found = await examine(point);
    if (typeof found === 'string') return found;
    wrong ??= found;
  }
  return wrong ?? 'skipped';
}

export const cannotAsk = (why: string): PropertyResult => ({ holds: 'undecided', runs: 0, why });

/** The modes in which the target returns gradients (a forward mode may return one-sided slopes instead). */
export const gradientModes = ({ info }: TargetHost): readonly Mode[] =>
  info.modes.filter(mode => mode === 'backward' || !isDirectional(info));

/** Whether it is of the other kind for an operation at least. */
const isDirectional = ({ forward, support = {} }: TargetInfo): boolean =>
  [{ forward }, ...Object.values(support)].some(one => one.forward === 'directional');

type Answered = Extract<Answer, { kind: 'answered' }>;

/** The answers in order; undefined where one is a fault. */
export async function ask(
  target: TargetHost,
  queries: readonly Query[],
): Promise<readonly Answered[] | undefined> {
  const answers = await target.ask(queries);
  const answered = answers.filter(answer => answer.kind === 'answered');
  return answered.length === queries.length ? answered : undefined;
}

/** Whether nothing of it is NaN or infinite. */
export const isNumbers = (readings: readonly Reading[]): readings is readonly Rational[] =>
  readings.every(reading => typeof reading !== 'string');

export const show = (readings: readonly Reading[]): string =>
  readings.map(reading => (typeof reading === 'string' ? reading : format(reading))).join(' ');

/** A counterexample of a case, written out. */
export const counterexampleOf = (
  one: ProgramAtPoint,
  mode: Mode,
  expected: string,
  returned: string,
): Counterexample => ({
  program: text(one.program),
  at: one.at.map(format),
  mode,
  expected,
  returned,
});

export const text = (program: Program): string => printProgram(program);
