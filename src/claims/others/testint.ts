/** Minimax problems as the code of TESTINT has them, with optima that it or other collections print. */
import type { Claim } from '../claim.ts';
import { throughText } from '../kinds/bound.ts';
import { external } from '../kinds/external.ts';
import { minimiser, minimum } from '../kinds/minimum.ts';
import { proved, provedAll } from '../kinds/statement.ts';
import { value } from '../kinds/value.ts';
import { LUKSAN, ROSEN_SUZUKI_WEIGHTS } from './luksan-vlcek.ts';

/** The folder that was read. */
export const TESTINT = 'DerivativeFreeLibrary/TESTINT, CODE';
export const WEIGHTS =
  'A maximum lies above every weighted mean of its arguments; where that mean is quadratic, its least value is found by completing squares.';

const bijection = {
  head: 'f(x1, x2, x3, x4) =',
  inner: '  a = x1 - (x4+1)^4\n  e = x2 - a^4',
  outer: `  p = a^2 + e^2 + 2*x3^2 + x4^2 - 5*a - 5*e - 21*x3 + 7*x4
  b = a^2 + e^2 + x3^2 + x4^2 + a - e + x3 - x4 - 8
  c = a^2 + 2*e^2 + x3^2 + 2*x4^2 - a - x4 - 10
  d = a^2 + e^2 + x3^2 + 2*a - e - x4 - 5
  max(p, p + 10*b, p + 10*c, p + 10*d)`,
  free: 'f(a, e, x3, x4) =',
};

const onLeft = (part: string): string => `f(w, y) = 16*abs(y) + ${part}`;
const WOLFE = {
  from: '-9*relu(w) + relu(w)^9'.replaceAll('w', 't'),
  to: '(relu(t) - 1)^2*(relu(t)^7 + 2*relu(t)^6 + 3*relu(t)^5 + 4*relu(t)^4 + 5*relu(t)^3 + 6*relu(t)^2 + 7*relu(t) + 8) - 8',
};

const squares = (sign: string): string =>
  `1e-8*x1^2 + (x2 ${sign} 2)^2 + x3^2 + 4*x4^2 + x5^2 + x6^2 + x7^2 + x8^2 + x9^2 + x10^2`;

