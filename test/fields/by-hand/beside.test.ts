/** Functions beside a point, as a field. */
import { describe, expect, test } from 'vitest';
import { germField, type OneSided, seriesOf } from '../../../src/functions/beside/germ-field.ts';
import { Failure, type Fallible, format, rational } from '../../../src/numbers/index.ts';
import { ONE_POLYNOMIAL, VARIABLE } from '../../../src/polynomials/index.ts';

const f = germField;
const number = (n: number, d = 1): OneSided => f.from(rational(n, d));
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
