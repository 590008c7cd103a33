/**
 * Both sides of a comparison, without a function that makes them of others and keeps their order: one that is defined and increases strictly
 * on all of ℝ, or is where both are positive; or the division by one positive number. Sides have values where they had them.
 */
import { run } from '../kernel/algebra.ts';
import { rationals } from '../kernel/jet.ts';
import type { Formula } from '../language/formula.ts';
import type { Earlier } from '../language/program.ts';
import { attempt } from '../numbers/attempt.ts';
import type { Meter } from '../numbers/meter.ts';
import { equal, keyOf, signOf, ZERO } from '../numbers/rational.ts';

/** By id: nodes that stand before, and what all numbers are as they are written out. `near`: only near points where both sides have values. */
export interface Sides {
  readonly earlier: ReadonlyMap<string, Earlier>;
  readonly written: ReadonlyMap<string, Formula>;
  readonly meter: Meter;
  readonly near: boolean;
}

const EVERYWHERE = ['exp', 'expm1', 'sinh', 'tanh', 'sigmoid', 'logSigmoid', 'softplus', 'atan'];
const ON_POSITIVE = ['log', 'log1p', 'sqrt'];
/** A root is none: it has a value at 0, and none beside it. */
const ON_OPEN = ['log', 'log1p'];
const NOTHING: Formula = [['constant', ZERO]];

export function withoutIncreasing(left: string, right: string, sides: Sides): [Formula, Formula] {
  const { earlier, written, meter } = sides;
  const [one, other] = [left, right].map(id => elementary(earlier.get(id)));
  const there = [written.get(left)!, written.get(right)!] as [Formula, Formula];
  meter.charge(there[0].length + there[1].length);
  if (!one || !other) return there;
  const [a, b] = [one.args[0]!, other.args[0]!];
  if (isSameFunction(one, other)) {
    const within = [a, b].map(id => written.get(id)!);
    const isPartly = ON_POSITIVE.includes(one.op) && within.every(isPositive);
    if (keepsOrder(one) || isPartly || (sides.near && ON_OPEN.includes(one.op)))
      return withoutIncreasing(a, b, sides);
    const under = one.op === 'div' ? written.get(one.args[1]!)! : NOTHING;
    if (isPositive(under) && isTotal(under) && isSame(one.args[1]!, other.args[1]!, earlier))
      return withoutIncreasing(a, b, sides);
  }
  if (isAtZero(one, other, meter)) return [written.get(a)!, NOTHING];
  if (isAtZero(other, one, meter)) return [NOTHING, written.get(b)!];
  return there;
}

type Elementary = Earlier & { readonly formula: Formula };

const elementary = (node: Earlier | undefined): Elementary | undefined =>
  node?.formula && !node.foreign ? { ...node, formula: node.formula } : undefined;

const textOf = (formula: Formula): string =>
  formula.map(([op, of]) => `${op} ${typeof of === 'number' ? of : keyOf(of)}`).join();

const isSameFunction = (a: Elementary, b: Elementary): boolean =>
  a.op === b.op && a.args.length === b.args.length && textOf(a.formula) === textOf(b.formula);

/** Whether it is one that increases strictly on all of ℝ; a power to an odd exponent above 0 is one. */
function keepsOrder({ op, formula }: Elementary): boolean {
  const [, power] = formula;
  if (op === 'pow') return power?.[0] === 'pow' && power[1] > 0 && power[1] % 2 === 1;
  return EVERYWHERE.includes(op);
}

/** Whether such a function is, of 0, the other, a constant. */
function isAtZero(node: Elementary, { op, formula: [only] }: Elementary, meter: Meter): boolean {
  if (!keepsOrder(node) || op !== 'const' || only?.[0] !== 'constant') return false;
  const value = attempt(() => run(rationals(meter), node.formula, () => ZERO));
  return value !== undefined && equal(value, only[1]);
}

/** Whether the same operations make both of the same numbers. */
function isSame(left: string, right: string, earlier: Sides['earlier']): boolean {
  if (left === right) return true;
  const [a, b] = [left, right].map(id => elementary(earlier.get(id)));
  if (!a || !b || !isSameFunction(a, b)) return false;
  return a.args.every((one, i) => isSame(one, b.args[i]!, earlier));
}

/** Whether the formula has a value wherever its arguments have: no logarithms and roots, divisions by numbers only. */
const isTotal = (formula: Formula): boolean =>
  formula.every((one, i) => {
    const [op, of] = one;
    if (op === 'div') {
      const [under, number] = formula[i - 1]!;
      return under === 'constant' && signOf(number) !== 0;
    }
    return op !== 'log' && op !== 'power' && op !== 'norm' && !(op === 'pow' && of < 0);
  });

/** Whether the formula is positive wherever it has a value. */
function isPositive(formula: Formula): boolean {
  /** What is at least so: 1 where it is positive, 0 where it is not negative; else −1. */
  const stack: number[] = [];
  for (const [op, of] of formula) {
    if (op === 'constant') stack.push(signOf(of));
    else if (op === 'argument') stack.push(-1);
    else {
      const last = stack.pop()!;
      if (op === 'exp') stack.push(1);
      else if (op === 'pow') stack.push(of % 2 === 0 ? Math.max(last, 0) : last);
      else if (op === 'add' || op === 'sub' || op === 'mul' || op === 'div') {
        const before = stack.pop()!;
        const least = Math.min(last, before);
        if (op === 'add' && least >= 0) stack.push(Math.max(last, before));
        else stack.push(op === 'mul' || op === 'div' ? least : -1);
      } else stack.push(-1);
    }
  }
  return stack[0] === 1;
}
