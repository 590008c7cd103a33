/** Expressions in one variable as quotients of polynomials. */
import type { Expression } from '../../expressions/index.ts';
import {
  addPolynomials,
  constantPolynomial,
  degree,
  divide,
  gcdPolynomials,
  isZeroPolynomial,
  multiplyPolynomials,
  negatePolynomial,
  ONE_POLYNOMIAL,
  type Polynomial,
  powerPolynomial,
  VARIABLE,
} from '../../polynomials/index.ts';

/** numerator / denominator in lowest terms; undefined exactly where `poles`, a multiple of the denominator, vanishes. */
export interface RationalForm {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
  readonly poles: Polynomial;
}

/** Beyond this degree no form is computed. */
export const MAX_DEGREE = 120;

const form = (
  numerator: Polynomial,
  denominator: Polynomial,
  poles: Polynomial,
): RationalForm | undefined => {
  const common = gcdPolynomials(numerator, denominator);
  const reduced =
    degree(common) < 1
      ? { numerator, denominator, poles }
      : {
          numerator: divide(numerator, common).quotient,
          denominator: divide(denominator, common).quotient,
          poles,
        };
  const tooLarge = [numerator, denominator, poles].some(p => degree(p) > MAX_DEGREE);
  return tooLarge ? undefined : reduced;
};

const whole = (p: Polynomial): RationalForm => ({
  numerator: p,
  denominator: ONE_POLYNOMIAL,
  poles: ONE_POLYNOMIAL,
});

/** The form of an expression in x_0; undefined where it has exp, log, sin or cos, divides by 0, or is too large. */
export function rationalForm(expression: Expression): RationalForm | undefined {
  if (expression.kind === 'constant') return whole(constantPolynomial(expression.value));
  if (expression.kind === 'input') return whole(VARIABLE);
  const args = expression.args.map(rationalForm);
  const [a, b] = args;
  if (a === undefined || args.includes(undefined)) return undefined;
  switch (expression.op) {
    case 'neg':
      return { ...a, numerator: negatePolynomial(a.numerator) };
    case 'add':
      return sum(a, b!);
    case 'sub':
      return difference(a, b!);
    case 'mul':
      return product(a, b!);
    case 'div':
      return quotient(a, b!);
    case 'pow':
      return power(a, expression.exponent!);
    default:
      return undefined;
  }
}

function sum(a: RationalForm, b: RationalForm): RationalForm | undefined {
  const numerator = addPolynomials(
    multiplyPolynomials(a.numerator, b.denominator),
    multiplyPolynomials(b.numerator, a.denominator),
  );
  return form(numerator, multiplyPolynomials(a.denominator, b.denominator), allPoles(a.poles, b.poles));
}

export const difference = (a: RationalForm, b: RationalForm): RationalForm | undefined =>
  sum(a, { ...b, numerator: negatePolynomial(b.numerator) });

const product = (a: RationalForm, b: RationalForm): RationalForm | undefined =>
  form(
    multiplyPolynomials(a.numerator, b.numerator),
    multiplyPolynomials(a.denominator, b.denominator),
    allPoles(a.poles, b.poles),
  );

function quotient(a: RationalForm, b: RationalForm): RationalForm | undefined {
  if (isZeroPolynomial(b.numerator)) return undefined;
  const inverse = {
    numerator: b.denominator,
    denominator: b.numerator,
    poles: allPoles(b.poles, b.numerator),
  };
  return product(a, inverse);
}

function power(a: RationalForm, k: number): RationalForm | undefined {
  const size = Math.abs(k);
  if (Math.max(degree(a.numerator), degree(a.denominator), 1) * size > MAX_DEGREE) return undefined;
  const raised = {
    numerator: powerPolynomial(a.numerator, size),
    denominator: powerPolynomial(a.denominator, size),
    poles: a.poles,
  };
  return k < 0 ? quotient(whole(ONE_POLYNOMIAL), raised) : raised;
}

/** A polynomial that vanishes where p or q does. */
export function allPoles(p: Polynomial, q: Polynomial): Polynomial {
  if (degree(p) < 1) return q;
  if (degree(q) < 1) return p;
  return multiplyPolynomials(p, divide(q, gcdPolynomials(p, q)).quotient);
}
