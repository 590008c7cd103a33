/** The zeros of a function as those of simpler ones; quotients of functions, and the function that marks a point. */
import { expect, test } from 'vitest';
import { formatPolynomial } from '../../../src/polynomials/index.ts';
import { factorsOf, markOf, quotientBy } from '../../../src/segments/elementary/factors.ts';
import { around } from './around.ts';

/** As functions, and those that are polynomials as such, in brackets. */
const factors = (text: string): string[] => {
  const { field, of } = around();
  return factorsOf(field, of(text)).map(({ form, polynomial }) =>
    polynomial ? `[${formatPolynomial(polynomial, 't')}]` : field.text(form),
  );
};

test.each([
  ['3', []],
  ['t - t', []],
  ['2 - 2*t', ['[t - 1]']],
  ['(t - 1)^2*(t - 2)', ['[t - 2]', '[t - 1]']],
  // What has no zeros is left out: exponentials, denominators, roots and constants.
  ['exp(t)*t', ['[t]']],
  ['1/(1 + exp(t))', []],
  ['t/(1 + exp(t)) - 1', ['t - 1 - exp(t)']],
  ['sqrt(t)', []],
  ['log(2)*t', ['[t]']],
  ['1/t - 1', ['[t - 1]']],
  // Of a product each factor; log u has the zeros of u − 1, and atan u those of u.
  ['t*sin(t)', ['[t]', 'sin(t)']],
  ['log(t)', ['[t - 1]']],
  ['atan(t - 2)', ['[t - 2]']],
  ['log(t)*log(1 + t)', ['[t - 1]', '[t]']],
  ['1/log(t)', []],
  ['log(t)*t - t', ['[t]', 'log(t) - 1']],
  // A polynomial in e^t, without squares.
  ['exp(2*t) - 2*exp(t) + 1', ['exp(t) - 1']],
  ['sqrt(t) - t', ['t - sqrt(t)']],
  // A root of what stands under it as well brings no zero of that with it.
  ['1/5 - sqrt(1 + t)/(2*(1 + t))', ['sqrt(1 + t) - 5/2']],
  ['t - sqrt(1 + t)/(1 + t) + 1/(1 + t)', ['1 - sqrt(1 + t) + t + t^2']],
  // Squares and cubes of sums in several functions.
  ['(t*exp(t) - 1)^2', ['exp(t)*t - 1']],
  ['(t*exp(t) - 1)^3', ['exp(t)*t - 1']],
  ['4*exp(2*t) - 4*t*exp(t) + t^2', ['t - 2*exp(t)']],
  ['exp(2*t) - 3*t*exp(t) + t^2', ['exp(2*t) - 3*exp(t)*t + t^2']],
  ['t + 2*exp(t)*t^2 + exp(2*t)*t^3', ['[t]', '1 + exp(t)*t']],
  // Sums with logarithms as powers: of log t + t, t e^t − 1; whatever the multiple.
  ['log(t) + t', ['exp(t)*t - 1']],
  ['3*log(t) + 3*t', ['exp(t)*t - 1']],
  ['log(t)/2 - log(1 + t)/3', ['[t^3 - t^2 - 2*t - 1]']],
])('%s has the zeros of %j', (text, expected) => {
  expect(factors(text).sort()).toEqual([...expected].sort());
});

test('a degree above 60 is not split up, and no polynomial', () => {
  expect(factors('t^60 - 1')).toEqual(['[t^60 - 1]']);
  expect(factors('t^61 - 1')).toEqual(['t^61 - 1']);
});

test.each([
  ['t + exp(t) + t*exp(t) + exp(2*t)', 't + exp(t)', '1 + exp(t)'],
  ['(t + exp(t))^2', 't + exp(t)', 'exp(t) + t'],
  ['3*t + 3*exp(t)', 't + exp(t)', '3'],
  ['exp(3*t) - 1', 'exp(t) - 1', '1 + exp(2*t) + exp(t)'],
  ['t - t', 't + exp(t)', '0'],
  // But for what stands in the denominator, which is not 0 where both are looked at.
  ['(t + exp(t))/(1 + exp(t))', 't + exp(t)', '1'],
])('%s by %s is %s', (f, g, expected) => {
  const { field, of } = around();
  const quotient = quotientBy(field, of(f), of(g));
  expect(quotient && field.text(quotient)).toBe(expected);
});

test.each([
  ['it is no multiple', 't + 2*exp(t)', 't + exp(t)'],
  ['the quotient does not end', '1', '1 - exp(t)'],
  ['one term alone marks no point', 't^2', 't'],
  // 1/t·(t + e^t).
  ['the quotient would have a pole', '1 + exp(t)/t', 't + exp(t)'],
  ['there are waves', 'sin(1)*t + sin(1)*exp(t)', 't + exp(t)'],
])('no quotient where %s', (_, f, g) => {
  const { field, of } = around();
  expect(quotientBy(field, of(f), of(g))).toBeUndefined();
});

test('the function that marks a point, from its name; none where it has no value', () => {
  const { field, of } = around();
  expect(field.isZero(field.sub(markOf(field, 'exp(t) - 2')!, of('exp(t) - 2')))).toBe('yes');
  expect(markOf(field, 'log(t - 5)')).toBeUndefined();
});
