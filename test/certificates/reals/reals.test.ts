/** Numbers that are not rational, as the checker knows them: signs, keys, and what it does not know. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Meter, Stop, Wrong } from '../../../src/certificates/numbers/meter.ts';
import * as Q from '../../../src/certificates/numbers/rational.ts';
import { isReal, type Real } from '../../../src/certificates/reals/real.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { hasPari, WITHOUT_PARI } from '../../numbers/fixed/pari.ts';
import { constants } from '../../numbers/reals/random-constants.ts';
import { seeded } from '../../random.ts';

/** With numbers of its own. */
function over<T>(work: (read: (text: string) => Q.Rat, meter: Meter) => T, budget = 50_000_000): T {
  const meter = new Meter(budget);
  return meter.over(new ExpLog(meter), () => work(text => meter.reals!.read(text), meter));
}

const signOf = (text: string): number => over(read => Q.signOf(read(text)));

const ZEROS = [
  'log(6) - log(2) - log(3)',
  '(sqrt(2) + sqrt(3))^2 - 5 - 2*sqrt(6)',
  'sqrt(5 + 2*sqrt(6)) - sqrt(2) - sqrt(3)',
  '(sqrt(5) + 2)^(1/3) - (sqrt(5) - 2)^(1/3) - 1',
  'exp(1/2)*exp(1/3) - exp(5/6)',
  '1/(1 + exp(-22/7)) + 1/(1 + exp(22/7)) - 1',
  'log(1 + exp(3/7)) - log(1 + exp(-3/7)) - 3/7',
  'log(exp(1) + exp(2) + exp(3)) - 2 - log(exp(-1) + 1 + exp(1))',
  'log(1 + 2*exp(1) + exp(2))*log(3) - 2*log(1 + exp(1))*log(3)',
  'log(log(4)) - log(log(2)) - log(2)',
  'exp(log(2)*log(3)) - exp(log(9)*log(sqrt(2)))',
  'exp(1 - 2/(exp(2/3) + 1)) - exp(2/(1 + exp(-2/3)))/exp(1)',
  'log(1000003*1000033) + log(1000033*1000037) - log(1000003*1000037) - 2*log(1000033)',
  '(exp(2) - 2)/(exp(1) - sqrt(2)) - exp(1) - sqrt(2)',
  'sin(3/7)^2 + cos(3/7)^2 - 1',
  'log(2 + sqrt(3)) + log(2 - sqrt(3))',
  'sqrt(1 + sqrt(2))*sqrt(sqrt(2) - 1) - 1',
  'exp(sqrt(2)) - exp(2/sqrt(2))',
  'atan(3) + atan(1/3) - 2*atan(1)',
  'cos(4*atan(1)/3) - 1/2',
  'sin(5*atan(1)/3) - (sqrt(6) + sqrt(2))/4',
  'sin(402*atan(1)) - 1',
  'cos(1/3 + 8*atan(1)) - cos(1/3)',
  'sin(exp(1) - 4*atan(1)) + sin(exp(1))',
  'cos(atan(2) - 4*atan(1)/3) - (1/2 + sqrt(3))/sqrt(5)',
  '4*atan(1/5) - atan(1/239) - atan(1)',
  'log(3)*(atan(7/15) + atan(4/19)) - log(3)*atan(193/257)',
  'exp(atan(2))*exp(atan(3)) - exp(3*atan(1))',
  'exp(sqrt(3))*exp(sqrt(19)) - exp(sqrt(22 + 2*sqrt(57)))',
  'sqrt((2 + sin(4))^2*3) - (2 + sin(4))*sqrt(3)',
  '(3 + exp(1))^(2/3)*(2 + exp(2))^(1/3) - ((3 + exp(1))^2*(2 + exp(2)))^(1/3)',
  'log(log(17 + sqrt(288))^2 + 2) - log(log(17 - sqrt(288))^2 + 2)',
  'log(30 + 2*sqrt(221))*(log(2) - 3) - 2*log(sqrt(13) + sqrt(17))*(log(2) - 3)',
  'exp(1/(1 + (sin(9/16)/cos(9/16))^2)) - exp(1/(1 + (sin(9/8)/(1 + cos(9/8)))^2))',
];

test('what lies 2^-2957 beside a number that a check asks for is told from it', () => {
  for (const [text, sign] of [
    ['log(1 + exp(2047)) - 2047', 1],
    ['log(1 + exp(2049)) - 2049', 1],
    ['exp(2047)/(1 + exp(2047)) - 1', -1],
    ['1 - exp(-2049)/2 - exp(2049)/2', -1],
  ] as const)
    expect(
      over(read => Q.signOf(read(text)), 2_000_000_000),
      text,
    ).toBe(sign);
});

test.each(ZEROS)('%s is 0, and 10^-30 and 10^-300 beside it is not', text => {
  const signs = ['', '+ 1/10^30', '- 1/10^30', '+ 1/10^300', '- 1/10^300'].map(off =>
    signOf(`${text} ${off}`),
  );
  expect(signs).toEqual([0, 1, -1, 1, -1]);
});

test.each([
  ['exp(1) - 6121026514868073/2251799813685248', 1],
  ['exp(-1000000)', 1],
  ['3*log(2) - 2*log(3) + 1/1000', -1],
  ['sqrt(2) + sqrt(3) - sqrt(10)', -1],
  ['exp(10^10*log(1 + 1/10^10)) - exp(1)', -1],
  ['sqrt(10^60 + 1) - 10^30 - 1/(2*10^30)', -1],
])('the sign of %s is %i', (text, sign) => {
  expect(signOf(text)).toBe(sign);
});

