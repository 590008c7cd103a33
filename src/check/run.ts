/** A check of one target: op sweep, then program sweep; every answer judged, every violation shrunk. */
import type { CheckVerdict } from '../documents/index.ts';
import {
  type Answer,
  formatOf,
  forwardOf,
  type Mode,
  type TargetHost,
  type TargetInfo,
} from '../targets/index.ts';
import type { ConventionTable } from './conventions/convention-table.ts';
import { conventionRead } from './conventions/read-convention.ts';
import { ErrorsSeen } from './errors-seen.ts';
import { isNoteworthy, violates } from './findings/cause.ts';
import { FindingsOfRun } from './findings/findings.ts';
import type { Case } from './oracle/case.ts';
import type { Oracle } from './oracle/oracle.ts';
import { PrecisionHint } from './precision-hint.ts';
import { Coverage } from './questions/coverage.ts';
import { generateCases } from './questions/generate.ts';
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
import { programsKey, type Sweeps } from './questions/sweeps.ts';
import { vocabularyOf } from './questions/vocabulary.ts';
import type { Cell, CheckResult, NotedReading } from './result.ts';
import { type Check, Session } from './session.ts';
import { tensorCases } from './tensors/cases.ts';

/** What is asked of a target in one check: the seed of the random programs, how many of them, which operations. */
export interface CheckOptions {
  readonly seed: number;
  /** How many generated programs. */
  readonly runs: number;
  /** Stops the run; what was found so far stands. */
  readonly signal?: AbortSignal;
  /** Hears how far the run is. */
  readonly onProgress?: (progress: Progress) => void;
  /** Only these operations. */
  readonly ops?: readonly string[];
  /** Each operation alone only as it is usually written: of few arguments, each an input of its own. */
  readonly brief?: boolean;
  /** Where several targets are checked: the sweeps that they have in common are made once. */
  readonly sweeps?: Sweeps;
  /** How cornercheck is started, in commands that ask again (default: as in a project that has installed it). */
  readonly command?: string;
}

/** How far a check has come; heard by `onProgress`. */
export interface Progress {
  readonly phase: 'operations' | 'programs';
  /** Operations, or checks of programs. */
  readonly done: number;
  readonly total: number;
  readonly findings: number;
}

/** After so many hangs, crashes or malformed answers an operation is left alone. */
const PATIENCE = 24;

/**
 * Checks a target (contract, section 5): a sweep of all its operations at all their ties, then random programs. Never
 * rejects for what the target does.
 *
 *     const result = await checkTarget(await openTarget('tfjs'), { seed: 1, runs: 1000 });
 */
export async function checkTarget(host: TargetHost, options: CheckOptions): Promise<CheckResult> {
  return new Run(host, options).run();
}

/** The sweep of these operations for its conventions: what is violated there is counted, and not made small. */
export async function sweepTarget(
  host: TargetHost,
  options: Pick<CheckOptions, 'ops' | 'signal'>,
): Promise<CheckResult> {
  return new Run(host, { ...options, seed: 0, runs: 0 }, 'counts').run();
}

/** The conventions of these operations, as read at their ties; nothing else is asked of them. */
export async function conventionsOf(host: TargetHost, ops: readonly string[]): Promise<ConventionTable> {
  return (await new Run(host, { ops, seed: 0, runs: 0 }, 'conventions').run()).table;
}

/** What a run is made for. */
type Aim = 'findings' | 'counts' | 'conventions';

class Run {
  readonly #host: TargetHost;
  readonly #options: CheckOptions;
  readonly #aim: Aim;
  readonly #session: Session;
  readonly #findings: FindingsOfRun;
  readonly #summary = new Map<CheckVerdict, number>();
  readonly #readings: NotedReading[] = [];
  readonly #cells = new Map<string, Cell>();
  readonly #faults = new Map<string, number>();
  readonly #broken = new Set<string>();
  readonly #undecided = new Map<string, number>();
  readonly #unsupported = new Map<string, number>();
  readonly #precision = new PrecisionHint();
  readonly #coverage = new Coverage();
  readonly #errors: ErrorsSeen;
  #checks = 0;
  #surprises = 0;

  constructor(host: TargetHost, options: CheckOptions, aim: Aim = 'findings') {
    this.#host = host;
    this.#options = options;
    this.#aim = aim;
    this.#session = new Session(host);
    this.#findings = new FindingsOfRun(this.#session);
    this.#errors = new ErrorsSeen(host.info);
  }

