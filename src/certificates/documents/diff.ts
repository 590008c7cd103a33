/** cornercheck.diff/1: no claim about a function. The two reports, which do not stand in it, have the proofs. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { Wrong } from '../numbers/meter.ts';
import { DIFF, reviewFields } from './fields.ts';
import { VERDICTS } from './finding.ts';
import { total } from './report.ts';

export function reviewDiff(review: Review, path: string, document: unknown): void {
  const { meter } = review;
  review.claim(path, () => reviewFields(review, path, document, DIFF));
  review.claim(path, () => {
    const seen = new Set<string>();
    for (const name of ['appeared', 'fixed', 'unasked', 'changed'])
      Json.at(`/${name}`, () =>
        Json.items(Json.field(document, name), meter, one => {
          const id = Json.string(Json.field(one, 'id'));
          if (seen.has(id)) throw new Wrong('is listed twice', '/id');
          seen.add(id);
        }),
      );
  });
  review.claim(`${path}/summary`, () => checkCounts(review, document));
  review.open(path, 'the reports that it compares have the proofs');
}

/** Of either report the verdicts sum to its checks, and each finding that is listed is a check of its verdict. */
function checkCounts({ meter }: Review, document: unknown): void {
  const summary = [...Json.record(Json.field(document, 'summary'), meter)].map(([name, both]) =>
    Json.at(`/${name.slice(0, 40)}`, () => {
      const [old, now, more] = Json.items(both, meter, n => Json.whole(n, 0));
      if (old === undefined || now === undefined || more !== undefined)
        throw new Wrong('expected two counts');
      return [Json.oneOf(name, ...VERDICTS), { old, new: now }] as const;
    }),
  );
  const counts = new Map(summary);
  const sides = { old: ['fixed', 'unasked'], new: ['appeared'] } as const;
  for (const side of ['old', 'new'] as const) {
    const checks = Json.whole(Json.field(Json.field(document, side), 'checks'), 0);
    if (total(summary.map(([, count]) => count[side])) !== checks)
      throw new Wrong(`the ${side} verdicts do not sum to the ${side} checks`);
    const listed = sides[side].flatMap(name =>
      Json.items(Json.field(document, name), meter, one =>
        Json.oneOf(Json.field(one, 'verdict'), ...VERDICTS),
      ),
    );
    for (const verdict of VERDICTS)
      if (listed.filter(one => one === verdict).length > (counts.get(verdict)?.[side] ?? 0))
        throw new Wrong(`more findings are listed than the ${side} report has`, `/${verdict}`);
  }
}
