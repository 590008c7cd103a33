import { expect, test } from 'vitest';
import {
  every,
  isZeroVector,
  type Rational,
  rational,
  rationalField,
  type Sign,
  same,
  sameVectors,
  zeroOf,
} from '../../src/numbers/index.ts';
import { type Blurred, blurredField } from './blurred.ts';

const signs: readonly Sign[] = [-1, 0, 1, 'undecided'];

test('a number is 0 where its sign is, and undecided where that is', () => {
  expect(signs.map(zeroOf)).toEqual(['no', 'yes', 'no', 'undecided']);
});

test('all are so: one no settles it, wherever it stands; else what is undecided leaves it open', () => {
  const all = (...items: Sign[]) => every(items, zeroOf);
  expect([all(), all(0, 0), all(0, 1), all(0, 'undecided')]).toEqual(['yes', 'yes', 'no', 'undecided']);
  expect([all('undecided', 1), all(1, 'undecided'), all('undecided', 0)]).toEqual(['no', 'no', 'undecided']);
  let asked = 0;
  every([1, 2, 3], () => {
    asked += 1;
    return 'no';
  });
  expect(asked).toBe(1);
});

const blurred = (n: number): Blurred => ({ value: rational(n), blurred: true });
const exact = (n: number): Blurred => ({ value: rational(n), blurred: false });

test('by key, then by the sign of the difference', () => {
  const one = blurred(1);
  expect(same(blurredField, one, one)).toBe('yes');
  expect(same(blurredField, one, blurred(1))).toBe('undecided');
  expect(same(blurredField, one, exact(1))).toBe('undecided');
  expect(same(blurredField, one, blurred(2))).toBe('no');
  expect(same(blurredField, exact(1), exact(1))).toBe('yes');
  expect(same(blurredField, exact(1), exact(2))).toBe('no');
});

test('keys that tell are enough: no difference is computed', () => {
  const never = {
    ...rationalField,
    sub: (): Rational => {
      throw new Error('a difference');
    },
  };
  expect(same(never, rational(1), rational(1))).toBe('yes');
  expect(same(never, rational(1), rational(2))).toBe('no');
  expect(() => same({ ...never, told: () => false }, rational(1), rational(2))).toThrow('a difference');
});

test('vectors, entry by entry', () => {
  expect(sameVectors(blurredField, [exact(1), blurred(2)], [exact(1), blurred(2)])).toBe('undecided');
  expect(sameVectors(blurredField, [exact(1), blurred(2)], [exact(3), blurred(2)])).toBe('no');
  expect(isZeroVector(blurredField, [exact(0), blurred(0)])).toBe('undecided');
  expect(isZeroVector(blurredField, [blurred(0), blurred(1)])).toBe('no');
  expect(isZeroVector(blurredField, [exact(0)])).toBe('yes');
});
