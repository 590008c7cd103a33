/** Sets of gradients to which independent parts of a program add: all sums listed, or a Minkowski sum of hulls. */
import { PRIMES, rationalResidue, residue } from '../../linear/index.ts';
import { isRational, isZeroVector, type OrderedField } from '../../numbers/index.ts';
import { type Budget, Undecided } from '../budget.ts';
import { addTo, distinctGradients, type GradientBag, plus, type SumHull } from '../gradient-set.ts';

/** Numbers of a list of gradients: of more the sum is stated. */
const MAX_LISTED = 200_000;

type Vectors<T> = readonly (readonly T[])[];

/** start + one of each part, all of them; undefined where that are too many, or more than the budget allows, and they may be stated as a sum. */
export function listed<T>(
  field: OrderedField<T>,
  start: readonly T[],
  parts: readonly Vectors<T>[],
  budget: Budget,
): Listing<T> | undefined {
  if (parts.length < 2) return allSums(field, start, parts, budget);
  if (manySums(start.length, parts, budget.limit)) return undefined;
  try {
    return allSums(field, start, parts, budget);
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}

interface Listing<T> {
  readonly gradients: Vectors<T>;
  readonly open: boolean;
}

function allSums<T>(
  field: OrderedField<T>,
  start: readonly T[],
  parts: readonly Vectors<T>[],
  budget: Budget,
): Listing<T> | undefined {
  let all: readonly (readonly T[])[] = [start];
  for (const part of parts) {
    const sums: GradientBag<T> = new Map();
    for (const a of part)
      for (const b of all) {
        budget.keep(1, start.length);
        addTo(field, sums, plus(field, b, a), 1n);
        if (parts.length > 1 && sums.size * start.length > MAX_LISTED) return undefined;
      }
    all = [...sums.values()].map(({ gradient }) => gradient);
  }
  return distinctGradients(field, all);
}

const [PRIME] = PRIMES;
/** What coordinates count in a residue: powers of a number at will. */
const BASE = 1_618_033;

/**
 * Whether there are certainly more sums than are listed, or more pairs than the budget allows: what has different residues is different. False
 * proves nothing; nor is it asked of numbers that are not rational, or have the prime below.
 */
function manySums<T>(length: number, parts: readonly Vectors<T>[], limit: number): boolean {
  const most = MAX_LISTED / Math.max(1, length);
  const residues: number[][] = [];
  for (const part of parts) {
    const own = part.map(residueOf);
    if (own.includes(undefined)) return false;
    residues.push(own.filter(one => one !== undefined));
  }
  let all: ReadonlySet<number> = new Set([0]);
  let pairs = 0;
  for (const part of residues) {
    const sums = new Set<number>();
    for (const a of part) {
      for (const b of all) sums.add(residue(a + b, PRIME));
      pairs += all.size;
      if (pairs > limit || sums.size > most) return true;
    }
    all = sums;
  }
  return false;
}

/** A sum of vectors has the sum of their residues. */
function residueOf(vector: readonly unknown[]): number | undefined {
  let [sum, weight] = [0, 1];
  for (const value of vector) {
    if (!isRational(value)) return undefined;
    weight = residue(weight * BASE, PRIME);
    const own = rationalResidue(value, PRIME);
    if (own === undefined) return undefined;
    sum = residue(sum + weight * own, PRIME);
  }
  return sum;
}

const minus = <T>(field: OrderedField<T>, a: readonly T[], b: readonly T[]): T[] =>
  a.map((value, i) => (b[i] === field.zero ? value : field.sub(value, b[i]!)));

/**
 * The same as a {@link SumHull}, as that is written: in each part the least is taken into the start. Throws Undecided where it is open which of two
 * entries are equal.
 */
export function normalSum<T>(
  field: OrderedField<T>,
  start: readonly T[],
  parts: readonly Vectors<T>[],
): Omit<SumHull<T>, 'count'> {
  let least = start;
  const moved: Vectors<T>[] = [];
  for (const part of parts) {
    const { gradients, open } = distinctGradients(field, part);
    if (open) throw new Undecided('whether two of the gradients are equal');
    const [first] = gradients;
    least = plus(field, least, first!);
    const differences = gradients.map(gradient => minus(field, gradient, first!));
    if (differences.some(one => isZeroVector(field, one) !== 'yes')) moved.push(differences);
  }
  return { start: least, parts: moved };
}
