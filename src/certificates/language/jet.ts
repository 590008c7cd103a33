/** Dual numbers: value and gradient at x of an elementary function of the p inputs (Definition 1, chain rule). */
import { type Meter, Stop } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';

export interface Jet {
  readonly value: Rat;
  readonly gradient: readonly Rat[];
  /** Whether the function is visibly affine; then value and gradient determine it everywhere. */
  readonly affine: boolean;
}

export type Elementary = 'add' | 'sub' | 'mul' | 'div' | 'neg' | 'pow' | 'exp' | 'log' | 'sin' | 'cos';

/** A formula in reverse Polish notation: constants, arguments by number, operations (with the exponent of pow). */
export type Instruction =
  | readonly ['constant', Rat]
  | readonly ['argument', number]
  | readonly [Elementary, number];
export type Formula = readonly Instruction[];

export const isConstant = (jet: Jet): boolean => jet.affine && jet.gradient.every(Q.isZero);

export const constantJet = (value: Rat, p: number): Jet => ({
  value,
  gradient: new Array<Rat>(p).fill(Q.ZERO),
  affine: true,
});

/** Σ weight·jet in the gradient, with the given value. */
export function combination(
  value: Rat,
  terms: readonly (readonly [Rat, Jet])[],
  affine: boolean,
  meter: Meter,
): Jet {
  meter.charge(terms.length * (terms[0]![1].gradient.length + 1));
  const gradient = terms[0]![1].gradient.map((_, i) => {
    let sum = Q.ZERO;
    for (const [weight, jet] of terms) sum = Q.add(sum, Q.mul(weight, jet.gradient[i]!, meter), meter);
    return sum;
  });
  return { value, gradient, affine };
}

/** The formula at the arguments; undefined outside its domain. Stops where a value is not known to be rational. */
export function run(formula: Formula, args: readonly Jet[], p: number, meter: Meter): Jet | undefined {
  const stack: Jet[] = [];
  for (const [op, operand] of formula) {
    meter.charge(1);
    if (op === 'constant') stack.push(constantJet(operand, p));
    else if (op === 'argument') stack.push(args[operand]!);
    else {
      const b = ['add', 'sub', 'mul', 'div'].includes(op) ? stack.pop()! : undefined;
      const result =
        b === undefined ? unary(op, stack.pop()!, operand, meter) : binary(op, stack.pop()!, b, meter);
      if (result === undefined) return undefined;
      stack.push(result);
    }
  }
  return stack[0];
}

function binary(op: Elementary, a: Jet, b: Jet, meter: Meter): Jet | undefined {
  const both = a.affine && b.affine;
  if (op === 'add')
    return combination(
      Q.add(a.value, b.value, meter),
      [
        [Q.ONE, a],
        [Q.ONE, b],
      ],
      both,
      meter,
    );
  if (op === 'sub')
    return combination(
      Q.sub(a.value, b.value, meter),
      [
        [Q.ONE, a],
        [Q.MINUS_ONE, b],
      ],
      both,
      meter,
    );
  if (op === 'mul') {
    const affine = both && (isConstant(a) || isConstant(b));
    return combination(
      Q.mul(a.value, b.value, meter),
      [
        [b.value, a],
        [a.value, b],
      ],
      affine,
      meter,
    );
  }
  const over = Q.inverse(b.value, meter);
  if (over === undefined) return undefined;
  const value = Q.mul(a.value, over, meter);
  const slope = Q.neg(Q.mul(value, over, meter));
  return combination(
    value,
    [
      [over, a],
      [slope, b],
    ],
    both && isConstant(b),
    meter,
  );
}

function unary(op: Elementary, a: Jet, k: number, meter: Meter): Jet | undefined {
  if (op === 'neg') return combination(Q.neg(a.value), [[Q.MINUS_ONE, a]], a.affine, meter);
  const found = op === 'pow' ? powerOf(a.value, k, meter) : transcendental(op, a.value);
  if (found === undefined) return undefined;
  const [value, slope] = found;
  const affine = (op === 'pow' && (k === 0 || (k === 1 && a.affine))) || isConstant(a);
  return combination(value, [[slope, a]], affine, meter);
}

/** Value and slope. */
type Germ = readonly [value: Rat, slope: Rat];

function powerOf(a: Rat, k: number, meter: Meter): Germ | undefined {
  const value = Q.power(a, k, meter);
  // a⁻¹, which has no value at 0, has no part in the slope of a⁰.
  const lower = Q.power(a, k - 1, meter) ?? Q.ZERO;
  return value && [value, Q.mul(Q.integer(k), lower, meter)];
}

/** At the few points where they are rational. */
function transcendental(op: Elementary, a: Rat): Germ | undefined {
  if (op === 'log') {
    if (a.n <= 0n) return undefined;
    if (Q.equal(a, Q.ONE)) return [Q.ZERO, Q.ONE];
  } else if (Q.isZero(a))
    return op === 'exp' ? [Q.ONE, Q.ONE] : op === 'sin' ? [Q.ZERO, Q.ONE] : [Q.ONE, Q.ZERO];
  throw new Stop(`${op} of a number for which its value is not rational`);
}
