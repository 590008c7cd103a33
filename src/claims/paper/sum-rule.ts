/** The sum rule of section 2.2. */
import fc from 'fast-check';
import type { Rational } from '../../numbers/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed } from '../experiment.ts';
import { gradientOf } from '../kit/ad.ts';
import { declared, expressions, lineOf, pointsIn, q, showVector } from '../kit/programs.ts';
import { isSameVector } from '../kit/sets.ts';

interface Summands {
  readonly f: string;
  readonly g: string;
  readonly at: readonly Rational[];
}

function examine({ f, g, at }: Summands, factor = q(1)): Observed {
  const [left, right, whole] = [f, g, `(${f}) + (${g})`].map(body =>
    gradientOf(lineOf(declared(2, body)), at),
  );
  const sum = left!.map((x, i) => x.add(factor.mul(right![i]!)));
  return heldIf(
    isSameVector(sum, whole!),
    `${showVector(left!)} + ${showVector(right!)}, the sum returns ${showVector(whole!)}`,
  );
}

export const sumRuleClaim: Claim = {
  id: 'sum-rule',
  kind: 'rule',
  title: '∇̂(f + g) = ∇̂f + ∇̂g',
  statement: String.raw`For full-domain functions $f, g$ in $\mathcal{S}$ $$\hat\nabla(f + g) = \hat\nabla f + \hat\nabla g.$$`,
  source: 'Section 2.2, after (5)',
  hypotheses: ['f and g are defined everywhere', 'the selection of the sum is refined'],
  decidable: 'Both sides are vectors of rationals.',
  dependsOn: ['proposition-4'],
  property: 'sum-rule',
  experiments: [
    experiment<Summands>({
      says: 'The derivative of the sum is the sum of the derivatives, with ties in both.',
      method: 'exact',
      given: [
        { f: 'abs(x)', g: '-abs(x)', at: [q(0), q(0)] },
        { f: 'max(x, y)', g: 'min(x, y)', at: [q(0), q(0)] },
      ],
      settled: 'drawn',
      drawn: fc.record({ f: expressions(2), g: expressions(2), at: pointsIn(2) }),
      runs: 50,
      show: ({ f, g, at }) => `${f} and ${g} at ${showVector(at)}`,
      examine: one => examine(one),
      falsehood: { says: 'It is their difference.', examine: one => examine(one, q(-1)) },
    }),
  ],
};
