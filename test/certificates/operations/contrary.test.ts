import { expect, test } from 'vitest';
import { readGuards } from '../../../src/certificates/language/formula.ts';
import { areContrary } from '../../../src/certificates/operations/contrary.ts';
import { meter } from '../units.ts';

const contrary = (text: string): boolean => areContrary(readGuards(text, ['x', 'y'], meter), 2, meter);

test.each([
  'x > 1 and x <= 1',
  'x < 1 and 2*x > 2',
  'x - y > 1 and 3*y - 3*x >= -3',
  'x = 2 and x != 2',
  'x >= 0 and -x >= 0 and x != 0',
  '0 > 0',
  'x - x != 0',
])('%s never holds', text => {
  expect(contrary(text)).toBe(true);
});

test.each([
  'x >= 1 and x <= 1',
  'x > 1 and x < 2',
  'x > 1 and x <= 3/2',
  'x > 0 and y <= 0',
  'x^2 > 0 and x^2 <= 0',
  'x > 0 and 1/x > 0',
  'log(x) > 0 and x > 1',
  'x = 1 and 2*x >= 2',
])('of %s nothing is seen', text => {
  expect(contrary(text)).toBe(false);
});
