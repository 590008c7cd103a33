/**
 * What a target that takes arrays is asked: reductions along axes, windows that overlap and are cut, broadcasting, and lengths at which
 * kernels work on several entries at a time; each where all is different, and at ties.
 */
import { arraysOf, sizeOfArray } from '../../documents/arrays.ts';
import { rational } from '../../numbers/index.ts';
import type { TargetInfo } from '../../targets/index.ts';
import { unrolled } from '../../tensors/index.ts';
import type { Case } from '../oracle/case.ts';

type Node = Readonly<Record<string, unknown>>;
type Inputs = Readonly<Record<string, readonly number[]>>;

/** An operation of programs that it is about, which the target has to list; inputs; nodes; weights of the output. */
interface Asked {
  readonly op: string;
  readonly inputs: Inputs;
  readonly nodes: readonly Node[];
}

const REDUCTIONS = ['reduceMax', 'reduceMin', 'sum', 'mean', 'norm1', 'normInf', 'median'];
const ALONG = ['sort', 'cummax', 'cummin'];
/** Around multiples of 8, where vector kernels begin. */
const LENGTHS = [7, 8, 9, 15, 16, 17, 31, 32, 33];

function* asked(): Generator<Asked> {
  const x = { x: [2, 3] };
  for (const op of REDUCTIONS)
    for (const axes of [[0], [1], [-1], [0, 1]])
      for (const keepdims of [false, true])
        yield { op, inputs: x, nodes: [{ op, args: ['x'], axes, keepdims }] };
  for (const op of ALONG)
    for (const axis of [0, 1]) yield { op, inputs: x, nodes: [{ op, args: ['x'], axis }] };
  for (const n of LENGTHS)
    yield { op: 'reduceMax', inputs: { x: [n] }, nodes: [{ op: 'reduceMax', args: ['x'], axes: [0] }] };
  for (const op of ['max', 'min', 'add', 'mul'])
    yield { op, inputs: { x: [2, 3], b: [3] }, nodes: [{ op, args: ['x', 'b'] }] };
  yield { op: 'max', inputs: { x: [2, 1], b: [1, 3] }, nodes: [{ op: 'max', args: ['x', 'b'] }] };
  for (const n of [8, 17]) yield { op: 'relu', inputs: { x: [n] }, nodes: [{ op: 'relu', args: ['x'] }] };
  const pools = [
    { inputs: { x: [5] }, window: [2], stride: 1 },
    { inputs: { x: [5] }, window: [3], stride: 2, padding: 1 },
    { inputs: { x: [5] }, window: [2], stride: 1, dilation: 2 },
    { inputs: { x: [1, 3, 3] }, window: [2, 2], stride: 1 },
    { inputs: { x: [2, 2, 2] }, window: [2, 2], stride: 1, padding: 1 },
  ];
  for (const { inputs, ...fields } of pools)
    yield { op: 'maxPool', inputs, nodes: [{ op: 'maxPool', args: ['x'], ...fields }] };
  yield {
    op: 'affine',
    inputs: { x: [1, 3, 3], w: [1, 1, 2, 2] },
    nodes: [
      { op: 'conv', args: ['x', 'w'] },
      { op: 'relu', args: ['h0'] },
    ],
  };
  yield {
    op: 'maxPool',
    inputs: { x: [1, 3, 3] },
    nodes: [
      { op: 'relu', args: ['x'] },
      { op: 'maxPool', args: ['h0'], window: [2, 2], stride: 1 },
    ],
  };
  yield { op: 'mul', inputs: { x: [2, 3], w: [3, 2] }, nodes: [{ op: 'matmul', args: ['x', 'w'] }] };
}

/** Powers of two: which entry of an output is at fault can be told, and sums are exact. */
const weightsOf = (shape: readonly number[]): unknown => {
  let next = 1;
  const take = (rest: readonly number[]): unknown => {
    const [length, ...inner] = rest;
    if (length !== undefined) return Array.from({ length }, () => take(inner));
    next = next >= 64 ? 1 : next * 2;
    return next;
  };
  return take(shape);
};

/** Points by what is tied: the entry of each number. */
const POINTS: readonly ((i: number, n: number) => number)[] = [
  i => ((i * 7) % 11) - 5 + i / 64,
  () => 0,
  () => 1,
  (i, n) => (i === 0 || i === n - 1 ? 2 : -1),
  i => i % 2,
  i => (i === 7 || i === 8 ? 3 : 0),
];

/** The cases for a target that says `"tensors": true`, of the operations that it lists; none for another. */
export function* tensorCases(info: TargetInfo, ops: readonly string[] = info.ops): Generator<Case> {
  if (!info.tensors) return;
  for (const { op, inputs, nodes } of asked()) {
    if (!ops.includes(op) || !info.ops.includes(op)) continue;
    const program = programOf(inputs, nodes);
    const points = new Set<string>();
    for (const entry of POINTS) {
      const at = program.inputs.map((_, i, all) => entry(i, all.length));
      if (points.has(at.join())) continue;
      points.add(at.join());
      yield { program, at: at.map(value => rational(64 * value, 64)) };
    }
  }
}

function programOf(inputs: Inputs, nodes: readonly Node[]) {
  const document = {
    format: 'cornercheck.tensors/1',
    inputs: Object.entries(inputs).map(([name, shape]) => ({ name, shape })),
    nodes: nodes.map((node, i) => ({ id: `h${i}`, ...node })),
    output: `h${nodes.length - 1}`,
  };
  // Entries of the output in their order: names say its shape.
  const { outputs } = unrolled(document).program;
  const shape = outputs.length === 1 && !outputs[0]!.includes('[') ? [] : arraysOf(outputs)[0]!.shape;
  const fits = sizeOfArray(shape) === outputs.length;
  return unrolled(fits ? { ...document, weights: weightsOf(shape) } : document).program;
}
