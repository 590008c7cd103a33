/** The operations of the language, by name. */
import { anyArity } from '../elementary/any-arity.ts';
import { fixedArity } from '../elementary/fixed-arity.ts';
import { parametric } from '../elementary/parametric.ts';
import type { Op } from '../op.ts';
import { absOperation } from './abs.ts';
import { atan2 } from './atan2.ts';
import { clip } from './clip.ts';
import { comparisons, where } from './compare.ts';
import { cummax, cummin } from './cumulative.ts';
import { elu } from './elu.ts';
import { epsilonInsensitive } from './epsilon-insensitive.ts';
import { hardShrink } from './hard-shrink.ts';
import { hardSigmoid } from './hard-sigmoid.ts';
import { hardSwish } from './hard-swish.ts';
import { hardTanh } from './hard-tanh.ts';
import { hinge } from './hinge.ts';
import { huber } from './huber.ts';
import { hypot } from './hypot.ts';
import { interp } from './interp.ts';
import { kthLargest } from './kth-largest.ts';
import { leakyRelu } from './leaky-relu.ts';
import { maxOperation } from './max.ts';
import { maxPool } from './max-pool.ts';
import { median } from './median.ts';
import { minOperation } from './min.ts';
import { normInf } from './norm-inf.ts';
import { norm1 } from './norm1.ts';
import { norm2 } from './norm2.ts';
import { pinball } from './pinball.ts';
import { reduceMax } from './reduce-max.ts';
import { reduceMin } from './reduce-min.ts';
import { relu } from './relu.ts';
import { relu6 } from './relu6.ts';
import { signOperation } from './sign.ts';
import { softShrink } from './soft-shrink.ts';
import { softsign } from './softsign.ts';
import { sort } from './sort.ts';
import { sparseSigmoid } from './sparse-sigmoid.ts';
import { squaredHinge } from './squared-hinge.ts';
import { std } from './std.ts';
import { step } from './step.ts';
import { threshold } from './threshold.ts';
import { topk } from './topk.ts';
import { ceil, floor, mod, rem, round, trunc } from './whole.ts';
import { xlogy } from './xlogy.ts';

const selections: readonly Op[] = [
  absOperation,
  clip,
  elu,
  epsilonInsensitive,
  hardSigmoid,
  hardSwish,
  hardTanh,
  hinge,
  huber,
  hypot,
  kthLargest,
  leakyRelu,
  maxOperation,
  maxPool,
  median,
  minOperation,
  normInf,
  norm1,
  norm2,
  pinball,
  reduceMax,
  reduceMin,
  relu,
  relu6,
  softShrink,
  softsign,
  sort,
  sparseSigmoid,
  squaredHinge,
  std,
  topk,
  atan2,
  ceil,
  ...comparisons,
  cummax,
  cummin,
  floor,
  hardShrink,
  interp,
  mod,
  rem,
  round,
  signOperation,
  step,
  threshold,
  trunc,
  where,
  xlogy,
];

/**
 * Every operation of the language but `component`, which the compiler of programs knows (contract, section 2):
 * `library.get('relu')`.
 */
export const library: ReadonlyMap<string, Op> = new Map(
  [...parametric, ...fixedArity, ...anyArity, ...selections].map(op => [op.name, op]),
);

/**
 * Operations that came when programs were written already: what a program calls so itself, an input or a selection of its own,
 * keeps its meaning.
 */
export const LATER: ReadonlySet<string> = new Set(
  (
    'sqrt tan atan asin acos logAddExp atan2 xlogy cummax cummin interp where greater greaterEqual less lessEqual equal notEqual ' +
    'and sign step floor ceil round trunc mod rem hardShrink threshold norm2 hypot std sparseSigmoid'
  ).split(' '),
);
