/** cornercheck.comparison/1: each answer is reviewed as in a report; how two of them stand to each other follows from that. */
import { alike } from '../book/canonical.ts';
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { COMPARISON, reviewFields } from './fields.ts';
import { reviewFinding, type Target, VERDICTS, VIOLATIONS } from './finding.ts';
import { checkDeclared, declaredRules, partsFor, readTarget, total } from './report.ts';

const WRONG = ['first', 'second', 'both', 'alike'] as const;
const AGREEMENTS = ['same', 'convention', ...WRONG, 'open', 'unasked'] as const;
type Agreement = (typeof AGREEMENTS)[number];
const RIGHT: readonly string[] = ['gradient', 'clarke', 'conservative'];

export function reviewComparison(review: Review, path: string, document: unknown): void {
  const { meter } = review;
  review.claim(path, () => reviewFields(review, path, document, COMPARISON));
  const targets = review.claim(`${path}/targets`, () =>
    pairOf(document, 'targets', meter).map(one => readTarget(one, meter)),
  );
  review.claim(`${path}/labels`, () => pairOf(document, 'labels', meter).map(Json.string));
  const differences =
    review.claim(`${path}/differences`, () => {
      const listed = Json.list(Json.field(document, 'differences'), meter);
      const ids = new Set(
        listed.map((one, i) => Json.at(`/${i}/id`, () => Json.string(Json.field(one, 'id')))),
      );
      if (ids.size < listed.length) throw new Wrong('expected ids of their own');
      return listed;
    }) ?? [];
  const summary = review.claim(`${path}/summary`, () => checkCounts(document, differences, meter));
  review.claim(`${path}/sweep`, () => checkCells(document, differences, summary, meter));
  review.claim(path, () => checkRun(review, document));
  review.claim(`${path}/differences`, () => checkHeld(document, differences, meter));
  if (targets === undefined) return;
  for (const [i, difference] of differences.entries())
    meter.share(partsFor(differences.length - i), () =>
      reviewDifference(review, `${path}/differences/${i}`, difference, targets as [Target, Target]),
    );
}

function pairOf(value: unknown, name: string, meter: Meter): readonly unknown[] {
  const pair = Json.list(Json.field(value, name), meter);
  if (pair.length !== 2) throw new Wrong('expected two');
  return pair;
}

function agreements(value: unknown, meter: Meter): Map<Agreement, number> {
  return new Map(
    [...Json.record(value, meter)].map(([name, n]) => [
      Json.at(`/${name.slice(0, 40)}`, () => Json.oneOf(name, ...AGREEMENTS)),
      Json.whole(n, 0),
    ]),
  );
}

/** Wrong answers that are counted are shown, as far as a difference stands for them. */
function checkCounts(
  document: unknown,
  differences: readonly unknown[],
  meter: Meter,
): ReadonlyMap<Agreement, number> {
  const summary = agreements(Json.field(document, 'summary'), meter);
  if (total(summary.values()) !== Json.whole(Json.field(document, 'checks'), 0))
    throw new Wrong('the agreements do not sum to the checks');
  const shown = new Map<Agreement, number>();
  for (const one of differences) {
    const agreement = Json.oneOf(Json.field(one, 'agreement'), ...AGREEMENTS);
    shown.set(agreement, (shown.get(agreement) ?? 0) + Json.whole(Json.field(one, 'occurrences'), 1));
  }
  for (const [agreement, n] of shown)
    if (n > (summary.get(agreement) ?? 0))
      throw new Wrong('differences occur more often than the summary says', `/${agreement}`);
  return summary;
}

function checkCells(
  document: unknown,
  differences: readonly unknown[],
  summary: ReadonlyMap<Agreement, number> | undefined,
  meter: Meter,
): void {
  const known = new Map(differences.map(one => [Json.field(one, 'id'), Json.field(one, 'agreement')]));
  const seen = new Map<Agreement, number>();
  Json.items(Json.field(document, 'sweep'), meter, cell => {
    for (const name of ['op', 'pattern']) Json.at(`/${name}`, () => Json.string(Json.field(cell, name)));
    const own = Json.at('/agreements', () => agreements(Json.field(cell, 'agreements'), meter));
    if (total(own.values()) !== Json.whole(Json.field(cell, 'checks'), 0))
      throw new Wrong('the agreements do not sum to the checks');
    for (const [agreement, n] of own) seen.set(agreement, (seen.get(agreement) ?? 0) + n);
    const named = Json.field(cell, 'difference');
    if (named !== undefined && (own.get(known.get(named) as Agreement) ?? 0) === 0)
      throw new Wrong('expected the id of a difference that was seen there', '/difference');
  });
  for (const [agreement, n] of seen)
    if (summary && n > (summary.get(agreement) ?? 0))
      throw new Wrong(`the cells count more of ${agreement} than the summary`);
}

