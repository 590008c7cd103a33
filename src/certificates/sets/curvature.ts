/**
 * Whether f is convex to first order at x, or concave, node by node. Of a slot a choice of active pieces, and of points of balls, makes
 * some v of a direction d. Convex: v ≤ f'(x; d) for all choices and d; concave: v ≥ f'(x; d); even: |v| ≤ |f'(x; d)|. Where v ≤ f'(x; d)
 * all of D_P(x) lies in ∂ᶜf(x), for f'(x; d) ≤ f°(x; d): the two have one hull.
 */
import { vectorKey } from '../kernel/active.ts';
import { activePieces, valuesAt } from '../kernel/evaluate.ts';
import { type Jet, runJet, runPiece } from '../kernel/jet.ts';
import type { Line, Step } from '../language/line.ts';
import { cellsNear, localArguments } from '../near/cells.ts';
import { scaledRay } from '../near/clarke.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { compare, equal, isZero, mul, neg, type Rat, signOf, sub } from '../numbers/rational.ts';
import { multipliersOf } from './combination.ts';
import type { Row, TiedNorm } from './opened.ts';

/** What is known of a slot. Affine slots are convex, concave and even. */
interface Bend {
  readonly convex: boolean;
  readonly concave: boolean;
  readonly even: boolean;
}

const AFFINE: Bend = { convex: true, concave: true, even: true };
const NORM: Bend = { convex: true, concave: false, even: true };
const NOTHING: Bend = { convex: false, concave: false, even: false };

const isAffine = ({ convex, concave }: Bend): boolean => convex && concave;

/** Whether that is seen, of one output. */
export function isCurved(line: Line, x: readonly Rat[], norms: readonly TiedNorm[], meter: Meter): boolean {
  if (line.outputs.length > 1) return false;
  const values = valuesAt(line, x, meter);
  const bends: Bend[] = x.map(() => AFFINE);
  for (const step of line.steps) {
    const norm = norms.find(one => one.step === step);
    const found = norm ? [ofNorm(norm, bends)] : ofStep(step, values, bends, meter);
    for (const [k, bend] of found.entries()) bends[step.out + k] = bend;
  }
  const { convex, concave } = bends[line.outputs[0]!]!;
  return convex || concave;
}

function ofNorm({ step: { basic, args }, gram }: TiedNorm, bends: readonly Bend[]): Bend {
  if (gram) return gram.flat().every(isZero) ? AFFINE : NORM;
  if (args.every(slot => isAffine(bends[slot]!))) return NORM;
  // |(v_i)| ≤ |(g_i'(x; d))| where that holds of each, and none is mixed with another one.
  const alone = basic.norm!.every(form => form.filter(([op]) => op === 'argument').length < 2);
  return alone && args.every(slot => bends[slot]!.even) ? NORM : NOTHING;
}

function ofStep(step: Step, values: readonly Rat[], bends: readonly Bend[], meter: Meter): Bend[] {
  const distinct = [...new Set(step.args)];
  const inner = distinct.map(slot => bends[slot]!);
  const at = values.map(value => ({ value }) as Jet);
  const args = localArguments(step, at, meter);
  const results = Array.from({ length: step.basic.outputs }, (_, k) => values[step.out + k]!);
  const pieces = step.single
    ? [...step.basic.pieces()]
    : activePieces(
        step,
        step.args.map(slot => values[slot]!),
        results,
        meter,
      );
  const jets = pieces.map(piece => {
    const found = runPiece(piece, args, distinct.length, meter);
    if (found === undefined) throw new Stop('a piece without derivatives');
    return found;
  });
  return results.map((_, k) => {
    const rows = jets.map(outputs => outputs[k]!.gradient);
    const own = pieces.length === 1 ? AFFINE : bendOf(step, { args, k, value: results[k]!, rows }, meter);
    return composed(own, rows, inner, meter);
  });
}

/** Output k of a step with that value, and the gradients of its active pieces. */
interface Tie {
  readonly args: readonly Jet[];
  readonly k: number;
  readonly value: Rat;
  readonly rows: readonly Row[];
}

/** Whether the piece of each cell is the greatest there to first order, or the least. */
function bendOf(step: Step, { args, k, value, rows }: Tie, meter: Meter): Bend {
  let [convex, concave] = [true, true];
  const width = rows[0]!.length;
  for (const { piece, guards } of cellsNear(step.basic, args, meter)) {
    const jet = runJet(piece[k]!, args, width, meter);
    if (jet === undefined || !equal(jet.value, value)) return NOTHING;
    const own = jet.gradient;
    const inside = guards
      .filter(({ relation }) => relation === '>' || relation === '>=')
      .map(({ formula }) => runJet(formula, args, width, meter)!.gradient);
    for (const other of rows) {
      const gap = own.map((entry, i) => sub(entry, other[i]!, meter));
      convex &&= isImplied(gap, inside, meter);
      concave &&= isImplied(gap.map(neg), inside, meter);
    }
  }
  return { convex, concave, even: false };
}

/** Whether ⟨gap, e⟩ ≥ 0 is seen to follow from ⟨row, e⟩ ≥ 0 for all rows: it is 0, or a multiple of one, or a sum of multiples. */
function isImplied(gap: Row, rows: readonly Row[], meter: Meter): boolean {
  if (gap.every(isZero)) return true;
  const key = vectorKey(scaledRay(gap, meter));
  if (rows.some(row => vectorKey(scaledRay(row, meter)) === key)) return true;
  return multipliersOf(gap, rows, meter)?.every(value => signOf(value) >= 0) ?? false;
}

/** A node, with the gradients of its active pieces, of slots that bend so. */
function composed(own: Bend, rows: readonly Row[], inner: readonly Bend[], meter: Meter): Bend {
  const moving = inner.flatMap((_, i) => (rows.every(row => isZero(row[i]!)) ? [] : [i]));
  if (isAffine(own) && moving.every(i => isAffine(inner[i]!))) return AFFINE;
  const even = isEven(own, rows, moving, meter) && moving.every(i => inner[i]!.even);
  const keeps = (to: 'convex' | 'concave', contrary: 'convex' | 'concave'): boolean =>
    own[to] &&
    rows.every(row =>
      moving.every(i => {
        const side = signOf(row[i]!);
        return side === 0 || inner[i]![side > 0 ? to : contrary];
      }),
    );
  // ±b|v| of an even slot: ±bv ≤ b|f'|.
  const folded = even && !isAffine(own);
  return {
    convex: (folded && own.convex) || keeps('convex', 'concave'),
    concave: (folded && own.concave) || keeps('concave', 'convex'),
    even,
  };
}

/** b times one slot, or b times its absolute value. */
function isEven(own: Bend, rows: readonly Row[], moving: readonly number[], meter: Meter): boolean {
  if (moving.length !== 1 || (!own.convex && !own.concave)) return false;
  const by = rows.map(row => row[moving[0]!]!);
  if (by.length === 1) return true;
  const squares = by.map(value => mul(value, value, meter));
  const most = squares.reduce((a, b) => (compare(a, b, meter) < 0 ? b : a));
  return [1, -1].every(side =>
    by.some((b, i) => signOf(b) === side && compare(squares[i]!, most, meter) === 0),
  );
}
