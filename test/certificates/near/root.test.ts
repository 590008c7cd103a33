/** Roots of 0 whose ball is known, by hand. */
import { describe, expect, test } from 'vitest';
import { valuesAt } from '../../../src/certificates/kernel/evaluate.ts';
import { type Gram, scaledGram, tiedRoots } from '../../../src/certificates/near/root.ts';
import { lineOf, meter, number, selectionOf, texts, vector } from '../units.ts';

const shown = (gram: Gram): string => gram.map(row => texts(row).join(' ')).join(', ');

/** By node. */
function roots(
  inputs: string,
  nodes: readonly string[],
  at?: readonly number[],
  fields = {},
): Record<string, string> {
  const line = lineOf(inputs, nodes, fields);
  const x = vector(...(at ?? line.inputs.map(() => 0)));
  const found = tiedRoots(line, x, valuesAt(line, x, meter), meter);
  return Object.fromEntries([...found].map(([{ id }, gram]) => [id, shown(gram)]));
}

/** √g of one input, and of two. */
const ofLine = (...g: string[]) => roots('x', [...g, 'r = sqrt g']).r;
const ofPlane = (...g: string[]) => roots('x y', [...g, 'r = sqrt g']).r;
const SQUARES = ['a = square x', 'b = square y', 'c = mul x y'];

describe('the root of', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['x² has Q = 1', ofLine('g = square x'), '1'],
    ['4x²', ofLine('d = add x x', 'g = square d'), '4'],
    ['x² + xy + y²', ofPlane(...SQUARES, 'd = add a b', 'g = add d c'), '1 1/2, 1/2 1'],
    ['(x - y)², written out', ofPlane(...SQUARES, 'd = add a b', 'e = add c c', 'g = sub d e'), '1 -1, -1 1'],
    ['x² + y² + x³', ofPlane(...SQUARES, 'k = pow x exponent=3', 'd = add a b', 'g = add d k'), '1 0, 0 1'],
    ['1 - cos x', ofLine('o = const value=1', 'c = cos x', 'g = sub o c'), '1/2'],
    ['x⁴', ofLine('g = pow x exponent=4'), '0'],
    [
      'x⁴ + x⁵, by both sides of the line',
      ofLine('a = pow x exponent=4', 'b = pow x exponent=5', 'g = add a b'),
      '0',
    ],
    ['x² - x²y, of which x² is a factor', ofPlane('a = square x', 'b = mul a y', 'g = sub a b'), '1 0, 0 0'],
    [
      'what is made of squares',
      ofPlane('d = sub x y', 'e = square d', 'k = pow x exponent=4', 'g = add e k'),
      '1 -1, -1 1',
    ],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));
});

describe('no ball is known of the root of', () => {
  test.each<[string, string[]]>([
    ['what has a gradient', ['a = square x', 'g = add a y']],
    ['what is negative near the point', ['a = square x', 'b = square y', 'g = sub a b']],
    [
      'what has first terms that leave it open',
      ['d = sub x y', 'e = mul d d', 'k = pow x exponent=3', 'g = add e k'],
    ],
    ['what has a factor x alone', ['a = square x', 'b = square y', 'c = mul x b', 'g = sub a c']],
    ['a factor below 0', ['a = square x', 'b = mul a y', 'g = sub b a']],
    ['what is not C² there', ['a = abs x', 'b = mul a y', 'c = square x', 'g = add b c']],
  ])('%s', (_, g) => {
    const line = lineOf('x y', [...g, 'r = sqrt g']);
    expect(
      tiedRoots(line, vector(0, 0), vector(...new Array<number>(line.steps.length + 2).fill(0)), meter).size,
    ).toBe(0);
  });

  test.each<[string, string[]]>([
    ['x³', ['g = pow x exponent=3']],
    ['-x⁴', ['a = pow x exponent=4', 'g = neg a']],
    ['-x²', ['a = square x', 'g = neg a']],
  ])('%s', (_, g) => {
    const line = lineOf('x', [...g, 'r = sqrt g']);
    expect(
      tiedRoots(line, vector(0), vector(...new Array<number>(line.steps.length + 1).fill(0)), meter).size,
    ).toBe(0);
  });

  test('what is not 0', () => expect(roots('x', ['g = square x', 'r = sqrt g'], [2])).toEqual({}));

  test('what a selection of the document takes', () => {
    const selections = { s: selectionOf('u', ['u^(1/2)'], '1: u >= 0') };
    expect(roots('x', ['g = square x', 'r = s g'], [0], { selections })).toEqual({});
    const square = { selections: { s: selectionOf('u', ['u^2'], '1: u >= 0') } };
    expect(roots('x y', ['m = max x y', 'g = s m', 'r = pow g exponent=3/4'], [0, 0], square)).toEqual({});
  });
});

describe('a power', () => {
  const one = (exponent: string, ...nodes: string[]) =>
    roots('x y', [...nodes, `r = pow g exponent=${exponent}`]).r;
  const NONE = '0 0, 0 0';
  const SQUARE = ['g = square x'];
  /** Not C², and of both signs. */
  const m = 'm = max x y';

  test.each<[string, string, string[], string | undefined]>([
    ['below 1/2 of a square has none', '1/3', SQUARE, undefined],
    ['of 1/2 is a root', '1/2', SQUARE, '1 0, 0 0'],
    ['above 1/2 of a square has the gradient 0', '3/4', SQUARE, NONE],
    ['above 1 of what is ≥ 0 has it, too', '3/2', ['g = abs x'], NONE],
    ['below 1 of that not', '3/4', ['g = abs x'], undefined],
    ['above 1 of what may be negative not', '3/2', [m, 'g = add m x'], undefined],
    ['of an even power is one of the size', '3/4', [m, 'g = pow m exponent=2'], NONE],
    ['which is not above 1', '1/2', [m, 'g = pow m exponent=2'], undefined],
    ['of an odd power is none', '1/2', [m, 'g = pow m exponent=3'], undefined],
    ['but of what is ≥ 0', '1/2', ['m = abs x', 'g = pow m exponent=3'], NONE],
    ['of a power of an even power', '1/2', [m, 'h = pow m exponent=2', 'g = pow h exponent=3'], NONE],
    ['also where that comes first', '2/3', [m, 'h = pow m exponent=3', 'g = pow h exponent=2'], NONE],
    ['not where all are odd', '2/3', [m, 'h = pow m exponent=3', 'g = pow h exponent=3'], undefined],
  ])('%s', (_, exponent, nodes, expected) => expect(one(exponent, ...nodes)).toBe(expected));
});

test('scaled, entry by entry', () => {
  expect(shown(scaledGram([vector(1, 2), vector(2, '1/3')], number('-3'), meter))).toBe('-3 -6, -6 -1');
});
