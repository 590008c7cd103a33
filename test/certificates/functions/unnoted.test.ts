/** Dual numbers of which nothing is noted. */
import { expect, test } from 'vitest';
import { unnoted } from '../../../src/certificates/functions/unnoted.ts';
import { run } from '../../../src/certificates/kernel/algebra.ts';
import { rationals } from '../../../src/certificates/kernel/jet.ts';
import { formulaOf, meter, number, textOf, texts } from '../units.ts';

test('values and derivatives, by every operation', () => {
  const on = unnoted(rationals(meter), 2);
  const args = [on.coordinate(number(3), 0), on.coordinate(number(2), 1)];
  const found = (text: string) => {
    const dual = run(on, formulaOf(text), i => args[i])!;
    return [textOf(dual.value), ...texts(dual.gradient), dual.note];
  };
  expect(found('x*y + 1')).toEqual(['7', '2', '3', undefined]);
  expect(found('-x/y')).toEqual(['-3/2', '-1/2', '3/4', undefined]);
  expect(found('(x - y)^3')).toEqual(['1', '3', '-3', undefined]);
  expect(found('(x + 1)^(1/2)')).toEqual(['2', '1/4', '0', undefined]);
  expect(found('exp(x - 3)')).toEqual(['1', '1', '0', undefined]);
  expect(run(on, formulaOf('1/(x - 3)'), i => args[i])).toBeUndefined();
});
