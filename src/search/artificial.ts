/** The property `artificial`: 0 ∈ D_f(t) and 0 ∉ ∂ᶜf(t) somewhere (Definition 5, Appendix E), decided on all of ℝ. */

import { ZERO } from '../numbers/index.ts';
import { constantRationalFunction, isExact } from '../polynomials/index.ts';
import type { StraightLine } from '../programs/index.ts';
import { type CriticalPoint, criticalSet, isInterval, isRestrictionFailure } from '../segments/index.ts';
import type { FunctionDecision } from './space/function.ts';

/** Programs without a value somewhere, and those that jump, do not have it. */
export function decideArtificial(line: StraightLine): FunctionDecision {
  const found = criticalSet(line);
  if (isRestrictionFailure(found))
    return found.failure.kind === 'undefined'
      ? { verdict: 'no', function: false }
      : { verdict: 'undecided', why: found.failure.why };
  const points = found.components.filter((component): component is CriticalPoint => !isInterval(component));
  const artificial = points.filter(({ kind }) => kind === 'artificial');
  const best = artificial.find(({ at }) => isExact(at)) ?? artificial[0];
  if (best) return { verdict: 'yes', witness: { at: best.at, derivative: constantRationalFunction(ZERO) } };
  const open = points.find(({ kind }) => kind === 'undecided');
  if (found.complete === 'undecided' || open)
    return { verdict: 'undecided', why: open?.why ?? found.why ?? 'not all critical points are known' };
  return { verdict: 'no', function: false };
}
