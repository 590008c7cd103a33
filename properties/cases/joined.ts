/** Random sums and products of two programs that are free of roundoff, and the two alone. */
import fc from 'fast-check';
import type { TargetInfo } from '../../src/targets/index.ts';
import { genes, inputsAt, type ProgramAtPoint, ProgramGrower, point, program } from './roundoff-free.ts';

/** f + g or f · g, and f and g. */
export interface Joined {
  readonly whole: ProgramAtPoint;
  readonly parts: readonly [ProgramAtPoint, ProgramAtPoint];
}

/** Both of the same inputs, at the same point. */
export const joinedPrograms = (info: TargetInfo, op: 'add' | 'mul'): fc.Arbitrary<Joined> =>
  fc.tuple(point(), genes(6), genes(6)).map(([at, first, second]) => {
    const inputs = inputsAt(at);
    const builder = new ProgramGrower(info);
    const [f, g] = [builder.grow(inputs, first), builder.grow(inputs, second)];
    const last = { id: 'total', op, args: [f.output, g.output] };
    const of = (nodes: typeof f.nodes, output: string): ProgramAtPoint => ({
      program: program([...inputs.keys()], nodes, output),
      at,
    });
    return {
      whole: of([...f.nodes, ...g.nodes, last], 'total'),
      parts: [of(f.nodes, f.output), of(g.nodes, g.output)],
    };
  });
