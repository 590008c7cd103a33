/** Names of entries: `x[0,2]` is the entry of the array x in row 0 and column 2. A list of inputs says which arrays they are made of. */

/** An array among the inputs; of a number alone the shape is `[]`. */
export interface ArrayOfInputs {
  readonly name: string;
  /** Its lengths along its axes. */
  readonly shape: readonly number[];
  /** The number of its first entry among the inputs; the others follow, row after row. */
  readonly first: number;
}

const ENTRY = /^(.+)\[(\d+(?:,\d+)*)\]$/;

/** The name of an entry: `entryName('x', [0, 2])` is `'x[0,2]'`; of a number alone it is `'x'`. */
export const entryName = (array: string, index: readonly number[]): string =>
  index.length === 0 ? array : `${array}[${index.join(',')}]`;

/** How many entries an array of this shape has: `sizeOfArray([2, 3])` is `6`. */
export const sizeOfArray = (shape: readonly number[]): number =>
  shape.reduce((size, length) => size * length, 1);

/** The indices of the entry of this number, row after row: `indicesOf(4, [2, 3])` is `[1, 1]`. */
export function indicesOf(number: number, shape: readonly number[]): number[] {
  const index = new Array<number>(shape.length);
  for (let axis = shape.length - 1, rest = number; axis >= 0; axis--) {
    index[axis] = rest % shape[axis]!;
    rest = Math.floor(rest / shape[axis]!);
  }
  return index;
}

/**
 * The arrays that names of inputs are the entries of: all of one array, row after row, stand together. Any other name is a number alone.
 *
 * `arraysOf(['x[0]', 'x[1]', 's'])` is `[{ name: 'x', shape: [2], first: 0 }, { name: 's', shape: [], first: 2 }]`.
 */
export function arraysOf(inputs: readonly string[]): ArrayOfInputs[] {
  const found: ArrayOfInputs[] = [];
  for (let first = 0; first < inputs.length; ) {
    const array = arrayAt(inputs, first) ?? { name: inputs[first]!, shape: [], first };
    found.push(array);
    first += sizeOfArray(array.shape);
  }
  return found;
}

/** The array whose first entry has this number. */
function arrayAt(inputs: readonly string[], first: number): ArrayOfInputs | undefined {
  const name = ENTRY.exec(inputs[first]!)?.[1];
  if (name === undefined) return undefined;
  let last = first;
  while (inputs[last + 1]?.startsWith(`${name}[`)) last += 1;
  const index = ENTRY.exec(inputs[last]!)?.[2];
  if (index === undefined) return undefined;
  const shape = index.split(',').map(digits => Number(digits) + 1);
  if (sizeOfArray(shape) !== last - first + 1) return undefined;
  for (let k = first; k <= last; k++)
    if (inputs[k] !== entryName(name, indicesOf(k - first, shape))) return undefined;
  return { name, shape, first };
}

/** The values of an array of this shape as nested lists: `nestedOf([1, 2, 3, 4], [2, 2])` is `[[1, 2], [3, 4]]`. */
export function nestedOf<T>(values: readonly T[], shape: readonly number[]): unknown {
  const [length, ...inner] = shape;
  if (length === undefined) return values[0];
  const size = sizeOfArray(inner);
  return Array.from({ length }, (_, i) => nestedOf(values.slice(i * size, (i + 1) * size), inner));
}
