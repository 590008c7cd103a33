/** Numbers that are not known to be rational: how they are made, and what they have not. */
import { expect, test } from 'vitest';
import { ONE } from '../../../src/certificates/numbers/rational.ts';
import { isReal } from '../../../src/certificates/reals/real.ts';
import { real, withReals } from '../stretches.ts';
import { refusal, textOf } from '../units.ts';

test.each([
  ['exp(1)', 'exp', undefined],
  ['exp(1) + log(2)', 'add', undefined],
  ['exp(1)*log(2)', 'mul', undefined],
  ['log(2)^3', 'power', '3'],
  ['(1 + exp(1))^(2/3)', 'fraction', '2/3'],
  ['sin(2)', 'sin', undefined],
])('%s is made by %s', (text, op, exponent) => {
  withReals(meter => {
    const found = real(text, meter);
    if (!isReal(found)) throw new Error('expected a number that is not rational');
    expect([found.op, found.exponent && textOf(found.exponent)]).toEqual([op, exponent]);
  });
});

test('it has neither numerator nor denominator', () => {
  withReals(meter => {
    const e = real('exp(1)', meter);
    const why = { stop: 'a number that is not rational' };
    expect([refusal(() => e.n), refusal(() => e.d), isReal(e), isReal(ONE)]).toEqual([why, why, true, false]);
    expect(isReal(real('log(exp(2))', meter))).toBe(false);
  });
});
