import { describe, expect, test } from 'vitest';
import { format, isFailure, parseRational, type Real, rational } from '../../../src/numbers/index.ts';
import { realField } from '../../../src/numbers/reals/real-field.ts';
import { numberOf } from './constants.ts';

describe('rational', () => {
  test.each([
    ['log(8)/log(2)', '3'],
    ['exp(log(3/7))', '3/7'],
    ['sqrt(2)*sqrt(8)', '4'],
    ['1/(1 + exp(0))', '1/2'],
    // Seen only once the denominators are cleared.
    ['1/(1 + exp(1)) + 1/(1 + exp(-1))', '1'],
    ['(exp(2) - 1)/(exp(1) + 1)/(exp(1) - 1)', '1'],
  ])('%s is %s', (text, value) => {
    const field = realField();
    expect(format(field.rational!(numberOf(field, text))!)).toBe(value);
  });

  test.each(['exp(1)', 'log(2)', 'sqrt(2)', '1/(1 + exp(1))', 'sin(1)'])('%s is not', text => {
    const field = realField();
    expect(field.rational!(numberOf(field, text))).toBeUndefined();
  });

  test('what is near a simple fraction is not that fraction', () => {
    const field = realField();
    expect(field.rational!(numberOf(field, '1/(1 + exp(1)) + 1/(1 + exp(-1)) + exp(-200)'))).toBeUndefined();
  });
});

/** As the constants of these tests are written: root(a, q)^p for a^(p/q). */
const rooted = (text: string): string => text.replace(/(\d+)\^\((\d+)\/(\d+)\)/g, 'root($1, $3)^$2');

describe('text', () => {
  test.each([
    ['exp(1)/2', 'exp(1)/2'],
    ['sqrt(2) - 3', 'sqrt(2) - 3'],
    ['1/(1 + exp(-1))', 'exp(1)/(1 + exp(1))'],
    ['log(6)', 'log(6)'],
    ['log(3) + log(2)', 'log(6)'],
    ['log(3) - log(2)', 'log(3/2)'],
    ['log(1/12)/2', '-log(12)/2'],
    ['3*log(2)/2 + 1', '1 + 3*log(2)/2'],
    ['log(8) - 3', '3*log(2) - 3'],
    ['sqrt(2)*log(3) + sqrt(2)*log(5)', 'sqrt(2)*log(15)'],
    ['log(2)*log(3)', 'log(2)*log(3)'],
    ['sqrt(2)*sqrt(3)', 'sqrt(6)'],
    ['sqrt(12)/4', 'sqrt(3)/2'],
    ['sqrt(3)*root(2, 3)', '108^(1/6)'],
    ['root(4, 3)', '2^(2/3)'],
    ['exp(1)*exp(sqrt(2))', 'exp(1 + sqrt(2))'],
    ['exp(sqrt(2))*exp(1)', 'exp(1 + sqrt(2))'],
    ['4*atan(1)', '4*atan(1)'],
    ['2*atan(1)/3', '2*atan(1)/3'],
    ['sin(4*atan(1)/3)', 'sqrt(3)/2'],
    ['exp(-log(2)*log(3))', 'exp(-log(2)*log(3))'],
    ['2*sin(-1/3)', '-2*sin(1/3)'],
    ['root(5, 3)^2', '5^(2/3)'],
  ])('%s is written %s', (text, written) => {
    const field = realField();
    const value = numberOf(field, text);
    expect(field.text(value)).toBe(written);
    // What is written is the same number.
    const other = realField();
    expect(other.sign(other.sub(numberOf(other, text), numberOf(other, rooted(written))))).toBe(0);
  });
});

describe('equal numbers are written alike', () => {
  test.each([
    ['log(2) + log(3)', 'log(3) + log(2)', 'log(12) - log(2)', '2*log(sqrt(6))'],
    ['exp(1) + 1 - sqrt(2)', '-sqrt(2) + 1 + exp(1)'],
    ['sqrt(3)*exp(2)/(sqrt(6)*exp(1))', 'exp(1)*sqrt(2)/2'],
    ['log(1000003) + log(1000033)', 'log(1000003*1000033)'],
  ])('%s', (...texts) => {
    const written = texts.map(text => {
      const field = realField();
      return field.text(numberOf(field, text));
    });
    expect(new Set(written).size, written.join('; ')).toBe(1);
  });
});

