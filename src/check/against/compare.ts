/** Two targets asked the same questions, and their answers held against each other. */
import type { AnswerAgreement, ComparisonDocument, Difference } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Mode, TargetHost, TargetInfo } from '../../targets/index.ts';
import type { CheckOptions } from '../options.ts';
import type { Case } from '../oracle/case.ts';
import { Oracle } from '../oracle/oracle.ts';
import { generateCases } from '../questions/generate.ts';
import { identityCases } from '../questions/identities.ts';
import { nameOfSwept, sweepOp, sweepOwnProgram, sweptCalls } from '../questions/op-sweep.ts';
import { shapeCases } from '../questions/shapes.ts';
import { vocabularyOf } from '../questions/vocabulary.ts';
import { type Check, Session } from '../session.ts';
import { addCount } from '../shards/tally.ts';
import { tensorCases } from '../tensors/cases.ts';
import { Differences } from './differences.ts';
import { comparisonDocument } from './document.ts';
import { type AnswerPair, agreementOf } from './pair.ts';
import { sharedInfo } from './shared.ts';

/** Cases that are asked together. */
const BATCH = 240;

/** What was counted of one operation at one pattern of ties. */
export interface CountedCell {
  readonly op: string;
  readonly pattern: string;
  readonly agreements: Map<AnswerAgreement, number>;
  difference?: string;
}

/** The two targets, and what they were called on the command line. */
export interface Compared {
  readonly hosts: readonly [TargetHost, TargetHost];
  readonly specifiers: readonly [string, string];
}

interface ComparisonOptions
  extends Pick<CheckOptions, 'seed' | 'runs' | 'ops' | 'signal' | 'onProgress' | 'command'> {
  /** Whether a difference of this name ends the run. */
  readonly bail?: ((id: string, agreement: Difference['agreement']) => boolean) | undefined;
}

/**
 * Asks both the operations that they have in common, at all their ties, then generated programs; where they answer otherwise, the document
 * `cornercheck.comparison/1` has both answers, and the exact verdict on each. `subject`: this case alone. Throws CornercheckError
 * `bad-usage` where they have nothing in common, `bad-program` where one of them does not do the case that is asked for.
 *
 *     const hosts = [await openTarget('torch'), await openTarget('jax')];
 *     const document = await compareTargets({ hosts, specifiers: ['torch', 'jax'] }, { seed: 1, runs: 100 });
 */
export async function compareTargets(
  compared: Compared,
  options: ComparisonOptions,
  subject?: Case,
): Promise<ComparisonDocument> {
  const comparison = new Comparison(compared, options);
  await comparison.run(subject);
  if (subject && comparison.checks === 0)
    throw new CornercheckError('bad-program', 'expected a program that both targets run, with a value there');
  return comparisonDocument(compared, options, comparison);
}

export class Comparison {
  readonly shared: TargetInfo;
  readonly summary = new Map<AnswerAgreement, number>();
  readonly cells = new Map<string, CountedCell>();
  readonly differences: Differences;
  checks = 0;
  /** Points whose values are not rational, which an exact target is not asked. */
  leftOut = 0;
  readonly #sessions: readonly [Session, Session];
  readonly #options: ComparisonOptions;
  #bailed = false;

