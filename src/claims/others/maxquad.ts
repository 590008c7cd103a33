/** Maxquad, of Lemaréchal: a printed minimiser, a printed value, and a file of that name. */
import type { Claim } from '../claim.ts';
import type { ByWeights } from '../kinds/bound.ts';
import { external } from '../kinds/external.ts';
import { minimum } from '../kinds/minimum.ts';
import { proved } from '../kinds/statement.ts';
import { valueAbove, valueBelow } from '../kinds/value.ts';
import { LUKSAN } from './luksan-vlcek.ts';

const INDICES = Array.from({ length: 10 }, (_, i) => i + 1);
const PAIRS = INDICES.flatMap(i => INDICES.filter(j => j > i).map(j => [i, j] as const));
const HEAD = `f(${INDICES.map(i => `x${i}`).join(', ')}) =`;
const ONES = INDICES.map(() => '1').join(', ');

/** c_ij = e^(i/j) cos(ij), and the sum of the mixed terms. */
const COMMON = [
  ...PAIRS.map(([i, j]) => `  c${i}_${j} = exp(${i}/${j})*cos(${i * j})`),
  `  mixed = ${PAIRS.map(([i, j]) => `2*c${i}_${j}*x${i}*x${j}`).join(' + ')}`,
];
const beside = (i: number): string =>
  PAIRS.filter(pair => pair.includes(i))
    .map(([a, b]) => `abs(c${a}_${b})`)
    .join(' + ');
const linear = (k: number): string => INDICES.map(i => `exp(${i}/${k})*sin(${i * k})*x${i}`).join(' + ');

/** One of the five quadratics. */
const piece = (k: number): string => `abs(sin(${k}))*own + sin(${k})*mixed - (${linear(k)})`;
const OWN = `  own = ${INDICES.map(i => `(${i}/10 + ${beside(i)})*x${i}^2`).join(' + ')}`;
const MAXQUAD = [HEAD, ...COMMON, OWN, `  max(${[1, 2, 3, 4, 5].map(piece).join(', ')})`].join('\n');
const FIRST = [HEAD, ...COMMON, OWN, `  ${piece(1)}`].join('\n');

/** As the file of TESTINT has it: the sum over the whole matrix on the diagonal, and sin k without | |. */
const OF_TESTINT = [
  HEAD,
  ...COMMON,
  `  whole = 10 + 2*(${PAIRS.map(([i, j]) => `abs(c${i}_${j})`).join(' + ')})`,
  `  tenths = ${INDICES.map(i => `${i}/10*x${i}^2`).join(' + ')}`,
  `  squares = ${INDICES.map(i => `x${i}^2`).join(' + ')}`,
  `  max(${[1, 2, 3, 4, 5]
    .map(k => `sin(${k})*(squares + tenths + mixed) + abs(sin(${k}))*whole*squares - (${linear(k)})`)
    .join(', ')})`,
].join('\n');

const PRINTED = '-0.1263, -0.0346, -0.0067, -0.2668, 0.0673, 0.2786, 0.0744, 0.1387, 0.0839, 0.0385';
const NEAR =
  '-0.1262565807747, -0.03437830256204, -0.006857198326981, 0.02636065824634, 0.06729492268974, -0.278399500752, 0.07421866454469, 0.1385240478373, 0.08403122312533, 0.03858030977273';
const BECAUSE: ByWeights = {
  by: 'weights',
  weights: [['0', '0.0003554532076', '0.1100768252873', '0.3951810425083', '0.4943866789968']],
};
const BOUND =
  'The five quadratics have enclosed coefficients; below their maximum lies the weighted mean of four of them, whose least value is found by completing squares.';

/** Three claims about one function. */
export const maxquadClaims: readonly Claim[] = [
  external({
    id: 'lv-maxquad-point',
    title: 'Maxquad has its minimum −0.8414084 at (−0.1263, −0.0346, −0.0067, −0.2668, 0.0673, 0.2786, …)',
    source: `${LUKSAN}: 13 Maxquad`,
    decidable: BOUND,
    experiments: [
      proved(
        minimum,
        { program: MAXQUAD, at: NEAR, printed: '-0.8414083', because: BECAUSE },
        { printed: '-0.8414084' },
      ),
      proved(valueAbove, { program: MAXQUAD, at: PRINTED, value: '7' }, { value: '8' }),
    ],
    printed: {
      text: 'Optimal point λ* = (-0.1263, -0.0346, -0.0067, -0.2668, 0.0673, 0.2786, 0.0744, 0.1387, 0.0839, 0.0385). Optimal value f* = -0.8414084.',
      refuted: valueBelow({ program: MAXQUAD, at: PRINTED, value: '-0.84' }),
      mended:
        'The fourth coordinate is 0.0264, the sixth −0.2784; the optimal value is −0.8414083 to seven digits.',
    },
  }),
  external({
    id: 'nsp-maxquad',
    title: 'The first four quadratics of Maxquad are active at its minimiser, where it is −0.8414080',
    source: 'GillesBareilles/NonSmoothProblems.jl, maxquad_instances.jl',
    decidable: BOUND,
    dependsOn: ['lv-maxquad-point'],
    experiments: [proved(valueBelow, { program: FIRST, at: NEAR, value: '-299' }, { value: '-300' })],
    printed: {
      text: 'first four quadratic are active there, f̄ = −0.8414080',
      refuted: minimum({ program: MAXQUAD, at: NEAR, printed: '-0.8414080', because: BECAUSE }),
      mended:
        'The last four are: where the value is within 1e-9 of the least one, the first quadratic is below −299. The optimal value is −0.8414083.',
    },
  }),
  external({
    id: 'ti-maxquad',
    title: 'TESTINT’s maxquad.m is Maxquad',
    source: 'DerivativeFreeLibrary/TESTINT, CODE/maxquad.m',
    decidable: 'Both are evaluated at (1, …, 1), with enclosures.',
    experiments: [
      proved(valueAbove, { program: OF_TESTINT, at: ONES, value: '6152.9' }, { value: '6153' }),
      proved(valueBelow, { program: MAXQUAD, at: ONES, value: '5337.1' }, { value: '5337' }),
    ],
    printed: {
      text: '% Nonsmooth MAXQUAD function',
      refuted: valueBelow({ program: OF_TESTINT, at: ONES, value: '5337.1' }),
      mended:
        'Its diagonal adds the sum over the whole matrix, and sin k without | |: at (1, …, 1) it is above 6152.9, and Maxquad below 5337.1.',
    },
  }),
];
