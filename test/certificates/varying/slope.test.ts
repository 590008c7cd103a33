/** d/dt by the chain rule, and values at numbers. */
import { expect, test } from 'vitest';
import { signOf, sub } from '../../../src/certificates/numbers/rational.ts';
import { isSame } from '../../../src/certificates/varying/along.ts';
import { slopeOf, valueThere } from '../../../src/certificates/varying/slope.ts';
import { functionOf, real, stretchOf, withReals } from '../stretches.ts';
import { number, refusal } from '../units.ts';

test.each([
  ['7', '0'],
  ['t', '1'],
  ['exp(2)*log(3)', '0'],
  ['t^2 + 3*t', '2*t + 3'],
  ['t*exp(t)', 'exp(t) + t*exp(t)'],
  ['1/(1 + t)', '-1/(1 + t)^2'],
  ['(1 + t)^5', '5*(1 + t)^4'],
  ['sqrt(1 + t)', '1/(2*sqrt(1 + t))'],
  ['(1 + t)^(2/3)', '2/(3*(1 + t)^(1/3))'],
  ['exp(t^2)', '2*t*exp(t^2)'],
  ['log(1 + t^2)', '2*t/(1 + t^2)'],
  ['sin(3*t)', '3*cos(3*t)'],
  ['cos(3*t)', '-3*sin(3*t)'],
  ['atan(t)', '1/(1 + t^2)'],
])('(%s)′ = %s', (f, slope) => {
  withReals(meter => {
    const on = stretchOf(meter, '0', undefined, '1');
    const found = on.over(() => slopeOf(functionOf(f, on), new Map(), meter));
    expect(isSame(found, functionOf(slope, on), on)).toBe(true);
  });
});

test.each([
  ['7', '2', '7'],
  ['t', 'log(2)', 'log(2)'],
  ['t^3 - t', '2', '6'],
  ['t*exp(t)', 'log(2)', '2*log(2)'],
  ['(1 + t)^(3/2)', '1', '2*sqrt(2)'],
  ['sin(t) + cos(t) + atan(t)', '0', '1'],
  // At an end of the stretch it is the limit.
  ['sqrt(t)', '0', '0'],
])('%s at %s is %s', (f, x, value) => {
  withReals(meter => {
    const on = stretchOf(meter, '0', undefined, '1');
    const found = valueThere(functionOf(f, on), real(x, meter), new Map(), meter);
    expect(signOf(sub(found, real(value, meter), meter))).toBe(0);
  });
});

test('where there is no value it stops', () => {
  withReals(meter => {
    const on = stretchOf(meter, '0', undefined, '1');
    for (const f of ['log(t)', '1/t', 't^(-1/2)'])
      expect(refusal(() => valueThere(functionOf(f, on), number(0), new Map(), meter))).toEqual({
        stop: 'a function without a value at a number',
      });
  });
});
