/** Numbers on a tape: their values, and the partial derivatives that are followed back, by hand. */
import { describe, expect, test } from 'vitest';
import type { Rat } from '../../../src/certificates/numbers/rational.ts';
import { backwards, Tape, type Taped } from '../../../src/certificates/ties/tape.ts';
import { costOf, meter, number, refusal, textOf, texts } from '../units.ts';

const [half, third] = [number('1/2'), number('1/3')] as [Rat, Rat];

/** The value, and the derivatives in a and b. */
function made(work: (tape: Tape, a: Taped, b: Taped) => Taped | undefined, a: string, b = '0') {
  const tape = new Tape(meter);
  const inputs = [a, b].map(text => tape.make(number(text))) as [Taped, Taped];
  const output = work(tape, ...inputs);
  return output && [textOf(output.value), ...texts(backwards(output, inputs, meter))];
}

test.each<[string, Parameters<typeof made>, string[]]>([
  ['a constant', [tape => tape.constant(half), '2'], ['1/2', '0', '0']],
  ['an input itself', [(_, __, b) => b, '2', '3'], ['3', '0', '1']],
  ['a sum', [(tape, a, b) => tape.add(a, b), '2', '3'], ['5', '1', '1']],
  ['a number added to itself', [(tape, a) => tape.add(a, a), '2'], ['4', '2', '0']],
  ['a contrary', [(tape, a) => tape.neg(a), '2'], ['-2', '-1', '0']],
  ['a product', [(tape, a, b) => tape.mul(a, b), '2', '3'], ['6', '3', '2']],
  ['a square', [(tape, a) => tape.mul(a, a), '3'], ['9', '6', '0']],
  ['an inverse', [(tape, a) => tape.inverse(a), '2'], ['1/2', '-1/4', '0']],
  ['a power', [(tape, a) => tape.power(a, 3), '2'], ['8', '12', '0']],
  ['a negative power', [(tape, a) => tape.power(a, -2), '2'], ['1/4', '-1/4', '0']],
  ['the power 0, of 0 as well', [(tape, a) => tape.power(a, 0), '0'], ['1', '0', '0']],
  ['a root', [(tape, a) => tape.fraction(a, half), '4'], ['2', '1/4', '0']],
  ['a third root', [(tape, a) => tape.fraction(a, third), '8'], ['2', '1/12', '0']],
  ['exp', [(tape, a) => tape.apply('exp', a), '0'], ['1', '1', '0']],
  ['log', [(tape, a) => tape.apply('log', a), '1'], ['0', '1', '0']],
  ['sin', [(tape, a) => tape.apply('sin', a), '0'], ['0', '1', '0']],
  ['cos', [(tape, a) => tape.apply('cos', a), '0'], ['1', '0', '0']],
  ['atan', [(tape, a) => tape.apply('atan', a), '0'], ['0', '1', '0']],
  ['a norm, of its square', [(tape, a) => tape.norm(a), '9'], ['3', '1/6', '0']],
  [
    'what goes two ways: (a + b)(a - b)',
    [(tape, a, b) => tape.mul(tape.add(a, b), tape.add(a, tape.neg(b))), '5', '3'],
    ['16', '10', '-6'],
  ],
  [
    'what is taken away again',
    [(tape, a, b) => tape.add(tape.add(a, b), tape.neg(a)), '5', '3'],
    ['3', '0', '1'],
  ],
])('%s', (_, [work, a, b], expected) => expect(made(work, a, b)).toEqual(expected));

test.each<[string, Parameters<typeof made>]>([
  ['the inverse of 0', [(tape, a) => tape.inverse(a), '0']],
  ['a negative power of 0', [(tape, a) => tape.power(a, -1), '0']],
  ['the root of a negative number', [(tape, a) => tape.fraction(a, half), '-1']],
  ['the root of 0, which has no slope', [(tape, a) => tape.fraction(a, half), '0']],
  ['log of 0', [(tape, a) => tape.apply('log', a), '0']],
])('%s is none', (_, [work, a]) => expect(made(work, a)).toBeUndefined());

test('a norm that is 0 has no slope', () => {
  expect(refusal(() => made((tape, a) => tape.norm(a), '0'))).toEqual({ stop: 'the slope of a tied norm' });
});

test('a value that is not rational stops it', () => {
  expect(refusal(() => made((tape, a) => tape.apply('exp', a), '1'))).toEqual({
    stop: 'exp of a number for which its value is not rational',
  });
});

describe('the tape', () => {
  test('numbers what is made, in its order', () => {
    const tape = new Tape(meter);
    const [a, b] = [tape.make(half), tape.make(third)];
    expect([a.number, b.number, tape.add(a, b).number, tape.length]).toEqual([0, 1, 2, 3]);
  });

  test('is paid for by what each number is made of; followed back, only what the output is made of is', () => {
    const tape = new Tape(meter);
    const [a, b] = [tape.make(half), tape.make(third)];
    const sum = tape.add(a, b);
    expect(costOf(counter => new Tape(counter).make(half))).toBe(1);
    expect(costOf(counter => new Tape(counter).make(half, sum.from))).toBe(3);
    const before = costOf(counter => backwards(sum, [a, b], counter));
    for (let k = 0; k < 50; k += 1) tape.mul(a, b);
    expect(costOf(counter => backwards(sum, [a, b], counter))).toBe(before);
  });
});
