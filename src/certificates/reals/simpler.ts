/** Simpler sums in the place of others: of the same sign, or 0 wherever these are. */
import { attempt } from '../numbers/attempt.ts';
import type { Rat } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import type { Elementary } from './elementary.ts';
import { type Form, type Generator, single, type Term } from './form.ts';
import { exponentIn } from './terms.ts';

/** What is left of a sum without positive factors that are seen in all terms: a positive multiple of it, or a quotient. */
export function withoutPositive(forms: Elementary, x: Form): Form {
  const { rest } = forms.cleared(x);
  const terms = [...rest.values()];
  const common = (terms[0]?.powers ?? []).map(([one]) => one).filter(({ positive }) => positive);
  const least = (one: Generator): Rat =>
    terms.map(({ powers }) => exponentIn(powers, one)).reduce((a, b) => (a.n * b.d <= b.n * a.d ? a : b));
  const under = new Map(common.map(one => [one, Q.neg(least(one))]));
  return forms.mul(rest, single(forms.term(Q.ONE, under)));
}

/** Of p + q, where q has the odd powers of one square root: p² − q², which is 0 wherever p + q is, and p − q. */
export interface Conjugate {
  readonly norm: Form;
  readonly other: Form;
}

/** Undefined where there is no such root. */
export function conjugateOf(forms: Elementary, x: Form): Conjugate | undefined {
  const root = [...x.values()].flatMap(({ powers }) => powers).find(([, k]) => k.d === 2n)?.[0];
  if (root === undefined) return undefined;
  const isOdd = ({ powers }: Term): boolean => exponentIn(powers, root).d === 2n;
  const even: Form = new Map([...x].filter(([, term]) => !isOdd(term)));
  const odd: Form = forms.scaled(new Map([...x].filter(([, term]) => isOdd(term))), Q.MINUS_ONE);
  return attempt(() => {
    const [p, q] = [even, odd].map(part => forms.mul(part, part));
    return {
      norm: forms.reduced(forms.add(p!, forms.scaled(q!, Q.MINUS_ONE))),
      other: forms.add(even, odd),
    };
  });
}
