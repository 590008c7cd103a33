/**
 * v ∈ conv(G) over any field of numbers. What is rational is decided by the rational method; elsewhere by the simplex method
 * with three-valued signs, and where a sign is missing, so is the answer.
 */
import {
  every,
  isFailure,
  type OrderedField,
  type Rational,
  rational,
  sameVectors,
} from '../../numbers/index.ts';
import { membership } from '../hull.ts';
import { improved, isNonnegative, prices, rightSideOf, startTableau, type Tableau } from './simplex.ts';

/** The answer, with its certificate; `why`: what was tried. */
export type MembershipOver<T> =
  | {
      readonly verdict: 'yes';
      /** Generator index → weight > 0; they sum to 1 and are at most p + 1. */
      readonly weights: ReadonlyMap<number, T>;
      /** Of balls, by index: the u of their matrices, one after the other; left out they are 0. */
      readonly balls?: ReadonlyMap<number, readonly T[]>;
    }
  | {
      readonly verdict: 'no';
      /** d with ⟨d, g − v⟩ ≥ 1 for every generator g. */
      readonly separator: readonly T[];
    }
  | { readonly verdict: 'undecided'; readonly why: string };

/**
 * Whether the point lies in conv(generators): n ≥ 1 generators and the point in Tᵖ, p ≥ 1; by the simplex method with the
 * rule of R. G. Bland (1977). Decided for rational numbers; over others a point on the boundary asks for identities that the
 * field has to see. Throws RangeError as `membership` does.
 *
 * `membershipOver(field, [[zero], [e]], [one])` is inside, with the weights 1 − 1/e and 1/e.
 */
export function membershipOver<T>(
  field: OrderedField<T>,
  generators: readonly (readonly T[])[],
  point: readonly T[],
): MembershipOver<T> {
  const exact = [...generators, point].map(vector => rationalVector(field, vector));
  if (generators.length === 0 || point.length === 0 || exact.every(vector => vector !== undefined)) {
    const vectors = exact as (readonly Rational[])[];
    return lifted(field, membership(vectors.slice(0, -1), vectors.at(-1)!));
  }
  return membershipBySigns(field, generators, point);
}

/** The vector, where all its entries are rational. */
function rationalVector<T>(field: OrderedField<T>, vector: readonly T[]): readonly Rational[] | undefined {
  const entries = vector.map(value => field.rational?.(value));
  return entries.every(value => value !== undefined) ? entries : undefined;
}

function lifted<T>(field: OrderedField<T>, found: ReturnType<typeof membership>): MembershipOver<T> {
  return found.inside
    ? { verdict: 'yes', weights: new Map([...found.weights].map(([i, weight]) => [i, field.from(weight)])) }
    : { verdict: 'no', separator: found.separator.map(field.from) };
}

/** The same without a look at which numbers are rational. */
export function membershipBySigns<T>(
  field: OrderedField<T>,
  generators: readonly (readonly T[])[],
  point: readonly T[],
): MembershipOver<T> {
  const odd = generators.find(g => g.length !== point.length);
  if (odd)
    throw new RangeError(`membershipOver: expected vectors of ${point.length} entries, got ${odd.length}`);
  const hit = generators.findIndex(g => sameVectors(field, g, point) === 'yes');
  if (hit >= 0) return { verdict: 'yes', weights: new Map([[hit, field.one]]) };
  const differences = generators.map(g => g.map((value, j) => field.sub(value, point[j]!)));
  // Σ λ (g − v) = 0, Σ λ = 1.
  const right = [...point.map(() => field.zero), field.one];
  let tableau = startTableau(
    field,
    differences.map(column => [...column, field.one]),
    right,
  );
  for (let left = MAX_PIVOTS; ; left -= 1) {
    const weights = weightsOf(field, tableau);
    if (weights) return { verdict: 'yes', weights };
    const price = prices(field, tableau);
    // The prices are ⟨y, (g − v, 1)⟩ for y the entries of the artificial columns: where none is positive, −y separates.
    const direction = price.slice(tableau.n, tableau.n + point.length).map(field.neg);
    const separator = stretched(field, differences, direction);
    if (separator) return { verdict: 'no', separator };
    const next = left > 0 ? improved(field, tableau, price) : undefined;
    if (next === undefined) return { verdict: 'undecided', why: 'the simplex method came to no end' };
    if (isFailure(next)) return { verdict: 'undecided', why: next.why };
    tableau = next;
  }
}

const MAX_PIVOTS = 1_000;

/** The basic variables, where no artificial one is other than 0. */
function weightsOf<T>(field: OrderedField<T>, tableau: Tableau<T>): ReadonlyMap<number, T> | undefined {
  const { basis, n } = tableau;
  const artificial = [...basis.keys()].filter(i => basis[i]! >= n);
  if (every(artificial, i => field.isZero(rightSideOf(tableau, i))) !== 'yes') return undefined;
  const weights = new Map<number, T>();
  for (const [i, column] of basis.entries()) {
    const weight = rightSideOf(tableau, i);
    if (column >= n || field.isZero(weight) === 'yes') continue;
    if (!isNonnegative(field, weight)) return undefined;
    weights.set(column, weight);
  }
  return weights;
}

/** Where no smaller power of two will do, the direction is divided by its margin. */
const MAX_EXPONENT = 1 << 10;

/** The direction, where it is positive on all vectors, at a length that takes it to a margin of 1: times a power of two if it can. */
function stretched<T>(
  field: OrderedField<T>,
  vectors: readonly (readonly T[])[],
  direction: readonly T[],
): readonly T[] | undefined {
  const dot = (d: readonly T[], vector: readonly T[]): T =>
    vector.reduce((sum, value, j) => field.add(sum, field.mul(value, d[j]!)), field.zero);
  if (!vectors.every(vector => field.sign(dot(direction, vector)) === 1)) return undefined;
  const times = (exponent: number): readonly T[] =>
    direction.map(value => field.mul(field.from(rational(1n << BigInt(exponent))), value));
  const enoughOf = (d: readonly T[]): boolean =>
    vectors.every(vector => isNonnegative(field, field.sub(dot(d, vector), field.one)));
  const reaches = (exponent: number): boolean => enoughOf(times(exponent));
  if (reaches(0)) return direction;
  let enough = 1;
  while (!reaches(enough)) {
    if (enough === MAX_EXPONENT)
      return vectors
        .map(vector => divided(field, direction, dot(direction, vector)))
        .find(d => d && enoughOf(d));
    enough *= 2;
  }
  let tooFew = enough >> 1;
  while (enough - tooFew > 1) {
    const middle = (enough + tooFew) >> 1;
    if (reaches(middle)) enough = middle;
    else tooFew = middle;
  }
  return times(enough);
}

function divided<T>(field: OrderedField<T>, vector: readonly T[], by: T): readonly T[] | undefined {
  const quotients = vector.map(value => field.div(value, by));
  return quotients.every(value => !isFailure(value)) ? (quotients as readonly T[]) : undefined;
}
