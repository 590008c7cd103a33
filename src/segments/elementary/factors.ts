/** The zeros of an elementary function as those of simpler ones, without repeated factors where that is seen. */
import { compileExpression, parseExpression } from '../../expressions/index.ts';
import type { Elementary, ElementaryField } from '../../functions/elementary/elementary-field.ts';
import {
  compareMonomials,
  type Generator,
  generated,
  inverted,
  joined,
  type NormalForm,
  type NormalTerm,
  type Powers,
  scaled,
  sumOf,
} from '../../numbers/forms/form.ts';
import { type Coefficients, coprimePolynomials } from '../../numbers/forms/polynomial-base.ts';
import { timesPowers } from '../../numbers/forms/product.ts';
import { gcd } from '../../numbers/gcd.ts';
import {
  equal,
  isFailure,
  isZero,
  min,
  ONE,
  type Rational,
  rational,
  sign,
  ZERO,
} from '../../numbers/index.ts';
import { type Polynomial, polynomial } from '../../polynomials/index.ts';

/** A function to find the zeros of; as a polynomial in t where it is one. */
export interface Factor {
  readonly form: Elementary;
  readonly polynomial: Polynomial | undefined;
}

const MAX_DEGREE = 60;
/** How often a function is taken apart to others. */
const MAX_DEPTH = 6;
/** Those that have zeros: e^u and what stands in denominators have none. */
const VANISHING: readonly Generator['kind'][] = ['variable', 'log', 'atan', 'sin', 'cos'];

/** Functions whose zeros together are those of f. */
export function factorsOf(field: ElementaryField, f: Elementary, depth = 0): readonly Factor[] {
  const rooted = withinRoots(field, f);
  const plain = field.cleared(rooted) ?? rooted;
  if (plain.size === 0 || depth > MAX_DEPTH)
    return plain.size === 0 ? [] : [{ form: f, polynomial: undefined }];
  const raised = exponential(field, plain);
  if (raised) return factorsOf(field, raised, depth + 1);
  const { common, rest } = withoutCommon(field, plain);
  const alone = common
    .filter(([, q]) => sign(q) > 0)
    .flatMap(([generator]) =>
      generator.kind === 'atan' || generator.kind === 'log'
        ? factorsOf(
            field,
            generator.kind === 'atan' ? generator.of : field.sub(generator.of, field.one),
            depth + 1,
          )
        : [factorOf(field, generated(generator))],
    );
  const root = rest.size > 2 ? (rootOf(field, rest, 2) ?? rootOf(field, rest, 3)) : undefined;
  if (root) return [...alone, ...factorsOf(field, root, depth + 1)];
  return [...alone, ...(rest.size > 1 ? splitUp(rest).map(form => factorOf(field, form)) : [])];
}

/** √u/u as u^(−1/2), where u stands in no denominator but beside its own roots: written out, u √u would have a zero where u has one. */
function withinRoots(field: ElementaryField, f: Elementary): Elementary {
  const isRootOf = ({ kind, of }: Generator, u: Generator): boolean => {
    const [log, ...more] = kind === 'exp' ? [...of.values()] : [];
    const [[inner, q] = [undefined, ZERO], ...others] = log?.powers ?? [];
    if (!log || more.length > 0 || others.length > 0 || inner?.kind !== 'log') return false;
    return equal(log.c, ONE) && equal(q, ONE) && field.sub(inner.of, u.of).size === 0;
  };
  const terms: NormalTerm[] = [];
  for (const term of f.values()) {
    let { powers } = term;
    for (const [u, k] of term.powers) {
      if (u.kind !== 'sum') continue;
      const root = term.powers.find(([one]) => isRootOf(one, u))?.[0];
      if (root === undefined) return f;
      powers = joined(joined(powers, inverted([[u, k]])), [[root, k]]);
    }
    terms.push({ ...term, powers });
  }
  return sumOf(terms);
}

