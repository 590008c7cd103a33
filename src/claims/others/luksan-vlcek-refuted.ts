/** What LukFiOrcl.h prints of the test problems of Lukšan and Vlček and is not so, and values at starting points. */
import type { Claim } from '../claim.ts';
import { type ConvexData, convex, nonconvex } from '../kinds/convexity.ts';
import { external } from '../kinds/external.ts';
import { minimiser, minimum } from '../kinds/minimum.ts';
import { proved, provedAll } from '../kinds/statement.ts';
import { optimal, type ValueData, value, valueAbove, valueBelow } from '../kinds/value.ts';
import { SHOR } from './data/shor.ts';
import { mifflinIsConvex, mifflinIsNonconvex } from './karmitsa.ts';
import { LUKSAN, rosenSuzuki } from './luksan-vlcek.ts';

const TESTINT = 'formula DerivativeFreeLibrary/TESTINT, CODE';

const HS78 =
  'f(x1, x2, x3, x4, x5) = x1*x2*x3*x4*x5 + 10*(abs(x1^2+x2^2+x3^2+x4^2+x5^2-10) + abs(x2*x3 - 5*x4*x5) + abs(x1^3 + x2^3 + 1))';
const COLVILLE = `f(x1, x2, x3, x4, x5) =
  h = max(0, -40 - ((-16)*x1 + 2*x2 + 1*x4), -2 - ((-2)*x2 + 4*x4 + 2*x5), -0.25 - ((-3.5)*x1 + 2*x3), -4 - ((-2)*x2 + (-4)*x4 + (-1)*x5), -4 - ((-9)*x2 + (-2)*x3 + 1*x4 + (-2.8)*x5), -1 - (2*x1 + (-4)*x3), -40 - ((-1)*x1 + (-1)*x2 + (-1)*x3 + (-1)*x4 + (-1)*x5), -60 - ((-1)*x1 + (-2)*x2 + (-3)*x3 + (-2)*x4 + (-1)*x5), 5 - (1*x1 + 2*x2 + 3*x3 + 4*x4 + 5*x5), 1 - (1*x1 + 1*x2 + 1*x3 + 1*x4 + 1*x5))
  4*x1^3 + 8*x2^3 + 10*x3^3 + 6*x4^3 + 2*x5^3 + 30*x1*x1 + (-20)*x1*x2 + (-10)*x1*x3 + 32*x1*x4 + (-10)*x1*x5 + (-20)*x2*x1 + 39*x2*x2 + (-6)*x2*x3 + (-31)*x2*x4 + 32*x2*x5 + (-10)*x3*x1 + (-6)*x3*x2 + 10*x3*x3 + (-6)*x3*x4 + (-10)*x3*x5 + 32*x4*x1 + (-31)*x4*x2 + (-6)*x4*x3 + 39*x4*x4 + (-20)*x4*x5 + (-10)*x5*x1 + 32*x5*x2 + (-10)*x5*x3 + (-20)*x5*x4 + 30*x5*x5 + (-15)*x1 + (-27)*x2 + (-36)*x3 + (-18)*x4 + (-12)*x5 + 50*h`;

const CB2 = 'f(x, y) = max(x^2 + y^4, (2-x)^2 + (2-y)^2, 2*exp(-x+y))';
const CB2_BECAUSE = {
  by: 'weights',
  weights: [['0.430481174', '0.569518826', '0']],
  touching: ['0.899559938395'],
} as const;

const start = (program: string, at: string, printed: string): ValueData => ({ program, at, value: printed });
const steps = Array.from({ length: 20 }, (_, i) => i + 1);
const inputs = steps.map(i => `x${i}`).join(', ');
const ramp = steps.map(i => (i <= 10 ? i : -i)).join(', ');

/** The l1 norm of El-Attar, with residuals of any kind. */
const EL_ATTAR = 'f(r1, r2, r3) = abs(r1) + abs(r2) + abs(r3)';

