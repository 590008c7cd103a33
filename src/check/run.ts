/** A check of one target: op sweep, then program sweep; every answer judged, every violation shrunk. */
import type { RunPlace } from '../documents/index.ts';
import { type Answer, formatOf, forwardOf, type Mode, type TargetHost } from '../targets/index.ts';
import { arrayReadings } from './array-readings.ts';
import type { ConventionTable } from './conventions/convention-table.ts';
import { conventionRead } from './conventions/read-convention.ts';
import { isNoteworthy, violates } from './findings/cause.ts';
import { FindingsOfRun } from './findings/findings.ts';
import { Patience } from './findings/patience.ts';
import { gradientKey } from './judge/allowance.ts';
import { chosenStage, drawnStage, MadeAhead, type MadeStage, type Stage } from './made-ahead.ts';
import type { CheckOptions, Progress } from './options.ts';
import type { Case } from './oracle/case.ts';
import type { Oracle } from './oracle/oracle.ts';
import { Coverage } from './questions/coverage.ts';
import { nameOfSwept, type SweepCase, type Swept, sweptCalls } from './questions/op-sweep.ts';
import type { CheckResult, NotedReading } from './result.ts';
import { type Check, Session, unlessStopped } from './session.ts';
import { learn, told } from './shards/learned.ts';
import { ownCases } from './shards/place.ts';
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
  readonly #readings: NotedReading[] = [];
  readonly #patience = new Patience();
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
    await this.#sweep();
    const broken = this.#patience.over;
    if (!this.#isOver && this.#aim === 'findings') await this.#programs();
    const tally = this.#tally;
    return {
      complete: !this.#isOver,
      ...(this.#bailed && { bailed: true as const }),
      checks: tally.checks,
      summary: tally.summary,
      readings: this.#readings,
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

  /** What programs mean is predicted by the conventions of all operations: where other parts tell theirs these are asked behind that. */
  async #sweep(): Promise<void> {
    const { together } = this.#options;
    await this.#sweepOf(together ? false : undefined);
    if (together === undefined || this.#isOver) return;
    const theirs = together(told(this.#session.table, this.#patience.over));
    const learned = await unlessStopped(this.#meanwhile(theirs), this.#options.signal);
    if (learned === undefined) return;
    learn(this.#session.table, learned);
    this.#patience.giveUp(learned.broken);
    await this.#sweepOf(true);
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

  async #sweepOf(programs: boolean | undefined): Promise<void> {
    const swept = this.#swept;
    const cases = placed(
      swept.cases(one => this.#isJudged(one), programs),
      this.#places,
    );
    await this.#pass(cases, false, () => this.#report('operations', swept.done, swept.count));
  }

  /** What is asked behind the sweep of operations that answer. */
  #later(): readonly [chosen: Stage, drawn: Stage] {
    const { ops, shard } = this.#options;
    const isOver = (op: string): boolean => this.#patience.isOver(op);
    const known = this.#host.info.ops.filter(
      op => !isOver(op) && (ops === undefined || op === 'const' || ops.includes(op)),
    );
    const usable = this.#ops.flatMap(({ op, call }) => (call || isOver(op.name) ? [] : [op.name]));
    const [all, own] = [known, usable].map(some => ({ ...this.#host.info, ops: some }));
    return [chosenStage(all!, shard, this.#options.sweeps), drawnStage(own!, this.#options)];
  }

  /** Whether a case says more than its convention, and whether it keeps failing. */
  #isJudged(one: Case): boolean {
    if (this.#swept.isProbe(one)) return false;
    return this.#aim === 'findings' || (this.#aim === 'brief' && (one as SweepCase).few);
  }

  /** All that is asked behind the sweep: while the last of one stage is judged, the first of the next is asked. */
  async #programs(): Promise<void> {
    const { ops, runs, shard } = this.#options;
    const tensors = [...tensorCases(this.#host.info, ops)];
    const stages: MadeStage[] = [{ cases: ownCases(shard, tensors), count: tensors.length }];
    if (runs > 0) stages.push(...this.#later().map((stage, i) => this.#ahead[i]!.of(stage)));
    const count = stages.reduce((sum, stage) => sum + stage.count, 0);
    const total = Math.ceil(count / (shard?.of ?? 1)) * this.#host.info.modes.length;
    await this.#pass(this.#placed(stages), true, done => this.#report('programs', done, total));
  }

  /** Each with its place in its stage. */
  *#placed(stages: readonly MadeStage[]): Generator<Case> {
    for (const [i, { cases }] of stages.entries()) {
      const at = function* (): Generator<[Case, RunPlace]> {
        for (const [one, j] of cases) yield [one, [i + 1, 0, j]];
      };
      yield* placed(at(), this.#places);
    }
  }

  #report(phase: Progress['phase'], done: number, total: number): void {
    this.#options.onProgress?.({ phase, done, total, findings: this.#findings.all.length });
  }

  async #pass(cases: Iterable<Case>, single: boolean, heard: (checks: number) => void): Promise<void> {
    let done = 0;
    const checks = this.#session.checks(cases, {
      observe: (...seen) => this.#hear(...seen),
      judges: subject => this.#isJudged(subject),
      skip: subject => this.#patience.isOver(subject.sweep?.op ?? ''),
      signal: this.#options.signal,
      single,
      meanwhile: () => this.#makeAhead(),
    });
    if (this.#isOver) return;
    for await (const check of checks) {
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
    this.#read(subject, oracle, mode, answer);
  }

  /** Reads a convention off an answer. */
  #read(subject: Case, oracle: Oracle, mode: Mode, answer: Answer): void {
    if (!('readable' in subject) || !subject.readable) return;
    const noted = subject as SweepCase;
    if (this.#patience.isOver(noted.sweep.op)) return;
    if (mode === 'forward' && forwardOf(this.#host.info, [noted.sweep.op]) === 'directional') return;
    const machine = formatOf(this.#host.info.precision);
    const radius = () => this.#session.radiusOf(oracle, answer);
    const name = answer.kind === 'answered' ? gradientKey(this.#host.info, answer.gradient) : undefined;
    const reading = conventionRead(oracle, mode, answer, radius, machine, name);
    if (reading === undefined) return;
    if (!subject.negativeZeros) this.#session.table.add(reading.key, reading.reading);
    if (this.#swept.isProbe(subject)) return;
    this.#recorder?.read(noted, this.#places.get(subject)!, mode, answer);
    const { op, is } = noted.sweep;
    this.#readings.push(
      is === undefined
        ? { ...reading, op, subject: noted, mode, answer }
        : { ...reading, op, is, subject: noted, mode, answer },
    );
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

/** The cases, each with its place noted. */
function* placed<C extends Case>(
  cases: Iterable<readonly [C, RunPlace]>,
  places: WeakMap<Case, RunPlace>,
): Generator<C> {
  for (const [one, place] of cases) {
    places.set(one, place);
    yield one;
  }
}
