import { expect, test } from 'vitest';
import { enclosedField, isOnePoint } from '../../../src/numbers/enclosed/enclosed-field.ts';
import { type Interval, single } from '../../../src/numbers/enclosed/interval.ts';
import { Failure, rational } from '../../../src/numbers/index.ts';

const field = enclosedField();
const interval = (lo: number, hi: number): Interval => ({ lo: rational(lo), hi: rational(hi) });
const shown = (x: Interval | Failure) =>
  x instanceof Failure ? `${x.kind}: ${x.why}` : [x.lo.toFraction(), x.hi.toFraction()].join(' ');

test('enclosures are added, turned round, and multiplied', () => {
  expect(shown(field.add(interval(-1, 2), interval(3, 5)))).toBe('2 7');
  expect(shown(field.sub(interval(-1, 2), interval(3, 5)))).toBe('-6 -1');
  expect(shown(field.neg(interval(-1, 2)))).toBe('-2 1');
  expect(shown(field.mul(interval(-1, 2), interval(3, 5)))).toBe('-5 10');
  expect([field.zero, field.one, field.from(rational(1, 2))].map(shown)).toEqual(['0 0', '1 1', '1/2 1/2']);
  expect([field.name, field.told(field.one)]).toEqual(['enclosures', true]);
});

test('single numbers stay what they are, others are rounded outward to 256 bits', () => {
  const third = single(rational(1, 3));
  expect(shown(field.add(third, third))).toBe('2/3 2/3');
  const wide = field.mul(third, interval(1, 2));
  expect(wide.lo.d).toBe(1n << 256n);
  expect(shown(field.mul(interval(1, 2), interval(1, 3)))).toBe('1 6');
  expect(isOnePoint(third)).toBe(true);
  expect(isOnePoint(wide)).toBe(false);
});

test('division asks for a sign', () => {
  expect(shown(field.div(interval(1, 2), interval(4, 8)))).toBe('1/8 1/2');
  expect(shown(field.div(interval(1, 2), interval(-8, -4)))).toBe('-1/2 -1/8');
  for (const open of [interval(-1, 1), interval(0, 1), interval(-1, 0)])
    expect(shown(field.div(field.one, open))).toBe('undecided: division by a number that may be 0');
  expect(shown(field.div(field.one, field.zero))).toBe('undefined: division by zero');
});

test('powers, of single numbers and of others', () => {
  expect([0, 1, 2, 3, 5].map(k => shown(field.pow(interval(2, 3), k)))).toEqual([
    '1 1',
    '2 3',
    '4 9',
    '8 27',
    '32 243',
  ]);
  expect([-1, -2].map(k => shown(field.pow(interval(2, 4), k)))).toEqual(['1/4 1/2', '1/16 1/4']);
  expect(shown(field.pow(interval(-1, 1), -1))).toBe('undecided: division by a number that may be 0');
  expect(shown(field.pow(single(rational(-2, 3)), 3))).toBe('-8/27 -8/27');
  expect(field.pow(field.zero, -1)).toMatchObject({ kind: 'undefined' });
});

test('signs are those of both ends', () => {
  expect([interval(1, 2), interval(-2, -1), field.zero].map(field.sign)).toEqual([1, -1, 0]);
  expect([interval(0, 2), interval(-2, 0), interval(-2, 2)].map(field.sign)).toEqual(
    Array(3).fill('undecided'),
  );
});

test('keys tell apart what is not known to be equal; both ends are bounded', () => {
  const fresh = enclosedField();
  expect([interval(0, 1), interval(0, 1)].map(fresh.key)).toEqual(['?1', '?2']);
  expect(fresh.key(single(rational(1, 2)))).toBe(fresh.key(single(rational(2, 4))));
  expect(fresh.key(single(rational(1, 2)))).not.toBe(fresh.key(field.one));
  const huge = rational(1n << 3_000_000n);
  expect(
    [interval(0, 1), { lo: rational(0), hi: huge }, { lo: huge.neg(), hi: rational(0) }].map(field.bounded),
  ).toEqual([true, false, false]);
});
