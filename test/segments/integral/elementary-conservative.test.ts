/** Theorem 3 on a piece with exp, log and their kin: all of D_f has one slope along the curve; or that is open. */
import { expect, test } from 'vitest';
import { isFailure } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { elementaryPieces, isPiecesFailure } from '../../../src/segments/elementary/pieces.ts';
import { agreementOn, slopeAlongPiece } from '../../../src/segments/integral/elementary-conservative.ts';
import { parseCurve } from '../../../src/segments/restriction/curve.ts';
import { UNIT } from '../../../src/segments/restriction/restrict.ts';

/** On the first piece of the curve; `expected`: another slope than that of f, of which it is asked. */
function agreement(text: string, curve: string, effort?: number, wrong = false) {
  const program = parseProgramText(text);
  const line = compile(program);
  const pieces = elementaryPieces([line], parseCurve(curve, program.inputs), UNIT);
  if (isPiecesFailure(pieces)) throw new Error(pieces.failure.why);
  const piece = pieces.pieces[0]!;
  const { field } = piece;
  const run = piece.runs[0]!;
  if (isFailure(run)) throw new Error(run.why);
  const slope = field.derivative(run.values[0]!);
  const expected = wrong ? field.add(slope, field.one) : slope;
  const found = agreementOn(line, pieces, piece, run.evaluation, expected, effort);
  return { ...found, gradients: found.gradients.map(gradient => gradient.map(field.text)) };
}

test('⟨γ′, g⟩ on the curve (t², 3t)', () => {
  const pieces = elementaryPieces(
    [compile(parseProgramText('exp(x)*y'))],
    parseCurve('t^2, 3*t', ['x', 'y']),
    UNIT,
  );
  if (isPiecesFailure(pieces)) throw new Error(pieces.failure.why);
  const { field } = pieces.pieces[0]!;
  const slope = slopeAlongPiece(pieces, pieces.pieces[0]!, [field.one, field.t]);
  expect(field.text(slope)).toBe('5*t');
});

test('one gradient, and several that have one slope', () => {
  expect(agreement('exp(t)', 't')).toEqual({ agree: 'yes', count: 1n, gradients: [['exp(t)']] });
  expect(agreement('max(exp(x), exp(y))', 't, t')).toEqual({
    agree: 'yes',
    count: 2n,
    gradients: [
      ['0', 'exp(t)'],
      ['exp(t)', '0'],
    ],
  });
});

test('another slope is refuted', () => {
  expect(agreement('max(exp(x), exp(y))', 't, t', undefined, true)).toMatchObject({ agree: 'no', count: 2n });
});

test('where there are more than the budget allows it is open, or refuted all the same', () => {
  const why = 'more than 1 steps of enumeration';
  const text = 'abs(abs(exp(t) - 9) - 1)';
  expect(agreement(text, 't', 1)).toMatchObject({ agree: 'undecided', count: undefined, why });
});

test('where a piece has no value though its cell reaches it is open', () => {
  const text = 'select g(x) { x when x >= 0; 1/(x - x) when x < 0 }; g(exp(t) - exp(t)) + exp(t)';
  expect(agreement(text, 't')).toEqual({
    agree: 'undecided',
    count: undefined,
    gradients: [],
    why: 'a piece of g.1 has no value there, though its cell reaches it: D_f is not known',
  });
});
