/** Windows that slide along the last axes of an array: where each lies, and which of its places are inside. */
import { indicesOf } from '../../documents/arrays.ts';
import { counted } from '../../documents/counted.ts';
import { CornercheckError } from '../../errors.ts';
import type { Fields } from '../fields.ts';
import { type ArrayShape, sizeOfArray, stridesOf } from '../shape.ts';

export interface Windows {
  /** How many there are along each axis. */
  readonly shape: ArrayShape;
  readonly count: number;
  /** Whether a window has padding alone. */
  readonly anyEmpty: boolean;
  /** Of the window of this number: for each of its places that is inside the array, the number of the place and of the entry there. */
  inside(window: number): readonly (readonly [place: number, entry: number])[];
}

/** The fields `stride` (`fallback` where it is left out), `padding` and `dilation` say where windows of this size lie. */
export function windowsOver(
  fields: Fields,
  shape: ArrayShape,
  size: ArrayShape,
  fallback: ArrayShape | number,
  reserve: (windows: number, size: number) => void,
): Windows {
  const rank = size.length;
  const stride =
    fields.has('stride') || typeof fallback === 'number'
      ? fields.integers('stride', rank, 1, 1)
      : [...fallback];
  const dilation = fields.integers('dilation', rank, 1, 1);
  const padding = fields.padding(rank);
  const count = shape.map((length, axis) => {
    const [before, behind] = padding[axis]!;
    const span = (size[axis]! - 1) * dilation[axis]! + 1;
    const room = length + before + behind - span;
    if (room >= 0) return Math.floor(room / stride[axis]!) + 1;
    throw new CornercheckError(
      'bad-program',
      `expected a window of at most ${counted(length + before + behind, 'place')} along axis ${axis} of the window, got ${span}`,
    );
  });
  reserve(sizeOfArray(count), sizeOfArray(size));
  const along = shape.map((length, axis) =>
    Array.from({ length: count[axis]! }, (_, k) => {
      const start = k * stride[axis]! - padding[axis]![0];
      const places: (readonly [place: number, index: number])[] = [];
      for (let i = 0; i < size[axis]!; i++) {
        const index = start + i * dilation[axis]!;
        if (index >= 0 && index < length) places.push([i, index]);
      }
      return places;
    }),
  );
  const [strides, places] = [stridesOf(shape), stridesOf(size)];
  const inside = (window: number): readonly (readonly [number, number])[] => {
    let found: (readonly [number, number])[] = [[0, 0]];
    for (const [axis, k] of indicesOf(window, count).entries())
      found = found.flatMap(([place, entry]) =>
        along[axis]![k]!.map(([i, at]) => [place + i * places[axis]!, entry + at * strides[axis]!] as const),
      );
    return found;
  };
  const anyEmpty = along.some(windows => windows.some(own => own.length === 0));
  return { shape: count, count: sizeOfArray(count), anyEmpty, inside };
}
