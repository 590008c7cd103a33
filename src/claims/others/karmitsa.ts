/** The large-scale problems of Karmitsa, as tnsunc.f of LMBM has them, for few variables. */
import type { Claim } from '../claim.ts';
import { bentDown, convex, nonconvex } from '../kinds/convexity.ts';
import { external } from '../kinds/external.ts';
import { type MinimiserData, minimiser, minimum } from '../kinds/minimum.ts';
import { proved } from '../kinds/statement.ts';
import { MIFFLIN_POINT, MIFFLIN_WEIGHTS } from './data/mifflin-weights.ts';

const LMBM = 'tnsunc.f in LMBM (wilmerhenao/LMBM), after Karmitsa 2007';
const WEIGHTS =
  'A maximum lies above every weighted mean of its arguments; where that mean is quadratic, its least value is found by completing squares.';

const head = (n: number): string => `f(${Array.from({ length: n }, (_, i) => `x${i + 1}`).join(', ')}) =`;
/** One term for each pair of neighbours. */
const chained = (n: number, term: (x: string, y: string) => string): string[] =>
  Array.from({ length: n - 1 }, (_, i) => term(`x${i + 1}`, `x${i + 2}`));
const all = (n: number, value: string): string => Array.from({ length: n }, () => value).join(', ');

const optimum = (id: string, title: string, data: MinimiserData, moved: Partial<MinimiserData>): Claim =>
  external({ id, title, source: LMBM, decidable: WEIGHTS, experiments: [proved(minimiser, data, moved)] });

const cb3 = [
  (x: string, y: string) => `${x}^4 + ${y}^2`,
  (x: string, y: string) => `(2-${x})^2 + (2-${y})^2`,
  (x: string, y: string) => `2*exp(-${x}+${y})`,
] as const;
const crescent = [
  (x: string, y: string) => `${x}^2 + (${y}-1)^2 + ${y} - 1`,
  (x: string, y: string) => `${y} + 1 - ${x}^2 - (${y}-1)^2`,
] as const;

const maxOfSums = (n: number, pieces: readonly ((x: string, y: string) => string)[]): string =>
  `${head(n)} max(${pieces.map(piece => chained(n, piece).join(' + ')).join(', ')})`;
const sumOfMaxima = (n: number, pieces: readonly ((x: string, y: string) => string)[]): string =>
  `${head(n)} ${chained(n, (x, y) => `max(${pieces.map(piece => piece(x, y)).join(', ')})`).join(' + ')}`;

const CB3_WEIGHTS = [['1/3', '1/2', '1/6']];
const faces = (n: number): string => {
  const xs = Array.from({ length: n }, (_, i) => `x${i + 1}`);
  const sum = `-(${xs.join(' + ')})`;
  return `${head(n)} max(${[sum, ...xs].map(x => `log(abs(${x}) + 1)`).join(', ')})`;
};
const ring = (x: string, y: string): string => `(${x}^2 + ${y}^2 - 1)`;
const mifflin = (n: number): string =>
  `${head(n)} ${chained(n, (x, y) => `(-${x} + 2*${ring(x, y)} + 1.75*abs(${ring(x, y)}))`).join(' + ')}`;

const SAME = {
  of: (part: string) => `f(x, y) =\n  t = x^2 + y^2 - 1\n  -x + ${part}`,
  from: '2*t + 7/4*abs(t)',
  to: 'max(15/4*t, 1/4*t)',
};
/** What both sources call nonconvex is convex, by one identity. */
export const mifflinIsConvex = proved(
  convex,
  { program: SAME.of(SAME.from), rewriting: SAME },
  { rewriting: { ...SAME, to: 'max(15/4*t, 1/2*t)' } },
);
/** The printed statement. */
export const mifflinIsNonconvex = nonconvex({ program: SAME.of(SAME.from), rewriting: SAME });

