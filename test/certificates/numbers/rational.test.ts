import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Meter, Stop, Wrong } from '../../../src/certificates/numbers/meter.ts';
import * as Q from '../../../src/certificates/numbers/rational.ts';

const meter = () => new Meter(1e9);
const big = fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n });
const rats = fc
  .tuple(
    big,
    big.filter(d => d !== 0n),
  )
  .map(([n, d]) => Q.ratio(n, d, meter()));
const text = ({ n, d }: Q.Rat): string => (d === 1n ? `${n}` : `${n}/${d}`);

describe('rationals', () => {
  it('are in lowest terms with a positive denominator', () => {
    fc.assert(
      fc.property(big, big, big, (n, d, k) => {
        fc.pre(d !== 0n && k !== 0n);
        const value = Q.ratio(n * k, d * k, meter());
        expect(value.d > 0n && value.n * d === n * value.d).toBe(true);
        let [a, b] = [value.n < 0n ? -value.n : value.n, value.d];
        while (b !== 0n) [a, b] = [b, a % b];
        expect(a).toBe(1n);
      }),
    );
  });

  it('form an ordered field', () => {
    fc.assert(
      fc.property(rats, rats, rats, (a, b, c) => {
        const m = meter();
        expect(Q.sub(Q.add(a, b, m), b, m)).toEqual(a);
        expect(Q.mul(Q.add(a, b, m), c, m)).toEqual(Q.add(Q.mul(a, c, m), Q.mul(b, c, m), m));
        if (!Q.isZero(a)) expect(Q.mul(a, Q.inverse(a, m)!, m)).toEqual(Q.ONE);
        expect(Q.compare(a, b, m)).toBe(Number(Q.sub(a, b, m).n > 0n) - Number(Q.sub(a, b, m).n < 0n));
        expect(Q.power(a, 3, m)).toEqual(Q.mul(a, Q.mul(a, a, m), m));
      }),
    );
  });

  it('are read back from their text, and from no other', () => {
    fc.assert(
      fc.property(rats, a => {
        expect(Q.parseExact(text(a), meter())).toEqual(a);
      }),
    );
    for (const wrong of [
      '',
      '-',
      '01',
      '-0',
      '+1',
      '1/1',
      '2/4',
      '1/0',
      '1/-2',
      '0/3',
      '1.5',
      ' 1',
      '1e3',
      '0x1',
      '1/02',
    ])
      expect(() => Q.parseExact(wrong, meter()), wrong).toThrow(Wrong);
  });

  it('are read from the literals of programs', () => {
    const cases = {
      '0.1': '1/10',
      '1e-3': '1/1000',
      '-2.50': '-5/2',
      '0x1.8p-3': '3/16',
      '1/3': '1/3',
      '.5/2': '1/4',
      '0xFp0': '15',
    };
    for (const [literal, value] of Object.entries(cases))
      expect(text(Q.parseLiteral(literal, meter())), literal).toBe(value);
    for (const wrong of ['', '.', '1/0', 'x', '1e', '--1', '1/2/3'])
      expect(() => Q.parseLiteral(wrong, meter()), wrong).toThrow(Wrong);
  });

  it('B6: hexadecimal literals are read from end to end', () => {
    const cases = {
      '0x1p0': '1',
      '-0X1.8P+1': '-3',
      '+0x.8': '1/2',
      '0xAb.cDp-8': '43981/65536',
      '0x1.p2': '4',
      '0x10': '16',
    };
    for (const [literal, value] of Object.entries(cases))
      expect(text(Q.parseLiteral(literal, meter())), literal).toBe(value);
    for (const wrong of [
      '0x',
      '0x.',
      '0xp1',
      '0x1p',
      '0x1p+',
      '0x1.8p3x',
      'y0x1',
      '0x1g',
      '0x1..8',
      '0x1p1.5',
      '--0x1',
      '0x1p1p1',
      '0 x1',
      '00x1',
      '1e5e5',
      'y1',
      '1x',
      '1e+',
    ])
      expect(() => Q.parseLiteral(wrong, meter()), wrong).toThrow(Wrong);
  });

  it('B6: powers of 0 and of numbers near the limit of size', () => {
    expect(Q.power(Q.ZERO, -1, meter())).toBeUndefined();
    expect(Q.power(Q.ZERO, 0, meter())).toEqual(Q.ONE);
    expect(Q.power(Q.integer(-2), -3, meter())).toEqual(Q.ratio(-1n, 8n, meter()));
    expect(Q.inverse(Q.integer(-3), meter())).toEqual(Q.ratio(-1n, 3n, meter()));
    expect(() => Q.ratio(1n << 300_000n, 3n, meter())).toThrow('too large');
    expect(() => Q.parseExact('9'.repeat(20_001), meter())).toThrow(Stop);
  });

  it('over powers of two are in lowest terms, whatever the signs', () => {
    for (const n of [0n, 1n, 6n, 12n, 40n, 96n, 1n << 70n, 3n << 64n])
      for (const d of [1n, 2n, 8n, 64n, 1n << 66n])
        for (const [top, bottom] of [
          [n, d],
          [-n, d],
          [n, -d],
        ] as const) {
          const found = Q.ratio(top, bottom, meter());
          // Three times both ends is no power of two.
          expect(found).toEqual(Q.ratio(3n * top, 3n * bottom, meter()));
          expect(found.d > 0n && found.n * bottom === top * found.d).toBe(true);
        }
  });

  it('stop before they are too large, or the budget is spent', () => {
    expect(() => Q.parseLiteral('1e99999999999', meter())).toThrow(Stop);
    expect(() => Q.parseLiteral('9'.repeat(100_000), meter())).toThrow(Stop);
    expect(() => Q.power(Q.integer(10n ** 1000n), 10_000, meter())).toThrow(Stop);
    expect(() => Q.add(Q.integer(1), Q.integer(2), new Meter(0))).toThrow(Stop);
  });
});

