/** A check of one target: op sweep, then program sweep; every answer judged, every violation shrunk. */
import type { RunPlace } from '../documents/index.ts';
import type { Answer, Mode, TargetHost } from '../targets/index.ts';
import { arrayReadings } from './array-readings.ts';
import type { ConventionTable } from './conventions/convention-table.ts';
import { isNoteworthy, violates } from './findings/cause.ts';
import { FindingsOfRun } from './findings/findings.ts';
import { Patience } from './findings/patience.ts';
import { laterStages, MadeAhead, type MadeStage, placesIn, type Stage } from './made-ahead.ts';
import type { CheckOptions, Progress } from './options.ts';
import type { Case } from './oracle/case.ts';
import type { Oracle } from './oracle/oracle.ts';
import { Coverage } from './questions/coverage.ts';
import { nameOfSwept, type SweepCase, type Swept, sweptCalls } from './questions/op-sweep.ts';
import type { CheckResult } from './result.ts';
import { type Check, type HowToAsk, Session, unlessStopped } from './session.ts';
import { learn, told } from './shards/learned.ts';
import { ownCases, placed } from './shards/place.ts';
import { ReadingsOfRun } from './shards/readings.ts';
import { Recorder } from './shards/recorder.ts';
import { SweptCases } from './shards/swept.ts';
import { countsInOrder, RunTally } from './shards/tally.ts';
import { Slice } from './slice.ts';
import { tensorCases } from './tensors/cases.ts';

/**
 * Checks a target (contract, section 5): a sweep of all its operations at all their ties, then random programs. Never
 * rejects for what the target does.
 *
 *     const result = await checkTarget(await openTarget('tfjs'), { seed: 1, runs: 1000 });
 */
export async function checkTarget(host: TargetHost, options: CheckOptions): Promise<CheckResult> {
  return new Run(host, options).run();
}

/** The conventions of these operations, as read at all their ties; as they are usually written they are judged as well, and counted. */
export async function sweepTarget(
  host: TargetHost,
  options: Pick<CheckOptions, 'ops' | 'signal'>,
): Promise<CheckResult> {
  return new Run(host, { ...options, seed: 0, runs: 0 }, 'brief').run();
}

/**
 * What was read at ties of these operations, or of all; nothing else is asked of them.
 *
 *     const { readings } = await conventionsRead(await openTarget('tfjs'), { ops: ['relu'] });
 */
export async function conventionsRead(
  host: TargetHost,
  options: Pick<CheckOptions, 'ops' | 'signal'> = {},
): Promise<CheckResult> {
  const result = await new Run(host, { ...options, seed: 0, runs: 0 }, 'conventions').run();
  return { ...result, readings: [...result.readings, ...(await arrayReadings(host, options))] };
}

/** The conventions of these operations, as read at their ties. */
export const conventionsOf = async (host: TargetHost, ops: readonly string[]): Promise<ConventionTable> =>
  (await new Run(host, { ops, seed: 0, runs: 0 }, 'conventions').run()).table;

/** What a run is made for. */
type Aim = 'findings' | 'brief' | 'conventions';

class Run {
  readonly #host: TargetHost;
  readonly #options: CheckOptions;
  readonly #aim: Aim;
  readonly #session: Session;
  readonly #findings: FindingsOfRun;
  readonly #tally: RunTally;
  readonly #recorder: Recorder | undefined;
  readonly #places = new WeakMap<Case, RunPlace>();
  readonly #readings: ReadingsOfRun;
  readonly #patience = new Patience();
  /** The same as soon as it is answered: what need not be asked. What counts goes by the order of the cases. */
  readonly #early = new Patience();
  readonly #coverage = new Coverage();
  readonly #ops: readonly Swept[];
  readonly #swept: SweptCases;
  readonly #ahead: readonly MadeAhead[];
  #bailed = false;

