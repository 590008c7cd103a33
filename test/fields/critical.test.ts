import { describe, expect, test } from 'vitest';
import {
  artificial,
  type ClarkeSet,
  type Criticality,
  clarkeCritical,
  critical,
  type GradientSet,
} from '../../src/fields/index.ts';
import { dot, type Vector } from '../../src/linear/index.ts';
import { compare, ONE, type Rational, rational, type Verdict } from '../../src/numbers/index.ts';

const vectors = (...rows: number[][]): Vector[] => rows.map(row => row.map(entry => rational(entry)));
const exact = (...rows: number[][]): GradientSet<Rational> => ({
  status: 'exact',
  count: BigInt(rows.length),
  gradients: vectors(...rows),
});
const undecided = (...rows: number[][]): GradientSet<Rational> => ({
  status: 'undecided',
  why: 'a budget',
  gradients: vectors(...rows),
});
const clarke = (
  status: ClarkeSet['status'],
  gradients: number[][],
  outer: number[][] = gradients,
): ClarkeSet => ({
  status,
  gradients: vectors(...gradients),
  outer: vectors(...outer),
  directions: [],
  arcs: [],
  farkas: [],
  identities: [],
});

/** Whether the certificate is there and true, over the gradients it is about. */
function proves({ verdict, membership }: Criticality, gradients: readonly Vector[]): boolean {
  if (verdict === 'undecided') return true;
  if (membership === undefined || membership.inside !== (verdict === 'yes')) return false;
  if (!membership.inside) return gradients.every(g => compare(dot(membership.separator, g), ONE) >= 0);
  const weights = [...membership.weights];
  const sum = gradients[0]!.map((_, k) =>
    weights.reduce((total, [i, weight]) => total.add(weight.mul(gradients[i]![k]!)), rational(0)),
  );
  return (
    sum.every(entry => compare(entry, rational(0)) === 0) &&
    weights.every(([, w]) => compare(w, rational(0)) > 0)
  );
}

describe('critical', () => {
  test.each<[GradientSet<Rational>, Verdict]>([
    [exact([-1], [1]), 'yes'],
    [exact([0]), 'yes'],
    [exact([1], [2]), 'no'],
    [exact([1, 0], [-1, 1], [-1, -1]), 'yes'],
    [exact([1, 0], [-1, 1], [-1, 2]), 'no'],
    [undecided([-1], [1]), 'yes'],
    [undecided([1], [2]), 'undecided'],
    [undecided(), 'undecided'],
  ])('%#', (set, verdict) => {
    const found = critical(set);
    expect(found.verdict).toBe(verdict);
    expect(proves(found, set.gradients)).toBe(true);
    if (verdict === 'undecided') expect(found.why).toBeTruthy();
  });

  test('the checker of this file sees a false certificate', () => {
    const found = critical(exact([-1], [1]));
    expect(proves(found, vectors([-1], [2]))).toBe(false);
    expect(proves({ verdict: 'no', membership: { inside: false, separator: [ONE] } }, vectors([-1]))).toBe(
      false,
    );
    expect(proves({ verdict: 'yes' }, vectors([0]))).toBe(false);
  });
});

describe('clarkeCritical', () => {
  test.each<[string, ClarkeSet, Verdict]>([
    ['yes from what is exact', clarke('exact', [[-1], [1]]), 'yes'],
    ['no from what is exact', clarke('exact', [[1]]), 'no'],
    ['yes from the proven part', clarke('bounds', [[-1], [1]], [[-1], [1], [5]]), 'yes'],
    ['no from all that is possible', clarke('bounds', [[1]], [[1], [2]]), 'no'],
    ['undecided between', clarke('bounds', [[1]], [[-1], [1]]), 'undecided'],
    ['undecided where nothing is proven', clarke('bounds', [], [[-1], [1]]), 'undecided'],
    ['no without anything proven', clarke('bounds', [], [[1], [2]]), 'no'],
    ['yes from a part of a search', clarke('undecided', [[-1], [1]]), 'yes'],
    ['never no from a part of a search', clarke('undecided', [[1]], [[1]]), 'undecided'],
    ['nothing known', clarke('undecided', []), 'undecided'],
  ])('%s', (_, set, verdict) => {
    const found = clarkeCritical(set);
    expect(found.verdict).toBe(verdict);
    expect(proves(found, verdict === 'yes' ? set.gradients : set.outer)).toBe(true);
    if (verdict === 'undecided') expect(found.why).toBeTruthy();
  });
});

test('artificial: selection critical and not Clarke critical', () => {
  const table: Record<Verdict, Record<Verdict, Verdict>> = {
    yes: { yes: 'no', no: 'yes', undecided: 'undecided' },
    no: { yes: 'no', no: 'no', undecided: 'no' },
    undecided: { yes: 'no', no: 'undecided', undecided: 'undecided' },
  };
  for (const [selection, row] of Object.entries(table))
    for (const [clarke, expected] of Object.entries(row))
      expect(artificial(selection as Verdict, clarke as Verdict)).toBe(expected);
});
