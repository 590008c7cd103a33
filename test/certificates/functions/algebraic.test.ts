/** Numbers that are none as they are written, or are not told. */
import { expect, test } from 'vitest';
import { between, rationalNumber, readNumber } from '../../../src/certificates/functions/algebraic.ts';
import { Roots } from '../../../src/certificates/functions/sturm.ts';
import { meter, number, refusal } from '../units.ts';

const roots = new Roots(meter);
const root = (fields: object): object => ({ root: 't^2 - 2', lo: '1', hi: '2', ...fields });

test.each([
  ['another field', { at: '1', lo: '0' }, { wrong: 'expected no other fields beside "at"' }],
  [
    'a constant',
    root({ root: '2' }),
    { wrong: 'expected a polynomial in t that is not constant', path: '/root' },
  ],
  [
    'a quotient',
    root({ root: '1/t' }),
    { wrong: 'expected a polynomial in t that is not constant', path: '/root' },
  ],
  ['ends turned', root({ lo: '2', hi: '1' }), { wrong: 'expected lo < hi' }],
  [
    'no change of the sign',
    root({ hi: '5/4' }),
    { wrong: 'the polynomial does not change its sign between lo and hi' },
  ],
  [
    'three roots',
    root({ root: 't^3 - t', lo: '-2' }),
    { wrong: 'the polynomial has 3 roots between lo and hi' },
  ],
  ['a closed form', { expr: 'log(2)', lo: '0', hi: '1' }, { stop: 'a closed form of a point' }],
])('%s', (_, value, why) => expect(refusal(() => readNumber(value, roots))).toEqual(why));

test('there is nothing between a number and itself', () => {
  const one = rationalNumber(number(1), roots);
  expect(refusal(() => between(one, one, roots))).toEqual({
    wrong: 'expected an interval that is not empty',
  });
});
