/** One cell by itself, at a point: guards by their sign, then arcs, identities and sectors. */
import { describe, expect, test } from 'vitest';
import { decideCell } from '../../../src/fields/cells/decide-cell.ts';
import { rational } from '../../../src/numbers/index.ts';
import { guardsOf, origin } from './guards.ts';

const decide = (inputs: string, texts: readonly string[], steps?: number) =>
  decideCell(guardsOf(inputs, texts), origin(inputs), steps);
const XY = 'x, y';

test.each<[string, string[], 'yes' | 'no']>([
  ['nothing is asked', [], 'yes'],
  ['what is > 0 there', ['1 + x', '2 - y'], 'yes'],
  ['what is < 0 there', ['x', 'y - 1'], 'no'],
  ['what is 0 everywhere: > 0 is asked', ['x*y - y*x'], 'no'],
  ['what is 0 there and > 0 beside it', ['x + y', '1 + x'], 'yes'],
])('%s', (_, texts, interior) => {
  expect(decide(XY, texts).interior).toBe(interior);
});

test('signs prove by themselves; what takes more has a proof', () => {
  expect(decide(XY, ['1 + x'])).toEqual({ interior: 'yes' });
  expect(decide(XY, ['x', '-1'])).toEqual({ interior: 'no' });
  expect(decide(XY, ['y - x^2'])).toMatchObject({ interior: 'yes', proof: { arc: expect.anything() } });
  expect(decide(XY, ['-x^2'])).toMatchObject({ interior: 'no', proof: { empty: { guards: { length: 1 } } } });
  expect(decide('x', ['x', '-x'])).toEqual({ interior: 'no', proof: { empty: 'sides' } });
});

test('a factor that is not 0 there counts by its sign', () => {
  expect(decide('x', ['x*(x - 1)', 'x']).interior).toBe('no');
  expect(decide('x', ['x*(x - 1)', '-x']).interior).toBe('yes');
});

test('at another point than 0', () => {
  const at = (...x: number[]) =>
    decideCell(
      guardsOf(XY, ['x - 1', 'y - x^2']),
      x.map(one => rational(one)),
    ).interior;
  expect([at(1, 1), at(0, 1), at(1, 0), at(2, 4)]).toEqual(['yes', 'no', 'no', 'yes']);
});

describe('sectors of the plane', () => {
  const THIN = ['y - x^9', '2*x^9 - y'];

  test('say yes and no where arcs and identities do not', () => {
    expect(decide(XY, THIN, 20_000)).toEqual({ interior: 'yes', proof: 'sectors' });
    expect(decide(XY, ['y - x^9', '-y', 'x'], 20_000)).toEqual({ interior: 'no', proof: 'sectors' });
  });

  test('not in space, and not of what is no polynomial', () => {
    expect(decide('x, y, z', THIN, 20_000).interior).toBe('undecided');
    expect(decide(XY, ['exp(2*x) - exp(x)^2'])).toEqual({ interior: 'undecided' });
  });

  test('not beyond the budget', () => {
    expect(decide(XY, THIN, 10)).toEqual({ interior: 'undecided' });
  });
});

describe('what is not decided', () => {
  test('a formal difference that is 0 as a function is not taken for anything else', () => {
    expect(decide('x', ['exp(2*x) - exp(x)^2']).interior).toBe('undecided');
  });

  test('a guard that has no value that is known', () => {
    expect(decide('x', ['log(x)'])).toEqual({ interior: 'undecided' });
    expect(decide('x', ['exp(x + 1) - 3'])).toEqual({ interior: 'undecided' });
    // What stands before it may exclude the cell all the same.
    expect(decide('x', ['x - 1', 'log(x)']).interior).toBe('no');
  });
});