/** Those of tnsunc.f. */
export const karmitsa: readonly Claim[] = [
  optimum(
    'k-chained-cb3-1',
    'Chained CB3 I has its minimum 2(n − 1) at (1, …, 1): n = 4',
    {
      program: sumOfMaxima(4, cb3),
      at: all(4, '1'),
      value: '6',
      because: { by: 'weights', weights: CB3_WEIGHTS, touching: ['1'] },
      sets: 'left out',
    },
    { value: '8' },
  ),
  optimum(
    'k-chained-cb3-2',
    'Chained CB3 II has its minimum 2(n − 1) at (1, …, 1): n = 4',
    {
      program: maxOfSums(4, cb3),
      at: all(4, '1'),
      value: '6',
      because: { by: 'weights', weights: CB3_WEIGHTS, touching: ['1'] },
    },
    { value: '8' },
  ),
  optimum(
    'k-active-faces',
    'Number of active faces has its minimum 0 at 0: n = 4',
    { program: faces(4), at: all(4, '0'), value: '0', because: { by: 'weights' }, sets: 'left out' },
    { at: '0, 0, 0, 1' },
  ),
  optimum(
    'k-chained-crescent-1',
    'Chained crescent I has its minimum 0 at 0: n = 4',
    {
      program: maxOfSums(4, crescent),
      at: all(4, '0'),
      value: '0',
      because: { by: 'weights', weights: [['3/4', '1/4']] },
    },
    { at: '0, 0, 0, 1' },
  ),
  optimum(
    'k-chained-crescent-2',
    'Chained crescent II has its minimum 0 at 0: n = 4',
    {
      program: sumOfMaxima(4, crescent),
      at: all(4, '0'),
      value: '0',
      because: { by: 'weights', weights: [['3/4', '1/4']] },
    },
    { value: '1' },
  ),
  optimum(
    'k-chained-lq',
    'Chained LQ has its minimum −(n − 1)√2 where all xᵢ are 1/√2: n = 3, in the coordinates √2 xᵢ',
    {
      program: `f(u1, u2, u3) = sqrt(2)/2*(${['12', '23']
        .map(([i, j]) => `max(-u${i} - u${j}, -u${i} - u${j} + sqrt(2)*((u${i}^2 + u${j}^2)/2 - 1))`)
        .join(' + ')})`,
      at: all(3, '1'),
      value: '-2*sqrt(2)',
      because: { by: 'weights', weights: [['1 - sqrt(2)/2', 'sqrt(2)/2']] },
    },
    { value: '-2.8284' },
  ),
  external({
    id: 'k-chained-mifflin2-50',
    title: 'Chained Mifflin 2 has the optimal value −34.795 for n = 50',
    source: `${LMBM}; Curtis and Que 2013 as quoted in a port: -34.8`,
    decidable: `${WEIGHTS} A value and a bound that are near each other are exact.`,
    experiments: [
      proved(
        minimum,
        {
          program: mifflin(50),
          at: MIFFLIN_POINT,
          printed: '-34.795',
          because: { by: 'weights', weights: MIFFLIN_WEIGHTS },
        },
        { printed: '-34.796' },
      ),
      proved(
        minimum,
        {
          program: mifflin(50),
          at: MIFFLIN_POINT,
          printed: '-34.8',
          because: { by: 'weights', weights: MIFFLIN_WEIGHTS },
        },
        { printed: '-34.7' },
      ),
    ],
  }),
  external({
    id: 'k-nonconvex-crescent',
    title: 'Chained crescent is nonconvex',
    source: LMBM,
    decidable: 'Three points on a line.',
    experiments: [
      proved(
        bentDown,
        { program: sumOfMaxima(2, crescent), ends: ['0, 1/2', '0, 3/2'] },
        { ends: ['0, 1/2', '0, -3/2'] },
      ),
      proved(
        bentDown,
        { program: maxOfSums(2, crescent), ends: ['0, 1/2', '0, 3/2'] },
        { ends: ['0, 0', '0, 4'] },
      ),
    ],
  }),
  external({
    id: 'k-nonconvex-active-faces',
    title: 'Number of active faces is nonconvex',
    source: LMBM,
    decidable: 'Three points on a line; the logarithms are enclosed.',
    experiments: [
      proved(bentDown, { program: faces(2), ends: ['0, 0', '2, 0'] }, { ends: ['-1, 0', '1, 0'] }),
    ],
  }),
  external({
    id: 'k-chained-mifflin2-nonconvex',
    title: 'Chained Mifflin 2 is nonconvex',
    source: `${LMBM}: 8. Chained Mifflin 2 (nonconvex)`,
    decidable: 'Whether two functions of one variable are equal is decided piece by piece; the rest is form.',
    dependsOn: ['mifflin2-nonconvex'],
    experiments: [mifflinIsConvex],
    printed: {
      text: 'Chained Mifflin 2 (nonconvex)',
      refuted: mifflinIsNonconvex,
      mended: 'It is convex: 2r + 7/4 |r| = max(15/4 r, 1/4 r) for r = x² + y² − 1.',
    },
  }),
];
