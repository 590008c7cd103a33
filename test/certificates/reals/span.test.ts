/** The checker's own enclosures hold what PARI/GP and decimal.js find, and little else. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Meter, Stop } from '../../../src/certificates/numbers/meter.ts';
import { ratio } from '../../../src/certificates/numbers/rational.ts';
import { type Span, Spans } from '../../../src/certificates/reals/span.ts';
import { gp, hasPari, WITHOUT_PARI } from '../../numbers/fixed/pari.ts';
import { seeded } from '../../random.ts';

const meter = new Meter(Number.POSITIVE_INFINITY);

interface Function {
  readonly of: (on: Spans, x: Span) => Span | undefined;
  readonly pari: string;
  readonly decimal: (x: Decimal) => Decimal;
  readonly positive?: boolean;
}

const FUNCTIONS: Readonly<Record<string, Function>> = {
  exp: { of: (on, x) => on.exp(x), pari: 'exp(x)', decimal: x => x.exp() },
  log: { of: (on, x) => on.log(x), pari: 'log(x)', decimal: x => x.ln(), positive: true },
  sin: { of: (on, x) => on.wave('sin', x), pari: 'sin(x)', decimal: x => x.sin() },
  cos: { of: (on, x) => on.wave('cos', x), pari: 'cos(x)', decimal: x => x.cos() },
  atan: { of: (on, x) => on.atan(x), pari: 'atan(x)', decimal: x => x.atan() },
  sqrt: { of: (on, x) => on.root(x, 2), pari: 'sqrt(x)', decimal: x => x.sqrt(), positive: true },
  cbrt: { of: (on, x) => on.root(x, 3), pari: 'sqrtn(x,3)', decimal: x => x.cbrt(), positive: true },
  inverse: { of: (on, x) => on.inverse(x), pari: '1/x', decimal: x => x.pow(-1) },
};

/** n·2^k, small and large. */
const dyadic = fc.tuple(fc.bigInt(-(2n ** 60n), 2n ** 60n), fc.integer({ min: -90, max: -40 }));
const BITS = [64, 160, 700];

interface Question {
  readonly name: string;
  readonly n: bigint;
  readonly k: number;
  readonly found: Span;
}

const questions: readonly Question[] = Object.entries(FUNCTIONS).flatMap(([name, { of, positive }]) =>
  fc.sample(dyadic, seeded(90)).flatMap(([given, k], i) => {
    const n = positive && given < 0n ? -given : given;
    const found = n === 0n ? undefined : of(new Spans(BITS[i % 3]!, meter), { lo: n, hi: n, e: k });
    return found ? [{ name, n, k, found }] : [];
  }),
);

/** More digits than the enclosure has. */
const FINER = 40n;

describe.skipIf(!hasPari)(`as PARI/GP finds${WITHOUT_PARI}`, () => {
  const values = hasPari
    ? gp(
        questions.map(
          ({ name, n, k, found }) =>
            `localbitprec(3000); x = (${n})*2.^(${k}); floor(${FUNCTIONS[name]!.pari}*2.^(${Number(FINER) - found.e}))`,
        ),
      )
    : [];
  const holds = ({ lo, hi }: Span, value: bigint): boolean =>
    lo << FINER <= value + 1n && value <= hi << FINER;

  it('holds the values', () => {
    expect(questions.filter(({ found }, i) => !holds(found, values[i]!))).toEqual([]);
    expect(questions.length).toBeGreaterThan(0);
  });

  it('and nearly never what is some units of the last places away', () => {
    const wide = questions.filter(({ found }, i) => {
      const off = 1n << (FINER + 20n);
      return holds(found, values[i]! + off) || holds(found, values[i]! - off);
    });
    expect(wide.length / questions.length).toBeLessThan(0.05);
  });
});

test.each(Object.entries(FUNCTIONS))('decimal.js finds nothing else: %s', (_, { of, decimal, positive }) => {
  const [Fifty, Exact] = [50, 1_000].map(precision => Decimal.clone({ precision })) as [
    typeof Decimal,
    typeof Decimal,
  ];
  fc.assert(
    fc.property(fc.bigInt(-30_000n, 30_000n), given => {
      fc.pre(given !== 0n);
      const n = positive && given < 0n ? -given : given;
      const theirs = new Exact(decimal(new Fifty(n.toString()).div(1024)));
      const found = of(new Spans(300, meter), { lo: n, hi: n, e: -10 })!;
      const end = (m: bigint): Decimal => new Exact(m.toString()).div(new Exact(2).pow(-found.e));
      const unit = theirs.abs().times('1e-48');
      expect(end(found.lo).lte(theirs.plus(unit)) && theirs.minus(unit).lte(end(found.hi))).toBe(true);
    }),
    seeded(12),
  );
});

describe('arithmetic', () => {
  const on = new Spans(64, meter);
  const span = (n: bigint, d = 1n): Span => on.rational(ratio(n, d, meter));

  it('is rounded outward', () => {
    const third = span(1n, 3n);
    expect(third.lo * 3n < 1n << BigInt(-third.e) && third.hi * 3n > 1n << BigInt(-third.e)).toBe(true);
    const one = on.mul(third, span(3n));
    expect(one.lo <= 1n << BigInt(-one.e) && one.hi >= 1n << BigInt(-one.e)).toBe(true);
    const none = on.add(on.power(third, 3), on.neg(span(1n, 27n)));
    expect(none.lo <= 0n && none.hi >= 0n).toBe(true);
  });

  it('knows what it does not know', () => {
    const around = on.add(span(1n, 3n), on.neg(on.mul(span(1n, 9n), span(3n))));
    expect([on.inverse(around), on.log(around)]).toEqual([undefined, undefined]);
  });

  it('is as short for large numbers as for small ones', () => {
    const large = on.exp(span(10n ** 9n));
    expect(large.e).toBeGreaterThan(1_400_000_000);
    expect(large.hi < 1n << 80n).toBe(true);
    expect(on.exp(on.neg(span(10n ** 9n))).e).toBeLessThan(-1_400_000_000);
    const tower = on.exp(span(20n));
    for (const far of [() => on.exp(on.exp(on.exp(tower))), () => on.wave('sin', on.exp(tower))])
      expect(far).toThrow(Stop);
  });
});

test('a number of too many digits before its point', () => {
  const on = new Spans(64, meter);
  let value = on.exp(on.rational(ratio(2n ** 39n, 1n, meter)));
  for (let k = 0; k < 8; k += 1) value = on.mul(value, value);
  expect(() => {
    for (let k = 0; k < 8; k += 1) value = on.mul(value, value);
  }).toThrow('a number is too large');
});
