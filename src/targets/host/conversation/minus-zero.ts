/** JSON has no −0: it is written as a text. */
export const MINUS_ZERO = '-0';

export const withMinusZero = (point: readonly (number | string)[]): readonly (number | string)[] =>
  point.map(x => (Object.is(x, -0) ? MINUS_ZERO : x));

export const readMinusZero = (point: readonly (number | string)[]): readonly (number | string)[] =>
  point.map(x => (x === MINUS_ZERO ? -0 : x));
