/**
 * Arctangents of rational numbers: atan(p/q) is the angle of q + ip, and the angle of a product in ℤ[i] is the sum of those of its factors, but
 * for whole turns, which are counted. What is not split is one factor. And sin and cos of sums of such angles.
 */
import type { Meter } from '../numbers/meter.ts';
import * as Q from '../numbers/rational.ts';
import { type Rat, ratio } from '../numbers/rational.ts';
import { constant, type Form, type Forms, keyOfForm, NIL, UNITY } from './form.ts';
import { factors } from './integers.ts';
import { floor } from './series.ts';

type Gaussian = readonly [re: bigint, im: bigint];

const MAX_POWER = 40;

const times = ([a, b]: Gaussian, [c, d]: Gaussian): Gaussian => [a * c - b * d, a * d + b * c];
const conjugate = ([a, b]: Gaussian): Gaussian => [a, -b];
const normOf = ([a, b]: Gaussian): bigint => a * a + b * b;

/** How many quarter turns from 1, of 0 to 3, of a number other than 0. */
function quadrantOf([a, b]: Gaussian): number {
  if (a > 0n && b >= 0n) return 0;
  if (a <= 0n && b > 0n) return 1;
  return a < 0n ? 2 : 3;
}

/** A greatest common divisor, by Euclid: remainders have at most half the norm. */
function commonOf(a: Gaussian, b: Gaussian, meter: Meter): Gaussian {
  let [x, y] = [a, b];
  while (normOf(y) !== 0n) {
    meter.charge(20);
    const norm = normOf(y);
    const over = times(x, conjugate(y)).map(part => floor(2n * part + norm, 2n * norm)) as [bigint, bigint];
    const [re, im] = times(over, y);
    [x, y] = [y, [x[0] - re, x[1] - im]];
  }
  return x;
}

/** Turned and mirrored until 0 < im < re, and whether it was mirrored. */
function upright(g: Gaussian): { readonly factor: Gaussian; readonly isMirrored: boolean } {
  let [a, b] = g;
  for (let k = quadrantOf(g); k > 0; k -= 1) [a, b] = [b, -a];
  return a > b ? { factor: [a, b], isMirrored: false } : { factor: [b, a], isMirrored: true };
}

/** atan x = eighths·π/4 + Σ times·atan(tangent). */
export interface Angles {
  readonly eighths: number;
  readonly parts: readonly { readonly tangent: Rat; readonly times: number }[];
}

/** For x > 0, its parts below π/4; undefined where that is not seen. */
export function anglesOf(x: Rat, meter: Meter): Angles | undefined {
  const whole: Gaussian = [x.d, x.n];
  const parts: { tangent: Rat; times: number }[] = [];
  let [product, turns, eighths]: [Gaussian, number, number] = [[1n, 0n], 0, 0];
  for (const [base, power] of factors(normOf(whole), meter)) {
    if (power > MAX_POWER) return undefined;
    const { factor, isMirrored } = upright(commonOf(whole, [base, 0n], meter));
    for (let k = 0; k < power; k += 1) {
      const before = quadrantOf(product);
      product = times(product, isMirrored && base !== 2n ? conjugate(factor) : factor);
      // By less than a quarter, one way or the other.
      if (quadrantOf(product) !== before) turns += isMirrored && base !== 2n ? -1 : 1;
    }
    if (base === 2n) eighths += power;
    else parts.push({ tangent: ratio(factor[1], factor[0], meter), times: isMirrored ? -power : power });
  }
  let turned = whole;
  for (let k = ((turns % 4) + 4) % 4; k > 0; k -= 1) turned = times(turned, [0n, 1n]);
  if (turned[0] !== product[0] || turned[1] !== product[1]) return undefined;
  return { eighths: eighths - 2 * turns, parts };
}

/** A greater multiple of an angle stays what it is. */
const MAX_TURNS = 8;

