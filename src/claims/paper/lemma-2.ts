/** Lemma 2: an elementary index after an elementary map is an elementary index. */
import fc from 'fast-check';
import { compileExpression, parseExpression, parseGuards, substitute } from '../../expressions/index.ts';
import { isFailure, type Rational, rationalField } from '../../numbers/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { expressionAt, isMet } from '../kit/language/guards.ts';
import { pointsIn, q, showVector } from '../kit/programs.ts';

/** t has the value i where h_j(u, v) ⋄_j 0; F = (F_1, F_2). */
interface Composed {
  readonly guards: string;
  readonly F: readonly [string, string];
  readonly at: readonly Rational[];
}

/** F(x) ∈ K_i, and h_j(F(x)) ⋄_j 0 with the composed functions h_j ∘ F as expressions of their own. */
function examine({ guards, F, at }: Composed, swapped = false): Observed {
  const inner = F.map(text => parseExpression(text, ['x', 'y']));
  const values = inner.map(e => compileExpression(e, 2).value(rationalField, at));
  if (values.some(isFailure)) return UNMET;
  const outer = parseGuards(guards, ['u', 'v']);
  const inK = outer.every(({ expression, relation }) =>
    isMet(relation, expressionAt(expression, values as Rational[])),
  );
  const put = swapped ? [...inner].reverse() : inner;
  const inTilde = outer.every(({ expression, relation }) =>
    isMet(relation, expressionAt(substitute(expression, put), at)),
  );
  return heldIf(inK === inTilde, `F(x) ∈ K_i: ${inK}; h_j(F(x)) ⋄_j 0 for all j: ${inTilde}`);
}

const affine = fc.constantFrom('x', 'y', 'x + y', 'x*y - 1', 'x^2 - y', '2*x - y + 1', '1/(1 + x^2)');

export const lemma2: Claim = {
  id: 'lemma-2',
  kind: 'lemma',
  title: 'If t is an elementary index and F is elementary, t ∘ F is an elementary index',
  statement: String.raw`Let $t \in \mathcal{I}$ be an elementary index on $\mathbb{R}^{p_2}$ and $F: \mathbb{R}^{p_1} \mapsto \mathbb{R}^{p_2}$ with each coordinate in $\mathcal{E}$. Then $t \circ F$ is an elementary index on $\mathbb{R}^{p_1}$.`,
  source: 'Lemma 2, Appendix B',
  hypotheses: ['each coordinate of F is elementary'],
  decidable: 'h_j ∘ F is an expression again; signs of rationals are known.',
  dependsOn: ['definition-1', 'definition-2'],
  experiments: [
    experiment<Composed>({
      says: 'x lies in the cell written with h_j ∘ F exactly where F(x) lies in the cell of t.',
      method: 'exact',
      given: [
        { guards: 'u >= v and u > 0', F: ['x + y', 'x*y - 1'], at: [q(1), q(0)] },
        { guards: 'u = v', F: ['x', 'y'], at: [q(1), q(1)] },
        { guards: 'u > 0 and v <= 0', F: ['x', 'y'], at: [q(1), q(-1)] },
      ],
      settled: 'drawn',
      drawn: fc.record({
        guards: fc.constantFrom(
          'u >= v',
          'u > v and v >= 0',
          'u = 0',
          'u != v and u*v < 1',
          'u^2 <= v',
          'u < 0',
        ),
        F: fc.tuple(affine, affine),
        at: pointsIn(2),
      }),
      runs: 60,
      show: ({ guards, F, at }) => `${guards} with (u, v) = (${F.join(', ')}) at ${showVector(at)}`,
      examine: one => examine(one),
      falsehood: {
        says: 'So it does with the coordinates of F exchanged.',
        examine: one => examine(one, true),
      },
    }),
  ],
};
