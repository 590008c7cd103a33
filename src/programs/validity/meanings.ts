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
  logaddexp: 'logSumExp',
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

const JUMPS = 'it jumps, and may be defined: ';
const ENDLESS = 'it has infinitely many pieces';
const SELECT = (name: string, body: string): string => `${JUMPS}select ${name} { ${body} }`;

/** Why it is no operation, and what to write instead. */
const OUTSIDE: Readonly<Record<string, string>> = {
  sqrt: 'it is not locally Lipschitz at 0; where x > 0 write exp(log(x)/2)',
  cbrt: 'it is not locally Lipschitz at 0; where x > 0 write exp(log(x)/3)',
  sign: SELECT('sign(x)', '-1 when x < 0; 0 when x = 0; 1 when x > 0'),
  sgn: SELECT('sgn(x)', '-1 when x < 0; 0 when x = 0; 1 when x > 0'),
  step: SELECT('step(x)', '0 when x < 0; 1 when x >= 0'),
  heaviside: SELECT('heaviside(x)', '0 when x < 0; 1 when x >= 0'),
  where: 'it is written with conditions: select pick(c, a, b) { a when c > 0; b when c <= 0 }',
  cond: 'it is written with conditions: select pick(c, a, b) { a when c > 0; b when c <= 0 }',
  threshold: SELECT('threshold(x)', 'x when x > 1; 0 when x <= 1'),
  hardShrink: SELECT('hardShrink(x)', 'x when x > 1; 0 when x >= -1, x <= 1; x when x < -1'),
  floor: ENDLESS,
  ceil: ENDLESS,
  round: ENDLESS,
  trunc: ENDLESS,
  mod: ENDLESS,
  rem: ENDLESS,
  fmod: ENDLESS,
  tan: 'write sin(x)/cos(x)',
  tg: 'write sin(x)/cos(x)',
  erf: 'it is neither elementary nor a selection of such functions',
  gelu: 'it rests on erf, which is not elementary; write x*sigmoid(1.702*x) for the usual approximation',
  argmax: 'it is not continuous, and its gradient says nothing',
  argmin: 'it is not continuous, and its gradient says nothing',
  softmax: 'it has several outputs; write exp(x)/(exp(x) + exp(y)), and so on',
  dot: 'write x*a + y*b, or affine',
  matmul: 'write sums of products, or affine',
};

/** What to say of an operation that is not known: `; did you mean max?`, `: it jumps, …`, or nothing. */
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
