/** Sets that textbooks, papers and answers state. Where the wording was not read, the title says “A claim of the form”. */
import type { Claim } from '../claim.ts';
import { external } from '../kinds/external.ts';
import { minimiser } from '../kinds/minimum.ts';
import { criticalAt, hull, member } from '../kinds/sets.ts';
import { ofCritical, ofReturned, ofSet } from '../kinds/stated.ts';
import { proved, provedAll } from '../kinds/statement.ts';

const form = (text: string): string => `A claim of the form: ${text}`;
const NOT_READ = '(wording not read)';

const MINUS_ABS = { program: 'f(x) = -abs(x)', at: '0' };
const TILTED = (w: string): string => `f(x, y) = ${w}*(abs(x) + abs(y)) + (${w} - 1)*x`;

export const textbooks: readonly Claim[] = [
  external({
    id: 'clarke-partial',
    title: form('partial Clarke sets need not contain what the full set projects to'),
    source: `Clarke 1983, 2.5.2 ${NOT_READ}`,
    decidable: 'All cells of piecewise affine functions are known.',
    experiments: [
      proved(
        hull,
        { program: 'f(x) = max(min(x, 0), -x)', at: '0', vectors: [['-1'], ['0']] },
        { vectors: [['-1'], ['1']] },
      ),
      proved(
        hull,
        { program: 'f(y) = max(min(0, -y), y)', at: '0', vectors: [['0'], ['1']] },
        { vectors: [['-1'], ['1']] },
      ),
      proved(
        member,
        { program: 'f(x, y) = max(min(x, -y), y - x)', at: '0, 0', vector: ['1', '0'], inside: true },
        { vector: ['1', '1'] },
      ),
      proved(
        member,
        { program: 'f(x) = max(min(x, 0), -x)', at: '0', vector: ['1'], inside: false },
        { vector: ['-1'] },
      ),
    ],
  }),
  external({
    id: 'clarke-sum-strict',
    title: form('the sum rule is strict for |x| + (−|x|): {0} lies inside [−2, 2]'),
    source: `Clarke 1983, 2.3; Tian and So 2023 ${NOT_READ}`,
    decidable: 'The sum of the two sets, and the set of the sum.',
    experiments: [
      proved(
        hull,
        { program: 'f(x) = abs(x) - abs(x)', at: '0', vectors: [['0']] },
        { vectors: [['-1'], ['1']] },
      ),
      proved(
        hull,
        { program: 'f(x) = abs(x) - abs(x)', at: '0', set: 'nodewise', vectors: [['-2'], ['2']] },
        { vectors: [['-2'], ['1']] },
      ),
    ],
  }),
  ofSet(
    {
      id: 'borwein-zhu',
      title: 'The Clarke set of −|x| at 0 is [−1, 1]',
      source: 'Borwein and Zhu, p. 191, as quoted in Q and A 3124021',
    },
    { ...MINUS_ABS, vectors: [['-1'], ['1']] },
    [['0'], ['1']],
  ),
  ofSet(
    {
      id: 'qa-3124021',
      title: 'By the definition the Clarke set of −|x| at 0 is {0}',
      source: 'Q and A 3124021, the question',
      printed: {
        text: 'by the definition, −|x| has {0} at 0',
        refuted: hull({ ...MINUS_ABS, vectors: [['0']] }),
        mended: 'The limits of its gradients are 1 and −1: the set is [−1, 1].',
      },
    },
    { ...MINUS_ABS, vectors: [['-1'], ['1']] },
    [['0']],
  ),
  external({
    id: 'qa-3317995',
    title: '|x|/2 − x²/4 for |x| ≤ 1, else 1/4, has [−1/2, 1/2] at 0 and {0} at 1',
    source: 'Q and A 3317995',
    decidable: 'Cells on the line.',
    experiments: [
      proved(
        hull,
        {
          program: 'f(x) = clip(abs(x), 0, 1)/2 - clip(abs(x), 0, 1)^2/4',
          at: '0',
          vectors: [['-1/2'], ['1/2']],
        },
        { vectors: [['-1'], ['1/2']] },
      ),
      proved(
        hull,
        { program: 'f(x) = clip(abs(x), 0, 1)/2 - clip(abs(x), 0, 1)^2/4', at: '1', vectors: [['0']] },
        { vectors: [['0'], ['1/2']] },
      ),
    ],
  }),
  ofSet(
    {
      id: 'rw-difference',
      title: form('the Clarke set of |x| − |y| at 0 is [−1, 1]²'),
      source: `Rockafellar and Wets 1998 ${NOT_READ}`,
    },
    {
      program: 'f(x, y) = abs(x) - abs(y)',
      at: '0, 0',
      vectors: [
        ['-1', '-1'],
        ['-1', '1'],
        ['1', '-1'],
        ['1', '1'],
      ],
    },
    [
      ['-1', '-1'],
      ['1', '-1'],
      ['1', '1'],
    ],
  ),
  ofSet(
    {
      id: 'l1-lecture',
      title: 'The subgradients of the 1-norm at (1, 0, −2) are {1} × [−1, 1] × {−1}',
      source: 'a lecture script on subgradients',
    },
    {
      program: 'f(x, y, z) = abs(x) + abs(y) + abs(z)',
      at: '1, 0, -2',
      vectors: [
        ['1', '-1', '-1'],
        ['1', '1', '-1'],
      ],
    },
    [
      ['1', '-1', '-1'],
      ['1', '1', '1'],
    ],
  ),
  ofSet(
    {
      id: 'half-pipe',
      title: form('the Clarke set of max(y² − max(x, 0), 0) at 0 is the hull of (0, 0) and (−1, 0)'),
      source: `Griewank, Walther, Fiege and Bosse 2016, the half pipe ${NOT_READ}`,
    },
    {
      program: 'f(x, y) = max(y^2 - max(x, 0), 0)',
      at: '0, 0',
      vectors: [
        ['0', '0'],
        ['-1', '0'],
      ],
    },
    [
      ['0', '0'],
      ['-1', '1'],
    ],
  ),
  ofSet(
    {
      id: 'fp-jacobian',
      title: form('the Clarke Jacobian of (|x|, |x|) at 0 is not the product of the parts'),
      source: `Facchinei and Pang 2003 ${NOT_READ}`,
    },
    {
      program: 'f(x) =\n  a = abs(x)\n  b = abs(x)\n  a, b',
      at: '0',
      vectors: [
        ['-1', '-1'],
        ['1', '1'],
      ],
    },
    [
      ['-1', '-1'],
      ['-1', '1'],
      ['1', '-1'],
      ['1', '1'],
    ],
  ),
  ofReturned(
    {
      id: 'kakade-lee',
      title: form('automatic differentiation of relu(x) − relu(−x) gives 0 at 0; the truth is 1'),
      source: `Kakade and Lee 2018 ${NOT_READ}`,
    },
    { program: 'f(x) = relu(x) - relu(-x)', at: '0', vector: ['0'] },
    ['1'],
  ),
  ofReturned(
    {
      id: 'kakade-lee-10',
      title: form('automatic differentiation of 10x − 9(relu(x) − relu(−x)) gives 10 at 0; the truth is 1'),
      source: `Kakade and Lee 2018 ${NOT_READ}`,
    },
    { program: 'f(x) = 10*x - 9*(relu(x) - relu(-x))', at: '0', vector: ['10'] },
    ['1'],
  ),
  ofCritical(
    {
      id: 'hul-zigzag',
      title: form('max(−100, 3x ± 2y, 2x ± 5y): 0, where steepest descent ends, is not critical'),
      source: `Hiriart-Urruty and Lemaréchal 1993, VIII.2 ${NOT_READ}`,
    },
    {
      program: 'f(x, y) = max(-100, 3*x + 2*y, 3*x - 2*y, 2*x + 5*y, 2*x - 5*y)',
      at: '0, 0',
      critical: false,
    },
    'f(x, y) = max(-100, 3*x + 2*y, 3*x - 2*y, -2*x + 5*y, 2*x - 5*y)',
  ),
  external({
    id: 'lewis-overton-tilted',
    title: form('0 is the minimum of w(|x| + |y|) + (w − 1)x exactly for w ≥ 1/2'),
    source: `Lewis and Overton 2013 ${NOT_READ}`,
    decidable: 'Weights for each w; where 0 is not in Clarke’s set, a separating direction.',
    experiments: [
      provedAll(
        'For w = 1/2, 3/4, 1, 8 it is.',
        minimiser,
        ['1/2', '3/4', '1', '8'].map(w => ({
          program: TILTED(w),
          at: '0, 0',
          value: '0',
          because: { by: 'convexity' as const },
        })),
        { value: '1' },
      ),
      provedAll(
        'For w = 1/100, 2/5, 49/100 it is not even critical.',
        criticalAt,
        ['1/100', '2/5', '49/100'].map(w => ({ program: TILTED(w), at: '0, 0', critical: false as boolean })),
        { program: TILTED('1/2') },
      ),
    ],
  }),
];
