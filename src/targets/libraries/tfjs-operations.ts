/**
 * The operations as TensorFlow.js calls. Every one is the library's own; what it lacks is not rebuilt, and tf.topk and comparisons
 * are left out since they have no gradient (so tf.where, which asks for one). Reductions get their arguments stacked. More calls for
 * an operation, and calls that mean a program, stand under their own names.
 */
import type { Tensor, Tensor1D, Tensor2D, Tensor4D, Tensor5D } from '@tensorflow/tfjs-core';
import { float32 } from '../../numbers/index.ts';
import { literal } from './literal.ts';
import type { Meanings } from './module-target.ts';
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

/** What the calls under their own names compute. */
export const tfjsMeanings: Meanings = {
  elu: { is: 'elu', parameters: { alpha: '= 1' } },
  step: { is: 'step', parameters: { value: '= 0' } },
  selu: { is: { program: 'f(x) = 1.0507009873554805 * elu(x; alpha=1.6732632423543772)' } },
  rsqrt: { is: { program: 'f(x) = 1 / sqrt(x)' } },
  squaredDifference: { is: { program: 'f(x, y) = square(x - y)' } },
  'pow(0, x)': { is: { program: 'f(x) = where(x > 0, 0, log(x))' } },
  'pow(x, y)': { is: { program: 'f(x, y) = exp(y * log(x))' } },
  moments: { is: { program: 'f(x, y) = square((x - y) / 2)' } },
  'maxPool of 2': { is: { program: 'f(x, y, z) = max(x, y) + max(y, z)' } },
  floorDiv: { is: { program: 'f(x, y) = floor(x / y)' } },
  'logSigmoid(-x)': { is: { program: 'f(x) = logSigmoid(-x)' } },
  'softmax[0]': { is: { program: 'f(x, y) = sigmoid(x - y)' } },
  'logSoftmax[0]': { is: { program: 'f(x, y) = x - logSumExp(x, y)' } },
  'losses.softmaxCrossEntropy': { is: { program: 'f(x, y) = logSumExp(x, y) - x' } },
  'losses.sigmoidCrossEntropy': { is: 'softplus' },
  'losses.absoluteDifference': { is: 'abs' },
  'losses.meanSquaredError': { is: 'square' },
  avgPool: { is: 'mean' },
  maxPool3d: { is: 'maxPool' },
  dilation2d: { is: 'maxPool' },
  'norm(-Infinity)': { is: { program: 'f(x, y) = min(abs(x), abs(y))' } },
  'norm(1) of a matrix': { is: { program: 'f(a, b, c, d) = max(abs(a) + abs(c), abs(b) + abs(d))' } },
  'norm(Infinity) of a matrix': { is: { program: 'f(a, b, c, d) = max(abs(a) + abs(b), abs(c) + abs(d))' } },
  mirrorPad: { is: { program: 'f(x, y, z) = 2*x + 21*y + 8*z' } },
  'image.resizeBilinear': { is: { program: 'f(x, y, z) = 1.4*x + 1.6*y + 2*z' } },
};

/** `tf` is the library, or what writes its calls down. */
export function tfjsOperations(tf: TensorFlow): Operations<Tensor> {
  const stack = (x: readonly Tensor[]): Tensor1D => tf.stack([...x]) as Tensor1D;
  const reduction =
    (f: (x: Tensor1D) => Tensor): Operation<Tensor> =>
    x =>
      f(stack(x));
  const row = (x: readonly Tensor[]): Tensor4D => tf.reshape(stack(x), [1, 1, x.length, 1]) as Tensor4D;
  const matrix = (x: readonly Tensor[]): Tensor2D => tf.reshape(stack(x), [2, 2]) as Tensor2D;
  const first = (x: Tensor): Tensor => tf.reshape(tf.slice(x, 0, 1), []);
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
    maxPool: x => tf.reshape(tf.maxPool(row(x), [1, x.length], 1, 'valid'), []),
    clip: ([x], { lo, hi }) => tf.clipByValue(x!, number(lo), number(hi)),
    leakyRelu: ([x, alpha], parameters) =>
      alpha ? tf.prelu(x!, alpha) : tf.leakyRelu(x!, number(parameters.alpha)),
    hinge: ([x]) => tf.losses.hingeLoss(tf.scalar(1), x!),
    huber: ([x], { alpha }) => tf.losses.huberLoss(tf.scalar(0), x!, undefined, number(alpha)),
    norm1: reduction(x => tf.norm(x, 1)),
    norm2: reduction(x => tf.norm(x)),
    normInf: reduction(x => tf.norm(x, Number.POSITIVE_INFINITY)),
    elu: unary(tf.elu),
    step: unary(x => tf.step(x)),
    selu: unary(tf.selu),
    rsqrt: unary(tf.rsqrt),
    squaredDifference: ([x, y]) => tf.squaredDifference(x!, y!),
    'pow(0, x)': ([x]) => tf.pow(tf.scalar(0), x!),
    'pow(x, y)': ([x, y]) => tf.pow(x!, y!),
    moments: reduction(x => tf.moments(x).variance),
    'maxPool of 2': x => tf.sum(tf.maxPool(row(x), [1, 2], 1, 'valid')),
    floorDiv: ([x, y]) => tf.floorDiv(x!, y!),
    'logSigmoid(-x)': ([x]) => tf.logSigmoid(tf.neg(x!)),
    'softmax[0]': x => first(tf.softmax(stack(x))),
    'logSoftmax[0]': x => first(tf.logSoftmax(stack(x))),
    'losses.softmaxCrossEntropy': reduction(x => tf.losses.softmaxCrossEntropy(tf.tensor1d([1, 0]), x)),
    'losses.sigmoidCrossEntropy': ([x]) => tf.losses.sigmoidCrossEntropy(tf.scalar(0), x!),
    'losses.absoluteDifference': ([x]) => tf.losses.absoluteDifference(tf.scalar(0), x!),
    'losses.meanSquaredError': ([x]) => tf.losses.meanSquaredError(tf.scalar(0), x!),
    avgPool: x => tf.reshape(tf.avgPool(row(x), [1, x.length], 1, 'valid'), []),
    maxPool3d: x => {
      const volume = tf.reshape(stack(x), [1, 1, 1, x.length, 1]) as Tensor5D;
      return tf.reshape(tf.maxPool3d(volume, [1, 1, x.length], 1, 'valid'), []);
    },
    dilation2d: x => tf.reshape(tf.dilation2d(row(x), tf.zeros([1, x.length, 1]), 1, 'valid'), []),
    'norm(-Infinity)': reduction(x => tf.norm(x, Number.NEGATIVE_INFINITY)),
    'norm(1) of a matrix': x => tf.norm(matrix(x), 1, [0, 1]),
    'norm(Infinity) of a matrix': x => tf.norm(matrix(x), Number.POSITIVE_INFINITY, [0, 1]),
    // The padded list is y, x, y, z, y; one entry of it each has its own weight.
    mirrorPad: x => tf.dot(tf.tensor1d([1, 2, 4, 8, 16]), tf.mirrorPad(stack(x), [[1, 1]], 'reflect')),
    'image.resizeBilinear': x => tf.sum(tf.image.resizeBilinear(row(x), [1, 5])),
  };
}
