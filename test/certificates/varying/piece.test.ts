/** One piece of an integral along a curve on which the program is made of elementary functions, and each falsehood. */
import { describe, expect, test } from 'vitest';
import { readFormula } from '../../../src/certificates/language/formula.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { isSame } from '../../../src/certificates/varying/along.ts';
import { reviewVaryingPiece } from '../../../src/certificates/varying/piece.ts';
import type { Loose } from '../documents.ts';
import { functionOf, saidWithReals, spotAt } from '../stretches.ts';
import { lineOf, selectionOf } from '../units.ts';

/** max(exp x, exp y) + relu(x) along γ(t) = (t, t). */
const line = lineOf('x y', ['a = exp x', 'b = exp y', 'm = max a b', 'r = relu x', 's = add m r']);
const TIE: object = { node: 'm', op: 'max', pieces: [1, 2] };
const PIECE = {
  sample: '1/2',
  index: { m: 1, r: 2 },
  value: 'exp(t) + t',
  integrand: 'exp(t) + 1',
  antiderivative: 'exp(t) + t + 7',
  ties: [TIE],
  conservative: {
    agree: 'yes',
    set: 'active',
    count: '2',
    gradients: [
      ['exp(t) + 1', '0'],
      ['1', 'exp(t)'],
    ],
  },
};

function review(piece: Loose, given: Line = line): { readonly says: string[]; readonly known: boolean } {
  let known = false;
  const says = saidWithReals(own => {
    const { meter } = own;
    const curve = ['t', 't'].map(text => readFormula(text, ['t'], meter));
    const ends = { from: spotAt('0', meter), to: spotAt('1', meter) };
    const found = reviewVaryingPiece(own, { line: given, curve }, '', piece, ends);
    known = found !== undefined;
    if (found && given === line)
      expect(isSame(found.value, functionOf('t + exp(t)', found.on), found.on)).toBe(true);
  });
  return { says, known };
}

test('f∘γ is known where index, value and integrand are so', () => {
  expect(review(PIECE)).toEqual({ says: [], known: true });
});

const claim = (change: object): object => ({ conservative: { ...PIECE.conservative, ...change } });
const [FIRST, SECOND] = PIECE.conservative.gradients;

describe('is refused', () => {
  test.each<readonly [change: object, says: string, known: boolean]>([
    [{ sample: '1' }, '/sample: is not inside the interval', false],
    [{ sample: 1 }, '/sample: expected a string', false],
    [{ index: { m: 2, r: 2 } }, '/index/m: the node takes piece 1', false],
    [{ index: { m: 1 } }, '/index/r: the node takes piece 2', false],
    [{ index: { ...PIECE.index, s: 1 } }, '/index: expected nodes with several pieces only', false],
    [{ value: 'exp(t)' }, '/value: is not the value of the program', false],
    [{ integrand: 'exp(t)' }, '/integrand: is not ⟨γ′, ∇̂f(γ)⟩', false],
    [{ antiderivative: 'exp(t)' }, '/antiderivative: has not the integrand as its derivative', false],
    [{ ties: [] }, '/ties/0: expected the tied node m', true],
    [{ ties: [{ ...TIE, node: 'r' }] }, '/ties/0: expected the tied node m', true],
    [{ ties: [{ ...TIE, op: 'min' }] }, '/ties/0: expected the tied node m', true],
    [{ ties: [{ ...TIE, pieces: [1] }] }, '/ties/0/pieces: expected the pieces 1, 2', true],
    [{ ties: [{ ...TIE, pieces: [2, 1] }] }, '/ties/0/pieces: expected the pieces 1, 2', true],
    [{ ties: [TIE, { node: 'r', op: 'relu', pieces: [2] }] }, '/ties/1: is not a tied node', true],
    [claim({ agree: 'undecided' }), 'not re-derived: /conservative (the document leaves it open)', true],
    [claim({ agree: 'no' }), '/conservative/agree: expected yes, as the listed gradients say', true],
    [claim({ set: 'nodewise' }), '/conservative/set: expected "active"', true],
    [claim({ why: 'w' }), '/conservative/why: expected no reason', true],
    [claim({ count: '3' }), '/conservative/count: expected the count 2', true],
    [claim({ gradients: [FIRST] }), '/conservative/gradients: lists 1 of 2 gradients', true],
    [claim({ gradients: [FIRST, FIRST] }), '/conservative/gradients/1: is listed twice', true],
    [claim({ gradients: [['1']] }), '/conservative/gradients/0: expected 2 functions', true],
    [
      claim({ gradients: [FIRST, SECOND, ['exp(t)', '1']] }),
      '/conservative/gradients/2: is not the gradient of a composite piece that is f there',
      true,
    ],
  ])('%j', (change, says, known) => expect(review({ ...PIECE, ...change })).toEqual({ says: [says], known }));

  test('a program that has no value there, or takes several pieces', () => {
    const wrong = (given: Line): string => review(PIECE, given).says[0]!;
    expect(wrong(lineOf('x y', ['d = sub x y', 'q = div x d']))).toBe(': the node q is undefined there');
    expect(wrong(lineOf('x y', ['e = exp x', 'c = const value=2', 'd = sub e c', 'r = relu d']))).toBe(
      'not re-derived:  (the sign of a function on a stretch)',
    );
  });

  test('what all pieces are, where one has no value or they are endlessly many', () => {
    const says = (given: Line, value: string): string[] =>
      review({ ...PIECE, index: { z: 1 }, value, integrand: value, antiderivative: value, ties: [] }, given)
        .says;
    const lacking = lineOf('x y', ['e = exp x', 'd = sub x y', 'z = s e d'], {
      selections: { s: selectionOf('e d', ['e', '1/d'], '1: d >= 0', '2: d < 0') },
    });
    expect(says(lacking, 'exp(t)')).toContain(
      'not re-derived: /conservative (a piece of the node z has no value there)',
    );
    const floor = lineOf('x y', ['f = floor x', 'e = exp y', 'z = mul e f']);
    expect(review({ ...PIECE, value: '0', integrand: '0', antiderivative: '0' }, floor).says).toContain(
      'not re-derived: /conservative (an operation with endlessly many pieces)',
    );
  });
});
