/** Gradients that are in D_P(x) whatever else is. */
import { expect, test } from 'vitest';
import { certainGradients } from '../../src/fields/active/certain.ts';
import { format, rationalField } from '../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../src/programs/index.ts';
import { evaluated, vector } from './evaluated.ts';

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
