/** Operations of programs on arrays: elementwise, or along axes where they take any number of arguments and get one array. */
import { entryName, indicesOf } from '../../documents/arrays.ts';
import type { Op } from '../../selections/op.ts';
import type { TensorArray } from '../array.ts';
import { type ArrayShape, broadcastNumbers, broadcastShape, groupsAlong, sizeOfArray } from '../shape.ts';
import { type TensorNode, wrongShapes } from './node.ts';

/** The array of an operation of programs. */
export function ofOperation(node: TensorNode, op: Op): TensorArray {
  const [only, second] = node.args;
  if (only !== undefined && second === undefined && op.vector) return componentsAlong(node, op, only);
  if (only !== undefined && second === undefined && op.arguments.max === Infinity)
    return reducedAlong(node, op, only);
  return elementwise(node, op);
}

/** The entries of a new array of this shape, each made under its name. */
export function entriesOf<T>(id: string, shape: ArrayShape, make: (name: string, k: number) => T): T[] {
  return Array.from({ length: sizeOfArray(shape) }, (_, k) => make(entryName(id, indicesOf(k, shape)), k));
}

/** With broadcasting as in NumPy. */
function elementwise({ id, args, fields, emitter }: TensorNode, op: Op): TensorArray {
  const parameters = fields.parameters(op);
  const shapes = args.map(({ shape }) => shape);
  const shape = args.length === 0 ? [] : broadcastShape(shapes);
  if (shape === undefined)
    return wrongShapes(op.name, 'arrays whose lengths agree, or are 1, along each axis', shapes);
  emitter.reserve(shape);
  emitter.reserveNodes(sizeOfArray(shape), args.length);
  const numbers = shapes.map(own => broadcastNumbers(own, shape));
  const entries = entriesOf(id, shape, (name, k) =>
    emitter.add(
      name,
      op.name,
      args.map((arg, j) => arg.entries[numbers[j]![k]!]!),
      parameters,
    ),
  );
  return { shape, entries };
}

/** One node for each group of entries along `axes` (left out: all), its arguments row after row. */
function reducedAlong({ id, fields, emitter }: TensorNode, op: Op, arg: TensorArray): TensorArray {
  const rank = arg.shape.length;
  const axes = fields.axes('axes', rank) ?? arg.shape.map((_, axis) => axis);
  const keep = fields.flag('keepdims', false);
  const parameters = fields.parameters(op);
  const { outer, starts, offsets } = groupsAlong(
    arg.shape,
    [...axes].sort((a, b) => a - b),
  );
  const shape = keep ? arg.shape.map((length, axis) => (axes.includes(axis) ? 1 : length)) : outer;
  emitter.reserve(shape);
  emitter.reserveNodes(starts.length, offsets.length);
  const entries = entriesOf(id, shape, (name, k) =>
    emitter.add(
      name,
      op.name,
      offsets.map(offset => arg.entries[starts[k]! + offset]!),
      parameters,
    ),
  );
  return { shape, entries };
}

/** One node of several outputs for each row along `axis` (left out: the last), whose place its outputs take. */
function componentsAlong({ id, fields, emitter }: TensorNode, op: Op, arg: TensorArray): TensorArray {
  const axis = fields.axis(arg.shape.length, -1);
  const parameters = fields.parameters(op);
  const { starts, offsets } = groupsAlong(arg.shape, [axis]);
  const count = emitter.outputs(op.name, offsets.length, parameters);
  const shape = arg.shape.map((length, one) => (one === axis ? count : length));
  emitter.reserve(shape);
  emitter.reserveNodes(starts.length * (count + 1), 1);
  const places = groupsAlong(shape, [axis]);
  const entries = new Array<string>(sizeOfArray(shape));
  for (const [k, start] of starts.entries()) {
    const own = places.offsets.map(offset => places.starts[k]! + offset);
    const names = own.map(place => entryName(id, indicesOf(place, shape)));
    const row = offsets.map(offset => arg.entries[start + offset]!);
    for (const [i, name] of emitter.addVector(names, op.name, row, parameters).entries())
      entries[own[i]!] = name;
  }
  return { shape, entries };
}
