/** Clarke sets of programs at points, held against what programs do beside them. */
import { type ClarkeSet, clarkeSubdifferential } from '../../src/fields/index.ts';
import { addVectors, scaleVector, type Vector, zeroVector } from '../../src/linear/index.ts';
import { rationalField as field, type Rational, rational, sign } from '../../src/numbers/index.ts';
import {
  backward,
  compile,
  type Evaluation,
  isEvaluationFailure,
  type StraightLine,
  selectionGradients,
} from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { printed } from './brute-force.ts';
import { evaluated } from './evaluated.ts';

export const clarkeAt = (text: string, ...x: number[]) => {
  const line = compile(parseProgramText(text));
  const evaluation = evaluated(
    line,
    x.map(value => rational(value)),
  );
  return { line, evaluation, clarke: clarkeSubdifferential(line, evaluation) };
};

/** The gradient at x of the pieces that the program takes at x + εd₁ + ε²d₂ + …, for a very small ε. */
export function pieceGradient(
  line: StraightLine,
  { values }: Evaluation<Rational>,
  ...arc: Vector[]
): string {
  const near = arc.reduce(
    (sum, d, k) => addVectors(sum, scaleVector(rational(1, 1n << (200n * BigInt(k + 1))), d)),
    values.slice(0, line.p),
  );
  const derivatives = selectionGradients(field, line, { values, pieces: evaluated(line, near).pieces });
  if (isEvaluationFailure(derivatives)) throw new Error(derivatives.failure.why);
  return printed([backward(field, line, derivatives).flat()])[0]!;
}

/** What a Clarke set says must hold by its own certificates; true where it does. */
export function certified(line: StraightLine, evaluation: Evaluation<Rational>, set: ClarkeSet): boolean {
  const arcs = [...set.directions.map(d => [d]), ...set.arcs];
  const shownBy = new Set(arcs.map(arc => pieceGradient(line, evaluation, ...arc)));
  const alone = set.gradients.length === 1 && set.outer.length === 1;
  const farkas = set.farkas.every(
    ({ rows, multipliers }) =>
      rows.length > 0 &&
      multipliers.length === rows.length &&
      multipliers.every(value => sign(value) > 0) &&
      rows
        .reduce((sum, row, i) => addVectors(sum, scaleVector(multipliers[i]!, row)), zeroVector(line.p))
        .every(value => sign(value) === 0),
  );
  return farkas && (alone || printed(set.gradients).join() === [...shownBy].sort().join());
}
