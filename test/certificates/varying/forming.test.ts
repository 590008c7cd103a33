/** Functions of t made again of the sums of products that they are written as. */
import { expect, test } from 'vitest';
import { equal } from '../../../src/certificates/numbers/rational.ts';
import { formOf } from '../../../src/certificates/reals/reals.ts';
import { formed } from '../../../src/certificates/varying/forming.ts';
import { functionOf, stretchOf, withReals } from '../stretches.ts';

test.each([
  ['t^2 - 3*t + 1/2', '0', undefined, '1'],
  ['t^2 - 3*t + 1/2', undefined, '0', '-1'],
  ['sqrt(-t)', undefined, '0', '-1'],
  ['sqrt(2)*t + 2^(1/3)', '0', undefined, '1'],
  ['t*exp(t)*sin(2*t)', '0', undefined, '1'],
  ['cos(t)*exp(-t)', undefined, undefined, '0'],
  ['log(1 + exp(t))/(1 + t^2)', undefined, undefined, '0'],
  ['atan(t)^2*log(3)', '0', undefined, '1'],
  ['0*t', undefined, undefined, '0'],
])('%s between %s and %s', (text, from, to, sample) => {
  withReals(meter => {
    const on = stretchOf(meter, from, to, sample);
    const f = functionOf(text, on);
    expect(on.over(() => equal(formed(formOf(f), on), f))).toBe(true);
  });
});
