/**
 * What libraries return, or do not, at corners that their documentation and bug reports name: roots and norms at 0, standard deviations of equal
 * numbers, angles, remainders, entropies, masks with where, activations, losses. Each is judged, and what is judged is derived again.
 */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { judgeLine } from '../../src/judgement/index.ts';
import { spread } from '../random.ts';

type Row = readonly [program: string, at: string, gradient: string, verdict: string, precision?: string];

const ROWS: readonly Row[] = [
  ['sqrt(x)', '0', 'Infinity', 'inapplicable'],
  ['sqrt(x^2)', '0', 'NaN', 'nonfinite'],
  ['sqrt(x^2)', '0', '0', 'clarke'],
  ['(x*x)^(1/2)', '0', 'NaN', 'nonfinite', 'float64'],
  ['(x*x)^(1/2)', '0', 'Infinity', 'nonfinite', 'float32'],
  ['(x*x)^(1/2)', '0', '0', 'clarke', 'float64'],
  ['(x^2 + y^2)^(1/2)', '0,0', 'NaN,NaN', 'nonfinite', 'float64'],
  ['(x^2)^(2/3)', '0', 'NaN', 'nonfinite', 'float64'],
  ['relu(x)^(1/2)', '0', 'NaN', 'inapplicable', 'float64'],
  ['norm2(x, y)', '0,0', '0,0', 'clarke'],
  ['norm2(x, y)', '0,0', 'NaN,NaN', 'nonfinite'],
  ['std(x, y, z)', '1,1,1', 'NaN,NaN,NaN', 'nonfinite'],
  ['std(x, y, z)', '1,1,1', '0,0,0', 'clarke'],
  ['std(x, y, z)*sqrt(3/2)', '1,1,1', '0,0,0', 'clarke'],
  ['std(x, y, z)*sqrt(3/2)', '1,1,1', 'NaN,NaN,NaN', 'nonfinite'],
  ['sqrt(((x-y)^2)/2)', '3,3', '0,0', 'clarke'],
  ['sqrt(((x-y)^2)/2)', '3,3', 'NaN,NaN', 'nonfinite'],
  ['((x-(x+y)/2)^2 + (y-(x+y)/2)^2)/2', '3,3', '0,0', 'gradient'],
  ['norm2(a-c, b-d)', '1,1,2,2', '0,0,0,0', 'clarke'],
  ['norm2(a-c, b-d)', '1,1,2,2', 'NaN,NaN,NaN,NaN', 'nonfinite'],
  ['norm1(a-c, b-d)', '1,1,2,2', '0,0,0,0', 'clarke'],
  ['normInf(a-c, b-d)', '1,1,2,2', '0,0,0,0', 'clarke'],
  ['normInf(a-c, b-d)', '1,1,2,2', '1,1,-1,-1', 'outside'],
  ['atan2(y, x)', '0,0', 'NaN,NaN', 'inapplicable'],
  ['atan2(y, x)', '0,1', '1,0', 'gradient'],
  ['rem(x, y)', '3,3', '1,-1', 'inapplicable'],
  ['rem(x, y)', '7/2,3', '1,-1', 'gradient'],
  ['mod(x, y)', '-7/2,3', '1,2', 'gradient'],
  ['mod(x, y)', '-7/2,3', '1,1', 'outside'],
  ['floor(x/y)', '7,2', '0,0', 'gradient'],
  ['floor(x/y)', '6,2', '0,0', 'inapplicable'],
  ['xlogy(x, y)', '0,0', 'NaN,NaN', 'inapplicable'],
  ['xlogy(x, y)', '0,1', '0,0', 'gradient'],
  ['xlogy(x, 1+y)', '0,0', '0,0', 'gradient'],
  ['logSumExp(x, y)', '0,0', '1/2,1/2', 'gradient'],
  ['logSumExp(x, y)', '1000,1000', 'NaN,NaN', 'nonfinite'],
  ['log(exp(x)+exp(y))', '1000,1000', '0.5,0.5', 'gradient', 'float64'],
  ['exp(x)/(exp(x)+exp(y))', '0,0', '1/4,-1/4', 'gradient'],
  ['exp(x - max(x,y))/(exp(x-max(x,y))+exp(y-max(x,y)))', '1,1', '1/4,-1/4', 'gradient'],
  ['log(exp(x-max(x,y))+exp(y-max(x,y)))+max(x,y)', '1,1', '1/2,1/2', 'gradient'],
  ['logSumExp(x, y, z) - x', '0,0,0', '-2/3,1/3,1/3', 'gradient'],
  ['max(x,0) - x*(1/2) + log1p(exp(-abs(x)))', '0', '0', 'gradient'],
  ['max(x,0) - x*(1/2) + log1p(exp(-abs(x)))', '0', '-1/2', 'conservative'],
  ['max(x,y) + log1p(exp(-abs(x-y)))', '0,0', '1/2,1/2', 'gradient'],
  ['max(x,y) + log1p(exp(-abs(x-y)))', '0,0', '1,0', 'conservative'],
  ['huber(x; alpha=1)', '1', '1', 'gradient'],
  ['huber(x; alpha=1)', '1', '0', 'outside'],
  ['where(abs(x) < 1, x^2/2, abs(x) - 1/2)', '1', '1', 'gradient'],
  ['where(abs(x) < 1, x^2/2, abs(x) - 1/2)', '-1', '0', 'outside'],
  ['abs(x)', '0', '0', 'clarke'],
  ['elu(x)', '0', '1', 'gradient'],
  ['elu(x; alpha=2)', '0', '2', 'clarke'],
  ['elu(x; alpha=2)', '0', '3', 'outside'],
  ['1.0507009873554805*elu(x; alpha=1.6732632423543772)', '0', '1.0507009873554805', 'clarke'],
  [
    '1.0507009873554805*where(x > 0, x, 1.6732632423543772*(exp(x)-1))',
    '0',
    '1.7580993408473766',
    'clarke',
    'float64',
  ],
  ['max(0,x) + min(0, 2*(exp(x/2)-1))', '0', '1', 'gradient'],
  ['max(0,x) + min(0, 2*(exp(x/2)-1))', '0', '0', 'conservative'],
  ['x/2*(1+tanh(sqrt(1/(2*atan(1)))*(x+0.044715*x^3)))', '0', '1/2', 'gradient'],
  ['mish(x)', '0', '3/5', 'gradient'],
  ['mish(x)', '0', '1/2', 'outside'],
  ['x*tanh(softplus(x))', '0', '3/5', 'gradient'],
  ['softsign(x)', '0', '1', 'gradient'],
  ['x/(1+abs(x))', '0', '1', 'gradient'],
  ['x/(1+abs(x))', '0', '0', 'outside'],
  ['logCosh(x)', '0', '0', 'gradient'],
  ['log(cosh(x))', '1000', 'NaN', 'nonfinite'],
  ['abs(x) + log1p(exp(-2*abs(x))) - log(2)', '0', '0', 'gradient'],
  ['hardShrink(x)', '1/2', '1', 'inapplicable'],
  ['hardShrink(x)', '0', '0', 'gradient'],
  ['softShrink(x)', '1/2', '0', 'clarke'],
  ['threshold(x; alpha=1, value=1)', '1', '0', 'clarke'],
  ['threshold(x; alpha=0, value=20)', '0', '0', 'inapplicable'],
  ['threshold(x; alpha=0, value=20)', '-1', '0', 'gradient'],
  ['cummax(x,y,z)[3]', '1,1,1', '0,0,1', 'clarke'],
  ['cummax(x,y,z)[3]', '1,1,1', '1,1,1', 'outside'],
  ['select sinc(x) { sin(x)/x when x != 0; 1 when x = 0 }; sinc(x)', '0', '0', 'gradient'],
  ['select sinc(x) { sin(x)/x when x != 0; 1 when x = 0 }; sinc(x)', '0', 'NaN', 'nonfinite'],
  [
    'select sinc(x) { sin(4*atan(1)*x)/(4*atan(1)*x) when x != 0; 1 when x = 0 }; sinc(x)',
    '0',
    '0',
    'gradient',
  ],
  ['where(x != 0, sin(x)/x, 1)', '0', '0', 'gradient'],
  ['where(x = 0, 1, sin(x)/x)', '0', '0', 'gradient'],
  ['where(x > 0, sqrt(x), 0)', '0', '0', 'inapplicable'],
  ['where(x > 0, sqrt(x), 0)', '-1', 'NaN', 'nonfinite'],
  ['where(x > 0, log(x), 0)', '-1', '0', 'gradient'],
  ['where(x > 0, log(x), 0)', '-1', 'NaN', 'nonfinite'],
  ['where(x > 1, log(x), 0)', '1', '0', 'clarke'],
  ['where(x > 1, log(x), 0)', '1', '2', 'outside'],
  ['where(x > 0, x^2, 0)', '0', '0', 'gradient'],
  ['where(x > 0, x, 0)', '0', '1', 'clarke'],
  ['x^0', '0', '0', 'gradient'],
  ['x^1', '0', '1', 'gradient'],
  ['x^1', '0', '0', 'outside'],
  ['abs(x)^(3/2)', '0', '0', 'gradient'],
  ['abs(x)^(3/2)', '0', 'NaN', 'nonfinite'],
  ['sign(x)*abs(x)^(3/2)', '0', '0', 'gradient'],
  ['sign(x)*sqrt(abs(x))', '0', '0', 'inapplicable'],
  ['sign(x)*abs(x)', '0', '1', 'gradient'],
  ['x*sign(x)', '0', '0', 'clarke'],
  ['prod(x,y,z)', '0,0,3', '0,0,0', 'gradient'],
  ['prod(x,y,z)', '0,0,3', 'NaN,NaN,0', 'nonfinite'],
  ['reduceMax(x,y)', '1,1', '1/2,1/2', 'clarke'],
  ['median(x,y,z,w)', '1,1,1,1', '1/2,1/2,0,0', 'clarke'],
  ['clip(x, 0, 1)', '1', '1/2', 'clarke'],
  ['max(x, x)', '1', '1/2', 'outside'],
  ['hardSwish(x)', '3', '1', 'clarke'],
  ['hardSwish(x)', '3', '2', 'outside'],
  ['hardSigmoid(x)', '3', '1/6', 'clarke'],
  ['acos(x)', '1', '-Infinity', 'inapplicable'],
  ['asin(min(x, 1))', '1', '0', 'inapplicable'],
  ['acos(x)', '1/2', '-1.1547005383792517', 'gradient', 'float64'],
  ['log((1+x)/(1-x))/2', '0', '1', 'gradient'],
  ['rem(x, 1)', '0', '1', 'gradient'],
  ['x - trunc(x)', '0', '1', 'gradient'],
  ['x - trunc(x)', '1', '1', 'inapplicable'],
  ['x - floor(x)', '0', '1', 'inapplicable'],
  ['round(x)', '1/2', '0', 'inapplicable'],
  ['round(x)', '1/3', '0', 'gradient'],
  ['sign(x)', '0', '0', 'inapplicable'],
  ['step(x; value=1/2)', '0', '0', 'inapplicable'],
  ['-xlogy(x, x)', '1', '-1', 'gradient'],
  ['-x*log(x)', '1', '-1', 'gradient'],
  ['xlogy(y, y) - y*x', '1,1', '0,-1', 'gradient'],
  ['logAddExp(x, y)', '2,2', '1/2,1/2', 'gradient'],
  ['x/max(norm2(x, y), 1/1000)', '0,0', '1000,0', 'gradient'],
  ['x/max(norm2(x, y), 1/1000)', '0,0', '0,0', 'outside'],
  ['relu(norm2(x-1, y-1) - 2 + 1)', '1,1', '0,0', 'gradient'],
  ['sqrt(x^2+1/1000000)', '0', '0', 'gradient'],
  ['sigmoid(x)', '1000', '0', 'gradient', 'float64'],
  ['logSigmoid(x)', '-1000', '1', 'gradient', 'float64'],
  ['softplus(x)', '1000', '1', 'gradient', 'float64'],
  ['where(y >= 0, abs(x), -abs(x))', '1,0', '0,0', 'clarke'],
  ['hypot(x, y)', '0,0', 'NaN,NaN', 'nonfinite'],
  ['hypot(x, y)', '0,0', '0,0', 'clarke'],
  ['norm2(a,b,c,d)', '0,0,0,0', '1/2,1/2,1/2,1/2', 'clarke'],
  ['(a + d)/2 + sqrt((a-d)^2/4 + b^2)', '1,1,0', '1/2,1/2,0', 'clarke'],
  ['(a + d)/2 + sqrt((a-d)^2/4 + b^2)', '1,1,0', 'NaN,NaN,NaN', 'nonfinite'],
  ['1/sqrt(x)', '4', '-1/16', 'gradient'],
  ['abs(x)^(2/3)', '0', '0', 'inapplicable'],
  ['abs(x)^(4/3)', '0', '0', 'gradient'],
  ['clip(x,0,1)^2*(3-2*clip(x,0,1))', '0', '0', 'gradient'],
  ['sqrt(relu(x))', '0', '0', 'inapplicable'],
  ['sqrt(relu(x)+1/1000000)', '0', '500', 'clarke'],
  ['sqrt(relu(x)+1/1000000)', '0', '501', 'outside'],
  ['relu(x)^2', '0', '0', 'gradient'],
  ['x*abs(x)', '0', '0', 'gradient'],
  ['max(x, log(exp(x)))', '2', '1', 'gradient'],
  ['max(x, log(exp(x)))', '2', '1/2', 'outside'],
  ['log(abs(x)+1)', '0', '0', 'clarke'],
  ['log(abs(x))', '-2', '-1/2', 'gradient'],
  ['norm2(x, y)^2', '0,0', '0,0', 'gradient'],
  ['norm2(x, y)^2', '0,0', 'NaN,NaN', 'nonfinite'],
  ['x*norm2(x, y)', '0,0', '0,0', 'gradient'],
  ['(x-(x+y)/2)/(std(x,y)+1/1000)', '1,1', '500,-500', 'gradient'],
  ['(x-(x+y)/2)/sqrt(((x-y)/2)^2+1/10000)', '1,1', '50,-50', 'gradient'],
  ['(norm2(x, y)-1)^2', '0,0', '0,0', 'clarke'],
  ['(norm2(x, y)-1)^2', '0,0', '2,1', 'outside'],
  ['mod(x + 4*atan(1), 8*atan(1)) - 4*atan(1)', '0', '1', 'gradient'],
  ['mod(x + 4*atan(1), 8*atan(1)) - 4*atan(1)', '0', '0', 'outside'],
  ['norm2(x, 0)', '0', '0', 'clarke'],
  ['interp(x; knots=[0, 1, 2], values=[0, 1, 0])', '1', '0', 'clarke'],
  ['sqrt(x*y)', '1,1', '1/2,1/2', 'gradient'],
  ['sqrt(x*y)', '0,0', '0,0', 'inapplicable'],
  ['sqrt(x^2+y^2) - x', '0,0', '0,0', 'clarke'],
  ['atan2(sqrt(x^2+y^2), z)', '0,0,1', '0,0,0', 'clarke'],
  ['atan2(norm2(x, y), z)', '0,0,1', '0,0,0', 'clarke'],
  ['atan2(norm2(x, y), z)', '0,0,1', '1,1,0', 'outside'],
  ['x - tanh(x)', '0', '0', 'gradient'],
  ['-(1-p)^2*log(p)', '1', '0', 'gradient'],
  ['(x - min(x,y))/(max(x,y)-min(x,y)+1/1000)', '1,1', '1000,-1000', 'clarke'],
  ['norm1(x, y) + sumOfSquares(x, y)', '0,0', '0,0', 'clarke'],
  ['exp(-abs(x))', '0', '0', 'clarke'],
  ['exp(-norm2(x,y))', '0,0', '0,0', 'clarke'],
  ['exp(-norm2(x,y))', '0,0', '1,1', 'outside'],
  ['exp(-norm2(x,y))*x', '0,0', '1,0', 'gradient'],
  ['log(1+norm2(x,y))', '0,0', '3/5,4/5', 'clarke'],
  ['sqrt(sumOfSquares(x,y,z))', '0,0,0', 'NaN,NaN,NaN', 'nonfinite'],
  ['norm2(abs(x), y)', '0,0', '3/5,4/5', 'clarke'],
  ['norm2(x, y) - abs(x)', '0,0', '0,0', 'clarke'],
  ['norm2(x, y) - abs(x)', '0,0', '2,1', 'outside'],
  ['norm2(x, y) - norm2(x, 2*y)', '0,0', '0,0', 'clarke'],
  ['where(norm2(x,y) <= 1, norm2(x,y)^2/2, norm2(x,y) - 1/2)', '0,0', '0,0', 'gradient'],
  ['where(norm2(x,y) <= 1, norm2(x,y)^2/2, norm2(x,y) - 1/2)', '3/5,4/5', '0,0', 'outside'],
  ['where(norm2(x,y) <= 1, x, x/norm2(x,y))', '3/5,4/5', '1,0', 'clarke'],
  ['where(norm2(x,y) <= 1, x, x/norm2(x,y))', '0,0', '1,0', 'gradient'],
  ['where(norm2(x,y) > 0, x/norm2(x,y), 0)', '0,0', '0,0', 'inapplicable'],
  ['where(x > 0, x, exp(x) - 1)', '0', '1', 'gradient'],
  ['where(x > 0, exp(-1/x), 0)', '0', '0', 'gradient'],
  ['where(x != 0, exp(-1/x^2), 0)', '0', '0', 'gradient'],
  ['where(abs(x) < 1, exp(-1/(1-x^2)), 0)', '1', '0', 'gradient'],
  ['where(x != 0, (exp(x)-1)/x, 1)', '0', '1/2', 'gradient'],
  ['where(x != 0, log(1+x)/x, 1)', '0', '-1/2', 'gradient'],
  ['where(x != 0, (1-cos(x))/x, 0)', '0', '1/2', 'gradient'],
  ['where(x != 0, (1-cos(x))/x^2, 1/2)', '0', '0', 'gradient'],
  ['where(x != 0, tanh(x)/x, 1)', '0', '0', 'gradient'],
  ['where(x > 1/1000, log(x), log(1/1000) + 1000*(x - 1/1000))', '1/1000', '1000', 'gradient'],
  ['where(x > 0, x*log(x), 0)', '0', '0', 'inapplicable'],
  ['where(x > 0, x^2*log(x), 0)', '0', '0', 'gradient'],
  ['where(x > 0, x^2*log(x), 0)', '0', 'NaN', 'nonfinite'],
  ['where(x > 0, x*sqrt(x), 0)', '0', '0', 'gradient'],
  ['where(x > 0, 1/x, 0)', '0', '0', 'inapplicable'],
  ['where(x > 0, 1/x, 0)', '-1', 'NaN', 'nonfinite'],
  ['log(x + sqrt(x^2+1))', '0', '1', 'gradient'],
  ['pinball(x; alpha=1/4)', '0', '0', 'clarke'],
  ['2*where(abs(x) > 1, abs(x), 1)', '1', '1', 'clarke'],
  ['log(1+exp(-x*y))', '0,0', '0,0', 'gradient'],
  ['exp(x*log(2))', '0', '0.6931471805599453', 'gradient', 'float64'],
  ['x^(1/3)', '8', '1/12', 'gradient'],
  ['x^(1/3)', '0', '0', 'inapplicable'],
  [
    'logSumExp(x, y, z)',
    '1,2,3',
    '0.09003057317038046,0.24472847105479764,0.6652409557748218',
    'gradient',
    'float64',
  ],
  ['max(x, log(1+exp(x)))', '0', '1/2', 'gradient'],
  ['relu(sqrt(2)*sqrt(2) - 2 + x)', '0', '0', 'clarke'],
  ['relu(sqrt(x)*sqrt(x) - 2)', '2', '1', 'clarke'],
  ['relu(sqrt(x)*sqrt(x) - 2)', '2', '2', 'outside'],
  ['relu(sin(x)^2 + cos(x)^2 - 1)', '1', '0', 'gradient'],
  ['floor(exp(log(x)))', '3', '0', 'inapplicable'],
  ['floor(log(x))', '1', '0', 'inapplicable'],
  ['floor(log(x))', '2', '0', 'gradient'],
  ['where(log(x) > log(2), x, 2)', '2', '1', 'clarke'],
  ['where(exp(x) >= 1, exp(x) - 1, x)', '0', '1', 'gradient'],
];

