/** A node of a tensor program while it is unrolled. */
import { CornercheckError } from '../../errors.ts';
import type { TensorArray } from '../array.ts';
import type { Emitter } from '../emitter.ts';
import type { Fields } from '../fields.ts';
import { type ArrayShape, shapeText } from '../shape.ts';
import type { Numbers } from '../values.ts';

export interface TensorNode {
  readonly id: string;
  readonly op: string;
  readonly args: readonly TensorArray[];
  readonly fields: Fields;
  readonly emitter: Emitter;
  /** The array in a file beside the document. */
  readFile(name: string): Numbers;
}

/** Throws: what shapes were expected, and which were given. */
export function wrongShapes(op: string, expected: string, given: readonly ArrayShape[]): never {
  throw new CornercheckError(
    'bad-program',
    `${op}: expected ${expected}, got ${given.length === 0 ? 'none' : given.map(shapeText).join(' and ')}`,
  );
}

/** The only argument. Throws CornercheckError where there are others, or none. */
export function onlyArgument({ op, args }: TensorNode): TensorArray {
  const [only] = args;
  return args.length === 1
    ? only!
    : wrongShapes(
        op,
        'one array',
        args.map(({ shape }) => shape),
      );
}
