/**
 * A node whose pieces do not agree wherever its own cells meet, in a program that reaches those cells together with others only:
 * where(abs(x) < 1, 1 − abs(x), 0), of two absolute values that are one. Near the point the cells of all nodes that it depends on are written
 * out in the inputs; the functions that it is on these agree where they meet (the pasting lemma).
 */
import { type Germ, Germs } from '../../functions/near/germ.ts';
import { isZeroPoly, type Poly, substitutePoly, withoutUnit } from '../../functions/near/poly.ts';
import { isFailure, type Rational, rationalField } from '../../numbers/index.ts';
import type { Evaluation, Step, StraightLine } from '../../programs/index.ts';
import type { LocalCell } from '../../selections/basic-function.ts';
import { Undecided } from '../budget.ts';
import { isEmpty, meeting, type PolyGuard, rowOf, vanishesOn } from './closures.ts';

/** Cells of several nodes together: their guards in the inputs, and what the slots are there. */
interface Part {
  readonly asks: readonly PolyGuard[];
  readonly slots: ReadonlyMap<number, Germ>;
}

const MAX_PARTS = 64;

/**
 * Whether near the point the node is a continuous selection, in the inputs, of pieces that are C¹ there and have its value. Its guards have to
 * be affine in the inputs: then first order tells in which cell a direction leads, as it does for nodes that are regular by themselves.
 */
export function agreesComposed(
  { p, steps }: StraightLine,
  { values }: Evaluation<Rational>,
  step: Step,
): boolean {
  if (step.g.asked?.covers !== true) return false;
  const needed = new Set<number>(step.args);
  const before = steps.slice(0, steps.indexOf(step)).toReversed();
  const upstream = before.filter(({ args, out, g }) => {
    const isNeeded = Array.from({ length: g.outputs }, (_, k) => out + k).some(slot => needed.has(slot));
    if (isNeeded) for (const slot of args) needed.add(slot);
    return isNeeded;
  });
  const germs = new Germs(p);
  const inputs = Array.from({ length: p }, (_, i) => [i, germs.coordinate(i, values[i]!)] as const);
  let parts: readonly Part[] = [{ asks: [], slots: new Map(inputs) }];
  try {
    for (const one of upstream.toReversed()) parts = split(parts, one, values, germs, false);
    parts = split(parts, step, values, germs, true);
  } catch (error) {
    if (error instanceof Undecided) return false;
    throw error;
  }
  const outputs = Array.from({ length: step.g.outputs }, (_, k) => step.out + k);
  return parts.every((a, i) =>
    parts.slice(i + 1).every(b => {
      const common = meeting(a.asks, b.asks, p);
      if (common === undefined) return true;
      return outputs.every(slot => {
        const gap = germs.field.sub(a.slots.get(slot)!, b.slots.get(slot)!).top;
        return vanishesOn(common, variables => substitutePoly(gap, variables), p);
      });
    }),
  );
}

/** The parts with the cells of one more step. Throws Undecided where they are not known, or not such as are asked for. */
function split(
  parts: readonly Part[],
  { g, args, out }: Step,
  values: readonly Rational[],
  germs: Germs,
  isLast: boolean,
): Part[] {
  const at = args.map(slot => values[slot]!);
  const cells = g.ball ? undefined : g.cells(rationalField, at);
  if (cells === undefined || isFailure(cells)) throw new Undecided('the cells of a node');
  const found: Part[] = [];
  for (const { asks, slots } of parts) {
    const inner = args.map(slot => slots.get(slot)!);
    for (const { piece, guards } of cells) {
      const own = guardsIn(guards, inner, germs, isLast);
      if (own === undefined || isEmpty([...asks, ...own], germs.p)) continue;
      const next = new Map(slots);
      for (const [k, output] of g.piece(piece).outputs.entries()) {
        const value = output.value(rationalField, at);
        const germ = output.value(germs.field, inner);
        if (isFailure(value) || isFailure(germ) || !value.equals(values[out + k]!))
          throw new Undecided('a piece with another value, or without one');
        if (output.edge && output.edge(rationalField, at) !== 'no') throw new Undecided('a root of 0');
        next.set(out + k, germ);
      }
      found.push({ asks: [...asks, ...own], slots: next });
      if (found.length > MAX_PARTS) throw new Undecided('many cells');
    }
  }
  return found;
}

/** Guards as polynomials; undefined where one holds nowhere. Throws Undecided where one is not affine and has to be. */
function guardsIn(
  guards: LocalCell['guards'],
  inner: readonly Germ[],
  germs: Germs,
  isLast: boolean,
): PolyGuard[] | undefined {
  const asks: PolyGuard[] = [];
  for (const { function: f, relation } of guards) {
    const value = f.value(germs.field, inner);
    if (isFailure(value)) throw new Undecided('a guard near the point');
    const h: Poly = withoutUnit(value.top);
    const isAffine = isZeroPoly(h) ? f.affine !== undefined : rowOf(h, germs.p) !== undefined;
    if (isLast && !isAffine) throw new Undecided('a guard that is not affine');
    if (!isZeroPoly(h)) asks.push({ h, relation });
    else if (relation === '>' || relation === '!=') return undefined;
  }
  return asks;
}
