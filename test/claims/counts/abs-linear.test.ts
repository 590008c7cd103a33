/** Abs-linear programs: their text, their kinks, and minimality by λ beside all linear regions and a grid of points. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AbsLinear,
  absLinearText,
  absLinearValue,
  areIndependent,
  descends,
  descentPoint,
  hasLikq,
  hasRoom,
  kinkGradients,
  multipliersOf,
  outputGradients,
  signatures,
} from '../../../src/claims/counts/abs-linear.ts';
import { lineOf } from '../../../src/claims/kit/programs.ts';
import { type Rational, rational, rationalField } from '../../../src/numbers/index.ts';
import { evaluate, isEvaluationFailure } from '../../../src/programs/index.ts';
import { runs } from '../../random.ts';

const q = (...entries: number[]): Rational[] => entries.map(entry => rational(entry));
const TWICE: AbsLinear = { Z: [q(1), q(1)], L: [[], q(0)], a: q(0), b: q(2, -1) };
const NESTED: AbsLinear = { Z: [q(1, 0), q(0, 1)], L: [[], q(-1)], a: q(1, 0), b: q(0, 2) };

test('the text has the values of the formula', () => {
  expect(absLinearText(NESTED)).toBe('f(x1, x2) =\n  z1 = x1\n  z2 = x2 - abs(z1)\n  x1 + 2*abs(z2)');
  const line = lineOf(absLinearText(NESTED));
  for (const x of [q(0, 0), q(-2, 1), q(3, 3), q(1, -4)]) {
    const found = evaluate(rationalField, line, x);
    if (isEvaluationFailure(found)) throw new Error('no value');
    expect(found.values[line.outputs[0]!]!.equals(absLinearValue(NESTED, x))).toBe(true);
  }
});

test('gradients of switches depend on the signs of those before', () => {
  const [first, last] = [signatures(2)[0]!, signatures(2)[3]!];
  expect(kinkGradients(NESTED, first)).toEqual([q(1, 0), q(-1, 1)]);
  expect(kinkGradients(NESTED, last)).toEqual([q(1, 0), q(1, 1)]);
  expect(outputGradients(NESTED)).toContainEqual(q(-1, 2));
});

describe('LIKQ', () => {
  test('fails where two switches are one kink, and where there are more of them than inputs', () => {
    expect(hasLikq(NESTED)).toBe(true);
    expect(hasLikq(TWICE)).toBe(false);
    expect(areIndependent([q(1, 2), q(2, 4)], 2)).toBe(false);
    expect(areIndependent([q(1, 2), q(2, 3)], 2)).toBe(true);
    expect(areIndependent([q(0)], 1)).toBe(false);
    expect(areIndependent([], 1)).toBe(true);
  });
  test('without it a signature has no room', () => {
    expect(signatures(2).map(signature => hasRoom(TWICE, signature))).toEqual([true, false, false, true]);
    expect(signatures(2).every(signature => hasRoom(NESTED, signature))).toBe(true);
  });
  test('without it a minimal point has no λ', () => {
    expect(descentPoint(TWICE)).toBeUndefined();
    expect(multipliersOf(TWICE)).toBeUndefined();
  });
});

test('where there is λ no point of a grid has a smaller value, and a point of descent has one', () => {
  const steps = [-2, -1, 0, 1, 2];
  const grid = steps.flatMap(x => steps.map(y => q(x, y)));
  let minimal = 0;
  let all = 0;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 5, maxLength: 5 }), entries => {
      const [l, a1, a2, b1, b2] = entries as [number, number, number, number, number];
      const program = { ...NESTED, L: [[], q(l)], a: q(a1, a2), b: q(b1, b2) };
      const below = descentPoint(program);
      if (typeof below === 'string') throw new Error(below);
      all++;
      if (multipliersOf(program) === undefined) return below !== undefined && descends(program, below);
      minimal++;
      return below === undefined && !grid.some(x => descends(program, x));
    }),
    { numRuns: runs(60), seed: 3 },
  );
  expect(minimal / all).toBeGreaterThan(0.05);
  expect(minimal / all).toBeLessThan(0.95);
});
