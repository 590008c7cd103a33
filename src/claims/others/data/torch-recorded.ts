/** What 48 operations of PyTorch 2.13 returned at a tie, with a program of the same function near it. */
import type { Recorded } from '../../kinds/recorded.ts';

const one = (call: string, program: string, at: string, returned: string): Recorded => ({
  call,
  program: `f(${at.includes(',') ? 'x, y' : 'x'}) = ${program}`,
  at,
  returned,
});

/** Those that return the element of least norm. */
export const FOLLOWING: readonly Recorded[] = [
  one('abs', 'abs(x)', '0', '0'),
  one('relu', 'relu(x)', '0', '0'),
  one('relu6 at 0', 'max(x, 0)', '0', '0'),
  one('relu6 at 6', 'min(x, 6)', '6', '0'),
  one('hardtanh at -1', 'max(x, -1)', '-1', '0'),
  one('hardtanh at 1', 'min(x, 1)', '1', '0'),
  one('leaky_relu, slope 0.01', 'max(x, x/100)', '0', '1/100'),
  one('prelu, slope 1/4', 'max(x, x/4)', '0', '1/4'),
  one('maximum', 'max(x, y)', '1, 1', '1/2, 1/2'),
  one('minimum', 'min(x, y)', '1, 1', '1/2, 1/2'),
  one('amax', 'max(x, y)', '1, 1', '1/2, 1/2'),
  one('max()', 'max(x, y)', '1, 1', '1/2, 1/2'),
  one('aminmax', 'max(x, y)', '1, 1', '1/2, 1/2'),
  one('scatter_reduce amax', 'max(x, y)', '1, 1', '1/2, 1/2'),
  one('vector_norm 1 at 0', 'norm1(x, y)', '0, 0', '0, 0'),
  one('vector_norm 2 at 0', 'norm2(x, y)', '0, 0', '0, 0'),
  one('vector_norm inf at 0', 'normInf(x, y)', '0, 0', '0, 0'),
  one('vector_norm inf at a tie', 'normInf(x, y)', '1, 1', '1/2, 1/2'),
  one('softshrink', 'relu(x - 1/2)', '1/2', '0'),
  one('hardsigmoid at -3', 'max(x + 3, 0)/6', '-3', '0'),
  one('hardsigmoid at 3', 'min(x + 3, 6)/6', '3', '0'),
  one('threshold', 'max(x, 0)', '0', '0'),
  one('l1_loss', 'abs(x)', '0', '0'),
  one('multi_margin_loss', 'relu(1 - x)', '1', '0'),
  one('multilabel_margin_loss', 'relu(1 - x)', '1', '0'),
  one('dist, p = 1', 'abs(x)', '0', '0'),
  one('cdist, p = 1', 'abs(x)', '0', '0'),
  one('pairwise_distance, p = 1', 'abs(x)', '0', '0'),
];

/** Those that return another one, or none. */
export const NOT_FOLLOWING: readonly Recorded[] = [
  one('clamp(min)', 'max(x, 0)', '0', '1'),
  one('clamp_min', 'max(x, 0)', '0', '1'),
  one('clamp(max)', 'min(x, 0)', '0', '1'),
  one('fmax', 'max(x, y)', '1, 1', '1, 0'),
  one('fmin', 'min(x, y)', '1, 1', '1, 0'),
  one('max(dim)', 'max(x, y)', '1, 1', '1, 0'),
  one('min(dim)', 'min(x, y)', '1, 1', '1, 0'),
  one('topk(1)', 'max(x, y)', '1, 1', '1, 0'),
  one('max_pool1d', 'max(x, y)', '1, 1', '1, 0'),
  one('adaptive_max_pool1d', 'max(x, y)', '1, 1', '1, 0'),
  one('kthvalue', 'max(x, y)', '1, 1', '0, 1'),
  one('sort()[-1]', 'max(x, y)', '1, 1', '0, 1'),
  one('cummax()[-1]', 'max(x, y)', '1, 1', '0, 1'),
  one('leaky_relu, slope 2', 'min(x, 2*x)', '0', '2'),
  one('prelu, slope 2', 'min(x, 2*x)', '0', '2'),
  one('leaky_relu, slope -1', 'max(x, -x)', '0', '-1'),
  one('hinge_embedding_loss', 'relu(1 - x)', '1', '-1'),
  one('margin_ranking_loss', 'relu(1 - x)', '1', '-1'),
  one('hypot', 'hypot(x, y)', '0, 0', 'NaN'),
  one('cdist, p = inf', 'normInf(x, y)', '1, 1', '1, 1'),
];
