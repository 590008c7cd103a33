/**
 * Cells as SMT-LIB, quantifier-free: has {all guards > 0} a point in a small ball around 0? "unsat" says that the cell is
 * empty near 0; "sat" says nothing, for the next smaller ball may hold no point of it.
 */
import type { CellQuestion, Poly } from '../fields/index.ts';
import { format, ONE, type Rational, sign } from '../numbers/index.ts';

/** The square of the radius. */
const SQUARE = '(/ 1 1000000000000)';
/** Remainders of Taylor's formula with |a| ≤ 1/2 are smaller than Σ_{k ≥ 1} 2⁻ᵏ/7. */
const REMAINDER = '(/ 1 7)';

/**
 * The question whether a cell has a point near 0, as SMT-LIB text (C. Barrett, P. Fontaine, C. Tinelli: The SMT-LIB
 * Standard, 2.6, 2017).
 *
 * `smtQuery({ p: 1, guards: [], remainders: [] })` ends with `(check-sat)`.
 */
export function smtQuery({ p, guards, remainders }: CellQuestion): string {
  const names = Array.from({ length: p + remainders.length }, (_, i) => (i < p ? `u${i}` : `r${i - p}`));
  const inputs = names.slice(0, p);
  const term = (h: Poly): string => polynomial(h, names);
  return [
    '(set-logic QF_NRA)',
    ...names.map(name => `(declare-const ${name} Real)`),
    `(assert (< ${sum(inputs.map(name => `(* ${name} ${name})`))} ${SQUARE}))`,
    ...remainders.flatMap(({ of: { top, bottom } }, i) => {
      const [twice, below] = [`(* 2 ${term(top)})`, term(bottom)];
      return [
        `(assert (and (< (- ${REMAINDER}) r${i}) (< r${i} ${REMAINDER})))`,
        `(assert (and (> ${below} 0) (<= ${twice} ${below}) (<= (- ${below}) ${twice})))`,
      ];
    }),
    ...guards.map(h => `(assert (> ${term(h)} 0))`),
    '(check-sat)',
    '',
  ].join('\n');
}

function polynomial(h: Poly, names: readonly string[]): string {
  return sum(
    [...h.values()].map(({ exponents, coefficient }) => {
      const powers = exponents.flatMap((e, i) => new Array<string>(e).fill(names[i]!));
      const factors =
        coefficient.equals(ONE) && powers.length > 0 ? powers : [number(coefficient), ...powers];
      return factors.length === 1 ? factors[0]! : `(* ${factors.join(' ')})`;
    }),
  );
}

const sum = (terms: readonly string[]): string =>
  terms.length === 0 ? '0' : terms.length === 1 ? terms[0]! : `(+ ${terms.join(' ')})`;

function number(value: Rational): string {
  const [top, bottom] = format(value.abs()).split('/');
  const size = bottom === undefined ? top! : `(/ ${top} ${bottom})`;
  return sign(value) < 0 ? `(- ${size})` : size;
}
