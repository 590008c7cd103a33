/**
 * Rationals of which some are blurred, as numbers known by enclosures are: that a blurred one is 0 is never seen. What is
 * computed from a blurred number is blurred.
 */
import {
  Failure,
  type Fallible,
  isFailure,
  type OrderedField,
  type Rational,
  rationalField,
} from '../../src/numbers/index.ts';

export interface Blurred {
  readonly value: Rational;
  readonly blurred: boolean;
}

const { zero, one } = rationalField;

/** One object is one number. */
const keys = new WeakMap<Blurred, number>();

export const blurredField: OrderedField<Blurred> = (() => {
  const exact = (value: Rational): Blurred => ({ value, blurred: false });
  const isNought = ({ value, blurred }: Blurred): boolean => !blurred && value.n === 0n;
  const of = (value: Fallible<Rational>, ...from: readonly Blurred[]): Fallible<Blurred> =>
    isFailure(value) ? value : { value, blurred: from.some(({ blurred }) => blurred) };
  const unseen = new Failure('undecided', 'a blurred number may be 0');
  const isUnseen = ({ value, blurred }: Blurred): boolean => blurred && value.n === 0n;
  const add = (a: Blurred, b: Blurred): Blurred => of(a.value.add(b.value), a, b) as Blurred;
  const neg = (a: Blurred): Blurred => ({ ...a, value: a.value.neg() });
  const mul = (a: Blurred, b: Blurred): Blurred =>
    isNought(a) || isNought(b) ? exact(zero) : (of(a.value.mul(b.value), a, b) as Blurred);
  const unary =
    (name: 'exp' | 'log' | 'sin' | 'cos' | 'atan') =>
    (a: Blurred): Fallible<Blurred> =>
      name === 'log' && isUnseen(a) ? unseen : of(rationalField[name](a.value), a);
  let calls = 0;
  const keyOf = (a: Blurred): number => {
    const known = keys.get(a) ?? ++calls;
    keys.set(a, known);
    return known;
  };
  return {
    name: 'rationals, some of them blurred',
    zero: exact(zero),
    one: exact(one),
    from: exact,
    add,
    sub: (a, b) => add(a, neg(b)),
    mul,
    neg,
    div: (a, b) => (isUnseen(b) ? unseen : of(rationalField.div(a.value, b.value), a, b)),
    pow: (a, k) => (k < 0 && isUnseen(a) ? unseen : of(rationalField.pow(a.value, k), a)),
    exp: unary('exp'),
    log: unary('log'),
    sin: unary('sin'),
    cos: unary('cos'),
    root: (a, n) => (isUnseen(a) ? unseen : of(rationalField.root(a.value, n), a)),
    atan: unary('atan'),
    sign: a => (isUnseen(a) ? 'undecided' : rationalField.sign(a.value)),
    isZero: a => (isUnseen(a) ? 'undecided' : rationalField.isZero(a.value)),
    bounded: a => rationalField.bounded(a.value),
    key: a => (a.blurred ? `?${keyOf(a)}` : rationalField.key(a.value)),
    told: a => !a.blurred,
    rational: a => (a.blurred ? undefined : a.value),
  };
})();
