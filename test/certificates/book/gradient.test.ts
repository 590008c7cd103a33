/** Gradients and Jacobians, as documents give them. */
import { expect, test } from 'vitest';
import { readGradient } from '../../../src/certificates/book/gradient.ts';
import { meter, refusal, texts } from '../units.ts';

test.each<[string, unknown, number, number, string[]]>([
  ['of one output its entries', ['1/2', '-3'], 1, 2, ['1/2', '-3']],
  [
    'of several a row each, one after the other',
    [
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ],
    3,
    2,
    ['1', '2', '3', '4', '5', '6'],
  ],
  ['of no inputs none', [], 1, 0, []],
])('%s', (_, value, q, p, expected) => expect(texts(readGradient(value, meter, q, p))).toEqual(expected));

test.each<[string, unknown, number, object]>([
  ['an entry too few', ['1'], 1, { wrong: 'expected 2 numbers, got 1' }],
  ['an entry too many', ['1', '2', '3'], 1, { wrong: 'expected 2 numbers, got 3' }],
  ['no list', '1', 1, { wrong: 'expected a list' }],
  ['rows of one output', [['1', '2']], 1, { wrong: 'expected a string', path: '/0' }],
  ['no rows of two', ['1', '2'], 2, { wrong: 'expected a list', path: '/0' }],
  ['a row too few', [['1', '2']], 2, { wrong: 'expected 2 rows, got 1' }],
  [
    'a row too many',
    [
      ['1', '2'],
      ['1', '2'],
      ['1', '2'],
    ],
    2,
    { wrong: 'expected 2 rows, got 3' },
  ],
  [
    'entries moved from one row to the next',
    [['1'], ['2', '3', '4']],
    2,
    { wrong: 'expected 2 numbers, got 1', path: '/0' },
  ],
  [
    'a number that is none',
    [
      ['1', '2'],
      ['3', 'x'],
    ],
    2,
    { wrong: 'expected an exact number such as "-7/3"', path: '/1/1' },
  ],
])('not %s', (_, value, q, why) => expect(refusal(() => readGradient(value, meter, q, 2))).toEqual(why));
