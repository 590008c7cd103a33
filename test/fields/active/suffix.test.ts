import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suffixWeights } from '../../../src/fields/active/suffix.ts';
import { rationalField as field, format, rational } from '../../../src/numbers/index.ts';
import { differentiate, evaluate, isEvaluationFailure } from '../../../src/programs/index.ts';
import { cornerCase } from '../../programs/corner-programs.ts';

test('the gradient of the steps before, and the weights behind them, make the gradient of the whole', () => {
  fc.assert(
    fc.property(cornerCase({ outputs: 2 }), fc.nat(), ({ line, at }, cut) => {
      const evaluation = evaluate(field, line, at);
      if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
      const from = cut % (line.steps.length + 1);
      const weights = suffixWeights(field, line, evaluation, evaluation.pieces, from);
      const before = line.steps[from]?.out ?? line.m;
      const slots = Array.from({ length: before }, (_, slot) => slot);
      const whole = differentiate(field, line, evaluation);
      const head = differentiate(
        field,
        { ...line, steps: line.steps.slice(0, from), outputs: slots },
        evaluation,
      );
      if (isEvaluationFailure(whole) || isEvaluationFailure(head)) throw new Error('no derivative');
      weights.forEach((row, output) => {
        expect(row.every(({ slot, weight }) => slot < before && format(weight) !== '0')).toBe(true);
        at.forEach((_, i) => {
          const sum = row.reduce(
            (total, { slot, weight }) => total.add(weight.mul(head.backward[slot]![i]!)),
            rational(0),
          );
          expect(format(sum)).toBe(format(whole.backward[output]![i]!));
        });
      });
    }),
    { numRuns: 100 },
  );
});