/** Those of TESTINT, and of collections for the same formulas. */
export const testint: readonly Claim[] = [
  external({
    id: 'ti-mifflin1',
    title: 'Without the factor 20 Mifflin 1 has the same optimum',
    source: `${TESTINT}/mifflin1.m`,
    decidable: WEIGHTS,
    experiments: [
      proved(
        minimiser,
        {
          program: 'f(x, y) = max(-x, -x + (x^2 + y^2 - 1))',
          at: '1, 0',
          value: '-1',
          because: { by: 'weights', weights: [['1/2', '1/2']] },
        },
        { at: '1, 1' },
      ),
    ],
  }),
  external({
    id: 'lv-polak6',
    title: 'Polak 6 has its minimum −44 at (0, 1, 2, −1)',
    source: `${TESTINT}/polak6.m`,
    decidable: `It is Rosen–Suzuki of other coordinates. ${WEIGHTS}`,
    dependsOn: ['lv-rosen-suzuki'],
    experiments: [
      proved(
        minimiser,
        {
          program: throughText(bijection),
          at: '0, 1, 2, -1',
          value: '-44',
          because: { by: 'weights', weights: [ROSEN_SUZUKI_WEIGHTS], through: bijection },
        },
        { at: '0, 1, 2, 0' },
      ),
    ],
  }),
  external({
    id: 'lv-wf',
    title: 'WF has its minimum 0 at (0, 0)',
    source: `${TESTINT}/wf.m`,
    decidable: `The mean of the second and third piece is y². ${WEIGHTS}`,
    experiments: [
      proved(
        minimiser,
        {
          program:
            'f(x, y) = max((x + 10*x/(x+0.1) + 2*y^2)/2, (-x + 10*x/(x+0.1) + 2*y^2)/2, (x - 10*x/(x+0.1) + 2*y^2)/2)',
          at: '0, 0',
          value: '0',
          because: { by: 'weights', weights: [['0', '1/2', '1/2']] },
        },
        { value: '-1' },
      ),
    ],
  }),
  external({
    id: 'lv-wolfe',
    title: 'Wolfe’s function has its minimum −8 at (−1, 0)',
    source: `${LUKSAN}; ${TESTINT}/wolfe.m`,
    decidable:
      'On each of its three parts. For x = −t ≤ 0 it is 16|y| − 8 and a product of a square and a polynomial with positive coefficients: an identity that is decided piece by piece.',
    experiments: [
      proved(
        minimiser,
        {
          program: onLeft(WOLFE.from).replaceAll('relu(t)', 'relu(w)'),
          at: '1, 0',
          value: '-8',
          because: {
            by: 'weights',
            rewriting: {
              of: part => onLeft(part).replaceAll('relu(t)', 'relu(w)'),
              ...WOLFE,
            },
          },
        },
        { value: '-7' },
      ),
      provedAll(
        'For x > 0 its values are not negative.',
        minimiser,
        [
          {
            program: 'f(x, y) = 5*sqrt(9*x^2 + 16*y^2)',
            at: '0, 0',
            value: '0',
            because: { by: 'weights' },
            sets: 'left out',
          },
          {
            program: 'f(w, y) = 9*relu(w) + 16*abs(y)',
            at: '0, 0',
            value: '0',
            because: { by: 'weights' },
          },
        ],
        { at: '1, 1' },
      ),
      proved(
        value,
        { program: 'f(x, y) = 9*x + 16*abs(y) - x^9', at: '-1, 0', value: '-8' },
        { at: '-1, 1' },
      ),
    ],
  }),
  external({
    id: 'lv-polak2',
    title: 'Polak 2 has the minimum 54.598150, which is e⁴, at 0',
    source: `${TESTINT}/polak2.m; value in a MATLAB collection`,
    decidable: `The exponential lies above its tangent at 4. ${WEIGHTS}`,
    experiments: [
      proved(
        minimiser,
        {
          program: `f(x1, x2, x3, x4, x5, x6, x7, x8, x9, x10) = max(exp(${squares('+')}), exp(${squares('-')}))`,
          at: '0, 0, 0, 0, 0, 0, 0, 0, 0, 0',
          value: 'exp(4)',
          because: { by: 'weights', weights: [['1/2', '1/2']], tangents: ['4'] },
        },
        { value: '54.598150' },
      ),
      proved(
        minimum,
        {
          program: `f(x1, x2, x3, x4, x5, x6, x7, x8, x9, x10) = max(exp(${squares('+')}), exp(${squares('-')}))`,
          at: '0, 0, 0, 0, 0, 0, 0, 0, 0, 0',
          printed: '54.598150',
          because: { by: 'weights', weights: [['1/2', '1/2']], tangents: ['4'] },
        },
        { printed: '54.598151' },
      ),
    ],
  }),
  external({
    id: 'lv-spiral',
    title: 'Spiral has its minimum 0 at (0, 0)',
    source: `${TESTINT}/spiral.m; value in a MATLAB collection`,
    decidable: 'Each piece is a sum of squares.',
    experiments: [
      proved(
        minimiser,
        {
          program:
            'f(x, y) = max((x - sqrt(x^2 + y^2)*cos(sqrt(x^2 + y^2)))^2 + 0.005*(x^2 + y^2), (y - sqrt(x^2 + y^2)*sin(sqrt(x^2 + y^2)))^2 + 0.005*(x^2 + y^2))',
          at: '0, 0',
          value: '0',
          because: { by: 'weights', weights: [['1', '0']] },
          sets: 'left out',
        },
        { value: '1/200' },
      ),
    ],
  }),
  external({
    id: 'lv-hald-madsen1',
    title: 'A claim of the form: Hald–Madsen 1 has its minimum 0 at (1, 1)',
    source: 'Hald and Madsen 1 (formula from memory); value in a MATLAB collection',
    decidable: 'A maximum of absolute values is not negative.',
    experiments: [
      proved(
        minimiser,
        {
          program: 'f(x, y) = max(abs(10*(y - x^2)), abs(1 - x))',
          at: '1, 1',
          value: '0',
          because: { by: 'weights' },
        },
        { at: '1, 2' },
      ),
    ],
  }),
  external({
    id: 'dennis-woods',
    title: 'A claim of the form: the function of Dennis and Woods has its minimum 1 at (0, 0)',
    source: 'Dennis and Woods (formula from memory); value in a MATLAB collection',
    decidable: WEIGHTS,
    experiments: [
      proved(
        minimiser,
        {
          program: 'f(x, y) = max((x-1)^2 + (y+1)^2, (x+1)^2 + (y-1)^2)/2',
          at: '0, 0',
          value: '1',
          because: { by: 'weights' },
        },
        { value: '1/2' },
      ),
    ],
  }),
];
