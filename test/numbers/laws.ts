/**
 * The laws of the field, one suite for all implementations (as FLINT has one for its rings). A law may stay `undecided`; it is
 * never false. Each law has a name: a broken field is told by the names of the laws that it breaks.
 */
import fc from 'fast-check';
import {
  type Fallible,
  isFailure,
  type OrderedField,
  type Rational,
  rational,
  type Sign,
  same,
  sign as signOfRational,
  Undecided,
  type Verdict,
} from '../../src/numbers/index.ts';
import { seeded } from '../random.ts';

/** A field under test, and what its values are made of. */
export interface Subject<T> {
  readonly field: OrderedField<T>;
  /** Values beside rationals to begin from: coordinates, e, …. */
  readonly leaves?: readonly T[];
  /** Rationals that the field takes exactly. */
  readonly rationals?: fc.Arbitrary<Rational>;
  /** Laws that are not promised, each with the reason. */
  readonly except?: Readonly<Record<string, string>>;
  readonly runs?: number;
  /** What the field throws in the place of a failure. */
  readonly thrown?: new () => Error;
}

/** What a law says of a, b, c, of p and q from ℚ and of k: false where it is broken. */
type Law = <T>(field: OrderedField<T>, values: Values<T>) => boolean;

interface Values<T> {
  readonly a: T;
  readonly b: T;
  readonly c: T;
  readonly p: Rational;
  readonly q: Rational;
  readonly k: number;
}

const agree = <T>(field: OrderedField<T>, a: Fallible<T>, b: Fallible<T>): boolean =>
  isFailure(a) || isFailure(b) || same(field, a, b) !== 'no';

/** The sign is s, or it is not known. */
const mayBe = (sign: Sign, ...s: readonly Sign[]): boolean => sign === 'undecided' || s.includes(sign);

const isSign = (sign: Sign): boolean => [-1, 0, 1, 'undecided'].includes(sign);
const isVerdict = (verdict: Verdict): boolean => ['yes', 'no', 'undecided'].includes(verdict);

/** What follows from a value: true where there is none. */
const given = <T>(value: Fallible<T>, holds: (value: T) => boolean): boolean =>
  isFailure(value) || holds(value);

/** A failure is `undefined` only where there is no value, and only known not to be 0 helps a quotient. */
function divides<T>(field: OrderedField<T>, b: T, quotient: Fallible<T>): boolean {
  const zero = field.isZero(b);
  if (!isFailure(quotient)) return zero !== 'yes';
  return zero === 'no'
    ? quotient.kind === 'undecided'
    : zero === 'yes'
      ? quotient.kind === 'undefined'
      : true;
}

