/** Reading a convention: which convex combination of the active pieces' gradients came back at a tie. */
import { membership, type Vector } from '../../linear/index.ts';
import {
  compare,
  type FloatFormat,
  floorLog2,
  isZero,
  powerOfTwo,
  type Rational,
  rational,
  rationalField,
  sign,
  ZERO,
} from '../../numbers/index.ts';
import { backward, isEvaluationFailure, type Mixture, selectionGradients } from '../../programs/index.ts';
import type { Answer, Mode } from '../../targets/index.ts';
import type { Oracle } from '../oracle/oracle.ts';
import { type MixtureReading, tieKey } from './convention-table.ts';

/** What was read at the (only) tied step of a program: the key of the tie, and the reading. */
export interface TieReading {
  readonly key: string;
  readonly reading: MixtureReading;
  /** The pieces that explain the gradient each by itself: several where their gradients are the same. */
  readonly fitting: readonly number[];
  /** Whether the mean over the active pieces explains it. */
  readonly even: boolean;
  /** The piece that the index itself selects. */
  readonly own: number;
  /** Labels of the active pieces, by number. */
  readonly pieces: ReadonlyMap<number, string>;
}

/** What rounding may do to the gradient; computed where it is asked for. */
type Radius = Vector | (() => Vector);

/**
 * Undefined where the answer is no gradient, or the program has not exactly one tie. `name`: of the gradient and of who computed it; what is
 * read from the same is read once.
 */
export function conventionRead(
  oracle: Oracle,
  mode: Mode,
  answer: Answer,
  radius: Radius,
  machine?: FloatFormat,
  name?: string,
): TieReading | undefined {
  const read = () => readAt(oracle, answer, radius, machine);
  const found = name === undefined ? read() : oracle.once(`read ${name}`, read);
  if (found === undefined) return undefined;
  const { k, ...rest } = found;
  return { ...rest, key: tieKey(oracle.line.steps[k]!, oracle.pieces[k]!, mode) };
}

/** The same at the step k, by whatever call, in whatever mode it came. */
function readAt(
  oracle: Oracle,
  answer: Answer,
  radius: Radius,
  machine: FloatFormat | undefined,
): (Omit<TieReading, 'key'> & { readonly k: number }) | undefined {
  if (answer.kind !== 'answered' || answer.gradient.some(entry => typeof entry === 'string'))
    return undefined;
  const gradient = answer.gradient as Vector;
  const tied = oracle.pieces.flatMap((active, k) => (active.length > 1 ? [k] : []));
  if (tied.length !== 1 || gradient.length !== oracle.line.p) return undefined;
  const k = tied[0]!;
  const step = oracle.line.steps[k]!;
  const active = oracle.pieces[k]!;
  const generators = oracle.once('generators', () =>
    active.map(piece => gradientWithPiece(oracle, k, piece)),
  );
  if (generators.includes(undefined)) return undefined;
  const own = oracle.evaluation.pieces[k]!;
  const fit = fitMixtures(generators as Vector[], active, own, gradient, radius, machine);
  const alone = oracle.line.steps.length === 1 && step.g.outputs === 1;
  if (fit.mixture === undefined && !alone) return undefined;
  return {
    k,
    reading: fit.mixture
      ? { mixture: fit.mixture }
      : { illegal: gradient, apart: apart(generators as Vector[], gradient, machine) },
    fitting: fit.fitting,
    even: fit.even,
    own,
    pieces: new Map(active.map(piece => [piece, step.g.piece(piece).label])),
  };
}

/** The program's gradient when its tied step takes this piece. */
function gradientWithPiece(oracle: Oracle, k: number, piece: number): Vector | undefined {
  const pieces = oracle.evaluation.pieces.map((own, j) => (j === k ? piece : own));
  const d = selectionGradients(rationalField, oracle.line, { values: oracle.evaluation.values, pieces });
  return isEvaluationFailure(d) ? undefined : backward(rationalField, oracle.line, d)[0]!;
}

/** The spacing of the format at a number. */
const lastPlace = (entry: Rational, { precision, minExponent }: FloatFormat): Rational =>
  isZero(entry) ? ZERO : powerOfTwo(Math.max(floorLog2(entry), minExponent) - precision + 1);

/** From the hull, by more than one unit in the last place. */
function apart(
  generators: readonly Vector[],
  gradient: Vector,
  machine: FloatFormat | undefined,
): MixtureReading['apart'] {
  const radius = gradient.map(entry => (machine ? lastPlace(entry, machine) : ZERO));
  const found = membership(generators, gradient, { radius });
  return found.inside ? undefined : { separator: found.separator, radius };
}

interface Fit extends Pick<TieReading, 'fitting' | 'even'> {
  /** The simplest mixture that explains the gradient up to rounding: one piece, the mean, else any. */
  readonly mixture: Mixture | undefined;
}

function fitMixtures(
  generators: readonly Vector[],
  active: readonly number[],
  own: number,
  gradient: Vector,
  allowed: Radius,
  machine: FloatFormat | undefined,
): Fit {
  const exact = fitOne(generators, active, own, gradient);
  if (exact.mixture !== undefined) return exact;
  const radius = typeof allowed === 'function' ? allowed() : allowed;
  const rounded = fitOne(generators, active, own, gradient, radius);
  if (rounded.mixture !== undefined) return rounded;
  // Exactly, else within one unit in the last place (what the independent checker allows), else as rounding allows.
  const ulps = machine && gradient.map(entry => lastPlace(entry, machine));
  let found = membership(generators, gradient);
  for (const box of ulps ? [ulps, radius] : [radius])
    if (!found.inside && box.some(r => sign(r) !== 0))
      found = membership(generators, gradient, { radius: box });
  const mixture = found.inside
    ? new Map([...found.weights].map(([i, weight]) => [active[i]!, weight]))
    : undefined;
  return { ...rounded, mixture };
}

/** One piece alone, or the mean of all. */
function fitOne(
  generators: readonly Vector[],
  active: readonly number[],
  own: number,
  gradient: Vector,
  radius?: Vector,
): Fit {
  const explains = (point: Vector): boolean =>
    gradient.every((entry, i) => compare(entry.sub(point[i]!).abs(), radius?.[i] ?? ZERO) <= 0);
  const fitting = active.filter((_, j) => explains(generators[j]!));
  const share = rational(1n, BigInt(active.length));
  const even = explains(
    gradient.map((_, i) => generators.reduce((sum, g) => sum.add(g[i]!), ZERO).mul(share)),
  );
  const one = fitting.includes(own) ? own : fitting[0];
  if (one !== undefined) return { fitting, even, mixture: new Map([[one, rational(1n)]]) };
  if (even) return { fitting, even, mixture: new Map(active.map(piece => [piece, share])) };
  return { fitting, even, mixture: undefined };
}
