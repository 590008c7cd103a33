import { describe, expect, test } from 'vitest';
import type { Relation } from '../../../src/expressions/index.ts';
import {
  divides,
  isEmpty,
  meeting,
  type PolyGuard,
  rayKey,
  rowOf,
  vanishesOn,
} from '../../../src/fields/regular/closures.ts';
import { type Poly, substitutePoly } from '../../../src/functions/near/poly.ts';
import { format } from '../../../src/numbers/index.ts';
import { polyOf } from '../cells/guards.ts';

const guards = (...texts: string[]): PolyGuard[] =>
  texts.map(text => {
    const [, left, relation] = /^(.*) (>=|>|=|!=) 0$/.exec(text)!;
    return { h: polyOf(left!), relation: relation as Relation };
  });
const row = (text: string, n = 2): string | undefined => rowOf(polyOf(text), n)?.map(format).join(' ');

describe('affine guards', () => {
  test('have gradients; others have none', () => {
    expect([row('2*x - y'), row('y'), row('x', 3)]).toEqual(['2 -1', '0 1', '1 0 0']);
    expect([row('x - 1'), row('x*y'), row('x^2'), row('3'), row('z')]).toEqual(new Array(5).fill(undefined));
    expect(row('z', 3)).toBe('0 0 1');
  });

  test('have one key for positive multiples', () => {
    const key = (text: string) => rayKey(polyOf(text));
    expect(key('2*x - 4*y')).toBe(key('x/3 - 2*y/3'));
    expect(key('x - y')).not.toBe(key('y - x'));
    expect(key('2*x - 4*y')).toBe(key('-2*y + x'));
    expect(key('y^2 + 3*x*y + 2*x')).toBe(key('x/3 + x*y/2 + y^2/6'));
    expect(key('2*x - 4*y')).toBe(key('2*x - 4*y - x*y + y*x'));
    expect(key('x - y')).not.toBe(key('x - 2*y'));
    expect(key('3*y - 6')).toBe('0,1:1/2 :-1');
    expect(key('0*x')).toBe('');
  });
});

describe('cells', () => {
  test('are empty where their affine guards say so', () => {
    const empty = (...texts: string[]) => isEmpty(guards(...texts), 2);
    expect(empty('x > 0', '-x > 0')).toBe(true);
    expect(empty('x > 0', '-x >= 0')).toBe(true);
    expect(empty('x > 0', 'x = 0')).toBe(true);
    expect(empty('x > 0', 'y - x >= 0', '-y > 0')).toBe(true);
    expect(empty('x > 0', 'y > 0')).toBe(false);
    expect(empty('x >= 0', '-x >= 0')).toBe(false);
    expect(empty()).toBe(false);
    // What is not affine says nothing here.
    expect(empty('-x^2 > 0')).toBe(false);
  });

  test('meet where opposite guards are 0, and where the others force it', () => {
    const met = (a: string[], b: string[]) => {
      const found = meeting(guards(...a), guards(...b), 2);
      return found && [found.rows.map(one => one.map(format).join(' ')), found.polys.length];
    };
    expect(met(['x > 0'], ['-x >= 0'])).toEqual([['1 0', '-1 0', '1 0', '-1 0'], 0]);
    expect(met(['x > 0'], ['y > 0'])).toEqual([[], 0]);
    expect(met(['x > 0', '-x > 0'], ['y > 0'])).toBeUndefined();
    expect(met(['y > 0'], ['x > 0', '-x > 0'])).toBeUndefined();
    expect(met(['x = 0'], ['y > 0'])).toEqual([['1 0'], 0]);
    expect(met(['x - y^2 > 0'], ['y^2 - x >= 0'])).toEqual([[], 2]);
    // x ≥ 0, y ≥ 0 and x + y ≤ 0 leave only 0.
    expect(met(['x >= 0', 'y >= 0'], ['-x - y >= 0'])![0]).toEqual(['1 0', '0 1', '-1 -1']);
  });
});

describe('functions vanish', () => {
  const vanishes = (a: string[], b: string[], text: string): boolean => {
    const f = (variables: readonly Poly[]) => substitutePoly(polyOf(text), variables);
    return vanishesOn(meeting(guards(...a), guards(...b), 2)!, f, 2);
  };

  test('on the hyperplanes that two cells share', () => {
    expect(vanishes(['x > 0'], ['-x >= 0'], 'x*y')).toBe(true);
    expect(vanishes(['x > 0'], ['-x >= 0'], 'x + y')).toBe(false);
    expect(vanishes(['x - 2*y > 0'], ['2*y - x >= 0'], '(x - 2*y)*(x + 1)')).toBe(true);
    expect(vanishes(['x = 0'], ['y = 0'], 'x + y')).toBe(true);
    expect(vanishes(['x + y = 0'], ['x - y = 0'], 'x')).toBe(true);
    expect(vanishes(['x + y = 0'], ['x - y > 0'], 'x')).toBe(false);
    expect(vanishes(['x > 0'], ['y > 0'], 'x')).toBe(false);
    expect(vanishes(['x > 0'], ['y > 0'], '0*x')).toBe(true);
  });

  test('on curves that two cells share', () => {
    expect(vanishes(['x - y^2 > 0'], ['y^2 - x >= 0'], 'x*y - y^3')).toBe(true);
    expect(vanishes(['x - y^2 > 0'], ['y^2 - x >= 0'], 'x - 2*y^2')).toBe(false);
    expect(vanishes(['(x - y^2)^2 > 0'], ['-(x - y^2)^2 >= 0'], 'x - y^2')).toBe(true);
    // Only the origin is shared: the value there counts.
    expect(vanishes(['x^2 + y^2 > 0'], ['-x^2 - y^2 >= 0'], 'x')).toBe(true);
    expect(vanishes(['x^2 + y^2 > 0'], ['-x^2 - y^2 >= 0'], 'x + 1')).toBe(false);
  });
});

test('polynomials divide others, or do not', () => {
  const divide = (h: string, f: string): boolean => divides(polyOf(h), polyOf(f));
  expect(divide('x - y', 'x^3 - y^3')).toBe(true);
  expect(divide('x - y^2', 'x^2 - y^4')).toBe(true);
  expect(divide('2*x + y', '(2*x + y)*(x*y - 3)')).toBe(true);
  expect(divide('x', '0*x')).toBe(true);
  expect(divide('x - y', 'x^3 + y^3')).toBe(false);
  expect(divide('x*y', 'x^2')).toBe(false);
  expect(divide('y', 'x')).toBe(false);
});