export const LAWS: Readonly<Record<string, Law>> = {
  'a + b = b + a': (F, { a, b }) => agree(F, F.add(a, b), F.add(b, a)),
  '(a + b) + c = a + (b + c)': (F, { a, b, c }) => agree(F, F.add(F.add(a, b), c), F.add(a, F.add(b, c))),
  'a + 0 = a': (F, { a }) => agree(F, F.add(a, F.zero), a) && agree(F, F.add(F.zero, a), a),
  'a + (-a) = 0': (F, { a }) => F.isZero(F.add(a, F.neg(a))) !== 'no',
  'a - b = a + (-b)': (F, { a, b }) => agree(F, F.sub(a, b), F.add(a, F.neg(b))),
  '-(-a) = a': (F, { a }) => agree(F, F.neg(F.neg(a)), a),
  'a b = b a': (F, { a, b }) => agree(F, F.mul(a, b), F.mul(b, a)),
  '(a b) c = a (b c)': (F, { a, b, c }) => agree(F, F.mul(F.mul(a, b), c), F.mul(a, F.mul(b, c))),
  'a 1 = a': (F, { a }) => agree(F, F.mul(a, F.one), a) && agree(F, F.mul(F.one, a), a),
  'a 0 = 0': (F, { a }) => F.isZero(F.mul(a, F.zero)) !== 'no',
  'a (b + c) = a b + a c': (F, { a, b, c }) =>
    agree(F, F.mul(a, F.add(b, c)), F.add(F.mul(a, b), F.mul(a, c))),
  '1 is not 0': F => F.isZero(F.one) === 'no' && F.isZero(F.zero) === 'yes' && F.sign(F.one) === 1,

  'from(p) + from(q) = from(p + q)': (F, { p, q }) => agree(F, F.add(F.from(p), F.from(q)), F.from(p.add(q))),
  'from(p) from(q) = from(p q)': (F, { p, q }) => agree(F, F.mul(F.from(p), F.from(q)), F.from(p.mul(q))),
  'from(1) = 1': F => agree(F, F.from(rational(1)), F.one) && agree(F, F.from(rational(0)), F.zero),
  'from(q) has the sign of q': (F, { q }) => mayBe(F.sign(F.from(q)), signOfRational(q)),

  '(a / b) b = a': (F, { a, b }) => given(F.div(a, b), quotient => agree(F, F.mul(quotient, b), a)),
  'a / b where b is not 0': (F, { a, b }) => divides(F, b, F.div(a, b)),
  'a / 0 is undefined': (F, { a }) => {
    const quotient = F.div(a, F.zero);
    return isFailure(quotient) && quotient.kind === 'undefined';
  },
  'a^0 = 1 and a^1 = a': (F, { a }) => agree(F, F.pow(a, 0), F.one) && agree(F, F.pow(a, 1), a),
  'a^(k + 1) = a^k a': (F, { a, k }) => {
    const power = F.pow(a, Math.abs(k));
    return isFailure(power) || agree(F, F.pow(a, Math.abs(k) + 1), F.mul(power, a));
  },
  'a^(-k) = 1 / a^k': (F, { a, k }) => {
    const power = F.pow(a, Math.abs(k));
    const inverse = F.pow(a, -Math.abs(k));
    if (isFailure(power) || k === 0) return true;
    return divides(F, a, inverse) && agree(F, inverse, F.div(F.one, power));
  },

  'sign(-a) = -sign(a)': (F, { a }) => {
    const sign = F.sign(a);
    return sign === 'undecided' || mayBe(F.sign(F.neg(a)), (0 - sign) as Sign);
  },
  'sign(a b) = sign(a) sign(b)': (F, { a, b }) => {
    const [s, t] = [F.sign(a), F.sign(b)];
    if (s === 'undecided' || t === 'undecided') return true;
    return mayBe(F.sign(F.mul(a, b)), (s * t + 0) as Sign);
  },
  'a > 0 and b > 0: a + b > 0': (F, { a, b }) =>
    F.sign(a) !== 1 || F.sign(b) !== 1 || mayBe(F.sign(F.add(a, b)), 1),
  'a > b and b > c: a > c': (F, { a, b, c }) =>
    F.sign(F.sub(a, b)) !== 1 || F.sign(F.sub(b, c)) !== 1 || mayBe(F.sign(F.sub(a, c)), 1),
  'a^2 >= 0': (F, { a }) => mayBe(F.sign(F.mul(a, a)), 0, 1),
  'isZero(a) is what sign(a) says': (F, { a }) => {
    const [sign, zero] = [F.sign(a), F.isZero(a)];
    if (!isSign(sign) || !isVerdict(zero)) return false;
    return sign === 'undecided' ? zero !== 'yes' : (sign === 0) === (zero === 'yes') && zero !== 'undecided';
  },
  'a - a is not known to be other than 0': (F, { a }) =>
    F.isZero(F.sub(a, a)) !== 'no' && mayBe(F.sign(F.sub(a, a)), 0),

  'a key is kept': (F, { a }) => {
    const [first, second] = [F.key(a), F.key(a)];
    return first === second;
  },
  'equal keys, equal values': (F, { a, b }) => F.key(a) !== F.key(b) || F.isZero(F.sub(a, b)) !== 'no',
  'keys that tell: other keys, other values': (F, { a, b }) =>
    !F.told(a) || !F.told(b) || F.key(a) === F.key(b) || F.isZero(F.sub(a, b)) !== 'yes',
  'rationals that are told have one key': (F, { p, q }) => {
    const [sum, whole] = [F.add(F.from(p), F.from(q)), F.from(p.add(q))];
    return !F.told(sum) || !F.told(whole) || F.key(sum) === F.key(whole);
  },
  'integers over one scale': (F, { a, b, c, p }) => {
    const values = [a, b, c, F.from(p), F.add(a, b)];
    const integers = F.integers?.(values);
    if (integers === undefined) return true;
    const [x, y, z, w, sum] = integers as [bigint, bigint, bigint, bigint, bigint];
    return (
      integers.length === values.length &&
      x + y === sum &&
      (x === z) === (same(F, a, c) === 'yes') &&
      (y + w === z) === (same(F, F.add(b, F.from(p)), c) === 'yes')
    );
  },
  'rational(from(q)) = q': (F, { q }) => {
    if (F.rational === undefined) return true;
    return F.rational(F.from(q))?.equals(q) === true;
  },
  'rational(a) is a': (F, { a }) => {
    const found = F.rational?.(a);
    return found === undefined || agree(F, F.from(found), a);
  },
  'small values are bounded': (F, { q }) => F.bounded(F.zero) && F.bounded(F.one) && F.bounded(F.from(q)),

  'exp(0) = 1, log(1) = 0': F =>
    agree(F, F.exp(F.zero), F.one) &&
    given(F.log(F.one), value => F.isZero(value) !== 'no') &&
    given(F.sin(F.zero), value => F.isZero(value) !== 'no') &&
    agree(F, F.cos(F.zero), F.one),
  'exp(a) > 0': (F, { a }) => given(F.exp(a), value => mayBe(F.sign(value), 1)),
  'exp(a) is not undefined': (F, { a }) =>
    [F.exp(a), F.sin(a), F.cos(a), F.atan(a)].every(value => !isFailure(value) || value.kind === 'undecided'),
  'exp(a + b) = exp(a) exp(b)': (F, { a, b }) =>
    given(F.exp(a), x => given(F.exp(b), y => agree(F, F.exp(F.add(a, b)), F.mul(x, y)))),
  'log(exp(a)) = a': (F, { a }) => given(F.exp(a), value => agree(F, F.log(value), a)),
  'exp(log(a)) = a': (F, { a }) => given(F.log(a), value => agree(F, F.exp(value), a)),
  'log is of positive numbers': (F, { a }) => {
    const value = F.log(a);
    const sign = F.sign(a);
    if (!isFailure(value)) return mayBe(sign, 1);
    return sign === 1 ? value.kind === 'undecided' : true;
  },
  'root(a, n)^n = a': (F, { a, k }) => {
    const n = Math.abs(k) + 1;
    return n === 1 || given(F.root(a, n), value => agree(F, F.pow(value, n), a));
  },
  'root(a^n, n) = a for a >= 0': (F, { a, k }) => {
    const n = Math.abs(k) + 2;
    if (![0, 1].includes(F.sign(a) as number)) return true;
    return given(F.pow(a, n), power => agree(F, F.root(power, n), a));
  },
  'a > b >= 0: root(a, n) > root(b, n) >= 0': (F, { a, b, k }) => {
    const n = Math.abs(k) + 2;
    if (![0, 1].includes(F.sign(b) as number) || F.sign(F.sub(a, b)) !== 1) return true;
    return given(F.root(b, n), small => {
      if (!mayBe(F.sign(small), 0, 1)) return false;
      return given(F.root(a, n), large => mayBe(F.sign(F.sub(large, small)), 1));
    });
  },
  'a root is of numbers that are not negative': (F, { a, k }) => {
    const value = F.root(a, Math.abs(k) + 2);
    const sign = F.sign(a);
    if (!isFailure(value)) return mayBe(sign, 0, 1);
    return [0, 1].includes(sign as number) ? value.kind === 'undecided' : true;
  },
  'root(0, n) = 0, root(1, n) = 1': (F, { k }) =>
    agree(F, F.root(F.zero, Math.abs(k) + 2), F.zero) && agree(F, F.root(F.one, Math.abs(k) + 2), F.one),
  'atan(0) = 0, atan(-a) = -atan(a)': (F, { a }) =>
    agree(F, F.atan(F.zero), F.zero) && given(F.atan(a), value => agree(F, F.atan(F.neg(a)), F.neg(value))),
  'a > b: atan(a) > atan(b)': (F, { a, b }) =>
    F.sign(F.sub(a, b)) !== 1 ||
    given(F.atan(a), large => given(F.atan(b), small => mayBe(F.sign(F.sub(large, small)), 1))),
  'atan(a) has the sign of a, and is between -2 and 2': (F, { a }) =>
    given(F.atan(a), value => {
      const sign = F.sign(a);
      const two = F.from(rational(2));
      return (
        (sign === 'undecided' || mayBe(F.sign(value), sign)) &&
        mayBe(F.sign(F.sub(two, value)), 1) &&
        mayBe(F.sign(F.add(two, value)), 1)
      );
    }),
  'sin(a)^2 + cos(a)^2 = 1': (F, { a }) =>
    given(F.sin(a), s => given(F.cos(a), c => agree(F, F.add(F.mul(s, s), F.mul(c, c)), F.one))),
  'sin(-a) = -sin(a), cos(-a) = cos(a)': (F, { a }) =>
    given(F.sin(a), s => agree(F, F.sin(F.neg(a)), F.neg(s))) && agree(F, F.cos(F.neg(a)), F.cos(a)),
};

