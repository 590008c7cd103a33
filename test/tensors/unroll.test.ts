/** Tensor programs by hand: what they are unrolled to, and what is refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readAnyProgram, tensorOperations, unrolled } from '../../src/tensors/index.ts';
import { type Node, tensors, textOf, valuesOf } from './programs.ts';

describe('what a tensor program is unrolled to', () => {
  test.each<[string, Readonly<Record<string, readonly number[]>>, readonly Node[], string]>([
    [
      'a reduction along an axis',
      { x: [2, 2] },
      [{ op: 'reduceMax', args: ['x'], axes: [0] }],
      'reduceMax(x[0,0], x[1,0]), reduceMax(x[0,1], x[1,1])',
    ],
    [
      'counted from the end',
      { x: [2, 2] },
      [{ op: 'reduceMax', args: ['x'], axes: [-1] }],
      'reduceMax(x[0,0], x[0,1]), reduceMax(x[1,0], x[1,1])',
    ],
    [
      'axes in any order are row after row',
      { x: [2, 2] },
      [{ op: 'sum', args: ['x'], axes: [1, 0] }],
      'sum(x[0,0], x[0,1], x[1,0], x[1,1])',
    ],
    ['no axes', { x: [2] }, [{ op: 'reduceMax', args: ['x'], axes: [] }], 'reduceMax(x[0]), reduceMax(x[1])'],
    ['all axes', { x: [2, 1] }, [{ op: 'norm2', args: ['x'] }], 'norm2(x[0,0], x[1,0])'],
    [
      'broadcasting',
      { x: [2, 1], y: [2] },
      [{ op: 'max', args: ['x', 'y'] }],
      'max(x[0,0], y[0]), max(x[0,0], y[1]), max(x[1,0], y[0]), max(x[1,0], y[1])',
    ],
    [
      'parameters',
      { x: [2] },
      [{ op: 'clip', args: ['x'], lo: '-1/3', hi: 2 }],
      'clip(x[0], -1/3, 2), clip(x[1], -1/3, 2)',
    ],
    [
      'bounds that are arrays',
      { x: [2], lo: [1] },
      [
        { op: 'const', value: 2 },
        { op: 'clip', args: ['x', 'lo', 'h0'] },
      ],
      'c = 2\nclip(x[0], lo[0], c), clip(x[1], lo[0], c)',
    ],
    [
      'components',
      { x: [3] },
      [{ op: 'topk', args: ['x'], k: 2 }],
      's = topk(x[0], x[1], x[2]; k=2)\ns[1], s[2]',
    ],
    [
      'weights that are numbers',
      { x: [2] },
      [
        {
          op: 'const',
          value: [
            ['1/2', 2],
            [1, 1],
          ],
        },
        { op: 'matmul', args: ['h0', 'x'] },
      ],
      'affine(x[0], x[1]; coefficients=[1/2, 2]), sum(x[0], x[1])',
    ],
    [
      'weights that are inputs',
      { x: [2], w: [2] },
      [{ op: 'matmul', args: ['x', 'w'] }],
      'sum(x[0] * w[0], x[1] * w[1])',
    ],
    [
      'a pool cut by padding',
      { x: [3] },
      [{ op: 'maxPool', args: ['x'], window: [2], stride: 2, padding: [[1, 0]] }],
      'maxPool(x[0]), maxPool(x[1], x[2])',
    ],
    [
      'a mean over what is inside',
      { x: [3] },
      [{ op: 'avgPool', args: ['x'], window: [2], stride: 2, padding: 1 }],
      'mean(x[0]), mean(x[1], x[2])',
    ],
    [
      'a mean over all places',
      { x: [3] },
      [{ op: 'avgPool', args: ['x'], window: [2], stride: 2, padding: 1, countPadding: true }],
      'affine(x[0]; coefficients=[1/2]), mean(x[1], x[2])',
    ],
    [
      'a convolution',
      { x: [1, 3] },
      [
        { op: 'const', value: [[[1, 2]]] },
        { op: 'const', value: [3] },
        { op: 'conv', args: ['x', 'h0', 'h1'] },
      ],
      'h2[0,0] = affine(x[0,0], x[0,1]; coefficients=[1, 2], constant=3)\nh2[0,0], affine(x[0,1], x[0,2]; coefficients=[1, 2], constant=3)',
    ],
    [
      'running sums',
      { x: [3] },
      [{ op: 'cumsum', args: ['x'] }],
      'h0[1] = x[0] + x[1]\nx[0], h0[1], h0[1] + x[2]',
    ],
  ])('%s', (_, inputs, nodes, text) => {
    const plain = (one: string) =>
      one.replace(/\n\s*/g, '\n').replace(/\b(?:topk|const)_\d+\b/g, name => (name[0] === 't' ? 's' : 'c'));
    expect(plain(textOf(tensors(inputs, ...nodes)))).toBe(text);
  });

  test('nodes that no output needs are left out, and nothing moves by itself', () => {
    const program = tensors(
      { x: [2, 3] },
      { op: 'exp', args: ['x'] },
      { op: 'transpose', args: ['x'] },
      { op: 'reshape', args: ['h1'], shape: [2, -1] },
      { op: 'slice', args: ['h2'], starts: [-1], ends: [9], axes: [0] },
      { op: 'gather', args: ['h3'], indices: [2, -1, 0], axis: 1 },
      { op: 'concat', args: ['h4', 'h4'], axis: 0 },
    );
    const { nodes, outputs } = unrolled(program).program;
    expect(nodes).toEqual([]);
    expect(outputs.join(' ')).toBe('x[1,2] x[1,2] x[1,1] x[1,2] x[1,2] x[1,1]');
  });

  test('values', () => {
    const x = [1, 2, 3, 4, 5, 6];
    const of = (...nodes: Node[]) => valuesOf(tensors({ x: [2, 3] }, ...nodes), x).join(' ');
    expect(
      of({
        op: 'pad',
        args: ['x'],
        padding: [
          [1, 0],
          [0, 1],
        ],
        value: 9,
      }),
    ).toBe('9 9 9 9 1 2 3 9 4 5 6 9');
    expect(of({ op: 'slice', args: ['x'], starts: [0, 0], ends: [2, 3], steps: [1, 2] })).toBe('1 3 4 6');
    expect(of({ op: 'broadcast', args: ['x'], shape: [1, 2, 3] })).toBe('1 2 3 4 5 6');
    expect(of({ op: 'cumprod', args: ['x'], axis: 0 })).toBe('1 2 3 4 10 18');
    expect(of({ op: 'mean', args: ['x'], axes: [0], keepdims: true })).toBe('5/2 7/2 9/2');
    expect(of({ op: 'sort', args: ['x'], axis: 0 })).toBe('4 5 6 1 2 3');
  });

  test('weights make one number of the output', () => {
    const program = { ...tensors({ x: [2] }, { op: 'abs', args: ['x'] }), weights: [1, '1/2'] };
    expect(valuesOf(program, [-2, 3])).toEqual(['7/2']);
  });

  test('selections of one’s own, entry by entry', () => {
    const selections = {
      half: {
        inputs: ['t'],
        pieces: ['0', 't'],
        index: [
          { piece: 1, when: 't <= 0' },
          { piece: 2, when: 't > 0' },
        ],
      },
    };
    expect(valuesOf({ ...tensors({ x: [2] }, { op: 'half', args: ['x'] }), selections }, [-2, 3])).toEqual([
      '0',
      '3',
    ]);
  });
});

