/** A program along an arc x + d₁t + d₂t² + … for all small t > 0: the cells that it runs through, its values and gradients. */

import * as F from '../functions/quotient.ts';
import type { Order, Piece } from '../language/basic.ts';
import type { Guard } from '../language/formula.ts';
import type { Elementary, Formula } from '../language/jet.ts';
import { isEverywhere, type Line, type Step } from '../language/program.ts';
import type { Meter } from '../numbers/meter.ts';
import { integer, neg, type Rat, ZERO } from '../numbers/rational.ts';
import type { Arc } from './arc.ts';
import {
  type Beside,
  coefficientAt,
  elementary,
  negative,
  ofQuotient,
  plus,
  product,
  raised,
  reciprocal,
  signBeside,
} from './beside.ts';

interface Dual {
  readonly value: Beside;
  readonly slopes: readonly Beside[];
}

export interface Ride {
  readonly duals: readonly Dual[];
  /** The piece that each step takes. */
  readonly pieces: ReadonlyMap<Step, Piece>;
  /** Whether it runs strictly inside one cell at each node. */
  readonly strict: boolean;
}

/** Undefined where the program has no value on the arc. `width`: with p, gradients as well; with 0, values only. */
export function along(
  line: Line,
  x: readonly Rat[],
  arc: Arc,
  width: number,
  meter: Meter,
): Ride | undefined {
  const constant = (c: Rat): Beside => ofQuotient(F.fromRat(c, meter), meter);
  const duals: Dual[] = x.map((from, i) => {
    let value = F.fromRat(from, meter);
    arc.forEach((d, k) => {
      const term = F.mul(F.fromRat(d[i]!, meter), F.power(F.IDENTITY, k + 1, meter), meter);
      value = F.add(value, term, meter);
    });
    const slopes = Array.from({ length: width }, (_, j) => constant(integer(i === j ? 1 : 0)));
    return { value: ofQuotient(value, meter), slopes };
  });
  const pieces = new Map<Step, Piece>();
  let strict = true;
  for (const step of line.steps) {
    const args = step.args.map(slot => duals[slot]!);
    const found = selected(step, args, meter);
    if (found === undefined) return undefined;
    strict &&= found.strict;
    pieces.set(step, found.piece);
    for (const [k, formula] of found.piece.entries()) {
      const dual = run(formula, args, width, meter);
      if (dual === undefined) return undefined;
      duals[step.out + k] = dual;
    }
  }
  return { duals, pieces, strict };
}

const minus = (a: Beside, b: Beside, meter: Meter): Beside => plus(a, negative(b, meter), meter);

function selected(
  step: Step,
  args: readonly Dual[],
  meter: Meter,
): { readonly piece: Piece; readonly strict: boolean } | undefined {
  if (isEverywhere(step)) for (const piece of step.basic.pieces()) return { piece, strict: true };
  const order: Order = (i, j) =>
    signBeside(j === undefined ? args[i]!.value : minus(args[i]!.value, args[j]!.value, meter));
  for (const { piece, guards, tied } of step.basic.near(order)) {
    const signs = (tied ?? guards).map(guard => signOf(guard, args, meter));
    if (!signs.every(({ holds }) => holds)) continue;
    return { piece, strict: signs.every(({ sign }) => sign !== 0) };
  }
  return undefined;
}

function signOf({ formula, relation }: Guard, args: readonly Dual[], meter: Meter) {
  const values = args.map(({ value }) => ({ value, slopes: [] }));
  const found = run(formula, values, 0, meter);
  // A guard does not hold where it has no value.
  if (found === undefined) return { sign: 1, holds: false };
  const sign = signBeside(found.value);
  const holds =
    relation === '>' ? sign > 0 : relation === '>=' ? sign >= 0 : (sign === 0) === (relation === '=');
  return { sign, holds };
}

function run(formula: Formula, args: readonly Dual[], width: number, meter: Meter): Dual | undefined {
  const stack: Dual[] = [];
  for (const [op, operand] of formula) {
    meter.charge(1);
    if (op === 'constant') {
      const zero = ofQuotient(F.NIL, meter);
      stack.push({
        value: ofQuotient(F.fromRat(operand, meter), meter),
        slopes: new Array(width).fill(zero),
      });
    } else if (op === 'argument') stack.push(args[operand]!);
    else {
      const b = ['add', 'sub', 'mul', 'div'].includes(op) ? stack.pop()! : undefined;
      const a = stack.pop()!;
      const result = b ? binary(op, a, b, meter) : unary(op, a, operand, meter);
      if (result === undefined) return undefined;
      stack.push(result);
    }
  }
  return stack[0];
}

