/** Whether a case is free of roundoff: Algorithms 1 and 2 in floating point round nowhere. */
import { expect, test } from 'vitest';
import type { Override } from '../../../src/certificates/kernel/evaluate.ts';
import { isFree } from '../../../src/certificates/verdicts/roundoff.ts';
import { lineOf, meter, vector } from '../units.ts';

const own: Override = (_, __, piece) => [piece];
const mean: Override = (_, active) => active;

test.each<readonly [nodes: readonly string[], x: readonly string[], double: boolean, single: boolean]>([
  [['s = add x y', 'r = relu s'], ['1', '1/2'], true, true],
  // An input that is none of the format.
  [['s = add x y'], ['1/3', '1'], false, false],
  [['s = add x y'], ['0x1000001', '1'], true, false],
  // A value, a partial derivative, and what adjoints add up to.
  [['s = add x y', 'p = mul s s'], ['0x1000', '1'], true, false],
  [['p = mul x y', 'q = div p y'], ['1', '3'], false, false],
  [['p = mul x y', 'q = add p x'], ['0', '0x1000000'], true, false],
  [['p = mul x y', 'q = add p x'], ['0', '0x800000'], true, true],
  [['e = exp x'], ['0', '0'], false, false],
])('%j at %j in float64: %s, in float32: %s', (nodes, x, double, single) => {
  const line = lineOf('x y', nodes);
  const free = (['float64', 'float32'] as const).map(precision =>
    isFree(line, vector(...x), precision, meter, own),
  );
  expect(free).toEqual([double, single]);
});

test.each<readonly [nodes: readonly string[], free: boolean]>([
  [['c = greater x y', 'r = where c x y'], true],
  [['c = greater x y', 'n = neg x', 'r = where c n y'], true],
  // Each operation rounds, though together they are one factor, or none; and a guard may turn.
  [['c = greater x y', 'n = div x y', 'r = where c n y'], false],
  [['s = add x y', 't = sub s y', 'c = greater x y', 'r = where c t y'], false],
  [['s = add x y', 't = sub s y', 'c = greater t y', 'r = where c x y'], false],
  // What increases is left out of what is compared; it rounds all the same.
  [['a = tanh x', 'b = tanh y', 'c = greater a b', 'r = where c x y'], false],
])('a choice between what is computed: %j is free of roundoff: %s', (nodes, free) => {
  const line = lineOf('x y', nodes);
  expect(isFree(line, vector(3, 2), 'float64', meter, own)).toBe(free);
});

test('by the pieces that are taken at ties', () => {
  const three = lineOf('x y z', ['m = max x y z']);
  const [x, two] = [vector(1, 1, 1), vector(1, 1, 0)];
  // The mean of three unit vectors has thirds, of two it has halves.
  expect([isFree(three, x, 'float64', meter, own), isFree(three, x, 'float64', meter, mean)]).toEqual([
    true,
    false,
  ]);
  expect(isFree(three, two, 'float64', meter, mean)).toBe(true);
});
