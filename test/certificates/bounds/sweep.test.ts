/** Values and derivatives that are enclosed, where they are not rational; and pieces that are then not told. */
import { describe, expect, test } from 'vitest';
import type { Range } from '../../../src/certificates/bounds/enclosed.ts';
import { evaluateEnclosed } from '../../../src/certificates/bounds/sweep.ts';
import type { Rat } from '../../../src/certificates/numbers/rational.ts';
import { lineOf, meter, refusal, selectionOf, textOf, vector } from '../units.ts';

const digits = ({ n, d }: Rat): string => String((n * 10n ** 12n) / d);
/** An exact number, or twelve digits behind the point that both ends have. */
const shown = ({ lo, hi }: Range): string => {
  if (textOf(lo) === textOf(hi)) return textOf(lo);
  expect(digits(lo)).toBe(digits(hi));
  return `${digits(lo)}…`;
};

type Point = readonly (string | number)[];
/** The value of the last node, and its derivatives. */
function found(nodes: readonly string[], at: Point, fields = {}): string[] {
  const line = lineOf('x y', nodes, fields);
  const { value, gradient } = evaluateEnclosed(line, vector(...at), meter)[line.outputs[0]!]!;
  return [value, ...gradient].map(shown);
}

const E = '2718281828459…';

describe('values and derivatives', () => {
  test.each<[string, string[], Point, string[]]>([
    ['of what is rational, exactly', ['p = mul x y', 's = sub p x'], [2, 3], ['4', '2', '2']],
    ['of exp', ['e = exp x'], [1, 0], [E, E, '0']],
    ['of log', ['l = log x'], [2, 0], ['693147180559…', '1/2', '0']],
    ['of a root', ['r = sqrt x'], [2, 0], ['1414213562373…', '353553390593…', '0']],
    ['of the piece that is taken', ['e = exp x', 'm = max e y'], [1, 2], [E, E, '0']],
    ['or of the other one', ['e = exp x', 'm = max e y'], [1, 3], ['3', '0', '1']],
    ['by the index at a tie that is rational', ['m = max x y'], [1, 1], ['1', '1', '0']],
    ['of relu below 0', ['e = exp x', 'n = neg e', 'r = relu n'], [1, 0], ['0', '0', '0']],
  ])('%s', (_, nodes, at, expected) => expect(found(nodes, at)).toEqual(expected));
});

const own = (...index: readonly string[]) => ({ selections: { s: selectionOf('u', ['1', '2'], ...index) } });

test.each<[string, string[], Point, object, object]>([
  [
    'a tie of numbers that are enclosed',
    ['c = const value=2', 'l = log c', 'e = exp l', 's = sub e c', 'r = relu s'],
    [0, 0],
    {},
    { stop: 'the sign of a guard is not known' },
  ],
  [
    'so where arguments are compared',
    ['e = exp x', 'f = exp y', 'p = mul e f', 'm = max p e'],
    [1, 0],
    {},
    { stop: 'the sign of a guard is not known' },
  ],
  ['a node without a value', ['l = log x'], [-1, 0], {}, { wrong: 'the node l is undefined there' }],
  [
    'a guard without a value',
    ['r = s x'],
    [-1, 0],
    own('1: log(u) > 0', '2: log(u) <= 0'),
    { stop: 'a guard is undefined at the point' },
  ],
  [
    'two cells',
    ['r = s x'],
    [1, 0],
    own('1: u > 0', '2: exp(u) > 2'),
    { wrong: 'two index cells of the node r hold the point' },
  ],
  [
    'no cell',
    ['r = s x'],
    [0, 0],
    own('1: u > 0', '2: exp(u) > 2'),
    { wrong: 'no index cell of the node r holds the point' },
  ],
])('it is refused, or stops: %s', (_, nodes, at, fields, why) => {
  expect(refusal(() => found(nodes, at, fields))).toEqual(why);
});
