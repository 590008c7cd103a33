/** Limits of quotients of polynomials at 0, by their first coefficients: small whole numbers, so that doubles are exact. */

export const times = (p: readonly number[], q: readonly number[]): number[] => {
  if (p.length === 0 || q.length === 0) return [];
  const product = new Array<number>(p.length + q.length - 1).fill(0);
  p.forEach((a, i) => {
    q.forEach((b, j) => {
      product[i + j]! += a * b;
    });
  });
  return product;
};

/** The slope of top/bottom at 0, if its limit is `value` and (f − value)/x has one; undefined if not. */
export function limits(top: readonly number[], bottom: readonly number[], value: number): number | undefined {
  const gap = Array.from(
    { length: Math.max(top.length, bottom.length) },
    (_, i) => (top[i] ?? 0) - value * (bottom[i] ?? 0),
  );
  const first = gap.findIndex(c => c !== 0);
  const under = bottom.findIndex(c => c !== 0);
  if (first < 0) return 0;
  if (first - under < 1) return undefined;
  return first - under > 1 ? 0 : gap[first]! / bottom[under]!;
}
