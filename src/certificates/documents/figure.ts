/** cornercheck.figure/1: every curve is a document of its own. */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { Wrong } from '../numbers/meter.ts';
import { returnedNumber } from '../verdicts/returned.ts';
import { reviewExplain } from './explain.ts';
import { FIGURE, reviewFields } from './fields.ts';

export function reviewFigure(review: Review, path: string, document: unknown): void {
  const { meter } = review;
  review.claim(path, () => reviewFields(review, path, document, FIGURE));
  const curves = review.claim(`${path}/curves`, () => Json.list(Json.field(document, 'curves'), meter)) ?? [];
  for (const [i, curve] of curves.entries()) {
    const here = `${path}/curves/${i}`;
    const explain = Json.field(curve, 'explain');
    review.claim(here, () => {
      if (Json.field(explain, 'format') !== 'cornercheck.explain/1')
        throw new Wrong('expected the format cornercheck.explain/1', '/explain/format');
      if (Json.string(Json.field(curve, 'text')) !== Json.field(explain, 'text'))
        throw new Wrong('is not the text that is explained', '/text');
      const at = Json.list(Json.field(explain, 'at'), meter);
      if (at.length !== 1 || Json.string(Json.field(curve, 'at')) !== at[0])
        throw new Wrong('is not the point that is explained', '/at');
      for (const [target, value] of Json.at('/returned', () =>
        Json.record(Json.field(curve, 'returned'), meter),
      ))
        Json.at(`/returned/${target.slice(0, 40)}`, () => {
          returnedNumber(value, meter);
          review.record('what the target returned');
        });
    });
    meter.share(curves.length - i, () => reviewExplain(review, `${here}/explain`, explain));
  }
}
