/** Pools: windows over the last axes. Padding is no argument: it never ties. */
import { CornercheckError } from '../../errors.ts';
import type { TensorArray } from '../array.ts';
import { sizeOfArray } from '../shape.ts';
import { share } from '../values.ts';
import { entriesOf } from './elementwise.ts';
import { onlyArgument, type TensorNode, wrongShapes } from './node.ts';
import { type Windows, windowsOver } from './windows.ts';

interface Pool {
  readonly arg: TensorArray;
  readonly windows: Windows;
  readonly shape: readonly number[];
  /** How many entries each of the arrays has that a window slides over. */
  readonly area: number;
  /** How many places a window has. */
  readonly size: number;
}

function poolOf(node: TensorNode): Pool {
  const arg = onlyArgument(node);
  const { fields, emitter, op } = node;
  const window = fields.list('window') ?? [];
  const rank = window.length;
  if (rank === 0 || window.some(length => length < 1))
    throw new CornercheckError('bad-program', `${op}: expected a list of lengths of at least 1`, 'window');
  if (rank > arg.shape.length)
    wrongShapes(op, `an array of at least ${rank} axes, as the window has`, [arg.shape]);
  const others = arg.shape.slice(0, -rank);
  const space = arg.shape.slice(-rank);
  const windows = windowsOver(fields, space, window, window, (count, size) => {
    emitter.reserve([...others, count]);
    emitter.reserveNodes(sizeOfArray(others) * count, size);
  });
  if (windows.anyEmpty)
    throw new CornercheckError(
      'bad-program',
      `${op}: expected an entry in every window, got one of padding alone`,
    );
  return {
    arg,
    windows,
    shape: [...others, ...windows.shape],
    area: sizeOfArray(space),
    size: sizeOfArray(window),
  };
}

/** The entries inside the window of the k-th entry of the result. */
function insideOf({ arg, windows, area }: Pool, k: number) {
  const start = Math.floor(k / windows.count) * area;
  return windows.inside(k % windows.count).map(([, entry]) => arg.entries[start + entry]!);
}

/** The largest entry of each window: one node of maxPool, its arguments row after row. */
export function slidingMax(node: TensorNode): TensorArray {
  const pool = poolOf(node);
  const { id, emitter } = node;
  const entries = entriesOf(id, pool.shape, (name, k) => emitter.add(name, 'maxPool', insideOf(pool, k)));
  return { shape: pool.shape, entries };
}

/** The mean of each window: of its entries that are no padding, or with `countPadding` of all its places. */
export function slidingMean(node: TensorNode): TensorArray {
  const pool = poolOf(node);
  const { id, emitter, fields } = node;
  const all = fields.flag('countPadding', false);
  const part = share(pool.size);
  const entries = entriesOf(id, pool.shape, (name, k) => {
    const inside = insideOf(pool, k);
    if (!all || inside.length === pool.size) return emitter.add(name, 'mean', inside);
    return emitter.linear(
      name,
      inside.map(entry => ({ left: entry, right: part })),
    );
  });
  return { shape: pool.shape, entries };
}
