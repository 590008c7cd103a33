/** Cells of several nodes together: whether functions agree where they meet, and where that is not seen. */
import { describe, expect, test } from 'vitest';
import { valuesAt } from '../../../src/certificates/kernel/evaluate.ts';
import { agreesComposed, outputGradientsNear } from '../../../src/certificates/near/composed.ts';
import type { Loose } from '../documents.ts';
import { lineOf, meter, refusal, selectionOf, vector } from '../units.ts';

/** Of the last node, where all inputs are 0. */
function agrees(inputs: string, nodes: readonly string[], selections: Loose = {}): boolean {
  const line = lineOf(inputs, nodes, { selections });
  const x = vector(...inputs.split(' ').map(() => 0));
  return agreesComposed(line, valuesAt(line, x, meter), line.steps.at(-1)!, () => true, meter);
}

/** 0 or y, by the sign of x: it jumps where x = 0, but not where y is then 0 as well. */
const SPLIT = { split: selectionOf('x y', ['0', 'y'], '1: x <= 0', '2: x > 0') };

test('pieces agree, or not, where the cells of all nodes meet', () => {
  expect(agrees('x', ['r = relu x', 's = split x r'], SPLIT)).toBe(true);
  expect(agrees('x y', ['r = relu y', 's = split x r'], SPLIT)).toBe(false);
});

describe('it is not seen', () => {
  const many = Array.from({ length: 7 }, (_, k) => `r${k} = relu x${k}`);
  test.each<[string, string, string[], Loose, string]>([
    ['behind a norm', 'x y', ['n = norm2 x y', 's = split x n'], SPLIT, 'a norm before a choice'],
    [
      'behind a jump',
      'x',
      ['t = step x', 's = split x t'],
      SPLIT,
      'a piece that is not C¹ there, or has another value',
    ],
    [
      'of many cells',
      Array.from({ length: 7 }, (_, k) => `x${k}`).join(' '),
      [...many, `t = sum ${many.map((_, k) => `r${k}`).join(' ')}`, 's = split x0 t'],
      SPLIT,
      'many cells of several nodes',
    ],
    [
      'by a guard that is not affine',
      'x y',
      ['r = relu y', 's = cubic x r'],
      { cubic: selectionOf('x y', ['0', 'y'], '1: x^3 <= 0', '2: x^3 > 0') },
      'a guard that is not affine',
    ],
  ])('%s', (_, inputs, nodes, selections, stop) => {
    expect(refusal(() => agrees(inputs, nodes, selections))).toEqual({ stop });
  });
});

test('nor which gradients there are behind a selection of a document, whose index may hold a point twice', () => {
  const line = lineOf('x y', ['r = relu y', 's = split x r'], { selections: SPLIT });
  const x = vector(0, 0);
  expect(refusal(() => outputGradientsNear(line, valuesAt(line, x, meter), meter))).toEqual({
    stop: 'whether an index covers every point once',
  });
});
