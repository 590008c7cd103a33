/** Dual numbers over ℚ: value and gradient at x of an elementary function of the p inputs, and whether it is visibly affine. */
import type { Formula } from '../language/formula.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import { type Algebra, type Dual, Duals, type Notes, run, runAll } from './algebra.ts';

/** Noted: whether the function is visibly affine; then value and gradient determine it everywhere. */
export type Jet = Dual<Rat, boolean>;

const beyond = (meter: Meter, what: string): Q.Reals => {
  if (meter.reals) return meter.reals;
  throw new Stop(`${what} of a number for which its value is not rational`);
};

/** a^exponent, a > 0. */
function rooted(a: Rat, exponent: Rat, meter: Meter): Rat {
  const root = a.reals ? undefined : Q.rootOf(a, Number(exponent.d), meter);
  if (root === undefined) return beyond(meter, 'a root').fraction(a, exponent);
  return Q.power(root, Number(exponent.n), meter)!;
}

/** exp and its like at the few points where they are rational; elsewhere by what the meter has for numbers that are not. */
export const rationals = (meter: Meter): Algebra<Rat> => ({
  meter,
  constant: q => q,
  add: (a, b) => Q.add(a, b, meter),
  neg: Q.neg,
  mul: (a, b) => Q.mul(a, b, meter),
  inverse: a => Q.inverse(a, meter),
  power: (a, k) => Q.power(a, k, meter),
  fraction(a, exponent) {
    const sign = Q.signOf(a);
    if (sign < 0) return undefined;
    if (sign === 0) return exponent.n > 0n ? Q.ZERO : undefined;
    return rooted(a, exponent, meter);
  },
  apply(name, a) {
    if (name === 'log') {
      if (Q.signOf(a) <= 0) return undefined;
      if (!a.reals && Q.equal(a, Q.ONE)) return Q.ZERO;
    } else if (Q.isZero(a)) return name === 'sin' || name === 'atan' ? Q.ZERO : Q.ONE;
    return beyond(meter, name).apply(name, a);
  },
  norm: a => (Q.isZero(a) ? Q.ZERO : rooted(a, HALF, meter)),
});

const HALF: Rat = { n: 1n, d: 2n, words: 1 };

export const isConstant = (jet: Jet): boolean => jet.note && jet.gradient.every(Q.isZero);

const AFFINE: Notes<Rat, boolean> = {
  constant: true,
  sum: (a, b) => a && b,
  product: (a, b) => a.note && b.note && (isConstant(a) || isConstant(b)),
  inverse: isConstant,
  power: (a, k) => k === 0 || (k === 1 && a.note) || isConstant(a),
  apply: isConstant,
};

export const jets = (p: number, meter: Meter): Duals<Rat, boolean> => new Duals(rationals(meter), p, AFFINE);

/** The formula at jets of p inputs. */
export const runJet = (formula: Formula, args: readonly Jet[], p: number, meter: Meter): Jet | undefined =>
  run(jets(p, meter), formula, i => args[i]);

/** All outputs of a piece; undefined where one is. */
export const runPiece = (
  piece: readonly Formula[],
  args: readonly Jet[],
  p: number,
  meter: Meter,
): Jet[] | undefined => runAll(jets(p, meter), piece, args);

/** Entries of all gradients together; more do not fit into memory. */
const LARGEST = 2 ** 25;

/** The inputs as dual numbers: as many gradients as inputs, of that length. `numbers`: how many there will be. */
export function coordinates(x: readonly Rat[], meter: Meter, numbers = x.length): Jet[] {
  if (numbers * x.length > LARGEST) throw new Stop('its gradients do not fit into memory');
  meter.charge(x.length ** 2);
  const on = jets(x.length, meter);
  return x.map((value, i) => on.coordinate(value, i));
}

/** The value, and the mean of the gradients. */
export function meanOf(all: readonly Jet[], meter: Meter): Jet {
  const share = Q.ratio(1n, BigInt(all.length), meter);
  const [{ value, gradient }] = all as readonly [Jet];
  meter.charge(all.length * (gradient.length + 1));
  const mean = gradient.map((_, i) =>
    all.reduce((sum, jet) => Q.add(sum, Q.mul(share, jet.gradient[i]!, meter), meter), Q.ZERO),
  );
  return { value, gradient: mean, note: false };
}
