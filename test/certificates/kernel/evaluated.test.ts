/** What is read off an evaluated program: active pieces, and gradients. */
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { activeAt, outputGradients } from '../../../src/certificates/kernel/evaluated.ts';
import { jetsAt, lineOf, meter, refusal, stepOf, texts } from '../units.ts';

test.each<[string, string[], (string | number)[], number[]]>([
  ['at a tie all that have the value', ['n = max x y z'], [1, 1, 0], [0, 1]],
  ['elsewhere one', ['n = max x y z'], [0, 3, 1], [1]],
  ['of what is computed before', ['s = sub x y', 'n = relu s'], [2, 2, 0], [0, 1]],
  ['by what the node has there, not by the arguments alone', ['s = sub x y', 'n = relu s'], [2, 3, 0], [0]],
  ['of one piece this', ['n = mul x y'], [0, 0, 0], [0]],
  ['of several outputs those that have all of them', ['n = sort x y'], [1, 2, 0], [1]],
  ['so at a tie both', ['n = sort x y'], [2, 2, 0], [0, 1]],
])('active is %s', (_, nodes, x, expected) => {
  const line = lineOf('x y z', nodes);
  const step = stepOf(line, 'n');
  const all = [...step.basic.pieces()];
  const found = activeAt(step, jetsAt(line, ...x), meter);
  expect(found.map(piece => all.findIndex(one => isDeepStrictEqual(one, piece)))).toEqual(expected);
});

test('it stops where none has the value that stands there', () => {
  const line = lineOf('x', ['r = relu x']);
  const jets = [...jetsAt(line, 2).slice(0, 1), ...jetsAt(line, 3).slice(1)];
  expect(refusal(() => activeAt(line.steps[0]!, jets, meter))).toEqual({ stop: 'no piece is active' });
});

test('gradients, one an output, in their order', () => {
  const line = lineOf('x y', ['p = mul x y', 's = sub x y'], { outputs: ['s', 'p', 'x'] });
  expect(outputGradients(line, jetsAt(line, 2, 3)).map(texts)).toEqual([
    ['1', '-1'],
    ['3', '2'],
    ['1', '0'],
  ]);
});
