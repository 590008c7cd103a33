/**
 * exp, log, powers and atan of sums, by identities: exp Σ qᵢmᵢ = ∏ (exp mᵢ)^qᵢ, exp(q log g) = g^q, log ∏ gᵢ^qᵢ = Σ qᵢ log gᵢ. A sum is
 * c·m·A, with A freed of denominators and of its least product: A is one generator for what is made of it.
 */
import { Stop } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import { anglesOf, waveOfAngles } from './angles.ts';
import {
  constant,
  type Form,
  Forms,
  floorOf,
  type Generator,
  isMonomial,
  isNegative,
  keyOfForm,
  NIL,
  onlyTerm,
  rationalOf,
  single,
  type Term,
  UNITY,
} from './form.ts';
import { factors } from './integers.ts';
import { exponentIn, isBefore, isLogOrRational, isPlainlyPositive, isWhole, pivotOf } from './terms.ts';

const MAX_EXCHANGES = 60;
const MAX_HEIGHT = 8n;

export class Elementary extends Forms {
  readonly #known = new Map<string, Generator>();

  #generator(kind: Generator['kind'], of: Form): Generator {
    const key = `${kind} ${keyOfForm(of)}`;
    const known = this.#known.get(key);
    if (known) return known;
    const positive = kind === 'log' ? isWhole(of) : kind !== 'atan';
    const made: Generator = { id: this.#known.size, kind, of, positive };
    this.#known.set(key, made);
    return made;
  }

