/** Sums of products: matrix products and convolutions. */
import { ZERO } from '../../numbers/index.ts';
import type { ArrayEntry, TensorArray } from '../array.ts';
import type { Product } from '../emitter.ts';
import { type ArrayShape, broadcastNumbers, broadcastShape, sizeOfArray } from '../shape.ts';
import { entriesOf } from './elementwise.ts';
import { type TensorNode, wrongShapes } from './node.ts';
import { windowsOver } from './windows.ts';

/** NumPy's matmul: rows by columns of the last two axes, the others broadcast; an array of one axis is a row on the left and a column on the right. */
export function matmul({ id, args, emitter }: TensorNode): TensorArray {
  const shapes = args.map(({ shape }) => shape);
  const [a, b] = args;
  const wanted = 'two arrays of shapes [..,n] and [..,n,..]';
  if (args.length !== 2 || a!.shape.length === 0 || b!.shape.length === 0)
    return wrongShapes('matmul', wanted, shapes);
  const left = a!.shape.length === 1 ? [1, ...a!.shape] : a!.shape;
  const right = b!.shape.length === 1 ? [...b!.shape, 1] : b!.shape;
  const [rows, inner] = left.slice(-2) as [number, number];
  const [length, columns] = right.slice(-2) as [number, number];
  const batch = broadcastShape([left.slice(0, -2), right.slice(0, -2)]);
  if (inner !== length || batch === undefined) return wrongShapes('matmul', wanted, shapes);
  const shape = [
    ...batch,
    ...(a!.shape.length === 1 ? [] : [rows]),
    ...(b!.shape.length === 1 ? [] : [columns]),
  ];
  emitter.reserve(shape);
  emitter.reserveNodes(sizeOfArray(shape), inner);
  // Each product of two entries that are no numbers is a node of its own.
  if (args.every(({ entries }) => entries.every(entry => typeof entry === 'string')))
    emitter.reserveNodes(sizeOfArray(shape) * inner, 2);
  const [from, by] = [left, right].map(own => broadcastNumbers(own.slice(0, -2), batch)) as [
    number[],
    number[],
  ];
  const entries = entriesOf(id, shape, (name, k) => {
    const [block, row, column] = [
      Math.floor(k / (rows * columns)),
      Math.floor(k / columns) % rows,
      k % columns,
    ];
    const [first, second] = [
      from[block]! * rows * inner + row * inner,
      by[block]! * inner * columns + column,
    ];
    const terms: Product[] = [];
    for (let i = 0; i < inner; i++)
      terms.push({ left: a!.entries[first + i]!, right: b!.entries[second + i * columns]! });
    return emitter.linear(name, terms);
  });
  return { shape, entries };
}

/**
 * conv(x, w) or conv(x, w, b), a cross-correlation as in libraries: x of shape [N, C, …] or [C, …], w of shape [O, C/groups, …], b of shape
 * [O]. Padding is 0.
 */
export function conv({ id, args, fields, emitter }: TensorNode): TensorArray {
  const shapes = args.map(({ shape }) => shape);
  const [x, w, b] = args;
  const groups = fields.integer('groups', 1);
  const rank = (w?.shape.length ?? 0) - 2;
  const fits =
    (args.length === 2 || args.length === 3) &&
    rank >= 1 &&
    (x!.shape.length === rank + 2 || x!.shape.length === rank + 1) &&
    groups >= 1 &&
    w!.shape[0]! % groups === 0 &&
    x!.shape.at(-rank - 1) === w!.shape[1]! * groups &&
    (b === undefined || (b.shape.length === 1 && b.shape[0] === w!.shape[0]));
  if (!fits)
    return wrongShapes(
      'conv',
      `arrays of shapes [N,C,..] or [C,..], [O,C/groups,..] and perhaps [O], with ${groups} groups`,
      shapes,
    );
  const [outs, channels, ...kernel] = w!.shape as [number, number, ...number[]];
  const space = x!.shape.slice(-rank);
  const batch = x!.shape.slice(0, -rank - 1);
  const windows = windowsOver(fields, space, kernel, 1, (count, size) => {
    emitter.reserve([...batch, outs, count]);
    emitter.reserveNodes(sizeOfArray(batch) * outs * count, size * channels);
  });
  const shape: ArrayShape = [...batch, outs, ...windows.shape];
  const [area, places, { count }] = [sizeOfArray(space), sizeOfArray(kernel), windows];
  const entries = entriesOf(id, shape, (name, k): ArrayEntry => {
    const [image, out, window] = [Math.floor(k / (outs * count)), Math.floor(k / count) % outs, k % count];
    const group = Math.floor(out / (outs / groups));
    const inside = windows.inside(window);
    const terms: Product[] = [];
    for (let c = 0; c < channels; c++) {
      const channel = (image * channels * groups + group * channels + c) * area;
      const weights = (out * channels + c) * places;
      for (const [place, entry] of inside)
        terms.push({ left: x!.entries[channel + entry]!, right: w!.entries[weights + place]! });
    }
    return emitter.linear(name, terms, b?.entries[out] ?? ZERO);
  });
  return { shape, entries };
}
