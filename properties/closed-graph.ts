/**
 * Proposition 6: where x_k → x and v_k → v, v_k in D_f(x_k), v lies in D_f(x). Here x_k runs to x along a ray, also one within a tie,
 * so near to x that the pieces stay the same, which is known exactly; v_k is what the target returns there, a polynomial along the ray, the
 * value of which at x is the limit.
 */
import { activeSet } from '../src/fields/index.ts';
import { rationalField } from '../src/numbers/index.ts';
import { examineLimit, SET_BUDGET } from './asking/limits-in-hull.ts';
import { examineGradients, type Property } from './asking/property.ts';
import { rays } from './cases/along.ts';

/**
 * Proposition 6 as a question to a target.
 *
 *     const { holds, counterexample } = await closedGraph.run(target, { seed: 1, runs: 200 });
 */
export const closedGraph: Property = {
  id: 'closed-graph',
  title: 'Limits of the gradients returned lie in D_f',
  source: 'Proposition 6',
  run: (target, options) =>
    examineGradients(target, rays(target.info), options, ray =>
      examineLimit(target, ray, {
        premise: () => true,
        setAt: (line, evaluation) => {
          const active = activeSet(rationalField, line, evaluation, SET_BUDGET);
          return active.status === 'exact' ? active.gradients : undefined;
        },
      }),
    ),
};