describe('refused, with the node and the shapes', () => {
  test.each<[Readonly<Record<string, readonly number[]>>, Node, string]>([
    [
      { x: [2], y: [3] },
      { op: 'add', args: ['x', 'y'] },
      'nodes[0] (h0): add: expected arrays whose lengths agree, or are 1, along each axis, got [2] and [3]',
    ],
    [
      { x: [2, 3], y: [2] },
      { op: 'matmul', args: ['x', 'y'] },
      'nodes[0] (h0): matmul: expected two arrays of shapes [..,n] and [..,n,..], got [2,3] and [2]',
    ],
    [{ x: [2], y: [] }, { op: 'matmul', args: ['x', 'y'] }, 'got [2] and []'],
    [
      { x: [2, 2], w: [1, 1, 1] },
      { op: 'conv', args: ['x', 'w'] },
      'conv: expected arrays of shapes [N,C,..] or [C,..], [O,C/groups,..] and perhaps [O], with 1 groups, got [2,2] and [1,1,1]',
    ],
    [
      { x: [1, 2], w: [1, 1, 3] },
      { op: 'conv', args: ['x', 'w'] },
      'expected a window of at most 2 places along axis 0 of the window, got 3',
    ],
    [
      { x: [2] },
      { op: 'maxPool', args: ['x'], window: [1, 2] },
      'expected an array of at least 2 axes, as the window has, got [2]',
    ],
    [
      { x: [2] },
      { op: 'maxPool', args: ['x'], window: [1], padding: 1 },
      'expected an entry in every window',
    ],
    [{ x: [2] }, { op: 'maxPool', args: ['x'], window: [0] }, 'lengths of at least 1'],
    [
      { x: [2] },
      { op: 'maxPool', args: ['x'], window: [1], stride: 0 },
      'stride: expected whole numbers of at least 1, got 0',
    ],
    [
      { x: [2] },
      { op: 'maxPool', args: ['x'], window: [1], stride: [1, 1] },
      'stride: expected 1 whole number, got 2',
    ],
    [
      { x: [2] },
      { op: 'maxPool', args: ['x'], window: [1], padding: [[0]] },
      'padding[0]: expected two whole numbers',
    ],
    [
      { x: [2, 3] },
      { op: 'reshape', args: ['x'], shape: [4, -1] },
      'reshape: expected an array that fits into the shape [4,-1], got [2,3]',
    ],
    [{ x: [2, 3] }, { op: 'reshape', args: ['x'], shape: [-1, -1] }, 'fits into the shape [-1,-1]'],
    [{ x: [2] }, { op: 'broadcast', args: ['x'], shape: [3] }, 'can be repeated to the shape [3], got [2]'],
    [{ x: [2, 3] }, { op: 'transpose', args: ['x'], axes: [0] }, 'axes: expected all 2 axes, got 1'],
    [
      { x: [2, 3] },
      { op: 'transpose', args: ['x'], axes: [0, -2] },
      'axes: expected each axis once, got [0,-2]',
    ],
    [{ x: [2, 3] }, { op: 'sum', args: ['x'], axes: [2] }, 'axes: expected an axis from -2 to 1, got 2'],
    [{ x: [] }, { op: 'sort', args: ['x'] }, 'axis: expected an array with axes, got a number'],
    [
      { x: [2], y: [2, 2] },
      { op: 'concat', args: ['x', 'y'] },
      'concat: expected arrays that agree but along axis 0, got [2] and [2,2]',
    ],
    [
      { x: [2] },
      { op: 'slice', args: ['x'], starts: [1], ends: [1] },
      'at least one entry along axis 0, from 1 to 1 of 2',
    ],
    [
      { x: [2] },
      { op: 'gather', args: ['x'], indices: [2] },
      'expected an index from -2 to 1 along axis 0, got 2',
    ],
    [
      { x: [2] },
      { op: 'const', value: [[1], [2, 3]] },
      'value: expected an array of shape [2,1], got lists of other lengths',
    ],
    [{ x: [2] }, { op: 'const', args: ['x'], value: 1 }, 'const: expected no arguments, got [2]'],
    [{ x: [2] }, { op: 'const', value: [1, 'a'] }, 'value, entry 1'],
    [{ x: [2] }, { op: 'const', value: [] }, 'value: expected lists of at least one entry'],
    [{ x: [2] }, { op: 'const', file: 'w.npy' }, 'file: expected value'],
    [{ x: [2] }, { op: 'relu', args: ['x', 'x'] }, 'relu: expected 1 argument, got 2'],
    [{ x: [2] }, { op: 'relu', args: ['x'], axes: [0] }, 'axes: relu has no such field'],
    [
      { x: [2] },
      { op: 'reduceMax', args: ['x'], axis: [0] },
      'axis: reduceMax has no such field; did you mean axes?',
    ],
    [{ x: [2] }, { op: 'reduceMax', args: ['x'], keepdims: 1 }, 'keepdims: expected true or false'],
    [{ x: [2] }, { op: 'topk', args: ['x'], k: 3 }, 'topk'],
    [{ x: [11] }, { op: 'sort', args: ['x'] }, 'sort: expected at most 10 arguments'],
    [{ x: [2] }, { op: 'sort', args: ['x', 'x'] }, 'expected one output'],
    [{ x: [2] }, { op: 'reluu', args: ['x'] }, 'unknown operation "reluu"; did you mean relu?'],
    [{ x: [2] }, { op: 'maxpool', args: ['x'] }, 'did you mean maxPool?'],
    [
      { x: [2] },
      { op: 'relu', args: ['y'] },
      'nodes[0].args[0]: unknown name "y": expected an input or an earlier node',
    ],
    [{ x: [2] }, { id: 'x', op: 'relu', args: ['x'] }, 'already the name of an input'],
    [{ x: [2] }, { id: 'h[0]', op: 'relu', args: ['x'] }, 'expected a name of letters and digits'],
    [{ x: [0] }, { op: 'relu', args: ['x'] }, 'inputs[0].shape: expected lengths of at least 1, got [0]'],
  ])('%j %j', (inputs, node, why) => {
    expect(() => unrolled(tensors(inputs, node))).toThrow(why);
  });

  test.each<[string, object, string]>([
    ['another format', { format: 'cornercheck.tensors/2' }, 'expected "cornercheck.tensors/1"'],
    ['a field that is none', { input: [] }, 'unknown field'],
    ['no inputs', { inputs: [] }, 'at least one input'],
    ['two kinds of outputs', { outputs: ['h0'] }, 'either output or outputs'],
    ['no outputs', { output: undefined, outputs: [] }, 'at least one output'],
    ['weights of another shape', { weights: [1] }, 'weights: expected the shape of the output, [2], got [1]'],
    [
      'weights of several outputs',
      { output: undefined, outputs: ['h0'], weights: [1, 1] },
      'one output beside weights',
    ],
  ])('%s', (_, change, why) => {
    const program = Object.fromEntries(
      Object.entries({ ...tensors({ x: [2] }, { op: 'relu', args: ['x'] }), ...change }).filter(
        ([, one]) => one !== undefined,
      ),
    );
    expect(() => unrolled(program)).toThrow(why);
  });
});

