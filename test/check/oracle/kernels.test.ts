import { describe, expect, test } from 'vitest';
import {
  isOneOperation,
  isPlain,
  nearPieces,
  piecesWithin,
  steepest,
} from '../../../src/check/oracle/kernels.ts';
import { float32, float64, format, parseRational, powerOfTwo } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';

/** The function of the first operation of a program. */
const functionOf = (text: string) => compile(parseProgramText(text)).steps[0]!.g;
const q = parseRational;

describe('a kernel that rounds in sums alone', () => {
  test.each([
    ['add(x, y)', true],
    ['relu(x)', true],
    ['max(x, y)', true],
    ['abs(x)', true],
    ['sum(x, y, z)', true],
    ['leakyRelu(x, 1/4)', true],
    // A factor that no float is.
    ['leakyRelu(x, 1/5)', false],
    ['mean(x, y, z)', false],
    // Chooses and adds up: norms may be taken by powers and roots.
    ['norm1(x, y)', false],
    ['norm1(x)', false],
    // Not affine.
    ['mul(x, y)', false],
    ['square(x)', false],
    ['huber(x, 1)', false],
  ])('%s: %s', (text, plain) => {
    expect(isPlain(functionOf(text), float64)).toBe(plain);
  });

  test('depends on the format', () => {
    const g = functionOf('leakyRelu(x, 16777217/33554432)');
    expect([isPlain(g, float64), isPlain(g, float32)]).toEqual([true, false]);
    // Asked again, it is remembered for each.
    expect([isPlain(g, float64), isPlain(g, float32)]).toEqual([true, false]);
  });
});

test.each([
  ['mul(x, y)', true],
  ['div(x, y)', true],
  ['prod(x, y)', false],
  ['prod(x, y, z)', false],
  ['square(x)', false],
  ['reciprocal(x)', false],
  ['sumOfSquares(x, y)', false],
  ['max(x, y)', false],
])('one product or quotient: %s: %s', (text, one) => {
  expect(isOneOperation(functionOf(text))).toBe(one);
});

test('the steepest slope of an argument, over all pieces', () => {
  const slopes = (text: string, argument = 0) => format(steepest(functionOf(text), 0, argument));
  expect(slopes('leakyRelu(x, 3)')).toBe('3');
  expect(slopes('leakyRelu(x, 1/3)')).toBe('1');
  expect(slopes('huber(x, 2)')).toBe('2');
  expect(slopes('max(x, y)', 1)).toBe('1');
  expect(slopes('square(x)')).toBe('0');
  // Remembered by argument.
  const g = functionOf('pinball(x, 1/4)');
  expect([steepest(g, 0, 0), steepest(g, 0, 0)].map(format)).toEqual(['3/4', '3/4']);
});

describe('pieces that rounding may take', () => {
  const near = (text: string, ...at: string[]) => {
    const g = functionOf(text);
    const x = at.map(entry => q(entry));
    return [1, 2, 3].slice(0, g.pieceCount).map(own => nearPieces(g, x, own, float64));
  };

  test('none of an operation that compares its arguments', () => {
    expect(near('relu(x)', '1').flat()).toEqual([]);
    expect(near('max(x, y)', '1', '1').flat()).toEqual([]);
    expect(near('abs(x)', `1/${2 ** 60}`).flat()).toEqual([]);
    expect(near('square(x)', '1').flat()).toEqual([]);
  });

  test('none where the value of the chosen piece is no rational number', () => {
    // Near 0 the pieces of elu, x and exp(x) - 1, are as near as one likes.
    expect(nearPieces(functionOf('elu(x)'), [powerOfTwo(-60).neg()], 1, float64)).toEqual([]);
    expect(nearPieces(functionOf('elu(x)'), [q('0')], 2, float64)).toEqual([]);
  });

  test('those whose values are within sixteen roundings, and no others', () => {
    const g = functionOf('hardSwish(x)');
    const at = (text: string) => [q(text)];
    const middle = [1, 2, 3].filter(own => nearPieces(g, at('0'), own, float64).length > 0);
    expect(middle).toEqual([]);
    const beside = [q('3').sub(powerOfTwo(-51))];
    const far = [q('3').sub(powerOfTwo(-40))];
    const found = [1, 2, 3].map(own => nearPieces(g, beside, own, float64));
    expect(found.some(list => list.length === 1)).toBe(true);
    for (const own of [1, 2, 3]) expect(nearPieces(g, far, own, float64)).toEqual([]);
    // In float32 the same point is as near.
    expect([1, 2, 3].some(own => nearPieces(g, far, own, float32).length > 0)).toBe(true);
  });
});

test('between bounds: pieces whose cells may be reached, and those that a kernel may mistake for them', () => {
  const within = (text: string, ...bounds: (readonly [string, string])[]) =>
    piecesWithin(
      functionOf(text),
      bounds.map(([lo, hi]) => ({ lo: q(lo), hi: q(hi) })),
      float64,
    );
  const third = ['0.33', '0.34'] as const;
  // That of -7 is not, nor is the opposite sign of a norm.
  expect(within('max(x, y, z)', third, third, ['-7', '-7'])).toEqual([1, 2]);
  expect(within('normInf(x, y)', third, third)).toEqual([1, 3]);
  expect(within('clip(x, 0, 1)', ['0.99', '1.01'])).toEqual([1, 3]);
  expect(within('max(x, y)', ['-1', '1'], third)).toEqual([1, 2]);
  // Kernels that round: the outer pieces of huber are apart, and all of hardSwish meet at 0.
  expect(within('huber(x)', ['0.99', '1.01'])).toEqual([1, 2]);
  expect(within('huber(x)', ['-1.01', '-0.99'])).toEqual([1, 3]);
  expect(within('hardSwish(x)', ['2.99', '3.01'])).toEqual([2, 3]);
  expect(within('hardSwish(x)', ['-0.01', '0.01'])).toEqual([1, 2, 3]);
  // The cell ends below 3, where the value is nearly that of the next piece.
  expect(within('hardSwish(x)', ['2.9', '2.999999999999'])).toEqual([2, 3]);
});