  #power(generator: Generator, k: Rat): Form {
    return single(this.term(Q.ONE, new Map([[generator, k]])));
  }

  /** t, of functions of t, or another variable that is known to be positive: what is said of them holds where the signs that were given hold. */
  variable(positive: boolean): Form {
    const made: Generator = { id: this.#known.size, kind: 'variable', of: NIL, positive };
    this.#known.set('variable', made);
    return this.#power(made, Q.ONE);
  }

  exp(x: Form): Form {
    let product = UNITY;
    for (const { c, powers, wave } of x.values()) {
      const [[generator, k] = [], second] = powers;
      const isLog = generator?.kind === 'log' && second === undefined && wave === undefined;
      const of = isLog && Q.equal(k!, Q.ONE) ? this.#argument(generator) : undefined;
      const base = of ?? this.#generator('exp', single({ c: Q.ONE, powers, wave }));
      product = this.mul(product, this.#power(base, c));
    }
    return product;
  }

  #argument({ of }: Generator): Generator {
    const [[variable] = []] = onlyTerm(of)?.powers ?? [];
    if (variable?.kind === 'variable' && keyOfForm(of) === keyOfForm(this.#power(variable, Q.ONE)))
      return variable;
    return this.#generator(isWhole(of) ? 'whole' : 'sum', of);
  }

  /** Of a positive number. */
  log(x: Form): Form {
    const { term, sum } = this.#factored(x);
    let found = this.add(this.#logOfWhole(term.c.n), this.scaled(this.#logOfWhole(term.c.d), Q.MINUS_ONE));
    for (const [generator, k] of term.powers) found = this.add(found, this.scaled(this.#logOf(generator), k));
    return sum ? this.add(found, this.#logOf(this.#generator('sum', sum))) : found;
  }

  #logOf(generator: Generator): Form {
    const { kind, of } = generator;
    if (kind === 'exp') return of;
    const argument = kind === 'log' || kind === 'variable' ? this.#power(generator, Q.ONE) : of;
    return this.#power(this.#generator('log', argument), Q.ONE);
  }

  #logOfWhole(n: bigint): Form {
    let found: Form = NIL;
    for (const [base, k] of factors(n, this.meter)) {
      const log = this.#power(this.#generator('log', constant(Q.integer(base))), Q.ONE);
      found = this.add(found, this.scaled(log, Q.integer(k)));
    }
    return found;
  }

  /** Of a number with that sign, which is not 0. */
  inverse(x: Form, sign: 1 | -1): Form {
    return this.scaled(this.fraction(this.scaled(x, Q.integer(sign)), Q.MINUS_ONE), Q.integer(sign));
  }

  /** x^q of a positive number. */
  fraction(x: Form, q: Rat): Form {
    const { term, sum } = this.#factored(x);
    const exponents = new Map(term.powers.map(([generator, k]) => [generator, Q.mul(k, q, this.meter)]));
    const include = (generator: Generator, k: Rat): void => {
      exponents.set(generator, Q.add(exponents.get(generator) ?? Q.ZERO, k, this.meter));
    };
    if (sum) include(this.#generator('sum', sum), q);
    if (q.d === 1n) return single(this.term(Q.power(term.c, Number(q.n), this.meter)!, exponents));
    for (const [n, sign] of [
      [term.c.n, Q.ONE],
      [term.c.d, Q.MINUS_ONE],
    ] as const)
      for (const [base, k] of factors(n, this.meter))
        include(
          this.#generator('whole', constant(Q.integer(base))),
          Q.mul(Q.mul(sign, Q.integer(k), this.meter), q, this.meter),
        );
    return single(this.term(Q.ONE, exponents));
  }

  override wave(name: 'sin' | 'cos', of: Form): Form {
    return waveOfAngles(this, name, of, (one, rest) => super.wave(one, rest));
  }

  atan(x: Form): Form {
    if (x.size === 0) return NIL;
    const sign = Q.integer(isNegative(x) ? -1 : 1);
    const of = this.scaled(x, sign);
    const number = rationalOf(of);
    const angles = number && anglesOf(number, this.meter);
    if (angles === undefined) return this.scaled(this.#power(this.#generator('atan', of), Q.ONE), sign);
    let found: Form = NIL;
    for (const { tangent, times } of [{ tangent: Q.ONE, times: angles.eighths }, ...angles.parts]) {
      const part = this.#power(this.#generator('atan', constant(tangent)), Q.ONE);
      found = this.add(found, this.scaled(part, Q.integer(times)));
    }
    return this.scaled(found, sign);
  }

  /**
   * Low powers of sums multiplied out; and m/A for m between 1 and the largest product in A, where that ends soon: e/(1 + e) is
   * 1 - 1/(1 + e).
   */
  reduced(x: Form): Form {
    let opened = x;
    for (let next: Form | undefined = x; next; next = this.#opened(opened)) opened = next;
    let found = opened;
    for (let k = 0; k < MAX_EXCHANGES && found.size < 2 * opened.size + 20; k += 1) {
      const next = this.#exchanged(found);
      if (next === undefined) return found;
      found = next;
    }
    return opened;
  }

  /** t = (t/a) A - (t/a)(A - a) for a term t that is divided by A, and a term a of A. */
  #exchanged(x: Form): Form | undefined {
    for (const t of x.values())
      for (const [generator, k] of t.powers) {
        const a = generator.kind === 'sum' && k.n <= -k.d ? pivotOf(t, generator.of) : undefined;
        if (a === undefined) continue;
        const factor = this.mul(single(t), this.inverse(single(a), Q.signOf(a.c) < 0 ? -1 : 1));
        const rest = this.add(generator.of, this.scaled(single(a), Q.MINUS_ONE));
        const gap = this.add(
          this.mul(factor, this.#power(generator, Q.ONE)),
          this.scaled(single(t), Q.MINUS_ONE),
        );
        return this.add(this.add(x, gap), this.scaled(this.mul(factor, rest), Q.MINUS_ONE));
      }
    return undefined;
  }

  /** With A in the place of one factor A of a term. */
  #opened(x: Form): Form | undefined {
    for (const t of x.values())
      for (const [generator, k] of t.powers) {
        if (generator.kind !== 'sum' || k.n < k.d || k.n > MAX_HEIGHT * k.d) continue;
        const factor = this.mul(single(t), this.#power(generator, Q.MINUS_ONE));
        return this.add(this.add(x, this.scaled(single(t), Q.MINUS_ONE)), this.mul(factor, generator.of));
      }
    return undefined;
  }

  /** Whether it is 0 by these identities: then it is 0. Of a sum of logarithms also whether its exp is 1. */
  isZero(x: Form): boolean {
    const { rest } = this.cleared(x);
    if (rest.size === 0) return true;
    const sum = this.#withoutCommon(rest);
    const terms = [...sum.values()];
    if (!terms.every(isLogOrRational)) return false;
    const whole = terms.reduce((n, { c }) => n * c.d, 1n);
    const exp = this.exp(this.scaled(sum, Q.integer(whole)));
    return this.cleared(this.add(exp, this.scaled(UNITY, Q.MINUS_ONE))).rest.size === 0;
  }

  /** Divided by what divides all terms. */
  #withoutCommon(x: Form): Form {
    const [first, ...others] = x.values();
    const common = first!.powers
      .map(([generator]) => generator)
      .filter(({ id }) => others.every(({ powers }) => powers.some(([one]) => one.id === id)));
    const least = (generator: Generator): Rat =>
      [...x.values()]
        .map(({ powers }) => exponentIn(powers, generator))
        .reduce((a, b) => (a.n * b.d <= b.n * a.d ? a : b));
    const under = new Map(common.map(generator => [generator, Q.neg(least(generator))]));
    return this.mul(x, single(this.term(Q.ONE, under)));
  }

  /** x = c m A for a positive x: a positive c, m a product, A a sum if that is needed. */
  #factored(x: Form): { readonly term: Term; readonly sum: Form | undefined } {
    const only = onlyTerm(x);
    if (only && isMonomial(only)) return { term: only, sum: undefined };
    const { factor, rest } = this.cleared(x);
    return this.#split(factor, rest);
  }

  #split(
    factor: ReadonlyMap<Generator, Rat>,
    rest: Form,
  ): { readonly term: Term; readonly sum: Form | undefined } {
    if (rest.size === 0) throw new Stop('a number that is 0, and is not seen to be');
    const terms = [...rest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term);
    const first = terms.reduce((a, b) => (isBefore(b, a) ? b : a));
    const c = Q.abs(first.c);
    const least = first.powers.filter(([{ positive, kind }]) => positive && kind !== 'whole');
    const under = new Map(least.map(([generator, k]) => [generator, Q.neg(k)]));
    const by = this.term(Q.inverse(c, this.meter)!, under);
    const sum = this.mul(rest, single(by));
    const exponents = new Map(factor);
    for (const [generator, k] of least)
      exponents.set(generator, Q.add(exponents.get(generator) ?? Q.ZERO, k, this.meter));
    return {
      term: this.term(c, exponents),
      sum: keyOfForm(sum) === keyOfForm(UNITY) ? undefined : sum,
    };
  }

  /**
   * Alike of two functions only if one is the other times a constant and what is nowhere 0 and has no pole: powers of exp, and of sums of
   * products of exp with positive coefficients.
   */
  normal(x: Form): string {
    const { factor, rest } = this.cleared(x);
    const terms = [...rest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term);
    const first = terms.reduce((a, b) => (isBefore(b, a) ? b : a));
    const under = first.powers
      .filter(([{ kind }]) => kind === 'exp')
      .map(([one, k]) => [one, Q.neg(k)] as const);
    const by = this.term(Q.inverse(first.c, this.meter)!, new Map(under));
    const odd = [...factor].filter(
      ([{ of }, k]) => !Q.isZero(k) && ![...of.values()].every(isPlainlyPositive),
    );
    return `${odd.map(([{ id }, k]) => `${id}^${Q.keyOf(k)}`).join(' ')} ${keyOfForm(this.mul(rest, single(by)))}`;
  }

  /** x = factor · rest: the rest is a sum without whole powers of sums, the later ones first. */
  cleared(x: Form): { readonly factor: ReadonlyMap<Generator, Rat>; readonly rest: Form } {
    const factor = new Map<Generator, Rat>();
    let rest = x;
    for (let bound = Number.POSITIVE_INFINITY; ; ) {
      const sums = [...rest.values()].flatMap(({ powers }) =>
        powers.filter(([{ kind, id }]) => kind === 'sum' && id < bound).map(([generator]) => generator),
      );
      if (sums.length === 0) return { factor, rest };
      const sum = sums.reduce((a, b) => (a.id > b.id ? a : b));
      bound = sum.id;
      const wholes = [...rest.values()].map(({ powers }) => floorOf(exponentIn(powers, sum)));
      const least = wholes.reduce((a, b) => (a < b ? a : b));
      factor.set(sum, Q.integer(least));
      rest = this.#expanded(rest, sum, least);
    }
  }

  /** rest/sum^least, with what is left of whole powers of the sum multiplied out. */
  #expanded(rest: Form, sum: Generator, least: bigint): Form {
    const byPower = new Map<number, Form>();
    for (const { c, powers, wave } of rest.values()) {
      const k = exponentIn(powers, sum);
      const whole = floorOf(k);
      const exponents = new Map(powers).set(sum, Q.sub(k, Q.integer(whole), this.meter));
      const part = single({ ...this.term(c, exponents), wave });
      const height = Number(whole - least);
      if (height > 200) throw new Stop('a number has too many terms');
      byPower.set(height, this.add(byPower.get(height) ?? NIL, part));
    }
    let found: Form = NIL;
    for (const [height, part] of byPower) found = this.add(found, this.mul(part, this.power(sum.of, height)));
    return found;
  }
}
