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
  examineAll,
  type Finding,
  gradientModes,
  type Property,
  show,
} from './property.ts';
import { Builder, type Case, genes, inputsAt, point, program } from './roundoff-free.ts';

interface Composition {
  /** g ∘ F at x. */
  readonly whole: Case;
  /** g at F(x). */
  readonly outer: Case;
  /** The coordinates of F at x. */
  readonly inner: readonly Case[];
}

const compositions = (info: TargetInfo): fc.Arbitrary<Composition> =>
  fc
    .tuple(point(), fc.array(genes(4), { minLength: 1, maxLength: 3 }), genes(5))
    .map(([at, coordinates, last]) => {
      const inputs = inputsAt(at);
      const names = [...inputs.keys()];
      const builder = new Builder(info);
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

export const chainRule: Property = {
  id: 'chain-rule',
  title: 'The gradient of a composition is the product of the gradients of its parts',
  source: 'Proposition 4, equation (5)',
  async run(target, options) {
    return examineAll(
      compositions(target.info),
      options,
      async ({ whole, outer, inner }): Promise<Finding> => {
        for (const mode of gradientModes(target)) {
          const answers = await ask(
            target,
            [whole, outer, ...inner].map(one => ({ ...one, mode })),
          );
          if (answers === undefined) return 'skipped';
          const [composed, g, ...F] = answers.map(({ gradient }) => gradient);
          const finite = [g!, ...F].flat().every(reading => typeof reading !== 'string');
          const product = whole.at.map((_, i) =>
            (g as readonly Rational[]).reduce(
              (sum, partial, j) => (finite ? sum.add(partial.mul(F[j]![i] as Rational)) : sum),
              ZERO,
            ),
          );
          const expected = finite ? show(product) : 'finite parts';
          if (show(composed!) !== expected) return counterexampleOf(whole, mode, expected, show(composed!));
        }
        return 'holds';
      },
    );
  },
};
