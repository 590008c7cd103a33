/** Elementary functions written as trees: what users write as pieces and guards. */
import { format, type Rational } from '../numbers/index.ts';
import { type Exponent, partsOf } from './exponent.ts';

export type ElementaryName =
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'neg'
  | 'pow'
  | 'root'
  | 'exp'
  | 'log'
  | 'sin'
  | 'cos'
  | 'atan';

/** A finite expression in the inputs x_0, x_1, … */
export type Expression =
  | { readonly kind: 'constant'; readonly value: Rational }
  | { readonly kind: 'input'; readonly index: number }
  | {
      readonly kind: 'apply';
      readonly op: ElementaryName;
      readonly args: readonly Expression[];
      /** Of pow: an integer. Of root: p of x^(p/q). */
      readonly exponent?: number;
      /** Of root: q, at least 2 and coprime to p. */
      readonly degree?: number;
    };

export const constant = (value: Rational): Expression => ({ kind: 'constant', value });
export const input = (index: number): Expression => ({ kind: 'input', index });
export const apply = (op: ElementaryName, ...args: Expression[]): Expression => ({ kind: 'apply', op, args });
export function power(base: Expression, exponent: Exponent): Expression {
  const { p, q } = partsOf(exponent);
  return q === 1
    ? { kind: 'apply', op: 'pow', args: [base], exponent: p }
    : { kind: 'apply', op: 'root', args: [base], exponent: p, degree: q };
}

/** The expression with each input x_i replaced by replacements[i]. */
export function substitute(expression: Expression, replacements: readonly Expression[]): Expression {
  if (expression.kind === 'constant') return expression;
  if (expression.kind === 'input') return replacements[expression.index]!;
  return { ...expression, args: expression.args.map(arg => substitute(arg, replacements)) };
}

const INFIX: Partial<Record<ElementaryName, readonly [symbol: string, precedence: number]>> = {
  add: ['+', 1],
  sub: ['-', 1],
  mul: ['*', 2],
  div: ['/', 2],
};

/** Text that parses back to the same expression. */
export function formatExpression(expression: Expression, names: readonly string[]): string {
  return write(expression, names, 0);
}

function write(expression: Expression, names: readonly string[], outer: number): string {
  if (expression.kind === 'input') return names[expression.index] ?? `x${expression.index + 1}`;
  if (expression.kind === 'constant') {
    const text = format(expression.value);
    return outer > 0 && /[-/]/.test(text) ? `(${text})` : text;
  }
  const [first, second] = expression.args;
  const infix = INFIX[expression.op];
  if (infix && first && second) {
    const [symbol, precedence] = infix;
    const text = `${write(first, names, precedence)} ${symbol} ${write(second, names, precedence + 1)}`;
    return precedence < outer ? `(${text})` : text;
  }
  if (expression.op === 'neg')
    return outer > 1 ? `(-${write(first!, names, 3)})` : `-${write(first!, names, 3)}`;
  if (expression.op === 'root' && !(expression.exponent === 1 && expression.degree === 2)) {
    const text = `${write(first!, names, 4)}^(${expression.exponent}/${expression.degree})`;
    return outer > 3 ? `(${text})` : text;
  }
  if (expression.op === 'pow') {
    const text = `${write(first!, names, 4)}^${expression.exponent! < 0 ? `(${expression.exponent})` : expression.exponent}`;
    return outer > 3 ? `(${text})` : text;
  }
  return `${expression.op === 'root' ? 'sqrt' : expression.op}(${expression.args.map(arg => write(arg, names, 0)).join(', ')})`;
}
