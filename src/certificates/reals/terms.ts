/** What is read off terms, and their order. */
import type { Rat } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import { type Form, type Generator, isMonomial, onlyTerm, type Term } from './form.ts';

export const exponentIn = (powers: Term['powers'], wanted: Generator): Rat =>
  powers.find(([{ id }]) => id === wanted.id)?.[1] ?? Q.ZERO;

/** A product of powers of exp and of integers, with a positive coefficient. */
export const isPlainlyPositive = ({ c, powers, wave }: Term): boolean =>
  c.n > 0n && wave === undefined && powers.every(([{ kind }]) => kind === 'exp' || kind === 'whole');

export const isWhole = (of: Form): boolean => {
  const term = onlyTerm(of);
  return term !== undefined && term.powers.length === 0 && term.wave === undefined;
};

/** A rational number, or one times a logarithm. */
export function isLogOrRational({ powers, wave }: Term): boolean {
  const [only, second] = powers;
  if (wave || second) return false;
  return only === undefined || (only[0].kind === 'log' && Q.equal(only[1], Q.ONE));
}

/** The largest product of the sum where the term is as large, its 1 where the term is smaller. */
export function pivotOf(t: Term, sum: Form): Term | undefined {
  const terms = [...sum.values()];
  if (!terms.every(isMonomial) || terms.some(({ powers }) => powers.some(([{ kind }]) => kind === 'sum')))
    return undefined;
  const own: Term = { ...t, powers: t.powers.filter(([{ kind }]) => kind !== 'sum') };
  const least = terms.reduce((a, b) => (isBefore(b, a) ? b : a));
  const most = terms.reduce((a, b) => (isBefore(a, b) ? b : a));
  if (isBefore(own, least)) return least;
  return isBefore(own, most) ? undefined : most;
}

/** By the exponents of positive generators: an order that products keep. */
export function isBefore(a: Term, b: Term): boolean {
  const [left, right] = [a, b].map(({ powers }) =>
    powers.filter(([{ positive, kind }]) => positive && kind !== 'whole'),
  );
  const ids = [...left!, ...right!].map(([{ id }]) => id).sort((x, y) => x - y);
  for (const id of ids) {
    const [k, l] = [left!, right!].map(all => all.find(([one]) => one.id === id)?.[1] ?? Q.ZERO) as [
      Rat,
      Rat,
    ];
    const sign = k.n * l.d - l.n * k.d;
    if (sign !== 0n) return sign < 0n;
  }
  return false;
}
