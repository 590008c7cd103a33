import { describe, expect, test } from 'vitest';
import {
  activeSet,
  type ClarkeSet,
  clarkeCritical,
  clarkeSubdifferential,
  critical,
} from '../../../src/fields/index.ts';
import { addVectors, scaleVector, type Vector, zeroVector } from '../../../src/linear/index.ts';
import { rationalField as field, format, type Rational, rational, sign } from '../../../src/numbers/index.ts';
import {
  backward,
  compile,
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
  selectionGradients,
} from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text.ts';
import { printed } from '../brute-force.ts';

function evaluated(line: StraightLine, x: Vector): Evaluation<Rational> {
  const evaluation = evaluate(field, line, x);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return evaluation;
}
const at = (text: string, ...x: number[]) => {
  const line = compile(parseProgramText(text));
  const evaluation = evaluated(
    line,
    x.map(value => rational(value)),
  );
  return { line, evaluation, clarke: clarkeSubdifferential(line, evaluation) };
};
const shown = ({ status, gradients, outer }: ClarkeSet): string => {
  const list = (vectors: readonly Vector[]) => vectors.map(vector => vector.map(format).join(' ')).join(', ');
  return status === 'bounds' ? `${list(gradients)} ⊆ . ⊆ ${list(outer)}` : `${status}: ${list(gradients)}`;
};

/** The gradient at x of the pieces that the program takes at x + εd₁ + ε²d₂ + …, for a very small ε. */
function pieceGradient(line: StraightLine, { values }: Evaluation<Rational>, ...arc: Vector[]): string {
  const near = arc.reduce(
    (sum, d, k) => addVectors(sum, scaleVector(rational(1, 1n << (200n * BigInt(k + 1))), d)),
    values.slice(0, line.p),
  );
  const derivatives = selectionGradients(field, line, { values, pieces: evaluated(line, near).pieces });
  if (isEvaluationFailure(derivatives)) throw new Error(derivatives.failure.why);
  return printed([backward(field, line, derivatives).flat()])[0]!;
}

/** What a Clarke set says must hold by its own certificates; true where it does. */
function certified(line: StraightLine, evaluation: Evaluation<Rational>, set: ClarkeSet): boolean {
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

describe('by hand', () => {
  const NULL = 'select null(x) { 0 when x != 0; x when x = 0 }\n';
  test.each<[string, number[], string]>([
    ['abs(t)', [0], 'exact: -1, 1'],
    ['relu(-t) + t - relu(t)', [0], 'exact: 0'],
    ['t - (relu(-t) + t - relu(t))', [0], 'exact: 1'],
    ['max(x, -x, y)', [0, 0], 'exact: -1 0, 0 1, 1 0'],
    ['max(x, y) + min(x, y)', [0, 0], 'exact: 1 1'],
    ['abs(x) + abs(y)', [0, 0], 'exact: -1 -1, -1 1, 1 -1, 1 1'],
    ['abs(x) - abs(x)', [0], 'exact: 0'],
    ['relu(relu(t))', [0], 'exact: 0, 1'],
    ['abs(t)^2', [0], 'exact: 0'],
    ['abs(t) * t', [0], 'exact: 0'],
    [`${NULL}t - null(t)`, [0], 'exact: 1'],
    [`${NULL}null(x) + relu(y)`, [0, 0], 'exact: 0 0, 0 1'],
    ['f(x, y) = sort(x, y)', [1, 1], 'exact: 0 1 1 0, 1 0 0 1'],
    ['f(x, y) = max(x, y), min(x, y)', [1, 1], 'exact: 0 1 1 0, 1 0 0 1'],
    ['f(x, y) = 3', [1, 1], 'exact: 0 0'],
    ['f(x, y) = max(x*y, x + y)', [0, 0], 'exact: 0 0, 1 1'],
  ])('%s at %j', (text, x, expected) => {
    const { line, evaluation, clarke } = at(text, ...x);
    expect(shown(clarke)).toBe(expected);
    expect(certified(line, evaluation, clarke)).toBe(true);
  });

  test('x − zero: selection critical, and its Clarke subdifferential is {1}', () => {
    const { line, evaluation, clarke } = at('t - (relu(-t) + t - relu(t))', 0);
    expect(critical(activeSet(field, line, evaluation)).verdict).toBe('yes');
    expect(clarkeCritical(clarke).verdict).toBe('no');
  });
});
