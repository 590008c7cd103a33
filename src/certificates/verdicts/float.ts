/** The numbers of floating-point formats, and which sums and products of them are exact. */
import type { Meter } from '../numbers/meter.ts';
import { abs, add, compare, integer, isZero, power, type Rat, ZERO } from '../numbers/rational.ts';

interface Format {
  /** Binary digits of a number. */
  readonly digits: number;
  /** Exponents of the least normal number and of the largest. */
  readonly least: number;
  readonly most: number;
}

export const FORMATS: Readonly<Record<'float64' | 'float32' | 'float16' | 'bfloat16', Format>> = {
  float64: { digits: 53, least: -1022, most: 1023 },
  float32: { digits: 24, least: -126, most: 127 },
  float16: { digits: 11, least: -14, most: 15 },
  bfloat16: { digits: 8, least: -126, most: 127 },
};

export class Floats {
  readonly format: Format;
  readonly #meter: Meter;

  constructor(precision: keyof typeof FORMATS, meter: Meter) {
    this.format = FORMATS[precision];
    this.#meter = meter;
  }

  /** A number of the format that no machine flushes to zero. */
  holds(q: Rat): boolean {
    if (isZero(q)) return true;
    if (!isDyadic(q)) return false;
    const { digits, least, most } = this.format;
    this.#meter.charge(q.words);
    const [low, high] = [lowest(q), highest(q)];
    return high - low < digits && high >= least && high <= most;
  }

  /** Whether the number is no larger than the largest of the format, about. */
  reaches(q: Rat): boolean {
    const { most } = this.format;
    if (q.reals) return compare(abs(q), power(integer(2), most + 1, this.#meter)!, this.#meter) < 0;
    return isZero(q) || highest(q) <= most;
  }

  /** Whether the sum is exact in whatever order it is taken. */
  adds(terms: readonly Rat[]): boolean {
    const given = terms.filter(term => !isZero(term));
    if (given.length === 0) return true;
    if (!given.every(isDyadic)) return false;
    const { digits, least, most } = this.format;
    const low = Math.min(...given.map(lowest));
    const size = given.reduce((sum, term) => add(sum, abs(term), this.#meter), ZERO);
    const bound = power(integer(2), low + digits, this.#meter)!;
    return low >= least && compare(size, bound, this.#meter) <= 0 && highest(size) <= most;
  }

  /** The total where the sum is exact. */
  total(terms: readonly Rat[]): Rat | undefined {
    return this.adds(terms) ? terms.reduce((sum, term) => add(sum, term, this.#meter), ZERO) : undefined;
  }

  /** The spacing of the numbers of the format at a number. */
  ulp(q: Rat): Rat {
    const { digits, least } = this.format;
    return power(integer(2), Math.max(floorLog2(q, this.#meter), least) - digits + 1, this.#meter)!;
  }
}

const isDyadic = ({ d }: Rat): boolean => (d & (d - 1n)) === 0n;

/** The exponents of the last and of the first binary digit of a dyadic number. */
const lowest = ({ n, d }: Rat): number =>
  d > 1n ? 1 - d.toString(2).length : n.toString(2).length - 1 - n.toString(2).lastIndexOf('1');
const highest = ({ n, d }: Rat): number => (n < 0n ? -n : n).toString(2).length - d.toString(2).length;

/** The largest k with 2^k ≤ |q|; for 0, that of 1. */
function floorLog2(q: Rat, meter: Meter): number {
  const guess = highest(q);
  return isZero(q) || compare(power(integer(2), guess, meter)!, abs(q), meter) <= 0 ? guess : guess - 1;
}
