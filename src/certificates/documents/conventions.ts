/** cornercheck.conventions/1: rules that are written as such. What a target does at ties no rule shows: reports have the readings. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { Wrong } from '../numbers/meter.ts';
import { isRule } from '../verdicts/declared.ts';
import { CONVENTIONS, reviewFields } from './fields.ts';

export function reviewConventions(review: Review, path: string, document: unknown): void {
  const { meter } = review;
  review.claim(path, () => reviewFields(review, path, document, CONVENTIONS));
  review.claim(`${path}/ops`, () => {
    for (const [op, rule] of Json.record(Json.field(document, 'ops'), meter))
      Json.at(`/${op.slice(0, 40)}`, () => {
        if (!isRule(Json.string(rule))) throw new Wrong('is no rule');
      });
  });
  review.open(path, 'rules alone show no reading of a target');
}
