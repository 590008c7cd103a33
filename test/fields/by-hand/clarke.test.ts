import { describe, expect, test } from 'vitest';
import {
  activeSet,
  type ClarkeSet,
  clarkeCritical,
  clarkeSubdifferential,
  critical,
} from '../../../src/fields/index.ts';
import type { Vector } from '../../../src/linear/index.ts';
import { rationalField as field, format } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { clarkeAt as at, certified } from '../clarke-at.ts';
import { evaluated, vector } from '../evaluated.ts';

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

test('why a set is open is said where it is, and nowhere else', () => {
  const line = compile(parseProgramText('z + relu(min(z - x^2 - y^2, (x^2 + y^2)/2 - z))'));
  const short = clarkeSubdifferential(line, evaluated(line, vector(0, 0, 0)), { effort: 3 });
  expect(short).toMatchObject({ status: 'undecided', why: expect.stringContaining('more than') });
  const corner = compile(parseProgramText('max(x, y)'));
  const exact = clarkeSubdifferential(corner, evaluated(corner, vector(1, 1)));
  expect(exact.status).toBe('exact');
  expect('why' in exact).toBe(false);
  expect('assumed' in exact).toBe(false);
});

test('one gradient that is shown to be all of D_P is the set, where pieces were left out at ties', () => {
  const dead = compile(parseProgramText('max(relu(x - 5), relu(y - 5))'));
  const origin = evaluated(dead, vector(0, 0));
  const one = { status: 'exact' as const, gradients: [vector(0, 0)] };
  const two = clarkeSubdifferential(dead, origin, { nodewise: { ...one, count: 2n } });
  expect(two).toMatchObject({ status: 'exact', by: 'nodewise', directions: [] });
  expect(clarkeSubdifferential(dead, origin, { nodewise: { ...one, count: 1n } }).by).not.toBe('nodewise');
});
