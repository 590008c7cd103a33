/** Where polynomials that are nowhere negative, or nowhere positive, are 0: a sum of squares is 0 only where each of them is. */
import type { Meter } from '../numbers/meter.ts';
import { inverse, MINUS_ONE, mul, ONE, ratio, signOf } from '../numbers/rational.ts';
import { collect, type Poly, plus, scaled, type Term, times } from './several.ts';

/** h = c·Σ dₖ gₖ² with dₖ > 0, by the gₖ; undefined where that is not seen. */
export function squaresIn(h: Poly, meter: Meter): readonly Poly[] | undefined {
  return monomials(h, meter) ?? one(rootOf(h, meter)) ?? quadratic(h, meter);
}

const one = (g: Poly | undefined): readonly Poly[] | undefined => g && [g];

/** Of even powers with coefficients of one sign, by the variables of each. */
function monomials(h: Poly, meter: Meter): readonly Poly[] | undefined {
  const terms = [...h.values()];
  const sign = signOf(terms[0]!.coefficient);
  const isFine = ({ coefficient, exponents }: Term): boolean =>
    signOf(coefficient) === sign && exponents.every(e => e % 2 === 0);
  if (!terms.every(isFine)) return undefined;
  return terms.map(({ exponents }) =>
    collect([{ coefficient: ONE, exponents: exponents.map(e => Math.min(e, 1)) }], meter),
  );
}

const MAX_TERMS = 20;

/** g of h = c·g², term by term from the largest. */
function rootOf(h: Poly, meter: Meter): Poly | undefined {
  const top = leading(h);
  if (top.exponents.some(e => e % 2 !== 0)) return undefined;
  const monic = scaled(h, inverse(top.coefficient, meter)!, meter);
  let root = collect([{ coefficient: ONE, exponents: top.exponents.map(e => e / 2) }], meter);
  const first = leading(root).exponents;
  for (let k = 0; k < MAX_TERMS; k += 1) {
    const rest = plus(monic, scaled(times(root, root, meter), MINUS_ONE, meter), meter);
    if (rest.size === 0) return root;
    const { coefficient, exponents } = leading(rest);
    const own = Array.from(
      { length: Math.max(exponents.length, first.length) },
      (_, i) => (exponents[i] ?? 0) - (first[i] ?? 0),
    );
    if (own.some(e => e < 0)) return undefined;
    while (own.at(-1) === 0) own.pop();
    const half = mul(coefficient, ratio(1n, 2n, meter), meter);
    root = plus(root, collect([{ coefficient: half, exponents: own }], meter), meter);
  }
  return undefined;
}

/** A quadratic form by completing squares, all of one sign. */
function quadratic(h: Poly, meter: Meter): readonly Poly[] | undefined {
  const degree = ({ exponents }: Term): number => exponents.reduce((sum, e) => sum + e, 0);
  if (![...h.values()].every(term => degree(term) === 2)) return undefined;
  const found: Poly[] = [];
  let sign = 0;
  for (let rest = h; rest.size > 0; ) {
    const square = [...rest.values()].find(({ exponents }) => exponents.includes(2));
    if (square === undefined || (sign !== 0 && signOf(square.coefficient) !== sign)) return undefined;
    sign = signOf(square.coefficient);
    const i = square.exponents.indexOf(2);
    // a x² + b x + c = a (x + b/2a)² + c − b²/4a: what is left is without x.
    const half = inverse(mul(square.coefficient, ratio(2n, 1n, meter), meter), meter)!;
    const terms = [...rest.values()].flatMap(({ coefficient, exponents }): Term[] => {
      if ((exponents[i] ?? 0) !== 1) return [];
      const others = exponents.map((e, j) => (j === i ? 0 : e));
      while (others.at(-1) === 0) others.pop();
      return [{ coefficient: mul(coefficient, half, meter), exponents: others }];
    });
    const variable: Term = { coefficient: ONE, exponents: [...new Array<number>(i).fill(0), 1] };
    const line = collect([variable, ...terms], meter);
    found.push(line);
    const by = mul(square.coefficient, MINUS_ONE, meter);
    rest = plus(rest, scaled(times(line, line, meter), by, meter), meter);
  }
  return found;
}

/** The largest monomial, lexicographically. */
export const leading = (h: Poly): Term =>
  [...h.values()].reduce((most, term) => (larger(term.exponents, most.exponents) ? term : most));

function larger(a: readonly number[], b: readonly number[]): boolean {
  const i = Array.from({ length: Math.max(a.length, b.length) }, (_, k) => k).find(
    k => (a[k] ?? 0) !== (b[k] ?? 0),
  );
  return i !== undefined && (a[i] ?? 0) > (b[i] ?? 0);
}
