/** Conditions on parameters. */
import { CornercheckError } from '../errors.ts';
import { format, type Rational, sign } from '../numbers/index.ts';
import type { Parameters } from './op.ts';

/** Below 0 the function would not be continuous. Throws CornercheckError `bad-program`. */
export function nonnegativeAlpha(name: string, { alpha }: Parameters): void {
  if (sign(alpha as Rational) < 0)
    throw new CornercheckError(
      'bad-program',
      `${name}: expected alpha >= 0, got ${format(alpha as Rational)}`,
    );
}
