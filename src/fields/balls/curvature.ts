/**
 * Whether f is convex or concave to first order at x, seen node by node: of each slot, whether what a choice of active pieces and of
 * points of balls makes of a direction d, v, is at most f'(x; d) for all choices (convex), or at least (concave). Then D_P(x), which
 * holds ∂ᶜf(x), lies in it: ⟨ξ, d⟩ ≤ f'(x; d) ≤ f°(x; d) for all d is ξ ∈ ∂ᶜf(x) (Clarke, 2.1.5 and 2.3.9, 2.3.10, 2.3.12).
 */
import { coneDirection, negateVector, subtractVectors, type Vector } from '../../linear/index.ts';
import {
  add,
  compare,
  isFailure,
  isZero,
  neg,
  type Rational,
  rationalField,
  sign,
  ZERO,
} from '../../numbers/index.ts';
import {
  type Evaluation,
  isEvaluationFailure,
  pieceDerivatives,
  type Step,
  type StraightLine,
} from '../../programs/index.ts';
import { activePieces } from '../active/nodewise.ts';
import type { TiedNorm } from './opened.ts';

/** affine: all choices are f'(x; ·), which is linear. */
export type Curvature = 'affine' | 'convex' | 'concave' | 'neither';

/** `bounded`: |v| ≤ |f'(x; d)| for all choices. */
interface Slot {
  readonly curvature: Curvature;
  readonly bounded: boolean;
}

const AFFINE: Slot = { curvature: 'affine', bounded: true };
const CONVEX: Slot = { curvature: 'convex', bounded: true };
const NEITHER: Slot = { curvature: 'neither', bounded: false };

/** Of the only output. */
export function curvatureOf(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  norms: readonly TiedNorm[],
): Curvature {
  const active = activePieces(rationalField, program, evaluation);
  if (isEvaluationFailure(active)) return 'neither';
  const tied = new Map(norms.map(norm => [norm.step, norm]));
  const slots: Slot[] = new Array(program.p).fill(AFFINE);
  for (const [k, step] of program.steps.entries()) {
    const norm = tied.get(step);
    const found = norm ? [ofNorm(norm, slots)] : ofSelection(step, active[k]!, evaluation, slots);
    for (const [i, slot] of found.entries()) slots[step.out + i] = slot;
  }
  return slots[program.outputs[0]!]!.curvature;
}

/** |(v_i)| ≤ |(g_i'(x; d))| where each is bounded, and a row has one argument. */
function ofNorm({ step: { g, args }, matrix }: TiedNorm, slots: readonly Slot[]): Slot {
  if (matrix) return matrix.length === 0 ? AFFINE : CONVEX;
  if (args.every(slot => slots[slot]!.curvature === 'affine')) return CONVEX;
  const single = g.ball!.rows.every(row => row.length < 2);
  return single && args.every(slot => slots[slot]!.bounded) ? CONVEX : NEITHER;
}

/** One slot an output. */
function ofSelection(
  step: Step,
  pieces: readonly number[],
  { values }: Evaluation<Rational>,
  slots: readonly Slot[],
): readonly Slot[] {
  const none = new Array<Slot>(step.g.outputs).fill(NEITHER);
  const at = step.args.map(slot => values[slot]!);
  const distinct = [...new Set(step.args)];
  const inner = distinct.map(slot => slots[slot]!);
  const rows = new Map<number, readonly Vector[]>();
  for (const piece of pieces) {
    const found = pieceDerivatives(rationalField, step, at, piece);
    if (isFailure(found)) return none;
    rows.set(
      piece,
      found.map(row => bySlot(step, distinct, row)),
    );
  }
  return none.map((_, k) => {
    const all = pieces.map(piece => rows.get(piece)![k]!);
    const bends = pieces.length === 1 ? 'affine' : bendOf(step, at, distinct, rows, k);
    return composed(bends, all, inner);
  });
}

/** The entries of a sparse row by distinct slots: an argument that is given twice has the sum of both. */
function bySlot(
  { args }: Step,
  distinct: readonly number[],
  row: readonly { readonly argument: number; readonly value: Rational }[],
): Rational[] {
  const found = distinct.map(() => ZERO);
  for (const { argument, value } of row) {
    const j = distinct.indexOf(args[argument]!);
    found[j] = add(found[j]!, value);
  }
  return found;
}

/** Of the node itself: whether in each of its cells the piece that is taken there is the greatest, or the least, to first order. */
function bendOf(
  step: Step,
  at: readonly Rational[],
  distinct: readonly number[],
  rows: ReadonlyMap<number, readonly Vector[]>,
  k: number,
): Curvature {
  const cells = step.g.cells(rationalField, at);
  if (isFailure(cells)) return 'neither';
  let [greatest, least] = [true, true];
  for (const { piece, guards } of cells) {
    const own = rows.get(piece)?.[k];
    if (own === undefined) return 'neither';
    const inside: Vector[] = [];
    for (const { function: h, relation } of guards) {
      const gradient = h.gradient(rationalField, at);
      if (isFailure(gradient)) return 'neither';
      if (relation === '>' || relation === '>=') inside.push(bySlot(step, distinct, gradient));
    }
    for (const other of rows.values()) {
      const gap = subtractVectors(own, other[k]!);
      greatest &&= isNonnegativeOn(gap, inside);
      least &&= isNonnegativeOn(negateVector(gap), inside);
    }
  }
  return greatest ? (least ? 'affine' : 'convex') : least ? 'concave' : 'neither';
}

/** Whether ⟨gap, e⟩ ≥ 0 wherever ⟨row, e⟩ ≥ 0 for all rows. */
const isNonnegativeOn = (gap: Vector, rows: readonly Vector[]): boolean =>
  gap.every(isZero) || !coneDirection([negateVector(gap)], rows).feasible;

/** A node that bends so, of slots that do: the gradients of its active pieces in them. */
function composed(bend: Curvature, gradients: readonly Vector[], inner: readonly Slot[]): Slot {
  const moving = inner.flatMap((_, i) => (gradients.every(row => isZero(row[i]!)) ? [] : [i]));
  if (moving.every(i => inner[i]!.curvature === 'affine') && bend === 'affine') return AFFINE;
  const bounded = isEven(bend, gradients, moving) && moving.every(i => inner[i]!.bounded);
  if (bounded && bend !== 'affine') return { curvature: bend, bounded };
  const fits = (to: Curvature): boolean =>
    (bend === 'affine' || bend === to) &&
    gradients.every(row =>
      moving.every(i => {
        const { curvature } = inner[i]!;
        const side = sign(row[i]!);
        return side === 0 || curvature === 'affine' || curvature === (side > 0 ? to : OPPOSITE[to]);
      }),
    );
  const to = (['convex', 'concave'] as const).find(fits);
  return { curvature: to ?? 'neither', bounded };
}

const OPPOSITE: Readonly<Record<Curvature, Curvature>> = {
  affine: 'affine',
  convex: 'concave',
  concave: 'convex',
  neither: 'neither',
};

/** Whether |v| ≤ |f'(x; d)| is handed on: of a multiple of one slot, or ±b|slot|. */
function isEven(bend: Curvature, gradients: readonly Vector[], moving: readonly number[]): boolean {
  if (moving.length !== 1 || bend === 'neither') return false;
  const by = gradients.map(row => row[moving[0]!]!).sort(compare);
  return by.length === 1 || compare(by[0]!, neg(by.at(-1)!)) === 0;
}