  constructor({ hosts }: Compared, options: ComparisonOptions) {
    this.shared = sharedInfo(hosts[0].info, hosts[1].info);
    this.#sessions = [new Session(hosts[0]), new Session(hosts[1])];
    this.differences = new Differences(this.#sessions, this.shared);
    this.#options = options;
  }

  get isOver(): boolean {
    return this.#bailed || this.#options.signal?.aborted === true;
  }

  async run(subject?: Case): Promise<void> {
    if (subject) return this.#ask([subject]);
    const { ops, seed, runs } = this.#options;
    const asked = (name: string, own = name): boolean =>
      ops === undefined || ops.includes(name) || ops.includes(own);
    const swept = sweptCalls(this.shared).filter(one => asked(one.op.name, nameOfSwept(one)));
    const programs = Object.keys(this.shared.programs ?? {}).filter(own => asked(own));
    for (const [k, { op, call }] of swept.entries()) {
      await this.#ask(sweepOp(op, this.shared, { call }));
      this.#report('operations', k + 1, swept.length + programs.length);
    }
    for (const own of programs) await this.#ask(sweepOwnProgram(own, this.shared));
    await this.#ask(tensorCases(this.shared, ops));
    if (runs === 0) return;
    const known = this.shared.ops.filter(op => op === 'const' || asked(op));
    const info = { ...this.shared, ops: known };
    await this.#ask([...identityCases(info), ...shapeCases(info)]);
    const drawn = { ...info, ops: swept.flatMap(({ op, call }) => (call ? [] : [op.name])) };
    await this.#ask(generateCases(vocabularyOf(drawn), seed, runs));
  }

  #report(phase: 'operations' | 'programs', done: number, total: number): void {
    this.#options.onProgress?.({ phase, done, total, findings: this.differences.all.length });
  }

  async #ask(cases: Iterable<Case>): Promise<void> {
    let batch: Case[] = [];
    let done = 0;
    const flush = async (): Promise<void> => {
      const [first, second] = await Promise.all(this.#sessions.map(session => answersOf(session, batch)));
      done += batch.length;
      for (const subject of batch)
        for (const [mode, a] of first!.get(subject) ?? []) {
          const b = second!.get(subject)?.get(mode);
          if (b && !this.isOver) await this.#note([a, b]);
        }
      batch = [];
    };
    for (const subject of cases) {
      if (this.isOver) return;
      if (this.#isAsked(subject)) batch.push(subject);
      if (batch.length < BATCH) continue;
      await flush();
      if (subject.sweep === undefined) this.#report('programs', done, this.#options.runs);
    }
    if (batch.length > 0) await flush();
  }

  #isAsked(subject: Case): boolean {
    const exact = this.#sessions.some(({ host }) => host.info.precision === 'exact');
    const oracle = exact ? Oracle.of(subject) : undefined;
    const isOpen = oracle !== undefined && (isEvaluationFailure(oracle) || oracle.isIrrational);
    if (isOpen) this.leftOut += 1;
    return !isOpen;
  }

  async #note(pair: AnswerPair): Promise<void> {
    const [a, b] = this.#sessions;
    const agreement = agreementOf(pair, [a.host.info, b.host.info]);
    this.checks += 1;
    addCount(this.summary, agreement, 1);
    const cell = this.#cell(pair[0].subject);
    if (cell) addCount(cell.agreements, agreement, 1);
    if (agreement === 'same' || agreement === 'unasked') return;
    const found = await this.differences.add(pair, agreement);
    if (cell && found && isWorse(agreement, cell, this.differences)) cell.difference = found.id;
    if (found) this.#bailed ||= this.#options.bail?.(found.id, agreement) === true;
  }

  #cell({ sweep }: Case): CountedCell | undefined {
    if (sweep === undefined) return undefined;
    const { op, pattern } = sweep;
    const cell = this.cells.get(`${op} ${pattern}`) ?? { op, pattern, agreements: new Map() };
    this.cells.set(`${op} ${pattern}`, cell);
    return cell;
  }
}

const ORDER: readonly Difference['agreement'][] = ['both', 'alike', 'first', 'second', 'open', 'convention'];

/** Whether it is worse than the one that the cell names already. */
function isWorse(
  agreement: Difference['agreement'],
  { difference }: CountedCell,
  { all }: Differences,
): boolean {
  const known = all.find(({ id }) => id === difference);
  return known === undefined || ORDER.indexOf(agreement) < ORDER.indexOf(known.agreement);
}

async function answersOf(
  session: Session,
  cases: readonly Case[],
): Promise<ReadonlyMap<Case, ReadonlyMap<Mode, Check>>> {
  const answers = new Map<Case, Map<Mode, Check>>();
  for await (const check of session.checks(cases)) {
    const own = answers.get(check.subject) ?? new Map<Mode, Check>();
    answers.set(check.subject, own.set(check.mode, check));
  }
  return answers;
}
