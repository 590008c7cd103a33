import { describe, expect, test } from 'vitest';
import { activeSet, type ClarkeSet, clarkeCritical, critical } from '../../../src/fields/index.ts';
import type { Vector } from '../../../src/linear/index.ts';
import { rationalField as field, format } from '../../../src/numbers/index.ts';
import { clarkeAt as at, certified } from '../clarke-at.ts';

const shown = ({ status, gradients, outer }: ClarkeSet): string => {
  const list = (vectors: readonly Vector[]) => vectors.map(vector => vector.map(format).join(' ')).join(', ');
  return status === 'bounds' ? `${list(gradients)} ⊆ . ⊆ ${list(outer)}` : `${status}: ${list(gradients)}`;
};

describe('by hand', () => {
  const NULL = 'select null(x) { 0 when x != 0; x when x = 0 }\n';
  test.each<[string, number[], string]>([
    ['abs(t)', [0], 'exact: -1, 1'],
    ['relu(-t) + t - relu(t)', [0], 'exact: 0'],
    ['t - (relu(-t) + t - relu(t))', [0], 'exact: 1'],
    ['max(x, -x, y)', [0, 0], 'exact: -1 0, 0 1, 1 0'],
    ['max(x, y) + min(x, y)', [0, 0], 'exact: 1 1'],
    ['abs(x) + abs(y)', [0, 0], 'exact: -1 -1, -1 1, 1 -1, 1 1'],
    ['abs(x) - abs(x)', [0], 'exact: 0'],
    ['relu(relu(t))', [0], 'exact: 0, 1'],
    ['abs(t)^2', [0], 'exact: 0'],
    ['abs(t) * t', [0], 'exact: 0'],
    [`${NULL}t - null(t)`, [0], 'exact: 1'],
    [`${NULL}null(x) + relu(y)`, [0, 0], 'exact: 0 0, 0 1'],
    ['f(x, y) = sort(x, y)', [1, 1], 'exact: 0 1 1 0, 1 0 0 1'],
    ['f(x, y) = max(x, y), min(x, y)', [1, 1], 'exact: 0 1 1 0, 1 0 0 1'],
    ['f(x, y) = 3', [1, 1], 'exact: 0 0'],
    ['f(x, y) = max(x*y, x + y)', [0, 0], 'exact: 0 0, 1 1'],
  ])('%s at %j', (text, x, expected) => {
    const { line, evaluation, clarke } = at(text, ...x);
    expect(shown(clarke)).toBe(expected);
    expect(certified(line, evaluation, clarke)).toBe(true);
  });

  test('x − zero: selection critical, and its Clarke subdifferential is {1}', () => {
    const { line, evaluation, clarke } = at('t - (relu(-t) + t - relu(t))', 0);
    expect(critical(activeSet(field, line, evaluation)).verdict).toBe('yes');
    expect(clarkeCritical(clarke).verdict).toBe('no');
  });
});
