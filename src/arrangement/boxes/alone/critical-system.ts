/**
 * The equations of a point with 0 ∈ D_P at which some composite pieces are active and combine to 0 with weights: solved in a box at one point
 * alone, or nowhere. By the operator of Krawczyk (1969) with second derivatives all over the box.
 */
import { solveExact, type Vector } from '../../../linear/index.ts';
import {
  compare,
  enclosedField,
  floorQuotient,
  type Interval,
  max,
  min,
  ONE,
  type Rational,
  rational,
  sign,
  ZERO,
} from '../../../numbers/index.ts';
import type { StraightLine } from '../../../programs/index.ts';
import { middleOf } from '../directions.ts';
import type { InputBox } from '../slopes.ts';
import { type Choice, choiceOn } from './choices.ts';

type Ranges = readonly Interval[];

const field = enclosedField();
const at = (x: Rational): Interval => ({ lo: x, hi: x });
const sumOf = (terms: readonly Interval[]): Interval => terms.reduce(field.add, field.zero);

/** Of numbers that are proposed: multiples of 2^−30. */
const GRAIN = 1n << 30n;
const short = (x: Rational): Rational => rational(floorQuotient(x.s * x.n * GRAIN, x.d), GRAIN);

const LITTLE = rational(1n, GRAIN);

/** So often a box is made smaller. */
const ROUNDS = 8;

/**
 * Whether the equations Σ λ_c ∇f_c(x) = 0, Σ λ_c = 1 and that all nodes where the choices differ have one value, have in the box (with
 * 0 ≤ λ ≤ 1) no solution (`'none'`), or none but at the point given (`'point'`); else a box that holds all of them.
 */
export function solvedBy(
  program: StraightLine,
  box: InputBox,
  choices: readonly Choice[],
  point: Vector | undefined,
): 'none' | 'point' | InputBox {
  const centre = point ?? box.map(middleOf);
  const there = choices.map(({ pieces }) => choiceOn(program, pieces, centre.map(at)));
  if (there.includes(undefined)) return box;
  const own = there as Choice[];
  const out = program.outputs[0]!;
  const weights =
    (point && weightsAt(own.map(({ slots }) => slots[out]!.gradient))) ??
    choices.map(() => rational(1n, BigInt(choices.length)));
  const z0 = [...centre, ...weights];
  const residual = residualAt(program, own, weights);
  const isSolution = point !== undefined && residual.every(({ lo, hi }) => sign(lo) === 0 && sign(hi) === 0);
  const inverse = leftInverse(
    jacobian(program, choices, [...weights.map(at)]).map(row => row.map(entry => short(middleOf(entry)))),
  );
  if (inverse === undefined) return box;
  const step = product(
    inverse,
    residual.map(one => [one]),
  ).map(row => row[0]!);
  let z: Ranges = [...box, ...choices.map(() => ({ lo: ZERO, hi: ONE }))];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Between the solution and the centre.
    const between = z.map(({ lo, hi }, i) => ({ lo: min(lo, z0[i]!), hi: max(hi, z0[i]!) }));
    const rest = product(inverse, jacobian(program, choices, between.slice(program.p))).map((row, i) =>
      row.map((entry, j) => field.sub(i === j ? field.one : field.zero, entry)),
    );
    const off = z.map((range, i) => field.sub(range, at(z0[i]!)));
    if (isSolution && contracts(rest, off)) return 'point';
    const moved = rest.map((row, i) =>
      field.add(field.sub(at(z0[i]!), step[i]!), sumOf(row.map((entry, j) => field.mul(entry, off[j]!)))),
    );
    const met = z.map(({ lo, hi }, i) => ({ lo: max(lo, moved[i]!.lo), hi: min(hi, moved[i]!.hi) }));
    if (met.some(({ lo, hi }) => compare(lo, hi) > 0)) return 'none';
    if (!met.some((range, i) => isSmaller(range, z[i]!))) break;
    z = met;
  }
  return z.slice(0, program.p);
}

/** By a tenth at least. */
const isSmaller = (a: Interval, b: Interval): boolean =>
  compare(widthOf(a).mul(rational(10n)), widthOf(b).mul(rational(9n))) < 0;

const widthOf = ({ lo, hi }: Interval): Rational => hi.sub(lo);
const sizeOf = ({ lo, hi }: Interval): Rational => max(lo.abs(), hi.abs());

