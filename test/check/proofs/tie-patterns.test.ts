import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faceOf, tiePatterns } from '../../../src/check/proofs/tie-patterns.ts';
import { float64, type Rational, rational, rationalField } from '../../../src/numbers/index.ts';
import { library, type Parameters } from '../../../src/selections/index.ts';
import { seeded } from '../../random.ts';

const q = rational;
const patternsOf = (op: string, arity: number, parameters: Parameters = {}) =>
  tiePatterns(library.get(op)!.build(arity, parameters), float64);

describe('there are as many as orders, as orders with signs, or as thresholds and what lies between them', () => {
  test.each<[string, number, number, Parameters]>([
    ['max', 2, 3, {}],
    ['max', 3, 13, {}],
    ['reduceMin', 4, 75, {}],
    ['kthLargest', 4, 75, { k: 2 }],
    ['sort', 3, 13, {}],
    ['median', 3, 13, {}],
    ['normInf', 2, 17, {}],
    ['normInf', 3, 147, {}],
    ['norm1', 2, 17, {}],
    ['relu', 1, 3, {}],
    ['abs', 1, 3, {}],
    ['relu6', 1, 5, {}],
    ['clip', 1, 5, { lo: q(-1), hi: q(1) }],
    ['clip', 1, 3, { lo: q(1), hi: q(1) }],
    ['leakyRelu', 1, 1, { alpha: q(1) }],
  ])('%s of %i: %i', (op, arity, count, parameters) => {
    const patterns = patternsOf(op, arity, parameters)!;
    expect(patterns.points).toHaveLength(count);
    expect(new Set(patterns.points.map(x => faceOf(patterns, x))).size).toBe(count);
  });
});

test('of clip with computed bounds those are left out at which libraries do not agree', () => {
  const { points } = patternsOf('clip', 3)!;
  const clip = library.get('clip')!.build(3, {});
  expect(points.some(x => clip.contested!(rationalField, x))).toBe(false);
  expect(points.length).toBeLessThan(13);
});

describe('every point lies on one that is listed, and has the active pieces of that', () => {
  test.each<[string, number, Parameters]>([
    ['max', 3, {}],
    ['sort', 4, {}],
    ['normInf', 3, {}],
    ['norm1', 2, {}],
    ['relu6', 1, {}],
    ['softShrink', 1, { alpha: q(1, 2) }],
    ['hardSigmoid', 1, {}],
  ])('%s of %i', (op, arity, parameters) => {
    const g = library.get(op)!.build(arity, parameters);
    const patterns = tiePatterns(g, float64)!;
    const listed = new Map(patterns.points.map(x => [faceOf(patterns, x), g.active(rationalField, x)]));
    const halves = fc.array(fc.integer({ min: -14, max: 14 }), { minLength: arity, maxLength: arity });
    const isListed = fc.property(halves, numbers => {
      const x: Rational[] = numbers.map(n => q(n, 2));
      expect(listed.get(faceOf(patterns, x))).toEqual(g.active(rationalField, x));
    });
    fc.assert(isListed, seeded(300));
  });
});

test.each<[string, number, Parameters]>([
  ['exp', 1, {}],
  ['hardSwish', 1, {}],
  ['softsign', 1, {}],
  ['norm2', 2, {}],
  ['floor', 1, {}],
  ['hardShrink', 1, { alpha: q(1, 2) }],
  ['max', 5, {}],
  ['normInf', 4, {}],
  ['norm1', 3, {}],
  ['median', 4, {}],
])('of %s of %i there is no list', (op, arity, parameters) => {
  expect(patternsOf(op, arity, parameters)).toBeUndefined();
});

test('where a threshold is no number of the format there is none either, for it is never met', () => {
  const clip = library.get('clip')!.build(1, { lo: q(1, 5), hi: q(3, 5) });
  expect(tiePatterns(clip, float64)).toBeUndefined();
  expect(tiePatterns(clip)?.points).toHaveLength(5);
});