/** What an operation is charged: the smallest budget with which it comes to an end. */
function costOf(work: (meter: Meter) => unknown): number {
  let [least, most] = [-1, 1_000_000];
  while (most - least > 1) {
    const middle = (least + most) >> 1;
    try {
      work(new Meter(middle));
      most = middle;
    } catch {
      least = middle;
    }
  }
  return most;
}

describe('what an operation costs', () => {
  const words = (n: number): bigint => (1n << BigInt(64 * n)) - 1n;
  const whole = (n: number): Q.Rat => Q.integer(words(n));
  const part = (n: number): Q.Rat => Q.ratio(1n, words(n), meter());

  it('grows with the words of 64 bits that its numbers have', () => {
    for (const [n, count] of [
      [0n, 1],
      [2n ** 64n - 1n, 1],
      [1n - 2n ** 64n, 1],
      [2n ** 64n, 2],
      [-(2n ** 64n), 2],
      [2n ** 200n, 4],
      [-(2n ** 200n), 4],
    ] as const)
      expect(Q.integer(n).words, String(n)).toBe(count);
    expect(Q.ratio(words(3), 2n ** 128n, meter()).words).toBe(3 + 3 - 1);
  });

  it('is the square of the words of what has to be brought to lowest terms', () => {
    expect(costOf(m => Q.ratio(6n, 4n, m))).toBe(4);
    expect(costOf(m => Q.ratio(words(7), words(2), m))).toBe(81);
    expect(costOf(m => Q.mul(whole(4), part(5), m))).toBe(81);
    // 1/D + 1/D has the denominator D, 1/D + 1/E has D · E.
    expect(costOf(m => Q.add(part(5), part(5), m))).toBe(36);
    expect(costOf(m => Q.add(part(5), part(4), m))).toBe((6 + 9) ** 2);
  });

  it('is the product of the words where two numbers are compared', () => {
    expect(costOf(m => Q.compare(whole(5), whole(7), m))).toBe(35);
    expect(costOf(m => Q.compare(Q.ZERO, Q.ONE, m))).toBe(1);
  });

  it('of powers is known before they are taken', () => {
    // (1 + 1) · 16 digits of hexadecimal are two words, and one more; 2^16 and 1 are two.
    expect(costOf(m => Q.power(Q.integer(2), 16, m))).toBe(9 + 4);
    expect(costOf(m => Q.power(Q.integer(2), -16, m))).toBe(9 + 4);
    expect(costOf(m => Q.power(Q.ratio(1n, 256n, meter()), 8, m))).toBe(9 + 9);
  });

  it('is nothing where 0 is added, or 0 or 1 is a factor', () => {
    const x = part(9);
    for (const [work, result] of [
      [(m: Meter) => Q.add(Q.ZERO, x, m), x],
      [(m: Meter) => Q.add(x, Q.ZERO, m), x],
      [(m: Meter) => Q.mul(Q.ZERO, x, m), Q.ZERO],
      [(m: Meter) => Q.mul(x, Q.ZERO, m), Q.ZERO],
      [(m: Meter) => Q.mul(Q.ONE, x, m), x],
      [(m: Meter) => Q.mul(x, Q.ONE, m), x],
    ] as const)
      expect(work(new Meter(0))).toEqual(result);
    // 1/3 and −1 are no 1.
    expect(Q.mul(Q.ratio(1n, 3n, meter()), x, meter()).d).toBe(3n * words(9));
    expect(Q.mul(Q.MINUS_ONE, x, meter())).toEqual(Q.neg(x));
  });

  it('is bounded: numbers of more than 4096 words are not made', () => {
    const huge = new Meter(1e12);
    expect(Q.ratio(words(4095), 1n, huge).words).toBe(4095);
    expect(() => Q.ratio(words(4096), 1n, huge)).toThrow('a number is too large');
    expect(Q.power(Q.integer(2), 32_760, huge)).toEqual(Q.integer(2n ** 32_760n));
    expect(() => Q.power(Q.integer(2), 32_761, huge)).toThrow('a number is too large');
  });
});

