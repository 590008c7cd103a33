/** Ties that have nothing to do with each other, as systems of their own. */
import { expect, test } from 'vitest';
import { Budget } from '../../../src/fields/budget.ts';
import { groupsApart } from '../../../src/fields/cover/apart.ts';
import { planeGradients } from '../../../src/fields/cover/plane.ts';
import { tieSystem } from '../../../src/fields/cover/system.ts';
import { clarkeSubdifferential } from '../../../src/fields/index.ts';
import { format, isZero } from '../../../src/numbers/index.ts';
import { compile } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { evaluated, vector } from '../evaluated.ts';

function systemOf(text: string) {
  const line = compile(parseProgramText(text));
  return tieSystem(line, evaluated(line, vector(0, 0)), new Budget(1_000_000))!;
}

/** The sizes of the groups, each with the outputs that it adds to. */
const groups = (text: string): string[] =>
  groupsApart(systemOf(text)).map(({ ties, outputs }) => {
    expect(outputs.every(({ gradient }) => gradient.every(isZero))).toBe(true);
    return [
      ties.length,
      ...outputs.map(({ terms }) => [...terms.values()].map(one => format(one)).join('+')),
    ].join(' ');
  });

test('a group has what its ties are asked and give, and its part of each output', () => {
  expect(groups('f(x, y) = x + relu(x) - 2*relu(y)')).toEqual(['1 1', '1 -2']);
  expect(groups('f(x, y) = relu(relu(x) + y) + abs(y) + relu(x - y)')).toEqual(['2 1', '1 1', '1 1']);
  // By way of a third.
  expect(groups('f(x, y) = max(relu(x), relu(y)) + 3*relu(x + y)')).toEqual(['3 1', '1 3']);
  // By a guard alone.
  const bend = 'select bend(x, y) { x when x + y >= 0; 2*x + y when x + y < 0 }\n';
  expect(groups(`${bend}f(x, y) = bend(x, relu(y)) + relu(x)`)).toEqual(['2 1', '1 1']);
  expect(groups('f(x, y) =\n  h = relu(x)\n  k = abs(y)\n  h - k, 2*k')).toEqual(['1 1 ', '1 -1 2']);
});

test('what several outputs have together is found as cells have it', () => {
  const text = 'f(x, y) =\n  h = relu(x)\n  k = abs(y - x)\n  l = relu(relu(y) - x)\n  h - k + l, 2*k + y';
  const line = compile(parseProgramText(text));
  const { status, gradients } = clarkeSubdifferential(line, evaluated(line, vector(0, 0)));
  expect(status).toBe('exact');
  const found = planeGradients(systemOf(text), new Budget(1_000_000));
  expect(found.map(one => one.map(format))).toEqual(gradients.map(one => one.map(format)));
});
