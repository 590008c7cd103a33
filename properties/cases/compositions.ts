/** Random compositions g ∘ F that are free of roundoff, with ties at both levels, and the parts that they are made of. */
import fc from 'fast-check';
import type { TargetInfo } from '../../src/targets/index.ts';
import { genes, inputsAt, type ProgramAtPoint, ProgramGrower, point, program } from './roundoff-free.ts';

/** A composition, and its parts. */
export interface Composition {
  /** g ∘ F at x. */
  readonly whole: ProgramAtPoint;
  /** g at F(x). */
  readonly outer: ProgramAtPoint;
  /** The coordinates of F at x. */
  readonly inner: readonly ProgramAtPoint[];
}

/** Of up to three coordinates of F. */
export const compositions = (info: TargetInfo): fc.Arbitrary<Composition> =>
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
