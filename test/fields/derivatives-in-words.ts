/** Directional and lexicographic derivatives of programs, in words. */
import { directionalDerivative, type lexicographicGradient } from '../../src/fields/index.ts';
import type { Vector } from '../../src/linear/index.ts';
import { Failure, format } from '../../src/numbers/index.ts';
import type { StraightLine } from '../../src/programs/index.ts';
import { evaluated } from './evaluated.ts';

export const slopes = (line: StraightLine, x: Vector, d: Vector): string => {
  const found = directionalDerivative(line, evaluated(line, x), d);
  return found instanceof Failure ? `${found.kind}: ${found.why}` : found.map(format).join(' ');
};

export const words = (rows: ReturnType<typeof lexicographicGradient>): string =>
  rows instanceof Failure
    ? `${rows.kind}: ${rows.why}`
    : rows.map(row => row.map(value => format(value)).join(' ')).join(' / ');
