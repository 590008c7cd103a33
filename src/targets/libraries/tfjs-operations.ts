/**
 * The operations as TensorFlow.js calls. Every one is the library's own; what it lacks is not rebuilt, and tf.topk and comparisons
 * are left out since they have no gradient (so tf.where, which asks for one). Reductions get their arguments stacked.
 */
import type { Tensor, Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import { float32 } from '../../numbers/index.ts';
import { literal } from './literal.ts';
import type { Operation, Operations } from './run-program.ts';

type TensorFlow = typeof import('@tensorflow/tfjs-core');

const number = (text: unknown) => literal(text, float32);
const unary =
  (f: (x: Tensor) => Tensor): Operation<Tensor> =>
  ([x]) =>
    f(x!);
const nested =
  (f: (x: Tensor, y: Tensor) => Tensor): Operation<Tensor> =>
  x =>
    x.reduce((a, b) => f(a, b));

/** `tf` is the library, or what writes its calls down. */
export function tfjsOperations(tf: TensorFlow): Operations<Tensor> {
  const stack = (x: readonly Tensor[]): Tensor1D => tf.stack([...x]) as Tensor1D;
  const reduction =
    (f: (x: Tensor1D) => Tensor): Operation<Tensor> =>
    x =>
      f(stack(x));
  return {
    const: (_, { value }) => tf.scalar(number(value)),
    add: nested(tf.add),
    sub: nested(tf.sub),
    mul: nested(tf.mul),
    div: nested(tf.div),
    neg: unary(tf.neg),
    reciprocal: unary(tf.reciprocal),
    square: unary(tf.square),
    pow: ([x], { exponent }) => tf.pow(x!, number(exponent)),
    affine: (x, { coefficients, constant }) =>
      tf.add(
        tf.dot(tf.tensor1d((coefficients as readonly string[]).map(number)), stack(x)),
        number(constant),
      ),
    sum: x => tf.addN([...x]),
    mean: reduction(tf.mean),
    prod: reduction(tf.prod),
    exp: unary(tf.exp),
    expm1: unary(tf.expm1),
    log: unary(tf.log),
    log1p: unary(tf.log1p),
    sin: unary(tf.sin),
    cos: unary(tf.cos),
    sqrt: unary(tf.sqrt),
    tan: unary(tf.tan),
    atan: unary(tf.atan),
    asin: unary(tf.asin),
    acos: unary(tf.acos),
    atan2: ([y, x]) => tf.atan2(y!, x!),
    floor: unary(tf.floor),
    ceil: unary(tf.ceil),
    round: unary(tf.round),
    sign: unary(tf.sign),
    mod: ([x, y]) => tf.mod(x!, y!),
    sinh: unary(tf.sinh),
    cosh: unary(tf.cosh),
    tanh: unary(tf.tanh),
    sigmoid: unary(tf.sigmoid),
    logSigmoid: unary(tf.logSigmoid),
    softplus: unary(tf.softplus),
    logSumExp: reduction(x => tf.logSumExp(x)),
    relu: unary(tf.relu),
    relu6: unary(tf.relu6),
    abs: unary(tf.abs),
    max: nested(tf.maximum),
    min: nested(tf.minimum),
    reduceMax: reduction(tf.max),
    reduceMin: reduction(tf.min),
    maxPool: x => {
      const image = tf.reshape(stack(x), [1, 1, x.length, 1]) as Tensor4D;
      return tf.reshape(tf.maxPool(image, [1, x.length], 1, 'valid'), []);
    },
    clip: ([x], { lo, hi }) => tf.clipByValue(x!, number(lo), number(hi)),
    leakyRelu: ([x, alpha], parameters) =>
      alpha ? tf.prelu(x!, alpha) : tf.leakyRelu(x!, number(parameters.alpha)),
    hinge: ([x]) => tf.losses.hingeLoss(tf.scalar(1), x!),
    huber: ([x], { alpha }) => tf.losses.huberLoss(tf.scalar(0), x!, undefined, number(alpha)),
    norm1: reduction(x => tf.norm(x, 1)),
    norm2: reduction(x => tf.norm(x)),
    normInf: reduction(x => tf.norm(x, Number.POSITIVE_INFINITY)),
  };
}
