/** Sums of products, as they are written: what is 0 without being seen to be, and what is too long. */
import { expect, test } from 'vitest';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { integer, MINUS_ONE } from '../../../src/certificates/numbers/rational.ts';
import { Elementary } from '../../../src/certificates/reals/elementary.ts';
import { type Form, UNITY } from '../../../src/certificates/reals/form.ts';
import { refusal } from '../units.ts';

function over<T>(work: (forms: Elementary, sum: Form) => T): T {
  const meter = new Meter(50_000_000);
  const forms = new Elementary(meter);
  return work(forms, forms.add(UNITY, forms.exp(UNITY)));
}

test('of a sum that is 0 by its powers there is neither a quotient nor a logarithm', () => {
  over((forms, sum) => {
    const square = forms.fraction(sum, integer(2));
    const gap = forms.add(square, forms.scaled(forms.mul(sum, sum), MINUS_ONE));
    expect([gap.size > 0, forms.isZero(gap)]).toEqual([true, true]);
    const why = { stop: 'a number that is 0, and is not seen to be' };
    expect([refusal(() => forms.inverse(gap, 1)), refusal(() => forms.log(gap))]).toEqual([why, why]);
  });
});

test('powers of a sum that are far apart are not multiplied out', () => {
  const apart = (k: number) =>
    over((forms, sum) => refusal(() => forms.cleared(forms.add(UNITY, forms.fraction(sum, integer(-k))))));
  expect([apart(200), apart(201)]).toEqual(['none', { stop: 'a number has too many terms' }]);
});
