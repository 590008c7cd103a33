/** Gradients that are in D_P(x) whatever else is. */
import { describe, expect, test } from 'vitest';
import { activePieces, certainGradients } from '../../../src/fields/active/certain.ts';
import { Failure, format, rationalField } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { evaluated, vector } from '../evaluated.ts';

const certain = (text: string, ...x: number[]): string[] => {
  const line = compile(parseProgramText(text));
  return certainGradients(rationalField, line, evaluated(line, vector(...x))).map(g =>
    g.map(format).join(' '),
  );
};

test("the index's own, and those with one tied node switched", () => {
  expect(certain('relu(x) + 2*relu(y)', 0, 0)).toEqual(['0 0', '0 2', '1 0']);
  expect(certain('relu(x) + 2*relu(y)', 0, 1)).toEqual(['0 2', '1 2']);
  expect(certain('abs(x) * y', 1, 1)).toEqual(['1 1']);
});

test('a few of many', () => {
  const ties = (n: number) => Array.from({ length: n }, (_, i) => `${2 ** (i % 40)}*relu(x)`).join(' + ');
  expect(certain(ties(20), 0)).toHaveLength(21);
  // Its own, and 32 switches, whatever the number of ties.
  expect(certain(ties(40), 0)).toHaveLength(33);
});

test('one whose derivative is not known is left out', () => {
  const text = 'select g(x) { 1/x when x != 0; 2*x when x = 0 }\nf(x, y) = ';
  expect(certain(`${text}g(x) + relu(y)`, 0, 0)).toEqual(['2 0', '2 1']);
  // g's own piece at 0 is 2 x; where 1/x is its own there is nothing.
  const wrong = 'select g(x) { 1/x when x >= 0; 2*x when x < 0 }\ng(x - 1)';
  expect(certain(wrong, 0)).toEqual(['2']);
});

test('of one node four active pieces are looked at', () => {
  const tie = `max(${Array.from({ length: 9 }, (_, i) => `${i}*x`).join(', ')})`;
  expect(certain(tie, 0)).toEqual(['0', '1', '2', '3']);
});

describe('the active pieces of every step', () => {
  const active = (text: string, ...x: number[]) => {
    const line = compile(parseProgramText(text));
    return activePieces(rationalField, line, evaluated(line, vector(...x)));
  };

  test('at its own arguments', () => {
    expect(active('relu(x) + relu(y)', 0, 1)).toEqual([[1, 2], [2], [1]]);
    expect(active('max(x, y, x)', 1, 1)).toEqual([[1, 2, 3]]);
    expect(active('f(x) = x', 1)).toEqual([]);
  });

  test('a failure, with its node, where one is not decided', () => {
    const line = compile(parseProgramText('relu(x) + abs(x)'));
    const why = new Failure('undecided', 'a sign');
    const steps = line.steps.map(step =>
      step.g.name === 'abs' ? { ...step, g: { ...step.g, active: () => why } } : step,
    );
    expect(activePieces(rationalField, { ...line, steps }, evaluated(line, vector(0)))).toEqual({
      failure: why,
      node: 'abs.1',
    });
  });
});
