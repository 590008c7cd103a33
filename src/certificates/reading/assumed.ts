/** What several documents leave to the engine. */
import type { Review } from '../book/review.ts';
import type { Line } from '../language/line.ts';

/** Of the selections that a program defines. */
export function assumeContinuous(review: Review, { foreign }: Line): void {
  for (const name of foreign)
    review.assume(
      'continuous',
      `the selection ${name.slice(0, 40)} is continuous, its index covers all points once`,
    );
}

/** The same where continuity is looked at, or of no importance. */
export function assumeCovered(review: Review, { foreign }: Line): void {
  for (const name of foreign)
    review.assume('covers', `the index of the selection ${name.slice(0, 40)} covers all points once`);
}

/** Of a text that is not understood. */
export function assumeText(review: Review): void {
  review.assume('texts', '# texts, written for people, are not compared with their programs');
}