function checkRun(review: Review, document: unknown): void {
  const { meter } = review;
  review.record('what the targets say of themselves');
  review.record('how often the answers of two targets agreed');
  Json.at('/seed', () => Json.whole(Json.field(document, 'seed'), 0));
  const complete = Json.field(document, 'complete');
  if (typeof complete !== 'boolean') throw new Wrong('expected true or false', '/complete');
  if (!complete) review.record('that the run was stopped before its end');
  Json.at('/apart', () => {
    for (const name of ['first', 'second'])
      Json.items(Json.field(Json.field(document, 'apart'), name), meter, Json.string);
  });
  Json.at('/notes', () => Json.items(Json.field(document, 'notes'), meter, Json.string));
}

/** Both answers are held to the same rules. */
function checkHeld(document: unknown, differences: readonly unknown[], meter: Meter): void {
  const rules = declaredRules(document, meter);
  for (const [i, difference] of differences.entries())
    for (const [j, answer] of Json.list(Json.field(difference, 'answers'), meter).entries())
      Json.at(`/${i}/answers/${j}/declared`, () => checkDeclared(rules, answer, meter));
}

/** Both answer one question, and what is said of the two follows from the verdict on each. */
function reviewDifference(
  review: Review,
  path: string,
  difference: unknown,
  targets: readonly [Target, Target],
): void {
  const { meter } = review;
  const answers = review.claim(`${path}/answers`, () => pairOf(difference, 'answers', meter));
  if (answers === undefined) return;
  for (const [i, answer] of answers.entries())
    reviewFinding(review, `${path}/answers/${i}`, answer, targets[i]!);
  review.claim(path, () => {
    const [a, b] = answers as readonly [unknown, unknown];
    for (const name of ['program', 'at', 'mode'])
      if (!alike(Json.field(a, name), Json.field(b, name), meter))
        throw new Wrong('expected one question to both', `/answers/1/${name}`);
    const baseline = Json.field(difference, 'baseline');
    if (baseline !== undefined) Json.at('/baseline', () => Json.oneOf(baseline, 'listed'));
    const verdicts = [a, b].map(one => Json.oneOf(Json.field(one, 'verdict'), ...VERDICTS));
    const wrong = verdicts.map(verdict => (VIOLATIONS as readonly string[]).includes(verdict));
    const legal = verdicts.every(verdict => RIGHT.includes(verdict));
    const agreement = Json.at('/agreement', () =>
      Json.oneOf(Json.field(difference, 'agreement'), ...AGREEMENTS),
    );
    const identical = sameAnswer(a, b, meter);
    const wanted: Readonly<Record<Agreement, boolean>> = {
      both: wrong[0]! && wrong[1]! && !identical,
      alike: wrong[0]! && wrong[1]!,
      first: wrong[0]! && !wrong[1]!,
      second: !wrong[0]! && wrong[1]!,
      convention: legal && !identical,
      open: !wrong[0] && !wrong[1] && !legal && !identical,
      same: false,
      unasked: false,
    };
    if (!wanted[agreement]) throw new Wrong('does not follow from the two verdicts', '/agreement');
    // Two answers that are not identical may be apart by rounding alone.
    if (agreement === 'alike' && !identical)
      review.record('that two wrong answers are apart by rounding alone');
  });
}

const sameAnswer = (a: unknown, b: unknown, meter: Meter): boolean =>
  ['value', 'gradient', 'error'].every(name => {
    const [own, other] = [a, b].map(one => Json.field(Json.field(one, 'returned'), name));
    return own === undefined || other === undefined ? own === other : alike(own, other, meter);
  });
