/** Dual numbers over ℚ(t): a function of t with derivatives in some directions, by the chain rule (Definition 1). */

import type { Piece } from '../language/basic.ts';
import type { Elementary, Formula } from '../language/jet.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { ONE, type Rat, ZERO } from '../numbers/rational.ts';
import { degree, keyOfPoly, type Poly } from './polynomial.ts';
import type { Quotient } from './quotient.ts';
import * as F from './quotient.ts';

export interface Dual {
  readonly value: Quotient;
  readonly slopes: readonly Quotient[];
  /** All that was divided by on the way, by key: where one of them is 0, there is no value. */
  readonly divisors: ReadonlyMap<string, Poly>;
}

const NONE: ReadonlyMap<string, Poly> = new Map();

/** A function of t with given derivatives. */
export const dual = (value: Quotient, slopes: readonly Quotient[]): Dual => ({
  value,
  slopes,
  divisors: NONE,
});

/** Without derivatives. */
export const plain = ({ value, divisors }: Dual): Dual => ({ value, slopes: [], divisors });

export const keyOfDual = ({ value, slopes, divisors }: Dual): string =>
  `${[value, ...slopes].map(F.keyOfQuotient).join(' ')}!${[...divisors.keys()].sort().join(' ')}`;

/** All outputs of a piece; undefined where one is nowhere defined. */
export function runDual(
  piece: Piece,
  args: readonly Dual[],
  width: number,
  meter: Meter,
): Dual[] | undefined {
  const outputs = piece.map(formula => runFormula(formula, args, width, meter));
  const defined = outputs.filter(one => one !== undefined);
  return defined.length === outputs.length ? defined : undefined;
}

/**
 * `width`: the number of directions. Undefined where it has a value nowhere: by a division by 0, or log of a constant that is
 * not positive. Stops at what is no rational function.
 */
export function runFormula(
  formula: Formula,
  args: readonly Dual[],
  width: number,
  meter: Meter,
): Dual | undefined {
  const stack: Dual[] = [];
  for (const [op, operand] of formula) {
    meter.charge(1);
    if (op === 'constant') stack.push(dual(F.fromRat(operand, meter), new Array(width).fill(F.NIL)));
    else if (op === 'argument') stack.push(args[operand]!);
    else {
      const b = ['add', 'sub', 'mul', 'div'].includes(op) ? stack.pop()! : undefined;
      const a = stack.pop()!;
      const result = b === undefined ? unary(op, a, operand, meter) : binary(op, a, b, meter);
      if (result === undefined) return undefined;
      stack.push(result);
    }
  }
  return stack[0];
}

const union = (a: Dual['divisors'], b: Dual['divisors']): Dual['divisors'] =>
  b.size === 0 ? a : a.size === 0 ? b : new Map([...a, ...b]);

const divided = (by: Quotient): Dual['divisors'] =>
  degree(by.top) < 1 ? NONE : new Map([[keyOfPoly(by.top), by.top]]);

/** u·a′ + v·b′. */
const slopesOf = (u: Quotient, a: Dual, v: Quotient, b: Dual, meter: Meter): Quotient[] =>
  a.slopes.map((own, i) => F.add(F.mul(u, own, meter), F.mul(v, b.slopes[i]!, meter), meter));

function binary(op: Elementary, a: Dual, b: Dual, meter: Meter): Dual | undefined {
  const divisors = union(a.divisors, b.divisors);
  const minus = F.neg(F.ONE, meter);
  if (op === 'add')
    return { value: F.add(a.value, b.value, meter), slopes: slopesOf(F.ONE, a, F.ONE, b, meter), divisors };
  if (op === 'sub')
    return { value: F.sub(a.value, b.value, meter), slopes: slopesOf(F.ONE, a, minus, b, meter), divisors };
  if (op === 'mul')
    return {
      value: F.mul(a.value, b.value, meter),
      slopes: slopesOf(b.value, a, a.value, b, meter),
      divisors,
    };
  const under = F.inverse(b.value, meter);
  if (under === undefined) return undefined;
  const value = F.mul(a.value, under, meter);
  const fall = F.neg(F.mul(value, under, meter), meter);
  return { value, slopes: slopesOf(under, a, fall, b, meter), divisors: union(divisors, divided(b.value)) };
}

function unary(op: Elementary, a: Dual, k: number, meter: Meter): Dual | undefined {
  const by = (value: Quotient, slope: Quotient, divisors = a.divisors): Dual => ({
    value,
    slopes: a.slopes.map(own => F.mul(slope, own, meter)),
    divisors,
  });
  if (op === 'neg') return by(F.neg(a.value, meter), F.neg(F.ONE, meter));
  if (op === 'pow') {
    if (k === 0) return by(F.ONE, F.NIL);
    const base = k < 0 ? F.inverse(a.value, meter) : a.value;
    if (base === undefined) return undefined;
    const times = F.fromRat({ n: BigInt(k), d: 1n, words: 1 }, meter);
    const slope = F.mul(times, F.power(base, k < 0 ? 1 - k : k - 1, meter), meter);
    const divisors = k < 0 ? union(a.divisors, divided(a.value)) : a.divisors;
    return by(F.power(base, Math.abs(k), meter), slope, divisors);
  }
  const at = F.constantOf(a.value, meter);
  if (op === 'log' && at && at.n <= 0n) return undefined;
  const [value, slope] = at ? transcendental(op, at) : [];
  if (value === undefined || slope === undefined)
    throw new Stop(`${op} of what is not a constant with a rational value`);
  return by(F.fromRat(value, meter), F.fromRat(slope, meter));
}

/** Value and slope where they are rational. */
function transcendental(op: Elementary, { n, d }: Rat): readonly Rat[] {
  if (op === 'log') return n === d ? [ZERO, ONE] : [];
  if (n !== 0n) return [];
  return op === 'exp' ? [ONE, ONE] : op === 'sin' ? [ZERO, ONE] : [ONE, ZERO];
}
