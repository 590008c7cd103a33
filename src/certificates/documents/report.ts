/** cornercheck.report/1: the counts; findings and conventions are reviewed one by one. */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { reviewConvention } from '../verdicts/conventions.ts';
import { isRule } from '../verdicts/declared.ts';
import { claimsNothing, REPORT, reviewFields } from './fields.ts';
import { reviewFinding, type Target, VERDICTS, type Verdict, VIOLATIONS } from './finding.ts';

export function reviewReport(review: Review, path: string, document: unknown): void {
  if (claimsNothing(review, path, document)) return;
  const { meter } = review;
  review.claim(path, () => reviewFields(review, path, document, REPORT));
  const target = review.claim(`${path}/target`, () => readTarget(Json.field(document, 'target'), meter));
  const findings =
    review.claim(`${path}/findings`, () => {
      const listed = Json.list(Json.field(document, 'findings'), meter);
      const ids = new Set(
        listed.map((one, i) => Json.at(`/${i}/id`, () => Json.string(Json.field(one, 'id')))),
      );
      if (ids.size < listed.length) throw new Wrong('expected ids of their own');
      return listed;
    }) ?? [];
  const summary = review.claim(`${path}/summary`, () => checkSummary(review, document, findings));
  review.claim(`${path}/sweep`, () => checkSweep(document, findings, summary, meter));
  review.claim(path, () => checkRecord(review, document));
  review.claim(`${path}/findings`, () => {
    const rules = declaredRules(document, meter);
    for (const [i, finding] of findings.entries())
      Json.at(`/${i}/declared`, () => checkDeclared(rules, finding, meter));
  });
  const conventions =
    review.claim(`${path}/conventions`, () => [...Json.record(Json.field(document, 'conventions'), meter)]) ??
    [];
  if (target === undefined) return;
  const parts = findings.length + conventions.length;
  for (const [i, finding] of findings.entries())
    meter.share(partsFor(parts - i), () => reviewFinding(review, `${path}/findings/${i}`, finding, target));
  for (const [i, [op, convention]] of conventions.entries())
    meter.share(partsFor(parts - findings.length - i), () =>
      reviewConvention(review, `${path}/conventions/${op.slice(0, 40)}`, op, convention, target),
    );
}

/** Of so many that are left one may take more than an even share, as few are dear; and not so much that it would starve the others. */
export function partsFor(left: number): number {
  let parts = 1;
  while (parts * parts < left) parts += 1;
  return parts;
}

/** What it says of itself is a matter of the record; what follows has to agree with it. */
export function readTarget(value: unknown, meter: Meter): Target {
  const precision = Json.at('/precision', () =>
    Json.oneOf(Json.field(value, 'precision'), 'float64', 'float32', 'float16', 'bfloat16', 'exact'),
  );
  const modes = Json.at('/modes', () =>
    Json.items(Json.field(value, 'modes'), meter, one => Json.oneOf(one, 'backward', 'forward')),
  );
  if (modes.length === 0) throw new Wrong('expected a mode', '/modes');
  const forward = Json.field(value, 'forward');
  if (forward !== undefined) Json.at('/forward', () => Json.oneOf(forward, 'jacobian', 'directional'));
  return { precision, modes, directional: forward === 'directional' };
}

/** Verdict → how many. */
function counts(value: unknown, meter: Meter): Map<Verdict, number> {
  return new Map(
    [...Json.record(value, meter)].map(([name, n]) => [
      Json.at(`/${name.slice(0, 40)}`, () => Json.oneOf(name, ...VERDICTS)),
      Json.whole(n, 0),
    ]),
  );
}

export const total = (numbers: Iterable<number>): number => [...numbers].reduce((sum, n) => sum + n, 0);

function checkSummary(
  review: Review,
  document: unknown,
  findings: readonly unknown[],
): ReadonlyMap<Verdict, number> {
  const { meter } = review;
  const summary = counts(Json.field(document, 'summary'), meter);
  const checks = Json.whole(Json.field(document, 'checks'), 0);
  if (total(summary.values()) !== checks) throw new Wrong('the verdicts do not sum to the checks');
  const shown = new Map<Verdict, number>();
  for (const [i, finding] of findings.entries()) {
    const verdict = Json.oneOf(Json.field(finding, 'verdict'), ...VERDICTS);
    const occurrences = Json.field(finding, 'occurrences');
    if (!Number.isSafeInteger(occurrences) || (occurrences as number) < 1)
      throw new Wrong(`finding ${i}: expected at least one occurrence`);
    shown.set(verdict, (shown.get(verdict) ?? 0) + (occurrences as number));
  }
  for (const [verdict, n] of shown)
    if (n > (summary.get(verdict) ?? 0))
      throw new Wrong('findings occur more often than the summary says', `/${verdict}`);
  const counted = VIOLATIONS.filter(verdict => (summary.get(verdict) ?? 0) > (shown.get(verdict) ?? 0));
  if (counted.length > 0)
    review.assume(
      'record',
      `# reports count violations (${counted.join(', ')}) that no finding accounts for`,
    );
  const open = (summary.get('undecided') ?? 0) - (shown.get('undecided') ?? 0);
  if (open > 0) review.assume('incomplete', `# reports count checks that were left undecided (${open})`);
  return summary;
}

