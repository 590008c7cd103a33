/** cornercheck.judgement/1: the verdict on a gradient that somebody has. It reads like a finding of a report. */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { Wrong } from '../numbers/meter.ts';
import { compare } from '../numbers/rational.ts';
import { reviewTexts } from '../reading/texts.ts';
import { JUDGEMENT, reviewFields } from './fields.ts';
import { reviewAnswer } from './finding.ts';

export function reviewJudgement(review: Review, path: string, document: unknown): void {
  review.claim(path, () => reviewFields(review, path, document, JUDGEMENT));
  if (Json.field(document, 'error') !== undefined) {
    reviewTexts(review, path, document);
    review.open(path, 'nothing was judged');
    return;
  }
  const { meter } = review;
  const [forward, mode, within, expected] = ['forward', 'mode', 'within', 'expected'].map(name =>
    Json.field(document, name),
  );
  const precision = review.claim(`${path}/precision`, () =>
    Json.oneOf(Json.field(document, 'precision'), 'float64', 'float32', 'float16', 'bfloat16', 'exact'),
  );
  if (forward !== undefined)
    review.claim(`${path}/forward`, () => Json.oneOf(forward, 'jacobian', 'directional'));
  review.claim(`${path}/tolerance`, () => {
    const stated = within === undefined ? undefined : Json.exact(within, meter);
    if (stated && stated.n < 0n) throw new Wrong('expected a number of at least 0');
    const tolerance = Json.field(document, 'tolerance');
    if (tolerance === undefined) {
      if (Json.field(Json.field(document, 'certificate'), 'radius') === undefined) return;
      throw new Wrong('expected the bound that the certificate allows for');
    }
    if (Json.field(document, 'precision') === 'exact' && stated === undefined)
      throw new Wrong('expected none: what is exact does not round');
    if (stated === undefined) return;
    const bounds = [Json.field(tolerance, 'value'), ...Json.list(Json.field(tolerance, 'gradient'), meter)];
    if (bounds.some(bound => compare(Json.exact(bound, meter), stated, meter) !== 0))
      throw new Wrong('is not what was asked for by "within"');
  });
  // Without the sets nothing is claimed but that there is no verdict.
  if (expected === undefined) {
    review.claim(`${path}/verdict`, () =>
      Json.oneOf(Json.field(document, 'verdict'), 'undecided', 'inapplicable'),
    );
    reviewTexts(review, path, document);
    review.open(path, 'no verdict');
    return;
  }
  if (Json.field(document, 'verdict') === 'conservative' && Json.field(document, 'member') === undefined)
    review.claim(`${path}/member`, () => {
      throw new Wrong('expected a certificate that it is in D_P');
    });
  // Where no mode is named, it is one that returns gradients.
  const { forward: _, ...rest } = document as { forward?: unknown };
  const directional = forward === 'directional' && mode === 'forward';
  const returned = { value: Json.field(expected, 'value'), ...asObject(Json.field(document, 'returned')) };
  const answer = { mode: 'backward', ...rest, ...(directional && { forward }), returned };
  const asked = { precision: precision ?? 'exact', modes: ['backward', 'forward'], directional };
  // "within" is what was asked for: a bound of its own, and no rounding of the precision.
  reviewAnswer(review, path, answer, within === undefined ? asked : { ...asked, precision: 'float64' });
  // That a function is not regular is shown by an arc.
  if (Json.field(document, 'verdict') === 'undecided') review.open(`${path}/verdict`, 'left open');
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
