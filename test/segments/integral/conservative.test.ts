/** Theorem 3 piece by piece: all of D_f has one slope along the curve, or what is wrong with that, or open. */
import { describe, expect, test } from 'vitest';
import { formatFunction } from '../../../src/polynomials/index.ts';
import { compile, parseProgramText, type StraightLine } from '../../../src/programs/index.ts';
import { conservativeAlong } from '../../../src/segments/integral/conservative.ts';
import { axis, type Curve, parseCurve } from '../../../src/segments/restriction/curve.ts';
import {
  isRestrictionFailure,
  type Restriction,
  restrict,
} from '../../../src/segments/restriction/restrict.ts';

const restricted = (program: StraightLine, curve: Curve): Restriction => {
  const found = restrict(program, curve);
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  return found;
};

describe('Theorem 3', () => {
  const slopes = (text: string, curve: string) => {
    const program = parseProgramText(text);
    const line = compile(program);
    return conservativeAlong(line, restricted(line, parseCurve(curve, program.inputs)));
  };
  test('all of D_f has one slope along a tie of positive length', () => {
    const [only] = slopes('relu(x-y)+relu(y-x)+max(x,y,2*x-y)', 't, t');
    expect([only!.agree, only!.count, only!.gradients.length]).toEqual(['yes', 12n, 5]);
  });
  test('coincidences of composite pieces are among them', () => {
    const [only] = slopes('relu(x) + relu(-y)', '1 + t, 1 + t');
    expect([only!.agree, only!.count]).toEqual(['yes', 1n]);
    // Both relus on, or both off: x − y and 0 agree along x = y.
    const [both] = slopes('relu(x) - relu(y)', '1 + t, 1 + t');
    expect([both!.agree, both!.count, both!.gradients.length]).toEqual(['yes', 2n, 2]);
  });
  test('more composite pieces than the budget: said, not guessed', () => {
    const line = compile(
      parseProgramText(Array.from({ length: 14 }, (_, i) => `relu(x - ${i})*relu(x)`).join(' + ')),
    );
    const pieces = conservativeAlong(line, restricted(line, axis), 50);
    const [first] = pieces;
    // Theorem 3 by the chain rule; of D_f only D_P is listed, here and on all pieces that follow.
    expect([first!.agree, first!.set, first!.why]).toEqual([
      'yes',
      'nodewise',
      'more than 50 steps of enumeration',
    ]);
    expect(pieces.map(({ set }) => set)).toEqual(pieces.map(() => 'nodewise'));
  });
  test('another slope is refuted also where only D_P is known', () => {
    const text = Array.from({ length: 14 }, (_, i) => `relu(x - ${i})*relu(x)`).join(' + ');
    const line = compile(parseProgramText(text));
    const found = restricted(line, parseCurve('1 + t', ['x']));
    const faster = { ...found, curve: parseCurve('1 + 3*t', ['x']) };
    const [wrong] = conservativeAlong(line, faster, 50);
    expect(wrong).toMatchObject({ agree: 'no', set: 'nodewise' });
  });
  test('another slope than that of f along the curve is refuted', () => {
    const line = compile(parseProgramText('x + relu(x)'));
    const found = restricted(line, parseCurve('1 + t', ['x']));
    const faster = { ...found, curve: parseCurve('1 + 3*t', ['x']) };
    expect(conservativeAlong(line, found)).toMatchObject([{ agree: 'yes', set: 'active', count: 1n }]);
    const [wrong] = conservativeAlong(line, faster);
    expect(wrong).toMatchObject({ agree: 'no', set: 'active', count: 1n });
    expect(wrong!.gradients.map(g => g.map(d => formatFunction(d, 't')))).toEqual([['2']]);
    expect(wrong).not.toHaveProperty('why');
  });

  test('a piece without a value where its cell reaches leaves it open, there alone', () => {
    // The cell of 1/(x − x) is taken nowhere: relu(x)² is not negative. Where it is 0 all along, the cell reaches.
    const text = 'select g(x) { x when x >= 0; 1/(x - x) when x < 0 }; g(relu(x)^2)';
    const found = slopes(text, '2*t - 1');
    expect(found).toMatchObject([
      {
        agree: 'undecided',
        set: 'nodewise',
        count: undefined,
        gradients: [],
        why: 'a piece of g.1 has no value there, though its cell reaches it: D_f is not known',
      },
      { agree: 'yes', set: 'active', count: 1n },
    ]);
  });
});
