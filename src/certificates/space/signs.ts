/**
 * A cell on which some affine functions have one sign each, and what a program is there. A piece of a node is active all over it, or nowhere, where it
 * differs from the piece that is taken at one point by functions that have one sign on the cell: as the function of the node is continuous, and
 * the cell connected, it is then that piece all over.
 */

import { enumerate } from '../kernel/active.ts';
import { sweep } from '../kernel/evaluate.ts';
import { atRationals, selected } from '../kernel/held.ts';
import { type Jet, rationals, runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import {
  add,
  dot,
  inverse,
  isZero,
  keyOf,
  MINUS_ONE,
  mul,
  ONE,
  type Rat,
  signOf,
  sub,
  ZERO,
} from '../numbers/rational.ts';
import { adjointsOf } from '../ties/silent.ts';
import { affineAlgebra, affineOf, origin } from './cells.ts';
import { type Affine, type Constraint, combine, follows, isConstant, opposite } from './feasible.ts';
import type { PieceRows } from './partials.ts';

export interface SignedCell {
  /** Each function is negative, 0 or positive. */
  readonly signs: readonly { readonly f: Affine; readonly side: -1 | 0 | 1 }[];
}

/** The points of the cell. */
export const constraintsOf = ({ signs }: SignedCell): Constraint[] =>
  signs.map(({ f, side }) => ({ ...(side < 0 ? opposite(f) : f), relation: side === 0 ? '=' : '>' }));

/** And its limits. */
export const closureOf = (cell: SignedCell): Constraint[] =>
  constraintsOf(cell).map(one => (one.relation === '>' ? { ...one, relation: '>=' } : one));

/** Throws Wrong where the point is not in the cell. */
export function expectInside({ signs }: SignedCell, x: readonly Rat[], meter: Meter): void {
  for (const { f, side } of signs)
    if (signOf(add(dot(f.a, x, meter), f.c, meter)) !== side) throw new Wrong('is not a point of the cell');
}

/** Which pieces may be active somewhere on a cell, by step; `steady`: these are active all over it, at every step on which the output depends. */
export interface ReadCell {
  readonly active: ReadonlyMap<Step, readonly Piece[]>;
  readonly steady: boolean;
}

/** `thorough`: signs that follow from those of the cell by elimination count as well as those that are multiples of them. */
export function readCell(
  line: Line,
  rows: PieceRows,
  cell: SignedCell,
  x: readonly Rat[],
  thorough: boolean,
  meter: Meter,
): ReadCell {
  const p = line.inputs.length;
  const signOn = signsOn(cell, thorough, meter);
  const taken = takenAt(line, x, meter);
  const slots: (Jet | undefined)[] = origin(p, meter);
  const active = new Map<Step, readonly Piece[]>();
  for (const step of line.steps) {
    const all = [...rows.get(step)!.keys()];
    const args = step.args.flatMap(slot => slots[slot] ?? []);
    const run = (piece: Piece): readonly Jet[] => runPiece(piece, args, p, meter)!;
    const values = args.length === step.args.length ? run(taken.get(step)!) : undefined;
    const agrees = values && all.map(piece => agreesWith(run(piece), values, signOn, meter));
    if (!values || !agrees || agrees.includes(undefined)) {
      active.set(step, all);
      continue;
    }
    active.set(
      step,
      all.filter((_, i) => agrees[i]),
    );
    for (const [k, value] of values.entries()) slots[step.out + k] = value;
  }
  return { active, steady: slots[line.outputs[0]!] !== undefined };
}

/** The piece of each step at a point. */
function takenAt(line: Line, x: readonly Rat[], meter: Meter): ReadonlyMap<Step, Piece> {
  const taken = new Map<Step, Piece>();
  sweep(line, x, rationals(meter), (step, args) => {
    const piece = selected(step, rationals(meter), args, atRationals(meter));
    taken.set(step, piece);
    return piece;
  });
  return taken;
}

/** Whether outputs are the same all over the cell, or one of them nowhere; undefined where that is not known. */
function agreesWith(
  results: readonly Jet[],
  values: readonly Jet[],
  signOn: (f: Affine) => number | undefined,
  meter: Meter,
): boolean | undefined {
  const signs = results.map((one, k) =>
    signOn(combine(affineOf(one), MINUS_ONE, affineOf(values[k]!), meter)),
  );
  if (signs.some(sign => sign === -1 || sign === 1)) return false;
  return signs.includes(undefined) ? undefined : true;
}

/** The sign that a function has all over a cell. */
function signsOn(cell: SignedCell, thorough: boolean, meter: Meter): (f: Affine) => number | undefined {
  const known = new Map<string, number>();
  for (const { f, side } of cell.signs) {
    const { key, sign } = multipleOf(f, meter);
    known.set(key, sign * side);
  }
  const constraints = constraintsOf(cell);
  const derived = (f: Affine): number | undefined => {
    if (follows(constraints, { ...f, relation: '>' }, meter)) return 1;
    if (follows(constraints, { ...opposite(f), relation: '>' }, meter)) return -1;
    return follows(constraints, { ...f, relation: '=' }, meter) ? 0 : undefined;
  };
  return f => {
    if (isConstant(f)) return signOf(f.c);
    const { key, sign } = multipleOf(f, meter);
    if (!known.has(key) && thorough) {
      const found = derived(f);
      if (found !== undefined) known.set(key, sign * found);
    }
    const there = known.get(key);
    return there === undefined ? undefined : sign * there;
  };
}

/** Equal keys: one is a multiple of the other. */
function multipleOf({ a, c }: Affine, meter: Meter): { readonly key: string; readonly sign: number } {
  const first = a.find(entry => !isZero(entry)) ?? ONE;
  const scale = inverse(first, meter)!;
  return {
    key: [...a, c].map(entry => keyOf(mul(entry, scale, meter))).join(' '),
    sign: signOf(first),
  };
}

/** That no choice among these pieces makes the partial derivative in an input 0. */
export function isSteep(
  line: Line,
  rows: PieceRows,
  { active }: ReadCell,
  input: number,
  meter: Meter,
): boolean {
  const tables = new Map(
    line.steps.map(step => [step, active.get(step)!.map(piece => rows.get(step)!.get(piece)!)]),
  );
  const span = adjointsOf(line, line.outputs[0]!, tables, meter).get(input);
  return span !== undefined && (signOf(span[0]) > 0 || signOf(span[1]) < 0);
}

/** That the gradients of all choices among these pieces have products ≥ 1 with the direction. */
export function isApart(line: Line, { active }: ReadCell, d: readonly Rat[], meter: Meter): boolean {
  const p = line.inputs.length;
  const all = enumerate(line, origin(p, meter), step => active.get(step)!, affineAlgebra(p, meter), meter);
  return all.every(({ outputs: [jet] }) => signOf(sub(dot(d, jet!.gradient, meter), ONE, meter)) >= 0);
}

/** Throws Wrong unless the functions of a cell times these factors, by their numbers, add up to what they cannot have there. */
export function checkNowhere(
  factors: ReadonlyMap<string, Rat>,
  signs: ReadonlyMap<string, SignedCell['signs'][number]>,
  p: number,
  meter: Meter,
): void {
  let sum: Affine = { a: new Array<Rat>(p).fill(ZERO), c: ZERO };
  let strict = false;
  for (const [k, factor] of factors) {
    const one = signs.get(k);
    if (one === undefined)
      throw new Wrong('expected the number of a function with a sign on the cell', `/${k}`);
    if (one.side !== 0) {
      if (signOf(factor) !== one.side)
        throw new Wrong('expected a factor with the sign of its function', `/${k}`);
      strict = true;
    }
    sum = combine(sum, factor, one.f, meter);
  }
  if (!isConstant(sum)) throw new Wrong('the functions do not add up to a number');
  if (strict ? signOf(sum.c) > 0 : isZero(sum.c)) throw new Wrong('the cell may have points');
}

/** Throws Stop where the signs leave open which pieces are active. */
export function expectSteady({ steady }: ReadCell): void {
  if (!steady) throw new Stop('which pieces are active all over the cell');
}
