/** What a target's gradients come to along a ray, as t → 0: their polynomial in t, read at 0. */
import type { Vector } from '../../src/linear/index.ts';
import { type Rational, ZERO } from '../../src/numbers/index.ts';
import { evaluatePolynomial, type Polynomial } from '../../src/polynomials/index.ts';
import type { Mode, TargetHost } from '../../src/targets/index.ts';
import type { ProgramAlong } from '../cases/along.ts';
import { lagrangeBasis } from './interpolation.ts';
import { atTime } from './pieces.ts';
import { ask, isNumbers } from './property.ts';
import { isAskable, isWithin, roundoffOf } from './roundoff.ts';

/** The limit, and how far rounding may have moved it; undefined where there is no bound. */
export interface RayLimit {
  readonly limit: Vector;
  readonly allowed: () => Vector | undefined;
}

/**
 * The target is asked at all times but the last for its polynomial, and there whether the polynomial is right. `none`: no limit is
 * seen; `nonfinite`: nothing that came back is a gradient. Undefined where it was not, or could not be, asked.
 */
export async function limitAlongRay(
  target: TargetHost,
  ray: ProgramAlong,
  mode: Mode,
  times: readonly Rational[],
): Promise<RayLimit | 'none' | 'nonfinite' | undefined> {
  const points = times.map(t => atTime(ray, t));
  if (!points.every(({ at }) => isAskable(target.info, at))) return undefined;
  const answers = await ask(
    target,
    points.map(one => ({ ...one, mode })),
  );
  if (answers === undefined) return undefined;
  const gradients = answers.map(({ gradient }) => gradient);
  if (gradients.every(gradient => !isNumbers(gradient))) return 'nonfinite';
  if (!gradients.every(isNumbers)) return 'none';
  const last = gradients.at(-1) as Vector;
  const own = gradients.slice(0, -1) as readonly Vector[];
  const basis = lagrangeBasis(times.slice(0, -1));
  let rounding: readonly Vector[] | undefined | 'unasked' = 'unasked';
  const lost = (): readonly Vector[] | undefined => {
    if (rounding === 'unasked') {
      const found = points.map((one, k) => roundoffOf(target.info, one, gradients[k] as Vector)?.gradient);
      rounding = found.every(each => each !== undefined) ? found : undefined;
    }
    return rounding;
  };
  const off = weighed(own, weightsAt(basis, times.at(-1)!)).map((entry, i) => entry.sub(last[i]!));
  if (off.some(entry => entry.n !== 0n)) {
    const radii = lost();
    if (radii === undefined) return undefined;
    const sizes = weightsAt(basis, times.at(-1)!).map(weight => weight.abs());
    const allowed = weighed(radii.slice(0, -1), sizes).map((entry, i) => entry.add(radii.at(-1)![i]!));
    if (!isWithin(off, allowed)) return 'none';
  }
  const weights = weightsAt(basis, ZERO);
  return {
    limit: weighed(own, weights),
    allowed: () => {
      const radii = lost();
      return (
        radii &&
        weighed(
          radii.slice(0, -1),
          weights.map(weight => weight.abs()),
        )
      );
    },
  };
}

const weightsAt = (basis: readonly Polynomial[], t: Rational): Rational[] =>
  basis.map(p => evaluatePolynomial(p, t));

/** Σ weight · vector. */
const weighed = (vectors: readonly Vector[], weights: readonly Rational[]): Rational[] =>
  vectors[0]!.map((_, i) => vectors.reduce((sum, vector, k) => sum.add(vector[i]!.mul(weights[k]!)), ZERO));
