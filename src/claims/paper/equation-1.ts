/** Equation (1): F(A(P)) = ∇F(P) for programs that smoothly combine smooth functions. */
import fc from 'fast-check';
import { type Rational, rationalField } from '../../numbers/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { differentiated } from '../kit/ad.ts';
import { pieceAt } from '../kit/composite.ts';
import { type ClaimCase, caseOf, cases, q, showCase, showVector } from '../kit/programs.ts';
import { isSameVector } from '../kit/sets.ts';

/** Both modes against the derivatives of F(P) along the axes, each a quotient of polynomials. */
function examine({ line, at }: ClaimCase, moved: Rational = q(0)): Observed {
  const found = differentiated(line, at);
  const piece = found && pieceAt(line, found.evaluation.pieces, at);
  if (piece === undefined) return UNMET;
  const { forward, backward } = found!.derivative;
  const gradient = piece.gradient.map(x => rationalField.add(x, moved));
  return heldIf(
    isSameVector(forward[0]!, gradient) && isSameVector(backward[0]!, gradient),
    `A(P) returns ${showVector(backward[0]!)}, the gradient is ${showVector(piece.gradient)}`,
  );
}

export const equation1: Claim = {
  id: 'equation-1',
  kind: 'equation',
  title: 'F(A(P)) = ∇F(P) where P smoothly combines smooth functions',
  statement: String.raw`If a program $\mathcal{P}$ only smoothly combines smooth functions, then $$\mathcal{F}(\mathcal{A}(\mathcal{P})) = \nabla \mathcal{F}(\mathcal{P}).$$`,
  source: 'Equation (1), section 1.1',
  hypotheses: ['every node is an elementary function'],
  decidable: 'Along each axis F(P) is a quotient of polynomials, differentiated as one.',
  dependsOn: ['algorithm-2'],
  experiments: [
    experiment<ClaimCase>({
      says: 'Both modes return the gradient.',
      method: 'exact',
      given: [
        caseOf('f(x, y) = x^3 * y / (1 + x^2 + y^2)', q(1, 2), q(-2, 3)),
        caseOf('f(x, y, z) = (x*y + z)^5 - 1/(2 + z^2)', 1, -1, q(1, 3)),
        caseOf('f(x) = ((x^2 + 1)/(x + 3))^2', q(2, 7)),
      ],
      settled: 'drawn',
      drawn: fc.oneof(cases(3, { smooth: true })),
      runs: 60,
      show: showCase,
      examine: one => examine(one),
      falsehood: {
        says: 'Both modes return the gradient, and one more in each entry.',
        examine: one => examine(one, q(1)),
      },
    }),
  ],
};
