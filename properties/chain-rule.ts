/**
 * Proposition 4 and equation (5): the selection derivative of g ∘ F is the product of those of g, at F(x), and of F,
 * with ties at both levels. All three are the target's own, so no convention is taken for granted, but it must be one.
 */
import { type Rational, ZERO } from '../src/numbers/index.ts';
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
import { isNear, roundedByWeights, summed } from './asking/weights.ts';
import { compositions } from './cases/compositions.ts';
import type { ProgramAtPoint } from './cases/roundoff-free.ts';

type Vector = readonly Rational[];

/** g times the matrix of the rows F. */
const productOf = (p: number, g: Vector, F: readonly Vector[]): Rational[] =>
  Array.from({ length: p }, (_, i) => g.reduce((sum, partial, j) => sum.add(partial.mul(F[j]![i]!)), ZERO));

export const chainRule: Property = {
  id: 'chain-rule',
  title: 'The gradient of a composition is the product of the gradients of its parts',
  source: 'Proposition 4, equation (5)',
  async run(target, options) {
    return examineGradients(
      target,
      compositions(target.info),
      options,
      async ({ whole, outer, inner }): Promise<Examined> => {
        for (const mode of gradientModes(target)) {
          const answers = await ask(
            target,
            [whole, outer, ...inner].map(one => ({ ...one, mode })),
          );
          if (answers === undefined) return 'skipped';
          const [composed, g, ...F] = answers.map(({ gradient }) => gradient);
          if (![g!, ...F].every(isNumbers))
            return counterexampleOf(whole, mode, 'finite parts', show(composed!));
          const product = productOf(whole.at.length, g as Vector, F as readonly Vector[]);
          const rounded = (): Vector => {
            const lost = (one: ProgramAtPoint, gradient: Vector): Vector =>
              roundedByWeights(target.info, one, gradient);
            const sizes = (vector: Vector, more: Vector): Vector =>
              vector.map((entry, i) => entry.abs().add(more[i]!));
            const outerLost = lost(outer, g as Vector);
            const innerLost = inner.map((one, j) => lost(one, F[j] as Vector));
            // (g + δ)(F + ε) − gF, entry by entry.
            return summed(
              lost(whole, composed as Vector),
              productOf(whole.at.length, sizes(g as Vector, outerLost), innerLost),
              productOf(
                whole.at.length,
                outerLost,
                F.map(row => (row as Vector).map(entry => entry.abs())),
              ),
            );
          };
          if (!isNumbers(composed!) || !isNear(composed as Vector, product, rounded))
            return counterexampleOf(whole, mode, show(product), show(composed!));
        }
        return 'holds';
      },
    );
  },
};
