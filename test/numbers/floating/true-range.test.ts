import { expect, test } from 'vitest';
import { exp, log } from '../../../src/numbers/fixed/index.ts';
import { trueRange } from '../../../src/numbers/floating/true-range.ts';
import { compare, isFailure, type Rational, rational, sub } from '../../../src/numbers/index.ts';

const ends = (kernel: typeof exp, lo: Rational, hi: Rational, leading: number) => {
  const range = trueRange(kernel, { lo, hi }, leading);
  if (isFailure(range)) throw new Error(range.why);
  return range;
};
const width = ({ lo, hi }: { lo: Rational; hi: Rational }) => sub(hi, lo);

test('what was found at some numbers is not taken for another kernel, other numbers, or more bits', () => {
  const points = Array.from({ length: 1_200 }, (_, i) => rational(i + 1, 7));
  const of = (x: Rational) => [
    ends(exp, x, x, 40),
    ends(log, x, x, 40),
    ends(exp, x, x, 90),
    ends(exp, x, x.add(1n), 40),
  ];
  const [first, logarithm, sharper, wider] = of(points[3]!);
  expect(compare(first!.lo, logarithm!.hi)).toBe(1);
  expect(compare(width(sharper!), width(first!))).toBe(-1);
  expect(compare(width(wider!), width(first!))).toBe(1);
  // Also after more than are kept.
  for (const x of points) ends(exp, x, x, 40);
  expect(of(points[3]!)).toEqual([first, logarithm, sharper, wider]);
});
