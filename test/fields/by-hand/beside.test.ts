/** Functions beside a point, as a field; signs beside a point; directions inside half-spaces. */
import { describe, expect, test } from 'vitest';
import { inside, turnAside } from '../../../src/fields/directions/directions.ts';
import { signBeside } from '../../../src/fields/directions/flat.ts';
import { germField, type OneSided, seriesOf } from '../../../src/functions/beside/germ-field.ts';
import type { Vector } from '../../../src/linear/index.ts';
import { Failure, type Fallible, format, rational } from '../../../src/numbers/index.ts';
import { ONE_POLYNOMIAL, VARIABLE } from '../../../src/polynomials/index.ts';
import { guardsOf } from '../cells/guards.ts';

const f = germField;
const number = (n: number, d = 1): OneSided => f.from(rational(n, d));
const vector = (...entries: number[]): Vector => entries.map(n => rational(n));
const known = (a: Fallible<OneSided>): OneSided => {
  if (a instanceof Failure) throw new Error(a.why);
  return a;
};
const words = (a: Fallible<OneSided>): string =>
  a instanceof Failure ? `${a.kind}: ${a.why}` : String(f.sign(a));

const t: OneSided = { top: VARIABLE, bottom: ONE_POLYNOMIAL };
/** The first terms of a series: power, and coefficients by powers of log t. */
const terms = (a: Fallible<OneSided>, count = 4): string[] => {
  const { order, terms: all } = seriesOf(known(a));
  const first = Math.max(
    0,
    all.findIndex(term => term.length > 0),
  );
  return all
    .slice(first, first + count)
    .map((term, i) => `${order + first + i}: ${term.map(c => format(c)).join(' ')}`);
};

