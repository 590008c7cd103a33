/** What tests of functions in ℚ(t) are made of: functions, numbers and stretches in short. */
import { Review } from '../../src/certificates/book/review.ts';
import { type Algebraic, rationalNumber, readNumber } from '../../src/certificates/functions/algebraic.ts';
import { keyOfQuotient, type Quotient, readQuotient } from '../../src/certificates/functions/quotient.ts';
import { Roots } from '../../src/certificates/functions/sturm.ts';
import { Stretch } from '../../src/certificates/line/along.ts';
import { meter, number } from './units.ts';

export const roots = new Roots(meter);

export const quotientOf = (text: string): Quotient => readQuotient(text, meter)!;

/** Whether they are these functions, in this order. */
export const areFunctions = (found: readonly Quotient[], ...texts: readonly string[]): boolean =>
  found.map(keyOfQuotient).join() === texts.map(text => keyOfQuotient(quotientOf(text))).join();

/** √2 and −√2. */
export const ROOT_TWO = { root: 't^2 - 2', lo: '1', hi: '2' };
export const MINUS_ROOT_TWO = { root: 't^2 - 2', lo: '-2', hi: '-1' };

export const algebraic = (mark: object | string): Algebraic =>
  typeof mark === 'string' ? rationalNumber(number(mark), roots) : readNumber(mark, roots);

/** Which of some rational numbers it is. */
export const which = (x: Algebraic, ...numbers: readonly string[]): string | undefined =>
  numbers.find(one => x.compareTo(number(one)) === 0);

/** A number; undefined: an end of the line. */
export type Mark = object | string | undefined;

export const end = (mark: Mark): Algebraic | undefined => (mark === undefined ? undefined : algebraic(mark));

export const stretch = (from: Mark, to: Mark, sample?: string): Stretch =>
  new Stretch(end(from), end(to), roots, sample === undefined ? undefined : number(sample));

/** What a review says of what `work` claims: problems, and what was not re-derived. */
export function said(work: (review: Review) => unknown): string[] {
  const review = new Review(50_000_000);
  work(review);
  const { problems, assumptions } = review;
  return [...problems.map(({ path, message }) => `${path}: ${message}`), ...assumptions];
}
