import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  bfloat16,
  compare,
  type FloatFormat,
  float16,
  float32,
  float64,
  floorLog2,
  format,
  fromFloat,
  isRepresentable,
  neighbour,
  pow,
  type Rational,
  rational,
  rounderTo,
  sub,
  toFloat,
  unitRoundoff,
} from '../../src/numbers/index.ts';

const TWO = rational(2);
const power = (k: number): Rational => pow(TWO, k);
const bytes = new DataView(new ArrayBuffer(8));

/** Doubles of all magnitudes alike: random bits, and the edges. */
const anyDouble = fc
  .oneof(
    fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }).map(bits => {
      bytes.setBigUint64(0, bits);
      return bytes.getFloat64(0);
    }),
    fc.bigInt({ min: 0n, max: (1n << 53n) - 1n }).map(bits => {
      bytes.setBigUint64(0, bits);
      return bytes.getFloat64(0);
    }),
    fc.constantFrom(0, 1, 0.1, 2 ** -1022, 2 ** -1074, 2 ** 1023, Number.MAX_VALUE, 2 ** -1022 - 2 ** -1074),
    fc.integer({ min: -1074, max: 1023 }).map(k => 2 ** k),
  )
  .filter(Number.isFinite);
const anyFloat = fc
  .oneof(
    fc.nat({ max: 0xffffffff }).map(bits => {
      bytes.setUint32(0, bits);
      return bytes.getFloat32(0);
    }),
    fc.constantFrom(0, 1, Math.fround(0.1), 2 ** -126, 2 ** -149, 2 ** 127, (2 - 2 ** -23) * 2 ** 127),
    fc.integer({ min: -149, max: 127 }).map(k => 2 ** k),
  )
  .filter(Number.isFinite);
const signed = (arbitrary: fc.Arbitrary<number>) =>
  fc.tuple(arbitrary, fc.boolean()).map(([value, negative]) => (negative ? -value : value));

/** All finite numbers of 16 bits, ascending from 0: what is written in five bits (or eight) for the exponent, and ten (or seven) behind. */
function patterns(exponentBits: number): readonly number[] {
  const fractionBits = 15 - exponentBits;
  const bias = 2 ** (exponentBits - 1) - 1;
  return Array.from({ length: (2 ** exponentBits - 1) * 2 ** fractionBits }, (_, bits) => {
    const exponent = bits >> fractionBits;
    const fraction = (bits & (2 ** fractionBits - 1)) / 2 ** fractionBits;
    return exponent === 0 ? fraction * 2 ** (1 - bias) : (1 + fraction) * 2 ** (exponent - bias);
  });
}
const short = new Map([
  [float16, patterns(5)],
  [bfloat16, patterns(8)],
]);
const anyShort = (form: FloatFormat) => fc.constantFrom(...short.get(form)!);

/** The next number of the format up or down, by counting its bits. */
function step(value: number, direction: 1 | -1, form: FloatFormat): number {
  const all = short.get(form);
  if (all) {
    const place = all.indexOf(Math.abs(value)) + (value >= 0 === direction > 0 || value === 0 ? 1 : -1);
    return (value < 0 || (value === 0 && direction < 0) ? -1 : 1) * (all[place] ?? Infinity);
  }
  const wide = form === float64;
  if (value === 0) return direction * (wide ? 2 ** -1074 : 2 ** -149);
  const away = value > 0 === direction > 0;
  if (wide) {
    bytes.setFloat64(0, value);
    bytes.setBigUint64(0, bytes.getBigUint64(0) + (away ? 1n : -1n));
    return bytes.getFloat64(0);
  }
  bytes.setFloat32(0, value);
  bytes.setUint32(0, bytes.getUint32(0) + (away ? 1 : -1));
  return bytes.getFloat32(0);
}

const formats = [
  [float64, signed(anyDouble)],
  [float32, signed(anyFloat)],
  [float16, signed(anyShort(float16))],
  [bfloat16, signed(anyShort(bfloat16))],
] as const;

