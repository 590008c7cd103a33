/** The sum rule that follows Proposition 4: the selection derivative of f + g is that of f plus that of g. */
import type { Rational } from '../src/numbers/index.ts';
import {
  ask,
  cannotAsk,
  counterexampleOf,
  type Examined,
  examineGradients,
  gradientModes,
  isNumbers,
  type Property,
  show,
} from './asking/property.ts';
import { isNear, roundedByWeights, summed } from './asking/weights.ts';
import { joinedPrograms } from './cases/joined.ts';
import type { ProgramAtPoint } from './cases/roundoff-free.ts';

export const sumRule: Property = {
  id: 'sum-rule',
  title: 'The gradient of a sum is the sum of the gradients',
  source: 'Proposition 4, consequence',
  async run(target, options) {
    if (!target.info.ops.includes('add')) return cannotAsk('the target cannot add');
    return examineGradients(
      target,
      joinedPrograms(target.info, 'add'),
      options,
      async ({ whole: sum, parts: terms }): Promise<Examined> => {
        for (const mode of gradientModes(target)) {
          const answers = await ask(
            target,
            [sum, ...terms].map(one => ({ ...one, mode })),
          );
          if (answers === undefined) return 'skipped';
          const [whole, f, g] = answers.map(({ gradient }) => gradient);
          if (!isNumbers(f!) || !isNumbers(g!))
            return counterexampleOf(sum, mode, 'finite parts', show(whole!));
          const expected = summed(f, g);
          const rounded = (): readonly Rational[] => {
            const lost = (one: ProgramAtPoint, gradient: unknown) =>
              roundedByWeights(target.info, one, gradient as readonly Rational[]);
            return summed(lost(sum, whole), lost(terms[0], f), lost(terms[1], g));
          };
          if (!isNumbers(whole!) || !isNear(whole, expected, rounded))
            return counterexampleOf(sum, mode, show(expected), show(whole!));
        }
        return 'holds';
      },
    );
  },
};
