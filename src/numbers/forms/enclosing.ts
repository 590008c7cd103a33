/** Enclosures of forms: each generator by its kernel, sums and products outward. */

import { bitLength } from '../bits.ts';
import {
  addEnclosures,
  atan,
  cos,
  dyadic,
  enclosureOfRational,
  exp,
  type FixedEnclosure,
  integerPower,
  log,
  multiplyEnclosures,
  pi,
  root,
  sin,
} from '../fixed/index.ts';
import { floorQuotient } from '../integers.ts';
import { format, type Rational, rational } from '../rational.ts';
import { Failure, type Fallible, isFailure } from '../sign.ts';
import type { Generator, NormalForm, NormalTerm, Wave } from './form.ts';
import { isE, radicandOf, type Spend } from './generators.ts';

/** Roots of a higher index, or of a higher power, are taken by exp and log. */
const MAX_INDEX = 64n;

const one = (bits: number): FixedEnclosure => dyadic(1n << BigInt(bits), bits);

/** q times an enclosure: exactly, then outward. */
function times({ lo, hi, bits }: FixedEnclosure, q: Rational): FixedEnclosure {
  const n = q.s * q.n;
  const [low, high] = n < 0n ? [hi * n, lo * n] : [lo * n, hi * n];
  return { lo: floorQuotient(low, q.d), hi: -floorQuotient(-high, q.d), bits };
}

const NO_NUMBER = new Failure('undecided', 'a function of t is no number');

/** Steps that a value to so many bits costs: of many, like their square. */
export const stepsFor = (bits: number): number => 10 + Math.ceil((bits / 150) ** 2);

/** Enclosures, remembered by form and precision. */
export class Enclosures {
  readonly #spend: Spend;
  readonly #forms = new WeakMap<NormalForm, Map<number, Fallible<FixedEnclosure>>>();
  readonly #powers = new WeakMap<Generator, Map<string, Fallible<FixedEnclosure>>>();
  readonly #waves = new Map<string, FixedEnclosure>();

  constructor(spend: Spend) {
    this.#spend = spend;
  }

  /** An enclosure in units of 2^−bits; how wide it is depends on what stands in the form. */
  of(form: NormalForm, bits: number): Fallible<FixedEnclosure> {
    const known = this.#forms.get(form) ?? new Map<number, Fallible<FixedEnclosure>>();
    this.#forms.set(form, known);
    const found = known.get(bits) ?? this.#sum(form, bits);
    known.set(bits, found);
    return found;
  }

