/** What would have been right: one gradient that an implementation may return there, and is in no need of an excuse. */
import { bodiesOf, directionalDerivative, lexicographicGradient } from '../../fields/index.ts';
import type { Vector } from '../../linear/index.ts';
import { equal, isFailure, rational, rationalField } from '../../numbers/index.ts';
import { backward } from '../../programs/index.ts';
import type { Oracle } from '../oracle/oracle.ts';
import type { Judgement } from './verdict.ts';

/**
 * An element of ∂ᶜf(x), undefined where none is proven to be one; where a convention was declared what that gives. What came back, where that is right; else of the listed
 * gradients the one that the target's conventions at other ties predict, that of the program's own index, or the
 * lexicographic derivative, in this order. `directional`: the slopes f'(x; e_i) instead.
 */
export function rightGradient(
  oracle: Oracle,
  judgement: Judgement,
  directional: boolean,
): Vector | undefined {
  if (judgement.verdict === 'inapplicable') return undefined;
  if (judgement.wanted) return judgement.wanted.gradient;
  if (directional) return slopes(oracle);
  const { verdict, answer, membership } = judgement;
  const exact = membership?.inside === true && membership.nearest === undefined;
  if ((verdict === 'gradient' || verdict === 'clarke') && exact && answer.kind === 'answered')
    return answer.gradient as Vector;
  const { nodewise, clarke } = oracle;
  // Of a ball its centre, which Algorithm 2 returns.
  if (clarke.hull?.complete) return bodiesOf(clarke.hull)[0]?.centre;
  const only = nodewise.status === 'exact' && nodewise.gradients.length === 1;
  const listed = only ? nodewise.gradients : clarke.gradients;
  for (const candidate of candidates(oracle, judgement)) {
    const found = listed.find(gradient => gradient.every((entry, i) => equal(entry, candidate[i]!)));
    if (found) return found;
  }
  return listed[0];
}

function* candidates(oracle: Oracle, { predicted }: Judgement): Generator<Vector> {
  if (predicted) yield predicted;
  const { line, evaluation, ownDerivatives } = oracle;
  if (ownDerivatives) yield backward(rationalField, line, ownDerivatives)[0]!;
  const lexicographic = lexicographicGradient(line, evaluation);
  if (!isFailure(lexicographic)) yield lexicographic[0]!;
}

/** f'(x; e_1), …, f'(x; e_p). */
function slopes({ line, evaluation }: Oracle): Vector | undefined {
  const found = Array.from({ length: line.p }, (_, i) =>
    directionalDerivative(
      line,
      evaluation,
      Array.from({ length: line.p }, (_, k) => rational(k === i ? 1n : 0n)),
    ),
  );
  return found.some(isFailure) ? undefined : found.map(slope => (slope as Vector)[0]!);
}
