/** Exact numbers in nested lists: constants of a tensor program, weights, points. */
import { CornercheckError } from '../errors.ts';
import { type Rational, rational } from '../numbers/index.ts';
import { numberText, shownValue } from '../programs/json/json-fields.ts';
import type { NumberReader } from '../programs/validity/limits.ts';
import { located } from '../programs/validity/located.ts';
import type { TensorArray } from './array.ts';
import { type ArrayShape, shapeText } from './shape.ts';

/** Entries with their shape, row after row. */
export interface Nested {
  readonly shape: ArrayShape;
  readonly entries: readonly unknown[];
}

/** An array all of whose entries are numbers. */
export interface Numbers extends TensorArray {
  readonly entries: readonly Rational[];
}

/** Nested lists flattened. Throws CornercheckError for lists that are empty, or not all of one length. */
export function flattened(value: unknown): Nested {
  const shape: number[] = [];
  for (let inner = value; Array.isArray(inner); inner = inner[0]) {
    if (inner.length === 0) throw new CornercheckError('bad-program', 'expected lists of at least one entry');
    shape.push(inner.length);
  }
  const entries: unknown[] = [];
  const walk = (inner: unknown, axis: number): void => {
    if (axis === shape.length && !Array.isArray(inner)) {
      entries.push(inner);
      return;
    }
    if (!Array.isArray(inner) || inner.length !== shape[axis])
      throw new CornercheckError(
        'bad-program',
        `expected an array of shape ${shapeText(shape)}, got lists of other lengths in it`,
      );
    for (const one of inner) walk(one, axis + 1);
  };
  walk(value, 0);
  return { shape, entries };
}

/** An array of exact numbers. Throws CornercheckError for what is none. */
export function readNumbers(value: unknown, numbers: NumberReader): Numbers {
  const { shape, entries } = flattened(value);
  return {
    shape,
    entries: entries.map((entry, i) => {
      const path = () => `entry ${i}`;
      const text = numberText(entry, path);
      return located(path, () => numbers.read(text));
    }),
  };
}

/** A whole number, also below 0. Throws CornercheckError. */
export function readInteger(value: unknown, path: string): number {
  const number = Number(numberText(value, path));
  if (Number.isSafeInteger(number)) return number === 0 ? 0 : number;
  throw new CornercheckError('bad-program', `expected a whole number, got ${shownValue(value)}`, path);
}

/** 1/n. */
export const share = (n: number): Rational => rational(1n, BigInt(n));