  constructor(host: TargetHost, options: CheckOptions, aim: Aim = 'findings') {
    this.#host = host;
    this.#options = options;
    this.#aim = aim;
    this.#session = new Session(host, undefined, options.declared);
    this.#findings = new FindingsOfRun(this.#session, options.signal);
    this.#tally = new RunTally(host.info);
    this.#recorder = options.shard && new Recorder();
    this.#readings = new ReadingsOfRun(this.#session, {
      isOver: op => this.#patience.isOver(op),
      isProbe: one => this.#swept.isProbe(one),
      noted: (one, mode, answer) => this.#recorder?.read(one, this.#places.get(one)!, mode, answer),
    });
    const { ops, shard, brief, sweeps, together } = options;
    const isAsked = (name: string): boolean => ops === undefined || ops.includes(name);
    this.#ops = sweptCalls(host.info).filter(one => isAsked(one.op.name) || isAsked(nameOfSwept(one)));
    const programs = Object.keys(host.info.programs ?? {}).filter(isAsked);
    const [plain, signs] = [aim !== 'findings', aim === 'conventions'];
    const how = { brief, plain, signs, sweeps, coverage: this.#coverage };
    this.#swept = new SweptCases(host.info, this.#ops, programs, {
      shard,
      together: together !== undefined,
      how,
    });
    this.#ahead = this.#later().map(stage => new MadeAhead(stage));
  }

  async run(): Promise<CheckResult> {
    const later = await this.#sweep();
    const broken = this.#patience.over;
    await later();
    const tally = this.#tally;
    return {
      complete: !this.#isOver,
      ...(this.#bailed && { bailed: true as const }),
      checks: tally.checks,
      summary: tally.summary,
      readings: this.#readings.all,
      cells: tally.cells,
      leftAlone: this.#patience.over.filter(op => !this.#swept.foreign.has(op)),
      leftOut: this.#coverage.leftOut,
      ...(!this.#isOver && { everyTie: tally.everyTie.document }),
      undecided: countsInOrder(tally.undecided),
      unsupported: countsInOrder(tally.unsupported),
      errors: tally.errors.largest,
      narrow: this.#host.info.precision === 'float64' && tally.precision.speaks,
      table: this.#session.table,
      finalName: id => this.#findings.named(id)?.id ?? id,
      findings: this.#findings.all,
      ...tally.surprising,
      unmatched: this.#findings.unmatched,
      ...(this.#recorder && {
        material: this.#recorder.material({
          tally,
          broken,
          leftOut: this.#coverage.leftOut,
          said: this.#host.notes ?? [],
        }),
      }),
    };
  }

  get #isOver(): boolean {
    return this.#bailed || this.#options.signal?.aborted === true;
  }

  /**
   * What programs mean is predicted by the conventions of all operations: where other parts tell theirs these are asked behind that. Returns
   * what is left to do: while the last of the sweep is judged, what comes behind it is asked.
   */
  async #sweep(): Promise<() => Promise<void>> {
    const { together } = this.#options;
    if (together) {
      await this.#sweepOf(false);
      if (!this.#isOver) await this.#learn(together);
    }
    let judged = (): void => {};
    const after = new Promise<void>(resolve => {
      judged = resolve;
    });
    let later: Promise<void> | undefined;
    const answered = (): void => {
      if (this.#isOver || this.#aim !== 'findings') return;
      later = this.#programs(after);
      // It is heard of where it is waited for.
      later.catch(() => {});
    };
    try {
      if (!this.#isOver) await this.#sweepOf(together && true, answered);
    } catch (error) {
      this.#bailed = true;
      judged();
      throw error;
    }
    return async () => {
      judged();
      await later;
    };
  }

  /** Tells the other parts what was read, and takes over what they have; meanwhile what is asked later is made. */
  async #learn(together: NonNullable<CheckOptions['together']>): Promise<void> {
    const theirs = together(told(this.#session.table, this.#patience.over));
    const learned = await unlessStopped(this.#meanwhile(theirs), this.#options.signal);
    if (learned === undefined) return;
    learn(this.#session.table, learned);
    for (const patience of [this.#patience, this.#early]) patience.giveUp(learned.broken);
  }

  /** Makes what is asked later, until something is there. */
  async #meanwhile<T>(awaited: Promise<T>): Promise<T> {
    const slice = new Slice();
    let isThere = false;
    const there = () => {
      isThere = true;
    };
    awaited.then(there, there);
    while (!isThere && !this.#isOver && this.#makeAhead()) if (slice.isOver) await slice.rest();
    return awaited;
  }

  #makeAhead(): boolean {
    return this.#options.runs > 0 && this.#ahead.some(stage => stage.more());
  }

  async #sweepOf(programs: boolean | undefined, answered?: () => void): Promise<void> {
    const swept = this.#swept;
    const cases = placed(
      swept.cases(one => this.#isJudged(one), programs),
      this.#places,
    );
    await this.#pass(cases, () => this.#report('operations', swept.done, swept.count), { answered });
  }

  /** What is asked behind the sweep of operations that answer. */
  #later(): readonly [chosen: Stage, drawn: Stage] {
    return laterStages(this.#host.info, this.#ops, this.#options, op => this.#early.isOver(op));
  }

  /** Whether a case says more than its convention, and whether it keeps failing. */
  #isJudged(one: Case): boolean {
    if (this.#swept.isProbe(one)) return false;
    return this.#aim === 'findings' || (this.#aim === 'brief' && (one as SweepCase).few);
  }

  /** All that is asked behind the sweep: while the last of one stage is judged, the first of the next is asked. */
  async #programs(after: Promise<void>): Promise<void> {
    const { ops, runs, shard } = this.#options;
    const tensors = [...tensorCases(this.#host.info, ops)];
    const stages: MadeStage[] = [{ cases: ownCases(shard, tensors), count: tensors.length }];
    if (runs > 0) stages.push(...this.#later().map((stage, i) => this.#ahead[i]!.of(stage)));
    const count = stages.reduce((sum, stage) => sum + stage.count, 0);
    const total = Math.ceil(count / (shard?.of ?? 1)) * this.#host.info.modes.length;
    const heard = (done: number): void => this.#report('programs', done, total);
    await this.#pass(placed(placesIn(stages), this.#places), heard, { single: true, after });
  }

  #report(phase: Progress['phase'], done: number, total: number): void {
    this.#options.onProgress?.({ phase, done, total, findings: this.#findings.all.length });
  }

  async #pass(
    cases: Iterable<Case>,
    heard: (checks: number) => void,
    how: Pick<HowToAsk<Case>, 'single' | 'after' | 'answered'>,
  ): Promise<void> {
    let done = 0;
    const checks = this.#session.checks(cases, {
      observe: (...seen) => this.#hear(...seen),
      judges: subject => this.#isJudged(subject),
      heard: all => {
        for (const { subject, answers } of all)
          for (const [, answer] of answers) this.#early.note(subject, answer);
      },
      skip: subject => this.#early.isOver(subject.sweep?.op ?? ''),
      signal: this.#options.signal,
      meanwhile: () => this.#makeAhead(),
      ...how,
    });
    if (this.#isOver) return;
    for await (const check of checks) {
      if (this.#bailed) break;
      // What was asked before it was known to keep failing does not count.
      if (this.#patience.isOver(check.subject.sweep?.op ?? '')) continue;
      await this.#note(check);
      done += 1;
      if (done % 64 === 0) heard(done);
      if (this.#bailed) break;
    }
    if (done % 64 !== 0) heard(done);
  }

  /** What an answer says before it is judged. */
  #hear(subject: Case, oracle: Oracle, mode: Mode, answer: Answer): void {
    this.#patience.note(subject, answer);
    this.#readings.read(subject, oracle, mode, answer);
  }

  async #note(check: Check): Promise<void> {
    const place = this.#places.get(check.subject)!;
    const cell = this.#tally.count(check, place);
    if (this.#aim !== 'findings' || !isNoteworthy(check)) return;
    this.#recorder?.note(check, place);
    const found = await this.#findings.add(check);
    if (cell && found) cell.finding = found.id;
    if (found && violates(check.judgement)) this.#bailed ||= this.#options.bail?.(found.id) === true;
  }
}
