import { expect, it, test } from 'vitest';
import { Meter, Wrong } from '../../../src/certificates/numbers/meter.ts';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import type { Loose } from '../documents.ts';
import { meter, programOf, refusal, selectionOf } from '../units.ts';

const read = (piece: string, when: string) =>
  readProgram(
    {
      inputs: ['x'],
      nodes: [{ id: 'y', op: 's', args: ['x'] }],
      output: 'y',
      selections: { s: { inputs: ['x'], pieces: [piece], index: [{ piece: 1, when }] } },
    },
    new Meter(1e6),
  );

it('follows operations inside pieces and guards, what is rounded there among them, and refuses what is none', () => {
  for (const piece of ['relu(x)', '1 + sort(x, 2*x)[1]', '1 - and(x, 1)', 'floor(x)'])
    expect(read(piece, 'abs (x) >= 0').steps).toHaveLength(1);
  expect(() => read('foo(x)', 'true')).toThrow(Wrong);
  expect(read('exp(x) + sqrt(x)', 'x > 0 and (x) < 1').steps).toHaveLength(1);
});

/** One node of a selection of the document's own. */
const own = (inputs: string, pieces: readonly string[], ...index: readonly string[]): Loose =>
  programOf('x', ['y = s x'], { selections: { s: selectionOf(inputs, pieces, ...index) } });

/** Programs that are none, or too large to be looked at. */
const REFUSED: readonly (readonly [what: string, program: Loose, why: ReturnType<typeof refusal>])[] = [
  ['no output', { inputs: ['x'], nodes: [], outputs: [] }, { wrong: 'expected at least one output' }],
  [
    'two inputs of one name',
    { inputs: ['x', 'x'], nodes: [], output: 'x' },
    { wrong: 'expected inputs with different names', path: '/inputs' },
  ],
  [
    'a selection with two inputs of one name',
    own('x x', ['x'], '1'),
    { wrong: 'expected inputs with different names', path: '/nodes/0' },
  ],
  ['a selection without pieces', own('x', []), { wrong: 'expected at least one piece', path: '/nodes/0' }],
  [
    'a selection that is defined by itself',
    own('x', ['s(x)'], '1'),
    { wrong: 'expected a selection that is not defined by itself', path: '/nodes/0' },
  ],
  [
    'more arguments than a selection has',
    programOf('x', ['y = s x x'], { selections: { s: selectionOf('x', ['x'], '1') } }),
    { wrong: 'expected 1 arguments and no other fields', path: '/nodes/0' },
  ],
  [
    'a parameter that a selection has not',
    programOf('x', ['y = s x k=1'], { selections: { s: selectionOf('x', ['x'], '1') } }),
    { wrong: 'expected 1 arguments and no other fields', path: '/nodes/0' },
  ],
  [
    'a cell of a piece that there is not',
    own('x', ['x'], '2'),
    { wrong: 'expected the number of a piece', path: '/nodes/0' },
  ],
];

test.each(REFUSED)('%s', (_, program, why) =>
  expect(refusal(() => readProgram(program, meter))).toEqual(why),
);
