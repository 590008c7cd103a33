import { describe, expect, test } from 'vitest';
import { CornercheckError } from '../../src/errors.ts';
import { format, rational, rationalField } from '../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../src/programs/index.ts';
import type { Program, ProgramNode } from '../../src/programs/program.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';

const program = (
  nodes: readonly ProgramNode[],
  outputs: readonly string[],
  inputs = ['x', 'y'],
): Program => ({
  inputs,
  nodes,
  outputs,
  selections: new Map(),
});
const values = (one: Program, ...at: number[]) => {
  const line = compile(one);
  const evaluation = evaluate(
    rationalField,
    line,
    at.map(value => rational(value)),
  );
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return line.outputs.map(slot => format(evaluation.values[slot]!)).join(' ');
};

describe('compile', () => {
  test('numbers inputs first, then the outputs of the nodes in order', () => {
    const line = compile(parseProgramText('f(x, y) =\n a, b = sort(x, y)\n a * b - x'));
    expect(line.p).toBe(2);
    expect(line.steps.map(({ out, args }) => [out, ...args])).toEqual([
      [2, 0, 1],
      [4, 2, 3],
      [5, 4, 0],
    ]);
    expect(line.m).toBe(6);
    expect(line.outputs).toEqual([5]);
  });

  test('leaves out what no output depends on, also whole chains', () => {
    const line = compile(
      program(
        [
          { id: 'a', op: 'relu', args: ['x'] },
          { id: 'b', op: 'abs', args: ['a'] },
          { id: 's', op: 'sort', args: ['b', 'y'] },
          { id: 'c', op: 'neg', args: ['y'] },
          { id: 'k', op: 'component', args: ['s'], parameters: { k: 1 } },
        ],
        ['c'],
      ),
    );
    expect(line.steps.map(step => step.id)).toEqual(['c']);
  });

  test('an output may be an input, a component, a node of several outputs, or given twice', () => {
    const nodes: ProgramNode[] = [
      { id: 's', op: 'sort', args: ['x', 'y'] },
      { id: 'k', op: 'component', args: ['s'], parameters: { k: 2 } },
      { id: 't', op: 'topk', args: ['k'], parameters: { k: 1 } },
    ];
    expect(values(program(nodes, ['x', 'k', 's', 's', 't']), 3, 7)).toBe('3 3 7 3 7 3 3');
  });

  test('a node may use an argument twice, and a name that objects have', () => {
    expect(values(program([{ id: 'constructor', op: 'mul', args: ['x', 'x'] }], ['constructor']), 3, 0)).toBe(
      '9',
    );
    expect(
      values(
        program(
          [{ id: '__proto__', op: 'add', args: ['toString', 'toString'] }],
          ['__proto__'],
          ['toString'],
        ),
        3,
      ),
    ).toBe('6');
  });

  test('parameters: defaults, given, and as arguments; equal operations with different ones stay apart', () => {
    const half = rational(1, 2);
    const nodes: ProgramNode[] = [
      { id: 'a', op: 'leakyRelu', args: ['x'], parameters: { alpha: half } },
      { id: 'b', op: 'leakyRelu', args: ['x'], parameters: { alpha: rational(1, 4) } },
      { id: 'c', op: 'leakyRelu', args: ['x', 'y'] },
      { id: 'd', op: 'affine', args: ['x', 'y'], parameters: { coefficients: [half, rational(3)] } },
      {
        id: 'e',
        op: 'affine',
        args: ['x', 'y'],
        parameters: { coefficients: [rational(3), half], constant: half },
      },
      { id: 'g', op: 'pow', args: ['x'], parameters: { exponent: 2 } },
      { id: 'h', op: 'pow', args: ['x'], parameters: { exponent: 3 } },
      { id: 'i', op: 'const', args: [], parameters: { value: half } },
      { id: 'j', op: 'const', args: [], parameters: { value: rational(-1, 2) } },
    ];
    expect(
      values(
        program(
          nodes,
          nodes.map(({ id }) => id),
        ),
        -4,
        2,
      ),
    ).toBe('-2 -1 -8 4 -21/2 16 -64 1/2 -1/2');
  });

  test('selections of one name in two programs stay apart', () => {
    const define = (factor: string) =>
      parseProgramText(`select s(x) { x when x >= 0; ${factor}*x when x < 0 }\nf(x) = s(x)`);
    expect(values(define('2'), -1)).toBe('-2');
    expect(values(define('3'), -1)).toBe('-3');
    expect(values(define('2'), -1)).toBe('-2');
  });

  test.each<[string, ProgramNode[], string]>([
    ['an unknown operation', [{ id: 'a', op: 'cos2', args: ['x'] }], 'a: unknown operation cos2'],
    [
      'a missing parameter',
      [{ id: 'a', op: 'const', args: [] }],
      'a: const: expected the parameter value, got none',
    ],
    [
      'a component that is not there',
      [
        { id: 's', op: 'sort', args: ['x', 'y'] },
        { id: 'a', op: 'component', args: ['s'], parameters: { k: 3 } },
      ],
      'a: expected a component from 1 to 2',
    ],
  ])('refuses %s, naming the node', (_, nodes, message) => {
    expect(() => compile(program(nodes, ['a']))).toThrow(CornercheckError);
    expect(() => compile(program(nodes, ['a']))).toThrow(message);
  });
});
