/** Vectors of which questions are made: of small numbers, fractions, large ones, and such as doubles cannot tell apart; and points beside their hull. */
import { type Rational, rational } from '../../../numbers/index.ts';
import type { Draw } from './draw.ts';

export type Entries = readonly Rational[];

/** Numbers by the name of their kind. */
const NUMBERS: Readonly<Record<string, (draw: Draw) => Rational>> = {
  small: draw => rational(draw.whole(-2, 2)),
  fractions: draw => rational(draw.whole(-7, 7), draw.among([1, 2, 3, 5, 7])),
  fine: draw => rational(draw.whole(-1, 1)).add(rational(BigInt(draw.whole(-2, 2)), 10n ** 30n)),
  large: draw => rational(BigInt(draw.whole(-9, 9)) * 10n ** 18n + BigInt(draw.whole(-9, 9))),
};

export const drawnNumber = (draw: Draw, kind: string): Rational => NUMBERS[kind]!(draw);
export const vectorOf = (draw: Draw, p: number, kind: string): Entries =>
  draw.list(p, () => drawnNumber(draw, kind));

export const unitVector = (p: number, j: number): Entries =>
  Array.from({ length: p }, (_, k) => rational(k === j ? 1 : 0));
export const plusTimes = (a: Entries, b: Entries, factor: Rational = rational(1)): Entries =>
  a.map((x, j) => x.add(factor.mul(b[j]!)));
export const innerOf = (a: Entries, b: Entries): Rational =>
  a.reduce((sum, x, j) => sum.add(x.mul(b[j]!)), rational(0));

/** Vectors of which some come twice, and some lie in a subspace that all are moved from. */
export function vectorsOf(draw: Draw, n: number, p: number, kind: string): readonly Entries[] {
  if (draw.whole(0, 2) > 0) {
    const free = draw.list(n, () => vectorOf(draw, p, kind));
    return n > 2 && draw.whole(0, 3) === 0 ? [...free.slice(1), free[1]!] : free;
  }
  const basis = draw.list(draw.whole(1, Math.max(1, p - 1)), () => vectorOf(draw, p, 'small'));
  const start = vectorOf(draw, p, kind);
  return draw.list(n, () =>
    basis.reduce((sum, one) => plusTimes(sum, one, rational(draw.whole(-2, 2))), start),
  );
}

/** A mean of some, with small weights. */
export function meanOf(draw: Draw, vectors: readonly Entries[]): Entries {
  const weights = vectors.map((_, i) => draw.whole(i === 0 ? 1 : 0, 2));
  const all = weights.reduce((sum, weight) => sum + weight);
  return weights.reduce<Entries>(
    (sum, weight, i) => plusTimes(sum, vectors[i]!, rational(weight, all)),
    vectors[0]!.map(() => rational(0)),
  );
}

/** One of them, a mean, a little beside one, or any. */
export function pointBy(draw: Draw, vectors: readonly Entries[], kind: string): Entries {
  const p = vectors[0]!.length;
  const way = draw.whole(0, 5);
  if (way === 0) return draw.among(vectors);
  if (way === 1) return vectorOf(draw, p, kind);
  const few = draw.among([2, 2, 3, vectors.length]);
  const mean = meanOf(
    draw,
    draw.list(few, () => draw.among(vectors)),
  );
  if (way < 4) return mean;
  return plusTimes(
    mean,
    unitVector(p, draw.whole(0, p - 1)),
    draw.among([rational(1), rational(1n, 10n ** 25n), rational(-1, 3)]),
  );
}
