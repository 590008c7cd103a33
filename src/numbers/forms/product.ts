/** Products of forms: exponents add, whole powers of radicals and sums are written out, waves are turned into sums. */
import { bitLength } from '../bits.ts';
import { floorQuotient, magnitude } from '../integers.ts';
import { HALF, isZero, ONE, pow, type Rational, rational, sign } from '../rational.ts';
import {
  addForms,
  addInto,
  type Generator,
  type GrowingForm,
  generated,
  inverted,
  joined,
  monomialKey,
  type NormalForm,
  type NormalTerm,
  negatedForm,
  ONE_FORM,
  type Powers,
  scaled,
  sumOf,
  type Wave,
  ZERO_FORM,
} from './form.ts';
import { type Generators, integerOf, radicandOf } from './generators.ts';

/** Whole powers of integers of more bits stay powers. */
const MAX_BITS = 20_000;
/** Powers of sums that would have more terms, about, stay powers. */
const MAX_TERMS = 300;

const floor = (q: Rational): bigint => floorQuotient(q.s * q.n, q.d);

/** A lower bound on how many terms A^k has that nothing cancels; at least 1. */
const termsOfPower = (size: number, k: number): number => {
  let count = 1;
  for (let i = 1; i < size && count <= MAX_TERMS; i += 1) count = (count * (k + i)) / i;
  return count;
};

/** A^k, k ≥ 0. */
export function powerOf(generators: Generators, a: NormalForm, k: number): NormalForm {
  let result = ONE_FORM;
  let square = a;
  for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = product(generators, result, square);
    if (rest > 1) square = product(generators, square, square);
  }
  return result;
}

/** a·b. */
export function product(generators: Generators, a: NormalForm, b: NormalForm): NormalForm {
  if (a.size === 0 || b.size === 0) return ZERO_FORM;
  const simple: NormalTerm[] = [];
  const sum: GrowingForm = new Map();
  for (const s of a.values()) {
    generators.spend(b.size);
    for (const t of b.values()) {
      const powers = joined(s.powers, t.powers);
      const c = s.c.mul(t.c);
      const waves = [s.wave, t.wave].filter(wave => wave !== undefined);
      if (waves.length < 2 && powers.every(isSettled)) simple.push({ c, powers, wave: waves[0] });
      else addInto(sum, settled(generators, c, powers, waves));
    }
  }
  return addForms(sumOf(simple), sum);
}

/** Whether a power stands for itself in a monomial. */
function isSettled([generator, q]: Powers[number]): boolean {
  if (generator.kind === 'exp') return radicandOf(generator) === undefined || (sign(q) > 0 && q.n < q.d);
  return !((generator.kind === 'sum' || generator.kind === 'sin') && sign(q) > 0);
}

/** c·∏powers·∏waves. */
export function settled(
  generators: Generators,
  c: Rational,
  powers: Powers,
  waves: readonly Wave[] = [],
): NormalForm {
  generators.spend(1 + powers.length);
  let factor = c;
  let kept: Powers = [];
  const keep = (generator: Generator, q: Rational): void => {
    if (!isZero(q)) kept = joined(kept, [[generator, q]]);
  };
  const written: NormalForm[] = [];
  const write = (sum: NormalForm, k: bigint, whole: () => Generator): void => {
    if (k > 0n && k <= 1000n && termsOfPower(sum.size, Number(k)) <= MAX_TERMS)
      written.push(powerOf(generators, sum, Number(k)));
    else keep(whole(), rational(k));
  };
  for (const [generator, q] of powers) {
    const radicand = radicandOf(generator);
    const b = radicand && integerOf(radicand);
    const k = floor(q);
    if (radicand === undefined) {
      if (generator.kind === 'sum') write(generator.of, k, () => generator);
      else if (generator.kind === 'sin' && k > 1n) {
        // sin² = 1 − cos².
        const cosine = generators.get('cos', generator.of);
        const square = addForms(ONE_FORM, negatedForm(generated(cosine, rational(2))));
        written.push(powerOf(generators, square, Number(k / 2n)));
        if (k % 2n === 1n) keep(generator, ONE);
      } else keep(generator, q);
    } else if (b === undefined) {
      keep(generator, q.sub(rational(k)));
      if (k !== 0n) write(radicand, k, () => generators.get('sum', radicand));
    } else if (magnitude(k) * BigInt(bitLength(b)) <= MAX_BITS) {
      factor = factor.mul(pow(rational(b), Number(k)));
      keep(generator, q.sub(rational(k)));
    } else keep(generator, q);
  }
  const one: NormalForm = sumOf([{ c: factor, powers: kept, wave: waves[0] }]);
  const waved = waves.slice(1).reduce((form, wave) => timesWave(form, wave), one);
  return written.reduce((form, next) => product(generators, form, next), waved);
}

/** Products of waves to sums: cos a cos b = (cos(a − b) + cos(a + b))/2, and so on. */
function timesWave(form: NormalForm, b: Wave): NormalForm {
  const terms: NormalTerm[] = [];
  for (const { c, powers, wave: a } of form.values()) {
    if (a === undefined) {
      terms.push({ c, powers, wave: b });
      continue;
    }
    const half = c.mul(HALF);
    const push = (kind: Wave['kind'], r: Rational, factor: Rational): void => {
      const turned = sign(r) < 0;
      const value = turned && kind === 'sin' ? factor.neg() : factor;
      if (!isZero(r)) terms.push({ c: value, powers, wave: { kind, r: r.abs() } });
      else if (kind === 'cos') terms.push({ c: value, powers });
    };
    const [difference, total] = [a.r.sub(b.r), a.r.add(b.r)];
    if (a.kind === b.kind) {
      push('cos', difference, half);
      push('cos', total, a.kind === 'cos' ? half : half.neg());
    } else {
      push('sin', total, half);
      push('sin', a.kind === 'sin' ? difference : difference.neg(), half);
    }
  }
  return sumOf(terms);
}

/** a·∏powers. */
export const timesPowers = (generators: Generators, a: NormalForm, powers: Powers): NormalForm =>
  product(generators, a, sumOf([{ c: ONE, powers }]));

/** A form as c·m·A: m a monomial of it (the least, waves aside), A with coefficient 1 there. Not of 0. */
export function withoutLeast(
  generators: Generators,
  a: NormalForm,
  least: (a: Powers, b: Powers) => number,
): { readonly c: Rational; readonly powers: Powers; readonly rest: NormalForm } {
  const first = [...a.values()].reduce((s, t) => {
    const order = least(s.powers, t.powers);
    return order < 0 || (order === 0 && monomialKey(s) <= monomialKey(t)) ? s : t;
  });
  const rest = scaled(timesPowers(generators, a, inverted(first.powers)), first.c.inverse());
  return { c: first.c, powers: first.powers, rest };
}
