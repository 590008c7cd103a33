/** The operations as js-pytorch calls, over tensors of one entry. Every one is the library's own; what it lacks is not rebuilt. */
import type { Tensor, torch } from 'js-pytorch';
import { float64 } from '../../numbers/index.ts';
import { literal } from './literal.ts';
import type { Operation, Operations } from './run-program.ts';

const number = (text: unknown) => literal(text, float64);
const nested =
  (f: (x: Tensor, y: Tensor) => Tensor): Operation<Tensor> =>
  x =>
    x.reduce((a, b) => f(a, b));

/** `library` is the library's torch, or what writes its calls down. */
export const jsPytorchOperations = (library: typeof torch): Operations<Tensor> => ({
  const: (_, { value }) => library.tensor([number(value)]),
  add: nested((x, y) => library.add(x, y)),
  sub: nested((x, y) => x.sub(y)),
  mul: nested((x, y) => library.mul(x, y)),
  div: nested((x, y) => library.div(x, y)),
  neg: ([x]) => library.neg(x!),
  pow: ([x], { exponent }) => library.pow(x!, number(exponent)),
  exp: ([x]) => library.exp(x!),
  log: ([x]) => library.log(x!),
  sqrt: ([x]) => library.sqrt(x!),
  relu: ([x]) => new library.nn.ReLU().forward(x!),
});
