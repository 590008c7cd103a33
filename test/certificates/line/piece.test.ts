/** One piece of an integral along a curve: what a document says of it, and each falsehood. */
import { describe, expect, test } from 'vitest';
import { dual } from '../../../src/certificates/functions/dual.ts';
import { NIL, ONE } from '../../../src/certificates/functions/quotient.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { type Known, reviewPiece } from '../../../src/certificates/line/piece.ts';
import type { Loose } from '../documents.ts';
import { areFunctions, end, quotientOf, roots, said } from '../quotients.ts';
import { lineOf } from '../units.ts';

/** max(x, y)·x along γ(t) = (t, t), and relu(x). */
const line = lineOf('x y', ['m = max x y', 'p = mul m x', 'r = relu x', 's = add p r']);
const TIE = { node: 'm', op: 'max', pieces: [1, 2] };
const PIECE = {
  sample: '1/2',
  index: { m: 1, r: 2 },
  value: 't^2 + t',
  integrand: '2*t + 1',
  antiderivative: 't^2 + t + 7',
  ties: [TIE],
  conservative: {
    agree: 'yes',
    set: 'nodewise',
    count: '2',
    gradients: [
      ['2*t + 1', '0'],
      ['t + 1', 't'],
    ],
  },
};

const review = (piece: Loose, given: Line = line, known: { piece?: Known | undefined } = {}): string[] => {
  const inputs = [dual(quotientOf('t'), [ONE, NIL]), dual(quotientOf('t'), [NIL, ONE])];
  const one = { line: given, inputs, velocity: [ONE, ONE], roots };
  return said(own => {
    known.piece = reviewPiece(own, one, '', piece, { from: end('0'), to: end('1') });
  });
};

test('f∘γ is known where index, value and integrand are so', () => {
  const known: { piece?: Known } = {};
  expect(review(PIECE, line, known)).toEqual([]);
  expect(areFunctions([known.piece!.value], 't^2 + t')).toBe(true);
});

describe('is refused', () => {
  test.each<readonly [change: object, says: string, known: boolean]>([
    [{ sample: '1' }, '/sample: is not inside the interval', false],
    [{ sample: 1 }, '/sample: expected a string', false],
    [{ index: { m: 2, r: 2 } }, '/index/m: the node takes piece 1', false],
    [{ index: { m: 1 } }, '/index/r: the node takes piece 2', false],
    [{ index: { ...PIECE.index, p: 1 } }, '/index: expected nodes with several pieces only', false],
    [{ value: 't^2 - t' }, '/value: is not the value of the program', false],
    [{ integrand: '2*t' }, '/integrand: is not ⟨γ′, ∇̂f(γ)⟩', false],
    [{ antiderivative: 't^2' }, '/integrand: is not the derivative of "antiderivative"', false],
    [{ ties: [] }, '/ties/0: expected the tied node m', true],
    [{ ties: [{ ...TIE, node: 'r' }] }, '/ties/0: expected the tied node m', true],
    [{ ties: [{ ...TIE, op: 'min' }] }, '/ties/0: expected the tied node m', true],
    [{ ties: [{ ...TIE, pieces: [1] }] }, '/ties/0/pieces: expected the pieces 1, 2', true],
    [{ ties: [{ ...TIE, pieces: [2, 1] }] }, '/ties/0/pieces: expected the pieces 1, 2', true],
    [{ ties: [...PIECE.ties, { node: 'r', op: 'relu', pieces: [2] }] }, '/ties/1: is not a tied node', true],
    [
      { conservative: { ...PIECE.conservative, count: '1' } },
      '/conservative/count: expected the count 2',
      true,
    ],
  ])('%j', (change, says, isKnown) => {
    const known: { piece?: Known } = {};
    expect(review({ ...PIECE, ...change }, line, known)).toEqual([says]);
    expect(known.piece !== undefined).toBe(isKnown);
  });

  test('a program that has no value somewhere', () => {
    expect(review(PIECE, lineOf('x y', ['d = sub x y', 'q = div y d']))).toEqual([
      ': the node q is undefined there',
    ]);
  });
});