describe.each(formats)('$name', (form, numbers) => {
  test('what is read is written back, to the bit; −0 is 0', () => {
    fc.assert(
      fc.property(numbers, value => {
        expect(toFloat(fromFloat(value), form)).toBe(value === 0 ? 0 : value);
        expect(isRepresentable(fromFloat(value), form)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('the neighbour is the next pattern of bits', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom<1 | -1>(1, -1), (value, direction) => {
        const next = step(value, direction, form);
        fc.pre(Number.isFinite(next));
        const found = neighbour(fromFloat(value), direction, form);
        expect(format(found)).toBe(format(fromFloat(next)));
        // Nothing strictly between them is of the format.
        const between = add(found, fromFloat(value)).div(TWO);
        expect(isRepresentable(between, form)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('rounds to the nearest, ties to even', () => {
    const parts = fc.tuple(numbers, fc.bigInt({ min: 0n, max: 64n }), fc.constantFrom(0n, 0n, 1n, -1n));
    fc.assert(
      fc.property(parts, ([value, eighths, nudge]) => {
        const [low, high] = [value, step(value, 1, form)];
        fc.pre(Number.isFinite(high));
        const [a, b] = [fromFloat(low), fromFloat(high)];
        const gap = sub(b, a);
        const x = add(add(a, gap.mul(rational(eighths, 64n))), gap.mul(rational(nudge, 1n << 90n)));
        fc.pre(compare(x, a) >= 0 && compare(x, b) <= 0);
        const side = compare(sub(x, a), sub(b, x));
        const even = (number: number) => fromFloat(number).div(spacing(number, form)).n % 2n === 0n;
        const expected = side < 0 ? low : side > 0 ? high : even(low) ? low : high;
        expect(toFloat(x, form) === expected).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('isRepresentable refuses one bit too many, and what is too large or too small', () => {
    const { precision, maxExponent, minExponent } = form;
    const tiny = power(minExponent - precision + 1);
    expect(isRepresentable(tiny, form)).toBe(true);
    expect(isRepresentable(tiny.div(TWO), form)).toBe(false);
    expect(isRepresentable(tiny.mul(rational(3, 2)), form)).toBe(false);
    expect(isRepresentable(power(maxExponent), form)).toBe(true);
    expect(isRepresentable(power(maxExponent + 1), form)).toBe(false);
    expect(isRepresentable(add(power(precision), rational(1)), form)).toBe(false);
    expect(isRepresentable(sub(power(precision), rational(1)), form)).toBe(true);
    expect(isRepresentable(rational(1, 3), form)).toBe(false);
    expect(isRepresentable(rational(0), form)).toBe(true);
  });

  test('overflows to infinity from the largest number and half a unit on', () => {
    const { precision, maxExponent } = form;
    const largest = sub(power(maxExponent + 1), power(maxExponent - precision + 1));
    const half = add(largest, power(maxExponent - precision));
    expect(toFloat(largest, form)).toBeLessThan(Infinity);
    expect(toFloat(half, form)).toBe(Infinity);
    expect(toFloat(half.neg(), form)).toBe(-Infinity);
    expect(toFloat(sub(half, rational(1, 10n ** 30n)), form)).toBe(toFloat(largest, form));
    expect(toFloat(rational(10n ** 400n), form)).toBe(Infinity);
  });

  test('underflows to 0 up to half the smallest number', () => {
    const tiny = power(form.minExponent - form.precision + 1);
    expect(toFloat(tiny.div(TWO), form)).toBe(0);
    expect(toFloat(tiny.mul(rational(-1, 2)), form)).toBe(-0);
    expect(toFloat(tiny.mul(rational(3, 4)), form)).toBe(toFloat(tiny, form));
    expect(toFloat(rational(1, 10n ** 400n), form)).toBe(0);
  });

  test('the unit roundoff is half the spacing at 1', () => {
    expect(format(unitRoundoff(form))).toBe(
      format(sub(neighbour(rational(1), 1, form), rational(1)).div(TWO)),
    );
  });
});

/** The spacing of the format's numbers at one of them. */
function spacing(value: number, form: FloatFormat): Rational {
  const size = value === 0 ? form.minExponent : Math.max(floorLog2(fromFloat(value)), form.minExponent);
  return power(size - form.precision + 1);
}

test('toFloat agrees with what JavaScript reads from decimals', () => {
  const decimal = fc.tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.integer({ min: -360, max: 290 }),
  );
  fc.assert(
    fc.property(decimal, ([digits, exponent]) => {
      const exact = rational(digits).mul(pow(rational(10), exponent));
      expect(toFloat(exact) === Number(`${digits}e${exponent}`)).toBe(true);
      const single = toFloat(exact, float32);
      expect(Math.fround(single)).toBe(single);
    }),
    { numRuns: 500 },
  );
});

test('toFloat in float32 agrees with fround', () => {
  fc.assert(
    fc.property(signed(anyDouble), value => toFloat(fromFloat(value), float32) === Math.fround(value)),
    { numRuns: 1000 },
  );
});

test('fromFloat is what decimal.js writes out and JavaScript reads back', () => {
  const Exact = Decimal.clone({ precision: 800, toExpNeg: -2000, toExpPos: 2000 });
  fc.assert(
    fc.property(signed(anyDouble), value => {
      const { s, n, d } = fromFloat(value);
      const quotient = new Exact(`${s * n}`).div(new Exact(`${d}`));
      expect(Number(quotient.toString()) === value).toBe(true);
      expect(quotient.mul(new Exact(`${d}`)).toFixed()).toBe(`${s * n}`);
    }),
  );
});

test('fromFloat refuses what is not a number', () => {
  for (const value of [Number.NaN, Infinity, -Infinity])
    expect(() => fromFloat(value)).toThrow(`expected a finite number, got ${value}`);
});

test('floorLog2 brackets every rational', () => {
  const part = fc.bigInt({ min: 1n, max: 1n << 300n });
  fc.assert(
    fc.property(part, part, fc.boolean(), (n, d, negative) => {
      const a = rational(negative ? -n : n, d);
      const k = floorLog2(a);
      expect(compare(power(k), a.abs())).toBeLessThanOrEqual(0);
      expect(compare(power(k + 1), a.abs())).toBe(1);
    }),
  );
  for (let k = -70; k <= 70; k++) expect(floorLog2(power(k))).toBe(k);
});

test.each([...short])(
  '$name: every pattern of bits is a number of it, and what lies between rounds to one of two',
  (form, all) => {
    const round = rounderTo(form);
    expect(all.every(value => isRepresentable(fromFloat(value), form) && round(value) === value)).toBe(true);
    for (let i = 0; i + 1 < all.length; i += 1 + (i % 7)) {
      const [low, high] = [all[i]!, all[i + 1]!];
      const gap = high - low;
      const even = i % 2 === 0 ? low : high;
      expect([low + gap / 4, low + gap / 2, high - gap / 4].map(round)).toEqual([low, even, high]);
      expect(round(-low - gap / 2)).toBe(-even);
    }
    for (const odd of [Number.NaN, Infinity, -Infinity, 0, -0]) expect(round(odd)).toBe(odd);
    expect(round(-(all[1]! / 4))).toBe(-0);
    expect(round(2 * all.at(-1)!)).toBe(Infinity);
  },
);