function binary(op: Elementary, a: Dual, b: Dual, meter: Meter): Dual | undefined {
  const each = (rule: (da: Beside, db: Beside) => Beside): Beside[] =>
    a.slopes.map((slope, i) => rule(slope, b.slopes[i]!));
  if (op === 'add')
    return { value: plus(a.value, b.value, meter), slopes: each((u, v) => plus(u, v, meter)) };
  if (op === 'sub')
    return { value: minus(a.value, b.value, meter), slopes: each((u, v) => minus(u, v, meter)) };
  if (op === 'mul')
    return {
      value: product(a.value, b.value, meter),
      slopes: each((u, v) => plus(product(u, b.value, meter), product(a.value, v, meter), meter)),
    };
  const under = reciprocal(b.value, meter);
  if (under === undefined) return undefined;
  const value = product(a.value, under, meter);
  return { value, slopes: each((u, v) => product(minus(u, product(value, v, meter), meter), under, meter)) };
}

function unary(op: Elementary, a: Dual, k: number, meter: Meter): Dual | undefined {
  const by = (value: Beside | undefined, slope: () => Beside | undefined): Dual | undefined => {
    const factor = value && a.slopes.length > 0 ? slope() : value;
    if (value === undefined || factor === undefined) return undefined;
    return { value, slopes: a.slopes.map(own => product(factor, own, meter)) };
  };
  if (op === 'neg')
    return by(negative(a.value, meter), () => ofQuotient(F.fromRat(integer(-1), meter), meter));
  if (op === 'pow')
    return by(raised(a.value, k, meter), () => {
      if (k === 0) return ofQuotient(F.NIL, meter);
      const lower = raised(a.value, k - 1, meter);
      return lower && product(ofQuotient(F.fromRat(integer(k), meter), meter), lower, meter);
    });
  const value = elementary(op, a.value, meter);
  return by(value, () => {
    if (op === 'exp') return value;
    if (op === 'log') return reciprocal(a.value, meter);
    const other = elementary(op === 'sin' ? 'cos' : 'sin', a.value, meter);
    return op === 'sin' ? other : other && negative(other, meter);
  });
}

/** Whether the outputs come near to their values at x like t does; their slopes then. Undefined where they do not. */
export function slopesAlong(
  line: Line,
  x: readonly Rat[],
  values: readonly Rat[],
  arc: Arc,
  meter: Meter,
): readonly Rat[] | undefined {
  const ride = along(line, x, arc, 0, meter);
  if (ride === undefined) return undefined;
  const slopes: Rat[] = [];
  for (const [i, slot] of line.outputs.entries()) {
    const own = ofQuotient(F.fromRat(neg(values[i]!), meter), meter);
    const slope = coefficientAt(plus(ride.duals[slot]!.value, own, meter), 1);
    if (slope === undefined) return undefined;
    slopes.push(slope);
  }
  return slopes;
}

/** Whether the outputs come together on two arcs like the arcs do; undefined where the arcs are one. */
export function comeTogether(
  line: Line,
  x: readonly Rat[],
  one: Arc,
  other: Arc,
  meter: Meter,
): boolean | undefined {
  const length = Math.max(one.length, other.length);
  const entry = (arc: Arc, k: number, i: number): Rat => arc[k]?.[i] ?? ZERO;
  const k = Array.from({ length }, (_, i) => i).find(i =>
    x.some(
      (_, j) => entry(one, i, j).n !== entry(other, i, j).n || entry(one, i, j).d !== entry(other, i, j).d,
    ),
  );
  if (k === undefined) return undefined;
  const [a, b] = [along(line, x, one, 0, meter), along(line, x, other, 0, meter)];
  if (a === undefined || b === undefined) return false;
  return line.outputs.every(
    slot => coefficientAt(minus(a.duals[slot]!.value, b.duals[slot]!.value, meter), k + 1) !== undefined,
  );
}

/** The limit of the gradients along a ray that runs strictly inside one cell at each node; undefined where there is none. */
export function gradientAlong(
  line: Line,
  x: readonly Rat[],
  direction: readonly Rat[],
  meter: Meter,
): readonly Rat[] | undefined {
  const ride = along(line, x, [direction], x.length, meter);
  if (ride === undefined || !ride.strict) return undefined;
  const limits: Rat[] = [];
  for (const slot of line.outputs)
    for (const slope of ride.duals[slot]!.slopes) {
      const limit = coefficientAt(slope, 0);
      if (limit === undefined) return undefined;
      limits.push(limit);
    }
  return limits;
}
