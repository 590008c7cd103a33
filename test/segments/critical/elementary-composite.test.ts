/** All composite pieces on a piece of the line with exp, log and their kin; or why they are not known. */
import { describe, expect, test } from 'vitest';
import { Undecided } from '../../../src/fields/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { compositesOn } from '../../../src/segments/critical/elementary-composite.ts';
import { elementaryPieces, isPiecesFailure } from '../../../src/segments/elementary/pieces.ts';
import { axis } from '../../../src/segments/restriction/curve.ts';

/** On the first piece from 1 on. */
function composites(text: string, effort: Parameters<typeof compositesOn>[3] = 1_000) {
  const program = compile(parseProgramText(text));
  const line = elementaryPieces([program], axis, { from: rational(1) });
  if (isPiecesFailure(line)) throw new Error(line.failure.why);
  const piece = line.pieces[0]!;
  const { values, asked } = compositesOn(program, line, piece, effort);
  return [values, asked].map(forms => [...new Set(forms.map(piece.field.text))].sort());
}

const g = (piece: string): string => `select g(x) { x when x >= 0; ${piece} when x < 0 }; `;

test.each([
  ['exp(t)', ['exp(t)']],
  ['max(exp(t), 1/2)', ['1/2', 'exp(t)']],
  ['abs(exp(t) - 1)', ['1 - exp(t)', 'exp(t) - 1']],
  // Each function once.
  ['relu(exp(t)) + relu(exp(t))', ['0', '2*exp(t)', 'exp(t)']],
  ['abs(exp(t))^2', ['exp(2*t)']],
  // Of a node that nobody reads there is no choice.
  ['a = abs(t)\nexp(t)', ['exp(t)']],
  // What nowhere has a value is left out.
  [`${g('log(x - x - 1)')}g(exp(t))`, ['exp(t)']],
])('of %s: %j', (text, expected) => {
  expect(composites(text)).toEqual([expected, []]);
});

test('with what they were divided by, or took logarithms and roots of, besides', () => {
  expect(composites(`${g('1/(x + 1)')}g(exp(t))`)).toEqual([['1/(1 + exp(t))', 'exp(t)'], ['1 + exp(t)']]);
  expect(composites(`${g('log(x + 1)')}g(exp(t))`)[1]).toEqual(['1 + exp(t)']);
});

describe('they are not known', () => {
  test.each([
    ['where they are too many', 'abs(abs(exp(t)) - 1)', 'more than 3 steps of enumeration'],
    [
      'where one has values on a part only',
      `${g('1/(x - 5)')}g(t) + exp(t)`,
      'a composite piece has values on a part of a piece only',
    ],
    [
      'where one has values on a part only, on the left of the sample',
      `${g('log(x - 3/2)')}g(t) + exp(t)`,
      'a composite piece has values on a part of a piece only',
    ],
    [
      'where it is not seen whether one has values',
      `${g('1/(2*cos(atan(x)/2)^2 - 1 - 1/sqrt(1 + x^2))')}g(t) + exp(t)`,
      /^piece 2 of g\.1: /,
    ],
  ])('%s', (_, text, why) => {
    expect(() => composites(text, why === 'more than 3 steps of enumeration' ? 3 : 1_000)).toThrow(why);
  });

  test('where whoever watches has no time, also for a single node', () => {
    const watch = () => {
      throw new Undecided('no time');
    };
    expect(() => composites('abs(exp(t))', { steps: 1_000, watch })).toThrow('no time');
  });
});