  async run(): Promise<CheckResult> {
    const { ops, signal } = this.#options;
    const swept = sweptCalls(this.#host.info).filter(
      one => ops === undefined || ops.includes(one.op.name) || ops.includes(nameOfSwept(one)),
    );
    const programs = Object.keys(this.#host.info.programs ?? {});
    await this.#sweep(
      swept,
      programs.filter(own => ops === undefined || ops.includes(own)),
    );
    if (!signal?.aborted && this.#aim === 'findings') {
      const cases = [...tensorCases(this.#host.info, ops)];
      await this.#programs(cases, cases.length);
    }
    if (!signal?.aborted && this.#options.runs > 0) {
      const known = this.#host.info.ops.filter(
        op => !this.#broken.has(op) && (ops === undefined || op === 'const' || ops.includes(op)),
      );
      const info = { ...this.#host.info, ops: known };
      const make = () => [...identityCases(info), ...shapeCases(info)];
      const chosen = [...this.#alike('chosen', info, make)];
      await this.#programs(chosen, chosen.length);
      const usable = swept.flatMap(({ op, call }) => (call || this.#broken.has(op.name) ? [] : [op.name]));
      const { seed, runs } = this.#options;
      const drawn = { ...this.#host.info, ops: usable };
      const draw = () => generateCases(vocabularyOf(drawn), seed, runs);
      await this.#programs(this.#alike(`${runs} of seed ${seed}`, drawn, draw), runs);
    }
    return {
      complete: !signal?.aborted,
      checks: this.#checks,
      summary: this.#summary,
      readings: this.#readings,
      cells: [...this.#cells.values()],
      leftAlone: [...this.#broken],
      leftOut: this.#coverage.leftOut,
      undecided: this.#undecided,
      unsupported: this.#unsupported,
      errors: this.#errors.largest,
      narrow: this.#host.info.precision === 'float64' && this.#precision.speaks,
      table: this.#session.table,
      finalName: id => this.#findings.named(id)?.id ?? id,
      findings: this.#findings.all,
      surprises: this.#surprises,
      unmatched: this.#findings.unmatched,
    };
  }

  async #sweep(ops: readonly Swept[], programs: readonly string[]): Promise<void> {
    const { info } = this.#host;
    const { brief, sweeps } = this.#options;
    const isAsked = ({ readable }: SweepCase): boolean => readable || this.#aim !== 'conventions';
    const how = { coverage: this.#coverage, brief, sweeps };
    const all = [
      ...ops.map(({ op, call }) => sweepOp(op, info, { ...how, call })),
      ...programs.map(own => sweepOwnProgram(own, info, how)),
    ];
    let done = 0;
    const cases = function* (): Generator<Case> {
      for (const own of all) {
        for (const one of own) if (isAsked(one)) yield one;
        done += 1;
      }
    };
    await this.#pass(cases(), () => this.#report('operations', done, all.length));
  }

  async #programs(cases: Iterable<Case>, count: number): Promise<void> {
    const total = count * this.#host.info.modes.length;
    await this.#pass(cases, done => this.#report('programs', done, total));
  }

  /** Where several targets are checked: what those of this description were asked before. */
  #alike(what: string, info: TargetInfo, make: () => Iterable<Case>): Iterable<Case> {
    const key = programsKey(info);
    return (key && this.#options.sweeps?.of(`${what}: ${key}`, make)) || make();
  }

  #report(phase: Progress['phase'], done: number, total: number): void {
    this.#options.onProgress?.({ phase, done, total, findings: this.#findings.all.length });
  }

  async #pass(cases: Iterable<Case>, heard: (checks: number) => void): Promise<void> {
    let done = 0;
    const checks = this.#session.checks(cases, {
      observe: (...seen) => this.#read(...seen),
      skip: subject => this.#broken.has(subject.sweep?.op ?? ''),
      signal: this.#options.signal,
    });
    for await (const check of checks) {
      await this.#note(check);
      done += 1;
      if (done % 64 === 0) heard(done);
    }
    if (done % 64 !== 0) heard(done);
  }

  /** Reads a convention off an answer, before it is judged. */
  #read(subject: Case, oracle: Oracle, mode: Mode, answer: Answer): void {
    if (!('readable' in subject) || !subject.readable) return;
    const noted = subject as SweepCase;
    if (mode === 'forward' && forwardOf(this.#host.info, [noted.sweep.op]) === 'directional') return;
    const machine = formatOf(this.#host.info.precision);
    const radius = () => this.#session.radiusOf(oracle, answer);
    const reading = conventionRead(oracle, mode, answer, radius, machine);
    if (reading === undefined) return;
    this.#session.table.add(reading.key, reading.reading);
    const { op, is } = noted.sweep;
    this.#readings.push({ ...reading, op, ...(is !== undefined && { is }), subject: noted, mode, answer });
  }

  /** An operation that keeps hanging or crashing the target is not asked any more: its finding stands. */
  #noteFault({ subject, judgement }: Check): void {
    const { answer } = judgement;
    if (answer.kind !== 'error' || subject.sweep === undefined) return;
    if (answer.error === 'threw' || answer.error === 'unsupported') return;
    const { op } = subject.sweep;
    // A hang has been waited for twice, the second time for long.
    const faults = (this.#faults.get(op) ?? 0) + (answer.error === 'hung' ? 3 : 1);
    this.#faults.set(op, faults);
    if (faults >= PATIENCE) this.#broken.add(op);
  }

  async #note(check: Check): Promise<void> {
    this.#noteFault(check);
    this.#precision.look(check);
    this.#errors.look(check);
    const { verdict, agrees, answer, why } = check.judgement;
    this.#checks += 1;
    if (answer.kind === 'error' && answer.error === 'unsupported')
      this.#unsupported.set(why, (this.#unsupported.get(why) ?? 0) + 1);
    this.#summary.set(verdict, (this.#summary.get(verdict) ?? 0) + 1);
    const isFinding = this.#aim === 'findings' && isNoteworthy(check);
    const found = isFinding ? await this.#findings.add(check) : undefined;
    if (agrees === false && !violates(check.judgement)) this.#surprises += 1;
    if (verdict === 'undecided') this.#undecided.set(why, (this.#undecided.get(why) ?? 0) + 1);
    const { sweep } = check.subject;
    if (sweep === undefined) return;
    const key = `${sweep.op} ${sweep.pattern}`;
    const cell: Cell = this.#cells.get(key) ?? { ...sweep, verdicts: new Map() };
    this.#cells.set(key, cell);
    cell.verdicts.set(verdict, (cell.verdicts.get(verdict) ?? 0) + 1);
    if (found) cell.finding = found.id;
  }
}
