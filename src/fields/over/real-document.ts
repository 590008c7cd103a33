/** Numbers of documents that need not be rational: equal numbers are written alike, within one document. */
import type { NumberDocument } from '../../documents/index.ts';
import {
  floorQuotient,
  format,
  type Rational,
  type Real,
  type RealField,
  rational,
} from '../../numbers/index.ts';

/** Enclosures are at most this wide. */
const DIGITS = 20;
const SCALE = 10n ** BigInt(DIGITS);

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

  #enclosure(value: Real): { readonly lo: Rational; readonly hi: Rational } {
    const range = this.#field.enclosure(value, 80);
    if (!range) throw new RangeError('expected a number that can be enclosed');
    const end = (x: Rational, up: boolean): Rational => {
      const scaled = x.s * x.n * SCALE;
      return rational(up ? -floorQuotient(-scaled, x.d) : floorQuotient(scaled, x.d), SCALE);
    };
    return { lo: end(range.lo, false), hi: end(range.hi, true) };
  }

  readonly vector = (values: readonly Real[]): NumberDocument[] => values.map(value => this.number(value));

  /** One gradient, or for several outputs the rows of a Jacobian, given one after the other. */
  gradient(flat: readonly Real[], outputs: number): NumberDocument[] | NumberDocument[][] {
    if (outputs === 1) return this.vector(flat);
    const p = flat.length / outputs;
    return Array.from({ length: outputs }, (_, row) => this.vector(flat.slice(row * p, (row + 1) * p)));
  }
}
