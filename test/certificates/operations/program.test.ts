/** Programs, read with the operations that there are: by name, inside selections, and in the place of a condition. */
import { describe, expect, test } from 'vitest';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import { jetsAt, meter, programOf, refusal, selectionOf, texts } from '../units.ts';

describe('a node is', () => {
  const values = (nodes: readonly string[], fields = {}) => {
    const line = readProgram(programOf('x y', nodes, fields), meter);
    return texts(
      jetsAt(line, 3, -2)
        .slice(2)
        .map(({ value }) => value),
    );
  };

  test.each<[string, string[], string[], object?]>([
    ['a selection by its name', ['m = max x y'], ['3']],
    ['an elementary function', ['p = mul x y', 'q = square p'], ['-6', '36']],
    ['one with a parameter', ['l = leakyRelu y alpha=1/4'], ['-1/2']],
    ['one of several outputs', ['s = sort y x'], ['3', '-2']],
    ['a choice by what is compared', ['g = greater x y', 'w = where g y x'], ['-2']],
    [
      'a selection of the document',
      ['n = s x y'],
      ['9'],
      { selections: { s: selectionOf('u v', ['u^2', 'v'], '1: u > v', '2: u <= v') } },
    ],
    [
      'with operations inside',
      ['n = s y x'],
      ['5'],
      { selections: { s: selectionOf('u v', ['abs(u) + relu(v)'], '1: max(u, v) > 0') } },
    ],
  ])('%s', (_, nodes, expected, fields) => expect(values(nodes, fields)).toEqual(expected));
});

test.each<[string, Parameters<typeof programOf>, object]>([
  [
    'an operation that is none',
    ['x', ['n = twice x']],
    { wrong: 'expected an operation that is known', path: '/nodes/0' },
  ],
  [
    'an argument that is no node',
    ['x', ['n = relu z']],
    { wrong: 'expected the name of an input or of an earlier node', path: '/nodes/0' },
  ],
  ['an argument too few', ['x', ['n = mul x']], { wrong: 'expected 2 arguments, got 1', path: '/nodes/0' }],
  [
    'a selection by the name of an operation',
    ['x', ['n = relu x'], { selections: { relu: selectionOf('u', ['u'], '1: u > 0') } }],
    { wrong: 'expected a name that is not that of an operation', path: '/selections' },
  ],
])('refused is %s', (_, program, why) => {
  expect(refusal(() => readProgram(programOf(...program), meter))).toEqual(why);
});
