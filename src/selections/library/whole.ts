/** floor, ceil, round, trunc, and the remainders that they leave. */
import { wholeOperation } from '../families/whole.ts';

export const floor = wholeOperation({
  name: 'floor',
  summary: 'the largest whole number that is not above x; jumps at whole numbers',
  rounding: 'floor',
  of: 'x',
});

export const ceil = wholeOperation({
  name: 'ceil',
  summary: 'the smallest whole number that is not below x; jumps at whole numbers',
  rounding: 'ceil',
  of: 'x',
});

export const round = wholeOperation({
  name: 'round',
  summary: 'the nearest whole number, of two the even one; jumps half way between them',
  rounding: 'round',
  of: 'x',
});

export const trunc = wholeOperation({
  name: 'trunc',
  summary: 'the next whole number towards 0; jumps at whole numbers but 0',
  rounding: 'trunc',
  of: 'x',
});

export const mod = wholeOperation({
  name: 'mod',
  summary:
    'x - y*floor(x/y): the remainder with the sign of y; jumps where x/y is whole; undefined where y = 0',
  rounding: 'floor',
  of: 'x, y',
});

export const rem = wholeOperation({
  name: 'rem',
  summary:
    'x - y*trunc(x/y): the remainder with the sign of x; jumps where x/y is whole but 0; undefined where y = 0',
  rounding: 'trunc',
  of: 'x, y',
});
