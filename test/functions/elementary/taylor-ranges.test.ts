/** Taylor coefficients over intervals: those at every number inside are held. */
import { expect, test } from 'vitest';
import { elementaryField } from '../../../src/functions/elementary/elementary-field.ts';
import { Ranges } from '../../../src/functions/elementary/range.ts';
import { TaylorRanges } from '../../../src/functions/elementary/taylor-ranges.ts';
import { isFailure, rational, realField } from '../../../src/numbers/index.ts';

const BITS = 96;
const field = elementaryField(rational(1, 2), realField());
const { t } = field;
const had = <T>(value: T): T => {
  if (isFailure(value)) throw new Error(value.why);
  return value;
};
const f = (value: ReturnType<typeof field.exp>): typeof t => had(value) as typeof t;
const two = field.from(rational(2));

const FUNCTIONS: readonly (readonly [string, typeof t])[] = [
  ['t^3', f(field.pow(t, 3))],
  ['exp(2t)', f(field.exp(field.mul(two, t)))],
  ['log(2 + t)', f(field.log(field.add(two, t)))],
  ['sin(t) cos(2t)', field.mul(f(field.sin(t)), f(field.cos(field.mul(two, t))))],
  ['atan(t)', f(field.atan(t))],
  [
    'sqrt(2 + t)/(1 + exp(t))',
    f(field.div(f(field.root(field.add(two, t), 2)), field.add(field.one, f(field.exp(t))))),
  ],
  ['1/t', f(field.div(field.one, t))],
];

test.each(FUNCTIONS)('of %s, by its derivatives', (_, form) => {
  const stretch = { from: rational(1, 3), to: rational(2, 3) };
  const found = new TaylorRanges(stretch, BITS, 5).of(form)!;
  let own = form;
  let factorial = 1n;
  for (const [k, { lo, hi }] of found.entries()) {
    if (k > 0) {
      own = field.derivative(own);
      factorial *= BigInt(k);
    }
    for (const x of [rational(1, 3), rational(1, 2), rational(2, 3)]) {
      const value = new Ranges({ from: x, to: x }, BITS).of(own) as { lo: bigint; hi: bigint };
      expect(lo * factorial <= value.hi && value.lo <= hi * factorial).toBe(true);
      // Not by being endlessly wide.
      expect(hi - lo).toBeLessThan(1n << 106n);
    }
  }
});

test('of what has a pole inside there are none', () => {
  const across = new TaylorRanges({ from: rational(-1), to: rational(1) }, BITS, 3);
  expect(across.of(FUNCTIONS[6]![1])).toBeUndefined();
  expect(across.of(f(field.log(t)))).toBeUndefined();
});
