/** Figure 1, bottom middle: an artificial critical point of the identity. */
import { explain } from '../../fields/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open } from '../experiment.ts';
import { lineOf, q } from '../kit/programs.ts';
import { showSet } from '../kit/sets.ts';
import { type Drawn, drawnRight, IDENTITY } from './figure-1.ts';

const DRAWN: Drawn = { program: IDENTITY, same: 'f(t) = t', derivative: [1, 0, 1] };

/** Whether 0 is an artificial critical point of the program, that automatic differentiation can return. */
function isArtificial(text: string): Observed {
  const found = explain(lineOf(text), [q(0)]);
  if (isEvaluationFailure(found)) return open(found.failure.why);
  const { artificial, reachable, active, clarke } = found;
  if (artificial === 'undecided' || reachable.verdict === 'undecided') return open('a set at 0');
  return heldIf(
    artificial === 'yes' && reachable.verdict === 'yes',
    `D_f(0) is the hull of ${showSet(active.gradients)}, ∂ᶜf(0) of ${showSet(clarke.gradients)}`,
  );
}

export const figure1Identity: Claim = {
  id: 'figure-1-identity',
  kind: 'figure',
  title:
    't − zero(t) is the identity, its derivative at 0 by automatic differentiation is 0: an artificial critical point',
  statement: String.raw`$x \mapsto x - \mathrm{zero}(x)$ is the identity, but its derivative at $0$ according to automatic differentiation is $0$: an artificial critical point.`,
  source: 'Figure 1, section 1.1',
  hypotheses: [],
  decidable:
    'Equality as for relu; whether 0 lies in a hull is linear programming over ℚ, with a certificate either way.',
  dependsOn: ['figure-1-zero'],
  experiments: [
    experiment<Drawn>({
      says: 'The program is the identity, and both modes return 0 at 0.',
      method: 'proof',
      given: [DRAWN],
      show: ({ program }) => program,
      examine: drawnRight,
      falsehood: {
        says: 'The derivative that is returned is that of the identity.',
        examine: one => drawnRight({ ...one, derivative: [1, 1, 1] }),
      },
    }),
    experiment<string>({
      says: '0 ∈ D_f(0) and 0 ∉ ∂ᶜf(0), and automatic differentiation returns 0 there.',
      method: 'exact',
      given: [IDENTITY],
      show: text => `${text} at 0`,
      examine: isArtificial,
      falsehood: { says: 'So has every program of the identity.', examine: () => isArtificial('f(t) = t') },
    }),
  ],
};
