/** What a part of a run writes down for the whole: cases as they were asked, answers as they came back. */
import type {
  AskedCase,
  RecordedAnswer,
  RecordedCase,
  RecordedCount,
  RecordedError,
  RunPlace,
  ShardMaterial,
} from '../../documents/index.ts';
import { format, parseRational } from '../../numbers/index.ts';
import { type Program, programToJson } from '../../programs/index.ts';
import type { Answer, Mode, Reading } from '../../targets/index.ts';
import { readAnyProgram } from '../../tensors/index.ts';
import { originText } from '../../tensors/origin.ts';
import { readingText } from '../judge/grounds.ts';
import type { Case } from '../oracle/case.ts';
import type { SweepCase } from '../questions/op-sweep.ts';
import type { CheckResult } from '../result.ts';
import type { Check } from '../session.ts';
import type { RunTally, Times } from './tally.ts';

export class Recorder {
  readonly #readings = new Map<Case, RecordedCase>();
  readonly #noted = new Map<Case, ShardMaterial['noted'][number]>();

  read(subject: Case, place: RunPlace, mode: Mode, answer: Answer): void {
    const before = this.#readings.get(subject)?.answers ?? [];
    this.#readings.set(subject, {
      ...askedCase(subject),
      place,
      answers: [...before, recordedAnswer(mode, answer)],
    });
  }

  /** A check that makes a finding, with what came back in the other mode: it may be judged by that. */
  note({ subject, mode, answers }: Check, place: RunPlace): void {
    const before = this.#noted.get(subject)?.modes ?? [];
    this.#noted.set(subject, {
      ...askedCase(subject),
      place,
      answers: answers.map(([of, answer]) => recordedAnswer(of, answer)),
      modes: [...before, mode],
    });
  }

  material({
    tally,
    broken,
    leftOut,
    said,
  }: {
    readonly tally: RunTally;
    readonly broken: readonly string[];
    readonly leftOut: CheckResult['leftOut'];
    readonly said: readonly string[];
  }): ShardMaterial {
    return {
      broken,
      readings: [...this.#readings.values()],
      noted: [...this.#noted.values()],
      cells: tally.cells.map(({ first }) => first),
      undecided: recordedCounts(tally.undecided),
      unsupported: recordedCounts(tally.unsupported),
      leftOut: [...leftOut].flatMap(([op, reasons]) =>
        [...reasons].map(([why, count]) => ({ op, why, count })),
      ),
      errors: recordedErrors(tally),
      measured: [...tally.errors.all.keys()],
      narrow: tally.precision.counts,
      surprises: tally.surprises,
      ...(tally.surprise && { surprise: tally.surprise }),
      said,
    };
  }
}

const recordedCounts = (all: ReadonlyMap<string, Times>): RecordedCount[] =>
  [...all].map(([why, { count, first }]) => ({ why, count, place: first }));

const recordedErrors = ({ errors }: RunTally): RecordedError[] =>
  [...errors.all].flatMap(([op, largest]) =>
    (['value', 'gradient'] as const).flatMap(of => {
      const seen = largest[of];
      if (seen === undefined) return [];
      const { subject, mode } = seen.check;
      const { sweep: _, ...asked } = askedCase(subject);
      return [{ ...asked, op, of, ulps: format(seen.ulps), mode, place: seen.place }];
    }),
  );

/** A case, as it is written down. */
export function askedCase({ program, at, negativeZeros, sweep }: Case): AskedCase {
  return {
    program: originText(program) ?? JSON.stringify(programToJson(program)),
    at: at.map(format),
    ...(negativeZeros && { negativeZeros }),
    ...(sweep && { sweep }),
  };
}

/** The cases that were asked: those of one program have one, which is read once. */
export class AskedAgain {
  readonly #programs = new Map<string, Program>();

  /** `readable`: where its convention is to be read. */
  of({ program: text, at, negativeZeros, sweep }: AskedCase, readable = false): Case | SweepCase {
    const program = this.#programs.get(text) ?? readAnyProgram(text).program;
    this.#programs.set(text, program);
    return {
      program,
      at: at.map(number => parseRational(number)),
      ...(negativeZeros && { negativeZeros }),
      ...(sweep && { sweep, readable }),
    };
  }
}

/** An answer, as it is written down. */
export const recordedAnswer = (mode: Mode, answer: Answer): RecordedAnswer =>
  answer.kind === 'error'
    ? { mode, error: answer.error, message: answer.message }
    : { mode, value: readingText(answer.value), gradient: answer.gradient.map(readingText) };

/** The answer that came back. */
export function answerOf(recorded: RecordedAnswer): Answer {
  if ('error' in recorded)
    return { kind: 'error', error: recorded.error, message: recorded.message } as Answer;
  return {
    kind: 'answered',
    value: readingOf(recorded.value),
    gradient: recorded.gradient.map(readingOf),
  };
}

const readingOf = (text: string): Reading =>
  ['NaN', 'Infinity', '-Infinity'].includes(text) ? (text as Reading) : parseRational(text);
