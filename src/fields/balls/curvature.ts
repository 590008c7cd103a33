/**
 * Whether f is convex or concave to first order at x, seen node by node: of each slot, whether what a choice of active pieces and of
 * points of balls makes of a direction d, v, is at most f'(x; d) for all choices (convex), or at least (concave). Then D_P(x), which
 * holds ∂ᶜf(x), lies in it: ⟨ξ, d⟩ ≤ f'(x; d) ≤ f°(x; d) for all d is ξ ∈ ∂ᶜf(x) (Clarke, 2.1.5 and 2.3.9, 2.3.10, 2.3.12).
 */
import { coneDirection, negateVector } from '../../linear/index.ts';
import { isFailure, type OrderedField, type Rational, zeroOf } from '../../numbers/index.ts';
import { isEvaluationFailure, pieceDerivatives, type Step } from '../../programs/index.ts';
import { activePieces } from '../active/certain.ts';
import type { Tied, TiedNorm } from './opened.ts';

type Row<T> = readonly T[];

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
export function curvatureOf<T>({ field, program, evaluation, norms }: Tied<T>): Curvature {
  const active = activePieces(field, program, evaluation);
  if (isEvaluationFailure(active)) return 'neither';
  const tied = new Map(norms.map(norm => [norm.step, norm]));
  const slots: Slot[] = new Array(program.p).fill(AFFINE);
  for (const [k, step] of program.steps.entries()) {
    const norm = tied.get(step);
    const at = step.args.map(slot => evaluation.values[slot]!);
    const found = norm ? [ofNorm(norm, slots)] : ofSelection(field, { step, at, pieces: active[k]! }, slots);
    for (const [i, slot] of found.entries()) slots[step.out + i] = slot;
  }
  return slots[program.outputs[0]!]!.curvature;
}

/** |(v_i)| ≤ |(g_i'(x; d))| where each is bounded, and a row has one argument. */
function ofNorm<T>({ step: { g, args }, matrix }: TiedNorm<T>, slots: readonly Slot[]): Slot {
  if (matrix) return matrix.length === 0 ? AFFINE : CONVEX;
  if (args.every(slot => slots[slot]!.curvature === 'affine')) return CONVEX;
  const single = g.ball!.rows.every(row => row.length < 2);
  return single && args.every(slot => slots[slot]!.bounded) ? CONVEX : NEITHER;
}

/** A step at its arguments, with the numbers of its active pieces. */
interface Taken<T> {
  readonly step: Step;
  readonly at: Row<T>;
  readonly pieces: readonly number[];
}

/** One slot an output. */
function ofSelection<T>(
  field: OrderedField<T>,
  { step, at, pieces }: Taken<T>,
  slots: readonly Slot[],
): readonly Slot[] {
  const none = new Array<Slot>(step.g.outputs).fill(NEITHER);
  const distinct = [...new Set(step.args)];
  const inner = distinct.map(slot => slots[slot]!);
  const rows = new Map<number, readonly Row<T>[]>();
  for (const piece of pieces) {
    const found = pieceDerivatives(field, step, at, piece);
    if (isFailure(found)) return none;
    rows.set(
      piece,
      found.map(row => bySlot(field, step, distinct, row)),
    );
  }
  return none.map((_, k) => {
    const all = pieces.map(piece => rows.get(piece)![k]!);
    const bends = pieces.length === 1 ? 'affine' : bendOf(field, { step, at, pieces }, distinct, rows, k);
    return composed(field, bends, all, inner);
  });
}

/** The entries of a sparse row by distinct slots: an argument that is given twice has the sum of both. */
function bySlot<T>(
  field: OrderedField<T>,
  { args }: Step,
  distinct: readonly number[],
  row: readonly { readonly argument: number; readonly value: T }[],
): T[] {
  const found = distinct.map(() => field.zero);
  for (const { argument, value } of row) {
    const j = distinct.indexOf(args[argument]!);
    found[j] = field.add(found[j]!, value);
  }
  return found;
}

/** Of the node itself: whether in each of its cells the piece that is taken there is the greatest, or the least, to first order. */
function bendOf<T>(
  field: OrderedField<T>,
  { step, at }: Taken<T>,
  distinct: readonly number[],
  rows: ReadonlyMap<number, readonly Row<T>[]>,
  k: number,
): Curvature {
  const cells = step.g.cells(field, at);
  if (isFailure(cells)) return 'neither';
  let [greatest, least] = [true, true];
  for (const { piece, guards } of cells) {
    const own = rows.get(piece)?.[k];
    if (own === undefined) return 'neither';
    const inside: Row<T>[] = [];
    for (const { function: h, relation } of guards) {
      const gradient = h.gradient(field, at);
      if (isFailure(gradient)) return 'neither';
      if (relation === '>' || relation === '>=') inside.push(bySlot(field, step, distinct, gradient));
    }
    for (const other of rows.values()) {
      const gap = own.map((value, j) => field.sub(value, other[k]![j]!));
      greatest &&= isNonnegativeOn(field, gap, inside);
      least &&= isNonnegativeOn(field, gap.map(field.neg), inside);
    }
  }
  return greatest ? (least ? 'affine' : 'convex') : least ? 'concave' : 'neither';
}

/** Whether it is seen that ⟨gap, e⟩ ≥ 0 wherever ⟨row, e⟩ ≥ 0 for all rows: of rational numbers, and where the gap is 0. */
function isNonnegativeOn<T>(field: OrderedField<T>, gap: Row<T>, rows: readonly Row<T>[]): boolean {
  if (gap.every(value => field.isZero(value) === 'yes')) return true;
  const exact = [gap, ...rows].map(row => row.map(value => field.rational?.(value)));
  if (exact.flat().includes(undefined)) return false;
  const [own, ...others] = exact as Rational[][];
  return !coneDirection([negateVector(own!)], others).feasible;
}

/** A node that bends so, of slots that do: the gradients of its active pieces in them. */
function composed<T>(
  field: OrderedField<T>,
  bend: Curvature,
  gradients: readonly Row<T>[],
  inner: readonly Slot[],
): Slot {
  const moving = inner.flatMap((_, i) =>
    gradients.every(row => field.isZero(row[i]!) === 'yes') ? [] : [i],
  );
  if (moving.every(i => inner[i]!.curvature === 'affine') && bend === 'affine') return AFFINE;
  const bounded = isEven(field, bend, gradients, moving) && moving.every(i => inner[i]!.bounded);
  if (bounded && bend !== 'affine') return { curvature: bend, bounded };
  const fits = (to: Curvature): boolean =>
    (bend === 'affine' || bend === to) &&
    gradients.every(row =>
      moving.every(i => {
        const { curvature } = inner[i]!;
        const side = field.sign(row[i]!);
        if (curvature === 'affine' || zeroOf(side) === 'yes') return true;
        return side !== 'undecided' && curvature === (side > 0 ? to : OPPOSITE[to]);
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
function isEven<T>(
  field: OrderedField<T>,
  bend: Curvature,
  gradients: readonly Row<T>[],
  moving: readonly number[],
): boolean {
  if (moving.length !== 1 || bend === 'neither') return false;
  const by = gradients.map(row => row[moving[0]!]!);
  if (by.length === 1) return true;
  const atMost = (a: T, b: T): boolean => {
    const side = field.sign(field.sub(b, a));
    return side !== 'undecided' && side >= 0;
  };
  const [least, most] = [
    by.find(a => by.every(b => atMost(a, b))),
    by.find(a => by.every(b => atMost(b, a))),
  ];
  return least !== undefined && most !== undefined && field.isZero(field.add(least, most)) === 'yes';
}
