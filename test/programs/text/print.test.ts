import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import { programFromJson } from '../../../src/programs/json/json.ts';
import { printProgram } from '../../../src/programs/text/print.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { anonymous, randomProgram } from '../random-program.ts';

const again = (text: string) => printProgram(parseProgramText(text));

describe('printProgram', () => {
  it('prints what parseProgramText reads as the same program, up to the names of nodes', () => {
    fc.assert(
      fc.property(randomProgram, program => {
        const text = printProgram(program);
        const read = parseProgramText(text);
        expect(anonymous(read), text).toEqual(anonymous(program));
        expect(anonymous(parseProgramText(printProgram(read)))).toEqual(anonymous(program));
      }),
      { numRuns: 300 },
    );
  });

  it('would be caught if it dropped a bracket or exchanged two terms', () => {
    const program = parseProgramText('x - (y - relu(x))');
    for (const wrong of ['f(x, y) = x - y - relu(x)', 'f(x, y) = x - (relu(x) - y)'])
      expect(anonymous(parseProgramText(wrong))).not.toEqual(anonymous({ ...program, name: 'f' }));
  });

  it.each([
    'zero(t) = relu(-t) + t - relu(t)',
    'relu(-t) + t',
    'f(x, y) =\n  h = max(x, y)\n  relu(h - 1/2) + abs(x) * h',
    'h = max(x, y)\nh * h',
    'f(y, x) = x + y',
    'select null(x) { 0 when x != 0; x when x = 0 }\nnull(t)',
    'select g(x) { 1: x when never; 2: 0 when never; 2: 0 when x != 0; 1: x when x = 0 }\ng(t)',
    'clip(x, 0, 1) + clip(x, 0, y) - clip(x; hi=2, lo=1)',
    'kthLargest(x, y; k=2) + affine(x, y; coefficients=[1, -1/2], constant=3)',
    'x^2 + (-x)^2 - x^(-2) + (x + 1)^3 - (x^2)^3 - -x',
    '-(x * y) - x * y - (x - y) + x / (y / x)',
    '(-1/2) * x + x * (1/2) + 1/2 * x',
    'neg(1) + div(1, 2) + x',
    'leakyRelu(x; alpha=2) + sort(x, y)[2]',
    'sort(x, y, z), x, 1/2',
    'f(exp) = exp(exp)',
    't',
  ])('keeps %j', text => {
    expect(again(again(text))).toBe(again(text));
    expect(anonymous(parseProgramText(again(text)))).toEqual(anonymous(parseProgramText(text)));
  });

  it('writes simple programs as people would', () => {
    for (const text of [
      'zero(t) = relu(-t) + t - relu(t)',
      'f(x, y) =\n  h = max(x, y)\n  relu(h - 1/2) + abs(x) * h',
      'x^2 - (x + 1)^3 / 2 + 1/2 * abs(-x)',
      'clip(x, 0, 1) + leakyRelu(x, 1/4)',
      'clip(x, 0, y) - clip(x, 1, 2)',
      'affine(x, y; coefficients=[1, -1/2])',
      '(-2)^2 + x',
      'x^(-2) - (-1/2) * x',
      'select null(x) { 0 when x != 0; x when x = 0 }\nnull(t)',
      'select g(x) { 1: 0 when never; 2: x when never; 2: x when x > 0; 1: 0 when x <= 0 }\ng(t)',
      'sort(x, y)[1]',
    ])
      expect(again(text)).toBe(text);
  });

  it('keeps neg(1) where parameters are given, and there are none', () => {
    const nodes = [
      { id: 'one', op: 'const', args: [], parameters: { value: rational(1) } },
      { id: 'n', op: 'neg', args: ['one'], parameters: {} },
    ];
    const program = { inputs: ['x'], nodes, outputs: ['n'], selections: new Map() };
    expect(printProgram(program)).toBe('_(x) = neg(1)');
  });

  it('writes parameters of an operation that it does not know by name', () => {
    const nodes = [{ id: 'n', op: 'warp', args: ['x'], parameters: { k: 2 } }];
    expect(printProgram({ inputs: ['x'], nodes, outputs: ['n'], selections: new Map() })).toBe(
      'warp(x; k=2)',
    );
  });

  it('gives shared nodes a line, and keeps their order', () => {
    const node = (id: string, op: string, ...args: string[]) => ({ id, op, args });
    const nodes = [
      node('b', 'relu', 'y'),
      node('a', 'relu', 'x'),
      node('c', 'sub', 'a', 'b'),
      node('d', 'mul', 'c', 'c'),
    ];
    const text = printProgram(programFromJson({ inputs: ['x', 'y'], nodes, output: 'd' }));
    expect(text).toBe('_(x, y) =\n  b = relu(y)\n  c = relu(x) - b\n  c * c');
  });

  it('reads a literal first where its node stands, not in an argument before', () => {
    const nodes = [
      { id: 'one', op: 'const', value: 1 },
      { id: 'minus', op: 'const', value: -1 },
      { id: 'h', op: 'add', args: ['minus', 't'] },
      { id: 'm', op: 'max', args: ['minus', 'one', 'h'] },
    ];
    const program = programFromJson({ inputs: ['t'], nodes, output: 'm' });
    expect(printProgram(program)).toBe('one = 1\nh = -1 + t\nmax(-1, one, h)');
    expect(anonymous(parseProgramText(printProgram(program)))).toEqual(anonymous(program));
  });

  it('writes by name what once got a line, also where it comes to the top again', () => {
    const nodes = [
      { id: 'one', op: 'const', value: 1 },
      { id: 'a', op: 'relu', args: ['t'] },
      { id: 'g', op: 'abs', args: ['one'] },
      { id: 'm', op: 'max', args: ['one', 'a', 'g'] },
    ];
    const program = programFromJson({ inputs: ['t'], nodes, output: 'm' });
    expect(printProgram(program)).toBe('one = 1\nmax(one, relu(t), abs(one))');
  });

  it('makes names of what are none, without clashes', () => {
    const nodes = [
      { id: 'a b', op: 'relu', args: ['x.1'] },
      { id: 'a_b', op: 'add', args: ['a b', 'a b'] },
      { id: '7', op: 'mul', args: ['a_b', 'a_b'] },
    ];
    const program = programFromJson({ name: '2nd try', inputs: ['x.1', 'x_1'], nodes, outputs: ['7', '7'] });
    expect(printProgram(program)).toBe(
      'f2nd_try(x_1_2, x_1) =\n  a_b_2 = relu(x_1_2)\n  a_b = a_b_2 + a_b_2\n  n7 = a_b * a_b\n  n7, n7',
    );
  });
});
