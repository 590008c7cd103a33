import { describe, expect, test } from 'vitest';
import { activeSet, nodewiseSet } from '../../../src/fields/index.ts';
import {
  functionField,
  functionKey,
  NOWHERE,
  type Place,
} from '../../../src/functions/rational/function-field.ts';
import { Failure, format, rational, same } from '../../../src/numbers/index.ts';
import {
  constantRationalFunction,
  formatFunction,
  formatPolynomial,
  fromIntegers,
  fromPolynomial,
  IDENTITY_FUNCTION,
  ONE_FUNCTION,
  quotient,
  type RationalFunction,
  ZERO_FUNCTION,
} from '../../../src/polynomials/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';

const t = IDENTITY_FUNCTION;
const inverse = quotient(fromIntegers([1n]), fromIntegers([0n, 1n]));
const two = constantRationalFunction(rational(2));
const shown = (value: RationalFunction | Failure): string =>
  value instanceof Failure ? `${value.kind}: ${value.why}` : formatFunction(value, 't');

describe('ℚ(t)', () => {
  const field = functionField();

  test('computes as functions do', () => {
    expect(field.name).toBe('rational functions of t');
    expect(field.told(t)).toBe(true);
    expect([field.zero, field.one, field.from(rational(1, 2))].map(shown)).toEqual(['0', '1', '1/2']);
    expect(shown(field.add(t, two))).toBe('t + 2');
    expect(shown(field.sub(t, two))).toBe('t - 2');
    expect(shown(field.mul(t, two))).toBe('2*t');
    expect(shown(field.neg(t))).toBe('-t');
    expect(shown(field.div(two, t))).toBe('(2)/(t)');
    expect([3, 1, 0, -2].map(k => shown(field.pow(t, k)))).toEqual(['t^3', 't', '1', '(1)/(t^2)']);
  });

  test('decides nowhere but for constants', () => {
    expect(field.sign(ZERO_FUNCTION)).toBe(0);
    expect([two, constantRationalFunction(rational(-1, 3))].map(field.sign)).toEqual([1, -1]);
    expect([t, inverse].map(field.sign)).toEqual(['undecided', 'undecided']);
    expect([NOWHERE.sign(t.top), NOWHERE.divisor(t.top)]).toEqual(['undecided', undefined]);
  });

  test('knows exp, log, sin and cos of constants as ℚ does', () => {
    const { zero, one } = field;
    expect([field.exp(zero), field.log(one), field.sin(zero), field.cos(zero)].map(shown)).toEqual([
      '1',
      '0',
      '0',
      '1',
    ]);
    expect(field.log(zero)).toMatchObject({ kind: 'undefined' });
    for (const name of ['exp', 'log', 'sin', 'cos'] as const)
      expect(shown(field[name](t))).toBe(`undecided: ${name}(t) is no rational function of t`);
    // Cut to 60 characters, where there are more.
    const long = (digits: number) => fromPolynomial(fromIntegers([10n ** BigInt(digits) - 1n, 1n]));
    expect(shown(field.exp(long(56)))).toBe(
      `undecided: exp(t + ${'9'.repeat(56)}) is no rational function of t`,
    );
    expect(shown(field.exp(long(57)))).toBe(
      `undecided: exp(t + ${'9'.repeat(53)}...) is no rational function of t`,
    );
  });

  test('divides by no 0', () => {
    for (const failed of [field.div(t, ZERO_FUNCTION), field.pow(ZERO_FUNCTION, -1)])
      expect(shown(failed)).toBe('undefined: division by zero');
    expect(shown(field.pow(ZERO_FUNCTION, 0))).toBe('1');
    expect(shown(field.pow(ZERO_FUNCTION, 2))).toBe('0');
  });

  test('has the same key for the same function only', () => {
    expect(functionKey(quotient(fromIntegers([1n, 2n], 3n), fromIntegers([0n, 1n])))).toBe('1,2/3/0,1');
    const all = [t, two, inverse, ONE_FUNCTION, ZERO_FUNCTION, constantRationalFunction(rational(1, 2))];
    expect(new Set(all.map(field.key)).size).toBe(all.length);
  });
});

