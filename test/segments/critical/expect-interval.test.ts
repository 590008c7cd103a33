/** Critical points are asked for on an interval, not at a point. */
import { expect, test } from 'vitest';
import { CornercheckError } from '../../../src/errors.ts';
import { rational } from '../../../src/numbers/index.ts';
import { expectInterval } from '../../../src/segments/critical/expect-interval.ts';

const [zero, half] = [rational(0), rational(1, 2)];

test.each([
  ['ℝ', {}],
  ['[0, ∞)', { from: zero }],
  ['(−∞, 0]', { to: zero }],
  ['[0, 1/2]', { from: zero, to: half }],
])('%s may be asked about', (_, domain) => {
  expect(() => expectInterval(domain)).not.toThrow();
});

test.each([
  [half, half, '1/2', '1/2'],
  [half, zero, '1/2', '0'],
])('from %s to %s is empty, or a point', (from, to, low, high) => {
  const why = `expected an interval that is not empty, got from ${low} to ${high}`;
  expect(() => expectInterval({ from, to })).toThrow(new CornercheckError('bad-usage', why));
});
