/** Cells of signs: that one is empty is shown by a sum that its signs exclude, and by no other. */
import { expect, test } from 'vitest';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { integer } from '../../../src/certificates/numbers/rational.ts';
import { checkNowhere } from '../../../src/certificates/space/signs.ts';

const check = (sides: readonly (-1 | 0 | 1)[], constants: readonly number[], factors: readonly number[]) => {
  const slopes = [1, -1];
  const signs = sides.map((side, i) => {
    const f = { a: [integer(slopes[i]!)], c: integer(constants[i]!) };
    return [String(i + 1), { f, side }] as const;
  });
  const given = factors.map((factor, i) => [String(i + 1), integer(factor)] as const);
  return () => checkNowhere(new Map(given), new Map(signs), 1, new Meter(10_000));
};

test('x > 0 and c - x > 0 exclude each other where c <= 0', () => {
  expect(check([1, 1], [0, -1], [1, 1])).not.toThrow();
  expect(check([1, 1], [0, 0], [1, 1])).not.toThrow();
  expect(check([1, 1], [0, 1], [1, 1])).toThrow('the cell may have points');
  expect(check([0, 0], [0, 1], [1, 1])).not.toThrow();
  expect(check([0, 0], [0, 0], [1, 1])).toThrow('the cell may have points');
  expect(check([-1, -1], [0, 1], [-1, -1])).not.toThrow();
  expect(check([1, 1], [0, 0], [-1, -1])).toThrow('expected a factor with the sign of its function');
});
