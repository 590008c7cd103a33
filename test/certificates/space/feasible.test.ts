/** Systems of inequalities: that two of them exclude each other is seen before anything is eliminated. */
import { describe, expect, test } from 'vitest';
import { Meter, Stop } from '../../../src/certificates/numbers/meter.ts';
import { integer } from '../../../src/certificates/numbers/rational.ts';
import { type Constraint, follows, isFeasible } from '../../../src/certificates/space/feasible.ts';

const row = (a: readonly number[], c: number, relation: Constraint['relation']): Constraint => ({
  a: a.map(integer),
  c: integer(c),
  relation,
});

test.each([
  [row([2, -1], 0, '>='), row([-2, 1], 0, '>='), true],
  [row([2, -1], 0, '>'), row([-2, 1], 0, '>='), false],
  [row([2, -1], 0, '>='), row([-4, 2], 0, '>'), false],
  [row([2, -1], -3, '>='), row([-2, 1], 3, '>='), true],
  [row([2, -1], -3, '>='), row([-2, 1], 2, '>='), false],
  [row([2, -1], -3, '>'), row([-2, 1], 4, '>'), true],
  [row([2, -1], -3, '>'), row([-2, -1], 2, '>'), true],
  [row([2, -1], -3, '='), row([-2, 1], 3, '>='), true],
  [row([2, -1], -3, '='), row([-2, 1], 3, '>'), false],
])('two bounds, %#', (one, other, feasible) => {
  for (const system of [
    [one, other],
    [other, one],
  ])
    expect(isFeasible(system, new Meter(1_000))).toBe(feasible);
});

describe('among many others', () => {
  /** Of each two of seven inputs, every corner is cut off: eliminating takes them by thousands. */
  const corners = Array.from({ length: 7 }, (_, i) =>
    Array.from({ length: i }, (__, j) =>
      [1, -1].flatMap(s =>
        [1, -1].map(t =>
          row(
            Array.from({ length: 7 }, (___, k) => (k === i ? s : k === j ? t : 0)),
            5 + i + j,
            '>=',
          ),
        ),
      ),
    ),
  ).flat(2);

  test('it costs next to nothing', () => {
    const cheap = () => new Meter(5_000);
    expect(
      isFeasible(
        [...corners, row([1, 2, 3, 4, 5, 6, 7], 1, '>'), row([-1, -2, -3, -4, -5, -6, -7], -1, '>=')],
        cheap(),
      ),
    ).toBe(false);
    expect(follows(corners, corners[9]!, cheap())).toBe(true);
    expect(() => isFeasible(corners, cheap())).toThrow(Stop);
  });
});
