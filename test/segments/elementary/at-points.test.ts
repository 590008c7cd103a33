/** Programs at single points: whether they have a value there, and continue what they are on both sides. */
import { describe, expect, test } from 'vitest';
import { isFailure, parseRational } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import {
  continuesAt,
  isContinuous,
  isHoleAt,
  isOpenAt,
  jumpsAt,
  lackingAt,
  valuesAt,
  valuesAtPoint,
} from '../../../src/segments/elementary/at-points.ts';
import { elementaryPieces, isPiecesFailure } from '../../../src/segments/elementary/pieces.ts';
import type { LinePoint } from '../../../src/segments/elementary/point.ts';
import { axis, parseCurve } from '../../../src/segments/restriction/curve.ts';
import { around } from './around.ts';

/** A program with its pieces; its k-th breakpoint, and what stands beside that. */
function at(text: string, k = 0) {
  const program = compile(parseProgramText(text));
  const pieces = elementaryPieces([program], axis, {});
  if (isPiecesFailure(pieces)) throw new Error(pieces.failure.why);
  const point = pieces.breakpoints[k]!;
  const own = valuesAtPoint(program, pieces, point);
  return { program, pieces, reals: pieces.reals, point, own, sides: pieces.pieces.slice(k, k + 2) };
}

describe('values', () => {
  const { reals } = around();
  const value = (text: string, x: string, curve = 't') => {
    const program = parseProgramText(text);
    const found = valuesAt(
      compile(program),
      { curve: parseCurve(curve, program.inputs), reals },
      reals.from(parseRational(x)),
    );
    return isFailure(found) ? found.why : found.map(reals.text);
  };

  test('of all outputs, along the curve', () => {
    expect(value('exp(t) + t', '2')).toEqual(['2 + exp(2)']);
    expect(value('x*y', '3', 't, 1 - t')).toEqual(['-6']);
    expect(value('f(t) = sort(t, 2)', '5')).toEqual(['5', '2']);
    expect(value('log(t)', '0')).toBe('log of a number that is not positive');
  });

  test('at a point of which a closed form is seen', () => {
    const { own, reals } = at('abs(exp(t) - 2) + t');
    expect(!isFailure(own) && own.map(reals.text)).toEqual(['log(2)']);
    expect(at('abs(exp(t) - 3*t)').own).toMatchObject({
      kind: 'undecided',
      why: 'no closed form of the point is seen',
    });
  });
});

test.each([
  ['abs(exp(t) - 2)', true],
  ['abs(exp(t) - 3*t)', true],
  ['abs(t)*log(t + 1)', false],
  ['sqrt(abs(t))', false],
  ['1/(exp(t) - 3*t)', false],
])('%s goes on analytically from both sides: %s', (text, open) => {
  const { sides, point, reals } = at(text);
  expect(isOpenAt(sides, point, reals)).toBe(open);
});

test.each([
  ['1/(exp(t) - 2)', true],
  // The point has no closed form, but what is divided by is 0 there.
  ['1/(exp(t) - 3*t)', true],
  ['log((exp(t) - 3*t)^2)', true],
  ['sqrt(abs(exp(t) - 3*t))', false],
  ['abs(exp(t) - 3*t)', false],
  ['abs(t)', false],
  // What divides on the sides need not divide at the point.
  ['where(exp(t) = 3*t, 0, 1/(exp(t) - 3*t))', false],
  ['where(exp(t) = 2, 0, 1/(exp(t) - 2))', false],
])('%s has no value at its first breakpoint: %s', (text, hole) => {
  const { own, program, pieces, sides, point } = at(text);
  expect(isHoleAt(own, program, pieces, sides, point)).toBe(hole);
});

test.each([
  ['where(exp(t) > 2, t, 0)', 'yes'],
  ['where(exp(t) > 2, exp(t), 2)', 'no'],
  ['where(exp(t) = 2, 3, exp(t))', 'yes'],
  ['where(exp(t) = 2, 2, exp(t))', 'no'],
  ['where(exp(t) > 3*t, t, 0)', 'undecided'],
  ['where(exp(t) = 1, 2, 1/t)', 'undecided'],
])('%s jumps at its first breakpoint: %s', (text, expected) => {
  const { sides, own, point, reals } = at(text);
  const reads = sides.flatMap(({ field, runs: [run] }) =>
    isFailure(run) ? [] : [{ field, form: run!.values[0]! }],
  );
  expect(jumpsAt(reads, own, point, reals)).toBe(expected);
});

test.each([
  ['exp(t)', true],
  ['max(t, relu(t))/t', true],
  ['sign(t)', false],
  ['floor(t)', false],
  ['select g(x) { x + 1 when x > 0; 0 when x <= 0 }; g(t)', false],
])('%s has operations that are all continuous: %s', (text, expected) => {
  expect(isContinuous(compile(parseProgramText(text)))).toBe(expected);
});

test.each([
  ['abs(exp(t) - 3*t)', true],
  ['sqrt(abs(t))', false],
  ['where(exp(t) > 2, exp(t), 2)', false],
  // No value on the left.
  ['sqrt(t)*t', false],
  // None on both sides.
  ['abs(t + 1)*log(t)', false],
])('%s is proven continuous at its first breakpoint: %s', (text, expected) => {
  const { program, sides, point, reals } = at(text);
  expect(continuesAt(program, sides, point, 0, reals)).toBe(expected);
});

describe('a piece without a value where its cell reaches', () => {
  const LACKING = 'select g(x) { x when x >= 0; 1/(x - x) when x < 0 }; ';

  test.each([
    ['g((exp(t) - 1)^2)', 'g.1'],
    ['g(exp(t)) + abs(t)', undefined],
    ['abs(t)', undefined],
  ])('%s: %s', (text, node) => {
    const { program, pieces, point } = at(text.includes('g(') ? LACKING + text : text);
    expect(lackingAt(program, pieces, point)).toBe(node);
  });

  test('is not seen where the point has no closed form, or the program no value', () => {
    const why = 'whether all pieces have values at the point is not seen';
    for (const text of ['g((exp(t) - 3*t)^2)', 'g(abs(t)) + 1/t']) {
      const { program, pieces, point } = at(LACKING + text);
      expect(lackingAt(program, pieces, point as LinePoint)).toMatchObject({ kind: 'undecided', why });
    }
  });
});
