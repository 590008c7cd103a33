import { expect, test } from 'vitest';
import { placeOf } from '../../../src/check/findings/place.ts';
import { rational } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import { unrolled } from '../../../src/tensors/index.ts';

const at = (...entries: number[]) => entries.map(entry => rational(entry));

test('of numbers: the text, and each coordinate', () => {
  const program = parseProgramText('max(x, y)');
  expect(placeOf({ program, at: at(1, 0), negativeZeros: [1] }, 'max(x, y)')).toBe(
    'max(x, y) at x = 1, y = -0',
  );
});

test('of several lines: one, and of many the first and the last', () => {
  const subject = { program: parseProgramText('x'), at: at(0) };
  expect(placeOf(subject, 'a, b = sort(x, y)\n2*a + b\n')).toBe('a, b = sort(x, y); 2*a + b at x = 0');
  const doubled = Array.from({ length: 30 }, (_, i) => `n${i + 1} = n${i} + n${i}`).join('\n');
  expect(placeOf(subject, `${doubled}\nn30`)).toBe('n1 = n0 + n0; … (31 lines); n30 at x = 0');
});

test('of arrays: the program as it was written, and arrays', () => {
  const { program } = unrolled({
    format: 'cornercheck.tensors/1',
    inputs: [
      { name: 'x', shape: [2, 2] },
      { name: 'b', shape: [2] },
    ],
    nodes: [
      { id: 'm', op: 'add', args: ['x', 'b'] },
      { id: 'y', op: 'reduceMax', args: ['m'], axes: [1] },
    ],
    output: 'y',
    weights: [1, 2],
  });
  expect(placeOf({ program, at: at(1, 1, 0, 1, 5, 6) }, 'never')).toBe(
    'the weighted sum of reduceMax(add(x, b); axes [1]) at x = [[1, 1], [0, 1]], b = [5, 6]',
  );
});
