/** What is read off terms, and their order. */
import { describe, expect, test } from 'vitest';
import { type Form, onlyTerm, type Term } from '../../../src/certificates/reals/form.ts';
import { formOf } from '../../../src/certificates/reals/reals.ts';
import {
  exponentIn,
  isBefore,
  isLogOrRational,
  isPlainlyPositive,
  isWhole,
  pivotOf,
} from '../../../src/certificates/reals/terms.ts';
import { real, withReals } from '../stretches.ts';
import { textOf } from '../units.ts';

const over = <T>(texts: readonly string[], work: (...forms: Form[]) => T): T =>
  withReals(meter => work(...texts.map(text => formOf(real(text, meter)))));
const term = (text: string): Term => over([text], form => onlyTerm(form)!);

test('the exponent of a generator, 0 where it is none of them', () => {
  over(['exp(3)', 'exp(1)', 'log(2)'], (cube, base, log) => {
    const [[e]] = onlyTerm(base)!.powers as [[Parameters<typeof exponentIn>[1], unknown]];
    expect(textOf(exponentIn(onlyTerm(cube)!.powers, e))).toBe('3');
    expect(textOf(exponentIn(onlyTerm(log)!.powers, e))).toBe('0');
  });
});

test.each<readonly [text: string, positive: boolean, whole: boolean, log: boolean]>([
  ['2', true, true, true],
  ['-1/2', false, true, true],
  ['3*exp(2)', true, false, false],
  ['-3*exp(2)', false, false, false],
  ['sqrt(2)', true, false, false],
  ['log(2)', false, false, true],
  ['-5*log(2)', false, false, true],
  ['log(2)^2', false, false, false],
  ['log(2)*log(3)', false, false, false],
  ['exp(1)*log(2)', false, false, false],
  ['sin(1)', false, false, false],
  ['exp(1)*sin(1)', false, false, false],
])('%s is plainly positive: %s, whole: %s, rational or a log: %s', (text, positive, whole, log) => {
  const own = term(text);
  expect([isPlainlyPositive(own), over([text], isWhole), isLogOrRational(own)]).toEqual([
    positive,
    whole,
    log,
  ]);
});

test('a sum is not whole, for it is several terms', () => expect(over(['1 + exp(1)'], isWhole)).toBe(false));

describe('the order of products', () => {
  const isEarlier = (a: string, b: string): boolean =>
    over([a, b], (left, right) => isBefore(onlyTerm(left)!, onlyTerm(right)!));

  test('is by the exponents of positive generators, whatever the coefficients', () => {
    expect([
      isEarlier('exp(1)', 'exp(2)'),
      isEarlier('exp(2)', 'exp(1)'),
      isEarlier('exp(1)', '7*exp(1)'),
    ]).toEqual([true, false, false]);
    expect([isEarlier('exp(-1)', '1'), isEarlier('1', 'exp(1)'), isEarlier('5', '1')]).toEqual([
      true,
      true,
      false,
    ]);
    // Of whole numbers it takes no notice, nor of what may be negative.
    expect([isEarlier('1', 'sqrt(2)'), isEarlier('sqrt(2)', '1'), isEarlier('1', 'atan(1/2)')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('the product of a sum that is taken for the others', () => {
  const pivot = (t: string, sum: string): string | undefined =>
    over([t, sum], (own, all) => {
      const found = pivotOf(onlyTerm(own)!, all);
      return found?.powers.map(([{ kind }, k]) => `${kind}^${textOf(k)}`).join('*');
    });

  test('is the largest where the term is as large, and the least where it is smaller', () => {
    expect([pivot('exp(2)', '1 + exp(1)'), pivot('exp(1)', '1 + exp(1)')]).toEqual(['exp^1', 'exp^1']);
    expect(pivot('exp(-1)', '1 + exp(1)')).toBe('');
    expect(pivot('1', '1 + exp(1)')).toBeUndefined();
  });

  test('is none where a product may be negative', () => {
    expect([pivot('exp(2)', '1 + sin(1)'), pivot('exp(2)', 'exp(1) + atan(1/2)')]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
