/** Abs-linear programs: the kink qualification of Griewank and Walther, and local minimality under it. */
import fc from 'fast-check';
import { addVectors, membership, scaleVector, type Vector } from '../../linear/index.ts';
import { format, type Rational, rational } from '../../numbers/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open, UNMET } from '../experiment.ts';
import { external } from '../kinds/external.ts';
import { criticalAt } from '../kinds/sets.ts';
import { proved } from '../kinds/statement.ts';
import { showPoint } from '../kit/programs.ts';
import { isSameVector } from '../kit/sets.ts';
import {
  type AbsLinear,
  absLinearText,
  areIndependent,
  descends,
  descentPoint,
  hasLikq,
  hasRoom,
  kinkGradients,
  multipliersOf,
  outputGradients,
  signatures,
} from './abs-linear.ts';

const SOURCE = 'Griewank and Walther, abs-normal form (wording not read)';
const numbers = (...entries: readonly number[]): Rational[] => entries.map(entry => rational(entry));
const show = (program: AbsLinear): string =>
  `${absLinearText(program).replace('\n ', '').replaceAll('\n  ', '; ')} at 0`;

/** 2|x| − |x|, with two switches for one kink. */
const TWICE: AbsLinear = {
  Z: [numbers(1), numbers(1)],
  L: [[], numbers(0)],
  a: numbers(0),
  b: numbers(2, -1),
};

/** Critical, and not minimal: |x₁| − |x₂|. */
const RIDGE: AbsLinear = {
  Z: [numbers(1, 0), numbers(0, 1)],
  L: [[], numbers(0)],
  a: numbers(0, 0),
  b: numbers(1, -1),
};

/** Z the unit matrix, z₂ = x₂ + l|x₁|; reflections make a ≥ 0. */
function* plane(l: number): Generator<AbsLinear> {
  for (const [a1, a2] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const)
    for (const b1 of [-1, 0, 1, 2])
      for (const b2 of [-1, 0, 1, 2])
        yield {
          Z: [numbers(1, 0), numbers(0, 1)],
          L: [[], numbers(l)],
          a: numbers(a1, a2),
          b: numbers(b1, b2),
        };
}

const entry = (min: number, max: number): fc.Arbitrary<Rational> =>
  fc.integer({ min, max }).map(value => rational(value));
const vector = (n: number, min = -2, max = 2): fc.Arbitrary<Rational[]> =>
  fc.array(entry(min, max), { minLength: n, maxLength: n });

/** λᵀZ. */
const along = (Z: readonly Vector[], lambda: Vector): Vector =>
  Z.map((row, k) => scaleVector(lambda[k]!, row)).reduce(addVectors);

/** Half of them with a = λᵀZ and large b, so that many are minimal. */
const programs: fc.Arbitrary<AbsLinear> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([n, s]) =>
    fc
      .record({
        Z: fc.array(vector(n), { minLength: s, maxLength: s }),
        L: fc.tuple(...Array.from({ length: s }, (_, k) => vector(k))),
        lambda: fc.option(vector(s, -1, 1), { freq: 2 }),
        a: vector(n),
        b: vector(s, -1, 4),
      })
      .map(({ lambda, ...program }) =>
        lambda === null ? program : { ...program, a: along(program.Z, lambda) },
      ),
  );

/** Whether 0 is minimal by all linear regions exactly where the condition says so. */
function agree(program: AbsLinear, says: (program: AbsLinear) => boolean = grows): Observed {
  const below = descentPoint(program);
  if (typeof below === 'string') return open(below);
  const seen = below === undefined ? 'minimal' : `not minimal: f${showPoint(below)} < 0`;
  const lambda = multipliersOf(program);
  return heldIf(
    says(program) === (below === undefined) && (below === undefined || descends(program, below)),
    `0 is ${seen}; ${lambda ? `λ = ${showPoint(lambda)}` : 'there is no such λ'}`,
  );
}

const grows = (program: AbsLinear): boolean => multipliersOf(program) !== undefined;

function independence(
  program: AbsLinear,
  isSame: (kinks: readonly (readonly (readonly Rational[])[])[]) => boolean,
) {
  const kinks = signatures(program.Z.length).map(signature => kinkGradients(program, signature));
  return heldIf(isSame(kinks), `of ${kinks.length} signatures, LIKQ ${hasLikq(program) ? 'holds' : 'fails'}`);
}

