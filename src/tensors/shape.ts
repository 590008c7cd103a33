/** Shapes of arrays: lengths along the axes, of which none is 0; `[]` is that of a number. Entries are counted row after row. */
import { sizeOfArray } from '../documents/arrays.ts';

export type ArrayShape = readonly number[];

/** As it stands in messages: `[2,3]`. */
export const shapeText = (shape: ArrayShape): string => `[${shape.join(',')}]`;

/** How far apart neighbours along each axis are. */
export function stridesOf(shape: ArrayShape): number[] {
  const strides = new Array<number>(shape.length);
  for (let axis = shape.length - 1, size = 1; axis >= 0; axis--) {
    strides[axis] = size;
    size *= shape[axis]!;
  }
  return strides;
}

/** The shape that NumPy gives to an operation of arrays of these shapes; undefined where they do not fit. */
export function broadcastShape(shapes: readonly ArrayShape[]): ArrayShape | undefined {
  const rank = Math.max(...shapes.map(shape => shape.length));
  const common = new Array<number>(rank).fill(1);
  for (const shape of shapes)
    for (const [i, length] of shape.entries()) {
      const axis = rank - shape.length + i;
      if (common[axis] === 1) common[axis] = length;
      else if (length !== 1 && length !== common[axis]) return undefined;
    }
  return common;
}

/** For each entry of the larger shape, the number of the entry that is taken of the smaller one, whose lengths may be 1. */
export function broadcastNumbers(shape: ArrayShape, larger: ArrayShape): number[] {
  const strides = stridesOf(shape).map((stride, axis) => (shape[axis] === 1 ? 0 : stride));
  return placesOf(larger, [...new Array<number>(larger.length - shape.length).fill(0), ...strides]);
}

/** For each entry of the shape, Σ index · stride + start. */
export function placesOf(shape: ArrayShape, strides: readonly number[], start = 0): number[] {
  let numbers = [start];
  for (const [axis, length] of shape.entries()) {
    const stride = strides[axis]!;
    const next = new Array<number>(numbers.length * length);
    for (const [i, number] of numbers.entries())
      for (let k = 0; k < length; k++) next[i * length + k] = number + k * stride;
    numbers = next;
  }
  return numbers;
}

/** Entries in groups that differ in some axes only. */
export interface Grouping {
  /** Of the groups, without these axes. */
  readonly outer: ArrayShape;
  /** The first entry of each group. */
  readonly starts: readonly number[];
  /** From there to its entries, in their order. */
  readonly offsets: readonly number[];
}

export function groupsAlong(shape: ArrayShape, axes: readonly number[]): Grouping {
  const strides = stridesOf(shape);
  const others = shape.map((_, axis) => axis).filter(axis => !axes.includes(axis));
  const pick = <T>(list: readonly T[], which: readonly number[]): T[] => which.map(axis => list[axis]!);
  const outer = pick(shape, others);
  return {
    outer,
    starts: placesOf(outer, pick(strides, others)),
    offsets: placesOf(pick(shape, axes), pick(strides, axes)),
  };
}

export { sizeOfArray };
