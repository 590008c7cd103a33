/**
 * Roots of functions g ≥ 0 that are 0 at the point. Where g is C² near it, √g is locally Lipschitz and Clarke-regular there, and
 * ∂ᶜ√g(x) = {Mᵀu: |u| ≤ 1} with MᵀM = Q = ∇²g(x)/2: gradients ∇g/(2√g) lie in it, because g(x + h) ≥ 0 has a discriminant, and
 * tend to its boundary Qz/√(zᵀQz) along z. A power gᵉ with e > 1/2 is C¹ there, with the gradient 0; with e > 1 gradients of gᵉ tend to 0 for
 * any locally Lipschitz g ≥ 0.
 */
import type { Germs } from '../../functions/near/germ.ts';
import { negatePoly, type Poly, variableCount, withoutUnit } from '../../functions/near/poly.ts';
import { isSemidefinite } from '../../functions/near/semidefinite.ts';
import {
  factorOf,
  isPositiveDefinite,
  isPositiveSemidefinite,
  type RationalMatrix,
} from '../../linear/index.ts';
import {
  denominator,
  HALF,
  isZero,
  numerator,
  ONE,
  type Rational,
  rational,
  rationalField,
  sign,
  ZERO,
} from '../../numbers/index.ts';
import type { Evaluation, Step, StraightLine } from '../../programs/index.ts';
import { SmoothGerms } from '../cells/germs/smooth-germs.ts';
import { Ladder } from '../cells/ladder.ts';
import { nonnegativeSlots } from './nonnegative.ts';

/**
 * The exponent of a step that is one power of its argument, > 0 (a basic function of Definition 1); undefined of others.
 *
 * `stepExponent(compile(parseProgramText('sqrt(x)')).steps[0])` is `HALF`.
 */
export function stepExponent({ g }: Step): Rational | undefined {
  if (g.arity !== 1 || g.outputs !== 1 || g.pieceCount !== 1) return undefined;
  const text = g.piece(1).outputs[0]!.text(['x']);
  if (text === 'sqrt(x)') return HALF;
  const [, top, bottom] = /^x\^(?:\((?=.*\/))?(\d+)(?:\/(\d+)\))?$/.exec(text) ?? [];
  return top === undefined ? undefined : rational(BigInt(top), BigInt(bottom ?? 1));
}

/**
 * Whether a step is a power above 1 of what is ≥ 0 near the point, written as one power or as several, one of the other: of ||h||³ the
 * root is a power 3/2. Even powers are of |h|, which is ≥ 0.
 */
export function isHighPower(step: Step, steps: readonly Step[], nonnegative: readonly boolean[]): boolean {
  let exponent = stepExponent(step);
  let slot = step.args[0]!;
  while (exponent) {
    if (sign(exponent.sub(ONE)) > 0 && nonnegative[slot]) return true;
    const inner = steps.find(({ out }) => out === slot);
    const own = inner && stepExponent(inner);
    if (inner === undefined || own === undefined || denominator(own) !== 1n) return false;
    exponent = exponent.mul(own);
    slot = inner.args[0]!;
    if (numerator(own) % 2n === 0n && sign(exponent.sub(ONE)) > 0) return true;
  }
  return false;
}

/** Whether the step takes a root of 0 there. */
const isRootOfZero = ({ g, args }: Step, { values }: Evaluation<Rational>): boolean =>
  g.arity === 1 &&
  g.pieceCount === 1 &&
  isZero(values[args[0]!]!) &&
  g.piece(1).outputs[0]!.edge !== undefined;

/**
 * By step, the matrix M of each root that is tied there, without rows where its gradient is 0. A root that is left out is none
 * that is known to be of such a function.
 */
export function tiedRoots(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
): ReadonlyMap<Step, RationalMatrix> {
  const found = known.get(evaluation) ?? findRoots(program, evaluation);
  known.set(evaluation, found);
  return found;
}

/** Each of the sets asks for them. */
const known = new WeakMap<Evaluation<Rational>, ReadonlyMap<Step, RationalMatrix>>();

function findRoots(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
): ReadonlyMap<Step, RationalMatrix> {
  const found = new Map<Step, RationalMatrix>();
  const roots = program.steps.filter(step => isRootOfZero(step, evaluation));
  if (roots.length === 0) return found;
  const smooth = new SmoothGerms(program, evaluation);
  const nonnegative = nonnegativeSlots(rationalField, program, evaluation);
  for (const step of roots) {
    const exponent = stepExponent(step);
    const side = exponent && sign(exponent.sub(HALF));
    const germ = smooth.of(step.args[0]!);
    if (isHighPower(step, program.steps, nonnegative)) found.set(step, []);
    if (side === undefined || side < 0 || germ === undefined) continue;
    const h = withoutUnit(germ.top);
    const gram = halfHessian(germ.top, program.p);
    if (gram === undefined) continue;
    if (!nonnegative[step.args[0]!] && !isNonnegativeNear(h, gram, smooth.germs)) continue;
    const matrix = side > 0 ? [] : factorOf(gram);
    if (matrix) found.set(step, matrix);
  }
  return found;
}

/** Q with top = dᵀQd + terms of higher order; the denominator of the germ is 1 at the point. Undefined where it has a gradient. */
function halfHessian(top: Poly, p: number): RationalMatrix | undefined {
  const gram = Array.from({ length: p }, () => new Array<Rational>(p).fill(ZERO));
  for (const { exponents, coefficient } of top.values()) {
    const degree = exponents.reduce((sum, e) => sum + e, 0);
    if (degree > 2) continue;
    if (degree < 2 || exponents.length > p) return undefined;
    const [i, j = i] = exponents.flatMap((e, k) => new Array<number>(e).fill(k)) as [number, number];
    if (i === j) gram[i]![i] = coefficient;
    else gram[i]![j] = gram[j]![i] = coefficient.mul(HALF);
  }
  return gram;
}

/** What the search for an identity may cost. */
const STEPS = 20_000;

/** Whether h ≥ 0 near the point, where to second order it is dᵀQd. */
function isNonnegativeNear(h: Poly, gram: RationalMatrix, germs: Germs): boolean {
  if (h.size === 0 || isSemidefinite(h) > 0 || isPositiveDefinite(gram)) return true;
  if (!isPositiveSemidefinite(gram)) return false;
  const isQuadratic = [...h.values()].every(({ exponents }) => exponents.reduce((a, b) => a + b, 0) === 2);
  if (isQuadratic && variableCount(h) <= germs.p) return true;
  const proof = new Ladder(germs, STEPS).decide([negatePoly(h)], true);
  return proof !== undefined && 'empty' in proof;
}