describe('functions beside a point', () => {
  test('have the sign that they have for small t > 0', () => {
    expect([f.zero, f.one, t, f.neg(t), f.sub(t, f.one), f.sub(t, f.mul(t, t))].map(f.sign)).toEqual([
      0, 1, 1, -1, -1, 1,
    ]);
    expect(words(f.div(f.one, f.neg(t)))).toBe('-1');
    expect(words(f.div(f.neg(t), f.neg(f.mul(t, t))))).toBe('1');
    expect(f.sign(f.sub(known(f.exp(t)), f.one))).toBe(1);
    expect(f.sign(f.sub(known(f.cos(t)), f.one))).toBe(-1);
    expect(f.sign(f.sub(known(f.sin(t)), t))).toBe(-1);
  });

  test('are divided, but not by 0', () => {
    expect(words(f.div(f.one, f.zero))).toBe('undefined: division by zero');
    expect(words(f.div(known(f.exp(t)), f.zero))).toBe('undefined: division by zero');
    expect(words(f.div(f.zero, t))).toBe('0');
    expect(terms(f.div(known(f.sin(t)), t), 3)).toEqual(['0: 1', '1: ', '2: -1/6']);
    expect(terms(f.div(t, known(f.exp(t))), 3)).toEqual(['1: 1', '2: -1', '3: 1/2']);
  });

  test('have powers', () => {
    expect(f.pow(f.zero, 0)).toEqual(f.one);
    expect(f.pow(t, 0)).toEqual(f.one);
    expect(f.pow(f.zero, 3)).toEqual(f.zero);
    expect(words(f.pow(f.zero, -1))).toBe('undefined: division by zero');
    expect(terms(f.pow(t, 3), 2)).toEqual(['3: 1', '4: ']);
    expect(terms(f.pow(known(f.exp(t)), 2), 3)).toEqual(['0: 1', '1: 2', '2: 2']);
    expect(terms(f.pow(known(f.exp(t)), 3), 3)).toEqual(['0: 1', '1: 3', '2: 9/2']);
    expect(terms(f.pow(known(f.exp(t)), -2), 3)).toEqual(['0: 1', '1: -2', '2: 2']);
    expect(terms(f.pow(known(f.sin(t)), -1), 3)).toEqual(['-1: 1', '0: ', '1: 1/6']);
  });

  test('beyond degree 200, or 20000 bits, are not computed with', () => {
    expect(words(f.pow(t, 200))).toBe('1');
    expect(words(f.pow(t, 201))).toBe('undecided: a function that is too large to compute with');
    expect(words(f.pow(f.add(t, f.one), -201))).toBe(
      'undecided: a function that is too large to compute with',
    );
    expect(words(f.pow(number(2), 200))).toBe('1');
    expect(words(f.pow(number(2), 201))).toBe('undecided: a function that is too large to compute with');
    const large = f.from(rational(2n ** 150n));
    expect(words(f.pow(large, 100))).toBe('1');
    expect(words(f.pow(large, 150))).toBe('undecided: a function that is too large to compute with');
    expect(f.bounded(known(f.pow(t, 200)))).toBe(true);
    expect(f.bounded(f.mul(known(f.pow(t, 200)), t))).toBe(false);
    expect(f.bounded(f.from(rational(2n ** 20_001n)))).toBe(false);
    expect(f.bounded(known(f.exp(t)))).toBe(true);
    const steep = f.mul(known(f.exp(t)), known(f.pow(t, 200)));
    expect([f.bounded(steep), f.bounded(f.mul(steep, t))]).toEqual([true, false]);
  });

  test('exp, log, sin and cos of numbers are numbers, or not known', () => {
    expect(f.exp(f.zero)).toEqual(f.one);
    expect(f.cos(f.zero)).toEqual(f.one);
    expect(f.sin(f.zero)).toEqual(f.zero);
    expect(f.log(f.one)).toEqual(f.zero);
    expect(words(f.exp(f.one))).toBe(
      'undecided: exp(1) is not rational, and only rational values are computed exactly',
    );
    expect(words(f.log(f.neg(f.one)))).toMatch(/^undefined: /);
  });

  test('exp, log, sin and cos of others are series', () => {
    expect(terms(f.exp(t))).toEqual(['0: 1', '1: 1', '2: 1/2', '3: 1/6']);
    expect(terms(f.sin(t), 3)).toEqual(['1: 1', '2: ', '3: -1/6']);
    expect(terms(f.cos(t), 3)).toEqual(['0: 1', '1: ', '2: -1/2']);
    expect(terms(f.log(f.add(t, f.one)), 3)).toEqual(['1: 1', '2: -1/2', '3: 1/3']);
  });

  test('are added and multiplied with 0 without becoming series', () => {
    const e = known(f.exp(t));
    expect(f.add(e, f.zero)).toBe(e);
    expect(f.add(f.zero, e)).toBe(e);
    expect(f.mul(e, f.zero)).toEqual(f.zero);
    expect(f.mul(f.zero, e)).toEqual(f.zero);
    expect(f.mul(t, f.zero)).toEqual(f.zero);
    expect(terms(f.add(e, t), 2)).toEqual(['0: 1', '1: 2']);
    expect(terms(f.sub(t, e), 2)).toEqual(['0: -1', '1: ']);
    expect(terms(f.mul(t, e), 2)).toEqual(['1: 1', '2: 1']);
    expect(terms(f.neg(e), 2)).toEqual(['0: -1', '1: -1']);
  });

  test('have keys, and a name', () => {
    expect(f.key(f.one)).toBe(f.key(number(2, 2)));
    expect(f.key(t)).not.toBe(f.key(f.one));
    expect(f.key(t)).toContain('"1"');
    expect([f.name, f.told(f.one)]).toEqual(['functions beside a point', true]);
  });

  test('quotients have series', () => {
    const half = known(f.div(t, f.add(f.one, f.one)));
    expect(terms(half, 2)).toEqual(['1: 1/2', '2: ']);
    expect(terms(f.div(f.one, f.sub(f.one, t)), 3)).toEqual(['0: 1', '1: 1', '2: 1']);
    expect(terms(f.div(f.one, f.mul(t, t)), 2)).toEqual(['-2: 1', '-1: ']);
    expect(seriesOf(f.zero).terms.flat()).toEqual([]);
  });
});