  #sum(form: NormalForm, bits: number): Fallible<FixedEnclosure> {
    return this.#sumOf([...form.values()], bits);
  }

  #sumOf(terms: readonly NormalTerm[], bits: number): Fallible<FixedEnclosure> {
    this.#spend(terms.length * (1 + (bits >> 10)));
    let sum = dyadic(0n, bits);
    for (const term of terms) {
      const value = this.#term(term, bits);
      if (isFailure(value)) return value;
      sum = addEnclosures(sum, value, bits);
    }
    return sum;
  }

  #term({ c, powers, wave }: NormalTerm, bits: number): Fallible<FixedEnclosure> {
    let product = one(bits);
    let exponent: FixedEnclosure | undefined;
    for (const [generator, q] of powers) {
      // e^of, and powers too large to be written out: 2^(10^10) times (1/2)^(10^10) is no product of numbers.
      if (generator.kind === 'exp' && (radicandOf(generator) === undefined || q.s < 0n || q.n >= q.d)) {
        const inner = this.of(generator.of, bits + bitLength(q.n));
        if (isFailure(inner)) return inner;
        const part = times(inner, q);
        exponent = exponent ? addEnclosures(exponent, part, Math.max(part.bits, exponent.bits)) : part;
        continue;
      }
      const value = this.#power(generator, q, bits);
      if (isFailure(value)) return value;
      product = multiplyEnclosures(product, value, bits);
    }
    if (exponent) {
      this.#spend(stepsFor(bits));
      const value = exp(exponent, bits);
      if (isFailure(value)) return value;
      product = multiplyEnclosures(product, value, bits);
    }
    return times(wave ? multiplyEnclosures(product, this.#wave(wave, bits), bits) : product, c);
  }

  #wave({ kind, r }: Wave, bits: number): FixedEnclosure {
    const key = `${kind}${format(r)}@${bits}`;
    const known = this.#waves.get(key);
    if (known) return known;
    this.#spend(stepsFor(bits));
    const at = enclosureOfRational(r, bits);
    const found = kind === 'sin' ? sin(at, bits) : cos(at, bits);
    this.#waves.set(key, found);
    return found;
  }

  #power(generator: Generator, q: Rational, bits: number): Fallible<FixedEnclosure> {
    const key = `${q.s * q.n}/${q.d}@${bits}`;
    const known = this.#powers.get(generator) ?? new Map<string, Fallible<FixedEnclosure>>();
    this.#powers.set(generator, known);
    const found = known.get(key) ?? this.#computed(generator, q, bits);
    known.set(key, found);
    return found;
  }

  #computed(generator: Generator, q: Rational, bits: number): Fallible<FixedEnclosure> {
    this.#spend(stepsFor(bits));
    const radicand = radicandOf(generator);
    if (radicand) return this.#radical(radicand, q, bits);
    const { kind, of } = generator;
    const power = Number(q.s * q.n);
    const large = kind === 'log' || kind === 'sum' ? this.#large(kind, of, power, bits) : undefined;
    if (large) return large;
    const value = this.#value(generator, bits);
    if (isFailure(value)) return value;
    return integerPower(value, power, bits);
  }

  /** A large sum is divided by e^r first: in fixed point, 1 + e^(10^6) has more than a million bits before the point. */
  #large(kind: 'log' | 'sum', of: NormalForm, q: number, bits: number): Fallible<FixedEnclosure> | undefined {
    const [e, r] = greatestPower(of);
    if (e === undefined || r.compare(LARGE) < 0 || (kind === 'sum' && q > 0)) return undefined;
    const near = this.#sumOf(
      [...of.values()].map(term => dividedBy(term, e, r)),
      bits,
    );
    if (isFailure(near)) return near;
    if (kind === 'log') {
      const rest = log(near, bits);
      return isFailure(rest)
        ? rest
        : integerPower(addEnclosures(enclosureOfRational(r, bits), rest, bits), q, bits);
    }
    const [power, scale] = [
      integerPower(near, q, bits),
      exp(enclosureOfRational(r.mul(rational(q)), bits), bits),
    ];
    if (isFailure(power)) return power;
    return isFailure(scale) ? scale : multiplyEnclosures(power, scale, bits);
  }

  #value({ kind, of }: Generator, bits: number): Fallible<FixedEnclosure> {
    if (kind === 'pi') return pi(bits);
    if (kind === 'variable') return NO_NUMBER;
    const inner = this.of(of, bits);
    if (isFailure(inner)) return inner;
    if (kind === 'log') return log(inner, bits);
    if (kind === 'sin') return sin(inner, bits);
    if (kind === 'cos') return cos(inner, bits);
    if (kind === 'atan') return atan(inner, bits);
    return inner;
  }

  /** A^q for A > 0 and 0 < q < 1. */
  #radical(a: NormalForm, q: Rational, bits: number): Fallible<FixedEnclosure> {
    const inner = this.of(a, bits);
    if (isFailure(inner)) return inner;
    if (q.d <= MAX_INDEX && q.n <= MAX_INDEX) {
      const raised = integerPower(inner, Number(q.n), bits);
      return isFailure(raised) ? raised : root(raised, Number(q.d), bits);
    }
    const logarithm = log(inner, bits);
    return isFailure(logarithm) ? logarithm : exp(times(logarithm, q), bits);
  }
}

/** Powers of e above this one are divided by. */
const LARGE = rational(64);

/** e, and its greatest power in the form. */
function greatestPower(form: NormalForm): readonly [Generator | undefined, Rational] {
  let [found, greatest]: [Generator | undefined, Rational] = [undefined, rational(0)];
  for (const { powers } of form.values())
    for (const [generator, q] of powers)
      if (isE(generator) && q.compare(greatest) > 0) [found, greatest] = [generator, q];
  return [found, greatest];
}

function dividedBy({ powers, ...term }: NormalTerm, e: Generator, r: Rational): NormalTerm {
  const q = (powers.find(([g]) => g === e)?.[1] ?? rational(0)).sub(r);
  const others = powers.filter(([g]) => g !== e);
  return { ...term, powers: q.n === 0n ? others : [...others, [e, q]] };
}
