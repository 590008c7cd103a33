/** Guards read at a point by their own text and sign: not by the index of a selection. */
import { compileExpression, parseGuards } from '../../../expressions/index.ts';
import { isFailure, type Rational, rationalField, sign } from '../../../numbers/index.ts';

type Guard = ReturnType<typeof parseGuards>[number];

/** Whether h ⋄ 0. */
export function isMet(relation: Guard['relation'], h: Rational): boolean {
  const s = sign(h);
  return { '<': s < 0, '<=': s <= 0, '=': s === 0, '!=': s !== 0, '>=': s >= 0, '>': s > 0 }[relation];
}

/** Whether all guards of a text hold at the point. */
export const guardsHold = (when: string, inputs: readonly string[], at: readonly Rational[]): boolean =>
  parseGuards(when, inputs).every(({ expression, relation }) =>
    isMet(relation, expressionAt(expression, at)),
  );

/** The value of an expression that has one there. */
export function expressionAt(expression: Guard['expression'], at: readonly Rational[]): Rational {
  const h = compileExpression(expression, at.length).value(rationalField, at);
  if (isFailure(h)) throw new Error('expected an expression that has a value');
  return h;
}
