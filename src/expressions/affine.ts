/** Affine elementary functions, sparse: the pieces of most selections, and the operations `affine` and `sum`. */
import { add, format, isZero, mul, neg, ONE, type Rational, rationalField, ZERO } from '../numbers/index.ts';
import type { AffineForm, Degree, ElementaryFunction, PartialDerivative } from './elementary.ts';
import type { Expression } from './expression.ts';

/** x ↦ Σ coefficient·x_argument + constant on ℝ^arity. Terms must have distinct arguments, ascending. */
export function affineFunction(
  arity: number,
  terms: AffineForm['terms'],
  constant: Rational = ZERO,
): ElementaryFunction {
  const kept = terms.filter(term => !isZero(term.coefficient));
  const units = kept.map(term =>
    format(term.coefficient) === '1' ? 1 : format(term.coefficient) === '-1' ? -1 : 0,
  );
  /** Of rationals: the coefficients themselves. */
  const own = kept.map(({ argument, coefficient }) => ({ argument, value: coefficient }));
  const projection = kept.length === 1 && units[0] === 1 && isZero(constant) ? kept[0]!.argument : -1;
  return {
    arity,
    affine: { terms: kept, constant },
    value: (field, x) => {
      if (projection >= 0) return x[projection]!;
      let sum = isZero(constant) ? field.zero : field.from(constant);
      kept.forEach(({ argument, coefficient }, i) => {
        const value = x[argument]!;
        if (units[i] === 1) sum = field.add(sum, value);
        else if (units[i] === -1) sum = field.sub(sum, value);
        else sum = field.add(sum, field.mul(field.from(coefficient), value));
      });
      return sum;
    },
    gradient: field => {
      if ((field as unknown) === rationalField) return own as readonly PartialDerivative<unknown>[] as never;
      return kept.map(({ argument, coefficient }) => ({ argument, value: field.from(coefficient) }));
    },
    degree: args => highest(kept.map(term => args[term.argument]!)),
    text: names => formatAffine({ terms: kept, constant }, names),
  };
}

/** The highest of some degrees; constant for none. */
export const highest = (degrees: readonly Degree[]): Degree =>
  degrees.includes('other') ? 'other' : degrees.includes('affine') ? 'affine' : 'constant';

/** The coordinate x_argument of ℝ^arity. */
export const projection = (arity: number, argument: number): ElementaryFunction =>
  affineFunction(arity, [{ argument, coefficient: ONE }]);

/** The constant function. */
export const constantFunction = (arity: number, value: Rational): ElementaryFunction =>
  affineFunction(arity, [], value);

export function formatAffine(form: AffineForm, names: readonly string[]): string {
  const parts = form.terms.map(({ argument, coefficient }) => {
    const name = names[argument] ?? `x${argument + 1}`;
    const text = format(coefficient);
    return text === '1' ? name : text === '-1' ? `-${name}` : `${text}*${name}`;
  });
  if (!isZero(form.constant) || parts.length === 0) parts.push(format(form.constant));
  return parts.join(' + ').replaceAll('+ -', '- ');
}

/** The affine form of an expression that is visibly affine (no cancellation of higher terms is attempted). */
export function affineForm(expression: Expression): AffineForm | undefined {
  if (expression.kind === 'constant') return { terms: [], constant: expression.value };
  if (expression.kind === 'input')
    return { terms: [{ argument: expression.index, coefficient: ONE }], constant: ZERO };
  const args = expression.args.map(affineForm);
  const [first, second] = args;
  if (first === undefined || args.includes(undefined)) return undefined;
  switch (expression.op) {
    case 'neg':
      return scale(first, neg(ONE));
    case 'add':
      return combine(first, second!, ONE);
    case 'sub':
      return combine(first, second!, neg(ONE));
    case 'mul':
      if (first.terms.length === 0) return scale(second!, first.constant);
      return second!.terms.length === 0 ? scale(first, second!.constant) : undefined;
    case 'div':
      if (second!.terms.length > 0 || isZero(second!.constant)) return undefined;
      return scale(first, ONE.div(second!.constant));
    case 'pow':
      return expression.exponent === 1
        ? first
        : expression.exponent === 0
          ? { terms: [], constant: ONE }
          : undefined;
    default:
      return undefined;
  }
}

function scale(form: AffineForm, factor: Rational): AffineForm {
  if (isZero(factor)) return { terms: [], constant: ZERO };
  const terms = form.terms.map(({ argument, coefficient }) => ({
    argument,
    coefficient: mul(coefficient, factor),
  }));
  return { terms, constant: mul(form.constant, factor) };
}

function combine(a: AffineForm, b: AffineForm, factor: Rational): AffineForm {
  const coefficients = new Map(a.terms.map(term => [term.argument, term.coefficient]));
  for (const { argument, coefficient } of b.terms)
    coefficients.set(argument, add(coefficients.get(argument) ?? ZERO, mul(coefficient, factor)));
  const terms = [...coefficients]
    .filter(([, coefficient]) => !isZero(coefficient))
    .sort(([i], [j]) => i - j)
    .map(([argument, coefficient]) => ({ argument, coefficient }));
  return { terms, constant: add(a.constant, mul(b.constant, factor)) };
}
