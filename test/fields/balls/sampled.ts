/** Gradients of a program near a point, along many directions, and the support functions of what is said of them: in doubles. */
import { type Body, gramOf } from '../../../src/linear/index.ts';
import { floatField } from '../../../src/numbers/floating/double-field.ts';
import { type Rational, rationalField, toFloat } from '../../../src/numbers/index.ts';
import {
  backward,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
  selectionGradients,
} from '../../../src/programs/index.ts';

const angles = (count: number): (readonly number[])[] =>
  Array.from({ length: count }, (_, k) => {
    const angle = (2 * Math.PI * (k + 0.37)) / count;
    return [Math.cos(angle), Math.sin(angle)];
  });

/** Of a program that is homogeneous of degree 1 about 0, of two inputs: its gradients in `count` directions. */
export function sampledGradients(program: StraightLine, count = 180): number[][] {
  return angles(count).flatMap(x => {
    const evaluation = evaluate(floatField, program, x);
    if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
    const d = selectionGradients(floatField, program, evaluation);
    return isEvaluationFailure(d) ? [] : [backward(floatField, program, d).flat()];
  });
}

/** The greatest ⟨w, ξ⟩ over a ball. */
export const supportOf = ({ centre, matrices }: Body, w: readonly number[]): number =>
  dot(floats(centre), w) +
  matrices.reduce((sum, matrix) => {
    const gram = gramOf(matrix).map(floats);
    return (
      sum +
      Math.sqrt(
        Math.max(
          0,
          dot(
            gram.map(row => dot(row, w)),
            w,
          ),
        ),
      )
    );
  }, 0);

const floats = (row: readonly Rational[]): number[] => row.map(value => toFloat(value));

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** How far samples reach beyond the hull of the bodies, and how far these reach beyond the samples. */
export function gaps(
  samples: readonly (readonly number[])[],
  bodies: readonly Body[],
  support: (body: Body, w: readonly number[]) => number = supportOf,
): { readonly beyond: number; readonly short: number } {
  let [beyond, short] = [-Infinity, -Infinity];
  for (const w of angles(60)) {
    const said = Math.max(...bodies.map(body => support(body, w)));
    const met = Math.max(...samples.map(gradient => dot(gradient, w)));
    beyond = Math.max(beyond, met - said);
    short = Math.max(short, said - met);
  }
  return { beyond, short };
}

export const atZero = (program: StraightLine): Rational[] =>
  Array.from({ length: program.p }, () => rationalField.zero);