/** What no rule derives yet. */
const OPEN = ['where(x > 0, x*sqrt(x), 0)'];

test('at least 200 behaviours, with every verdict on a gradient', () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(200);
  expect(new Set(ROWS.map(([, , , verdict]) => verdict))).toEqual(
    new Set(['gradient', 'clarke', 'conservative', 'outside', 'nonfinite', 'inapplicable']),
  );
});

for (const [program, at, gradient, verdict, precision = 'exact'] of spread(ROWS))
  test(`${program} at ${at} with ${gradient}: ${verdict}`, () => {
    const line = JSON.stringify({ program, at: at.split(','), gradient: gradient.split(','), precision });
    const document = judgeLine(line, 1);
    if ('error' in document) throw new Error(document.error);
    expect(document.verdict).toBe(verdict);
    const { problems, verdict: said } = verifyDocument(JSON.parse(JSON.stringify(document)));
    expect([problems, said]).toEqual([[], OPEN.includes(program) ? 'undecided' : 'accepted']);
    const off = JSON.parse(
      JSON.stringify({ ...document, verdict: verdict === 'outside' ? 'clarke' : 'outside' }),
    );
    expect(verifyDocument(off).verdict).not.toBe('accepted');
  });

test.each([
  ['2*norm2(x, y) - norm2(x, y)', '2', 'conservative'],
  ['2*norm2(x, y) - norm2(x, y)', '1', 'clarke'],
  ['2*norm2(x, y) - norm2(x, y)', '4', 'outside'],
  ['norm2(x, y) - norm2(y, x)', '1', 'conservative'],
  ['norm2(x, y) - norm2(y, x)', '0', 'gradient'],
  ['exp(1)*norm2(x, y) - norm2(x, y)', '2', 'conservative'],
  ['exp(1)*norm2(x, y) - norm2(x, y)', '1', 'clarke'],
])(
  'a ball of D_P is none of Clarke’s where norms are of one shape: %s at 0,0 with %s,0: %s',
  (program, first, verdict) => {
    const line = JSON.stringify({ program, at: [0, 0], gradient: [first, '0'], precision: 'exact' });
    const document = JSON.parse(JSON.stringify(judgeLine(line, 1)));
    expect(document.verdict).toBe(verdict);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const other = { ...document, verdict: verdict === 'conservative' ? 'clarke' : 'conservative' };
    expect(verifyDocument(other).verdict).not.toBe('accepted');
  },
);

test.each([
  ['x*sign(x)', '2', 'outside'],
  ['x*sign(x)', '1/2', 'clarke'],
  ['x*sign(x) - abs(x)', '1', 'conservative'],
  ['x*where(x > 0, exp(1), 1)', '2', 'clarke'],
  ['x*where(x > 0, exp(1), 1)', '3', 'outside'],
])('behind a jump that is masked: %s at 0 with %s: %s', (program, returned, verdict) => {
  const line = JSON.stringify({ program, at: [0], gradient: [returned], precision: 'exact' });
  const document = JSON.parse(JSON.stringify(judgeLine(line, 1)));
  expect(document.verdict).toBe(verdict);
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
});

test('a root of what is only rounded to 0 is left open', () => {
  const [program, at] = ['((x - 1/10)^2)^(1/2)', '0x1.999999999999ap-4'];
  const line = JSON.stringify({ program, at: [at], gradient: ['NaN'], precision: 'float64' });
  expect(judgeLine(line, 1)).toMatchObject({ verdict: 'undecided' });
});
