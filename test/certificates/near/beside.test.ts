/** Functions beside a point of which too little is known, and what is asked of them there. */
import { describe, expect, test } from 'vitest';
import * as F from '../../../src/certificates/functions/quotient.ts';
import {
  besides,
  coefficientAt,
  elementary,
  fraction,
  negative,
  ofQuotient,
  plus,
  raised,
  reciprocal,
  signBeside,
} from '../../../src/certificates/near/beside.ts';
import { cellsNear } from '../../../src/certificates/near/cells.ts';
import { slopesOnRay } from '../../../src/certificates/near/ray.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { add, isZero, neg } from '../../../src/certificates/numbers/rational.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { inputsAt, lineOf, meter, number, refusal, selectionOf, vector } from '../units.ts';

const of = (text: string) => ofQuotient(F.readQuotient(text, meter)!, meter);
const t = of('t');
const half = number('1/2');
const logarithm = elementary('log', t, meter)!;
/** e^(−1/t): smaller than every power of t. */
const flat = elementary('exp', of('-1/t'), meter)!;

test.each([
  ['1/log t', () => reciprocal(logarithm, meter), 'the first term of a function beside the point'],
  ['a high power of e^t', () => raised(elementary('exp', t, meter)!, 201, meter), 'a power that is too high'],
  ['the sign of e^(−1/t)', () => signBeside(flat), 'the sign of a function beside the point'],
  [
    'log(2 + t)',
    () => elementary('log', of('2 + t'), meter),
    'log of a number for which its value is not rational',
  ],
  ['sin(1/t)', () => elementary('sin', of('1/t'), meter), 'sin of a function beside the point'],
  [
    'exp(1 + t)',
    () => elementary('exp', of('1 + t'), meter),
    'exp of a number for which its value is not rational',
  ],
  ['√t', () => fraction(t, half, meter), 'a root that is no series in whole powers of t'],
  ['t⁹⁹ in e^(−1/t)', () => coefficientAt(flat, 99), 'what a function does beside the point'],
  [
    '√(−t), as a norm',
    () => besides(meter).norm!(negative(t, meter)),
    'a norm of what is not known to be a sum of squares',
  ],
])('%s', (_, work, stop) => expect(refusal(work)).toEqual({ stop }));

describe('where numbers need not be rational', () => {
  const over = <T>(work: (own: Meter) => T): T => {
    const own = new Meter(20_000_000);
    return own.over(new ExpLog(own), () => work(own));
  };
  const slope = (op: 'exp' | 'log' | 'sin' | 'cos' | 'atan', text: string, k: number) => (own: Meter) =>
    elementary(op, ofQuotient(F.readQuotient(text, own)!, own), own)!
      .terms.get(k)!
      .get(0)!;
  test.each([
    ['exp', '1 + 2*t', 1, '2*exp(1)'],
    ['exp', '1 + 2*t', 2, '2*exp(1)'],
    ['log', '3 + t', 0, 'log(3)'],
    ['log', '3 + t', 2, '-1/18'],
    ['sin', '1 + t', 1, 'cos(1)'],
    ['sin', '1 + t', 2, '-sin(1)/2'],
    ['cos', '1 + t', 1, '-sin(1)'],
    ['atan', '2 + t', 0, 'atan(2)'],
    ['atan', '2 + t', 1, '1/5'],
    ['atan', '2 + t', 2, '-2/25'],
    ['atan', '1/t', 0, '2*atan(1)'],
    ['atan', '-1/t', 1, '1'],
    ['exp', '2', 0, 'exp(2)'],
  ] as const)('%s(%s) has the coefficient of t^%i %s', (op, text, k, expected) =>
    over(own => {
      const found = slope(op, text, k)(own);
      const read = own.reals!.read(expected);
      expect(isZero(add(found, neg(read), own))).toBe(true);
      expect(isZero(add(found, neg(add(read, half, own)), own))).toBe(false);
    }),
  );

  test('a constant stays one: exp(log 2) − 2 is 0 all over', () =>
    over(own => {
      const two = elementary('exp', elementary('log', of('2'), own)!, own)!;
      expect(signBeside(plus(two, negative(of('2'), own), own))).toBe(0);
      expect(signBeside(plus(two, negative(of('2 + t'), own), own))).toBe(-1);
    }));
});

test('a guard that is undefined at the point, where no other one fails', () => {
  const selections = { s: selectionOf('x', ['x', '0'], '1: log(x) >= 0', '2: log(x) < 0') };
  const [step] = lineOf('x', ['y = s x'], { selections }).steps;
  expect(refusal(() => [...cellsNear(step!.basic, inputsAt(0), meter)])).toEqual({
    stop: 'a guard is undefined at the point',
  });
});

test('a function that no power of t makes a series along a ray', () => {
  const selections = { s: selectionOf('x', ['x*log(2 + x)', '0'], '1: x > 0', '2: x <= 0') };
  const line = lineOf('x', ['y = s x'], { selections });
  expect(refusal(() => slopesOnRay(line, vector(0), vector(0), vector(1), meter))).toEqual({
    stop: 'what the function does along a ray',
  });
});
