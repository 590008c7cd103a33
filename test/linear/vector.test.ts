import { expect, test } from 'vitest';
import * as V from '../../src/linear/index.ts';
import { q, vec } from './rationals.ts';

test('vector arithmetic by hand', () => {
  expect(V.dot([q(1, 2), q(3)], vec(4, -1))).toEqual(q(-1));
  expect(V.addVectors(vec(1, 2), vec(3, -2))).toEqual(vec(4, 0));
  expect(V.subtractVectors(vec(1, 2), vec(3, -2))).toEqual(vec(-2, 4));
  expect(V.scaleVector(q(1, 2), vec(4, 1))).toEqual([q(2), q(1, 2)]);
  expect(V.negateVector(vec(1, -2))).toEqual(vec(-1, 2));
  expect(V.equalVectors(vec(1, 2), vec(1, 2))).toBe(true);
  expect(V.equalVectors(vec(1, 2), vec(1, 3))).toBe(false);
  expect(V.zeroVector(2)).toEqual(vec(0, 0));
});

test('a sparse combination', () => {
  const vectors = [vec(1, 0), [q(1, 3), q(1, 7)], vec(9, 9)];
  expect(
    V.combine(
      vectors,
      new Map([
        [1, q(1, 2)],
        [0, q(1, 6)],
      ]),
      2,
    ),
  ).toEqual([q(1, 3), q(1, 14)]);
  expect(V.combine(vectors, new Map(), 2)).toEqual(vec(0, 0));
});

test('different lengths are refused', () => {
  const refusing = {
    dot: V.dot,
    addVectors: V.addVectors,
    subtractVectors: V.subtractVectors,
    equalVectors: V.equalVectors,
  };
  for (const [name, work] of Object.entries(refusing))
    for (const [a, b] of [
      [1, 2],
      [2, 1],
    ] as const)
      expect(() => work(V.zeroVector(a), V.zeroVector(b))).toThrow(
        new RangeError(`${name}: expected vectors of one length, got ${a} and ${b}`),
      );
});
