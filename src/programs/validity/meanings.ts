/**
 * Names that people write and that are no operations here: what the operation is called. A name that becomes an operation is never
 * looked up; capital letters, underscores and what stands before a dot do not count.
 */
import { suggestion } from '../../input/suggestion.ts';
import { OUTSIDE } from './outside.ts';

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
  recip: 'reciprocal',
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
  logic_and: 'and',
  logsumexp: 'logSumExp',
  linf: 'normInf',
  norm: 'norm2',
  l2: 'norm2',
  l2norm: 'norm2',
  normFro: 'norm2',
  sumsqr: 'sumOfSquares',
  sq: 'square',
  vector_norm: 'norm2',
  vectorNorm: 'norm2',
  nrm2: 'norm2',
  euclideanNorm: 'norm2',
  stddev: 'std',
  pstdev: 'std',
  std_dev: 'std',
  standardDeviation: 'std',
  pstd: 'std',
  reduceStd: 'std',
  nanstd: 'std',
  reduceSum: 'sum',
  reduceMean: 'mean',
  reduceProd: 'prod',
  reduceLogSumExp: 'logSumExp',
  nansum: 'sum',
  nanmean: 'mean',
  nanmax: 'max',
  nanmin: 'min',
  maxLast: 'reduceMax',
  mmax: 'reduceMax',
  mmin: 'reduceMin',
  clipByValue: 'clip',
  clampMin: 'max',
  clampMax: 'min',
  bound: 'clip',
  saturate: 'clip',
  maxPool1d: 'maxPool',
  maxPool2d: 'maxPool',
  avgPool: 'mean',
  avgPool1d: 'mean',
  avgPool2d: 'mean',
  adaptiveAvgPool2d: 'mean',
  lrelu: 'leakyRelu',
  thresholdedRelu: 'threshold',
  expit: 'sigmoid',
  sigm: 'sigmoid',
  logExpit: 'logSigmoid',
  logistic_sigmoid: 'sigmoid',
  trueDivide: 'div',
  realDiv: 'div',
  floatPower: 'pow',
  negate: 'neg',
  magnitude: 'abs',
  euclideanDistance: 'norm2',
  l1Norm: 'norm1',
  manhattan: 'norm1',
  maxNorm: 'normInf',
  chebyshev: 'normInf',
  nanmedian: 'median',
  smoothL1: 'huber',
  smoothL1Loss: 'huber',
  huberLoss: 'huber',
  hingeLoss: 'hinge',
  floorMod: 'mod',
  floormod: 'mod',
  truncMod: 'rem',
  truncatemod: 'rem',
  roundHalfToEven: 'round',
  ite: 'where',
  iif: 'where',
  condeqassign: 'where',
  condassign: 'where',
  select_n: 'where',
  piecewise: 'where',
  choose: 'where',
  heavisideTheta: 'step',
  accumulateMax: 'cummax',
  maximumAccumulate: 'cummax',
  minimumAccumulate: 'cummin',
};

/** `torch.nn.functional.leaky_relu` and leakyRelu have the same. */
const lettersOf = (name: string): string =>
  name
    .slice(name.lastIndexOf('.') + 1)
    .replaceAll('_', '')
    .toLowerCase();

/** `np.linalg.cond` is no `cond`; norms are what they are everywhere. */
const isOfMatrices = (name: string): boolean => /(?:^|\.)linalg\.(?!\w*norm$)/.test(name);

const byLetters = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).map(([name, said]) => [lettersOf(name), said]));

const SAME_BY_LETTERS = byLetters(SAME);
const OUTSIDE_BY_LETTERS = byLetters(OUTSIDE);

/** What to say of an operation that is not known: `; did you mean max?`, `: it is random, …`, or nothing. */
export function hintFor(unknown: string, known: Iterable<string>): string {
  const names = [...known];
  const letters = lettersOf(unknown);
  const meant = isOfMatrices(unknown) ? undefined : SAME_BY_LETTERS.get(letters);
  const alike = names.find(name => lettersOf(name) === letters);
  // The same name in other letters is meant before all.
  if (alike !== undefined) return `; did you mean ${alike}?`;
  if (meant !== undefined && names.includes(meant)) return `; did you mean ${meant}?`;
  const outside = OUTSIDE_BY_LETTERS.get(letters) ?? (isOfMatrices(unknown) ? OUTSIDE.svd : undefined);
  return outside === undefined ? suggestion(unknown, names) : `: ${outside}`;
}
