import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Meter, Stop, Wrong } from '../../src/certificates/meter.ts';
import * as Q from '../../src/certificates/rational.ts';

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

  it('stop before they are too large, or the budget is spent', () => {
    expect(() => Q.parseLiteral('1e99999999999', meter())).toThrow(Stop);
    expect(() => Q.parseLiteral('9'.repeat(100_000), meter())).toThrow(Stop);
    expect(() => Q.power(Q.integer(10n ** 1000n), 10_000, meter())).toThrow(Stop);
    expect(() => Q.add(Q.integer(1), Q.integer(2), new Meter(0))).toThrow(Stop);
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
