/**
 * Relations between the logarithms and radicals that stand in a form: integers by a common base of coprime numbers, sums in
 * one generator (1 + 2e + e² = (1 + e)²) by a common base of coprime polynomials.
 */

import { gcd } from '../gcd.ts';
import { denominator, numerator, ONE, type Rational, rational, sign, ZERO } from '../rational.ts';
import type { Sign } from '../sign.ts';
import {
  addForms,
  addInto,
  type Generator,
  type GrowingForm,
  generated,
  type NormalForm,
  type NormalTerm,
  negatedForm,
  ONE_FORM,
  type Powers,
  scaled,
  sumOf,
  ZERO_FORM,
} from './form.ts';
import { alone, type Generators, integerOf, radicandOf } from './generators.ts';
import { type Coefficients, coprimePolynomials, factored } from './polynomial-base.ts';
import { powerOf, product, settled, timesPowers } from './product.ts';

/** The sign of a form, as far as it is seen. */
type SignOf = (form: NormalForm) => Sign;

/** log n, n > 0 rational, by the base. */
export function logOfRational(generators: Generators, n: Rational): NormalForm {
  const terms = (factors: ReadonlyMap<bigint, number>, sign: number): NormalTerm[] =>
    [...factors].map(([b, k]) => ({
      c: rational(sign * k),
      powers: [[generators.logOf(b), ONE]] as Powers,
    }));
  return sumOf([
    ...terms(generators.base.factors(numerator(n)), 1),
    ...terms(generators.base.factors(denominator(n)), -1),
  ]);
}

/** The generators log A of a form, where they stand by themselves and where they stand in radicals. */
function logarithmsOf(form: NormalForm): ReadonlySet<Generator> {
  const found = new Set<Generator>();
  for (const { powers } of form.values())
    for (const [generator] of powers) {
      const log = radicandOf(generator) ? alone(generator.of) : generator;
      if (log?.kind === 'log') found.add(log);
    }
  return found;
}

/** The logarithms of the form that are sums of others by now. */
function replacements(
  generators: Generators,
  signOf: SignOf,
  form: NormalForm,
): ReadonlyMap<Generator, NormalForm> {
  const found = new Map<Generator, NormalForm>();
  const byVariable = new Map<Generator, { log: Generator; terms: readonly NormalTerm[] }[]>();
  for (const log of logarithmsOf(form)) {
    const b = integerOf(log.of);
    if (b !== undefined) {
      if (!generators.base.has(b)) found.set(log, logOfRational(generators, rational(b)));
      continue;
    }
    const terms = [...log.of.values()];
    const variable = onlyVariable(terms);
    if (variable) byVariable.set(variable, [...(byVariable.get(variable) ?? []), { log, terms }]);
  }
  for (const [variable, sums] of byVariable)
    for (const [log, to] of splitSums(generators, signOf, variable, sums)) found.set(log, to);
  return found;
}

/** The one generator in which all terms are powers. */
function onlyVariable(terms: readonly NormalTerm[]): Generator | undefined {
  const used = new Set(terms.flatMap(({ powers }) => powers.map(([generator]) => generator)));
  const plain = terms.every(({ powers, wave }) => !wave && powers.every(([, q]) => sign(q) >= 0));
  return used.size === 1 && plain ? [...used][0] : undefined;
}

const MAX_DEGREE = 60;

