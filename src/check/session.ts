/** Asking a target about cases in both modes and judging what comes back; one batch is judged while the next ones are asked. */
import { type Rational, ZERO } from '../numbers/index.ts';
import { isEvaluationFailure } from '../programs/index.ts';
import {
  type Answer,
  type Mode,
  machineOf,
  type Query,
  type TargetHost,
  unsupportedBy,
} from '../targets/index.ts';
import { ConventionTable } from './conventions/convention-table.ts';
import type { Declared } from './conventions/declared.ts';
import { againstDeclared } from './judge/convention.ts';
import { judgeAnswer } from './judge/judge.ts';
import { compareModes } from './judge/modes.ts';
import type { Judgement } from './judge/verdict.ts';
import type { Case } from './oracle/case.ts';
import { Oracle } from './oracle/oracle.ts';
import { Slice } from './slice.ts';

/** One judged check: a case in one mode. */
export interface Check<C extends Case = Case> {
  readonly subject: C;
  readonly oracle: Oracle;
  readonly mode: Mode;
  readonly judgement: Judgement;
  /** What came back, in all modes. */
  readonly answers: readonly (readonly [Mode, Answer])[];
  /** Asked alone the target answers otherwise: this came back among several points. */
  readonly batched?: true;
}

export interface HowToAsk<C extends Case> {
  /** Sees each answer before it is judged (to read conventions from it). */
  readonly observe?: (subject: C, oracle: Oracle, mode: Mode, answer: Answer) => void;
  /** Whether what comes back is judged; else it is only seen. */
  readonly judges?: (subject: C) => boolean;
  /** Cases that need not be asked any more. */
  readonly skip?: (subject: C) => boolean;
  /** Whether each case is a program of its own: then there is nothing to put together. */
  readonly single?: boolean;
  /** Hears of each batch as soon as it is answered. */
  readonly heard?: ((heard: readonly Heard<C>[]) => void) | undefined;
  /** Hears when all is answered, though not yet judged. */
  readonly answered?: (() => void) | undefined;
  /** Nothing is judged before that. */
  readonly after?: Promise<unknown> | undefined;
  /** Work for the time when all is made and not yet answered, in small pieces; false where there is none any more. */
  readonly meanwhile?: (() => boolean) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Cases that are asked together: more where their points are put in one question a program. */
const BATCH = 48;
const BATCH_OF_SEVERAL = 480;
/** So many batches are asked at a time: when the target has answered the first of them, the second is there. */
const AHEAD = 2;
/** So many are asked before the first of them is judged: judging may take longer than answering. */
const UNJUDGED = 8;
/** So many more are made, so that there are some where to make or to judge one takes longer than to answer it. */
const MADE = 6;

/** A case that has a value, and the modes in which it is asked. */
interface Known<C extends Case> {
  readonly subject: C;
  readonly oracle: Oracle;
  readonly modes: readonly Mode[];
}

/** A case with what came back for it. */
export interface Heard<C extends Case> {
  readonly subject: C;
  readonly oracle: Oracle;
  readonly answers: readonly (readonly [Mode, Answer])[];
}

const NOTHING_READ = new ConventionTable();

/**
 * A target together with what it was seen to do at ties: asks it, and judges what comes back.
 *
 *     for await (const { subject, judgement } of new Session(host).checks(cases)) console.log(subject, judgement.verdict);
 */
export class Session {
  readonly host: TargetHost;
  readonly table: ConventionTable;
  /** What the target is held to at ties. */
  readonly #declared: Declared | undefined;
  readonly #slice = new Slice();
  /** Cases that are asked by themselves at the moment. */
  #alone = 0;

  constructor(host: TargetHost, table: ConventionTable = new ConventionTable(), declared?: Declared) {
    this.host = host;
    this.table = table;
    this.#declared = declared;
  }

