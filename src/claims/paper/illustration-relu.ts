/** Section 5.1, illustration (a): D_relu is the convex subdifferential. */
import { explain } from '../../fields/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open, UNMET } from '../experiment.ts';
import { lineOf, q } from '../kit/programs.ts';
import { isSameSet, showSet } from '../kit/sets.ts';

const PRINTED = 'select s(x) { 0 when x != 0; x when x > 0 }\nf(x) = s(x)';
const MENDED = 'select s(x) { 0 when x <= 0; x when x > 0 }\nf(x) = s(x)';

/** The ends of ∂relu(x): {0} for x < 0, [0, 1] at 0, {1} for x > 0. */
function examine(x: number, wrong = false): Observed {
  const found = explain(lineOf(MENDED), [q(x)], { coincidences: true });
  if (isEvaluationFailure(found)) return open(found.failure.why);
  const ends = x < 0 ? [0] : x > 0 ? [1] : wrong ? [0] : [0, 1];
  return heldIf(
    isSameSet(
      found.active.gradients,
      ends.map(d => [q(d)]),
    ) &&
      isSameSet(
        found.clarke.gradients,
        ends.map(d => [q(d)]),
      ),
    `D_f(${x}) is the hull of ${showSet(found.active.gradients)}`,
  );
}

export const illustrationRelu: Claim = {
  id: 'illustration-relu',
  kind: 'illustration',
  title: 'For relu with f_1 = 0 and f_2 = x the field D_f is the subdifferential of convex analysis',
  statement: String.raw`Set $f_1(x) = 0$, $f_2(x) = x$, $s(x) = 1$ for $x \ne 0$ and $s(x) = 2$ for $x > 0$. This is $\mathrm{relu}$, and $D_f = \partial \mathrm{relu}$, the convex subgradient.`,
  source: 'Illustration (a), section 5.1',
  hypotheses: [],
  decidable: 'The hull of the active gradients is an interval with rational ends.',
  dependsOn: ['definition-5'],
  experiments: [
    experiment<number>({
      says: 'D_f is {0} before 0, [0, 1] at 0, {1} behind it, and so is Clarke’s set.',
      method: 'exact',
      given: [-2, -1, 0, 1, 2],
      show: x => `x = ${x}`,
      examine: x => examine(x),
      falsehood: {
        says: 'D_f(0) is what automatic differentiation returns, {0}.',
        examine: x => examine(x, true),
      },
    }),
  ],
  errata: [
    {
      of: 'example',
      printed: 's(x) = 1 for x ≠ 0 and s(x) = 2 for x > 0. This is relu.',
      on: 'x = 0 and x = 1',
      refute: () => {
        try {
          lineOf(PRINTED);
        } catch (error) {
          return heldIf(false, `${(error as Error).message}; and f_1(1) = 0 is not relu(1)`);
        }
        return UNMET;
      },
      mended: 's(x) = 1 for x ≤ 0 and s(x) = 2 for x > 0',
    },
  ],
};
