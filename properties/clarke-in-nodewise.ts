/**
 * Section 5.1: ∂ᶜf(x) is the hull of limits of gradients at points where f is differentiable, and part of D_P(x), what automatic
 * differentiation returns at x under some convention. So what the target returns at such points along a ray to x has its limit in D_P(x).
 */
import { nodewiseSet } from '../src/fields/index.ts';
import { rationalField } from '../src/numbers/index.ts';
import { examineLimit, SET_BUDGET } from './asking/limits-in-hull.ts';
import { examineGradients, type Property } from './asking/property.ts';
import { rays } from './cases/along.ts';

/**
 * ∂ᶜf(x) ⊆ D_P(x) as a question to a target.
 *
 *     const { holds, counterexample } = await clarkeInNodewise.run(target, { seed: 1, runs: 200 });
 */
export const clarkeInNodewise: Property = {
  id: 'clarke-in-nodewise',
  title: 'Limits of gradients, the Clarke subgradients, lie in D_P',
  source: 'Section 5.1',
  run: (target, options) =>
    examineGradients(target, rays(target.info), options, ray =>
      examineLimit(target, ray, {
        // D_P has one element next to x, so f is differentiable there.
        premise: gradients => gradients.length === 1,
        setAt: (line, evaluation) => {
          const nodewise = nodewiseSet(rationalField, line, evaluation, SET_BUDGET);
          return nodewise.status === 'exact' ? nodewise.gradients : undefined;
        },
      }),
    ),
};
