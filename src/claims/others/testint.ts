/** Minimax problems as the code of TESTINT has them, with optima that it or other collections print. */
import type { Claim } from '../claim.ts';
import { throughText } from '../kinds/bound.ts';
import { external } from '../kinds/external.ts';
import { minimiser, minimum } from '../kinds/minimum.ts';
import { proved, provedAll } from '../kinds/statement.ts';
import { optimal, value } from '../kinds/value.ts';
import { LUKSAN, ROSEN_SUZUKI_WEIGHTS } from './luksan-vlcek.ts';

const TESTINT = 'DerivativeFreeLibrary/TESTINT, CODE';
const WEIGHTS =
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

const davidon = (i: number): string =>
  `(x1 + x2*${i}/5 - exp(${i}/5))^2 + (x3 + x4*sin(${i}/5) - cos(${i}/5))^2`;
/** The pieces that are active at the optimum have weights. */
const DAVIDON = Array.from({ length: 20 }, (_, k) => k + 1);
const DAVIDON_WEIGHTS: Readonly<Record<number, string>> = {
  1: '0.185485866588',
  13: '0.499315141649',
  20: '0.315198991763',
};

const WONG = `f(x1, x2, x3, x4, x5, x6, x7) =
  a = (x1-10)^2 + 5*(x2-12)^2 + x3^4 + 3*(x4-11)^2 + 10*x5^6 + 7*x6^2 + x7^4 - 4*x6*x7 - 10*x6 - 8*x7
  max(a, a + 10*(2*x1^2 + 3*x2^4 + x3 + 4*x4^2 + 5*x5 - 127), a + 10*(7*x1 + 3*x2 + 10*x3^2 + x4 - x5 - 282), a + 10*(23*x1 + x2^2 + 6*x6^2 - 8*x7 - 196), a + 10*(4*x1^2 + x2^2 - 3*x1*x2 + 2*x3^2 + 5*x6 - 11*x7))`;

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
    id: 'lv-davidon2',
    title: 'A claim of the form: TESTINT’s davidon2.m has the optimal value 115.70644',
    source: `${TESTINT}/davidon2.m; value in a MATLAB collection`,
    decidable: `A value is compared. Of the function of Davidon 2: ${WEIGHTS} Its coefficients are enclosed.`,
    experiments: [
      proved(
        minimum,
        {
          program: `f(x1, x2, x3, x4) = max(${DAVIDON.map(davidon).join(', ')})`,
          at: '-12.2436808114594, 14.0217974936612, -0.451510887045149, -0.0105189495980493',
          printed: '115.70644',
          because: { by: 'weights', weights: [DAVIDON.map(i => DAVIDON_WEIGHTS[i] ?? '0')] },
        },
        { printed: '115.70645' },
      ),
    ],
    printed: {
      text: 'f(i) = x(4) - (x(1)*t(i)^2 + x(2)*t(i) + x(3))^2 - sqrt(t(i)), with the optimal value 115.70644 of Davidon 2',
      refuted: optimal({
        program: `f(x1, x2, x3, x4) = normInf(${Array.from({ length: 21 }, (_, k) => 0.25 + 0.0375 * k)
          .map(t => Math.round(t * 10_000) / 10_000)
          .map(t => `x4 - (x1*${t}^2 + x2*${t} + x3)^2 - sqrt(${t})`)
          .join(', ')})`,
        at: '0, 0, 0, 0',
        value: '115.70644',
      }),
      mended:
        'The function of the file has the value 1 at 0. With (x₁ + x₂t − eᵗ)² + (x₃ + x₄ sin t − cos t)² for t = 1/5, …, 4 in its place the optimal value is 115.70644.',
    },
  }),
  external({
    id: 'lv-steiner2',
    title: 'Steiner 2 has the optimal value 16.703838',
    source: `${TESTINT}/steiner2.m; ${LUKSAN}`,
    decidable:
      'A norm |v| lies above ⟨u, v⟩ for |u| ≤ 1; the vectors u are balanced, so that the sum is a number.',
    experiments: [
      proved(
        minimum,
        {
          program: `f(x1, x2, x3, x4, x5, x6, y1, y2, y3, y4, y5, y6) =
  p = norm2(x1, y1) + norm2(5.5 - x6, -1 - y6)
  a = 2*norm2(0 - x1, 2 - y1) + norm2(2 - x2, 3 - y2) + norm2(3 - x3, -1 - y3)
  b = 5*norm2(4 - x4, -0.5 - y4) + norm2(5 - x5, 2 - y5) + norm2(6 - x6, 2 - y6)
  c = norm2(x1 - x2, y1 - y2) + norm2(x2 - x3, y2 - y3) + 2*norm2(x3 - x4, y3 - y4)
  d = 3*norm2(x4 - x5, y4 - y5) + 2*norm2(x5 - x6, y5 - y6)
  p + a + b + c + d`,
          at: '0, 1.72769448, 4, 4, 4, 4, 2, 2.28132295, -0.5, -0.5, -0.5, -0.5',
          printed: '16.703838',
          because: {
            by: 'weights',
            vectors: [
              ['0', '0.999999999998'],
              ['0.948683298048', '-0.316227766016'],
              ['-0.493500444652', '0.419642617804'],
              ['0.354317375091', '0.935125231027'],
              ['-0.894427190998', '-0.447213595499'],
              ['-0.0835316633484', '-0.3440629210888'],
              ['0.371390676352', '0.928476690881'],
              ['0.624695047553', '0.780868809441'],
              ['-0.987000889304', '-0.16071476439'],
              ['-0.632683514213', '0.774410466637'],
              ['-0.7635553526055', '0.163598435569'],
              ['-0.648256340651', '-0.464372578102'],
              ['-0.7866891728005', '-0.2323205217125'],
            ],
          },
        },
        { printed: '16.703839' },
      ),
    ],
  }),
  external({
    id: 'lv-wong1',
    title: 'Wong 1 has the optimal value 680.63006',
    source: `${TESTINT}/wong1.m; value in a MATLAB collection`,
    decidable: `Even powers lie above parabolas that touch them. ${WEIGHTS}`,
    experiments: [
      proved(
        minimum,
        {
          program: WONG,
          at: '2.33049937288, 1.951372372897, -0.4775413923889, 4.365726233656, -0.6244869705268, 1.038131018608, 1.594226711612',
          printed: '680.63006',
          because: {
            by: 'weights',
            weights: [['0.8491665523645', '0.1139719959167', '0', '0', '0.0368614517188']],
            touching: ['0.4775413923889', '0.6244869705268', '1.594226711612', '1.951372372897'],
          },
        },
        { printed: '680.63007' },
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
