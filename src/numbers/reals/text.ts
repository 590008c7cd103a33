/**
 * Forms as people write them: `exp(1)/2`, `sqrt(6) + 3*log(2)`. Terms and factors stand in an order of their own, whatever the way was
 * on which the number came about.
 */

import type { Generator, NormalForm, NormalTerm } from '../forms/form.ts';
import { monomialKey } from '../forms/form.ts';
import { integerOf, radicandOf } from '../forms/generators.ts';
import { gcd } from '../gcd.ts';
import { equal, format, HALF, isInteger, ONE, pow, type Rational, rational, sign } from '../rational.ts';

/** A closed form that a program could compute; `1 - 1/(1 + exp(1))`. */
export function formText(form: NormalForm): string {
  const texts = collected(form)
    .map(one => ({ text: termText(one.term, one.logs), rational: isConstant(one) }))
    .sort((a, b) => Number(b.rational) - Number(a.rational) || compareTexts(a.text, b.text))
    .map(({ text }) => text);
  // What is positive goes first.
  const first = texts.findIndex(text => !text.startsWith('-'));
  if (first > 0) texts.unshift(...texts.splice(first, 1));
  return (
    texts
      .map((text, i) => (i === 0 ? text : text.startsWith('-') ? ` - ${text.slice(1)}` : ` + ${text}`))
      .join('') || '0'
  );
}

const compareTexts = (a: string, b: string): number => {
  const [x, y] = [a, b].map(text => text.replace('-', ''));
  return x! < y! ? -1 : x === y ? 0 : 1;
};

/** The product of the term and of log(logs), where that is there. */
interface Collected {
  readonly term: NormalTerm;
  readonly logs?: Rational;
}

const isConstant = ({ term, logs }: Collected): boolean =>
  logs === undefined && term.powers.length === 0 && !term.wave;

/** Numbers of more digits are not multiplied. */
const MAX_DIGITS = 18;
const isShort = (n: bigint): boolean => n < 10n ** BigInt(MAX_DIGITS);

/** The terms, with those that have a logarithm of an integer and all other factors in common as one: log 2 + log 3 as log 6. */
function collected(form: NormalForm): Collected[] {
  const found: Collected[] = [];
  const groups = new Map<string, { readonly term: NormalTerm; readonly logs: [b: bigint, q: Rational][] }>();
  for (const term of form.values()) {
    const logs = term.powers.filter(([{ kind, of }]) => kind === 'log' && integerOf(of) !== undefined);
    const [log, another] = logs;
    if (log === undefined || another || !equal(log[1], ONE)) {
      found.push({ term });
      continue;
    }
    const rest = { ...term, c: ONE, powers: term.powers.filter(power => power !== log) };
    const key = monomialKey(rest);
    const group = groups.get(key) ?? { term: rest, logs: [] };
    group.logs.push([integerOf(log[0].of)!, term.c]);
    groups.set(key, group);
  }
  for (const { term, logs } of groups.values()) {
    const one = logarithm(logs);
    if (one) found.push({ term: { ...term, c: one.c }, logs: one.of });
    else for (const [b, q] of logs) found.push({ term: { ...term, c: q }, logs: rational(b) });
  }
  return found;
}

/** Σ q log b as c log(of), c as large as it can be and of > 1; undefined where that would be long. */
function logarithm(
  logs: readonly (readonly [b: bigint, q: Rational])[],
): { readonly c: Rational; readonly of: Rational } | undefined {
  const common = commonFactor(logs.map(([, q]) => q));
  const of = productOf(logs.map(([b, q]) => [b, q.div(common)]));
  if (of === undefined) return undefined;
  return of.compare(1) > 0 ? { c: common, of } : { c: common.neg(), of: of.inverse() };
}

/** The greatest rational of which all are whole multiples, for numbers that are not 0. */
const commonFactor = (values: readonly Rational[]): Rational =>
  values.map(q => q.abs()).reduce((a, b) => rational(gcd(a.n * b.d, b.n * a.d), a.d * b.d));

