/** The remark (a) after Definition 4: a selection of the null function with the derivative 1 at 0. */
import { explain } from '../../fields/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import { equalFunctions } from '../../segments/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open } from '../experiment.ts';
import { lineOf, q } from '../kit/programs.ts';
import { showSet } from '../kit/sets.ts';

const NULL_AT_0 = 'select null(x) { 0 when x != 0; x when x = 0 }\nf(x) = null(x)';

/** No subgradient: the selection derivative lies outside of ∂ᶜf = {f′}. */
function isNoSubgradient(text: string): Observed {
  if (equalFunctions(lineOf(text), lineOf('f(x) = 0')).verdict !== 'yes')
    return heldIf(false, 'not the null function');
  const found = explain(lineOf(text), [q(0)]);
  if (isEvaluationFailure(found)) return open(found.failure.why);
  const returned = found.derivative.backward[0]![0]!;
  const { clarke } = found;
  if (clarke.status !== 'exact') return open('∂ᶜf(0)');
  return heldIf(
    returned.equals(q(1)) && clarke.gradients.every(([slope]) => slope!.equals(q(0))),
    `∇̂ˢf(0) = ${returned.toFraction()}, ∂ᶜf(0) = ${showSet(clarke.gradients)}`,
  );
}

export const definition4RemarkA: Claim = {
  id: 'definition-4-remark-a',
  kind: 'remark',
  title:
    'With f_1 = 0, f_2 = x, s(x) = 1 for x ≠ 0 and s(0) = 2 the null function has the selection derivative 1 at 0: no known subgradient',
  statement: String.raw`$\hat\nabla f$ is different from any known notion of subgradient: for $f_1(x) = 0$, $f_2(x) = x$, $s(x) = 1$ for $x \ne 0$ and $s(0) = 2$, an elementary selection of the null function, $\hat\nabla^s f(0) = 1$.`,
  source: 'Remark (a) after Definition 4, section 2.1',
  hypotheses: [],
  decidable: 'One input, affine pieces: Clarke’s set is the limits of the two neighbouring pieces.',
  dependsOn: ['definition-4'],
  experiments: [
    experiment<string>({
      says: 'The function is 0 everywhere, ∇̂ˢf(0) = 1, and ∂ᶜf(0) = {0}.',
      method: 'proof',
      given: [NULL_AT_0],
      show: text => text.split('\n')[0]!,
      examine: isNoSubgradient,
      falsehood: {
        says: 'So it is with s(0) = 1.',
        examine: () => isNoSubgradient('select null(x) { 0 when x <= 0; 0 when x > 0 }\nf(x) = null(x)'),
      },
    }),
  ],
};
