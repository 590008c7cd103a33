/** The one tie of a program of the op sweep, as a rule speaks of it. */
import { isFailure, type Rational, rationalField } from '../../numbers/index.ts';
import { type Evaluation, isEvaluationFailure, pieceDerivatives, type Step } from '../../programs/index.ts';
import type { Case } from '../oracle/case.ts';
import { Oracle } from '../oracle/oracle.ts';
import type { DeclaredTie } from './declared.ts';

/** Undefined where there is none, or several, or the function is not regular there. */
export function onlyTie(subject: Case): DeclaredTie | undefined {
  const oracle = Oracle.of(subject);
  if (isEvaluationFailure(oracle) || oracle.regular.verdict !== 'yes') return undefined;
  const { line, evaluation, pieces } = oracle;
  const [k, ...more] = pieces.flatMap((active, i) => (active.length > 1 ? [i] : []));
  if (k === undefined || more.length > 0) return undefined;
  return tieAt(line.steps[k]!, evaluation, { active: pieces[k]!, own: evaluation.pieces[k]! });
}

/** The tie of a step. */
export function tieAt(
  step: Step,
  { values }: Evaluation<Rational>,
  { active, own }: Pick<DeclaredTie, 'active' | 'own'>,
): DeclaredTie {
  const at = step.args.map(slot => values[slot]!);
  const tie = { active, own, g: step.g };
  if (at.length !== 1 || step.g.outputs !== 1) return tie;
  const slopes = active.flatMap(piece => slopeOf(pieceDerivatives(rationalField, step, at, piece)) ?? []);
  return slopes.length < active.length ? tie : { ...tie, alone: { argument: at[0]!, slopes } };
}

function slopeOf(local: ReturnType<typeof pieceDerivatives<Rational>>): Rational | undefined {
  if (isFailure(local)) return undefined;
  return local[0]!.reduce((sum, { value }) => sum.add(value), rationalField.zero);
}
