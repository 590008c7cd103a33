/** Simpler sums in the place of others: without positive factors, and conjugates. */
import { expect, test } from 'vitest';
import type { Meter } from '../../../src/certificates/numbers/meter.ts';
import { Elementary } from '../../../src/certificates/reals/elementary.ts';
import { constant, type Form, keyOfForm, UNITY } from '../../../src/certificates/reals/form.ts';
import { conjugateOf, withoutPositive } from '../../../src/certificates/reals/simpler.ts';
import { withReals } from '../stretches.ts';
import { number } from '../units.ts';

const over = (work: (forms: Elementary, q: (text: string) => Form, meter: Meter) => void): void =>
  withReals(meter => work(new Elementary(meter), text => constant(number(text)), meter));

test('what all terms have of a positive factor is left out', () => {
  over((forms, q) => {
    const e = forms.exp(UNITY);
    const plain = forms.add(q('3'), forms.scaled(e, number('-1')));
    const raised = forms.mul(plain, forms.exp(q('5')));
    expect(keyOfForm(raised)).not.toBe(keyOfForm(plain));
    expect(keyOfForm(withoutPositive(forms, raised))).toBe(keyOfForm(plain));
    expect(keyOfForm(withoutPositive(forms, plain))).toBe(keyOfForm(plain));
    // The quotient of what stands over e: 3/e − 1.
    const under = forms.mul(plain, forms.exp(q('-1')));
    expect(keyOfForm(withoutPositive(forms, under))).toBe(keyOfForm(plain));
  });
});

test('of p + q√r are p² − q²r, and p − q√r', () => {
  over((forms, q) => {
    const e = forms.exp(UNITY);
    const root = forms.fraction(forms.add(UNITY, e), number('1/2'));
    const sum = forms.add(q('2'), root);
    const { norm, other } = conjugateOf(forms, sum)!;
    expect(keyOfForm(norm)).toBe(keyOfForm(forms.add(q('3'), forms.scaled(e, number('-1')))));
    expect(keyOfForm(other)).toBe(keyOfForm(forms.add(q('2'), forms.scaled(root, number('-1')))));
    expect(conjugateOf(forms, forms.add(q('2'), e))).toBeUndefined();
  });
});