  /** Judges cases in order; they are taken from the source batch by batch. */
  async *checks<C extends Case>(cases: Iterable<C>, how: HowToAsk<C> = {}): AsyncGenerator<Check<C>> {
    const source = cases[Symbol.iterator]();
    const size = this.host.info.protocol === 2 && !how.single ? BATCH_OF_SEVERAL : BATCH;
    const slice = this.#slice;
    let done = false;
    let over = false;
    const batch = async (): Promise<readonly Known<C>[]> => {
      const taken: C[] = [];
      while (taken.length < size && !done) {
        if (slice.isOver) await slice.rest();
        const item = how.signal?.aborted ? undefined : source.next();
        if (item === undefined || item.done) done = true;
        else if (!how.skip?.(item.value)) taken.push(item.value);
      }
      return this.#known(taken, true);
    };
    let making: Promise<readonly Known<C>[]> = Promise.resolve([]);
    const make = (): Promise<readonly Known<C>[]> => {
      making = making.then(batch);
      // It is heard of where it is waited for.
      making.catch(() => {});
      return making;
    };
    /** Batches that are asked and not yet answered. */
    let out = 0;
    const ask = async (made: Promise<readonly Known<C>[]>): Promise<readonly Heard<C>[]> => {
      out += 1;
      try {
        const known = await made;
        if (how.signal?.aborted) return [];
        const heard = await this.#ask(how.skip ? known.filter(({ subject }) => !how.skip!(subject)) : known);
        how.heard?.(heard);
        return heard;
      } finally {
        out -= 1;
      }
    };
    const made: Promise<readonly Known<C>[]>[] = [];
    const asked: Promise<readonly Heard<C>[]>[] = [];
    let isAnswered = false;
    const tellAnswered = (): void => {
      if (isAnswered || over || !done || made.length > 0 || out > 0) return;
      isAnswered = true;
      how.answered?.();
    };
    /** Makes and asks what there is room for; but while a case is asked by itself, which would wait for all that, only the next. */
    const goOn = (): void => {
      tellAnswered();
      if (over || (this.#alone > 0 && asked.length > 0)) return;
      while (made.length < MADE && !done) made.push(make());
      while (out < AHEAD && asked.length < UNJUDGED && made.length > 0) {
        const asking = ask(made.shift()!);
        asking.then(goOn, () => {});
        asked.push(asking);
      }
    };
    const meanwhile = async (): Promise<void> => {
      await making;
      while (done && !over && !how.signal?.aborted && how.meanwhile?.()) await slice.rest();
    };
    try {
      goOn();
      await unlessStopped(how.after ?? Promise.resolve(), how.signal);
      let isLast = false;
      while (asked.length > 0) {
        const heard = await unlessStopped(asked.shift()!, how.signal);
        if (heard === undefined) return;
        goOn();
        if (done && !isLast) {
          isLast = true;
          meanwhile().catch(() => {});
        }
        for (const { subject, oracle, answers } of heard) {
          if (slice.isOver) await slice.rest();
          goOn();
          for (const [mode, answer] of answers) how.observe?.(subject, oracle, mode, answer);
          if (how.judges?.(subject) !== false) yield* this.judge(subject, oracle, answers, true);
        }
      }
    } finally {
      [done, over] = [true, true];
      // What is on its way is not waited for with an error of its own where the work stops early, nor at all where it has to stop.
      if (!how.signal?.aborted) await Promise.allSettled(asked);
    }
  }

  /** One case, in all the target's modes. */
  async check<C extends Case>(subject: C): Promise<readonly Check<C>[]> {
    const heard = await this.hear(subject);
    return heard ? this.judge(subject, heard.oracle, heard.answers) : [];
  }

  /** The same, not judged; undefined where there is nothing to compare an answer with. */
  async hear<C extends Case>(subject: C): Promise<Heard<C> | undefined> {
    this.#alone += 1;
    try {
      const [heard] = await this.#ask(await this.#known([subject]));
      return heard;
    } finally {
      this.#alone -= 1;
    }
  }

  /** How far from an exact answer rounding may take this gradient of the target: nothing where there is no bound. */
  radiusOf(oracle: Oracle, answer: Answer): readonly Rational[] {
    const machine = machineOf(this.host.info);
    const gradient = answer.kind === 'answered' ? answer.gradient : [];
    const finite = gradient.map(entry => (typeof entry === 'string' ? ZERO : entry));
    const radius = machine && finite.length === oracle.line.p && oracle.allowance(machine, finite);
    return radius || Array.from({ length: oracle.line.p }, () => ZERO);
  }

  /** Judges what came back for a case, without asking. `isCounted`: what is right is only counted. */
  judge<C extends Case>(
    subject: C,
    oracle: Oracle,
    answers: readonly (readonly [Mode, Answer])[],
    isCounted = false,
  ): Check<C>[] {
    const { info } = this.host;
    // What a call means is written by us: how the target treats the operations in it predicts nothing.
    const table = subject.program.call === undefined ? this.table : NOTHING_READ;
    let before: Judgement | undefined;
    return answers.map(([mode, answer]) => {
      const own = judgeAnswer(oracle, info, mode, answer, table, isCounted);
      const judged = before ? compareModes(oracle, info, before, own) : own;
      before ??= judged;
      const judgement = this.#declared
        ? againstDeclared({ oracle, subject, mode }, info, judged, this.#declared)
        : judged;
      return { subject, oracle, mode, judgement, answers };
    });
  }

  /** `supported`: not in modes that the target says it does not have for the program. */
  async #known<C extends Case>(cases: readonly C[], supported = false): Promise<readonly Known<C>[]> {
    const { info } = this.host;
    const known: Known<C>[] = [];
    for (const subject of cases) {
      if (this.#slice.isOver) await this.#slice.rest();
      const modes = supported
        ? info.modes.filter(mode => unsupportedBy(info, subject.program, mode) === undefined)
        : info.modes;
      const oracle = modes.length > 0 ? Oracle.of(subject) : undefined;
      if (oracle !== undefined && !isEvaluationFailure(oracle)) known.push({ subject, oracle, modes });
    }
    return known;
  }

  async #ask<C extends Case>(known: readonly Known<C>[]): Promise<readonly Heard<C>[]> {
    const queries: Query[] = known.flatMap(({ subject, modes }) =>
      modes.map(mode => ({
        program: subject.program,
        at: subject.at,
        mode,
        ...(subject.negativeZeros && { negativeZeros: subject.negativeZeros }),
      })),
    );
    const answers = queries.length > 0 ? await this.host.ask(queries) : [];
    let heard = 0;
    return known.map(({ subject, oracle, modes }) => ({
      subject,
      oracle,
      answers: modes.map(mode => [mode, answers[heard++]!] as const),
    }));
  }
}

/** Once the work is to stop, what is on its way has so many milliseconds to come. */
const LEFT = 1_000;

/** What comes; undefined where the work is to stop and it does not come soon. */
export async function unlessStopped<T>(coming: Promise<T>, signal?: AbortSignal): Promise<T | undefined> {
  if (signal === undefined) return coming;
  let timer: NodeJS.Timeout | undefined;
  let stop: () => void = () => {};
  const late = new Promise<undefined>(resolve => {
    stop = () => {
      timer = setTimeout(() => resolve(undefined), LEFT);
    };
  });
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
