import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { START, waysToSum } from '../../../src/fields/active/subset-sum.ts';
import type { SumStep } from '../../../src/fields/active/sums-by-key.ts';
import { Budget, Undecided } from '../../../src/fields/budget.ts';
import { format, type Rational, rational, rationalField } from '../../../src/numbers/index.ts';

type Sets = readonly (readonly (readonly Rational[])[])[];

/** Without a common scale: sums are told apart by key. */
const { integers: _, ...unscaled } = rationalField;

/** Every way through the steps, as the numbers of the vectors taken. */
function paths(steps: readonly (readonly SumStep[])[]): string[] {
  let ways: { at: bigint; taken: string }[] = [{ at: START, taken: '' }];
  for (const layer of steps)
    ways = ways.flatMap(({ at, taken }) =>
      layer.filter(({ from }) => from === at).map(({ to, by }) => ({ at: to, taken: `${taken}${by} ` })),
    );
  expect(new Set(ways.map(({ at }) => at)).size).toBeLessThanOrEqual(1);
  return ways.map(({ taken }) => taken).sort();
}

function bruteForce(sets: Sets, target: readonly Rational[]): string[] {
  let ways: { sum: readonly Rational[]; taken: string }[] = [
    { sum: target.map(() => rational(0)), taken: '' },
  ];
  for (const set of sets)
    ways = ways.flatMap(({ sum, taken }) =>
      set.map((vector, by) => ({
        sum: sum.map((value, i) => value.add(vector[i]!)),
        taken: `${taken}${by} `,
      })),
    );
  const wanted = target.map(format).join(' ');
  return ways
    .filter(({ sum }) => sum.map(format).join(' ') === wanted)
    .map(({ taken }) => taken)
    .sort();
}

const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map(n => rational(n)),
  fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 6 })).map(([n, d]) => rational(n, d)),
  fc.constantFrom(rational(10n ** 40n), rational(-(10n ** 40n)), rational(1, 10n ** 40n)),
);
const problem = fc.nat({ max: 2 }).chain(extra => {
  const vector = fc.array(number, { minLength: extra + 1, maxLength: extra + 1 });
  const set = fc.uniqueArray(vector, { minLength: 1, maxLength: 4, selector: v => v.map(format).join(' ') });
  return fc.record({
    sets: fc.array(set, { minLength: 1, maxLength: 6 }),
    picks: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
    other: vector,
    hit: fc.boolean(),
  });
});

describe('waysToSum', () => {
  test('finds every way and no other', () => {
    fc.assert(
      fc.property(problem, ({ sets, picks, other, hit }) => {
        const target = hit
          ? sets
              .map((set, i) => set[picks[i]! % set.length]!)
              .reduce((a, b) => a.map((value, k) => value.add(b[k]!)))
          : other;
        const steps = waysToSum(rationalField, sets, target, new Budget(1e6))?.steps;
        const byKey = waysToSum(unscaled, sets, target, new Budget(1e6))?.steps;
        const expected = bruteForce(sets, target);
        if (hit) expect(expected.length).toBeGreaterThan(0);
        expect(steps === undefined ? [] : paths(steps)).toEqual(expected);
        expect(byKey === undefined ? [] : paths(byKey)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('an empty set leaves no way', () => {
    const one = [[rational(1)]];
    expect(waysToSum(rationalField, [one, [], one], [rational(2)], new Budget(1e6))).toBeUndefined();
  });

  test('meets in the middle: 2^36 combinations, far fewer steps', () => {
    const sets = Array.from({ length: 36 }, (_, i) => [[rational(0)], [rational(3n ** BigInt(i))]]);
    const target = [rational((3n ** 36n - 1n) / 2n - 3n ** 7n)];
    expect(paths(waysToSum(rationalField, sets, target, new Budget(1e6))!.steps)).toHaveLength(1);
  });

  test('stops at its budget', () => {
    const sets = Array.from({ length: 36 }, (_, i) => [[rational(0)], [rational(3n ** BigInt(i))]]);
    expect(() => waysToSum(rationalField, sets, [rational(1)], new Budget(1000))).toThrow(Undecided);
  });
});
