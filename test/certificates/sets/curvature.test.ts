/** Whether a program is convex to first order at a point, or concave: as far as that is seen. */
import { expect, test } from 'vitest';
import { isCurved } from '../../../src/certificates/sets/curvature.ts';
import { lineOf, meter, refusal, vector } from '../units.ts';

const curved = (...nodes: string[]): boolean => isCurved(lineOf('x y', nodes), vector(0, 0), [], meter);

test.each<[boolean, string[]]>([
  [true, ['m = max x y']],
  [true, ['m = min x y', 's = add m x']],
  [true, ['a = abs x', 'b = relu y', 's = add a b']],
  [false, ['a = abs x', 'b = relu y', 's = sub a b']],
  [false, ['a = min x y', 's = relu a']],
])('%s: %s', (answer, nodes) => expect(curved(...nodes)).toBe(answer));

test('of several outputs it is not', () => {
  expect(isCurved(lineOf('x y', ['a = abs x'], { outputs: ['a', 'y'] }), vector(0, 0), [], meter)).toBe(
    false,
  );
});

test('a root of 0 has no derivative to see it from', () => {
  expect(refusal(() => curved('q = sqrt x', 's = add q y'))).toEqual({ stop: 'a piece without derivatives' });
});