describe('the sign of a guard at u + t(u₁ + δ₂u₂ + …)', () => {
  const sign = (text: string, u: readonly number[], ...rows: number[][]) =>
    signBeside(
      guardsOf('a, b', [text])[0]!,
      vector(...u),
      rows.map(row => vector(...row)),
    );

  test('is that of the largest term', () => {
    expect(sign('a', [0, 0], [1, 0], [0, 1])).toBe(1);
    expect(sign('a - b', [0, 0], [0, 1], [1, 0])).toBe(-1);
    expect(sign('a^2 - b', [0, 0], [1, 0], [0, 1])).toBe(-1);
    expect(sign('a^3 - b^2', [0, 0], [1, 0], [0, 1])).toBe(-1);
    expect(sign('a^2 - b^2', [0, 0], [1, 0], [0, 1])).toBe(1);
    expect(sign('b^2 - a*b', [0, 0], [1, 0], [0, 1])).toBe(-1);
    expect(sign('a - 2', [2, 0], [0, -1], [1, 0])).toBe(-1);
    expect(sign('a - 3', [2, 0], [1, 0], [1, 0])).toBe(-1);
  });

  test('later directions count less, earlier ones more', () => {
    expect(sign('a^2 - b^2', [0, 0], [0, 1, 0], [0, 0, 1])).toBe(1);
    expect(sign('a^2 - b^2', [0, 0], [0, 0, 1], [0, 1, 0])).toBe(-1);
    expect(sign('a*b', [0, 0], [0, 0, -1], [1, 0, 0])).toBe(-1);
  });

  test('is 0 where nothing is left, and of an argument that does not move the sign there', () => {
    expect(sign('a - b', [0, 0], [1, 2], [1, 2])).toBe(0);
    expect(sign('a*b', [0, 0], [0, 0], [1, 0])).toBe(0);
    expect(sign('a', [5, 0], [0, 0], [1, 0])).toBe(1);
  });

  test('is undecided where a remainder may be as large, or a value is not known', () => {
    expect(sign('exp(a) - 1 - a', [0, 0], [1, 0], [0, 0])).toBe(1);
    expect(sign('exp(a) - 1 - a - a^2/2 - a^3/6 - a^4/24 - a^5/120 - a^6/720', [0, 0], [1, 0], [0, 0])).toBe(
      'undecided',
    );
    expect(sign('exp(a) - exp(1)', [1, 0], [1, 0], [0, 0])).toBe('undecided');
    expect(sign('1/a', [0, 0], [1, 0], [0, 0])).toBe('undecided');
  });
});

describe('directions', () => {
  const rows = (...list: number[][]) =>
    list.map(row => ({ row: vector(...row), relation: '>' as const, affine: true }));
  const turned = (d: number[], inner: number[][], ...apart: number[][]): string =>
    turnAside(
      vector(...d),
      rows(...inner),
      apart.map(one => vector(...one)),
    )
      .map(format)
      .join(' ');

  test('lie inside where all products are positive', () => {
    expect(inside(vector(1, 1), rows([1, 0], [0, 1]))).toBe(true);
    expect(inside(vector(1, 0), rows([1, 0], [0, 1]))).toBe(false);
    expect(inside(vector(1, -1), rows([1, 0], [0, 1]))).toBe(false);
    expect(inside(vector(0), [])).toBe(true);
  });

  test('are moved off hyperplanes only where they lie on them', () => {
    expect(turned([1, 2], [[1, 0]], [1, -1])).toBe('1 2');
    expect(turned([1, 1], [], [1, -1])).toBe('2 0');
    expect(
      turned(
        [1, 1],
        [
          [1, 0],
          [0, 1],
        ],
        [1, -1],
      ),
    ).toBe('3/2 1/2');
    // And off several, one after the other.
    expect(turned([1, 1], [], [1, -1], [1, 0])).toBe('2 0');
    expect(turned([0, 0], [], [1, 0], [0, 1])).toBe('1 1');
  });
});
