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
import {
  nameOfSwept,
  type SweepCase,
  type Swept,
  sweepOp,
  sweepOwnProgram,
  sweptCalls,
} from './questions/op-sweep.ts';
import { Sweeps } from './questions/sweeps.ts';
import type { CheckResult, NotedReading } from './result.ts';
import { type Check, Session } from './session.ts';
import { ownCases, ownGroups } from './shards/place.ts';
import { Recorder } from './shards/recorder.ts';
import { countsInOrder, RunTally } from './shards/tally.ts';
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

/** So many cases of an operation of another part are asked as well, to know whether it keeps failing. */
const PROBED = 8;

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
  /** Cases of other parts, which are asked for the conventions of their operations alone. */
  readonly #probes = new WeakSet<Case>();
  readonly #readings: NotedReading[] = [];
  readonly #patience = new Patience();
  /** Operations of other parts. */
  readonly #foreign = new Set<string>();
  readonly #coverage = new Coverage();
  readonly #swept: readonly Swept[];
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
    const { ops } = options;
    this.#swept = sweptCalls(host.info).filter(
      one => ops === undefined || ops.includes(one.op.name) || ops.includes(nameOfSwept(one)),
    );
    this.#ahead = this.#later().map(stage => new MadeAhead(stage));
  }

  async run(): Promise<CheckResult> {
    const { ops } = this.#options;
    const swept = this.#swept;
    const programs = Object.keys(this.#host.info.programs ?? {});
    await this.#sweep(
      swept,
      programs.filter(own => ops === undefined || ops.includes(own)),
    );
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
      leftAlone: this.#patience.over.filter(op => !this.#foreign.has(op)),
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

  async #sweep(ops: readonly Swept[], programs: readonly string[]): Promise<void> {
    const { info } = this.#host;
    const { brief, sweeps } = this.#options;
    const named: readonly (Swept | string)[] = [...ops, ...programs];
    const kin = new Sweeps();
    const isFirst = named.map(one => typeof one === 'string' || one.call === undefined);
    const owned = ownGroups(this.#options.shard, isFirst);
    const all = named.map((one, k) => {
      const own = owned[k]!;
      if (!own) this.#foreign.add(typeof one === 'string' ? one : nameOfSwept(one));
      const plain = this.#aim !== 'findings';
      const mine = own ? { coverage: this.#coverage } : { probed: PROBED };
      const how = { brief, plain, signs: this.#aim === 'conventions', sweeps: sweeps ?? kin, ...mine };
      const cases =
        typeof one === 'string'
          ? sweepOwnProgram(one, info, how)
          : sweepOp(one.op, info, { ...how, call: one.call });
      return { cases, own, isFirst: isFirst[k]! };
    });
    let done = 0;
    const place = (one: SweepCase, k: number, j: number): SweepCase => this.#at(one, [0, k, j]);
    const asked = (one: SweepCase, own: boolean, j: number): boolean => {
      if (own) return one.readable || this.#isJudged(one);
      this.#probes.add(one);
      return one.readable || j < PROBED;
    };
    const cases = function* (): Generator<Case> {
      for (const [k, { cases: some, own, isFirst }] of all.entries()) {
        if (isFirst) kin.forget();
        let j = 0;
        for (const one of some) {
          if (asked(one, own, j)) yield place(one, k, j);
          j += 1;
        }
        done += 1;
      }
    };
    await this.#pass(cases(), false, () => this.#report('operations', done, all.length));
  }

  /** What is asked behind the sweep of operations that answer. */
  #later(): readonly [chosen: Stage, drawn: Stage] {
    const { ops, shard } = this.#options;
    const isOver = (op: string): boolean => this.#patience.isOver(op);
    const known = this.#host.info.ops.filter(
      op => !isOver(op) && (ops === undefined || op === 'const' || ops.includes(op)),
    );
    const usable = this.#swept.flatMap(({ op, call }) => (call || isOver(op.name) ? [] : [op.name]));
    const [all, own] = [known, usable].map(some => ({ ...this.#host.info, ops: some }));
    return [chosenStage(all!, shard, this.#options.sweeps), drawnStage(own!, this.#options)];
  }

  /** Whether a case says more than its convention, and whether it keeps failing. */
  #isJudged(one: Case): boolean {
    if (this.#probes.has(one)) return false;
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
    for (const [i, { cases }] of stages.entries())
      for (const [one, j] of cases) yield this.#at(one, [i + 1, 0, j]);
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
      meanwhile: () => this.#options.runs > 0 && this.#ahead.some(stage => stage.more()),
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
    if (this.#probes.has(subject)) return;
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

  #at<C extends Case>(subject: C, place: RunPlace): C {
    this.#places.set(subject, place);
    return subject;
  }
}