describe('random constants, many of them 0', () => {
  const asked = [2, 3, 4].flatMap((depth, k) =>
    fc
      .sample(constants(depth), { ...seeded(60), seed: seeded(1).seed + k })
      .map(({ text, again }, i) => `${text}-${again}${['', '', '', '+1/10^12', '-1/10^15'][i % 5]}`)
      .filter(text => !text.includes('root(')),
  );
  const signs = asked.map(text => {
    try {
      return signOf(text);
    } catch (error) {
      if (error instanceof Stop) return undefined;
      throw error;
    }
  });

  it('nearly none is left open, and many are 0', () => {
    expect(signs.filter(sign => sign === undefined).length).toBeLessThanOrEqual(asked.length / 50);
    expect(signs.filter(sign => sign === 0).length).toBeGreaterThan(asked.length / 3);
  });

  it.skipIf(!hasPari)(`PARI/GP contradicts none${WITHOUT_PARI}`, () => {
    const input = [
      'default(realprecision, 230); default(parisizemax, "500M");',
      ...asked.map(text => `x = (${text}); print(if(abs(x) < 1e-190, 0, sign(x)))`),
    ].join('\n');
    const { stdout } = spawnSync('gp', ['-q', '-f'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
    const said = stdout.trim().split('\n');
    expect(said.length).toBe(asked.length);
    expect(asked.filter((_, i) => signs[i] !== undefined && String(signs[i]) !== said[i])).toEqual([]);
  });
});

describe('keys', () => {
  it('are alike for equal numbers, and for no others', () => {
    over(read => {
      const same = ['exp(1)/(1 + exp(1))', '1 - 1/(1 + exp(1))', '1/(1 + exp(-1))'].map(text =>
        Q.keyOf(read(text)),
      );
      expect(new Set(same).size).toBe(1);
      const others = ['exp(1)/(1 + exp(1)) + 1/10^60', 'log(2)', '0', '1'].map(text => Q.keyOf(read(text)));
      expect(new Set([...same, ...others]).size).toBe(5);
    });
  });

  it('of what is rational are those of rational numbers', () => {
    over(read => {
      const half = read('sqrt(5 + 2*sqrt(6)) - sqrt(2) - sqrt(3) + 1/2');
      expect([Q.keyOf(half), Q.keyOf(read('log(exp(1/2))'))]).toEqual(['1/2', '1/2']);
    });
  });
});

test('numbers that are made while others are compared are told from all others', () => {
  over(read => {
    const texts = [
      '4*atan(1) - atan(1/10^30)',
      '4*atan(1)',
      '-atan(1/10^30)',
      '-4*atan(1)',
      '-4*atan(1) + atan(1/10^30)',
      '157079632679489661923/(5*10^19) - 4*atan(1) + atan(1/10^30)',
      '4*atan(1) - atan(1/10^30) - 314159265358979323847/10^20',
    ];
    const [numbers, names] = [new Set<Real>(), new Set<number>()];
    const note = (one: Q.Rat): void => {
      if (!isReal(one) || numbers.has(one)) return;
      numbers.add(one);
      expect(names.has(one.id)).toBe(false);
      names.add(one.id);
      one.args.forEach(note);
    };
    for (const text of texts) note(read(text));
    expect(numbers.size).toBeGreaterThan(texts.length);
  });
});

it('has neither numerator nor denominator: what asks for them stops', () => {
  over(read => {
    const e = read('exp(1)');
    expect(() => e.n).toThrow(Stop);
    expect(() => e.d).toThrow(Stop);
  });
});

it('has rational numbers near it', () => {
  over((read, meter) => {
    const gap = Q.sub(read('exp(1)'), Q.near(read('exp(1)'), meter), meter);
    expect(Q.compare(Q.abs(gap), Q.ratio(1n, 10n ** 9n, meter), meter)).toBe(-1);
    expect(() => Q.near(read('exp(-10^9)'), meter)).toThrow(Stop);
  });
});

test.each([
  'sqrt(-2)',
  'log(log(1))',
  'exp(1)/(log(6) - log(2) - log(3))',
  'exp(',
  'x + 1',
  '(1 - exp(1))^(1/2)',
])('%s is no number', text => {
  expect(() => over(read => read(text))).toThrow(Wrong);
});

describe('what is too large, too deep or too near ends soon', () => {
  const stops: readonly (readonly [string, string])[] = [
    ['a tower', 'exp(exp(exp(exp(20)))) - 1 - exp(exp(exp(exp(20))) - 1)'],
    ['a deep nest', `${'('.repeat(100_000)}1${')'.repeat(100_000)}`],
    ['brackets within the length', `${'exp('.repeat(1_500)}1${')'.repeat(1_500)}`],
    ['what is not seen to be 0', '4*cos(8*atan(1)/5) + 1 - sqrt(5)'],
    ['a difference below all digits', 'exp(1/10^2000) - 1'],
    [
      'a power of many terms',
      '(1 + exp(1) + log(2) + log(3) + sin(1))^10000 - exp(10000*log(1 + exp(1) + log(2) + log(3) + sin(1)))',
    ],
    ['a long exponent', 'exp(1)^(1/123456789)'],
  ];
  test.each(stops)('%s', (_, text) => {
    const start = performance.now();
    expect(() => over(read => Q.signOf(read(text)), 20_000_000)).toThrow(Stop);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('but no number is too large by itself', () => {
    expect(
      ['exp(10^9)', 'exp(-10^9)', 'exp(exp(20)) - 1', '10^9999*exp(1)', 'sin(10^9)'].map(signOf),
    ).toEqual([1, 1, 1, 1, 1]);
  });
});
