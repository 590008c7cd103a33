/** From a comparison to the document `cornercheck.comparison/1`, every verdict with its certificate. */
import { counted } from '../../documents/counted.ts';
import type { ComparisonDocument, Difference } from '../../documents/index.ts';
import { printProgram } from '../../programs/index.ts';
import { INSTALLED, replayCommand } from '../../targets/index.ts';
import { declaredTexts, targetDescribed } from '../document.ts';
import { opsOf, returnedText } from '../findings/cause.ts';
import { type AskedTarget, casePoint, findingDocument } from '../findings/finding-document.ts';
import { placeOf } from '../findings/place.ts';
import type { Check } from '../session.ts';
import type { Compared, ComparisonOptions, ComparisonResult } from './comparison.ts';
import type { DifferenceCause } from './differences.ts';
import { labelsOf } from './shared.ts';

type Labels = ComparisonDocument['labels'];

/**
 * The document `cornercheck.comparison/1` of two targets that were asked the same.
 *
 *     const document = comparisonDocument(compared, options, await mergeComparisons(compared.hosts, parts));
 */
export function comparisonDocument(
  { hosts, specifiers }: Compared,
  {
    seed,
    runs,
    ops,
    declared,
    shard,
    command = INSTALLED,
  }: Pick<ComparisonOptions, 'seed' | 'runs' | 'ops' | 'declared' | 'shard' | 'command'>,
  result: ComparisonResult,
): ComparisonDocument {
  const { tally } = result;
  const [a, b] = hosts;
  const asked = hosts.map(({ info }, i) => ({ info, specifier: specifiers[i]!, command }));
  const labels = labelsOf([a.info, b.info], specifiers);
  const onlyIn = (one: typeof a, other: typeof a): string[] =>
    one.info.ops.filter(op => !other.info.ops.includes(op));
  return {
    format: 'cornercheck.comparison/1',
    targets: [targetDescribed(a.info, specifiers[0]), targetDescribed(b.info, specifiers[1])],
    labels,
    seed,
    checks: tally.checks,
    complete: result.complete,
    ...(declared && { declared: declaredTexts(declared) }),
    summary: Object.fromEntries(tally.summary),
    sweep: tally.cells.map(({ op, pattern, agreements, difference }) => ({
      op,
      pattern,
      checks: [...agreements.values()].reduce((sum, count) => sum + count, 0),
      agreements: Object.fromEntries(agreements),
      ...(difference && { difference: difference.id }),
    })),
    differences: result.differences.map(one => differenceDocument(one, labels, asked)),
    apart: { first: onlyIn(a, b), second: onlyIn(b, a) },
    notes: notesOf(result),
    ...(shard &&
      result.material && { shard: { ...shard, runs, ...(ops && { ops }), material: result.material } }),
  };
}

function differenceDocument(
  { id, agreement, pair, occurrences }: DifferenceCause,
  labels: Labels,
  asked: readonly AskedTarget[],
): Difference {
  const answer = (i: 0 | 1) =>
    findingDocument(
      { id: `${id}-${i + 1}`, check: pair[i], ops: opsOf(pair[i].subject), occurrences },
      asked[i]!,
    );
  return {
    id,
    agreement,
    title: titleOfPair(pair, labels),
    occurrences,
    answers: [answer(0), answer(1)],
    replay: replayCommand(
      asked[0]!.command,
      asked[0]!.specifier,
      pair[0].subject.program,
      casePoint(pair[0].subject),
      { against: asked[1]!.specifier },
    ),
  };
}

/** One line: what both returned, and what is to be said of each. */
function titleOfPair(pair: DifferenceCause['pair'], labels: Labels): string {
  const [{ subject, mode }] = pair;
  const said = pair.map((check, i) => `${labels[i]} ${saidOf(check)}`);
  return `${placeOf(subject, printProgram(subject.program))}, ${mode} mode: ${said.join('; ')}`;
}

const RIGHT: Readonly<Record<string, string>> = {
  gradient: 'right',
  clarke: 'right',
  conservative: 'legal, though spurious: an artefact of the program',
};

function saidOf({ judgement: { verdict, why, answer } }: Check): string {
  if (answer.kind === 'error') return `${answer.error} (${answer.message.split('\n')[0]!.slice(0, 120)})`;
  return `returns ${returnedText(answer, verdict === 'value')}, ${RIGHT[verdict] ?? `${verdict}: ${why}`}`;
}

function notesOf({ unmatched, tally: { leftOut, summary } }: ComparisonResult): string[] {
  const unasked = summary.get('unasked') ?? 0;
  return [
    ...(unmatched > 0
      ? [`${counted(unmatched, 'more difference')} were counted without being made small.`]
      : []),
    ...(unasked > 0 ? [`${counted(unasked, 'question')} that one of them does not support.`] : []),
    ...(leftOut > 0
      ? [`Not asked, as an exact target has no value that is not rational: ${counted(leftOut, 'point')}.`]
      : []),
  ];
}
