/** Small relu networks as functions of their parameters, on all of a grid: where automatic differentiation is right, counted. */
import { explain } from '../../fields/index.ts';
import { membership } from '../../linear/index.ts';
import { type Rational, rational } from '../../numbers/index.ts';
import { conventionsFor, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import { differentiated, gradientOf } from '../kit/ad.ts';
import { lineOf } from '../kit/programs.ts';
import { isSameVector } from '../kit/sets.ts';

/** A network at a fixed input: its output as a function of its parameters, each from the grid. */
export interface Network {
  readonly program: string;
  /** How many kinks its relus have: one each. */
  readonly kinks: number;
  readonly grid: readonly Rational[];
}

/** −m, …, m in steps of 1/k. */
export const gridOf = (m: number, k = 1): readonly Rational[] =>
  Array.from({ length: 2 * m * k + 1 }, (_, i) => rational(i - m * k, k));

export const showNetwork = ({ program, grid }: Network): string =>
  `${program}, ${grid.length} values a parameter`;

/** The gradient by backward mode with relu′(0) = 1; `gradientOf` has relu′(0) = 0. */
const withOne = (line: StraightLine, at: readonly Rational[]): readonly Rational[] =>
  differentiated(line, at, conventionsFor(line, [{ op: 'relu', rule: 'last' }]))!.derivative.backward[0]!;

/** All parameters of the grid. */
function* parametersOf({ program, grid }: Network): Generator<readonly Rational[]> {
  const { p } = lineOf(program);
  for (let k = 0; k < grid.length ** p; k++)
    yield Array.from({ length: p }, (_, i) => grid[Math.floor(k / grid.length ** i) % grid.length]!);
}

/** Of how many parameters the gradient by backward mode depends on whether relu′(0) is 0 or 1, and of how many in all. */
export function dependOnConvention(network: Network): {
  readonly depend: number;
  readonly parameters: number;
} {
  const line = lineOf(network.program);
  let [depend, parameters] = [0, 0];
  for (const at of parametersOf(network)) {
    parameters++;
    if (!isSameVector(gradientOf(line, at), withOne(line, at))) depend++;
  }
  return { depend, parameters };
}

/** What was counted. */
export interface NetworkCounts {
  readonly parameters: number;
  /** Where Clarke’s set has several elements: no fewer than where there is no derivative. */
  readonly kinked: number;
  /** Where relu′(0) = 0, relu′(0) = 1, or some choice at the ties gives what is not in Clarke’s set. */
  readonly wrong: { readonly zero: number; readonly one: number; readonly some: number };
  readonly undecided: number;
}

const known = new Map<string, NetworkCounts>();

/** Counts over all parameters; kept, as several experiments ask. */
export function countsOf(network: Network): NetworkCounts {
  const key = showNetwork(network);
  const counts = known.get(key) ?? counted(network);
  known.set(key, counts);
  return counts;
}

function counted(network: Network): NetworkCounts {
  const line = lineOf(network.program);
  const wrong = { zero: 0, one: 0, some: 0 };
  let [parameters, kinked, undecided] = [0, 0, 0];
  for (const at of parametersOf(network)) {
    parameters++;
    const found = explain(line, at);
    if (isEvaluationFailure(found) || found.clarke.status !== 'exact' || found.nodewise.status !== 'exact') {
      undecided++;
      continue;
    }
    const { clarke, nodewise, derivative } = found;
    if (nodewise.gradients.length === 1) continue;
    if (clarke.gradients.length > 1) kinked++;
    const isWrong = (gradient: readonly Rational[]): boolean =>
      !membership(clarke.gradients, gradient).inside;
    if (isWrong(derivative.backward[0]!)) wrong.zero++;
    if (isWrong(withOne(line, at))) wrong.one++;
    if (nodewise.gradients.some(isWrong)) wrong.some++;
  }
  return { parameters, kinked, wrong, undecided };
}
