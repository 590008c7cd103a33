/**
 * A node whose pieces do not agree wherever its own cells meet, in a program that reaches those cells together with others only:
 * where(abs(x) < 1, 1 − abs(x), 0), of two absolute values that are one. Near the point the cells of all nodes that it depends on are written
 * out in the inputs; the functions that it is on these agree where they meet (the pasting lemma).
 */
import { type Germ, Germs } from '../../functions/near/germ.ts';
import {
  constantTerm,
  degreeOf,
  isZeroPoly,
  type Poly,
  substitutePoly,
  variableCount,
  withoutUnit,
} from '../../functions/near/poly.ts';
import { coneDirection } from '../../linear/index.ts';
import { isFailure, type Rational, rationalField, ZERO } from '../../numbers/index.ts';
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
  const upstream = neededFor(steps.slice(0, steps.indexOf(step)), step.args);
  const outputs = Array.from({ length: step.g.outputs }, (_, k) => step.out + k);
  return agree(values.slice(0, p), outputs, (germs, start) => {
    let parts = start;
    for (const one of upstream) parts = split(parts, one, germs, { values });
    return split(parts, step, germs, { values, isAffine: true });
  });
}

/**
 * Whether the outputs are regular though nodes before them are not: x·sign(x) at 0. The cells of all nodes are written out in the inputs, with
 * the values that are met in each; on these the outputs agree where they meet (the pasting lemma).
 */
export function outputsAgree({ p, steps, outputs }: StraightLine, { values }: Evaluation<Rational>): boolean {
  const needed = neededFor(steps, outputs);
  if (needed.some(({ g }) => g.asked?.covers === false)) return false;
  return agree(values.slice(0, p), outputs, (germs, start) =>
    needed.reduce((parts, one) => split(parts, one, germs), start),
  );
}

/** A cell of all nodes near the point: the gradient that f has on it, q × p, and a direction strictly inside, where its guards are affine. */
export interface Sector {
  readonly gradient: readonly Rational[];
  readonly direction: readonly Rational[] | undefined;
}

/** All of them but null sets, where the outputs agree; undefined where they are not known. */
export function sectorsOf(program: StraightLine, { values }: Evaluation<Rational>): Sector[] | undefined {
  const { p, outputs } = program;
  const needed = neededFor(program.steps, outputs);
  const germs = new Germs(p);
  try {
    const parts = needed.reduce((known, one) => split(known, one, germs), startAt(germs, values.slice(0, p)));
    return parts.flatMap(({ asks, slots }): Sector[] => {
      if (asks.some(({ h, relation }) => relation === '=' && variableCount(h) <= p)) return [];
      const sides = asks.filter(({ relation }) => relation !== '!=');
      const rows = sides.map(({ h }) => rowOf(h, p));
      const known = rows.every(row => row !== undefined) ? coneDirection(rows, [], [], p) : undefined;
      if (known?.feasible === false) return [];
      const direction = rows.length > 0 && known?.feasible ? known.direction : undefined;
      return [{ gradient: outputs.flatMap(slot => gradientOf(slots.get(slot)!, p)), direction }];
    });
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}

/** ∇(top/bottom) at the point, where bottom is 1. */
function gradientOf({ top, bottom }: Germ, p: number): Rational[] {
  const slope = (h: Poly, i: number): Rational =>
    [...h.values()].find(({ exponents }) => exponents.length === i + 1 && degreeOf(exponents) === 1)
      ?.coefficient ?? ZERO;
  const value = constantTerm(top);
  return Array.from({ length: p }, (_, i) => slope(top, i).sub(value.mul(slope(bottom, i))));
}

/** The steps that such slots depend on. */
function neededFor(steps: readonly Step[], slots: readonly number[]): readonly Step[] {
  const needed = new Set(slots);
  const found = steps.toReversed().filter(({ args, out, g }) => {
    const isNeeded = Array.from({ length: g.outputs }, (_, k) => out + k).some(slot => needed.has(slot));
    if (isNeeded) for (const slot of args) needed.add(slot);
    return isNeeded;
  });
  return found.reverse();
}

const startAt = (germs: Germs, x: readonly Rational[]): readonly Part[] => [
  { asks: [], slots: new Map(x.map((value, i) => [i, germs.coordinate(i, value)])) },
];

/** Whether on parts that are made so the slots are one function where two of them meet. */
function agree(
  x: readonly Rational[],
  slots: readonly number[],
  made: (germs: Germs, start: readonly Part[]) => readonly Part[],
): boolean {
  const germs = new Germs(x.length);
  try {
    const parts = made(germs, startAt(germs, x));
    return parts.every((a, i) =>
      parts.slice(i + 1).every(b => {
        const common = meeting(a.asks, b.asks, x.length);
        if (common === undefined) return true;
        return slots.every(slot => {
          const gap = germs.field.sub(a.slots.get(slot)!, b.slots.get(slot)!).top;
          return vanishesOn(common, variables => substitutePoly(gap, variables), x.length);
        });
      }),
    );
  } catch (error) {
    if (error instanceof Undecided) return false;
    throw error;
  }
}

/** What is asked of the cells of a step: pieces with the values of the program, and guards that are affine. */
interface Wanted {
  readonly values?: readonly Rational[];
  readonly isAffine?: boolean;
}

/** The parts with the cells of one more step. Throws Undecided where they are not known, or not such as are asked for. */
function split(
  parts: readonly Part[],
  { g, args, out }: Step,
  germs: Germs,
  { values, isAffine = false }: Wanted = {},
): Part[] {
  const found: Part[] = [];
  for (const { asks, slots } of parts) {
    const inner = args.map(slot => slots.get(slot)!);
    const at = inner.map(({ top }) => constantTerm(top));
    const cells = g.ball ? undefined : g.cells(rationalField, at);
    if (cells === undefined || isFailure(cells)) throw new Undecided('the cells of a node');
    for (const { piece, guards } of cells) {
      const own = guardsIn(guards, inner, germs, isAffine);
      if (own === undefined || isEmpty([...asks, ...own], germs.p)) continue;
      const next = new Map(slots);
      for (const [k, output] of g.piece(piece).outputs.entries()) {
        const value = output.value(rationalField, at);
        const germ = output.value(germs.field, inner);
        if (isFailure(value) || isFailure(germ) || (values && !value.equals(values[out + k]!)))
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
  mustBeAffine: boolean,
): PolyGuard[] | undefined {
  const asks: PolyGuard[] = [];
  for (const { function: f, relation } of guards) {
    const value = f.value(germs.field, inner);
    if (isFailure(value)) throw new Undecided('a guard near the point');
    const h: Poly = withoutUnit(value.top);
    const isAffine = isZeroPoly(h) ? f.affine !== undefined : rowOf(h, germs.p) !== undefined;
    if (mustBeAffine && !isAffine) throw new Undecided('a guard that is not affine');
    if (!isZeroPoly(h)) asks.push({ h, relation });
    else if (relation === '>' || relation === '!=') return undefined;
  }
  return asks;
}
