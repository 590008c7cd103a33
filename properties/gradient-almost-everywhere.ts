/**
 * Proposition 3: off the boundaries of finitely many sets a selection derivative is the gradient. The boundaries are computed: of one
 * input all points at which a piece ends, of a piecewise affine program the linear regions. Inside them the target has to return ∇f,
 * also close to the boundary; a point that is wrong alone, among right ones next to it, is no objection almost everywhere.
 */
import fc from 'fast-check';
import type { Vector } from '../src/linear/index.ts';
import { rational } from '../src/numbers/index.ts';
import type { Program } from '../src/programs/program.ts';
import type { Mode, TargetHost, TargetInfo } from '../src/targets/index.ts';
import {
  ask,
  atAll,
  counterexampleOf,
  type Examined,
  examineGradients,
  gradientModes,
  isNumbers,
  type Property,
  show,
} from './asking/property.ts';
import { nearTheEdge, pointsAround, type Region, regionsOf } from './asking/regions.ts';
import { isAskable, roundoffOf } from './asking/roundoff.ts';
import { isNear } from './asking/weights.ts';
import { genes, inputsAt, ProgramGrower, point, program } from './cases/roundoff-free.ts';

interface Look {
  readonly program: Program;
  /** In which direction the boundary is come near to, and how near. */
  readonly direction: Vector;
  readonly bits: number;
}

/** Fewer points are not enough to tell a wrong neighbourhood from an odd point. */
const WITNESSES = 3;

/** Operations that leave the class of piecewise affine functions. */
const CURVED = ['mul', 'square'];

const looks = (info: TargetInfo): fc.Arbitrary<Look> => {
  const straight = { ...info, ops: info.ops.filter(op => !CURVED.includes(op)) };
  const ofSize = (own: TargetInfo, least: number, most: number): fc.Arbitrary<Program> =>
    fc.tuple(point(most), genes(6)).map(([drawn, genes]) => {
      const at = drawn.length < least ? [...drawn, rational(1)] : drawn;
      const inputs = inputsAt(at);
      const { nodes, output } = new ProgramGrower(own).grow(inputs, genes);
      return program([...inputs.keys()], nodes, output);
    });
  return fc.record({
    program: fc.oneof(ofSize(info, 1, 1), ofSize(straight, 2, 3)),
    direction: fc
      .array(fc.constantFrom(-2, -1, 0, 1, 1), { minLength: 3, maxLength: 3 })
      .map(entries => entries.map(entry => rational(entry))),
    bits: fc.constantFrom(2, 6, 12, 18),
  });
};

async function examineAt(
  target: TargetHost,
  one: { readonly program: Program; readonly at: Vector },
  mode: Mode,
  expected: Vector,
): Promise<Examined> {
  const answers = await ask(target, [{ ...one, mode }]);
  if (answers === undefined) return 'skipped';
  const { gradient } = answers[0]!;
  const wrong = counterexampleOf(one, mode, show(expected), show(gradient));
  if (!isNumbers(gradient)) return wrong;
  let known = true;
  const near = isNear(gradient, expected, () => {
    const lost = roundoffOf(target.info, one, gradient);
    known = lost !== undefined;
    return lost?.gradient ?? expected.map(entry => entry.sub(entry));
  });
  return near ? 'holds' : known ? wrong : 'skipped';
}

/**
 * Proposition 3 as a question to a target.
 *
 *     const { holds, counterexample } = await gradientAlmostEverywhere.run(target, { seed: 1, runs: 200 });
 */
export const gradientAlmostEverywhere: Property = {
  id: 'gradient-almost-everywhere',
  title: 'Off the boundaries of its pieces the gradient of the function is returned',
  source: 'Proposition 3',
  run: (target, options) =>
    examineGradients(
      target,
      looks(target.info),
      options,
      async ({ program, direction, bits }): Promise<Examined> => {
        const regions = regionsOf(program);
        if (regions === undefined) return 'skipped';
        let compared = false;
        for (const region of regions)
          for (const mode of gradientModes(target))
            for (const x of pointsOf(region, direction, bits)) {
              const around = pointsAround(region, x, bits + 1).filter(at => isAskable(target.info, at));
              if (around.length < WITNESSES) continue;
              const examined = await atAll(around, at =>
                examineAt(target, { program, at }, mode, region.gradientAt(at)),
              );
              if (typeof examined !== 'string') return examined;
              if (examined === 'holds') compared = true;
            }
        return compared ? 'holds' : 'skipped';
      },
    ),
};

const pointsOf = (region: Region, direction: Vector, bits: number): Vector[] => [
  region.inside,
  nearTheEdge(region, direction.slice(0, region.inside.length), bits),
];