describe('at a place', () => {
  const asked: string[] = [];
  const refusal = new Failure('undefined', 'not there');
  const place: Place = {
    sign: p => {
      asked.push(formatPolynomial(p, 't'));
      return formatPolynomial(p, 't') === 't' ? -1 : 1;
    },
    divisor: p => (formatPolynomial(p, 't') === 't' ? refusal : undefined),
  };
  const field = functionField(place);

  test('the sign is that of the numerator times that of the denominator', () => {
    const next = fromPolynomial(fromIntegers([1n, 1n]));
    expect([t, next, inverse].map(field.sign)).toEqual([-1, 1, -1]);
    expect(field.sign(quotient(fromIntegers([-1n]), fromIntegers([0n, 1n])))).toBe(1);
    expect(field.sign(quotient(fromIntegers([0n, 1n]), fromIntegers([1n, 1n])))).toBe(-1);
    expect(field.sign(two)).toBe(1);
    expect(asked).toEqual(['t', 't + 1', 't', 't', 't', 't + 1']);
    const bottom: Place = { ...place, sign: p => (formatPolynomial(p, 't') === 't' ? 'undecided' : 1) };
    expect(functionField(bottom).sign(quotient(fromIntegers([1n, 1n]), fromIntegers([0n, 1n])))).toBe(
      'undecided',
    );
    expect(functionField(bottom).sign(quotient(fromIntegers([0n, 1n]), fromIntegers([1n, 1n])))).toBe(
      'undecided',
    );
  });

  test('divisors are asked about, constants are not', () => {
    expect(field.div(two, t)).toBe(refusal);
    expect(field.pow(t, -1)).toBe(refusal);
    expect(shown(field.pow(t, 2))).toBe('t^2');
    expect(shown(field.div(t, two))).toBe('1/2*t');
    expect(shown(field.div(t, fromPolynomial(fromIntegers([1n, 1n]))))).toBe('(t)/(t + 1)');
    // The numerator is what it is divided by.
    expect(shown(field.div(two, inverse))).toBe('2*t');
  });
});

describe('limits', () => {
  const field = functionField(NOWHERE, { degree: 4, bits: 16 });
  const words = 'undecided: a function of degree above 4, or with coefficients of more than 16 bits';

  test('of degree and of bits are kept, and not passed', () => {
    const power = (k: number) => fromPolynomial(fromIntegers([...new Array<bigint>(k).fill(0n), 1n]));
    expect([4, 5].map(k => field.bounded(power(k)))).toEqual([true, false]);
    const constant = (c: bigint) => constantRationalFunction(rational(c));
    expect([0xffffn, 0x10000n].map(c => field.bounded(constant(c)))).toEqual([true, false]);
    expect(shown(field.pow(t, 4))).toBe('t^4');
    expect([5, -5].map(k => shown(field.pow(t, k)))).toEqual([words, words]);
    expect(shown(field.pow(power(2), 2))).toBe('t^4');
    expect(shown(field.pow(power(2), 3))).toBe(words);
    expect(shown(field.pow(constant(15n), 4))).toBe(format(rational(15 ** 4)));
    expect(shown(field.pow(constant(15n), 5))).toBe(words);
    expect(shown(field.pow(constant(15n), -4))).toBe(format(rational(1, 15 ** 4)));
  });
});

describe('at a point', () => {
  /** Signs at t = 0. */
  const zero: Place = {
    point: true,
    sign: p => Math.sign(Number(p.coefficients[0]!)) as -1 | 0 | 1,
    divisor: () => undefined,
  };
  const field = functionField(zero);
  const square = fromPolynomial(fromIntegers([0n, 0n, 1n]));

  test('functions that have one value there are not told apart by their keys, and have no common scale', () => {
    expect([field.isZero(t), field.isZero(two), field.isZero(ZERO_FUNCTION)]).toEqual(['yes', 'no', 'yes']);
    expect([field.told(t), field.told(two)]).toEqual([false, true]);
    expect(same(field, t, square)).toBe('yes');
    expect(field.integers).toBeUndefined();
    const beside = functionField({ sign: zero.sign, divisor: zero.divisor });
    expect([beside.isZero(t), beside.told(t), same(beside, t, square)]).toEqual(['no', true, 'no']);
  });

  test('D_P has each gradient once, by its value', () => {
    const line = compile(parseProgramText('max(x, x + x^2)'));
    const evaluation = evaluate(field, line, [t]);
    if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
    expect(nodewiseSet(field, line, evaluation)).toMatchObject({
      status: 'exact',
      count: 2n,
      gradients: [[{}]],
    });
    expect(activeSet(field, line, evaluation)).toMatchObject({
      status: 'exact',
      count: 2n,
      gradients: [[{}]],
    });
  });
});
