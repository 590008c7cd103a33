/** Rational functions of t, by hand. */
import { describe, expect, test } from 'vitest';
import { poly } from '../../../src/certificates/functions/polynomial.ts';
import * as F from '../../../src/certificates/functions/quotient.ts';
import { meter, number, refusal, textOf } from '../units.ts';

const of = (text: string): F.Quotient => F.readQuotient(text, meter)!;
const whole = (...c: number[]) => poly(c.map(BigInt), meter);
const c = ({ top, bottom }: F.Quotient): string => `${top.c}/${bottom.c}`;

test.each<[string, F.Quotient, string]>([
  ['without common factors', F.quotient(whole(-1, 0, 1), whole(-1, 1), meter), '1,1/1'],
  ['nor common divisors', F.quotient(whole(0, 4), whole(6), meter), '0,2/3'],
  ['the bottom leads positive', F.quotient(whole(1, 1), whole(1, -2), meter), '-1,-1/-1,2'],
  ['also where it is a number', F.quotient(whole(0, 1), whole(-2), meter), '0,-1/2'],
  ['0 is one', F.quotient(whole(), whole(3, 1), meter), '/1'],
  ['a number', F.fromRat(number('-2/3'), meter), '-2/3'],
  ['a sum', F.add(of('1/t'), of('1/(t + 1)'), meter), '1,2/0,1,1'],
  ['of one bottom', F.add(of('1/t'), of('2/t'), meter), '3/0,1'],
  ['with 0', F.add(F.NIL, of('t'), meter), '0,1/1'],
  ['and 0', F.add(of('t'), F.NIL, meter), '0,1/1'],
  ['a difference', F.sub(of('t'), of('1/t'), meter), '-1,0,1/0,1'],
  ['from which nothing is taken', F.sub(of('t'), F.NIL, meter), '0,1/1'],
  ['a contrary', F.neg(of('1/t'), meter), '-1/0,1'],
  ['a product', F.mul(of('t/(t + 1)'), of('(t + 1)/2'), meter), '0,1/2'],
  ['an inverse', F.inverse(of('-2*t + 1'), meter)!, '-1/-1,2'],
  ['a power', F.power(of('t/2'), 3, meter), '0,0,0,1/8'],
  ['the power 0', F.power(F.NIL, 0, meter), '1/1'],
  ['a derivative', F.derivative(of('t^3 + 1'), meter), '0,0,3/1'],
  ['of a quotient', F.derivative(of('t/(t + 1)'), meter), '1/1,2,1'],
  ['t', F.IDENTITY, '0,1/1'],
])('%s', (_, found, expected) => expect(c(found)).toBe(expected));

test('0 has no inverse', () => expect(F.inverse(F.NIL, meter)).toBeUndefined());

test('equal ones are seen to be, and have one key', () => {
  const [one, same, other] = ['(t^2 - 1)/(t - 1)', 't + 1', 't - 1'].map(of) as [
    F.Quotient,
    F.Quotient,
    F.Quotient,
  ];
  expect([
    F.equals(one, same),
    F.equals(one, other),
    F.isNil(F.sub(one, same, meter)),
    F.isNil(other),
  ]).toEqual([true, false, true, false]);
  expect([
    F.keyOfQuotient(one) === F.keyOfQuotient(same),
    F.keyOfQuotient(one) === F.keyOfQuotient(other),
  ]).toEqual([true, false]);
  expect(F.equals(of('1/t'), of('1/(t + 1)'))).toBe(false);
});

test.each<[string, string, string]>([
  ['(t^2 + 1)/(t - 1)', '3', '5'],
  ['(t^2 + 1)/(t - 1)', '1/2', '-5/2'],
  ['1/(t^2 + 1)', '1/2', '4/5'],
  ['7/3', '5', '7/3'],
  ['t - t', '5', '0'],
])('%s at %s is %s', (text, x, value) => expect(textOf(F.valueAt(of(text), number(x), meter))).toBe(value));

test.each<[string, string | undefined]>([
  ['7/3', '7/3'],
  ['t - t', '0'],
  ['(2*t + 2)/(t + 1)', '2'],
  ['t', undefined],
  ['1/t', undefined],
])('%s as a number: %s', (text, expected) => {
  const found = F.constantOf(of(text), meter);
  expect(found && textOf(found)).toBe(expected);
});

describe('over ℚ(t)', () => {
  const on = F.quotients(meter);
  test.each<[string, F.Quotient | undefined, string | undefined]>([
    ['negative powers', on.power(of('t'), -2), '1/0,0,1'],
    ['not of 0', on.power(F.NIL, -1), undefined],
    ['roots of numbers', on.fraction(of('4/9'), number('1/2')), '2/3'],
    ['not of negative ones', on.fraction(of('-4'), number('1/2')), undefined],
    ['exp 0', on.apply('exp', F.NIL), '1/1'],
    ['log 0, which is none', on.apply('log', F.NIL), undefined],
    ['of what is a number in disguise', on.apply('exp', of('t - t')), '1/1'],
  ])('%s', (_, found, expected) => expect(found && c(found)).toBe(expected));
});

describe('of a document', () => {
  test.each<[string, string | undefined]>([
    ['-2*t^2 + 1/3', '1,0,-6/3'],
    ['(t - 1)/(t^2 + 1)', '-1,1/1,0,1'],
    ['1/0', undefined],
    ['1/(t - t)', undefined],
    ['t^-1', undefined],
  ])('%s is read as %s', (text, expected) => {
    const found = F.readQuotient(text, meter);
    expect(found && c(found)).toBe(expected);
  });

  test.each(['exp(0)', 't^(1/2)', 'log(t)'])('of %s nothing is derived', text => {
    expect(refusal(() => of(text))).toEqual({ stop: 'it is written with a function that is not rational' });
  });
});
