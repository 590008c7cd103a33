import { describe, expect, test } from 'vitest';
import { sets, shown } from '../gradient-sets.ts';

describe('by hand', () => {
  const NULL = 'select null(x) { 0 when x != 0; x when x = 0 }\n';
  test.each<[string, number[], string, string]>([
    ['relu(t)', [0], '2: 0, 1', '2: 0, 1'],
    ['relu(t)', [1], '1: 1', '1: 1'],
    ['relu(-t) + t', [0], '2: 0, 1', '2: 0, 1'],
    ['relu(-t) + t - relu(t)', [0], '4: -1, 0, 1', '4: -1, 0, 1'],
    ['t - (relu(-t) + t - relu(t))', [0], '4: 0, 1, 2', '4: 0, 1, 2'],
    // Coincidences: pieces that are not active at their nodes, but together give the value.
    ['relu(x) - relu(y)', [1, 1], '2: 0 0, 1 -1', '1: 1 -1'],
    ['relu(x) - relu(y)', [1, 2], '1: 1 -1', '1: 1 -1'],
    ['relu(x) + relu(y) - relu(z)', [1, 2, 3], '2: 0 0 0, 1 1 -1', '1: 1 1 -1'],
    ['relu(x) * relu(y)', [0, 1], '4: 0 0, 1 0', '2: 0 0, 1 0'],
    ['relu(max(x, y))', [0, 0], '4: 0 0, 0 1, 1 0', '4: 0 0, 0 1, 1 0'],
    ['abs(abs(t))', [-1], '2: -1', '1: -1'],
    ['max(x, y) - min(x, y)', [2, 2], '4: -1 1, 0 0, 1 -1', '4: -1 1, 0 0, 1 -1'],
    ['max(x, x, y)', [0, 0], '3: 0 1, 1 0', '3: 0 1, 1 0'],
    ['max(x, y, 2*x, x + x)', [0, 0], '4: 0 1, 1 0, 2 0', '4: 0 1, 1 0, 2 0'],
    // Combinations that agree on all that follows are walked once.
    [`${'abs('.repeat(24)}t${')'.repeat(24)}`, [0], '16777216: -1, 1', '16777216: -1, 1'],
    ['max(t, t)', [5], '2: 1', '2: 1'],
    [`${NULL}null(t)`, [0], '2: 0, 1', '2: 0, 1'],
    [`${NULL}t - null(t)`, [0], '2: 0, 1', '2: 0, 1'],
    // The piece 1/x of the inner node does not exist where relu gives 0.
    ['1 / relu(t)', [2], '1: -1/4', '1: -1/4'],
    ['f(x, y) = sort(x, y)', [1, 1], '2: 0 1 1 0, 1 0 0 1', '2: 0 1 1 0, 1 0 0 1'],
    ['f(x, y) = 3', [1, 1], '1: 0 0', '1: 0 0'],
  ])('%s at %j', (text, x, active, nodewise) => {
    const found = sets(text, ...x);
    expect(shown(found.active)).toBe(active);
    expect(shown(found.nodewise)).toBe(nodewise);
  });
});