function splitSums(
  generators: Generators,
  signOf: SignOf,
  variable: Generator,
  sums: readonly { readonly log: Generator; readonly terms: readonly NormalTerm[] }[],
): readonly (readonly [Generator, NormalForm])[] {
  const degreeOf = ({ powers }: NormalTerm): Rational => powers[0]?.[1] ?? ZERO;
  const scale = sums
    .flatMap(({ terms }) => terms.map(term => degreeOf(term).d))
    .reduce((a, b) => (a / gcd(a, b)) * b, 1n);
  const polynomialOf = (terms: readonly NormalTerm[]): Coefficients | undefined => {
    const p: Rational[] = [];
    for (const term of terms) {
      const k = Number(degreeOf(term).mul(rational(scale)).n);
      if (k > MAX_DEGREE) return undefined;
      p[k] = term.c;
    }
    return Array.from(p, c => c ?? ZERO);
  };
  const given = sums.map(({ terms }) => polynomialOf(terms));
  if (given.includes(undefined)) return [];
  const members = coprimePolynomials(given as Coefficients[]);
  // Each as log of a positive number: of the member or of its negative, by the constant coefficient where it is not 0.
  const logs: { readonly log: NormalForm; readonly sign: number }[] = [];
  for (const member of members) {
    const lowest = member.findIndex(c => sign(c) !== 0);
    const shape = sumOf(
      member.map((c, k) => ({
        c: c.div(member[lowest]!),
        powers: k === lowest ? [] : ([[variable, rational(BigInt(k - lowest), scale)]] as Powers),
      })),
    );
    const side = signOf(shape);
    if (side === 'undecided' || side === 0) return [];
    const positive = side > 0 ? shape : negatedForm(shape);
    if (lowest > 0 && variable.kind !== 'exp') return [];
    const monomial = lowest > 0 ? scaled(variable.of, rational(BigInt(lowest), scale)) : ZERO_FORM;
    const lead = member[lowest]!;
    logs.push({
      log: [
        logOfRational(generators, lead.abs()),
        monomial,
        positive.size === 1 ? ZERO_FORM : generated(generators.get('log', positive)),
      ].reduce(addForms),
      sign: side * sign(lead),
    });
  }
  return sums.flatMap(({ log }, i) => {
    const { c, exponents } = factored(given[i]!, members);
    const total = exponents.reduce(
      (sum, k, j) => addForms(sum, scaled(logs[j]!.log, rational(k))),
      logOfRational(generators, c.abs()),
    );
    return total.size === 1 && total.has(`${log.id}^1`) ? [] : [[log, total] as const];
  });
}

/** The form times powers of logarithms that are positive or negative, in which replaced logarithms have no negative powers. */
function raised(
  generators: Generators,
  form: NormalForm,
  replaced: ReadonlyMap<Generator, NormalForm>,
): NormalForm {
  let result = form;
  for (const log of replaced.keys()) {
    const least = [...result.values()].reduce((low, { powers }) => {
      const q = powers.find(([g]) => g === log)?.[1] ?? ZERO;
      return q.compare(low) < 0 ? q : low;
    }, ZERO);
    if (sign(least) < 0) result = timesPowers(generators, result, [[log, least.neg()]]);
  }
  return result;
}

/** The form with logarithms, and the radicals of their arguments, written by others. */
function rewritten(
  generators: Generators,
  form: NormalForm,
  replaced: ReadonlyMap<Generator, NormalForm>,
): NormalForm {
  const sum: GrowingForm = new Map();
  for (const { c, powers, wave } of form.values()) {
    const untouched = powers.filter(
      ([g]) => !replaced.has(g) && !(radicandOf(g) && replaced.has(alone(g.of)!)),
    );
    let value = settled(generators, c, untouched, wave ? [wave] : []);
    for (const [generator, q] of powers) {
      const inner = radicandOf(generator) && alone(generator.of);
      const radical = inner && replaced.get(inner);
      const log = replaced.get(generator);
      if (radical) value = product(generators, value, powersOf(generators, scaled(radical, q)));
      else if (log) value = product(generators, value, powerOf(generators, log, Number(q.n)));
    }
    addInto(sum, value);
  }
  return sum;
}

/** e^(Σ c·log A + r) as a product of powers. */
function powersOf(generators: Generators, exponent: NormalForm): NormalForm {
  let value = ONE_FORM;
  for (const { c, powers } of exponent.values()) {
    const base = powers.length === 0 ? generators.e() : generators.get('exp', sumOf([{ c: ONE, powers }]));
    value = product(generators, value, settled(generators, ONE, [[base, c]]));
  }
  return value;
}

/** A form that is 0 exactly where the given one is, with all relations of this kind put in. */
export function refined(generators: Generators, signOf: SignOf, form: NormalForm): NormalForm {
  let now = form;
  for (let round = 0; round < 8; round += 1) {
    const replaced = replacements(generators, signOf, now);
    if (replaced.size === 0) return now;
    now = rewritten(generators, raised(generators, now, replaced), replaced);
  }
  return now;
}
