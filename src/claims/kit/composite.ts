/**
 * The composite representation of a program as the proof of Proposition 5 builds it, by brute force: every choice of one piece at every
 * node leaves an elementary function f_i. Value and derivative are those of a quotient of polynomials along lines, so that neither
 * mode of Algorithm 2, nor the gradients of expressions, are taken for granted. `properties/asking/representation.ts` lists the same
 * pieces for users, by Algorithms 1 and 2 over numbers.
 */
import { functionField } from '../../functions/rational/function-field.ts';
import { isFailure, type Rational } from '../../numbers/index.ts';
import {
  derivativeFunction,
  fromPolynomial,
  functionValue,
  type Polynomial,
  polynomial,
  type RationalFunction,
} from '../../polynomials/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { valuesOf } from '../../selections/index.ts';
import { q } from './programs.ts';

/** f_i at a point: its value and its gradient. */
export interface CompositeAt {
  /** The piece taken at every step. */
  readonly choice: readonly number[];
  readonly value: Rational;
  readonly gradient: readonly Rational[];
}

/** More choices than this are not followed. */
const MOST = 1_500;

const anywhere = functionField({ sign: () => 'undecided', divisor: () => undefined });

/** Every choice of one piece at every node, where they are not too many. */
export function choicesOf({ steps }: StraightLine): readonly (readonly number[])[] | undefined {
  if (steps.reduce((product, { g }) => product * g.pieceCount, 1) > MOST) return undefined;
  let choices: readonly number[][] = [[]];
  for (const { g } of steps)
    choices = choices.flatMap(choice => Array.from({ length: g.pieceCount }, (_, i) => [...choice, i + 1]));
  return choices;
}

/** All f_i with a value at x, where they are not too many; the i are given by their choices. */
export function compositePiecesAt(
  line: StraightLine,
  x: readonly Rational[],
): readonly CompositeAt[] | undefined {
  const choices = choicesOf(line);
  if (choices === undefined) return undefined;
  const found: CompositeAt[] = [];
  for (const choice of choices) {
    const one = pieceAt(line, choice, x);
    if (one) found.push(one);
  }
  return found;
}

/** f_i of one choice at x; undefined where it has no value there. */
export function pieceAt(
  line: StraightLine,
  choice: readonly number[],
  x: readonly Rational[],
): CompositeAt | undefined {
  const along = x.map((_, i) => alongAxis(line, choice, x, i));
  const value = along[0] && functionValue(along[0], q(0));
  const gradient = along.map(f => f && functionValue(derivativeFunction(f), q(0)));
  if (value === undefined || gradient.includes(undefined)) return undefined;
  return { choice, value, gradient: gradient as Rational[] };
}

/** t ↦ f_i(x + t e_axis); undefined where it has no value. */
export const alongAxis = (
  line: StraightLine,
  choice: readonly number[],
  x: readonly Rational[],
  axis: number,
): RationalFunction | undefined =>
  pieceOnCurve(
    line,
    choice,
    x.map((value, i) => polynomial([value, q(i === axis ? 1 : 0)])),
  );

/** t ↦ f_i(γ(t)) for a polynomial curve; undefined where it has no value. */
export function pieceOnCurve(
  line: StraightLine,
  choice: readonly number[],
  curve: readonly Polynomial[],
): RationalFunction | undefined {
  const values: RationalFunction[] = curve.map(fromPolynomial);
  for (const [k, { g, args, out }] of line.steps.entries()) {
    const results = valuesOf(
      g.piece(choice[k]!),
      anywhere,
      args.map(slot => values[slot]!),
    );
    if (isFailure(results)) return undefined;
    for (const [j, result] of results.entries()) values[out + j] = result;
  }
  return values[line.outputs[0]!];
}
