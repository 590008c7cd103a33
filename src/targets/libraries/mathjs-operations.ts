/** The operations as text that mathjs reads. What its derivative refuses (max, min, mod, floor, square, …) is left out. */
import type { Operation, Operations } from './run-program.ts';

const call =
  (name: string): Operation<string> =>
  ([x]) =>
    `${name}(${x})`;
const infix =
  (sign: string): Operation<string> =>
  x =>
    `(${x.join(` ${sign} `)})`;

/** Over texts: a node is the formula that it computes, written out. */
export const mathjsOperations: Operations<string> = {
  const: (_, { value }) => `(${value})`,
  add: infix('+'),
  sub: infix('-'),
  mul: infix('*'),
  div: infix('/'),
  neg: ([x]) => `(-${x})`,
  reciprocal: ([x]) => `(1 / ${x})`,
  pow: ([x], { exponent }) => `(${x} ^ (${exponent}))`,
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
};