/** Refuted, but for the last. */
export const luksanVlcekRefuted: readonly Claim[] = [
  external({
    id: 'lv-hs78',
    title: 'HS78 has the optimal value −2.9197004',
    source: `${LUKSAN}: 18 HS78; ${TESTINT}/hs78.m`,
    decidable: 'One point with a smaller value.',
    experiments: [
      provedAll(
        'At (−L, L, L, L, L) the value is −L⁵ + 90L² − 90: there is none that is smallest.',
        value,
        [
          { program: HS78, at: '-10, 10, 10, 10, 10', value: '-91090' },
          { program: HS78, at: '-100, 100, 100, 100, 100', value: '-100^5 + 90*100^2 - 90' },
          { program: HS78, at: '-1000, 1000, 1000, 1000, 1000', value: '-1000^5 + 90*1000^2 - 90' },
        ],
        { value: '-91091' },
      ),
    ],
    printed: {
      text: '18 HS78. [ NonConvex ]. Optimal value f* = -2.9197004.',
      refuted: optimal({ program: HS78, at: '-10, 10, 10, 10, 10', value: '-2.9197004' }),
      mended: 'It is unbounded below: −91,090 at (−10, 10, 10, 10, 10). The printed value is a local one.',
    },
  }),
  external({
    id: 'lv-colville1',
    title: 'Colville 1 has the optimal value −32.348679',
    source: `${LUKSAN}: 17 Colville1; ${TESTINT}/colville1.m`,
    decidable: 'One point with a smaller value.',
    experiments: [
      provedAll(
        'At −L·(1, …, 1) the value is −30L³ + 50L² + 108L + 50(5 + 15L): there is none that is smallest.',
        value,
        [
          { program: COLVILLE, at: '-10, -10, -10, -10, -10', value: '-16170' },
          {
            program: COLVILLE,
            at: '-100, -100, -100, -100, -100',
            value: '-30*100^3 + 50*100^2 + 108*100 + 50*(5 + 15*100)',
          },
        ],
        { value: '-16169' },
      ),
    ],
    printed: {
      text: '17 Colville1. [ NonConvex ]. Optimal value f* = -32.348679.',
      refuted: optimal({ program: COLVILLE, at: '-10, -10, -10, -10, -10', value: '-32.348679' }),
      mended: 'The penalty leaves out x ≥ 0, and is unbounded below: −16,170 at −10·(1, 1, 1, 1, 1).',
    },
  }),
  external({
    id: 'lv-elattar-sign',
    title: 'El-Attar, an l1 norm, has the optimal value −0.5598131',
    source: `${LUKSAN}: 19 El-Attar, “An algorithm for l1-norm minimization”`,
    decidable: 'A sum of absolute values is not negative, by its form; so that no residuals need be known.',
    experiments: [
      proved(
        minimiser,
        { program: EL_ATTAR, at: '0, 0, 0', value: '0', because: { by: 'weights' } },
        { value: '-0.5598131' },
      ),
    ],
    printed: {
      text: '19 El-Attar. [ NonConvex ]. Optimal value f* = -0.5598131.',
      refuted: minimum({
        program: EL_ATTAR,
        at: '0, 0, 0',
        printed: '-0.5598131',
        because: { by: 'weights' },
      }),
      mended: 'An l1 norm is not negative: the sign is a misprint.',
    },
  }),
  external({
    id: 'lv-cb2-point',
    title: 'CB2 has its minimum 1.9522245 at (1.139286, 0.899365)',
    source: `${LUKSAN}: 3 CB2`,
    decidable:
      'Below it lies λ(x² + a parabola that touches y⁴) + (1 − λ)((2 − x)² + (2 − y)²), which grows by (x − x*)².',
    experiments: [
      proved(
        minimum,
        { program: CB2, at: '1.139037652, 0.899559938', printed: '1.9522245', because: CB2_BECAUSE },
        { printed: '1.9522244' },
      ),
      // Half a unit of the last digit around the printed x: the value is more than 6e-8 above the least one.
      proved(valueAbove, { program: CB2, at: '1.139286, 0.899365', value: '1.9522246' }, { value: '1.96' }),
    ],
    printed: {
      text: 'Optimal point λ* = (1.139286, 0.899365). Optimal value f* = 1.9522245.',
      refuted: valueBelow({ program: CB2, at: '1.139286, 0.899365', value: '1.95222455' }),
      mended: 'The point is (1.139038, 0.899560), to six digits behind the point; the value is right.',
    },
  }),
  external({
    id: 'mifflin2-nonconvex',
    title: 'Mifflin 2 is nonconvex',
    source: `${LUKSAN}: 9 Mifflin2. [ NonConvex ].`,
    decidable: 'Whether two functions of one variable are equal is decided piece by piece; the rest is form.',
    experiments: [mifflinIsConvex],
    printed: {
      text: '9 Mifflin2. [ NonConvex ].',
      refuted: mifflinIsNonconvex,
      mended: 'It is convex: 2r + 7/4 |r| = max(15/4 r, 1/4 r) for r = x² + y² − 1.',
    },
  }),
  external({
    id: 'lv-hilb-nonconvex',
    title: 'MXHILB and L1HILB are nonconvex',
    source: `${LUKSAN}: 23 MXHILB. [ NonConvex ]. 24 L1HILB. [ NonConvex ].`,
    decidable: 'Norms of affine functions and sums of them are convex.',
    experiments: [
      provedAll(
        'Both are convex, by their form.',
        convex,
        [{ program: hilbert('normInf') } as ConvexData, { program: hilbert('norm1') }],
        { program: 'f(x, y) = abs(x) - abs(y)', ends: ['0, -1', '0, 1'] },
      ),
    ],
    printed: {
      text: '23 MXHILB. [ NonConvex ].',
      refuted: nonconvex({ program: hilbert('normInf') }),
      mended: 'Norms of linear functions are convex.',
    },
  }),
  external({
    id: 'lv-shor',
    title: 'Shor has the optimal value 22.60016, to more digits 22.600162',
    source: `${LUKSAN}: 12 Shor; a MATLAB collection: 22.600162; data DerivativeFreeLibrary/TESTINT, CODE/shor.m`,
    decidable:
      'A maximum lies above every weighted mean of its arguments, here a quadratic function; a value and that bound are near each other.',
    experiments: [
      proved(minimum, { ...SHOR, printed: '22.600162' }, { printed: '22.600163' }),
      proved(minimum, { ...SHOR, printed: '22.60016' }, { printed: '22.60017' }),
    ],
  }),
  external({
    id: 'lv-lq',
    title: 'LQ has its minimum −√2 at (1/√2, 1/√2): in the coordinates √2 x',
    source: `${LUKSAN}: 7 LQ`,
    decidable: 'The weights are 1 − √2/2 and √2/2; signs of radicals are decided.',
    experiments: [
      proved(
        minimiser,
        {
          program: 'f(u, v) = sqrt(2)/2*max(-u - v, -u - v + sqrt(2)*((u^2 + v^2)/2 - 1))',
          at: '1, 1',
          value: '-sqrt(2)',
          because: { by: 'weights', weights: [['1 - sqrt(2)/2', 'sqrt(2)/2']] },
        },
        { value: '-1.41421356' },
      ),
    ],
  }),
  external({
    id: 'lv-start-values',
    title: 'The values at the starting points are 4.25, 5.41, 20, 6, 56, 1, −0.8, 4.75, 0, 80, 400, 20',
    source: `${LUKSAN}: GetInitialPoint`,
    decidable: 'Values at rational points are computed, or enclosed.',
    experiments: [
      provedAll(
        'Crescent, CB2, CB3, DEM, QL, LQ, Mifflin 1 and 2, Rosen, Shor, Maxq, Maxl have the printed values.',
        value,
        [
          start('f(x, y) = max(x^2 + (y-1)^2 + y - 1, -x^2 - (y-1)^2 + y + 1)', '-1.5, 2', '4.25'),
          start(CB2, '1, -0.1', '5.41'),
          start('f(x, y) = max(x^4 + y^2, (2-x)^2 + (2-y)^2, 2*exp(-x+y))', '2, 2', '20'),
          start('f(x, y) = max(5*x + y, -5*x + y, x^2 + y^2 + 4*y)', '1, 1', '6'),
          start(
            'f(x, y) = max(x^2 + y^2, x^2 + y^2 + 10*(-4*x - y + 4), x^2 + y^2 + 10*(-x - 2*y + 6))',
            '-1, 5',
            '56',
          ),
          start('f(x, y) = max(-x - y, -x - y + (x^2 + y^2 - 1))', '-0.5, -0.5', '1'),
          start('f(x, y) = -x + 20*max(x^2 + y^2 - 1, 0)', '0.8, 0.6', '-0.8'),
          start('f(x, y) = -x + 2*(x^2 + y^2 - 1) + 1.75*abs(x^2 + y^2 - 1)', '-1, -1', '4.75'),
          start(rosenSuzuki, '0, 0, 0, 0', '0'),
          start(SHOR.program, '0, 0, 0, 0, 1', '80'),
          start(`f(${inputs}) = max(${steps.map(i => `x${i}^2`).join(', ')})`, ramp, '400'),
          start(`f(${inputs}) = normInf(${inputs})`, ramp, '20'),
        ],
        { value: '7.25' },
      ),
    ],
  }),
];

/** Three variables. */
function hilbert(norm: string): string {
  const rows = [1, 2, 3].map(i => [1, 2, 3].map(j => `1/${i + j - 1}*x${j}`).join(' + '));
  return `f(x1, x2, x3) = ${norm}(${rows.join(', ')})`;
}