/** The cells count checks of the summary; where one names a finding, it has seen its verdict. */
function checkSweep(
  document: unknown,
  findings: readonly unknown[],
  summary: ReadonlyMap<Verdict, number> | undefined,
  meter: Meter,
): void {
  const verdicts = new Map(
    findings.map(finding => [Json.field(finding, 'id'), Json.field(finding, 'verdict')]),
  );
  const seen = new Map<Verdict, number>();
  Json.items(Json.field(document, 'sweep'), meter, cell => {
    for (const name of ['op', 'pattern']) Json.at(`/${name}`, () => Json.string(Json.field(cell, name)));
    const is = Json.field(cell, 'is');
    const calls = Json.field(Json.field(document, 'target'), 'calls');
    if (
      is !== undefined &&
      (calls === undefined || Json.field(calls, Json.string(Json.field(cell, 'op'))) !== is)
    )
      throw new Wrong('expected what the target says of its call', '/is');
    const checks = Json.whole(Json.field(cell, 'checks'), 0);
    const own = Json.at('/verdicts', () => counts(Json.field(cell, 'verdicts'), meter));
    if (total(own.values()) !== checks) throw new Wrong('the verdicts do not sum to the checks');
    for (const [verdict, n] of own) seen.set(verdict, (seen.get(verdict) ?? 0) + n);
    Json.at('/modes', () => checkModes(Json.field(cell, 'modes'), own, meter));
    const finding = Json.field(cell, 'finding');
    if (finding === undefined) return;
    const verdict = verdicts.get(finding);
    if (verdict === undefined) throw new Wrong('expected the id of a finding', '/finding');
    if ((own.get(verdict as Verdict) ?? 0) === 0)
      throw new Wrong('expected a finding whose verdict was seen', '/finding');
  });
  for (const [verdict, n] of seen)
    if (summary && n > (summary.get(verdict) ?? 0))
      throw new Wrong(`the cells count more checks of verdict ${verdict} than the summary`);
}

/** What is counted by mode sums to what is counted. */
function checkModes(modes: unknown, all: ReadonlyMap<Verdict, number>, meter: Meter): void {
  if (modes === undefined) return;
  const left = new Map(all);
  for (const [mode, own] of Json.record(modes, meter)) {
    Json.oneOf(mode, 'backward', 'forward');
    for (const [verdict, n] of counts(own, meter)) left.set(verdict, (left.get(verdict) ?? 0) - n);
  }
  if ([...left.values()].some(n => n !== 0)) throw new Wrong('the modes do not sum to the verdicts');
}

/** The rules that a document says its targets were held to. */
export function declaredRules(document: unknown, meter: Meter): unknown {
  const all = Json.field(document, 'declared');
  if (all !== undefined)
    for (const [op, rule] of Json.record(all, meter))
      if (!isRule(Json.string(rule))) throw new Wrong('is no rule', `/declared/${op.slice(0, 40)}`);
  return all;
}

/** A finding is held to rules that the target was held to, and to nothing else. */
export function checkDeclared(all: unknown, finding: unknown, meter: Meter): void {
  const own = Json.field(finding, 'declared');
  if ((own !== undefined) !== (Json.field(finding, 'verdict') === 'convention'))
    throw new Wrong('expected rules beside the verdict convention, and there only');
  if (own === undefined) return;
  for (const [op, rule] of Json.record(own, meter))
    if (Json.field(all, op) !== rule)
      throw new Wrong('is not what the target was held to', `/${op.slice(0, 40)}`);
}

/** What only another run could show. */
function checkRecord(review: Review, document: unknown): void {
  const { meter } = review;
  for (const kind of [
    'what the target says of itself',
    'the seed',
    'how many checks had which verdict',
    'what came back at ties that are not listed',
  ])
    review.record(kind);
  Json.at('/seed', () => Json.whole(Json.field(document, 'seed'), 0));
  const complete = Json.field(document, 'complete');
  if (typeof complete !== 'boolean') throw new Wrong('expected true or false', '/complete');
  if (!complete) review.record('that the run was stopped before its end');
  Json.at('/notes', () => Json.items(Json.field(document, 'notes'), meter, Json.string));
  const properties = Json.field(document, 'properties');
  if (properties === undefined) return;
  review.record('what was found of properties');
  Json.at('/properties', () =>
    Json.items(properties, meter, one => {
      const holds = Json.at('/holds', () => Json.oneOf(Json.field(one, 'holds'), 'yes', 'no', 'undecided'));
      Json.at('/runs', () => Json.whole(Json.field(one, 'runs'), 0));
      if ((holds === 'no') !== (Json.field(one, 'counterexample') !== undefined))
        throw new Wrong('expected a counterexample to a property that does not hold, and to no other');
    }),
  );
}
