/** What proves an answer about the hull of points and balls, or rules one out, multiplied back over any field of numbers. */
import { every, type OrderedField, type Rational, same } from '../../../numbers/index.ts';

type Row<T> = readonly T[];

/** Bodies, centre + Σ Mᵀu over |u| ≤ 1, of at most two matrices each, a point, and how far it may be moved. */
export interface InBodies<T> {
  readonly bodies: readonly { readonly centre: Row<T>; readonly matrices: readonly (readonly Row<T>[])[] }[];
  readonly point: Row<T>;
  readonly radius?: readonly Rational[] | undefined;
}

export const inProduct = <T>(field: OrderedField<T>, a: Row<T>, b: Row<T>): T =>
  a.reduce((sum, x, j) => field.add(sum, field.mul(x, b[j]!)), field.zero);

const isLeast = <T>(field: OrderedField<T>, a: T): boolean => {
  const sign = field.sign(a);
  return sign !== 'undecided' && sign >= 0;
};

const sizeOf = <T>(field: OrderedField<T>, a: T): T => (field.sign(a) === -1 ? field.neg(a) : a);

/** Weights > 0 of sum 1, and u of length at most 1, that combine the bodies to the point, or as near as it may be. */
export function isCombined<T>(
  field: OrderedField<T>,
  { bodies, point, radius }: InBodies<T>,
  weights: ReadonlyMap<number, T>,
  balls: ReadonlyMap<number, Row<T>> = new Map(),
): boolean {
  let sum: Row<T> = point.map(() => field.zero);
  let total = field.zero;
  for (const [i, weight] of weights) {
    const { centre, matrices } = bodies[i]!;
    const u = balls.get(i) ?? matrices.flat().map(() => field.zero);
    let from = 0;
    for (const matrix of matrices) {
      const own = u.slice(from, from + matrix.length);
      from += matrix.length;
      if (own.length < matrix.length || !isLeast(field, field.sub(field.one, inProduct(field, own, own))))
        return false;
    }
    const place = matrices
      .flat()
      .reduce<Row<T>>((at, row, k) => at.map((x, j) => field.add(x, field.mul(u[k]!, row[j]!))), centre);
    const isPositive = field.sign(weight) === 1;
    if (!isPositive) return false;
    sum = sum.map((x, j) => field.add(x, field.mul(weight, place[j]!)));
    total = field.add(total, weight);
  }
  const isThere = every(sum.keys(), j => {
    if (!radius) return same(field, sum[j]!, point[j]!);
    const missed = sizeOf(field, field.sub(sum[j]!, point[j]!));
    return isLeast(field, field.sub(field.from(radius[j]!), missed)) ? 'yes' : 'no';
  });
  return isThere === 'yes' && same(field, total, field.one) === 'yes';
}

/** ⟨d, centre − v⟩ ≥ 1 + Σ |M d| + Σ |dⱼ| rⱼ for every body. */
export function isApartBy<T>(
  field: OrderedField<T>,
  { bodies, point, radius }: InBodies<T>,
  d: Row<T>,
): boolean {
  const spread = (radius ?? []).reduce(
    (sum, r, j) => field.add(sum, field.mul(field.from(r), sizeOf(field, d[j]!))),
    field.one,
  );
  return bodies.every(({ centre, matrices }) => {
    const gap = field.sub(field.sub(inProduct(field, d, centre), inProduct(field, d, point)), spread);
    const [a = field.zero, b = field.zero] = matrices.map(rows => {
      const image = rows.map(row => inProduct(field, row, d));
      return inProduct(field, image, image);
    });
    // gap ≥ √a + √b.
    const rest = field.sub(field.sub(field.mul(gap, gap), a), b);
    const product = field.mul(a, b);
    const four = field.add(field.add(product, product), field.add(product, product));
    return [gap, rest, field.sub(field.mul(rest, rest), four)].every(one => isLeast(field, one));
  });
}