interface Waves extends Forms {
  fraction(x: Form, q: Rat): Form;
}

type CosSin = readonly [cos: Form, sin: Form];

/**
 * Of a sum of angles atan x by cos(atan x) = 1/√(1 + x²), sin(atan x) = x/√(1 + x²) and the addition theorems, also with twelfths of π, and of
 * what is so much of π more than anything else. `plain`: of what is no such sum.
 */
export function waveOfAngles(
  on: Waves,
  name: 'sin' | 'cos',
  of: Form,
  plain: (name: 'sin' | 'cos', of: Form) => Form,
): Form {
  const { twelfths, rest } = turnsIn(of);
  const angle = ofAngles(on, rest);
  if (angle === undefined && rest === of) return plain(name, of);
  const [cos, sin] = turned(on, angle ?? [plain('cos', rest), plain('sin', rest)], twelfths);
  return name === 'cos' ? cos : sin;
}

/** What is a multiple of π/12 = atan(1)/3, of 0 to 23: whole turns left out. */
function turnsIn(of: Form): { readonly twelfths: number; readonly rest: Form } {
  for (const [key, { c, powers, wave }] of of) {
    const [[generator, k] = [], second] = powers;
    const isQuarter = generator?.kind === 'atan' && keyOfForm(generator.of) === keyOfForm(UNITY);
    if (!isQuarter || !Q.equal(k!, Q.ONE) || second || wave || 3n % c.d !== 0n) continue;
    const twelfths = Number((((c.n * (3n / c.d)) % 24n) + 24n) % 24n);
    return { twelfths, rest: new Map([...of].filter(([other]) => other !== key)) };
  }
  return { twelfths: 0, rest: of };
}

/** Quarter turns, and then twelfths: cos π/12 = (√6 + √2)/4, sin π/12 = (√6 − √2)/4. */
function turned(on: Waves, from: CosSin, twelfths: number): CosSin {
  let [cos, sin] = from;
  const left = twelfths % 6;
  for (let k = twelfths; k > left; k -= 6) [cos, sin] = [on.scaled(sin, Q.MINUS_ONE), cos];
  if (left === 0) return [cos, sin];
  const [six, two] = [6, 2].map(n => on.fraction(constant(Q.integer(n)), Q.ratio(1n, 2n, on.meter)));
  const by = ([1, -1] as const).map(sign =>
    on.scaled(on.add(six!, on.scaled(two!, Q.integer(sign))), Q.ratio(1n, 4n, on.meter)),
  ) as [Form, Form];
  for (let k = 0; k < left; k += 1) [cos, sin] = sumOf(on, [cos, sin], by);
  return [cos, sin];
}

/** The addition theorems. */
const sumOf = (on: Waves, [a, b]: CosSin, [c, d]: CosSin): CosSin => [
  on.add(on.mul(a, c), on.scaled(on.mul(b, d), Q.MINUS_ONE)),
  on.add(on.mul(b, c), on.mul(a, d)),
];

/** Undefined where it is no sum of few angles. */
function ofAngles(on: Waves, of: Form): CosSin | undefined {
  let found: CosSin = [UNITY, NIL];
  let turns = 0;
  for (const { c, powers, wave } of of.values()) {
    const [[generator, k] = [], second] = powers;
    const isAngle = generator?.kind === 'atan' && Q.equal(k!, Q.ONE) && !second && !wave && c.d === 1n;
    const count = Math.abs(Number(c.n));
    turns += count;
    if (!isAngle || turns > MAX_TURNS) return undefined;
    const x = generator.of;
    const under = on.fraction(on.add(UNITY, on.mul(x, x)), Q.ratio(-1n, 2n, on.meter));
    const across = on.mul(c.n < 0n ? on.scaled(x, Q.MINUS_ONE) : x, under);
    for (let i = 0; i < count; i += 1) found = sumOf(on, found, [under, across]);
  }
  return found;
}
