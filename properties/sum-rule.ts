/** The sum rule that follows Proposition 4: the selection derivative of f + g is that of f plus that of g. */
import fc from 'fast-check';
import type { Rational } from '../src/numbers/index.ts';
import type { TargetInfo } from '../src/targets/index.ts';
import {
  ask,
  cannotAsk,
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

interface Sum {
  readonly sum: ProgramAtPoint;
  readonly terms: readonly [ProgramAtPoint, ProgramAtPoint];
}

const sums = (info: TargetInfo): fc.Arbitrary<Sum> =>
  fc.tuple(point(), genes(6), genes(6)).map(([at, first, second]) => {
    const inputs = inputsAt(at);
    const builder = new ProgramGrower(info);
    const [f, g] = [builder.grow(inputs, first), builder.grow(inputs, second)];
    const add = { id: 'total', op: 'add', args: [f.output, g.output] };
    const of = (nodes: typeof f.nodes, output: string): ProgramAtPoint => ({
      program: program([...inputs.keys()], nodes, output),
      at,
    });
    return {
      sum: of([...f.nodes, ...g.nodes, add], 'total'),
      terms: [of(f.nodes, f.output), of(g.nodes, g.output)],
    };
  });

export const sumRule: Property = {
  id: 'sum-rule',
  title: 'The gradient of a sum is the sum of the gradients',
  source: 'Proposition 4, consequence',
  async run(target, options) {
    if (!target.info.ops.includes('add')) return cannotAsk('the target cannot add');
    return examineAll(sums(target.info), options, async ({ sum, terms }): Promise<Examined> => {
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
    });
  },
};
