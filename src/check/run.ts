/** A check of one target: op sweep, then program sweep; every answer judged, every violation shrunk. */
import type { RunPlace } from '../documents/index.ts';
import {
  type Answer,
  formatOf,
  forwardOf,
  type Mode,
  type TargetHost,
  type TargetInfo,
} from '../targets/index.ts';
import { arrayReadings } from './array-readings.ts';
import type { ConventionTable } from './conventions/convention-table.ts';
import { conventionRead } from './conventions/read-convention.ts';
import { isNoteworthy, violates } from './findings/cause.ts';
import { FindingsOfRun } from './findings/findings.ts';
import { Patience } from './findings/patience.ts';
import type { CheckOptions, Progress } from './options.ts';
import type { Case } from './oracle/case.ts';
import type { Oracle } from './oracle/oracle.ts';
import { Coverage } from './questions/coverage.ts';
import { drawnCases } from './questions/generate.ts';
import { identityCases } from './questions/identities.ts';
import {
  nameOfSwept,
  type SweepCase,
  type Swept,
  sweepOp,
  sweepOwnProgram,
  sweptCalls,
} from './questions/op-sweep.ts';
import { shapeCases } from './questions/shapes.ts';
import { programsKey, Sweeps } from './questions/sweeps.ts';
import { vocabularyOf } from './questions/vocabulary.ts';
import type { CheckResult, NotedReading } from './result.ts';
import { type Check, Session } from './session.ts';
import { ownCases, ownDrawn, ownGroups, type PlacedCase } from './shards/place.ts';
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
  #bailed = false;

  constructor(host: TargetHost, options: CheckOptions, aim: Aim = 'findings') {
    this.#host = host;
    this.#options = options;
    this.#aim = aim;
    this.#session = new Session(host, undefined, options.declared);
    this.#findings = new FindingsOfRun(this.#session, options.signal);
    this.#tally = new RunTally(host.info);
    this.#recorder = options.shard && new Recorder();
  }

  async run(): Promise<CheckResult> {
    const { ops } = this.#options;
    const swept = sweptCalls(this.#host.info).filter(
      one => ops === undefined || ops.includes(one.op.name) || ops.includes(nameOfSwept(one)),
    );
    const programs = Object.keys(this.#host.info.programs ?? {});
    await this.#sweep(
      swept,
      programs.filter(own => ops === undefined || ops.includes(own)),
    );
    const broken = this.#patience.over;
    if (!this.#isOver && this.#aim === 'findings') {
      const cases = [...tensorCases(this.#host.info, ops)];
      await this.#programs(ownCases(this.#options.shard, cases), cases.length, 1);
    }
    if (!this.#isOver && this.#options.runs > 0) {
      const known = this.#host.info.ops.filter(
        op => !this.#patience.isOver(op) && (ops === undefined || op === 'const' || ops.includes(op)),
      );
      const info = { ...this.#host.info, ops: known };
      const make = () => [...identityCases(info), ...shapeCases(info)];
      const chosen = [...this.#alike('chosen', info, make)];
      const { seed, runs, shard } = this.#options;
      await this.#programs(ownCases(shard, chosen), chosen.length, 2);
      const usable = swept.flatMap(({ op, call }) =>
        call || this.#patience.isOver(op.name) ? [] : [op.name],
      );
      const drawn = { ...this.#host.info, ops: usable };
      const draw = () => drawnCases(vocabularyOf(drawn), seed, runs, ownDrawn(shard));
      const what = `${runs} of seed ${seed}${shard ? `, ${shard.index}/${shard.of}` : ''}`;
      await this.#programs(this.#alike(what, drawn, draw), runs, 3);
    }
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
      const how = { brief, plain, sweeps: sweeps ?? kin, ...mine };
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
    await this.#pass(cases(), () => this.#report('operations', done, all.length));
  }

  /** Whether a case says more than its convention, and whether it keeps failing. */
  #isJudged(one: Case): boolean {
    if (this.#probes.has(one)) return false;
    return this.#aim === 'findings' || (this.#aim === 'brief' && (one as SweepCase).few);
  }

  /** Cases of this part, each with its place in the stage; `count`: of all parts. */
  async #programs(cases: Iterable<PlacedCase>, count: number, stage: number): Promise<void> {
    const total = Math.ceil(count / (this.#options.shard?.of ?? 1)) * this.#host.info.modes.length;
    await this.#pass(this.#placed(cases, stage), done => this.#report('programs', done, total));
  }

  *#placed(cases: Iterable<PlacedCase>, stage: number): Generator<Case> {
    for (const [one, j] of cases) yield this.#at(one, [stage, 0, j]);
  }

  /** Where several targets are checked: what those of this description were asked before. */
  #alike<T>(what: string, info: TargetInfo, make: () => Iterable<T>): Iterable<T> {
    const key = programsKey(info);
    return (key && this.#options.sweeps?.of(`${what}: ${key}`, make)) || make();
  }

  #report(phase: Progress['phase'], done: number, total: number): void {
    this.#options.onProgress?.({ phase, done, total, findings: this.#findings.all.length });
  }

  async #pass(cases: Iterable<Case>, heard: (checks: number) => void): Promise<void> {
    let done = 0;
    const checks = this.#session.checks(cases, {
      observe: (...seen) => this.#hear(...seen),
      judges: subject => this.#isJudged(subject),
      skip: subject => this.#patience.isOver(subject.sweep?.op ?? ''),
      signal: this.#options.signal,
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
    const reading = conventionRead(oracle, mode, answer, radius, machine);
    if (reading === undefined) return;
    this.#session.table.add(reading.key, reading.reading);
    if (this.#probes.has(subject)) return;
    this.#recorder?.read(noted, this.#places.get(subject)!, mode, answer);
    const { op, is } = noted.sweep;
    this.#readings.push({ ...reading, op, ...(is !== undefined && { is }), subject: noted, mode, answer });
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