/** A function whose square the form is, or n-th power, but for a constant: term by term, from the least on, as the root of a series. */
function rootOf(field: ElementaryField, f: NormalForm, n: number): NormalForm | undefined {
  if ([...f.values()].some(({ wave }) => wave)) return undefined;
  const first = least(f);
  const count = rational(n);
  const part = first.powers.map(([g, q]) => [g, q.div(count)] as const);
  // What may be negative has no root.
  if (part.some(([{ kind }, q]) => VANISHING.includes(kind) && q.d !== 1n)) return undefined;
  const power = scaled(f, first.c.inverse());
  // (r + s)ⁿ is rⁿ + n r^(n−1) s and what is of higher order.
  const over = inverted(first.powers.map(([g, q]) => [g, q.mul(rational(n - 1, n))] as const));
  let root = sumOf([{ c: ONE, powers: part }]);
  for (let k = 0; 2 * k < f.size; k += 1) {
    const own = Array.from({ length: n }, () => root).reduce((a, b) => field.mul(a, b));
    const rest = field.sub(power, own);
    if (rest.size === 0) return root;
    const { c, powers } = least(rest);
    root = field.add(root, sumOf([{ c: c.div(count), powers: joined(powers, over) }]));
  }
  return undefined;
}

/** Terms of a quotient. */
const MAX_TERMS = 60;

/**
 * q with f = g q where the division ends, without poles at zeros of what it is made of; undefined where that is not seen. By terms from the
 * least on, as series are divided: of t + e^t + t e^t + e^2t by t + e^t, 1 + e^t.
 */
export function quotientBy(field: ElementaryField, f: Elementary, g: Elementary): Elementary | undefined {
  const [plain, by] = [field.cleared(f) ?? f, field.cleared(g) ?? g];
  if (by.size < 2 || [...plain.values(), ...by.values()].some(({ wave }) => wave)) return undefined;
  const first = least(by);
  let [rest, found]: [NormalForm, NormalForm] = [plain, sumOf([])];
  for (let k = 0; k < MAX_TERMS && rest.size > 0; k += 1) {
    const { c, powers } = least(rest);
    const term = { c: c.div(first.c), powers: joined(powers, inverted(first.powers)) };
    if (term.powers.some(([{ kind }, q]) => VANISHING.includes(kind) && sign(q) < 0)) return undefined;
    const one = sumOf([term]);
    found = field.add(found, one);
    rest = field.sub(rest, field.mul(one, by));
  }
  return rest.size === 0 ? found : undefined;
}

/** The function that marks a point, in a field; undefined where it has no value there. */
export function markOf(field: ElementaryField, name: string): Elementary | undefined {
  const value = compileExpression(parseExpression(name, ['t']), 1).value(field, [field.t]);
  return isFailure(value) ? undefined : value;
}

const least = (form: NormalForm): NormalTerm =>
  [...form.values()].reduce((a, b) => (compareMonomials(a.powers, b.powers) <= 0 ? a : b));

/**
 * The form divided by a monomial: by the least of those without zeros that stand in it, and of generators with zeros by what is
 * common to all terms.
 */
function withoutCommon(field: ElementaryField, f: Elementary): { common: Powers; rest: NormalForm } {
  const terms = [...f.values()];
  const vanishing = new Set(
    terms.flatMap(({ powers }) => powers.map(([g]) => g).filter(({ kind }) => VANISHING.includes(kind))),
  );
  const common = [...vanishing]
    .sort((a, b) => a.id - b.id)
    .map(g => [g, terms.map(term => exponentIn(term, g)).reduce(min)] as const)
    .filter(([, q]) => !isZero(q));
  const least = terms
    .map(({ powers }) => powers.filter(([g]) => !vanishing.has(g)))
    .reduce((a, b) => (compareMonomials(a, b) <= 0 ? a : b));
  const by = joined(common, least);
  const plain = timesPowers(field.generators, f, inverted(by));
  return { common, rest: plain };
}

