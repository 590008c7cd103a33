/** Whether two programs are the same, up to names, order, and how often a constant is written. */
import { expect, test } from 'vitest';
import { isSameProgram } from '../../../src/certificates/reading/same.ts';
import type { Loose } from '../documents.ts';
import { lineOf, meter, selectionOf } from '../units.ts';

type Given = readonly [inputs: string, nodes: readonly string[], fields?: Loose];
const same = (a: Given, b: Given): boolean => isSameProgram(lineOf(...a), lineOf(...b), meter);
const cells = (...index: readonly string[]): Loose => ({
  selections: { s: selectionOf('x', ['x', '2*x'], ...index) },
});

test.each<readonly [what: string, a: Given, b: Given]>([
  ['other names', ['x y', ['m = max x y']], ['u v', ['k = max u v']]],
  [
    'another order',
    ['x', ['a = exp x', 'b = neg x', 'c = add a b']],
    ['x', ['b = neg x', 'a = exp x', 'c = add a b']],
  ],
  [
    'one constant, or two',
    ['x', ['c = const value=1', 'a = add x c', 'b = add a c']],
    ['x', ['c = const value=1', 'd = const value=1', 'a = add x c', 'b = add a d']],
  ],
  ['a default, or none', ['x', ['y = leakyRelu x alpha=0.01']], ['x', ['y = leakyRelu x']]],
  [
    'a quotient of numbers',
    ['x', ['y = s x'], { selections: { s: selectionOf('x', ['x/2', '-x*(1/2)'], '1: x > 0', '2: x <= 0') } }],
    ['x', ['y = s x'], { selections: { s: selectionOf('z', ['z/2', '-z*(1/2)'], '1: z > 0', '2: z <= 0') } }],
  ],
  ['an input alone', ['x y', [], { output: 'y' }], ['u v', [], { output: 'v' }]],
])('%s', (_, a, b) => expect([same(a, b), same(b, a)]).toEqual([true, true]));

test.each<readonly [what: string, a: Given, b: Given]>([
  ['another operation', ['x y', ['m = max x y']], ['x y', ['m = min x y']]],
  ['arguments that change places', ['x y', ['d = sub x y']], ['x y', ['d = sub y x']]],
  [
    'another constant',
    ['x', ['c = const value=1', 'a = add x c']],
    ['x', ['c = const value=2', 'a = add x c']],
  ],
  ['another parameter', ['x', ['y = leakyRelu x alpha=1/2']], ['x', ['y = leakyRelu x']]],
  [
    'a node twice, and two nodes',
    ['x', ['a = exp x', 'y = add a a']],
    ['x', ['a = exp x', 'b = exp x', 'y = add a b']],
  ],
  ['one input more', ['x', ['y = exp x']], ['x z', ['y = exp x']]],
  ['another input', ['x y', ['e = exp x']], ['x y', ['e = exp y']]],
  ['one output more', ['x', ['y = exp x']], ['x', ['y = exp x'], { outputs: ['y', 'y'] }]],
  [
    'another output',
    ['x y', ['s = sort x y', 'a = component s k=1']],
    ['x y', ['s = sort x y', 'a = component s k=2']],
  ],
  ['an input, and a node', ['x', [], { output: 'x' }], ['x', ['y = exp x']]],
  ['one argument more', ['x y', ['m = max x y']], ['x y', ['m = max x y y']]],
  [
    'another cell',
    ['x', ['y = s x'], cells('1: x > 0', '2: x <= 0')],
    ['x', ['y = s x'], cells('1: x >= 0', '2: x < 0')],
  ],
  [
    'another piece',
    ['x', ['y = s x'], cells('1: x > 0', '2: x <= 0')],
    ['x', ['y = s x'], cells('2: x > 0', '1: x <= 0')],
  ],
  [
    'a selection of its own, and an operation',
    ['x', ['y = s x'], cells('1: x > 0', '2: x <= 0')],
    ['x', ['y = relu x']],
  ],
])('not %s', (_, a, b) => expect([same(a, b), same(b, a)]).toEqual([false, false]));
