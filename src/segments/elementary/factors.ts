/** The zeros of an elementary function as those of simpler ones, without repeated factors where that is seen. */
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
  const plain = field.cleared(f) ?? f;
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
  const root = rest.size > 2 ? squareRootOf(field, rest) : undefined;
  if (root) return [...alone, ...factorsOf(field, root, depth + 1)];
  return [...alone, ...(rest.size > 1 ? splitUp(rest).map(form => factorOf(field, form)) : [])];
}

/** A function whose square the form is, but for a constant: term by term, from the least on, as the root of a series. */
function squareRootOf(field: ElementaryField, f: NormalForm): NormalForm | undefined {
  const least = (form: NormalForm): NormalTerm =>
    [...form.values()].reduce((a, b) => (compareMonomials(a.powers, b.powers) <= 0 ? a : b));
  if ([...f.values()].some(({ wave }) => wave)) return undefined;
  const first = least(f);
  const half = first.powers.map(([g, q]) => [g, q.div(TWO)] as const);
  // What may be negative has no root.
  if (half.some(([{ kind }, q]) => VANISHING.includes(kind) && q.d !== 1n)) return undefined;
  const square = scaled(f, first.c.inverse());
  let root = sumOf([{ c: ONE, powers: half }]);
  for (let k = 0; 2 * k < f.size; k += 1) {
    const rest = field.sub(square, field.mul(root, root));
    if (rest.size === 0) return root;
    const { c, powers } = least(rest);
    root = field.add(root, sumOf([{ c: c.div(TWO), powers: joined(powers, inverted(half)) }]));
  }
  return undefined;
}

const TWO = rational(2);

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

/** Of a sum with rational multiples of logarithms, e^f − 1, which has its zeros; undefined of others. */
function exponential(field: ElementaryField, f: Elementary): Elementary | undefined {
  const logs = [...f.values()].map(({ powers }) => powers.filter(([{ kind }]) => kind === 'log').length);
  const linear = [...f.values()].every(
    ({ powers, wave }, i) => logs[i] === 0 || (powers.length === 1 && !wave && equal(powers[0]![1], ONE)),
  );
  if (f.size < 2 || !linear || !logs.includes(1)) return undefined;
  const raised = field.exp(f);
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
