/** Elementary functions of t: identities, derivatives, values and ranges, beside doubles. */
import { describe, expect, test } from 'vitest';
import { compileExpression, parseExpression } from '../../../src/expressions/index.ts';
import { elementaryField } from '../../../src/functions/elementary/elementary-field.ts';
import { Ranges, signOfRange } from '../../../src/functions/elementary/range.ts';
import { isFailure, rational, realField, toFloat } from '../../../src/numbers/index.ts';

const reals = realField();
const field = elementaryField(rational(1), reals);

function read(text: string) {
  const value = compileExpression(parseExpression(text, ['t']), 1).value(field, [field.t]);
  if (isFailure(value)) throw new Error(value.why);
  return value;
}

const at = (text: string, x: number): number => {
  const value = field.valueAt(read(text), reals.from(rational(Math.round(x * 1024), 1024)));
  if (isFailure(value)) throw new Error(value.why);
  return toFloat(reals.enclosure(value, 60)!.lo);
};

const TEXTS = [
  't^3 - 2*t',
  '1/(1 + exp(-t))',
  'log(1 + exp(t))',
  't*exp(-t^2)',
  'sqrt(1 + t^2)',
  'sin(3*t)*cos(t)',
  'atan(t) + atan(2/t)',
  'log(t)/t',
  '1/(t - 3)',
  'exp(sin(t))',
  't^(2/3)',
];

describe('derivatives and ranges', () => {
  test.each(TEXTS)('%s', text => {
    const f = read(text);
    const slope = field.derivative(f);
    const h = 1 / 1024;
    for (const x of [0.75, 1.25, 2]) {
      const value = field.valueAt(slope, reals.from(rational(Math.round(x * 1024), 1024)));
      const exact = isFailure(value) ? Number.NaN : toFloat(reals.enclosure(value, 60)!.lo);
      expect(exact).toBeCloseTo((at(text, x + h) - at(text, x - h)) / (2 * h), 3);
    }
    const range = new Ranges({ from: rational(3, 4), to: rational(2) }, 60).of(f);
    for (const x of [0.75, 1, 1.5, 2]) {
      const scaled = at(text, x) * 2 ** 60;
      expect(scaled).toBeGreaterThanOrEqual(Number(range.lo) - 2 ** 10);
      expect(scaled).toBeLessThanOrEqual(Number(range.hi) + 2 ** 10);
    }
  });

  test('ranges up to infinity', () => {
    const beyond = (text: string) => signOfRange(new Ranges({ from: rational(2) }, 60).of(read(text)));
    expect(beyond('1 - 2*exp(-t)')).toBe(1);
    expect(beyond('1/(1 + exp(t)) - 1/2')).toBe(-1);
    expect(beyond('log(t) - 1/2')).toBe(1);
    expect(beyond('exp(t) - t')).toBe('undecided');
  });
});

describe('identities of functions', () => {
  test.each([
    ['sin(t)^2 + cos(t)^2 - 1', 'yes'],
    ['sin(3*t) - 3*sin(t) + 4*sin(t)^3', 'yes'],
    ['atan(t) + atan(1/t) - 2*atan(1)', 'yes'],
    ['log(t^2 + t) - log(t) - log(t + 1)', 'yes'],
    ['exp(1/(1 + exp(t)) + 1/(1 + exp(-t))) - exp(1)', 'yes'],
    ['atan(t) + atan(1/t) - 3/2', 'no'],
    ['exp(t) - 1 - t', 'no'],
    ['t - 1', 'no'],
    ['sin(t/2)^2 - (1 - cos(t))/2', 'yes'],
    ['atan(t) - 2*atan(t/(1 + sqrt(1 + t^2)))', 'undecided'],
  ])('%s is 0: %s', (text, verdict) => {
    expect(field.isZero(read(text))).toBe(verdict);
  });

  test('signs are those just after the sample', () => {
    expect(field.sign(read('t - 1'))).toBe(1);
    expect(field.sign(read('1 - t'))).toBe(-1);
    expect(field.sign(read('(t - 1)^2 - (t - 1)^3'))).toBe(1);
    expect(field.sign(read('log(t) - t + 1'))).toBe(-1);
    expect(field.sign(read('exp(t - 1) - t - (t - 1)^2'))).toBe(-1);
  });
});

test('what was divided by is noted, what was compared too', () => {
  const own = elementaryField(rational(2), realField());
  const value = own.div(own.one, own.sub(own.t, own.one));
  expect(isFailure(value)).toBe(false);
  own.sign(own.sub(own.t, own.from(rational(5))));
  expect([...own.domains].map(f => own.text(f))).toContain('t - 1');
  expect([...own.guards].map(f => own.text(f))).toEqual(['t - 5']);
});

test.each([
  ['sin t', 'sin(t) - 2*sin(t/2)*cos(t/2)'],
  ['cos t', 'cos(t) - 1 + 2*sin(t/2)^2'],
  ['tan of the half', 'sin(t)/(1 + cos(t)) - sin(t/2)/cos(t/2)'],
  ['tan of the half, otherwise', '(1 - cos(t))/sin(t) - sin(t/2)/cos(t/2)'],
  ['ten times', 'sin(10*t) - 2*sin(5*t)*cos(5*t)'],
  ['thirds', 'cos(t)*cos(t/3) - cos(2*t/3)/2 - cos(4*t/3)/2'],
])('multiples and parts of an angle: %s', (_, text) => {
  expect(field.isZero(read(text))).toBe('yes');
  expect(field.isZero(read(`${text} + 1/10^30`))).toBe('no');
  expect(field.isZero(read(`${text} + (t - 1)^2/10^30`))).toBe('no');
});
