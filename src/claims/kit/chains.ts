/** Compositions F₁ ∘ F₂ of vector-valued programs. */
import fc from 'fast-check';
import type { Rational } from '../../numbers/index.ts';
import { differentiated } from './ad.ts';
import { declared, expressions, lineOf, pointsIn } from './programs.ts';

/** F₂: ℝ² → ℝ², its two coordinates; F₁ is a program of as many inputs. */
export interface Chain {
  readonly inner: readonly string[];
  readonly outer: string;
  readonly at: readonly Rational[];
}

/** The one program that runs both, in the language of programs: the outer one's x and y are the inner values. */
export const composedText = ({ inner, outer }: Chain): string =>
  `f(x, y) =\n${inner.map((body, k) => `  u${k + 1} = ${body}`).join('\n')}\n  ${renamed(outer)}`;

const renamed = (body: string): string => body.replaceAll(/\b[xy]\b/g, name => (name === 'x' ? 'u1' : 'u2'));

/** ∇̂g at F(x), the rows of Ĵ_F at x, and the gradient of the whole. */
export function parts(one: Chain): {
  readonly outer: readonly Rational[];
  readonly inner: readonly (readonly Rational[])[];
  readonly whole: readonly Rational[];
} {
  const rows = one.inner.map(body => differentiated(lineOf(declared(2, body)), one.at)!.derivative);
  const between = rows.map(({ value }) => value[0]!);
  return {
    outer: differentiated(lineOf(declared(2, one.outer)), between)!.derivative.backward[0]!,
    inner: rows.map(({ backward }) => backward[0]!),
    whole: differentiated(lineOf(composedText(one)), one.at)!.derivative.backward[0]!,
  };
}

export const chains: fc.Arbitrary<Chain> = fc.record({
  inner: fc.array(expressions(2), { minLength: 2, maxLength: 2 }),
  outer: expressions(2),
  at: pointsIn(2),
});

export const showChain = ({ inner, outer, at }: Chain): string =>
  `(${outer}) ∘ (${inner.join(', ')}) at (${at.map(x => x.toFraction()).join(', ')})`;
