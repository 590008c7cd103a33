/**
 * Section 5.1: automatic differentiation returns an element of D_P(x), whatever its convention at ties, and D_P(x) is
 * part of the conservative field D_f(x) (Theorem 3).
 */
import { activeSet, nodewiseSet } from '../src/fields/index.ts';
import { membership, type Vector } from '../src/linear/index.ts';
import { rationalField, sign } from '../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../src/programs/index.ts';
import type { TargetInfo } from '../src/targets/index.ts';
import {
  ask,
  counterexampleOf,
  type Examined,
  examineGradients,
  gradientModes,
  isNumbers,
  type Property,
  show,
} from './asking/property.ts';
import { roundedByWeights } from './asking/weights.ts';
import { type ProgramAtPoint, roundoffFree } from './cases/roundoff-free.ts';

/** Steps of enumeration that one set may cost. */
const BUDGET = 50_000;

/** But for what the weights of the convention round. */
function isInHull(
  info: TargetInfo,
  one: ProgramAtPoint,
  generators: readonly Vector[],
  gradient: Vector,
): boolean {
  if (membership(generators, gradient).inside) return true;
  const radius = roundedByWeights(info, one, gradient);
  return radius.some(r => sign(r) !== 0) && membership(generators, gradient, { radius }).inside;
}

export const nodewiseInConservative: Property = {
  id: 'nodewise-in-conservative',
  title: 'The gradient returned is in D_P, which is in D_f',
  source: 'Section 5.1, Definition 5, Theorem 3',
  run: (target, options) =>
    examineGradients(target, roundoffFree(target.info), options, async (one): Promise<Examined> => {
      const line = compile(one.program);
      const evaluation = evaluate(rationalField, line, one.at);
      if (isEvaluationFailure(evaluation)) return 'skipped';
      const nodewise = nodewiseSet(rationalField, line, evaluation, BUDGET);
      const active = activeSet(rationalField, line, evaluation, BUDGET);
      if (nodewise.status !== 'exact' || active.status !== 'exact') return 'skipped';
      const hull = (vectors: readonly Vector[]) => `in the hull of ${vectors.map(show).join(', ')}`;
      for (const mode of gradientModes(target)) {
        const answers = await ask(target, [{ ...one, mode }]);
        if (answers === undefined) return 'skipped';
        const { gradient } = answers[0]!;
        if (!isNumbers(gradient) || !isInHull(target.info, one, nodewise.gradients, gradient))
          return counterexampleOf(one, mode, hull(nodewise.gradients), show(gradient));
        const outside = nodewise.gradients.find(vector => !membership(active.gradients, vector).inside);
        if (outside) return counterexampleOf(one, mode, hull(active.gradients), show(outside));
      }
      return 'holds';
    }),
};
