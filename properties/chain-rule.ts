/**
 * Proposition 4 and equation (5): the selection derivative of g ∘ F is the product of those of g, at F(x), and of F,
 * with ties at both levels. All three are the target's own, so no convention is taken for granted, but it must be one.
 */
import fc from 'fast-check';
import { type Rational, ZERO } from '../src/numbers/index.ts';
import type { TargetInfo } from '../src/targets/index.ts';
import {
  ask,
  counterexampleOf,
  type Examined,
  examineAll,
  gradientModes,
  isNumbers,
  type Property,
  show,
} from './property.ts';
import { genes, inputsAt, type ProgramAtPoint, ProgramGrower, point, program } from './roundoff-free.ts';
import { isNear, roundedByWeights, summed } from './weights.ts';

interface Composition {
  /** g ∘ F at x. */
  readonly whole: ProgramAtPoint;
  /** g at F(x). */
  readonly outer: ProgramAtPoint;
  /** The coordinates of F at x. */
  readonly inner: readonly ProgramAtPoint[];
}

const compositions = (info: TargetInfo): fc.Arbitrary<Composition> =>
  fc
    .tuple(point(), fc.array(genes(4), { minLength: 1, maxLength: 3 }), genes(5))
    .map(([at, coordinates, last]) => {
      const inputs = inputsAt(at);
      const names = [...inputs.keys()];
      const builder = new ProgramGrower(info);
      const F = coordinates.map(genes => builder.grow(inputs, genes));
      const between = F.map((_, j) => `u${j + 1}`);
      const g = builder.grow(new Map(between.map((name, j) => [name, F[j]!.value])), last);
      const made = (name: string): string => F[between.indexOf(name)]?.output ?? name;
      const nodes = g.nodes.map(node => ({ ...node, args: node.args.map(made) }));
      return {
        whole: { program: program(names, [...F.flatMap(one => one.nodes), ...nodes], made(g.output)), at },
        outer: { program: program(between, g.nodes, g.output), at: F.map(one => one.value) },
        inner: F.map(one => ({ program: program(names, one.nodes, one.output), at })),
      };
    });

type Vector = readonly Rational[];

/** g times the matrix of the rows F. */
const productOf = (p: number, g: Vector, F: readonly Vector[]): Rational[] =>
  Array.from({ length: p }, (_, i) => g.reduce((sum, partial, j) => sum.add(partial.mul(F[j]![i]!)), ZERO));

export const chainRule: Property = {
  id: 'chain-rule',
  title: 'The gradient of a composition is the product of the gradients of its parts',
  source: 'Proposition 4, equation (5)',
  async run(target, options) {
    return examineAll(
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