describe('what is refused is said', () => {
  it.each([
    ['2/4', 'expected a number in lowest terms'],
    ['0.5', 'expected an exact number such as "-7/3"'],
    ['9'.repeat(20_001), 'a number is too long'],
  ])('of a document: %#', (given, message) => {
    expect(() => Q.parseExact(given, meter())).toThrow(message);
  });

  it.each([
    ['1/0', 'expected a nonzero denominator'],
    ['1/', 'expected a number such as 1/3, 0.1 or 1e-3'],
    ['/2', 'expected a number such as 1/3, 0.1 or 1e-3'],
    ['one', 'expected a number such as 1/3, 0.1 or 1e-3'],
    ['1e10001', 'an exponent is too large'],
    ['1e-10001', 'an exponent is too large'],
    ['0'.repeat(20_001), 'a number is too long'],
  ])('of a program: %#', (given, message) => {
    expect(() => Q.parseLiteral(given, meter())).toThrow(message);
  });

  it('and what is just within the bounds is read', () => {
    expect(Q.parseExact('9'.repeat(20_000), new Meter(1e12)).n).toBe(10n ** 20_000n - 1n);
    expect(Q.parseLiteral('1e10000', new Meter(1e12)).n).toBe(10n ** 10_000n);
    expect(Q.parseLiteral('1e-10000', new Meter(1e12)).d).toBe(10n ** 10_000n);
    expect(Q.parseLiteral('0x1p10', meter())).toEqual(Q.integer(1024));
    for (const spaced of [' 1 / 3', '1/3 ', '1 /3', '1/ 3'])
      expect(Q.parseLiteral(spaced, meter())).toEqual(Q.ratio(1n, 3n, meter()));
    expect(Q.parseLiteral(' 5 ', meter())).toEqual(Q.integer(5));
  });
});

describe('roots', () => {
  it('are rounded down', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 200n }), fc.integer({ min: 2, max: 7 }), (a, q) => {
        const root = Q.floorRoot(a, q, meter());
        expect(root ** BigInt(q) <= a && (root + 1n) ** BigInt(q) > a).toBe(true);
      }),
    );
    for (const a of [0n, 1n, 2n, 3n, 4n, 8n, 9n]) {
      const root = Q.floorRoot(a, 2, meter());
      expect(root * root <= a && (root + 1n) ** 2n > a).toBe(true);
    }
  });

  it('are numbers where they are rational', () => {
    const of = (n: bigint, d: bigint, q: number) => Q.rootOf(Q.ratio(n, d, meter()), q, meter());
    expect(of(9n, 4n, 2)).toEqual(Q.ratio(3n, 2n, meter()));
    expect(of(27n, 8n, 3)).toEqual(Q.ratio(3n, 2n, meter()));
    expect(of(0n, 1n, 2)).toEqual(Q.ZERO);
    expect(of(2n, 1n, 2)).toBeUndefined();
    expect(of(4n, 3n, 2)).toBeUndefined();
    expect(of(5n, 4n, 2)).toBeUndefined();
  });

  it('of long numbers are charged', () => {
    // Nine of Newton's steps with numbers of 641 bits, each about eleven words squared.
    expect(() => Q.floorRoot(2n ** 640n, 2, new Meter(1_100))).not.toThrow();
    expect(() => Q.floorRoot(2n ** 640n, 2, new Meter(1_080))).toThrow(Stop);
    expect(() => Q.floorRoot(2n ** 4000n, 2, new Meter(1000))).toThrow(Stop);
  });
});

describe('the meter', () => {
  it('lets no share take more than its part', () => {
    const m = new Meter(100);
    expect(() => m.share(2, () => m.charge(51))).toThrow(Stop);
    expect(() => m.share(1, () => m.charge(40))).not.toThrow();
    expect(() => m.charge(40)).toThrow(Stop);
  });
});

