/** Operations that only move entries: no node is made for what they return. */
import { CornercheckError } from '../../errors.ts';
import { ZERO } from '../../numbers/index.ts';
import type { ArrayEntry, TensorArray } from '../array.ts';
import {
  type ArrayShape,
  broadcastNumbers,
  broadcastShape,
  placesOf,
  shapeText,
  sizeOfArray,
  stridesOf,
} from '../shape.ts';
import { readInteger } from '../values.ts';
import { onlyArgument, type TensorNode, wrongShapes } from './node.ts';

const fail = (message: string, path?: string): never => {
  throw new CornercheckError('bad-program', message, path);
};

/** The numbers that are written in the node, or in a file beside the document. */
export function writtenArray(node: TensorNode): TensorArray {
  if (node.args.length > 0)
    wrongShapes(
      'const',
      'no arguments',
      node.args.map(({ shape }) => shape),
    );
  const file = node.fields.raw('file');
  if (file === undefined) return node.fields.numbers('value');
  if (node.fields.has('value')) fail('expected either value or file, got both', 'file');
  return node.readFile(typeof file === 'string' ? file : fail('expected the name of a file', 'file'));
}

/** The same entries, row after row, in another `shape`; -1 stands for the length that is left. */
export function reshape(node: TensorNode): TensorArray {
  const { shape, entries } = onlyArgument(node);
  const asked = node.fields.list('shape') ?? fail('expected a list of lengths, got nothing', 'shape');
  const open = asked.filter(length => length === -1).length;
  const rest = sizeOfArray(shape) / sizeOfArray(asked.filter(length => length !== -1));
  const wanted = asked.map(length => (length === -1 ? rest : length));
  if (
    open > 1 ||
    wanted.some(length => length < 1 || !Number.isInteger(length)) ||
    sizeOfArray(wanted) !== sizeOfArray(shape)
  )
    wrongShapes('reshape', `an array that fits into the shape ${shapeText(asked)}`, [shape]);
  return { shape: wanted, entries };
}

/** The axes in another order, as NumPy has it: `axes` names for each new axis the old one; left out, they are reversed. */
export function transpose(node: TensorNode): TensorArray {
  const { shape, entries } = onlyArgument(node);
  const axes = node.fields.axes('axes', shape.length) ?? shape.map((_, axis) => shape.length - 1 - axis);
  if (axes.length !== shape.length) fail(`expected all ${shape.length} axes, got ${axes.length}`, 'axes');
  const strides = stridesOf(shape);
  const next = axes.map(axis => shape[axis]!);
  const steps = axes.map(axis => strides[axis]!);
  return moved(node, next, entries, () => placesOf(next, steps));
}

/** Each entry of the new array is that of the old one with this number. */
function moved(
  { emitter }: TensorNode,
  shape: ArrayShape,
  entries: readonly ArrayEntry[],
  from: () => readonly number[],
): TensorArray {
  emitter.reserve(shape);
  return { shape, entries: from().map(number => entries[number]!) };
}

/** To a larger `shape`, by the rules of NumPy. */
export function broadcast(node: TensorNode): TensorArray {
  const { shape, entries } = onlyArgument(node);
  const wanted = node.fields.list('shape') ?? fail('expected a list of lengths, got nothing', 'shape');
  const common = wanted.every(length => length >= 1) ? broadcastShape([shape, wanted]) : undefined;
  if (common === undefined || shapeText(common) !== shapeText(wanted))
    wrongShapes('broadcast', `an array that can be repeated to the shape ${shapeText(wanted)}`, [shape]);
  return moved(node, wanted, entries, () => broadcastNumbers(shape, wanted));
}

/** Arrays one behind the other along `axis` (left out: the first). */
export function concat({ args, fields, emitter }: TensorNode): TensorArray {
  const shapes = args.map(({ shape }) => shape);
  const [first] = shapes;
  if (first === undefined) return wrongShapes('concat', 'at least one array', []);
  const axis = fields.axis(first.length, 0);
  const others = (shape: readonly number[]): string => shapeText(shape.toSpliced(axis, 1));
  if (shapes.some(shape => shape.length !== first.length || others(shape) !== others(first)))
    return wrongShapes('concat', `arrays that agree but along axis ${axis}`, shapes);
  const shape = first.toSpliced(
    axis,
    1,
    shapes.reduce((sum, own) => sum + own[axis]!, 0),
  );
  emitter.reserve(shape);
  const entries = new Array<ArrayEntry>(sizeOfArray(shape));
  const strides = stridesOf(shape);
  let start = 0;
  for (const arg of args) {
    const places = placesOf(arg.shape, strides, start);
    for (const [i, place] of places.entries()) entries[place] = arg.entries[i]!;
    start += arg.shape[axis]! * strides[axis]!;
  }
  return { shape, entries };
}

