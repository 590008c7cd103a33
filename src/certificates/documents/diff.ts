/** cornercheck.diff/1: no claim about a function. The two reports, which do not stand in it, have the proofs. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { Wrong } from '../numbers/meter.ts';
import { DIFF, reviewFields } from './fields.ts';

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
  review.open(path, 'the reports that it compares have the proofs');
}
