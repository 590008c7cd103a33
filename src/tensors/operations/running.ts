/** Operations along one axis that are no operation of programs: running sums and products, softmax. */
import { entryName, indicesOf } from '../../documents/arrays.ts';
import type { ArrayEntry, TensorArray } from '../array.ts';
import { groupsAlong, sizeOfArray } from '../shape.ts';
import { onlyArgument, type TensorNode } from './node.ts';

type Row = (
  entries: readonly ArrayEntry[],
  names: readonly string[],
  node: TensorNode,
) => readonly ArrayEntry[];

/** Row after row along `axis` (left out: the last). */
const along =
  (ofRow: Row) =>
  (node: TensorNode): TensorArray => {
    const { shape, entries } = onlyArgument(node);
    const axis = node.fields.axis(shape.length, -1);
    const { starts, offsets } = groupsAlong(shape, [axis]);
    node.emitter.reserve(shape);
    node.emitter.reserveNodes(sizeOfArray(shape), 2);
    const made = new Array<ArrayEntry>(sizeOfArray(shape));
    for (const start of starts) {
      const places = offsets.map(offset => start + offset);
      const names = places.map(place => entryName(node.id, indicesOf(place, shape)));
      const row = ofRow(
        places.map(place => entries[place]!),
        names,
        node,
      );
      for (const [i, place] of places.entries()) made[place] = row[i]!;
    }
    return { shape, entries: made };
  };

const chained =
  (op: string): Row =>
  (entries, names, { emitter }) => {
    const found: ArrayEntry[] = [];
    for (const [i, entry] of entries.entries())
      found.push(i === 0 ? entry : emitter.add(names[i]!, op, [found[i - 1]!, entry]));
    return found;
  };

export const cumsum = along(chained('add'));
export const cumprod = along(chained('mul'));

/** exp(x_i) / Σ exp(x_j) */
export const softmax = along((entries, names, { emitter }) => {
  const powers = entries.map(entry => emitter.add(emitter.helper('exp'), 'exp', [entry]));
  const sum = emitter.add(emitter.helper('sum'), 'sum', powers);
  return powers.map((power, i) => emitter.add(names[i]!, 'div', [power, sum]));
});

/** x_i − log Σ exp(x_j) */
export const logSoftmax = along((entries, names, { emitter }) => {
  const sum = emitter.add(emitter.helper('logSumExp'), 'logSumExp', entries);
  return entries.map((entry, i) => emitter.add(names[i]!, 'sub', [entry, sum]));
});