describe('numbers that are not rational', () => {
  /** a + b√2, with what was asked of it. */
  const surds = () => {
    const asked: string[] = [];
    const of = new Map<Q.Rat, readonly [number, number]>();
    const partsOf = (x: Q.Rat): readonly [number, number] => of.get(x) ?? [Number(x.n) / Number(x.d), 0];
    const made = (a: number, b: number): Q.Rat => {
      const number = {
        words: 1,
        reals,
        get n(): bigint {
          throw new Stop('n of a surd');
        },
        get d(): bigint {
          throw new Stop('d of a surd');
        },
      };
      of.set(number, [a, b]);
      return number;
    };
    const told = <T>(what: string, value: T): T => {
      asked.push(what);
      return value;
    };
    const approximate = (x: Q.Rat): number => partsOf(x)[0] + partsOf(x)[1] * Math.SQRT2;
    const reals: Q.Reals = {
      add: (x, y) => told('add', made(partsOf(x)[0] + partsOf(y)[0], partsOf(x)[1] + partsOf(y)[1])),
      mul: (x, y) => {
        const [[a, b], [c, d]] = [partsOf(x), partsOf(y)];
        return told('mul', made(a * c + 2 * b * d, a * d + b * c));
      },
      power: (x, k) => told(`power ${k}`, k === 2 ? reals.mul(x, x) : undefined),
      sign: x => told('sign', Math.sign(approximate(x)) as -1 | 0 | 1),
      isZero: x => told('isZero', approximate(x) === 0),
      key: x => `${partsOf(x)}`,
      fraction: x => x,
      apply: (_, x) => x,
      near: x => told('near', Q.ratio(BigInt(Math.round(approximate(x) * 1e6)), 10n ** 6n, meter())),
      read: () => made(0, 1),
    };
    return { asked, made, partsOf };
  };

  it('compute by what they come with, on either side', () => {
    const { asked, made, partsOf } = surds();
    const x = made(1, 1);
    expect(partsOf(Q.add(x, Q.ONE, meter()))).toEqual([2, 1]);
    expect(partsOf(Q.add(Q.ZERO, x, meter()))).toEqual([1, 1]);
    expect(partsOf(Q.mul(Q.integer(2), x, meter()))).toEqual([2, 2]);
    expect(partsOf(Q.mul(x, Q.ONE, meter()))).toEqual([1, 1]);
    expect(partsOf(Q.neg(x))).toEqual([-1, -1]);
    expect(partsOf(Q.sub(Q.ONE, x, meter()))).toEqual([0, -1]);
    expect(partsOf(Q.abs(made(1, -1)))).toEqual([-1, 1]);
    expect(partsOf(Q.power(x, 2, meter())!)).toEqual([3, 2]);
    expect(Q.inverse(x, meter())).toBeUndefined();
    expect(asked).toContain('power -1');
    expect(Q.keyOf(x)).toBe('1,1');
  });

  it('have signs and an order, and need none to be equal to themselves', () => {
    const { asked, made } = surds();
    const [x, y] = [made(0, 1), made(1, 0)];
    expect(Q.equal(x, x)).toBe(true);
    expect(Q.compare(x, x, meter())).toBe(0);
    expect(asked).toEqual([]);
    expect([Q.signOf(x), Q.signOf(made(1, -1)), Q.signOf(made(0, 0))]).toEqual([1, -1, 0]);
    expect([Q.isZero(x), Q.isZero(made(0, 0))]).toEqual([false, true]);
    expect([Q.equal(x, y), Q.equal(y, Q.ONE), Q.equal(Q.ONE, y), Q.equal(Q.ZERO, x)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([Q.compare(x, y, meter()), Q.compare(y, x, meter()), Q.compare(Q.ONE, y, meter())]).toEqual([
      1, -1, 0,
    ]);
  });

  it('stop where a numerator is asked for', () => {
    const { made } = surds();
    expect(() => Q.rootOf(made(0, 1), 2, meter())).toThrow(Stop);
  });

  it('are near to short rational numbers, as rational ones are', () => {
    const { asked, made } = surds();
    expect(Q.near(made(0, 1), meter())).toEqual(Q.ratio((1414214n << 32n) / 1000000n, 1n << 32n, meter()));
    expect(asked).toEqual(['near']);
    const third = Q.near(Q.ratio(1n, 3n, meter()), meter());
    expect(third).toEqual(Q.ratio((1n << 32n) / 3n, 1n << 32n, meter()));
    expect(Q.near(Q.ratio(-5n, 4n, meter()), meter())).toEqual(Q.ratio(-5n, 4n, meter()));
  });

  it('are combined with rational ones in products of vectors', () => {
    const { made, partsOf } = surds();
    expect(partsOf(Q.dot([made(0, 1), Q.integer(3)], [made(0, 1), Q.ONE], meter()))).toEqual([5, 0]);
  });
});
