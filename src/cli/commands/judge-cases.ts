/** `cornercheck judge --cases`: gradients judged line by line, on several threads where there are many. */
import { availableParallelism } from 'node:os';
import { counted } from '../../documents/counted.ts';
import { type FailedCase, type JudgementDocument, stringifyCompact } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { judgeLine, MAX_CASE_LINE } from '../../judgement/cases.ts';
import { type CaseAnswer, CaseThreads } from '../../judgement/threads/threads.ts';
import { renderCase } from '../../reports/terminal/judgement.ts';
import { Clock } from '../frame/clock.ts';
import type { Arguments } from '../frame/command.ts';
import { interruptible } from '../frame/interrupt.ts';
import { note, print } from '../frame/output.ts';
import { EXIT, type Exit, statusOf } from '../frame/status.ts';
import { watchOf } from '../frame/undecided.ts';
import { type CaseLine, linesOf } from './lines.ts';

const ONE_CASE = 'at gradient value precision within accuracy thresholds out html'.split(' ');

/** Milliseconds of judging here after which threads are used: about what it takes until they run as fast as this one does by then. */
const WORTH = 2_000;

/** So many cases for each thread are read ahead of the first that has no answer yet; of long ones fewer. */
const AHEAD = 32;

/** Judges all lines of a file, or for `-` of standard input, each answer printed in its turn. */
export async function judgeCases(path: string, args: Arguments): Promise<Exit> {
  const extra = ONE_CASE.find(name => args.text(name) !== undefined);
  if (extra !== undefined || args.positionals.length > 0)
    throw new CornercheckError(
      'bad-usage',
      `expected --cases alone, got ${extra === undefined ? 'a program' : `--${extra}`} as well: the cases say it`,
    );
  const jobs = args.integer('jobs', Math.min(8, availableParallelism()), 1, 64);
  const alone = jobs === 1 ? Number.POSITIVE_INFINITY : args.text('jobs') === undefined ? WORTH : 0;
  const reading = new AbortController();
  const clock = new Clock(args, 'judging');
  const bulk: Bulk = {
    lines: casesOf(linesOf(path, MAX_CASE_LINE, reading.signal)),
    reading,
    clock,
    told: new Told(clock, args.flag('json')),
  };
  try {
    const isDone = await here(bulk, alone);
    if (!isDone) await interruptible(signal => onThreads(bulk, jobs, signal));
  } finally {
    reading.abort();
    clock.end();
  }
  return bulk.told.end();
}

interface Bulk {
  readonly lines: AsyncGenerator<CaseLine>;
  /** Ends the lines. */
  readonly reading: AbortController;
  readonly clock: Clock;
  readonly told: Told;
}

async function* casesOf(lines: AsyncIterable<CaseLine>): AsyncGenerator<CaseLine> {
  for await (const line of lines) if (line.text?.trim() !== '') yield line;
}

/** Judges on this thread for so many milliseconds; whether there is nothing more to do. Signals end the process, as nothing waits to be printed. */
async function here({ lines, clock, told }: Bulk, milliseconds: number): Promise<boolean> {
  const watch = watchOf(clock);
  let spent = 0;
  while (spent < milliseconds) {
    const { value, done } = await lines.next();
    if (done) return true;
    if (clock.isOver()) {
      told.hear(undefined, value.number);
      return true;
    }
    const began = performance.now();
    told.hear(judgeLine(value.text, value.number, { watch }), value.number);
    spent += performance.now() - began;
  }
  return false;
}

/** Judges what is left. When all is over what was begun is still said: these are the first lines, since cases are begun in their order. */
async function onThreads(
  { lines, reading, clock, told }: Bulk,
  jobs: number,
  signal: AbortSignal,
): Promise<void> {
  const isOver = (): boolean => signal.aborted || clock.isOver();
  const threads = new CaseThreads({ jobs, isOver, end: clock.deadline, seconds: clock.seconds });
  signal.addEventListener('abort', () => {
    reading.abort();
    threads.stop();
  });
  const open: { readonly shown: Promise<void>; readonly length: number }[] = [];
  let shown = Promise.resolve();
  let held = 0;
  /** Says what becomes of a line after those before it. */
  const inTurn = (answer: CaseAnswer | Promise<CaseAnswer>, number?: number): void => {
    shown = shown.then(async () => told.hear(await answer, number));
    shown.catch(() => reading.abort());
  };
  try {
    for await (const { text, number } of lines) {
      if (isOver()) {
        inTurn(undefined, number);
        break;
      }
      inTurn(threads.judge(text, number), number);
      const length = text?.length ?? 0;
      open.push({ shown, length });
      held += length;
      while (open.length >= AHEAD * jobs || held > MAX_CASE_LINE) {
        const first = open.shift()!;
        await first.shown;
        held -= first.length;
      }
    }
    if (signal.aborted) inTurn(undefined);
    await shown;
  } finally {
    await threads.close();
  }
}

/** What a case is called that could not be read. */
const BAD = 'bad line';

/** What was said of cases, in their order. */
class Told {
  readonly #clock: Clock;
  readonly #json: boolean;
  readonly #seen = new Set<Exit>();
  readonly #counts = new Map<string, number>();
  #stopped = false;
  #last = 0;

  constructor(clock: Clock, json: boolean) {
    this.#clock = clock;
    this.#json = json;
  }

  /** Undefined: it was not begun, nor any behind it. Throws an error that is ours. */
  hear(answer: CaseAnswer, line = this.#last + 1): void {
    if (answer instanceof CornercheckError) throw answer;
    this.#last = line;
    if (answer) this.#show(answer);
    else if (!this.#stopped) {
      const when = this.#clock.isOver() ? ` after ${this.#clock.seconds} s` : '';
      note(`stopped${when}: no case from line ${line} on was judged`);
      this.#stopped = true;
      this.#seen.add(EXIT.undecided);
    }
  }

  #show(one: JudgementDocument | FailedCase): void {
    this.#seen.add(statusOf(one));
    const kind = 'error' in one ? BAD : one.verdict;
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    print(this.#json ? stringifyCompact(one) : renderCase(one));
  }

  end(): Exit {
    const total = [...this.#counts.values()].reduce((sum, n) => sum + n, 0);
    const each = [...this.#counts].map(([kind, n]) => (kind === BAD ? counted(n, BAD) : `${n} ${kind}`));
    note([counted(total, 'case'), ...each].join(', '));
    return SEVEREST.find(status => this.#seen.has(status)) ?? EXIT.holds;
  }
}

/** 2 where a line could not be read, else 1 where a gradient is wrong, else 3 where one is undecided. */
const SEVEREST = [EXIT.usage, EXIT.violation, EXIT.undecided];
