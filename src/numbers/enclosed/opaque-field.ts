/**
 * Real numbers as polynomials over ℚ in numbers of which no more is known than an enclosure: e, log 2, √2, 1/(1 + e), … What
 * cancels as a polynomial is 0; what its enclosure keeps away from 0 has a sign; all else is undecided. Exponents may be
 * negative, so that exp(a) exp(−a) = 1.
 */
import type { OrderedField } from '../ordered-field.ts';
import { format, isZero, ONE, pow as powerOfRational, type Rational, sign, ZERO } from '../rational.ts';
import { rationalField } from '../rational-field.ts';
import { Failure, type Fallible, isFailure, type Sign, zeroOf } from '../sign.ts';
import { enclosedField } from './enclosed-field.ts';
import type { Interval } from './interval.ts';

/** c times powers of opaque numbers: exponents by number, none 0, numbers ascending. */
interface Term {
  readonly c: Rational;
  readonly powers: readonly (readonly [number: number, exponent: number])[];
}

/** A sum of terms, by monomial; no coefficient is 0. */
export type Opaque = ReadonlyMap<string, Term>;

type Powers = Term['powers'];

/** Sums of more terms are not computed with. */
const MAX_TERMS = 400;

const monomial = (powers: Powers): string => powers.map(([i, k]) => `${i}^${k}`).join(' ');
const termsOf = (terms: readonly Term[]): Opaque => {
  const sum = new Map<string, Term>();
  for (const { c, powers } of terms) {
    const key = monomial(powers);
    const total = (sum.get(key)?.c ?? ZERO).add(c);
    if (isZero(total)) sum.delete(key);
    else sum.set(key, { c: total, powers });
  }
  return sum;
};
const constant = (c: Rational): Opaque => termsOf([{ c, powers: [] }]);
const power = (number: number, exponent: number): Opaque =>
  termsOf([{ c: ONE, powers: [[number, exponent]] }]);

/** The number, where it is rational by its form. */
export const rationalOf = (a: Opaque): Rational | undefined =>
  a.size === 0 ? ZERO : a.size === 1 ? a.get('')?.c : undefined;

function timesPowers(a: Powers, b: Powers): Powers {
  const sum = new Map<number, number>(a);
  for (const [number, exponent] of b) sum.set(number, (sum.get(number) ?? 0) + exponent);
  return [...sum].filter(([, exponent]) => exponent !== 0).sort(([i], [j]) => i - j);
}

const add = (a: Opaque, b: Opaque): Opaque =>
  a.size === 0 ? b : b.size === 0 ? a : termsOf([...a.values(), ...b.values()]);
const mul = (a: Opaque, b: Opaque): Opaque =>
  termsOf(
    [...a.values()].flatMap(s =>
      [...b.values()].map(t => ({ c: s.c.mul(t.c), powers: timesPowers(s.powers, t.powers) })),
    ),
  );
const scale = (a: Opaque, factor: Rational): Opaque =>
  termsOf([...a.values()].map(({ c, powers }) => ({ c: c.mul(factor), powers })));
const neg = (a: Opaque): Opaque => scale(a, ONE.neg());

const key = (a: Opaque): string =>
  [...a]
    .map(([name, { c }]) => (name === '' ? format(c) : `${format(c)}*${name}`))
    .sort()
    .join(' + ') || '0';

const divisionByZero = new Failure('undefined', 'division by zero');
const nearZero = new Failure('undecided', 'division by a number that may be 0');
const unlike = (a: Opaque): boolean => {
  const first = [...a.values()].sort((s, t) => (monomial(s.powers) < monomial(t.powers) ? -1 : 1))[0];
  return first !== undefined && sign(first.c) < 0;
};

/**
 * A field with opaque numbers of its own: for one question. exp, log, sin and cos are refused where their enclosures are; a
 * divisor of which it is not seen that it is not 0 makes the quotient undecided.
 *
 * In `opaqueField()` e = exp(1) has (e + 1) − e = 1; whether exp(2) = e² is undecided.
 */