describe('what would be too large is refused before it is made', () => {
  test.each<[Readonly<Record<string, readonly number[]>>, Node, string]>([
    [{ x: [100_000, 100_000] }, { op: 'relu', args: ['x'] }, 'at most 5000000 entries'],
    [{ x: [1] }, { op: 'broadcast', args: ['x'], shape: [1_000_000, 1_000_000] }, 'at most 5000000 entries'],
    [{ x: [1000, 1], y: [1, 3000] }, { op: 'matmul', args: ['x', 'y'] }, 'at most 2000000 nodes'],
    [{ x: [1000, 1000], y: [1000, 100] }, { op: 'matmul', args: ['x', 'y'] }, 'at most 20000000 arguments'],
    [{ x: [1000, 1000] }, { op: 'maxPool', args: ['x'], window: [40, 40], stride: 1 }, 'at most'],
    [
      { x: [1, 1000, 1000], w: [1, 1, 500, 500] },
      { op: 'conv', args: ['x', 'w'] },
      'at most 20000000 arguments',
    ],
    [{ x: [1] }, { op: 'maxPool', args: ['x'], window: [1_000_000_000], padding: 1_000_000_000 }, 'at most'],
    [{ x: [1] }, { op: 'pad', args: ['x'], padding: 1_000_000_000 }, 'at most 5000000 entries'],
  ])('%j %j', (inputs, node, why) => {
    const before = performance.now();
    expect(() => unrolled(tensors(inputs, node))).toThrow(why);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'tensors-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('from a file, with constants beside it; other JSON is a program', () => {
  const npy = [0x93, ...Buffer.from('NUMPY'), 1, 0, 60, 0];
  const header = `${"{'descr': '|u1', 'fortran_order': False, 'shape': (2,), }".padEnd(59)}\n`;
  writeFileSync(join(folder, 'w.npy'), Uint8Array.from([...npy, ...Buffer.from(header), 5, 7]));
  const program = tensors({ x: [2] }, { op: 'const', file: 'w.npy' }, { op: 'matmul', args: ['x', 'h0'] });
  writeFileSync(join(folder, 't.json'), JSON.stringify(program));
  const [node] = readAnyProgram(join(folder, 't.json')).program.nodes;
  expect(node!.parameters!.coefficients!.toString()).toBe('5,7');
  expect(readAnyProgram('{"inputs":["x"],"nodes":[],"output":"x"}').program.inputs).toEqual(['x']);
  expect(readAnyProgram('relu(x)').program.inputs).toEqual(['x']);
  writeFileSync(join(folder, 'bad.json'), JSON.stringify({ ...program, inputs: [] }));
  expect(() => readAnyProgram(join(folder, 'bad.json'))).toThrow(
    'bad.json, inputs: expected at least one input',
  );
});

test('digits beyond those of a double are kept', () => {
  const text = `{"format":"cornercheck.tensors/1","inputs":[{"name":"x","shape":[1]}],"nodes":[{"id":"c","op":"const","value":[0.10000000000000000001]},{"id":"y","op":"matmul","args":["x","c"]}],"output":"y"}`;
  const [node] = readAnyProgram(text).program.nodes;
  expect(node!.parameters!.coefficients!.toString()).not.toBe('0.1');
});

test('all operations of arrays have a case here or in PyTorch’s words', () => {
  expect(tensorOperations()).toHaveLength(16);
});
