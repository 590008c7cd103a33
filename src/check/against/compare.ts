/** Two targets asked the same questions, and their answers held against each other. */
import type { ComparisonDocument, RunPlace } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Mode, TargetInfo } from '../../targets/index.ts';
import type { Case } from '../oracle/case.ts';
import { Oracle } from '../oracle/oracle.ts';
import { drawnCases } from '../questions/generate.ts';
import { identityCases } from '../questions/identities.ts';
import { nameOfSwept, sweepOp, sweepOwnProgram, sweptCalls } from '../questions/op-sweep.ts';
import { shapeCases } from '../questions/shapes.ts';
import { vocabularyOf } from '../questions/vocabulary.ts';
import { type Check, Session } from '../session.ts';
import { ownCases, ownDrawn, ownGroups, type PlacedCase } from '../shards/place.ts';
import { tensorCases } from '../tensors/cases.ts';
import type { Compared, ComparisonOptions, ComparisonResult } from './comparison.ts';
import { Differences } from './differences.ts';
import { comparisonDocument } from './document.ts';
import { type AnswerPair, agreementOf } from './pair.ts';
import { ComparisonRecorder } from './parts.ts';
import { sharedInfo } from './shared.ts';
import { ComparisonTally } from './tally.ts';

/** Cases that are asked together. */
const BATCH = 240;

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
  const { result } = comparison;
  if (subject && result.tally.checks === 0)
    throw new CornercheckError('bad-program', 'expected a program that both targets run, with a value there');
  return comparisonDocument(compared, options, result);
}

/** The parts of a run, in their order; places begin with them. */
const STAGES = { operations: 0, arrays: 1, chosen: 2, drawn: 3 } as const;

class Comparison {
  readonly #shared: TargetInfo;
  readonly #tally = new ComparisonTally();
  readonly #differences: Differences;
  readonly #sessions: readonly [Session, Session];
  readonly #options: ComparisonOptions;
  readonly #recorder: ComparisonRecorder | undefined;
  readonly #places = new WeakMap<Case, RunPlace>();
  #bailed = false;

  constructor({ hosts }: Compared, options: ComparisonOptions) {
    const { declared, shard } = options;
    this.#shared = sharedInfo(hosts[0].info, hosts[1].info);
    this.#sessions = [new Session(hosts[0], undefined, declared), new Session(hosts[1], undefined, declared)];
    this.#differences = new Differences(this.#sessions, this.#shared);
    this.#options = options;
    this.#recorder = shard && new ComparisonRecorder();
  }

  get result(): ComparisonResult {
    return {
      complete: !this.#isOver,
      tally: this.#tally,
      differences: this.#differences.all,
      unmatched: this.#differences.unmatched,
      ...(this.#recorder && { material: this.#recorder.material(this.#tally) }),
    };
  }

  get #isOver(): boolean {
    return this.#bailed || this.#options.signal?.aborted === true;
  }

  async run(subject?: Case): Promise<void> {
    if (subject) return this.#ask([[subject, 0]], [STAGES.drawn, 0]);
    const { ops, brief, seed, runs, shard } = this.#options;
    const info = this.#shared;
    const asked = (name: string, own = name): boolean =>
      ops === undefined || ops.includes(name) || ops.includes(own);
    const swept = sweptCalls(info).filter(one => asked(one.op.name, nameOfSwept(one)));
    const programs = Object.keys(info.programs ?? {}).filter(own => asked(own));
    const sweeps = [
      ...swept.map(
        ({ op, call }) =>
          () =>
            sweepOp(op, info, { call, brief }),
      ),
      ...programs.map(own => () => sweepOwnProgram(own, info)),
    ];
    const owned = ownGroups(
      shard,
      sweeps.map((_, k) => swept[k]?.call === undefined),
    );
    for (const [k, sweep] of sweeps.entries()) {
      if (owned[k]) await this.#ask(ownCases(undefined, sweep()), [STAGES.operations, k]);
      this.#report('operations', k + 1, sweeps.length);
    }
    await this.#ask(ownCases(shard, tensorCases(info, ops)), [STAGES.arrays, 0]);
    if (runs === 0) return;
    const known = { ...info, ops: info.ops.filter(op => op === 'const' || asked(op)) };
    const chosen = [...identityCases(known), ...shapeCases(known)];
    await this.#ask(ownCases(shard, chosen), [STAGES.chosen, 0]);
    const drawn = { ...known, ops: swept.flatMap(({ op, call }) => (call ? [] : [op.name])) };
    const cases = drawnCases(vocabularyOf(drawn), seed, runs, ownDrawn(shard));
    await this.#ask(cases, [STAGES.drawn, 0]);
  }

  #report(phase: 'operations' | 'programs', done: number, total: number): void {
    this.#options.onProgress?.({ phase, done, total, findings: this.#differences.all.length });
  }

  /** `stage`: where in the run these cases stand, each at its place. */
  async #ask(cases: Iterable<PlacedCase>, stage: RunPlace): Promise<void> {
    const { runs, shard } = this.#options;
    let batch: Case[] = [];
    let done = 0;
    const flush = async (): Promise<void> => {
      const [first, second] = await Promise.all(this.#sessions.map(session => answersOf(session, batch)));
      done += batch.length;
      for (const subject of batch)
        for (const [mode, a] of first!.get(subject) ?? []) {
          const b = second!.get(subject)?.get(mode);
          if (b && !this.#isOver) await this.#note([a, b]);
        }
      batch = [];
    };
    for (const [subject, place] of cases) {
      if (this.#isOver) return;
      this.#places.set(subject, [...stage, place]);
      if (this.#isAsked(subject)) batch.push(subject);
      if (batch.length < BATCH) continue;
      await flush();
      if (subject.sweep === undefined) this.#report('programs', done, Math.ceil(runs / (shard?.of ?? 1)));
    }
    if (batch.length > 0) await flush();
  }

  #isAsked(subject: Case): boolean {
    const exact = this.#sessions.some(({ host }) => host.info.precision === 'exact');
    const oracle = exact ? Oracle.of(subject) : undefined;
    const isOpen = oracle !== undefined && (isEvaluationFailure(oracle) || oracle.isIrrational);
    if (isOpen) this.#tally.leftOut += 1;
    return !isOpen;
  }

  async #note(pair: AnswerPair): Promise<void> {
    const [{ subject }] = pair;
    const place = this.#places.get(subject)!;
    const [a, b] = this.#sessions;
    const agreement = agreementOf(pair, [a.host.info, b.host.info]);
    this.#tally.count(subject, agreement, place);
    if (agreement === 'same' || agreement === 'unasked') return;
    this.#recorder?.note(pair, place);
    const found = await this.#differences.add(pair, agreement);
    if (found) this.#tally.blame(subject, found, place);
    if (found) this.#bailed ||= this.#options.bail?.(found.id, agreement) === true;
  }
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
