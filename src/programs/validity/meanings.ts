/**
 * Names that people write and that are no operations here: what the operation is called, or why there is none and what to write
 * instead. A name that becomes an operation is never looked up.
 */
import { suggestion } from '../../input/suggestion.ts';

const SAME: Readonly<Record<string, string>> = {
  maximum: 'max',
  fmax: 'max',
  minimum: 'min',
  fmin: 'min',
  amax: 'reduceMax',
  amin: 'reduceMin',
  absolute: 'abs',
  fabs: 'abs',
  ln: 'log',
  logarithm: 'log',
  exponential: 'exp',
  logistic: 'sigmoid',
  clamp: 'clip',
  prelu: 'leakyRelu',
  rectifier: 'relu',
  swish: 'silu',
  softshrink: 'softShrink',
  svrLoss: 'epsilonInsensitive',
  quantileLoss: 'pinball',
  average: 'mean',
  product: 'prod',
  total: 'sum',
  negative: 'neg',
  subtract: 'sub',
  multiply: 'mul',
  divide: 'div',
  plus: 'add',
  minus: 'sub',
  times: 'mul',
  power: 'pow',
  inverse: 'reciprocal',
  l1: 'norm1',
  logaddexp: 'logAddExp',
  arctan: 'atan',
  arcsin: 'asin',
  arccos: 'acos',
  arctan2: 'atan2',
  tg: 'tan',
  sgn: 'sign',
  signum: 'sign',
  heaviside: 'step',
  unitstep: 'step',
  fmod: 'rem',
  remainder: 'mod',
  modulo: 'mod',
  truncate: 'trunc',
  fix: 'trunc',
  ceiling: 'ceil',
  rint: 'round',
  cond: 'where',
  ternary: 'where',
  select: 'where',
  if_else: 'where',
  ifelse: 'where',
  iff: 'where',
  hard_shrink: 'hardShrink',
  cumulativemax: 'cummax',
  cumulativemin: 'cummin',
  interp1d: 'interp',
  piecewise_linear: 'interp',
  gt: 'greater',
  ge: 'greaterEqual',
  lt: 'less',
  le: 'lessEqual',
  eq: 'equal',
  ne: 'notEqual',
  logical_and: 'and',
  logsumexp: 'logSumExp',
  linf: 'normInf',
  norm: 'norm2',
  l2: 'norm2',
  l2norm: 'norm2',
  vector_norm: 'norm2',
  vectorNorm: 'norm2',
  nrm2: 'norm2',
  euclideanNorm: 'norm2',
  stddev: 'std',
  pstdev: 'std',
  std_dev: 'std',
  standardDeviation: 'std',
};

const MATRIX =
  'it takes a matrix, and is no elementary function of the entries: programs here are of numbers, one node each';
const RANDOM = 'it is random, no function of its arguments; give what is drawn as an input';

/** Why it is no operation, and what to write instead. */
const OUTSIDE: Readonly<Record<string, string>> = {
  cbrt: 'write x^(1/3) for x >= 0; below 0 powers with such exponents are not defined here',
  rsqrt: 'write x^(-1/2)',
  squareplus: 'write (x + sqrt(x^2 + 4))/2',
  cumsum: 'it has several outputs; write x, x + y, and so on',
  cumprod: 'it has several outputs; write x, x*y, and so on',
  eigh: MATRIX,
  eig: MATRIX,
  eigvals: MATRIX,
  eigvalsh: MATRIX,
  svd: MATRIX,
  qr: MATRIX,
  cholesky: MATRIX,
  det: 'it takes a matrix; of two rows write a*d - b*c',
  inv: 'it takes a matrix; of two rows write d/(a*d - b*c), and so on',
  random: RANDOM,
  rand: RANDOM,
  randn: RANDOM,
  dropout: RANDOM,
  gamma: 'it is neither elementary nor a selection of such functions',
  lgamma: 'it is neither elementary nor a selection of such functions',
  digamma: 'it is neither elementary nor a selection of such functions',
  erfc: 'it is neither elementary nor a selection of such functions',
  argsort: 'its values are places, not numbers, and its gradient says nothing; write sort(x, y)',
  erf: 'it is neither elementary nor a selection of such functions',
  gelu: 'it rests on erf, which is not elementary; write x*sigmoid(1.702*x) for the usual approximation',
  argmax: 'it is not continuous, and its gradient says nothing',
  argmin: 'it is not continuous, and its gradient says nothing',
  softmax: 'it has several outputs; write exp(x)/(exp(x) + exp(y)), and so on',
  dot: 'write x*a + y*b, or affine',
  matmul: 'write sums of products, or affine',
};

/** What to say of an operation that is not known: `; did you mean max?`, `: it is random, …`, or nothing. */
export function hintFor(unknown: string, known: Iterable<string>): string {
  const names = [...known];
  const letters = unknown.toLowerCase();
  const entryOf = (table: Readonly<Record<string, string>>): string | undefined =>
    Object.entries(table).find(([key]) => key.toLowerCase() === letters)?.[1];
  const meant = entryOf(SAME);
  if (meant !== undefined && names.includes(meant)) return `; did you mean ${meant}?`;
  const outside = entryOf(OUTSIDE);
  // The same name in other letters is meant before all.
  if (outside !== undefined && !names.some(other => other.toLowerCase() === letters)) return `: ${outside}`;
  return suggestion(unknown, names);
}
