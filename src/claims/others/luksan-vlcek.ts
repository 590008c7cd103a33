/** Printed minimisers of the test problems of Lukšan and Vlček, as LukFiOrcl.h (NDOSolver/FiOracle) has them. */
import type { Claim } from '../claim.ts';
import { external } from '../kinds/external.ts';
import { type MinimiserData, minimiser } from '../kinds/minimum.ts';
import { proved } from '../kinds/statement.ts';

/** The file that was read. */
export const LUKSAN = 'LukFiOrcl.h (NDOSolver/FiOracle), after Lukšan and Vlček 2000';

const DECIDABLE =
  'A maximum lies above every weighted mean of its arguments; where that mean is quadratic, its least value is found by completing squares. Value and bound agree.';

const optimum = (
  id: string,
  title: string,
  data: MinimiserData,
  moved: Partial<MinimiserData>,
  source = LUKSAN,
): Claim =>
  external({ id, title, source, decidable: DECIDABLE, experiments: [proved(minimiser, data, moved)] });

const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `x${i + 1}`);
const zeros = (n: number): string =>
  names(n)
    .map(() => '0')
    .join(', ');
const even = (n: number): string[] => names(n).map(() => `1/${n}`);
const declared = (n: number, body: string): string => `f(${names(n).join(', ')}) = ${body}`;

/** Row i of the Hilbert matrix. */
const hilbert = (n: number, i: number): string =>
  names(n)
    .map((x, j) => `1/${i + j + 1}*${x}`)
    .join(' + ');

export const rosenSuzuki = `f(x1, x2, x3, x4) =
  a = x1^2 + x2^2 + 2*x3^2 + x4^2 - 5*x1 - 5*x2 - 21*x3 + 7*x4
  b = x1^2 + x2^2 + x3^2 + x4^2 + x1 - x2 + x3 - x4 - 8
  c = x1^2 + 2*x2^2 + x3^2 + 2*x4^2 - x1 - x4 - 10
  d = x1^2 + x2^2 + x3^2 + 2*x1 - x2 - x4 - 5
  max(a, a + 10*b, a + 10*c, a + 10*d)`;
export const ROSEN_SUZUKI_WEIGHTS = ['7/10', '1/10', '0', '1/5'];

const weighted = (...weights: readonly (readonly string[])[]): MinimiserData['because'] => ({
  by: 'weights',
  weights,
});

/** Those of LukFiOrcl.h that are right. */
export const luksanVlcek: readonly Claim[] = [
  optimum(
    'lv-crescent',
    'Crescent has its minimum 0 at (0, 0)',
    {
      program: 'f(x, y) = max(x^2 + (y-1)^2 + y - 1, -x^2 - (y-1)^2 + y + 1)',
      at: '0, 0',
      value: '0',
      because: weighted(['3/4', '1/4']),
    },
    { value: '1/10' },
  ),
  optimum(
    'lv-cb3',
    'CB3 has its minimum 2 at (1, 1)',
    {
      program: 'f(x, y) = max(x^4 + y^2, (2-x)^2 + (2-y)^2, 2*exp(-x+y))',
      at: '1, 1',
      value: '2',
      because: { by: 'weights', weights: [['1/3', '1/2', '1/6']], touching: ['1'] },
    },
    { value: '3' },
  ),
  optimum(
    'lv-dem',
    'DEM has its minimum −3 at (0, −3)',
    {
      program: 'f(x, y) = max(5*x + y, -5*x + y, x^2 + y^2 + 4*y)',
      at: '0, -3',
      value: '-3',
      because: weighted(['1/3', '1/3', '1/3']),
    },
    { at: '0, -2' },
  ),
  optimum(
    'lv-ql',
    'QL has its minimum 7.2 at (1.2, 2.4)',
    {
      program: 'f(x, y) = max(x^2 + y^2, x^2 + y^2 + 10*(-4*x - y + 4), x^2 + y^2 + 10*(-x - 2*y + 6))',
      at: '1.2, 2.4',
      value: '7.2',
      because: weighted(['19/25', '0', '6/25']),
    },
    { value: '7.1' },
  ),
  optimum(
    'lv-mifflin1',
    'Mifflin 1 has its minimum −1 at (1, 0)',
    {
      program: 'f(x, y) = -x + 20*max(x^2 + y^2 - 1, 0)',
      at: '1, 0',
      value: '-1',
      because: weighted(['1/40', '39/40']),
    },
    { at: '1, 1' },
  ),
  optimum(
    'lv-mifflin2',
    'Mifflin 2 has its minimum −1 at (1, 0)',
    {
      program: 'f(x, y) = -x + 2*(x^2 + y^2 - 1) + 1.75*abs(x^2 + y^2 - 1)',
      at: '1, 0',
      value: '-1',
      because: weighted(['1/14', '13/14']),
    },
    { value: '-1.1' },
  ),
  optimum(
    'lv-rosen-suzuki',
    'Rosen–Suzuki has its minimum −44 at (0, 1, 2, −1)',
    { program: rosenSuzuki, at: '0, 1, 2, -1', value: '-44', because: weighted(ROSEN_SUZUKI_WEIGHTS) },
    { at: '0, 1, 2, 1' },
    `${LUKSAN}; ROL_Minimax3.hpp; dfoptim demo`,
  ),
  optimum(
    'lv-maxq',
    'Maxq has its minimum 0 at 0, n = 20',
    {
      program: declared(
        20,
        `max(${names(20)
          .map(x => `${x}^2`)
          .join(', ')})`,
      ),
      at: zeros(20),
      value: '0',
      because: { by: 'weights' },
    },
    { value: '1' },
  ),
  optimum(
    'lv-maxl',
    'Maxl has its minimum 0 at 0, n = 20',
    {
      program: declared(20, `normInf(${names(20).join(', ')})`),
      at: zeros(20),
      value: '0',
      because: { by: 'weights' },
    },
    { value: '1' },
  ),
  optimum(
    'lv-goffin',
    'Goffin has its minimum 0 at 0, n = 50',
    {
      program: declared(50, `50*max(${names(50).join(', ')}) - sum(${names(50).join(', ')})`),
      at: zeros(50),
      value: '0',
      because: weighted(even(50)),
    },
    { value: '-1' },
  ),
  optimum(
    'lv-mxhilb',
    'MXHILB has its minimum 0 at 0, n = 50',
    {
      program: declared(
        50,
        `normInf(${names(50)
          .map((_, i) => hilbert(50, i))
          .join(', ')})`,
      ),
      at: zeros(50),
      value: '0',
      because: { by: 'weights' },
      sets: 'left out',
    },
    { value: '1/100' },
  ),
  optimum(
    'lv-l1hilb',
    'L1HILB has its minimum 0 at 0, n = 50',
    {
      program: declared(
        50,
        `sum(${names(50)
          .map((_, i) => `abs(${hilbert(50, i)})`)
          .join(', ')})`,
      ),
      at: zeros(50),
      value: '0',
      because: { by: 'weights' },
      sets: 'left out',
    },
    { value: '1/100' },
  ),
];