describe('turns', () => {
  test.each([
    ['sin(4*atan(1))', '0'],
    ['cos(4*atan(1))', '-1'],
    ['sin(2*atan(1)/3)', '1/2'],
    ['cos(4*atan(1)/3)', '1/2'],
    ['sin(-22*atan(1)/3)', '1/2'],
    ['cos(atan(1))^2', '1/2'],
    ['sin(1 + 4*atan(1)) + sin(1)', '0'],
    ['cos(1 + 2*atan(1)) + sin(1)', '0'],
  ])('%s is %s', (text, value) => {
    const field = realField();
    const found = field.sub(numberOf(field, text), field.from(parseRational(value)));
    expect(field.sign(found)).toBe(0);
  });

  test.each([
    // Machin, Euler, Gauss.
    '16*atan(1/5) - 4*atan(1/239) - 4*atan(1)',
    'atan(1/2) + atan(1/3) - atan(1)',
    '12*atan(1/18) + 8*atan(1/57) - 5*atan(1/239) - atan(1)',
    'atan(2) + atan(3) - 3*atan(1)',
    'atan(1/2)/3 + atan(1/3)/3 - atan(1)/3',
  ])('%s is 0, and a little more is more', text => {
    const field = realField();
    const zero = numberOf(field, text);
    expect(field.sign(zero)).toBe(0);
    expect(field.sign(field.add(zero, numberOf(field, 'atan(1/10^40)')))).toBe(1);
    expect(field.sign(field.sub(zero, numberOf(field, '4*atan(1)')))).toBe(-1);
  });
});

describe('enclosure', () => {
  test('is as narrow as asked for', () => {
    const field = realField();
    const { lo, hi } = field.enclosure(numberOf(field, 'exp(-1000)/log(3) + 10^20'), 200)!;
    expect(
      hi
        .sub(lo)
        .mul(2n ** 200n)
        .compare(1),
    ).toBeLessThanOrEqual(0);
    expect(lo.compare(hi)).toBe(-1);
  });

  test('of a rational number is that number', () => {
    const field = realField();
    expect(field.enclosure(field.from(rational(1, 3)), 8)).toEqual({
      lo: rational(1, 3),
      hi: rational(1, 3),
    });
  });
});

describe('no value', () => {
  test.each([
    ['log', '0'],
    ['log', 'log(2) - 1'],
    ['log', 'log(6) - log(2) - log(3)'],
    ['sqrt', '1 - sqrt(2)'],
  ])('%s of %s is undefined', (name, text) => {
    const field = realField();
    const a = numberOf(field, text);
    const value = name === 'log' ? field.log(a) : field.root(a, 2);
    expect(isFailure(value) && value.kind).toBe('undefined');
  });

  test('division by what is 0 by an identity is undefined, by what is open undecided', () => {
    const field = realField();
    const zero = field.div(field.one, numberOf(field, 'log(6) - log(2) - log(3)'));
    expect(isFailure(zero) && zero.kind).toBe('undefined');
    const cosine = numberOf(field, 'cos(8*atan(1)/5) - (sqrt(5) - 1)/4');
    const open = field.div(field.one, cosine);
    expect(isFailure(open) && open.kind).toBe('undecided');
  });

  test('exp of what is too large is undecided', () => {
    const field = realField();
    const value = field.exp(field.from(rational(10n ** 10n)));
    expect(isFailure(value) && value.kind).toBe('undecided');
  });
});

describe('large powers of e are divided by before anything is enclosed', () => {
  test.each([
    ['1/(1 + exp(-1000000)) - 1', -1],
    ['exp(1000000)/(1 + exp(1000000)) - 1', -1],
    ['log(1 + exp(1000000)) - 1000000', 1],
    ['log(1 + exp(1000000)) - log(exp(1000000) + 2)', -1],
    ['log(1 + exp(1000000)) - log(exp(-1000000) + 1) - 1000000', 0],
    ['log(2)*exp(1000000) + exp(1/2)', 1],
    ['exp(300000)/(1 + exp(1000000))^2*log(3 + exp(70))', 1],
  ] as const)('%s has the sign %s', (text, sign) => {
    const field = realField();
    expect(field.sign(numberOf(field, text))).toBe(sign);
  });

  test.each([
    ['log(1 + exp(1000))', '1000', '1/10^30'],
    ['log(3 + exp(70))', '70 + 3*exp(-70)', '1/10^30'],
    ['1/(1 + exp(70))', 'exp(-70)', 'exp(-139)'],
    ['exp(300)/(2 + exp(299))', 'exp(1)', 'exp(-280)'],
    ['log(1 + exp(100))^3', '1000000', '1/10^30'],
  ])('%s is near %s', (text, other, near) => {
    const field = realField();
    const [a, b, bound] = [text, other, near].map(one => numberOf(field, one)) as [Real, Real, Real];
    const [left, right] = [field.enclosure(a, 500)!, field.enclosure(b, 500)!];
    const most = field.enclosure(bound, 500)!.hi;
    expect(left.lo.sub(right.hi).compare(most)).toBeLessThan(0);
    expect(right.lo.sub(left.hi).compare(most)).toBeLessThan(0);
    expect(left.hi.sub(left.lo).compare(most)).toBeLessThan(0);
  });
});
