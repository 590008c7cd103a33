/** An elementary function on an interval: enclosed there, with its derivative, and its signs at rational numbers. */
import type { Elementary, ElementaryField } from '../../functions/elementary/elementary-field.ts';
import { Ranges, type Stretch, signOfRange, type ValueRange } from '../../functions/elementary/range.ts';
import { inverted, type NormalTerm, sumOf } from '../../numbers/forms/form.ts';
import { product } from '../../numbers/forms/product.ts';
import { isFailure, ONE, type Rational, type RealField, type Sign } from '../../numbers/index.ts';

const BITS = 96;
/** Where more bits than these are needed at one number, its normal form is asked. */
const MANY_BITS = 384;

export class Analytic {
  readonly form: Elementary;
  readonly #field: ElementaryField;
  readonly #reals: RealField;
  #slope: Analytic | undefined;

  constructor(field: ElementaryField, reals: RealField, form: Elementary) {
    this.form = form;
    this.#field = field;
    this.#reals = reals;
  }

  get derivative(): Analytic {
    this.#slope ??= new Analytic(this.#field, this.#reals, this.#field.derivative(this.form));
    return this.#slope;
  }

  rangeOn(stretch: Stretch, bits = BITS): ValueRange {
    return new Ranges(stretch, bits, this.#field.generators.spend).of(this.form);
  }

  /** The sign on all of the interval but for its ends, where it has one. */
  signOn(stretch: Stretch): Sign {
    return signOfRange(this.rangeOn(stretch));
  }

  /** Whether it is seen not to be 0 there, itself or divided by one of its monomials: of e^2t − e^t, 1 − e^−t. */
  isNonzeroOn(stretch: Stretch): boolean {
    const isSign = (side: Sign): boolean => side === 1 || side === -1;
    if (isSign(this.signOn(stretch))) return true;
    const ranges = new Ranges(stretch, BITS, this.#field.generators.spend);
    const t = ranges.of(this.#field.t);
    const divides = ([{ kind }]: NormalTerm['powers'][number]): boolean =>
      kind === 'exp' || kind === 'sum' || (kind === 'variable' && (t.lo > 0 || t.hi < 0));
    const norm = this.#norm();
    if (norm && isSign(signOfRange(ranges.of(norm)))) return true;
    return [...this.form.values()].some(({ powers }) => {
      const by = powers.filter(divides);
      if (by.length === 0) return false;
      const quotient = product(this.#field.generators, this.form, sumOf([{ c: ONE, powers: inverted(by) }]));
      return isSign(signOfRange(ranges.of(quotient)));
    });
  }

  /** p² − q² of p + q, where q has the odd powers of one square root: 0 wherever p + q is. */
  #norm(): Elementary | undefined {
    const terms = [...this.form.values()];
    const root = terms.flatMap(({ powers }) => powers).find(([, k]) => k.d === 2n)?.[0];
    if (!root) return undefined;
    const isOdd = ({ powers }: NormalTerm): boolean => powers.some(([one, k]) => one === root && k.d === 2n);
    const [p, q] = [terms.filter(term => !isOdd(term)), terms.filter(isOdd)].map(sumOf);
    const field = this.#field;
    const norm = field.sub(field.mul(p!, p!), field.mul(q!, q!));
    return field.cleared(norm) ?? norm;
  }

  /** 1 or −1 where it is monotone: its derivative is nowhere negative, or nowhere positive. */
  trendOn(stretch: Stretch): 1 | -1 | undefined {
    const { lo, hi } = this.derivative.rangeOn(stretch);
    return lo >= 0 ? 1 : hi <= 0 ? -1 : undefined;
  }

  /** The sign at a number of an interval on which it is analytic, or at its end; undecided also where there is no value. */
  signAt(x: Rational): Sign {
    for (let bits = BITS; bits <= MANY_BITS; bits *= 2) {
      const seen = signOfRange(this.rangeOn({ from: x, to: x }, bits));
      if (seen === 1 || seen === -1) return seen;
    }
    const value = this.#field.valueAt(this.form, this.#reals.from(x));
    return isFailure(value) ? 'undecided' : this.#reals.sign(value);
  }

  get text(): string {
    return this.#field.text(this.form);
  }
}
