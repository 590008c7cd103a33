/** Optima of minimax problems that are printed with some digits: a value above and a bound below, both exact. */
import type { Claim } from '../claim.ts';
import { external } from '../kinds/external.ts';
import { minimum } from '../kinds/minimum.ts';
import { proved } from '../kinds/statement.ts';
import { optimal } from '../kinds/value.ts';
import { LUKSAN } from './luksan-vlcek.ts';
import { TESTINT, WEIGHTS } from './testint.ts';

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

export const testintEnclosed: readonly Claim[] = [
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
];
