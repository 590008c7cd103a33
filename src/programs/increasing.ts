/**
 * Comparisons of what one function that increases strictly on all of ℝ makes of two numbers are those of the numbers: exp(x) > exp(y) where
 * x > y. So are those of quotients whose denominator is one, and positive. Values are had where they were before.
 */
import { compileExpression, constant, type Expression } from '../expressions/index.ts';
import { isFailure, type Rational, rationalField, sign, ZERO } from '../numbers/index.ts';
import { library } from '../selections/library/index.ts';
import { isPartial } from '../selections/table.ts';
import type { ProgramNode } from './program.ts';
import { parametersKey, withDefaults } from './validity/parameters.ts';

/** What stands before: a node of the language by its id, and any number as it is written out. */
export interface Earlier {
  node(id: string): ProgramNode | undefined;
  expression(id: string): Expression;
}

/** These increase where they have a value; on all that is positive they have one. */
const ON_POSITIVE = ['log', 'log1p', 'sqrt'];
/** Where one of these has a value, it has values near by. */
const ON_OPEN = ['log', 'log1p'];

/**
 * Two numbers that compare as these do, wherever these have values, and have values nowhere else. `near`: only near a point at which these have
 * values.
 */
export function withoutIncreasing(
  left: string,
  right: string,
  earlier: Earlier,
  near: boolean,
): [Expression, Expression] {
  const [a, b] = [earlier.node(left), earlier.node(right)];
  const written = [earlier.expression(left), earlier.expression(right)] as [Expression, Expression];
  if (a === undefined || b === undefined) return written;
  const [inner, other] = [a.args[0]!, b.args[0]!];
  const isOne = a.op === b.op && parametersKey(a.parameters) === parametersKey(b.parameters);
  if (isOne) {
    const arePositive = (): boolean => [inner, other].every(id => isPositive(earlier.expression(id)));
    const isPartly = (near && ON_OPEN.includes(a.op)) || (ON_POSITIVE.includes(a.op) && arePositive());
    if (increases(a) || isPartly) return withoutIncreasing(inner, other, earlier, near);
    if (a.op === 'div' && areOne(a.args[1]!, b.args[1]!, earlier)) {
      const under = earlier.expression(a.args[1]!);
      if (isPositive(under) && !isPartial(under)) return withoutIncreasing(inner, other, earlier, near);
    }
  }
  if (isAtZero(a, b)) return [earlier.expression(inner), constant(ZERO)];
  if (isAtZero(b, a)) return [constant(ZERO), earlier.expression(other)];
  return written;
}

function increases({ op, args, parameters = {} }: ProgramNode): boolean {
  const known = library.get(op);
  return known?.increases?.(withDefaults(known, args.length, parameters)) ?? false;
}

/** Whether a node increases, and is the constant where its argument is 0. */
function isAtZero(node: ProgramNode, { op: other, parameters }: ProgramNode): boolean {
  if (other !== 'const' || !increases(node)) return false;
  const op = library.get(node.op)!;
  const there = op.expression!([constant(ZERO)], withDefaults(op, 1, node.parameters ?? {}));
  const found = compileExpression(there, 0).value(rationalField, []);
  return !isFailure(found) && found.equals(parameters!.value as Rational);
}

/** Whether the same operations make both of the same numbers. */
function areOne(left: string, right: string, earlier: Earlier): boolean {
  if (left === right) return true;
  const [a, b] = [earlier.node(left), earlier.node(right)];
  if (a === undefined || b === undefined || a.op !== b.op || a.args.length !== b.args.length) return false;
  if (!library.get(a.op)?.expression || parametersKey(a.parameters) !== parametersKey(b.parameters))
    return false;
  return a.args.every((one, i) => areOne(one, b.args[i]!, earlier));
}

const isPositive = (expression: Expression): boolean => leastSign(expression) === 1;

/** 1: positive wherever there is a value, 0: at least 0 there, −1: neither is seen. */
function leastSign(expression: Expression): -1 | 0 | 1 {
  if (expression.kind === 'input') return -1;
  if (expression.kind === 'constant') return sign(expression.value) as -1 | 0 | 1;
  const { op, args, exponent } = expression;
  if (op === 'exp') return 1;
  const signs = args.map(leastSign);
  const [least, most] = [Math.min(...signs), Math.max(...signs)] as (-1 | 0 | 1)[];
  if (op === 'add') return least! < 0 ? -1 : most!;
  if (op === 'mul' || op === 'div') return least!;
  if (op === 'pow') return least! < 1 && exponent! % 2 === 0 ? 0 : least!;
  return -1;
}
