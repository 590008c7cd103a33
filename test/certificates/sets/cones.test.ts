/** ∂ᶜf to first order: which cells are seen to have interior, and which to be null sets. */
import { expect, test } from 'vitest';
import { firstOrder } from '../../../src/certificates/sets/cones.ts';
import { lineOf, meter, texts, vector } from '../units.ts';

/** At 0. */
function found(inputs: string, nodes: readonly string[], fields = {}): Record<'inner' | 'outer', string[]> {
  const line = lineOf(inputs, nodes, fields);
  const { inner, outer } = firstOrder(line, vector(...line.inputs.map(() => 0)), meter);
  const shown = (all: typeof inner): string[] => [...all.values()].map(row => texts(row).join(' ')).sort();
  return { inner: shown(inner), outer: shown(outer) };
}

/** relu(a) − relu(b). */
const difference = (...nodes: string[]): string[] => [...nodes, 'u = relu a', 'v = relu b', 's = sub u v'];

test.each<[string, string, string[], string[]]>([
  ['one gradient, where nothing is tied', 'x y', ['p = add x y'], ['1 1']],
  ['of each piece one', 'x y', ['m = max x y'], ['0 1', '1 0']],
  [
    'no cell that asks for a side and its contrary',
    't',
    ['a = neg t', 'b = relu a', 'c = add b t', 'r = relu t', 'z = sub c r'],
    ['0'],
  ],
  [
    'so of multiples',
    'x y',
    difference('a = sub x y', 'c = sub y x', 'b = add c c'),
    ['0 0', '1 -1', '2 -2'].slice(1),
  ],
  [
    'in the plane none that asks for three sides without a direction in common',
    'x y',
    ['a = relu x', 'b = relu y', 'c = add x y', 'n = neg c', 'd = relu n', 'e = add a b', 's = add e d'],
    ['-1 -1', '-1 0', '0 -1', '0 1', '1 0', '1 1'],
  ],
  [
    'on a line none whose slopes point away, of curved functions too',
    'x',
    difference('q = square x', 'a = add x q', 'b = sub x q'),
    ['0'],
  ],
])('exactly: %s', (_, inputs, nodes, expected) => {
  expect(found(inputs, nodes)).toEqual({ inner: expected, outer: expected });
});

test.each<[string, string, string[], string[], string[]]>([
  [
    'sides of curved functions, of several inputs',
    'x y',
    difference('q = square x', 'a = add y q', 'b = sub y q'),
    ['0 0'],
    ['0 -1', '0 0', '0 1'],
  ],
  [
    'three sides in space',
    'x y z',
    ['a = relu x', 'b = relu y', 'c = add x y', 'n = neg c', 'd = relu n', 'e = add a b', 's = add e d'],
    ['-1 -1 0', '-1 0 0', '0 -1 0', '0 1 0', '1 0 0', '1 1 0'],
    ['-1 -1 0', '-1 0 0', '0 -1 0', '0 0 0', '0 1 0', '1 0 0', '1 1 0'],
  ],
  [
    'a side that is flat',
    'x',
    ['p = pow x exponent=3', 'a = add p x', 'u = relu p', 's = add u x'],
    [],
    ['1'],
  ],
  [
    'cones that are too narrow to be found',
    'x y',
    ['c = const value=100', 'd = mul c x', 'b = sub y d', 'u = relu x', 'v = relu b', 's = add u v'],
    ['-100 1', '1 0'],
    ['-100 1', '-99 1', '0 0', '1 0'],
  ],
])('left open: %s', (_, inputs, nodes, inner, outer) => {
  expect(found(inputs, nodes)).toEqual({ inner, outer });
});

test('a cone that is less narrow is found', () => {
  const nodes = [
    'c = const value=10',
    'd = mul c x',
    'b = sub y d',
    'u = relu x',
    'v = relu b',
    's = add u v',
  ];
  expect(found('x y', nodes).inner).toEqual(['-10 1', '-9 1', '0 0', '1 0']);
});

test('of several outputs all rows in one', () => {
  expect(found('x', ['r = relu x', 'a = abs x'], { outputs: ['r', 'a'] }).outer).toEqual(['0 -1', '1 1']);
});
