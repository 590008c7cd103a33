/**
 * The operations as jax-js calls. Every one is the library's own; what it lacks is not rebuilt. Reductions get their
 * arguments stacked, and sort, which ascends, is flipped. More calls for an operation, and calls that mean a program, stand under
 * their own names.
 */
import type { numpy } from '@jax-js/jax';
import { float32 } from '../../numbers/index.ts';
import { literal } from './literal.ts';
import type { Meanings } from './module-target.ts';
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

/** Of more arguments a question takes seconds: each call builds its kernels from all that it is computed of, once for each input forward. */
const FEW = { arity: [1, 8] } as const;
const REDUCTIONS =
  'affine sum mean prod logSumExp reduceMax reduceMin maxPool norm1 norm2 std normInf sort topk kthLargest';

/** What the calls under their own names compute. */
export const jaxJsMeanings: Meanings = {
  ...Object.fromEntries(REDUCTIONS.split(' ').map(is => [is, { is, ...FEW }])),
  'np.cumprod': { is: { program: 'f(x, y) = x + 2*prod(x, y)' } },
  'np.sinc': {
    is: {
      program: 'select sinc(x) { 1 when x = 0; sin(4*atan(1)*x) / (4*atan(1)*x) when x != 0 }; sinc(x)',
    },
  },
  'np.copysign': { is: { program: 'f(x, y) = where(y >= 0, abs(x), -abs(x))' } },
  'np.floorDivide': { is: { program: 'f(x, y) = floor(x / y)' } },
  'np.fmax': { is: 'max' },
  'np.fmin': { is: 'min' },
  'np.nanmax': { is: 'reduceMax', ...FEW },
  'np.nanmin': { is: 'reduceMin', ...FEW },
  'np.nanprod': { is: 'prod', ...FEW },
  'np.nanstd': { is: 'std', ...FEW },
  'np.pow(0, x)': { is: { program: 'f(x) = where(x > 0, 0, log(x))' } },
  'np.cbrt': { is: { program: 'f(x) = sign(x) * pow(abs(x); exponent=1/3)' } },
  'np.exp2': { is: { program: 'f(x) = exp(x * log(2))' } },
  'np.nanToNum': { is: { program: 'f(x) = x' } },
  'np.modf[0]': { is: { program: 'f(x) = x - trunc(x)' } },
  'np.vander': { is: { program: 'f(x) = x^2 + x + 1' } },
  'nn.hardSilu': { is: 'hardSwish' },
  'np.ptp': { is: { program: 'f(x, y) = max(x, y) - min(x, y)' } },
  'np.var': { is: { program: 'f(x, y) = square((x - y) / 2)' } },
  'np.linalg.det': { is: { program: 'f(a, b, c, d) = a*d - b*c' } },
  'np.linalg.norm(3)': { is: { program: 'f(x, y) = (abs(x)^3 + abs(y)^3)^(1/3)' } },
  'np.linalg.norm(-Infinity)': { is: { program: 'f(x, y) = min(abs(x), abs(y))' } },
  'nn.celu(2)': { is: { program: 'f(x) = 2 * elu(x / 2)' } },
  'nn.selu': { is: { program: 'f(x) = 1.0507009873554805 * elu(x; alpha=1.6732632423543772)' } },
  'nn.glu': { is: { program: 'f(x, y) = x * sigmoid(y)' } },
  'nn.squareplus': { is: { program: 'f(x) = (x + sqrt(x^2 + 4)) / 2' } },
  'nn.squareplus(0)': { is: { program: 'f(x) = (x + sqrt(x^2)) / 2' } },
  'nn.sparsePlus': {
    is: { program: 'f(x) = where(x <= -1, 0, where(x < 1, square(x + 1) / 4, x))' },
  },
  'nn.sparseSigmoid': { is: 'sparseSigmoid' },
  'nn.hardTanh': { is: 'hardTanh', parameters: { lo: '= -1', hi: '= 1' } },
  'nn.logSoftmax[0]': { is: { program: 'f(x, y) = x - logSumExp(x, y)' } },
  'nn.softmax[0]': { is: { program: 'f(x, y) = sigmoid(x - y)' } },
  'lax.reduceWindow of 2': { is: { program: 'f(x, y, z) = max(x, y) + max(y, z)' } },
};

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
    'np.cumprod': x => np.dot(np.array([1, 2]), np.cumprod(stack(x))),
    'np.sinc': unary(np.sinc),
    'np.copysign': ([x, y]) => np.copysign(x!, y!),
    'np.floorDivide': ([x, y]) => np.floorDivide(x!, y!),
    'np.fmax': nested(np.fmax),
    'np.fmin': nested(np.fmin),
    'np.nanmax': reduction(np.nanmax),
    'np.nanmin': reduction(np.nanmin),
    'np.nanprod': reduction(np.nanprod),
    'np.nanstd': reduction(x => np.nanstd(x)),
    'np.pow(0, x)': ([x]) => np.pow(np.array(0), x!),
    'np.cbrt': unary(np.cbrt),
    'np.exp2': unary(np.exp2),
    'np.nanToNum': unary(x => np.nanToNum(x)),
    'np.modf[0]': ([x]) => np.modf(x!)[0],
    'np.vander': ([x]) => np.sum(np.vander(x!.reshape([1]), { n: 3 })),
    'nn.hardSilu': unary(nn.hardSilu),
    'np.ptp': reduction(np.ptp),
    'np.var': reduction(x => np.var_(x)),
    'np.linalg.det': x => np.linalg.det(stack(x).reshape([2, 2])),
    'np.linalg.norm(3)': reduction(x => np.linalg.norm(x, { ord: 3 })),
    'np.linalg.norm(-Infinity)': reduction(x => np.linalg.norm(x, { ord: Number.NEGATIVE_INFINITY })),
    'nn.celu(2)': ([x]) => nn.celu(x!, 2),
    'nn.selu': unary(nn.selu),
    'nn.glu': x => nn.glu(stack(x)).slice(0),
    'nn.squareplus': unary(x => nn.squareplus(x)),
    'nn.squareplus(0)': ([x]) => nn.squareplus(x!, 0),
    'nn.sparsePlus': unary(nn.sparsePlus),
    'nn.sparseSigmoid': unary(nn.sparseSigmoid),
    'nn.hardTanh': unary(nn.hardTanh),
    'nn.logSoftmax[0]': x => nn.logSoftmax(stack(x)).slice(0),
    'nn.softmax[0]': x => nn.softmax(stack(x)).slice(0),
    'lax.reduceWindow of 2': x => np.sum(lax.reduceWindow(stack(x), np.max, [2])),
  };
}