/** ∏ b^k for whole k, where that is short. */
function productOf(factors: readonly (readonly [b: bigint, k: Rational])[]): Rational | undefined {
  let product = ONE;
  for (const [b, k] of factors) {
    if (k.n > 60n) return undefined;
    product = product.mul(pow(rational(b), Number(k.s * k.n)));
    if (!isShort(product.n) || !isShort(product.d)) return undefined;
  }
  return product;
}

function termText({ c, powers, wave }: NormalTerm, logs?: Rational): string {
  const [above, below]: [string[], string[]] = [[], []];
  // One exp for all that stands in exponents, one root for all roots of integers.
  const exponents: string[] = [];
  const roots: (readonly [b: bigint, q: Rational])[] = [];
  let factor = c;
  for (const [generator, q] of powers) {
    const radicand = radicandOf(generator);
    const b = radicand && integerOf(radicand);
    if (generator.kind === 'exp' && radicand === undefined) exponents.push(scaledText(generator.of, q));
    else if (b !== undefined) roots.push([b, q]);
    else {
      if (generator.kind === 'pi') factor = factor.mul(pow(rational(4), Number(q.s * q.n)));
      (sign(q) < 0 ? below : above).push(powerText(generator, q.abs()));
    }
  }
  const front = rootTexts(roots);
  if (exponents.length > 0) front.push(`exp(${sumText(exponents)})`);
  above.sort();
  if (logs) above.push(`log(${format(logs)})`);
  if (wave) above.push(`${wave.kind}(${format(wave.r)})`);
  const factors = [...front, ...above];
  const top = factor.n === 1n && factors.length > 0 ? factors : [factor.n.toString(), ...factors];
  const bottom = factor.d === 1n ? below.sort() : [factor.d.toString(), ...below.sort()];
  const divisor = bottom.length > 1 ? `(${bottom.join('*')})` : bottom[0];
  return `${factor.s < 0n ? '-' : ''}${top.join('*')}${divisor === undefined ? '' : `/${divisor}`}`;
}

const sumText = (terms: readonly string[]): string =>
  terms.toSorted(compareTexts).join(' + ').replaceAll('+ -', '- ');

/** The product of roots of integers as one root; each for itself where that is long. */
function rootTexts(roots: readonly (readonly [b: bigint, q: Rational])[]): string[] {
  if (roots.length === 0) return [];
  const common = commonFactor(roots.map(([, q]) => q));
  const of = productOf(roots.map(([b, q]) => [b, q.div(common)]));
  return of && isInteger(of) ? [rootText(of.n, common)] : roots.map(([b, q]) => rootText(b, q)).sort();
}

const rootText = (b: bigint, q: Rational): string => (equal(q, HALF) ? `sqrt(${b})` : `${b}^(${format(q)})`);

/** q·of, of one term. */
function scaledText(of: NormalForm, q: Rational): string {
  const [only] = of.values();
  return of.size === 1 && only
    ? formText(new Map([['', { ...only, c: only.c.mul(q) }]]))
    : `${format(q)}*(${formText(of)})`;
}

function powerText(generator: Generator, q: Rational): string {
  const radicand = radicandOf(generator);
  if (radicand) {
    const text = formText(radicand);
    if (equal(q, HALF)) return `sqrt(${text})`;
    return `${radicand.size === 1 && /^\w+$/.test(text) ? text : `(${text})`}^(${format(q)})`;
  }
  const base = generatorText(generator);
  return equal(q, ONE) ? base : `${base}^${isInteger(q) ? format(q) : `(${format(q)})`}`;
}

function generatorText({ kind, of }: Generator): string {
  // π is 4 atan 1; the 4 goes into the coefficient.
  if (kind === 'pi') return 'atan(1)';
  if (kind === 'variable') return 't';
  return kind === 'sum' ? `(${formText(of)})` : `${kind}(${formText(of)})`;
}
