/**
 * Definitions in several variables that are not affine: looked at along lines, exactly. A fault on a line is a fault;
 * none on some lines decides nothing.
 */
import { apply, constant, type Expression, input, substitute } from '../../expressions/index.ts';
import { type Rational, rational } from '../../numbers/index.ts';
import type { RealRoot } from '../../polynomials/index.ts';
import type { SelectionTable } from '../table.ts';
import type { Shown } from './finding.ts';
import { examineLine } from './line.ts';

/** x_i = start_i + t · direction_i. */
export interface StraightPath {
  readonly start: readonly Rational[];
  readonly direction: readonly Rational[];
}

const OBLIQUE_LINES = 12;

/** The axes, then oblique lines: coordinates from a fixed sequence of small halves. */
export function someLines(dimension: number): StraightPath[] {
  let state = 12345;
  const next = (): Rational => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return rational((state >> 16) % 9, 2).sub(rational(2));
  };
  const vector = (): Rational[] => Array.from({ length: dimension }, next);
  const axes = Array.from({ length: Math.min(dimension, OBLIQUE_LINES) }, (_, i) => ({
    start: Array.from({ length: dimension }, () => rational(0)),
    direction: Array.from({ length: dimension }, (__, j) => rational(i === j ? 1 : 0)),
  }));
  return [
    ...axes,
    ...Array.from({ length: OBLIQUE_LINES }, () => ({ start: vector(), direction: vector() })),
  ];
}

interface FoundOnLine extends Shown<RealRoot> {
  readonly line: StraightPath;
}

/** The first fault that a line shows, or else the first jump. */
export function foundOnLines(
  table: SelectionTable,
  lines: readonly StraightPath[],
): { readonly fault?: FoundOnLine; readonly jump?: FoundOnLine } {
  let first: FoundOnLine | undefined;
  for (const line of lines) {
    const { fault, jump } = examineLine(restricted(table, line));
    if (fault) return { fault: { ...fault, line } };
    if (jump) first ??= { ...jump, line };
  }
  return first ? { jump: first } : {};
}

/** The table along the line, with the one input t. */
function restricted(table: SelectionTable, { start, direction }: StraightPath): SelectionTable {
  const coordinates = start.map(
    (from, i): Expression => apply('add', constant(from), apply('mul', constant(direction[i]!), input(0))),
  );
  return {
    ...table,
    inputs: ['t'],
    pieces: table.pieces.map(outputs => outputs.map(output => substitute(output, coordinates))),
    cells: table.cells.map(({ piece, guards }) => ({
      piece,
      guards: guards.map(({ expression, relation }) => ({
        expression: substitute(expression, coordinates),
        relation,
      })),
    })),
  };
}