const SMALL = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.constantFrom(1, 1, 2, 3, 5))
  .map(([n, d]) => rational(n, d));

/** Values of the field: leaves and rationals, and what two rounds of operations make of them. */
function valuesOf<T>({
  field,
  leaves = [],
  rationals = SMALL,
  thrown = Undecided,
}: Subject<T>): fc.Arbitrary<T> {
  const leaf = fc.oneof(
    rationals.map(field.from),
    fc.constantFrom(field.zero, field.one, ...leaves),
    ...(leaves.length > 0 ? [fc.constantFrom(...leaves)] : []),
  );
  const grown = (inner: fc.Arbitrary<T>): fc.Arbitrary<T> =>
    fc.oneof(
      inner,
      fc
        .tuple(fc.constantFrom('add', 'sub', 'mul', 'div', 'neg', 'square'), inner, inner)
        .map(([op, a, b]) => {
          try {
            const value =
              op === 'neg' ? field.neg(a) : op === 'square' ? field.pow(a, 2) : field[op as 'add'](a, b);
            return isFailure(value) || !field.bounded(value) ? a : value;
          } catch (error) {
            if (error instanceof thrown) return a;
            throw error;
          }
        }),
    );
  return grown(grown(leaf));
}

/** What is too large to compute with breaks no law. */
function keeps<T>(law: Law, { field, thrown = Undecided }: Subject<T>, values: Values<T>): boolean {
  try {
    return law(field, values);
  } catch (error) {
    if (error instanceof thrown) return true;
    throw error;
  }
}

/** The names of the laws that some values break. */
export function brokenLaws<T>(subject: Subject<T>): string[] {
  const { rationals = SMALL, except = {}, runs = 60 } = subject;
  const value = valuesOf(subject);
  const values = fc.record({
    a: value,
    b: value,
    c: value,
    p: rationals,
    q: rationals,
    k: fc.integer({ min: -3, max: 3 }),
  });
  return Object.entries(LAWS)
    .filter(([name]) => !(name in except))
    .filter(
      ([, law]) =>
        fc.check(
          fc.property(values, drawn => keeps(law, subject, drawn)),
          seeded(runs),
        ).failed,
    )
    .map(([name]) => name);
}
