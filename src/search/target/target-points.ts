/** Where a target is asked about a program: exact points that its precision can hold. */
import { isRepresentable, type Rational, rational } from '../../numbers/index.ts';
import { isExact } from '../../polynomials/index.ts';
import { compile, type Program } from '../../programs/index.ts';
import { axis, isRestrictionFailure, restrict } from '../../segments/index.ts';
import { formatOf, type Precision } from '../../targets/index.ts';

const GRID = [0, 1, -1].map(value => rational(value));

/**
 * Of one input: every rational point at which its piece may change, and a point inside each piece. Of several inputs, and
 * where pieces cannot be told: all points with coordinates 0, 1, −1.
 */
export function pointsOf(program: Program, precision: Precision): Rational[][] {
  const machine = formatOf(precision);
  const found = program.inputs.length === 1 ? restrict(compile(program), axis, {}) : undefined;
  const points =
    found === undefined || isRestrictionFailure(found)
      ? grid(program.inputs.length)
      : [
          ...found.breakpoints.flatMap(({ at }) => (isExact(at) ? [[at.lo]] : [])),
          ...found.pieces.map(({ sample }) => [sample]),
        ];
  return points.filter(
    point => machine === undefined || point.every(value => isRepresentable(value, machine)),
  );
}

function grid(inputs: number): Rational[][] {
  let points: Rational[][] = [[]];
  for (let i = 0; i < inputs; i++) points = points.flatMap(point => GRID.map(value => [...point, value]));
  return points;
}
