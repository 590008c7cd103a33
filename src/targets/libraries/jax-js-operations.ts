/**
 * The operations as jax-js calls. Every one is the library's own; what it lacks is not rebuilt. Reductions get their
 * arguments stacked, and sort, which ascends, is flipped.
 */
import type { numpy } from '@jax-js/jax';
import { float32 } from '../../numbers/index.ts';
import { literal } from './literal.ts';
import type { Operation, Operations } from './run-program.ts';

type Array = numpy.Array;

/** The parts of the library that hold operations. */
export type JaxJs = Pick<typeof import('@jax-js/jax'), 'lax' | 'nn'> & { readonly np: typeof numpy };

const number = (text: unknown) => literal(text, float32);
const unary =
  (f: (x: Array) => Array): Operation<Array> =>
  ([x]) =>
    f(x!);
const nested =
  (f: (x: Array, y: Array) => Array): Operation<Array> =>
  x =>
    x.reduce((a, b) => f(a, b));

/** Of the library, or of what writes its calls down. */
export function jaxJsOperations({ lax, nn, np }: JaxJs): Operations<Array> {
  const stack = (x: readonly Array[]): Array => np.stack([...x]);
  const reduction =
    (f: (x: Array) => Array): Operation<Array> =>
    x =>
      f(stack(x));
  /** 1 where it holds, else 0. */
  const comparison =
    (f: (x: Array, y: Array) => Array): Operation<Array> =>
    ([x, y]) =>
      np.where(f(x!, y!), 1, 0);
  const topK = (x: readonly Array[], k: unknown): Array => {
    const [values, indices] = lax.topK(stack(x), k as number);
    indices.dispose();
    return values;
  };
  return {
    const: (_, { value }) => np.array(number(value)),
    component: ([x], { k }) => x!.slice((k as number) - 1),
    add: nested(np.add),
    sub: nested(np.subtract),
    mul: nested(np.multiply),
    div: nested(np.trueDivide),
    neg: unary(np.negative),
    reciprocal: unary(np.reciprocal),
    square: unary(np.square),
    pow: ([x], { exponent }) => np.power(x!, number(exponent)),
    affine: (x, { coefficients, constant }) =>
      np.dot(np.array((coefficients as readonly string[]).map(number)), stack(x)).add(number(constant)),
    sum: reduction(np.sum),
    mean: reduction(np.mean),
    prod: reduction(np.prod),
    exp: unary(np.exp),
    expm1: unary(np.expm1),
    log: unary(np.log),
    log1p: unary(np.log1p),
    sin: unary(np.sin),
    cos: unary(np.cos),
    sqrt: unary(np.sqrt),
    tan: unary(np.tan),
    atan: unary(np.arctan),
    asin: unary(np.arcsin),
    acos: unary(np.arccos),
    atan2: ([y, x]) => np.arctan2(y!, x!),
    logAddExp: ([x, y]) => np.logaddexp(x!, y!),
    floor: unary(np.floor),
    ceil: unary(np.ceil),
    round: unary(np.round),
    trunc: unary(np.trunc),
    sign: unary(np.sign),
    step: ([x], { value }) => np.heaviside(x!, number(value)),
    mod: ([x, y]) => np.remainder(x!, y!),
    rem: ([x, y]) => np.fmod(x!, y!),
    greater: comparison(np.greater),
    greaterEqual: comparison(np.greaterEqual),
    less: comparison(np.less),
    lessEqual: comparison(np.lessEqual),
    equal: comparison(np.equal),
    notEqual: comparison(np.notEqual),
    where: ([c, a, b]) => np.where(np.notEqual(c!, 0), a!, b!),
    sinh: unary(np.sinh),
    cosh: unary(np.cosh),
    tanh: unary(np.tanh),
    sigmoid: unary(nn.sigmoid),
    logSigmoid: unary(nn.logSigmoid),
    softplus: unary(nn.softplus),
    silu: unary(nn.silu),
    mish: unary(nn.mish),
    logSumExp: reduction(nn.logsumexp),
    relu: unary(nn.relu),
    relu6: unary(nn.relu6),
    abs: unary(np.abs),
    max: nested(np.maximum),
    min: nested(np.minimum),
    reduceMax: reduction(np.max),
    reduceMin: reduction(np.min),
    maxPool: x => lax.reduceWindow(stack(x), np.max, [x.length]).slice(0),
    clip: ([x, low, high], { lo, hi }) => np.clip(x!, low ?? number(lo), high ?? number(hi)),
    leakyRelu: ([x, slope], { alpha }) => nn.leakyRelu(x!, slope ?? number(alpha)),
    elu: ([x, scale], { alpha }) => nn.elu(x!, scale ?? number(alpha)),
    hardSigmoid: unary(nn.hardSigmoid),
    hardSwish: unary(nn.hardSwish),
    softsign: unary(nn.softSign),
    norm1: reduction(x => np.linalg.norm(x, { ord: 1 })),
    norm2: reduction(x => np.linalg.norm(x)),
    hypot: ([x, y]) => np.hypot(x!, y!),
    std: reduction(x => np.std(x)),
    normInf: reduction(x => np.linalg.norm(x, { ord: Number.POSITIVE_INFINITY })),
    sort: x => np.flip(np.sort(stack(x))),
    topk: (x, { k }) => topK(x, k),
    kthLargest: (x, { k }) => topK(x, k).slice((k as number) - 1),
  };
}