export function opaqueField(): OrderedField<Opaque> {
  const enclosures = enclosedField();
  const opaque: Interval[] = [];
  const numbers = new Map<string, number>();
  const ranges = new WeakMap<Opaque, Fallible<Interval>>();

  /** The opaque numbers that are roots of rationals: rⁿ = of. */
  const roots = new Map<number, { readonly n: number; readonly of: Rational }>();

  /** A product, with rⁿ replaced by the number that it is. */
  const product = (a: Opaque, b: Opaque): Opaque => {
    const plain = mul(a, b);
    if (roots.size === 0) return plain;
    return termsOf([...plain.values()].map(term => term.powers.reduce(reduced, { c: term.c, powers: [] })));
  };
  const reduced = ({ c, powers }: Term, [number, exponent]: Powers[number]): Term => {
    const root = roots.get(number);
    const whole = root ? Math.floor(exponent / root.n) : 0;
    const rest = root ? exponent - whole * root.n : exponent;
    return {
      c: root && whole !== 0 ? c.mul(powerOfRational(root.of, whole)) : c,
      powers: rest === 0 ? powers : [...powers, [number, rest]],
    };
  };

  /** The opaque number of that name; `range` where it is new. */
  const named = (name: string, range: () => Fallible<Interval>): number | Failure => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const found = range();
    if (isFailure(found)) return found;
    numbers.set(name, opaque.length);
    opaque.push(found);
    return opaque.length - 1;
  };

  const computed = (a: Opaque): Fallible<Interval> => {
    let sum = enclosures.zero;
    for (const { c, powers } of a.values()) {
      let product = enclosures.from(c);
      for (const [number, exponent] of powers) {
        const factor = enclosures.pow(opaque[number]!, exponent);
        if (isFailure(factor)) return factor;
        product = enclosures.mul(product, factor);
      }
      sum = enclosures.add(sum, product);
    }
    return sum;
  };
  const rangeOf = (a: Opaque): Fallible<Interval> => {
    const known = ranges.get(a) ?? computed(a);
    ranges.set(a, known);
    return known;
  };
  const signOf = (a: Opaque): Sign => {
    const value = rationalOf(a);
    if (value) return sign(value);
    const range = rangeOf(a);
    return isFailure(range) ? 'undecided' : enclosures.sign(range);
  };

  const inverse = (a: Opaque): Fallible<Opaque> => {
    const side = signOf(a);
    if (side === 'undecided') return nearZero;
    if (side === 0) return divisionByZero;
    const terms = [...a.values()];
    if (terms.length === 1)
      return termsOf(
        terms.map(({ c, powers }) => ({ c: c.inverse(), powers: powers.map(([i, k]) => [i, -k] as const) })),
      );
    // Of a sum: a new number for the sum, divided by the coefficient that its key begins with.
    const lead = terms.reduce((s, t) => (monomial(s.powers) < monomial(t.powers) ? s : t)).c;
    const normal = scale(a, lead.inverse());
    const number = named(`(${key(normal)})`, () => rangeOf(normal));
    return isFailure(number) ? number : scale(power(number, -1), lead.inverse());
  };

  const root = (a: Opaque, n: number): Fallible<Opaque> => {
    const value = rationalOf(a);
    if (value) {
      const exact = rationalField.root(value, n);
      if (!isFailure(exact)) return constant(exact);
      if (exact.kind === 'undefined') return exact;
    }
    const range = rangeOf(a);
    if (isFailure(range)) return range;
    const number = named(`root${n}(${key(a)})`, () => enclosures.root(range, n));
    if (isFailure(number)) return number;
    if (value) roots.set(number, { n, of: value });
    return power(number, 1);
  };

  const function_ =
    (name: 'exp' | 'log' | 'sin' | 'cos' | 'atan') =>
    (a: Opaque): Fallible<Opaque> => {
      const value = rationalOf(a);
      if (value) {
        const exact = rationalField[name](value);
        if (!isFailure(exact)) return constant(exact);
        if (exact.kind === 'undefined') return exact;
      }
      // exp(−a) = 1/exp(a), sin(−a) = −sin(a), cos(−a) = cos(a), atan(−a) = −atan(a).
      const turned = name !== 'log' && unlike(a);
      const argument = turned ? neg(a) : a;
      const range = rangeOf(argument);
      if (isFailure(range)) return range;
      const number = named(`${name}(${key(argument)})`, () => enclosures[name](range));
      if (isFailure(number)) return number;
      if (name === 'exp') return power(number, turned ? -1 : 1);
      return turned && name !== 'cos' ? neg(power(number, 1)) : power(number, 1);
    };

  const pow = (a: Opaque, k: number): Fallible<Opaque> => {
    const value = rationalOf(a);
    if (value) {
      const exact = rationalField.pow(value, k);
      return isFailure(exact) ? exact : constant(exact);
    }
    const base = k < 0 ? inverse(a) : a;
    if (isFailure(base)) return base;
    if (base.size ** Math.abs(k) > MAX_TERMS) return new Failure('undecided', 'a power of too many terms');
    let power = constant(ONE);
    for (let i = 0; i < Math.abs(k); i++) power = product(power, base);
    return power;
  };

  return {
    name: 'polynomials in opaque numbers',
    zero: constant(ZERO),
    one: constant(ONE),
    from: constant,
    add,
    sub: (a, b) => add(a, neg(b)),
    mul: product,
    neg,
    div: (a, b) => {
      const over = inverse(b);
      return isFailure(over) ? over : product(a, over);
    },
    pow,
    exp: function_('exp'),
    log: function_('log'),
    sin: function_('sin'),
    cos: function_('cos'),
    root,
    atan: function_('atan'),
    sign: signOf,
    isZero: a => zeroOf(signOf(a)),
    bounded: a => a.size <= MAX_TERMS && [...a.values()].every(({ c }) => rationalField.bounded(c)),
    key,
    told: a => rationalOf(a) !== undefined,
    rational: rationalOf,
  };
}