/** |z − z₀| ≤ |R| |z − z₀| has the solution z₀ alone where |R| w < w for some w > 0: the size of the box, and a little more where it has none. */
function contracts(rest: readonly Ranges[], off: Ranges): boolean {
  const sizes = off.map(sizeOf);
  const little = sizes.reduce(max).mul(LITTLE);
  const w = sizes.map(size => size.add(little));
  return rest.every((row, i) => {
    const reached = row.reduce((sum, entry, j) => sum.add(sizeOf(entry).mul(w[j]!)), ZERO);
    return compare(reached, w[i]!) < 0;
  });
}

/** Slots of nodes where two choices differ. */
const differing = (program: StraightLine, a: Choice, b: Choice): number[] =>
  program.steps.flatMap(({ g, out }, k) =>
    a.pieces[k] === b.pieces[k] ? [] : Array.from({ length: g.outputs }, (_, i) => out + i),
  );

/** Differences of what choices make of one node, which is 0 where all are active. */
export const differencesOf = (program: StraightLine, [first, ...others]: readonly Choice[]): Interval[] =>
  others.flatMap(other =>
    differing(program, first!, other).map(slot =>
      field.sub(other.slots[slot]!.value, first!.slots[slot]!.value),
    ),
  );

function residualAt(program: StraightLine, choices: readonly Choice[], weights: Vector): Interval[] {
  const out = program.outputs[0]!;
  const combined = Array.from({ length: program.p }, (_, i) =>
    sumOf(choices.map(({ slots }, c) => field.mul(at(weights[c]!), slots[out]!.gradient[i]!))),
  );
  const total = weights.reduce((sum, weight) => sum.add(weight), ONE.neg());
  return [...combined, at(total), ...differencesOf(program, choices)];
}

function jacobian(program: StraightLine, choices: readonly Choice[], weights: Ranges): Ranges[] {
  const out = program.outputs[0]!;
  const [first, ...others] = choices as [Choice, ...Choice[]];
  const inputs = Array.from({ length: program.p }, (_, i) => i);
  const bent = inputs.map(i => [
    ...inputs.map(j =>
      sumOf(choices.map(({ slots }, c) => field.mul(weights[c]!, slots[out]!.hessian[i]![j]!))),
    ),
    ...choices.map(({ slots }) => slots[out]!.gradient[i]!),
  ]);
  const nought = choices.map(() => field.zero);
  const ties = others.flatMap(other =>
    differing(program, first, other).map(slot => [
      ...inputs.map(i => field.sub(other.slots[slot]!.gradient[i]!, first.slots[slot]!.gradient[i]!)),
      ...nought,
    ]),
  );
  return [...bent, [...inputs.map(() => field.zero), ...choices.map(() => field.one)], ...ties];
}

/** The one combination to 0 of gradients that are rational numbers. */
function weightsAt(gradients: readonly Ranges[]): Vector | undefined {
  if (gradients.some(gradient => gradient.some(({ lo, hi }) => compare(lo, hi) !== 0))) return undefined;
  const rows = gradients[0]!.map((_, i) => gradients.map(gradient => gradient[i]!.lo));
  return solveExact([...rows, gradients.map(() => ONE)], [...rows.map(() => ZERO), ONE]);
}

/** (AᵀA)⁻¹Aᵀ, nearly; undefined where the columns are not independent. */
function leftInverse(A: readonly Vector[]): Vector[] | undefined {
  const columns = A[0]!.map((_, j) => A.map(row => row[j]!));
  const inner = (a: Vector, b: Vector): Rational => a.reduce((sum, x, i) => sum.add(x.mul(b[i]!)), ZERO);
  const gram = columns.map(a => columns.map(b => inner(a, b)));
  const solved = columns.map((_, j) =>
    solveExact(
      gram,
      columns.map((_one, i) => (i === j ? ONE : ZERO)),
    ),
  );
  if (solved.includes(undefined)) return undefined;
  return (solved as Vector[]).map(row => A.map(entries => short(inner(row, entries))));
}

const product = (P: readonly Vector[], M: readonly Ranges[]): Interval[][] =>
  P.map(row => M[0]!.map((_, j) => sumOf(row.map((k, i) => field.mul(at(k), M[i]![j]!)))));
