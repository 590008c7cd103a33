/** The operations as text that mathjs reads. What its derivative refuses (max, min, mod, floor, square, …) is left out. */
import type { Meanings, TargetProgram } from './module-target.ts';
import { callsOf, type Operation, type Operations, runProgram } from './run-program.ts';

const CUBE_ROOT = { program: 'f(x) = sign(x) * pow(abs(x); exponent=1/3)' };

/** What the calls under their own names compute. */
export const mathjsMeanings: Meanings = {
  cbrt: { is: CUBE_ROOT },
  'nthRoot(x, 3)': { is: CUBE_ROOT },
  log10: { is: { program: 'f(x) = log(x) / log(10)' } },
  acoth: { is: { program: 'f(x) = log((x + 1) / (x - 1)) / 2' } },
};

const call =
  (name: string): Operation<string> =>
  ([x]) =>
    `${name}(${x})`;
/** A whole number stands as it is: behind brackets the library does not see that x^0 is 1. */
const number = (value: unknown): string => (/^\d+$/.test(String(value)) ? String(value) : `(${value})`);
const infix =
  (sign: string): Operation<string> =>
  x =>
    `(${x.join(` ${sign} `)})`;

/** Over texts: a node is the formula that it computes, written out. */
export const mathjsOperations: Operations<string> = {
  const: (_, { value }) => number(value),
  add: infix('+'),
  sub: infix('-'),
  mul: infix('*'),
  div: infix('/'),
  neg: ([x]) => `(-${x})`,
  reciprocal: ([x]) => `(1 / ${x})`,
  pow: ([x], { exponent }) => `(${x} ^ ${number(exponent)})`,
  exp: call('exp'),
  log: call('log'),
  sqrt: call('sqrt'),
  sin: call('sin'),
  cos: call('cos'),
  tan: call('tan'),
  asin: call('asin'),
  acos: call('acos'),
  atan: call('atan'),
  sinh: call('sinh'),
  cosh: call('cosh'),
  tanh: call('tanh'),
  abs: call('abs'),
  cbrt: call('cbrt'),
  'nthRoot(x, 3)': ([x]) => `nthRoot(${x}, 3)`,
  log10: call('log10'),
  acoth: call('acoth'),
};

/** A value that is used twice is written out twice: longer formulas than this are too deep for the library's recursion. */
const LONGEST = 4_000;
const isLong = (text: string): boolean => text.length > LONGEST;

/** In the place of all that is longer: a chain of additions of a value to itself doubles the text at each. */
const LONG = '…'.repeat(LONGEST + 1);

const bounded = Object.fromEntries(
  Object.entries(mathjsOperations).map(([name, operation]): [string, Operation<string>] => [
    name,
    (args, node) => (args.some(isLong) ? LONG : operation(args, node)),
  ]),
);

/** It simplifies derivatives unless told not to, which takes seconds where the formula has more operations. */
export const isSimplified = (program: TargetProgram): boolean => callsOf(program).length <= 2;

/** Inputs are called x0, x1, …: mathjs takes other names, such as e and i, for constants. */
export const mathjsInputs = ({ inputs }: TargetProgram): string[] => inputs.map((_, i) => `x${i}`);

/** Undefined for a formula that is too long. */
export function mathjsFormula(program: TargetProgram): string | undefined {
  const text = runProgram(program, mathjsInputs(program), bounded);
  return isLong(text) ? undefined : text;
}
