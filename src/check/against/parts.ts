/** The parts of a run that asks two targets, put together: what one run gives, byte for byte. */
import type {
  AnswerAgreement,
  ComparisonDocument,
  ComparisonMaterial,
  RunPlace,
} from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Declared } from '../conventions/declared.ts';
import type { Case } from '../oracle/case.ts';
import { Oracle } from '../oracle/oracle.ts';
import { Session } from '../session.ts';
import { expectParts, type PartOf } from '../shards/expect-parts.ts';
import { comparePlaces } from '../shards/place.ts';
import { AskedAgain, answerOf, askedCase, recordedAnswer } from '../shards/recorder.ts';
import { addCount } from '../shards/tally.ts';
import type { Compared, ComparisonResult } from './comparison.ts';
import { Differences } from './differences.ts';
import { type AnswerPair, agreementOf } from './pair.ts';
import { sharedInfo } from './shared.ts';
import { ComparisonTally } from './tally.ts';

/** What a part writes down: cases at which answers differ, as they were asked, and what came back. */
export class ComparisonRecorder {
  readonly #noted = new Map<Case, ComparisonMaterial['noted'][number]>();

  note([a, b]: AnswerPair, place: RunPlace): void {
    const answersOf = (check: typeof a) =>
      check.answers.map(([mode, answer]) => recordedAnswer(mode, answer));
    const before = this.#noted.get(a.subject)?.modes ?? [];
    this.#noted.set(a.subject, {
      ...askedCase(a.subject),
      place,
      modes: [...before, a.mode],
      answers: [answersOf(a), answersOf(b)],
    });
  }

  material({ cells, leftOut }: ComparisonTally): ComparisonMaterial {
    return { noted: [...this.#noted.values()], cells: cells.map(({ first }) => first), leftOut };
  }
}

/** A report of one part. */
type ComparisonPart = PartOf<ComparisonDocument>;

/**
 * The parts in their order. Throws CornercheckError `bad-report`, saying which one, where they are not the parts of one run.
 *
 *     const parts = expectComparisonParts([['1.json', one], ['2.json', two]]);
 */
export const expectComparisonParts = (
  reports: readonly (readonly [name: string, report: ComparisonDocument])[],
): readonly ComparisonPart[] => expectParts(reports, ({ targets }) => targets).map(([, report]) => report);

/**
 * The result of the whole run. The targets are asked again only to make differences small.
 *
 *     const result = await mergeComparisons(hosts, expectComparisonParts(reports));
 */
export async function mergeComparisons(
  hosts: Compared['hosts'],
  parts: readonly ComparisonPart[],
  declared?: Declared,
): Promise<ComparisonResult> {
  const tally = new ComparisonTally();
  for (const part of parts) addPart(tally, part);
  const infos = [hosts[0].info, hosts[1].info] as const;
  const sessions = [
    new Session(hosts[0], undefined, declared),
    new Session(hosts[1], undefined, declared),
  ] as const;
  const differences = new Differences(sessions, sharedInfo(...infos));
  const noted = parts.flatMap(({ shard }) => shard.material.noted);
  const asked = new AskedAgain();
  for (const one of noted.toSorted((a, b) => comparePlaces(a.place, b.place))) {
    const subject = asked.of(one);
    const oracle = Oracle.of(subject);
    if (isEvaluationFailure(oracle)) throw new CornercheckError('bad-report', 'a case that has no value');
    const [first, second] = one.answers.map((answers, i) =>
      sessions[i]!.judge(
        subject,
        oracle,
        answers.map(answer => [answer.mode, answerOf(answer)] as const),
      ),
    );
    for (const mode of one.modes) {
      const [a, b] = [first, second].map(own => own!.find(check => check.mode === mode));
      const agreement = a && b && agreementOf([a, b], infos);
      if (agreement === undefined || agreement === 'same' || agreement === 'unasked')
        throw new CornercheckError('bad-report', 'answers that do not differ');
      const found = await differences.add([a!, b!], agreement);
      if (found) tally.blame(subject, found, one.place);
    }
  }
  return {
    complete: parts.every(({ complete }) => complete),
    tally,
    differences: differences.all,
    unmatched: differences.unmatched,
  };
}

function addPart(tally: ComparisonTally, { checks, summary, sweep, shard }: ComparisonPart): void {
  tally.checks += checks;
  tally.leftOut += shard.material.leftOut;
  for (const [agreement, count] of counted(summary)) addCount(tally.summary, agreement, count);
  for (const [i, { op, pattern, agreements }] of sweep.entries()) {
    const cell = tally.cell({ op, pattern, first: shard.material.cells[i]! });
    for (const [agreement, count] of counted(agreements)) addCount(cell.agreements, agreement, count);
  }
}

const counted = (counts: Readonly<Partial<Record<AnswerAgreement, number>>>): [AnswerAgreement, number][] =>
  Object.entries(counts) as [AnswerAgreement, number][];
