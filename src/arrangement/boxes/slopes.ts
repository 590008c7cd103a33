/**
 * Slopes of a program along a direction, all over a box and whatever pieces are chosen where these are active: by intervals. At
 * every point of the box, of each element of D_P there.
 */
import type { Vector } from '../../linear/index.ts';
import {
  compare,
  enclosedField,
  type Interval,
  isFailure,
  max,
  min,
  type OrderedField,
  type Rational,
  ZERO,
} from '../../numbers/index.ts';
import type { Step, StraightLine } from '../../programs/index.ts';
import { piecesBetween } from '../../selections/cells-between.ts';

/** A closed box: an interval an input. */
export type InputBox = readonly Interval[];

/** A node: what it may be, and what its slope. */
interface Ranged {
  readonly value: Interval;
  readonly slope: Interval;
}

const MAX_PIECES = 64;

const hull = (a: Interval, b: Interval): Interval => ({ lo: min(a.lo, b.lo), hi: max(a.hi, b.hi) });
const meet = (a: Interval, b: Interval): boolean => compare(a.lo, b.hi) <= 0 && compare(b.lo, a.hi) <= 0;
const point = (x: Rational): Interval => ({ lo: x, hi: x });

/** ⟨d, g⟩ for every g ∈ D_P(x) and x in the box; undefined where a value, or a gradient, is not seen all over it. */
export function slopesOn(program: StraightLine, box: InputBox, d: Vector): Interval | undefined {
  const field = enclosedField();
  const slots: Ranged[] = box.map((value, i) => ({ value, slope: point(d[i]!) }));
  for (const step of program.steps) {
    const args = step.args.map(slot => slots[slot]!);
    const pieces = piecesOn(
      step,
      args.map(({ value }) => value),
      field,
    );
    const results = pieces?.map(one => rangedBy(step, one, args, field));
    if (results === undefined || results.includes(undefined)) return undefined;
    const all = results as (readonly Ranged[])[];
    for (let k = 0; k < step.g.outputs; k += 1)
      slots[step.out + k] = all
        .map(outputs => outputs[k]!)
        .reduce((a, b) => ({ value: hull(a.value, b.value), slope: hull(a.slope, b.slope) }));
  }
  return slots[program.outputs[0]!]!.slope;
}

/** A piece that may be active somewhere in the box, with its values. */
export interface BoxPiece {
  readonly piece: number;
  readonly values: readonly Interval[];
}

/** Those whose values meet what the node may be: that is what pieces are whose index cells may have points there. */
export function piecesOn(
  { g }: Step,
  args: readonly Interval[],
  field: OrderedField<Interval>,
): readonly BoxPiece[] | undefined {
  if (g.pieceCount > MAX_PIECES) return undefined;
  const near = g.pieceCount === 1 ? undefined : piecesBetween(g, field, args);
  const all: BoxPiece[] = [];
  for (let piece = 1; piece <= g.pieceCount; piece += 1) {
    const values = g.piece(piece).outputs.map(f => f.value(field, args));
    const told = values.flatMap(value => (isFailure(value) ? [] : [value]));
    if (told.length === values.length) all.push({ piece, values: told });
    // Without a value it is not active; where that is open, anything may be.
    else if (
      near?.has(piece) !== false ||
      values.some(value => isFailure(value) && value.kind === 'undecided')
    )
      return undefined;
  }
  const index = near ? all.filter(({ piece }) => near.has(piece)) : all;
  if (index.length === 0) return undefined;
  const node = index.map(({ values }) => values).reduce((a, b) => a.map((one, k) => hull(one, b[k]!)));
  return all.filter(({ values }) => values.every((value, k) => meet(value, node[k]!)));
}

function rangedBy(
  { g }: Step,
  { piece, values }: BoxPiece,
  args: readonly Ranged[],
  field: OrderedField<Interval>,
): readonly Ranged[] | undefined {
  const found: Ranged[] = [];
  for (const [k, f] of g.piece(piece).outputs.entries()) {
    const gradient = f.gradient(
      field,
      args.map(({ value }) => value),
    );
    if (isFailure(gradient)) return undefined;
    const slope = gradient
      .map(({ argument, value }) => field.mul(value, args[argument]!.slope))
      .reduce((a, b) => field.add(a, b), point(ZERO));
    found.push({ value: values[k]!, slope });
  }
  return found;
}
