/** cornercheck.report/1: the counts; findings and conventions are reviewed one by one. */
import { listReadings, reviewReading } from './conventions.ts';
import { claimsNothing } from './fields.ts';
import { reviewFinding, VERDICTS, type Verdict, VIOLATIONS } from './finding.ts';
import * as Json from './json.ts';
import { type Meter, Wrong } from './meter.ts';
import type { Review } from './review.ts';

export function reviewReport(review: Review, path: string, document: unknown): void {
  if (claimsNothing(review, path, document)) return;
  const { meter } = review;
  const target = Json.field(document, 'target');
  const precision = review.claim(`${path}/target/precision`, () =>
    Json.oneOf(Json.field(target, 'precision'), 'float64', 'float32', 'exact'),
  );
  const findings =
    review.claim(`${path}/findings`, () => Json.list(Json.field(document, 'findings'), meter)) ?? [];
  review.claim(`${path}/summary`, () => checkSummary(review, document, findings));
  review.claim(`${path}/sweep`, () => checkSweep(document, findings, meter));
  const readings = review.claim(`${path}/conventions`, () => listReadings(document, meter)) ?? [];
  const parts = findings.length + readings.length;
  for (const [i, finding] of findings.entries())
    meter.share(parts - i, () =>
      reviewFinding(review, `${path}/findings/${i}`, finding, directional(target, finding)),
    );
  for (const [i, [where, reading, status]] of readings.entries())
    meter.share(parts - findings.length - i, () =>
      reviewReading(review, `${path}/conventions/${where}`, reading, status, precision ?? 'exact'),
    );
}

const directional = (target: unknown, finding: unknown): boolean =>
  Json.field(target, 'forward') === 'directional' && Json.field(finding, 'mode') === 'forward';

/** Verdict → how many. */
function counts(value: unknown, meter: Meter): Map<Verdict, number> {
  return new Map(
    [...Json.record(value, meter)].map(([name, n]) => [Json.oneOf(name, ...VERDICTS), Json.whole(n, 0)]),
  );
}

const total = (numbers: Iterable<number>): number => [...numbers].reduce((sum, n) => sum + n, 0);

function checkSummary(review: Review, document: unknown, findings: readonly unknown[]): void {
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
    review.assume(`# reports count violations (${counted.join(', ')}) that no finding accounts for`);
}

function checkSweep(document: unknown, findings: readonly unknown[], meter: Meter): void {
  const ids = new Set(findings.map(finding => Json.field(finding, 'id')));
  Json.items(Json.field(document, 'sweep'), meter, cell => {
    const checks = Json.whole(Json.field(cell, 'checks'), 0);
    if (total(counts(Json.field(cell, 'verdicts'), meter).values()) !== checks)
      throw new Wrong('the verdicts do not sum to the checks');
    const finding = Json.field(cell, 'finding');
    if (finding !== undefined && !ids.has(finding))
      throw new Wrong('expected the id of a finding', '/finding');
  });
}
