/** Polynomials over ℚ as products of powers of polynomials that are pairwise coprime and without squares. */
import { isZero, ONE, type Rational, rational, ZERO } from '../rational.ts';

/** Coefficients, lowest first; the last is not 0. The empty list is 0. */
export type Coefficients = readonly Rational[];

const trimmed = (p: readonly Rational[]): Coefficients => {
  let end = p.length;
  while (end > 0 && isZero(p[end - 1]!)) end -= 1;
  return p.slice(0, end);
};

const monic = (p: Coefficients): Coefficients => {
  const lead = p.at(-1);
  return lead ? p.map(c => c.div(lead)) : p;
};

/** Quotient and remainder, b not 0. */
function divided(a: Coefficients, b: Coefficients): readonly [Coefficients, Coefficients] {
  const rest = [...a];
  const quotient: Rational[] = [];
  const lead = b.at(-1)!;
  for (let k = a.length - b.length; k >= 0; k -= 1) {
    const c = rest[k + b.length - 1]!.div(lead);
    quotient[k] = c;
    for (const [i, coefficient] of b.entries()) rest[k + i] = rest[k + i]!.sub(c.mul(coefficient));
  }
  return [quotient.map(c => c ?? ZERO), trimmed(rest.slice(0, b.length - 1))];
}

/** The greatest common divisor with leading coefficient 1, by Euclid. */
function common(a: Coefficients, b: Coefficients): Coefficients {
  let [x, y] = [a, b];
  while (y.length > 0) [x, y] = [y, monic(divided(x, y)[1])];
  return monic(x);
}

const derivative = (p: Coefficients): Coefficients => p.slice(1).map((c, i) => c.mul(rational(i + 1)));

/** Pairwise coprime polynomials without squares, leading coefficient 1, of whose powers all those given are products. */
export function coprimePolynomials(given: readonly Coefficients[]): readonly Coefficients[] {
  let members: Coefficients[] = [];
  const todo = given.map(monic);
  for (let top = todo.pop(); top !== undefined; top = todo.pop()) {
    if (top.length <= 1) continue;
    const repeated = common(top, derivative(top));
    if (repeated.length > 1) {
      todo.push(repeated, divided(top, repeated)[0]);
      continue;
    }
    const found = members
      .map(member => ({ member, shared: common(member, top!) }))
      .find(({ shared }) => shared.length > 1);
    if (!found) {
      members.push(top);
      continue;
    }
    const { member, shared } = found;
    members = members.filter(other => other !== member);
    todo.push(shared, divided(member, shared)[0], divided(top, shared)[0]);
  }
  return members;
}

/** p = c·∏ member^k: c and the exponents. Every factor of p has to be a member. */
export function factored(
  p: Coefficients,
  members: readonly Coefficients[],
): { readonly c: Rational; readonly exponents: readonly number[] } {
  let rest = p;
  const exponents = members.map(member => {
    let k = 0;
    for (;;) {
      const [quotient, remainder] = divided(rest, member);
      if (remainder.length > 0 || rest.length < member.length) return k;
      rest = quotient;
      k += 1;
    }
  });
  if (rest.length !== 1) throw new Error('expected a product of the members');
  return { c: rest[0] ?? ONE, exponents };
}
