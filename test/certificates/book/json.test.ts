/** Numbers with a closed form that are none, and JSON that is too deep. */
import { expect, test } from 'vitest';
import { canonical } from '../../../src/certificates/book/canonical.ts';
import { exact } from '../../../src/certificates/book/json.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { meter, refusal } from '../units.ts';

const read = (value: object) => {
  const own = new Meter(1e8);
  return refusal(() => own.over(new ExpLog(own), () => exact(value, own)));
};

test.each([
  [
    'ends turned',
    { expr: 'exp(1)', lo: '3', hi: '2' },
    { wrong: 'expected an enclosure with its ends in order' },
  ],
  [
    'an end below',
    { expr: 'exp(1)', lo: '2', hi: '5/2' },
    { wrong: 'the enclosure does not hold the number' },
  ],
  [
    'an end above',
    { expr: 'exp(1)', lo: '11/4', hi: '3' },
    { wrong: 'the enclosure does not hold the number' },
  ],
  [
    'no closed form',
    { expr: 'a closed form that is too long to be written', lo: '0', hi: '1' },
    { stop: 'a number whose closed form is left out' },
  ],
  [
    'what has no value',
    { expr: 'log(0)', lo: '0', hi: '1' },
    { wrong: 'expected a closed form that has a value', path: '/expr' },
  ],
])('%s', (_, value, why) => expect(read(value)).toEqual(why));

test('a number that is not rational, where none is expected', () => {
  expect(refusal(() => exact({ expr: 'exp(1)', lo: '2', hi: '3' }, meter))).toEqual({
    stop: 'a number that is not rational',
  });
});

test('lists in each other, too many', () => {
  const deep = (depth: number): unknown => (depth === 0 ? [] : [deep(depth - 1)]);
  expect(refusal(() => canonical(deep(20), meter))).toBe('none');
  expect(refusal(() => canonical(deep(21), meter))).toEqual({
    wrong: 'expected no more than twenty lists in each other',
  });
});
