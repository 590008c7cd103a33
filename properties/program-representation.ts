/**
 * Proposition 5, with Theorem 2: a program is an elementary selection, F(P)(x) = f_{s(x)}(x), whose pieces f_i are the choices of a piece at
 * every node. So the value returned is that of the piece taken, and the gradient returned is ∇f_i(x) for some i of I(x). A target that shares
 * out derivatives among tied pieces, which is found out first, has pieces between these: its gradient lies in their hull.
 */
import { format, rationalField } from '../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../src/programs/index.ts';
import type { Mode, TargetHost } from '../src/targets/index.ts';
import { separatorOf } from './asking/hull.ts';
import {
  ask,
  counterexampleOf,
  type Examined,
  examineGradients,
  gradientModes,
  isNumbers,
  type Property,
  show,
} from './asking/property.ts';
import { gradientsOf, piecesAt } from './asking/representation.ts';
import { splitsTies } from './asking/splits.ts';
import { isNear, roundedByWeights } from './asking/weights.ts';
import { type ProgramAtPoint, roundoffFree } from './cases/roundoff-free.ts';

async function examineOne(
  target: TargetHost,
  one: ProgramAtPoint,
  splits: ReadonlyMap<Mode, boolean>,
): Promise<Examined> {
  const line = compile(one.program);
  const evaluation = evaluate(rationalField, line, one.at);
  const pieces = piecesAt(line, one.at);
  if (pieces === undefined || isEvaluationFailure(evaluation)) return 'skipped';
  const value = evaluation.values[line.outputs[0]!]!;
  const gradients = gradientsOf(pieces, value);
  for (const [mode, between] of splits) {
    const answers = await ask(target, [{ ...one, mode }]);
    if (answers === undefined) return 'skipped';
    const { value: returned, gradient } = answers[0]!;
    if (show([returned]) !== format(value))
      return counterexampleOf(one, mode, `the value ${format(value)}`, show([returned]));
    const listed = [...new Set(gradients.map(show))].join(', ');
    const expected = between ? `in the hull of ${listed}` : `one of ${listed}`;
    if (!isNumbers(gradient)) return counterexampleOf(one, mode, expected, show(gradient));
    const allowed = () => roundedByWeights(target.info, one, gradient);
    if (gradients.some(own => isNear(own, gradient, allowed))) continue;
    const separator = between ? separatorOf(gradients, gradient, allowed) : undefined;
    if (separator === 'inside') continue;
    if (separator === 'open') return 'skipped';
    return {
      ...counterexampleOf(one, mode, expected, show(gradient)),
      ...(separator && { separator: separator.map(format) }),
    };
  }
  return 'holds';
}

/**
 * Proposition 5 as a question to a target.
 *
 *     const { holds, counterexample } = await programRepresentation.run(target, { seed: 1, runs: 200 });
 */
export const programRepresentation: Property = {
  id: 'program-representation',
  title: 'Value and gradient returned are those of one choice of pieces',
  source: 'Proposition 5, Theorem 2',
  async run(target, options) {
    const splits = new Map<Mode, boolean>();
    for (const mode of gradientModes(target)) splits.set(mode, await splitsTies(target, mode));
    return examineGradients(target, roundoffFree(target.info, 6), options, one =>
      examineOne(target, one, splits),
    );
  },
};