function room(program: AbsLinear): Observed {
  const all = signatures(program.Z.length);
  const without = all.find(signature => !hasRoom(program, signature));
  return heldIf(
    without === undefined,
    without
      ? `no point has the signs ${without.map(format).join(', ')}`
      : `${all.length} signatures have room`,
  );
}

/** Of the programs with this l, the minimal and the Clarke critical ones. */
function counted(
  l: number,
  isSo: (counts: { readonly minimal: number; readonly critical: number; readonly both: number }) => boolean,
): Observed {
  const all = [...plane(l)];
  const isCritical = (program: AbsLinear): boolean =>
    membership(outputGradients(program), numbers(0, 0)).inside;
  const minimal = all.filter(grows);
  const counts = {
    minimal: minimal.length,
    critical: all.filter(isCritical).length,
    both: minimal.filter(isCritical).length,
  };
  return heldIf(
    isSo(counts),
    `of ${all.length} programs ${counts.critical} are Clarke critical at 0, and ${counts.minimal} minimal`,
  );
}

export const kinkQualification: readonly Claim[] = [
  external({
    id: 'likq-signature',
    title:
      'A claim of the form: the linear independence kink qualification does not depend on the signature, and under it every signature is taken',
    source: SOURCE,
    decidable: 'Ranks and systems of strict inequalities over ℚ, for every signature.',
    experiments: [
      experiment<AbsLinear>({
        says: 'The gradients of the active switches are independent for one signature exactly where they are for all.',
        method: 'exact',
        given: [TWICE],
        drawn: programs,
        runs: 60,
        show,
        examine: program =>
          independence(program, kinks =>
            kinks.every(one => areIndependent(one, program.a.length) === hasLikq(program)),
          ),
        falsehood: {
          says: 'These gradients are the same for all signatures.',
          examine: program =>
            independence(program, kinks =>
              kinks.every(one => one.every((g, k) => isSameVector(g, kinks[0]![k]!))),
            ),
        },
      }),
      experiment<AbsLinear>({
        says: 'Under LIKQ every signature is taken on an open cone.',
        method: 'exact',
        given: [TWICE],
        drawn: programs,
        runs: 60,
        show,
        examine: program => (hasLikq(program) ? room(program) : UNMET),
        falsehood: { says: 'So it is without LIKQ.', examine: room },
      }),
    ],
  }),
  external({
    id: 'likq-minimal',
    title:
      'A claim of the form: under LIKQ a point is minimal exactly where λᵀZ = a and b − λᵀL ≥ |λ| for one λ',
    source: SOURCE,
    hypotheses: ['z = Zx + L|z|, f = ax + b|z|, all switches active', 'LIKQ'],
    decidable:
      'λ by linear programming; minimality by all linear regions: on each a point with a smaller value, or Farkas multipliers.',
    dependsOn: ['likq-signature'],
    experiments: [
      experiment<AbsLinear>({
        says: 'Two inputs and two switches, up to reflections: z₁ = x₁, z₂ = x₂ + l|x₁|.',
        method: 'exhaustive',
        given: [-1, 0, 1].flatMap(l => [...plane(l)]),
        show,
        examine: program => agree(program),
        falsehood: {
          says: 'λᵀZ = a, which has a solution here, is enough.',
          examine: program => agree(program, () => true),
        },
      }),
      experiment<AbsLinear>({
        says: 'Up to three inputs and three switches.',
        method: 'exact',
        given: [TWICE],
        drawn: programs,
        runs: 60,
        show,
        examine: program => (hasLikq(program) ? agree(program) : UNMET),
        falsehood: { says: 'So it is without LIKQ.', examine: program => agree(program) },
      }),
      experiment<AbsLinear>({
        says: 'Without LIKQ a minimal point may have no λ: 2|x| − |x|, with two switches.',
        method: 'exact',
        given: [TWICE],
        show,
        examine: program => agree(program, () => !grows(program)),
        falsehood: { says: 'It has one.', examine: program => agree(program) },
      }),
      experiment<number>({
        says: 'Of these minimal points are Clarke critical.',
        method: 'exhaustive',
        given: [-1, 0, 1],
        show: l => `l = ${l}`,
        examine: l => counted(l, ({ minimal, both }) => minimal === both),
        falsehood: {
          says: 'Clarke critical points are minimal.',
          examine: l => counted(l, ({ critical, both }) => critical === both),
        },
      }),
      proved(
        criticalAt,
        { program: absLinearText(RIDGE), at: '0, 0', critical: true as boolean },
        { critical: false },
      ),
    ],
  }),
];
