/** From an expression tree to an elementary function: value and gradient by the chain rule, forward. */
import { type Fallible, isFailure, type OrderedField, type Verdict } from '../numbers/index.ts';
import { affineForm, affineFunction, highest } from './affine.ts';
import type { Degree, ElementaryFunction, PartialDerivative } from './elementary.ts';
import { type Expression, formatExpression } from './expression.ts';
import { primitives } from './primitives.ts';

/** The function ℝ^arity → ℝ that the expression writes. */
export function compileExpression(expression: Expression, arity: number): ElementaryFunction {
  const affine = affineForm(expression);
  if (affine && !mentionsPartial(expression)) return affineFunction(arity, affine.terms, affine.constant);
  return asWritten(expression, arity);
}

/** The same, computed operation by operation, also where it is affine: over numbers that round these are two functions. */
export function asWritten(expression: Expression, arity: number): ElementaryFunction {
  const radicands = radicandsOf(expression);
  const inputs = inputsOf(expression);
  return {
    arity,
    affine: undefined,
    ...(radicands.length > 0 && { edge: (field, x) => edge(radicands, field, x) }),
    value: (field, x) => evaluate(expression, field, x),
    gradient: (field, x) => {
      if (expression.kind === 'apply' && inputs.length > 0) return partialsOf(expression, inputs, field, x);
      const jet = jetOf(expression, field, x);
      return isFailure(jet) ? jet : sparse(jet.gradient);
    },
    degree: args => degreeOf(expression, args),
    text: names => formatExpression(expression, names),
  };
}

/** What roots inside are taken of, where it depends on the inputs. */
function radicandsOf(expression: Expression): Expression[] {
  if (expression.kind !== 'apply') return [];
  const inside = expression.args.flatMap(radicandsOf);
  const [first] = expression.args;
  return expression.op === 'root' && !isConstant(first!) ? [...inside, first!] : inside;
}

const isConstant = (expression: Expression): boolean =>
  expression.kind === 'constant' || (expression.kind === 'apply' && expression.args.every(isConstant));

function edge<T>(radicands: readonly Expression[], field: OrderedField<T>, x: readonly T[]): Verdict {
  let answer: Verdict = 'no';
  for (const radicand of radicands) {
    const value = evaluate(radicand, field, x);
    const said = isFailure(value) ? 'undecided' : field.isZero(value);
    if (said === 'yes') return said;
    if (said === 'undecided') answer = said;
  }
  return answer;
}

/** Whether some operation inside may be undefined (then the affine form would enlarge the domain). */
function mentionsPartial(expression: Expression): boolean {
  if (expression.kind !== 'apply') return false;
  const { op, args, exponent } = expression;
  const divisor = op === 'div' ? args[1]! : op === 'pow' && exponent! < 0 ? args[0]! : undefined;
  if (op === 'log' || op === 'root' || (divisor !== undefined && divisor.kind !== 'constant')) return true;
  return args.some(mentionsPartial);
}

function evaluate<T>(expression: Expression, field: OrderedField<T>, x: readonly T[]): Fallible<T> {
  if (expression.kind === 'constant') return field.from(expression.value);
  if (expression.kind === 'input') return x[expression.index]!;
  const args: T[] = [];
  for (const arg of expression.args) {
    const value = evaluate(arg, field, x);
    if (isFailure(value)) return value;
    args.push(value);
  }
  return primitives[expression.op].value(field, args, expression.exponent ?? 1, expression.degree ?? 1);
}

function degreeOf(expression: Expression, inputs: readonly Degree[]): Degree {
  if (expression.kind === 'constant') return 'constant';
  if (expression.kind === 'input') return inputs[expression.index]!;
  const args = expression.args.map(arg => degreeOf(arg, inputs));
  const degree = highest(args);
  if (degree !== 'affine') return degree;
  const [first, second] = args;
  if (expression.op === 'mul') return first === 'constant' || second === 'constant' ? 'affine' : 'other';
  if (expression.op === 'div') return second === 'constant' ? 'affine' : 'other';
  if (expression.op === 'pow')
    return expression.exponent === 1 ? 'affine' : expression.exponent === 0 ? 'constant' : 'other';
  return LINEAR.has(expression.op) ? 'affine' : 'other';
}

const LINEAR: ReadonlySet<string> = new Set(['add', 'sub', 'neg']);

/** Of an operation on different inputs, in their order, these: its partials are its gradient. */
function inputsOf(expression: Expression): readonly number[] {
  if (expression.kind !== 'apply') return [];
  const found: number[] = [];
  for (const arg of expression.args) {
    if (arg.kind !== 'input' || arg.index <= (found.at(-1) ?? -1)) return [];
    found.push(arg.index);
  }
  return found;
}

/** What {@link jetOf} finds, without the maps of a tree. */
function partialsOf<T>(
  { op, exponent = 1, degree = 1 }: Application,
  inputs: readonly number[],
  field: OrderedField<T>,
  x: readonly T[],
): Fallible<PartialDerivative<T>[]> {
  const at = inputs.map(index => x[index]!);
  const value = primitives[op].value(field, at, exponent, degree);
  if (isFailure(value)) return value;
  const partials = primitives[op].partials(field, at, exponent, degree);
  if (isFailure(partials)) return partials;
  return inputs.map((argument, i) => ({ argument, value: field.mul(partials[i]!, field.one) }));
}

type Application = Extract<Expression, { readonly kind: 'apply' }>;

interface Jet<T> {
  readonly value: T;
  readonly gradient: ReadonlyMap<number, T>;
}

function jetOf<T>(expression: Expression, field: OrderedField<T>, x: readonly T[]): Fallible<Jet<T>> {
  if (expression.kind === 'constant') return { value: field.from(expression.value), gradient: new Map() };
  if (expression.kind === 'input')
    return { value: x[expression.index]!, gradient: new Map([[expression.index, field.one]]) };
  const jets: Jet<T>[] = [];
  for (const arg of expression.args) {
    const jet = jetOf(arg, field, x);
    if (isFailure(jet)) return jet;
    jets.push(jet);
  }
  const args = jets.map(jet => jet.value);
  const { op, exponent = 1, degree = 1 } = expression;
  const value = primitives[op].value(field, args, exponent, degree);
  if (isFailure(value)) return value;
  const partials = primitives[op].partials(field, args, exponent, degree);
  if (isFailure(partials)) return partials;
  const gradient = new Map<number, T>();
  jets.forEach((jet, i) => {
    for (const [argument, inner] of jet.gradient) {
      const term = field.mul(partials[i]!, inner);
      const sum = gradient.get(argument);
      gradient.set(argument, sum === undefined ? term : field.add(sum, term));
    }
  });
  return { value, gradient };
}

function sparse<T>(gradient: ReadonlyMap<number, T>): PartialDerivative<T>[] {
  return [...gradient].sort(([i], [j]) => i - j).map(([argument, value]) => ({ argument, value }));
}
