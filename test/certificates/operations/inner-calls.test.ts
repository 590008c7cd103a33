/** Operations inside pieces and guards that are written wrongly, or are too many. */
import { expect, test } from 'vitest';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import type { Loose } from '../documents.ts';
import { meter, programOf, refusal, selectionOf } from '../units.ts';

const piece = (text: string, selections: Loose = {}) =>
  refusal(() =>
    readProgram(
      programOf('x', ['y = s x'], { selections: { ...selections, s: selectionOf('x', [text], '1') } }),
      meter,
    ),
  );

test.each([
  ['a parameter twice', 'leakyRelu(x; alpha=1, alpha=1)', 'expected each parameter once'],
  ['a vector without a component', 'sort(x, 1)', 'expected a component of a vector, and of nothing else'],
  ['a component of a number', 'relu(x)[1]', 'expected a component of a vector, and of nothing else'],
  ['a component beyond the last', 'sort(x, 1)[3]', 'expected a component that there is'],
  ['a component before the first', 'sort(x, 1)[0]', 'expected a component that there is'],
  ['half a component', 'sort(x, 1)[1.5]', 'expected a component that there is'],
  ['no comparison behind and', 'where(x > 0 and x, x, 0)', 'expected a comparison'],
  ['another number of arguments', 't(x, x)', 'expected 1 arguments and no other fields'],
  ['a parameter of a selection', 't(x; k=1)', 'expected 1 arguments and no other fields'],
])('%s', (_, text, wrong) => {
  expect(piece(text, { t: selectionOf('x', ['x'], '1') })).toEqual({ wrong, path: '/nodes/0' });
});

test.each([
  ['many operations', new Array(201).fill('relu(x)').join('+'), 'many operations inside a piece or a guard'],
  ['many pieces', new Array(12).fill('relu(x)').join('+'), 'many pieces of operations inside a selection'],
])('%s', (_, text, stop) => expect(piece(text)).toEqual({ stop }));

test('a formula that doubles with each of many selections is not written out', () => {
  const doubled = Array.from({ length: 16 }, (_, k) => [
    `t${k}`,
    selectionOf('x', [k === 0 ? 'x + x' : `t${k - 1}(x) + t${k - 1}(x)`], '1'),
  ]);
  expect(piece('t15(x)', Object.fromEntries(doubled))).toEqual({
    stop: 'a formula is too long with the operations inside written out',
  });
});
