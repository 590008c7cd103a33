/** Examples in the code of other packages: CppAD, nonsmooth-forward-ad, ncOPT. */
import type { Claim } from '../claim.ts';
import { external } from '../kinds/external.ts';
import { minimiser } from '../kinds/minimum.ts';
import { member, returned } from '../kinds/sets.ts';
import { ofMember, ofSet } from '../kinds/stated.ts';
import { proved } from '../kinds/statement.ts';
import { inputsAre } from '../kinds/text.ts';

const CPPAD = 'CppAD, example/abs_normal';
const KHAN_BARTON =
  'kamilkhanlab/nonsmooth-forward-ad, README.md and test/test.jl, after Khan and Barton 2013';
const NCOPT = 'fabian-sp/ncOPT';
const CLARKE_EXAMPLE = { program: 'f(x, y) = max(min(x, -y), y - x)', at: '0, 0' };
const ROSENBROCK = 'f(x, y) = 8*abs(x^2 - y) + (1-x)^2';
const QUADRATIC = 'f(x, y) = (x^2 + y^2)/2 + abs(x-5) + abs(y+5)';
const WEIGHTS = 'Absolute values lie above weighted means of their two pieces; squares are completed.';

const optimum = (
  id: string,
  title: string,
  source: string,
  data: Parameters<typeof minimiser>[0],
  moved: Partial<Parameters<typeof minimiser>[0]>,
): Claim =>
  external({ id, title, source, decidable: WEIGHTS, experiments: [proved(minimiser, data, moved)] });

