/** Numbers of documents that need not be rational: equal numbers are written alike, within one document. */
import type { BallDocument, NumberDocument } from '../../documents/index.ts';
import type { BodyOver } from '../../linear/index.ts';
import { bitLength } from '../../numbers/bits.ts';
import {
  floorQuotient,
  format,
  type Rational,
  type Real,
  type RealField,
  rational,
  ZERO,
} from '../../numbers/index.ts';

/** Ends of enclosures have so many digits behind the point, and of small numbers as many after the first SMALL zeros. */
const DIGITS = 20;
const SMALL = 8;
/** Of numbers with more zeros behind the point only the sign and a bound are written. */
const MOST_ZEROS = 400;
/** Bits that tell such numbers from 0. */
const MOST_BITS = 2048;
/** Bits of the largest numbers that are written. */
const LARGEST = 1 << 14;

/** A number is too large to be written with its digits, or is not enclosed. */
export class Unwritable extends Error {}

/** What is made; undefined where a number of it is {@link Unwritable}. */
export function writable<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unwritable) return undefined;
    throw error;
  }
}

/** Writes numbers of one field; a number that is equal to one before is written as that was. */
export class RealWriter {
  readonly #field: RealField;
  readonly #byKey = new Map<string, NumberDocument>();
  readonly #written: {
    readonly value: Real;
    readonly lo: Rational;
    readonly hi: Rational;
    readonly as: NumberDocument;
  }[] = [];

  constructor(field: RealField) {
    this.#field = field;
  }

  /** A rational in lowest terms, else `{expr, lo, hi}`. */
  number(value: Real): NumberDocument {
    const key = this.#field.key(value);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const found = this.#fresh(value);
    this.#byKey.set(key, found);
    return found;
  }

  #fresh(value: Real): NumberDocument {
    const exact = this.#field.rational!(value);
    if (exact) return format(exact);
    const { lo, hi } = this.#enclosure(value);
    const same = this.#written.find(
      one =>
        one.lo.compare(hi) <= 0 &&
        lo.compare(one.hi) <= 0 &&
        this.#field.isZero(this.#field.sub(value, one.value)) === 'yes',
    );
    if (same) return same.as;
    const as = { expr: this.#field.text(value), lo: format(lo), hi: format(hi) };
    this.#written.push({ value, lo, hi, as });
    return as;
  }

  #enclosure(value: Real): Ends {
    let range = this.#field.enclosure(value, 80);
    for (let bits = 160; range && holdsZero(range) && bits <= MOST_BITS; bits *= 2) {
      const sign = this.#field.sign(value);
      if (sign === 'undecided') break;
      if (sign === 0) break;
      const nearer = this.#field.enclosure(value, bits) ?? range;
      range = {
        lo: sign > 0 && nearer.lo.compare(ZERO) < 0 ? ZERO : nearer.lo,
        hi: sign < 0 && nearer.hi.compare(ZERO) > 0 ? ZERO : nearer.hi,
      };
    }
    if (!range || magnitude(range) > LARGEST) throw new Unwritable();
    const zeros = Math.max(0, Math.min(zerosOf(range), MOST_ZEROS) - SMALL);
    if (zeros > 0 && !holdsZero(range)) range = this.#field.enclosure(value, 80 + 4 * zeros) ?? range;
    const scale = 10n ** BigInt(DIGITS + zeros);
    const end = (x: Rational, up: boolean): Rational => {
      const scaled = x.s * x.n * scale;
      return rational(up ? -floorQuotient(-scaled, x.d) : floorQuotient(scaled, x.d), scale);
    };
    return { lo: end(range.lo, false), hi: end(range.hi, true) };
  }

  readonly vector = (values: readonly Real[]): NumberDocument[] => values.map(value => this.number(value));

  readonly ball = ({ centre, matrices }: BodyOver<Real>): BallDocument => {
    const written = matrices.map(matrix => matrix.map(this.vector));
    const [only] = written;
    return written.length === 1
      ? { centre: this.vector(centre), matrix: only! }
      : { centre: this.vector(centre), matrices: written };
  };

  /** One gradient, or for several outputs the rows of a Jacobian, given one after the other. */
  gradient(flat: readonly Real[], outputs: number): NumberDocument[] | NumberDocument[][] {
    if (outputs === 1) return this.vector(flat);
    const p = flat.length / outputs;
    return Array.from({ length: outputs }, (_, row) => this.vector(flat.slice(row * p, (row + 1) * p)));
  }
}

interface Ends {
  readonly lo: Rational;
  readonly hi: Rational;
}

/** About the binary logarithm of the absolute value. */
const magnitude = ({ lo, hi }: Ends): number =>
  Math.max(...[lo, hi].map(({ n, d }) => (n === 0n ? -Infinity : bitLength(n) - bitLength(d))));

const holdsZero = ({ lo, hi }: Ends): boolean => lo.compare(ZERO) <= 0 && hi.compare(ZERO) >= 0;

/** About how many zeros stand behind the point before the first other digit of the end that is further from 0. */
function zerosOf(range: Ends): number {
  return Math.floor(Math.max(0, -magnitude(range)) * Math.log10(2));
}