/**
 * From `starts` up to, and without, `ends`, every `steps`-th, along `axes` (left out: the first ones). As in NumPy numbers below 0 count
 * from the end, and those beyond the end are the end.
 */
export function slice(node: TensorNode): TensorArray {
  const { shape, entries } = onlyArgument(node);
  const starts =
    node.fields.list('starts') ?? fail('expected a list of whole numbers, got nothing', 'starts');
  const ends = node.fields.integers('ends', starts.length, -Infinity);
  const axes = node.fields.axes('axes', shape.length) ?? starts.map((_, axis) => axis);
  if (axes.length !== starts.length || axes.length > shape.length)
    fail(`expected an axis for each of ${starts.length} starts, got ${axes.length} axes`, 'axes');
  const steps = node.fields.integers('steps', starts.length, 1, 1);
  const strides = stridesOf(shape);
  const next = [...shape];
  let first = 0;
  for (const [i, axis] of axes.entries()) {
    const length = shape[axis]!;
    const clip = (place: number): number => Math.min(Math.max(place < 0 ? place + length : place, 0), length);
    const [start, end] = [clip(starts[i]!), clip(ends[i]!)];
    if (end <= start)
      fail(
        `slice: expected at least one entry along axis ${axis}, from ${starts[i]} to ${ends[i]} of ${length}`,
      );
    next[axis] = Math.ceil((end - start) / steps[i]!);
    first += start * strides[axis]!;
    strides[axis] = strides[axis]! * steps[i]!;
  }
  return moved(node, next, entries, () => placesOf(next, strides, first));
}

/** With `value` (left out: 0) around it: `padding` before and behind each axis. */
export function pad(node: TensorNode): TensorArray {
  const { shape, entries } = onlyArgument(node);
  const padding = node.fields.padding(shape.length);
  const filler = node.fields.has('value') ? node.fields.numbers('value') : { shape: [], entries: [ZERO] };
  if (filler.shape.length > 0) wrongShapes('pad', 'one number as the value', [filler.shape]);
  const next = shape.map((length, axis) => length + padding[axis]![0] + padding[axis]![1]);
  node.emitter.reserve(next);
  const strides = stridesOf(next);
  const start = strides.reduce((sum, stride, axis) => sum + stride * padding[axis]![0], 0);
  const filled = new Array<ArrayEntry>(sizeOfArray(next)).fill(filler.entries[0]!);
  for (const [i, place] of placesOf(shape, strides, start).entries()) filled[place] = entries[i]!;
  return { shape: next, entries: filled };
}

/** The rows of these numbers along `axis` (left out: the first), in whose place the shape of `indices` stands: NumPy's take. */
export function gather(node: TensorNode): TensorArray {
  const { shape, entries } = onlyArgument(node);
  const axis = node.fields.axis(shape.length, 0);
  const length = shape[axis]!;
  const nested = node.fields.nested('indices');
  const indices = nested.entries.map((one, i) => {
    const index = readInteger(one, `indices, entry ${i}`);
    return index >= -length && index < length
      ? (index + length) % length
      : fail(
          `expected an index from ${-length} to ${length - 1} along axis ${axis}, got ${index}`,
          `indices, entry ${i}`,
        );
  });
  const inner = sizeOfArray(shape.slice(axis + 1));
  const blocks = sizeOfArray(shape.slice(0, axis));
  return moved(node, shape.toSpliced(axis, 1, ...nested.shape), entries, () => {
    const from: number[] = [];
    for (let block = 0; block < blocks; block++)
      for (const index of indices)
        for (let k = 0; k < inner; k++) from.push((block * length + index) * inner + k);
    return from;
  });
}