export const libraryExamples: readonly Claim[] = [
  optimum(
    'curtis-overton-rosenbrock',
    '8|x² − y| + (1 − x)² has its minimum 0 at (1, 1)',
    `${NCOPT}, after Curtis and Overton 2012`,
    { program: ROSENBROCK, at: '1, 1', value: '0', because: { by: 'weights' } },
    { at: '1, 0' },
  ),
  ofSet(
    {
      id: 'ncopt-gradient',
      title: 'The gradient of 8|x² − y| + (1 − x)² at (1, 0) is (1, −1), as the code returns',
      source: `${NCOPT} at cd7a6b7, ncopt/funs.py (since replaced)`,
      printed: {
        text: 'f_rosenbrock.grad: (-2+x, 0) and ±(2x, -1)',
        refuted: member({ program: ROSENBROCK, at: '1, 0', vector: ['1', '-1'], inside: true }),
        mended: 'At (1, 0) the function is smooth, with the gradient (16, −8).',
      },
    },
    { program: ROSENBROCK, at: '1, 0', vectors: [['16', '-8']] },
    [['15', '-8']],
  ),
  external({
    id: 'co-rosenbrock-constrained',
    title: 'With max(√2 x, 2y) ≤ 1 its minimiser is (√2/2, 1/2)',
    source: `${NCOPT}, tests`,
    decidable: `The exact penalty with the multiplier √2 − 1, in the coordinates (√2 x, y). ${WEIGHTS}`,
    experiments: [
      proved(
        minimiser,
        {
          program: 'f(u, y) = 8*abs(u^2/2 - y) + (1 - u*(sqrt(2)/2))^2 + (sqrt(2) - 1)*relu(max(u, 2*y) - 1)',
          at: '1, 1/2',
          value: '(1 - sqrt(2)/2)^2',
          because: {
            by: 'weights',
            weights: [
              ['1/2', '1/2'],
              ['1', '0'],
              ['0', '1'],
            ],
          },
        },
        { value: '0.0857864' },
      ),
    ],
  }),
  optimum(
    'cppad-abs-min-linear',
    'The minimiser is the pair of medians (9.5, 7)',
    `${CPPAD}/abs_min_linear.cpp`,
    {
      program: 'f(x, y) = abs(11-x) + abs(19/2-x) + abs(9-x) + abs(15/2-y) + abs(7-y) + abs(11/2-y)',
      at: '19/2, 7',
      value: '4',
      because: {
        by: 'weights',
        weights: [
          ['1', '0'],
          ['1/2', '1/2'],
          ['0', '1'],
          ['1', '0'],
          ['1/2', '1/2'],
          ['0', '1'],
        ],
      },
    },
    { at: '10, 7' },
  ),
  optimum(
    'cppad-abs-min-quad',
    'The minimiser of (x² + y²)/2 + |x − 5| + |y + 5| is (1, −1)',
    `${CPPAD}/abs_min_quad.cpp`,
    {
      program: QUADRATIC,
      at: '1, -1',
      value: '9',
      because: {
        by: 'weights',
        weights: [
          ['0', '1'],
          ['1', '0'],
        ],
      },
    },
    { at: '1, 1' },
  ),
  optimum(
    'cppad-min-nso',
    'The minimiser of x² + 2(x + y)² + |z| is (0, 0, 0)',
    `${CPPAD}/min_nso_quad.cpp and min_nso_linear.cpp`,
    {
      program: 'f(x, y, z) = x^2 + 2*(x+y)^2 + abs(z)',
      at: '0, 0, 0',
      value: '0',
      because: { by: 'weights' },
    },
    { at: '0, 0, 1' },
  ),
  external({
    id: 'cppad-domain',
    title: 'The example’s function is defined on ℝ³',
    source: `${CPPAD}/abs_min_quad.cpp and abs_min_linear.cpp`,
    decidable: 'The inputs of the formula are counted.',
    experiments: [proved(inputsAre, { program: QUADRATIC, count: 2 }, { count: 3 })],
    printed: {
      text: 'f : R^3 → R',
      refuted: inputsAre({ program: QUADRATIC, count: 3 }),
      mended: 'f : R² → R: the formulas are of x₀ and x₁ only.',
    },
  }),
  ofSet(
    { id: 'kb-6-1a', title: '|x| − |x| at 0 has the element 0', source: KHAN_BARTON },
    { program: 'f(x) = abs(x) - abs(x)', at: '0', vectors: [['0']] },
    [['1']],
  ),
  external({
    id: 'kb-6-1b',
    title: 'max(x, 0) − min(x, 0) at 0: 1, an element, along the positive direction',
    source: KHAN_BARTON,
    decidable: 'Lexicographic derivatives are computed; membership has weights.',
    experiments: [
      proved(
        returned,
        { program: 'f(x) = max(x, 0) - min(x, 0)', at: '0', vector: ['1'], by: 'lexicographic' },
        { vector: ['-1'] },
      ),
      proved(
        member,
        { program: 'f(x) = max(x, 0) - min(x, 0)', at: '0', vector: ['1'], inside: true },
        { vector: ['2'] },
      ),
    ],
  }),
  ofSet(
    {
      id: 'kb-6-2',
      title: 'max(min(x, −y), y − x) at 0: the hull of (1, 0), (0, −1), (−1, 1)',
      source: `${KHAN_BARTON}; Clarke 1983, 2.5.2 (wording not read)`,
    },
    {
      ...CLARKE_EXAMPLE,
      vectors: [
        ['-1', '1'],
        ['0', '-1'],
        ['1', '0'],
      ],
    },
    [
      ['-1', '1'],
      ['0', '0'],
      ['1', '0'],
    ],
  ),
  ofSet(
    { id: 'kb-6-3', title: '(1 + |x − y|)(x − y) is smooth at 0: (1, −1)', source: KHAN_BARTON },
    { program: 'f(x, y) = (1 + abs(x - y))*(x - y)', at: '0, 0', vectors: [['1', '-1']] },
    [['1', '0']],
  ),
  ofMember(
    {
      id: 'kb-compass',
      title: 'The compass difference (−1/2, 1/2) of example 6.2 is a Clarke element',
      source: KHAN_BARTON,
    },
    { ...CLARKE_EXAMPLE, vector: ['-1/2', '1/2'], inside: true },
    ['-1/2', '3/2'],
  ),
  ofMember(
    {
      id: 'kb-compass-3',
      title:
        'A claim of the form: in three inputs it need not be; |min(2y + 2z, x + 3y − 2z)| at 0 gives (−1/2, −1/2, 0)',
      source: 'Khan and Yuan 2020 (wording not read)',
    },
    {
      program: 'f(x, y, z) = abs(min(2*y + 2*z, x + 3*y - 2*z))',
      at: '0, 0, 0',
      vector: ['-1/2', '-1/2', '0'],
      inside: false,
    },
    ['-1/2', '-1/2', '2'],
  ),
];
