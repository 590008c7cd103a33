/** Zeros of elementary functions: all that there are, one at a time, and none where there is none. */
import { expect, test } from 'vitest';
import { rational, toFloat } from '../../../src/numbers/index.ts';
import { LinePoint, markedJson } from '../../../src/segments/elementary/point.ts';
import { nearestZero } from '../../../src/segments/elementary/zeros.ts';
import { around } from './around.ts';

const sample = rational(1, 3);

function zeroOf(text: string, direction: 1 | -1, end?: LinePoint) {
  const { of, ...setting } = around(sample);
  const found = nearestZero(setting, of(text), sample, end, direction);
  return { found, json: found && markedJson(found, setting.reals) };
}

test.each([
  ['exp(t) - 2', 1, Math.log(2), 'log(2)'],
  ['exp(t) - 2', -1, undefined],
  ['t*exp(t) - 1', 1, 0.5671432904097838],
  ['exp(t) - 3*t', 1, 0.619061286735945],
  ['cos(t) - t', 1, 0.7390851332151607],
  ['sin(t)', 1, Math.PI],
  ['exp(2*t) - exp(t) - 1', 1, Math.log((1 + Math.sqrt(5)) / 2)],
  ['log(1 + exp(t)) - t', 1, undefined],
  ['log(1 + exp(t))', -1, undefined],
  ['(exp(t) - 2)^2', 1, Math.log(2), 'log(2)'],
  ['(t*exp(t) - 1)^2', 1, 0.5671432904097838],
  ['exp(t) - t - 1', 1, undefined],
  ['t^3 - 3*t + 1', 1, 0.34729635533386066],
  ['log(t) + 3', -1, Math.exp(-3), 'exp(-3)'],
  ['1/(1 + exp(-t)) - 3/4', 1, Math.log(3), 'log(3)'],
  ['atan(t) - 1', 1, Math.tan(1)],
  ['exp(t) - exp(-t)', -1, 0],
] as const)('%s, %s', (text, direction, expected, closed?: string) => {
  // log is looked at above 0 only.
  const end = text.startsWith('log(t)') ? LinePoint.at(rational(0)) : undefined;
  const { found, json } = zeroOf(text, direction, end);
  if (expected === undefined) expect(found).toBeUndefined();
  else {
    expect(toFloat(found!.lo)).toBeCloseTo(expected, 9);
    expect(toFloat(found!.hi)).toBeCloseTo(expected, 9);
    expect(found!.hi.compare(found!.lo)).toBeGreaterThanOrEqual(0);
  }
  if (closed) expect(json).toMatchObject({ expr: closed });
});

test('up to an end, which is left out', () => {
  const { found } = zeroOf('exp(t) - 2', 1, LinePoint.at(rational(1, 2)));
  expect(found).toBeUndefined();
  expect(zeroOf('exp(t) - 2', 1, LinePoint.at(rational(1))).found).toBeDefined();
});

test('a zero that touches without a change of sign, and is no square of a polynomial, stays open', () => {
  expect(() => zeroOf('exp(t) - 2*t + 2*log(2) - 2', 1)).toThrow(/0\.69/);
});
