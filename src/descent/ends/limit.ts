/**
 * Where a run of full batches goes, where that can be proven: on a quadratic piece with affine guards the step is an affine map, and one that
 * contracts towards a centre whose ball of the present distance stays within the piece.
 */
import { addVectors, dot, negateVector, subtractVectors, type Vector } from '../../linear/index.ts';
import { compare, equal, type Rational, rational, sign } from '../../numbers/index.ts';
import type { LocalGuard, LocalModel } from './local.ts';
import { applyMatrix, definiteness, shifted, solveInRange } from './matrices.ts';

/**
 * The limit of x, Φ(x), … with Φ_k(y) = y − γ_k ∇f_σ(y), for steps γ_k that never exceed γ and have an infinite sum;
 * undefined where this argument does not prove it.
 *
 * f_σ(y) = … + ½(y−a)ᵀH(y−a) with H ≥ 0 and ∇f_σ(a) = 0, a − x in the range of H; 0 ≤ γH < 2I. Then each step multiplies the
 * components of y − a along the eigenvectors of H by 1 − γ_kλ, which lies in (−1, 1): |y − a| never grows, so the run stays
 * in the ball around a through x; and as Σγ_k is infinite all these products tend to 0. A guard that is not 0 keeps its sign
 * on that ball; one that is 0 at x stays 0, its gradient being orthogonal to all H^i(x − a). So the pieces are the same for
 * ever.
 *
 * Our own. `provenLimit(localModel(compile(parseProgramText('t^2')), [ONE]), [ONE], HALF)` is `[ZERO]`.
 */
export function provenLimit(model: LocalModel, x: Vector, step: Rational): Rational[] | undefined {
  if (definiteness(shifted(rational(2), step.neg(), model.hessian)) !== 'definite') return undefined;
  return centre(model, x);
}

/**
 * The point a that steps γ_k ≤ γ with a *finite* sum end short of, by the same argument with γH < I: the factors 1 − γ_kλ
 * lie in (0, 1] and their products tend to positive numbers, so that x_k tends to a point of the ball where ∇f_σ = H(x − a)
 * ≠ 0. No guard is 0 there: it is not Clarke critical.
 *
 * Our own. `stopsShort(localModel(compile(parseProgramText('t^2')), [ONE]), [ONE], rational(1n, 4n))` is the minimum 0,
 * which is not reached.
 */
export function stopsShort(model: LocalModel, x: Vector, step: Rational): Rational[] | undefined {
  if (model.guards.some(guard => guard.sign === 0)) return undefined;
  if (definiteness(shifted(rational(1), step.neg(), model.hessian)) !== 'definite') return undefined;
  const a = centre(model, x);
  return a?.every((value, i) => equal(value, x[i]!)) ? undefined : a;
}

/** a, where the ball around it through x stays within the piece. */
function centre(model: LocalModel, x: Vector): Rational[] | undefined {
  if (!model.quadratic || !model.guards.every(({ affine }) => affine)) return undefined;
  const { hessian: H, gradient } = model;
  if (definiteness(H) === 'neither') return undefined;
  const away = solveInRange(H, negateVector(gradient));
  if (away === undefined) return undefined;
  const orbit = krylov(H, away);
  const squaredRadius = dot(away, away);
  const stays = model.guards.every(guard => keepsSign(guard, away, squaredRadius, orbit));
  return stays ? addVectors(x, away) : undefined;
}

/** v, Hv, …, H^(p−1)v: with them all further ones (Cayley and Hamilton). */
function krylov(H: readonly Vector[], v: Vector): Vector[] {
  const found: Vector[] = [v];
  while (found.length < v.length) found.push(applyMatrix(H, found.at(-1)!));
  return found;
}

/** On the ball around x + away through x, or (guards that are 0 at x) along the orbit. */
function keepsSign(
  guard: LocalGuard,
  away: Vector,
  squaredRadius: Rational,
  orbit: readonly Vector[],
): boolean {
  const { gradient } = guard;
  if (guard.sign === 0) return orbit.every(v => sign(dot(gradient, v)) === 0);
  const centre = guard.value.add(dot(gradient, away));
  if (sign(centre) !== guard.sign) return false;
  return compare(centre.mul(centre), dot(gradient, gradient).mul(squaredRadius)) > 0;
}

/**
 * Whether the run goes to infinity: f_σ affine with ∇f_σ ≠ 0, and no guard changes its sign along the ray x − s∇f_σ, s ≥ 0,
 * which the run follows without end as Σγ_k is infinite.
 *
 * Our own. `goesToInfinity(localModel(compile(parseProgramText('t')), [ONE]))` is `true`.
 */
export function goesToInfinity({ quadratic, hessian, gradient, guards }: LocalModel): boolean {
  const affine = quadratic && hessian.every(row => row.every(entry => sign(entry) === 0));
  if (!affine || gradient.every(entry => sign(entry) === 0)) return false;
  return guards.every(guard => {
    const growth = -sign(dot(guard.gradient, gradient));
    return guard.affine && (growth === 0 || growth === guard.sign);
  });
}

/** |a − b|². */
export const squaredDistance = (a: Vector, b: Vector): Rational => {
  const difference = subtractVectors(a, b);
  return dot(difference, difference);
};