const exponentIn = ({ powers }: NormalTerm, generator: Generator): Rational =>
  powers.find(([g]) => g === generator)?.[1] ?? ZERO;

/** With its terms in one order, the first with coefficient 1: written in one way, however it came about. */
function factorOf(field: ElementaryField, form: NormalForm): Factor {
  const terms = [...form].map(([key, term]) => ({
    key,
    term,
    text: field.text(new Map([[key, { ...term, c: ONE }]])),
  }));
  terms.sort((a, b) => (a.text > b.text ? -1 : 1));
  const sorted = new Map(terms.map(({ key, term }) => [key, term]));
  const normal = scaled(sorted, terms[0]!.term.c.inverse());
  return { form: normal, polynomial: asPolynomial(normal) };
}

/** The greatest number of which all are whole multiples. */
function commonMeasure(numbers: readonly Rational[]): Rational {
  const measure = (a: Rational, b: Rational): Rational => rational(gcd(a.n * b.d, b.n * a.d), a.d * b.d);
  return numbers.reduce(measure, ZERO);
}

/**
 * Of a sum with rational multiples of logarithms, e^f − 1, which has its zeros, with f over what its multiples have in common: 2 log u − 2
 * has the zeros of log u − 1, and is taken apart as that is. Undefined of others.
 */
function exponential(field: ElementaryField, f: Elementary): Elementary | undefined {
  const logs = [...f.values()].map(({ powers }) => powers.filter(([{ kind }]) => kind === 'log').length);
  const linear = [...f.values()].every(
    ({ powers, wave }, i) => logs[i] === 0 || (powers.length === 1 && !wave && equal(powers[0]![1], ONE)),
  );
  if (f.size < 2 || !linear || !logs.includes(1)) return undefined;
  const multiples = [...f.values()].flatMap(({ c }, i) => (logs[i] === 1 ? [c] : []));
  const raised = field.exp(scaled(f, commonMeasure(multiples).inverse()));
  return isFailure(raised) ? undefined : field.sub(raised, field.one);
}

/** The one generator of which all terms are powers. */
function onlyGenerator(form: NormalForm): Generator | undefined {
  const used = new Set<Generator>();
  for (const { powers, wave } of form.values()) {
    if (wave || powers.some(([, q]) => sign(q) < 0)) return undefined;
    for (const [generator] of powers) used.add(generator);
  }
  return used.size === 1 ? [...used][0] : undefined;
}

const degreeOf = ({ powers }: NormalTerm): Rational => powers[0]?.[1] ?? ZERO;

/** Coefficients by powers of g^(1/scale); undefined where the degree is too large. */
function coefficientsOf(form: NormalForm): { scale: bigint; p: Coefficients } | undefined {
  const terms = [...form.values()];
  const scale = terms.reduce((n, term) => {
    const { d } = degreeOf(term);
    return (n / gcd(n, d)) * d;
  }, 1n);
  const p: Rational[] = [];
  for (const term of terms) {
    const k = Number(degreeOf(term).mul(rational(scale)).n);
    if (k > MAX_DEGREE) return undefined;
    p[k] = term.c;
  }
  return { scale, p: Array.from(p, c => c ?? ZERO) };
}

/** A polynomial in one generator as its factors without squares. */
function splitUp(form: NormalForm): readonly NormalForm[] {
  const generator = onlyGenerator(form);
  const found = generator && coefficientsOf(form);
  if (!generator || !found) return [form];
  const { scale, p } = found;
  return coprimePolynomials([p]).map(member =>
    sumOf(
      member.flatMap((c, k): NormalTerm[] =>
        isZero(c)
          ? []
          : [{ c, powers: k === 0 ? [] : ([[generator, rational(BigInt(k), scale)]] as Powers) }],
      ),
    ),
  );
}

function asPolynomial(form: NormalForm): Polynomial | undefined {
  if (onlyGenerator(form)?.kind !== 'variable') return undefined;
  const found = coefficientsOf(form);
  return found && polynomial(found.p);
}
