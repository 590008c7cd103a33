/** Quadratic polynomials in several variables over a field, and their least values by completing squares. */
import { type Exponent, partsOf } from '../../expressions/index.ts';
import { isFailure, type OrderedField, type Sign } from '../../numbers/index.ts';

/** A polynomial of degree two at most: by monomial, `''`, `'3'` or `'3 7'`, the variables ascending. */
export type Quadratic<T> = ReadonlyMap<string, T>;

/** Whether a number of that sign is proven not to be negative. */
export const isProvenNonnegative = (sign: Sign): boolean => sign !== 'undecided' && sign >= 0;

/** Arithmetic of quadratic polynomials over a field. */
export class Quadratics<T> {
  readonly field: OrderedField<T>;

  constructor(field: OrderedField<T>) {
    this.field = field;
  }

  constant(c: T): Quadratic<T> {
    return new Map([['', c]]);
  }

  variable(i: number): Quadratic<T> {
    return new Map([[String(i), this.field.one]]);
  }

  add(a: Quadratic<T>, b: Quadratic<T>): Quadratic<T> {
    const sum = new Map(a);
    for (const [key, c] of b) sum.set(key, this.field.add(sum.get(key) ?? this.field.zero, c));
    return this.#trimmed(sum);
  }

  scale(k: T, a: Quadratic<T>): Quadratic<T> {
    return this.#trimmed(new Map([...a].map(([key, c]) => [key, this.field.mul(k, c)])));
  }

  sub(a: Quadratic<T>, b: Quadratic<T>): Quadratic<T> {
    return this.add(a, this.scale(this.field.neg(this.field.one), b));
  }

  /** Undefined where the product has a higher degree. */
  mul(a: Quadratic<T>, b: Quadratic<T>): Quadratic<T> | undefined {
    if (quadraticDegree(a) + quadraticDegree(b) > 2) return undefined;
    let product: Quadratic<T> = new Map();
    for (const [key, c] of a)
      for (const [other, d] of b)
        product = this.add(product, new Map([[monomial(key, other), this.field.mul(c, d)]]));
    return product;
  }

  /** The number that it is; undefined where it is none. */
  constantOf(a: Quadratic<T>): T | undefined {
    return quadraticDegree(a) === 0 ? (a.get('') ?? this.field.zero) : undefined;
  }

  /** Its value at a point. */
  at(a: Quadratic<T>, x: readonly T[]): T {
    const { field } = this;
    return [...a].reduce(
      (sum, [key, c]) =>
        field.add(
          sum,
          variablesOf(key).reduce((product, i) => field.mul(product, x[i]!), c),
        ),
      field.zero,
    );
  }

  /**
   * The least value over all points, by completing one square after the other (Lagrange 1759); undefined where there is none, or where
   * a sign is not known.
   */
  least(a: Quadratic<T>): T | undefined {
    const { field } = this;
    let rest = a;
    for (;;) {
      const i = [...rest.keys()].flatMap(variablesOf)[0];
      if (i === undefined) return rest.get('') ?? field.zero;
      const d = rest.get(`${i} ${i}`);
      // Without its square a variable that occurs makes the values unbounded below.
      const isPositive = d !== undefined && field.sign(d) === 1;
      if (!isPositive) return undefined;
      // rest = d(x_i + h)² + what is left, 2dh = the coefficient of x_i.
      const half = field.div(field.one, field.add(d, d));
      if (isFailure(half)) return undefined;
      const beside = new Map(
        [...rest].flatMap(([key, c]): [string, T][] => {
          const own = variablesOf(key);
          if (!own.includes(i) || key === `${i} ${i}`) return [];
          return [[own.filter(j => j !== i).join(' '), field.mul(half, c)]];
        }),
      );
      const without = new Map([...rest].filter(([key]) => !variablesOf(key).includes(i)));
      rest = this.sub(without, this.scale(d, this.mul(beside, beside)!));
    }
  }

  /** Without the terms that are 0. */
  #trimmed(a: ReadonlyMap<string, T>): Quadratic<T> {
    return new Map([...a].filter(([, c]) => this.field.isZero(c) !== 'yes'));
  }
}

const variablesOf = (key: string): number[] => (key === '' ? [] : key.split(' ').map(Number));

const monomial = (a: string, b: string): string =>
  [...variablesOf(a), ...variablesOf(b)].sort((i, j) => i - j).join(' ');

/** 0, 1 or 2. */
export const quadraticDegree = <T>(a: Quadratic<T>): number =>
  Math.max(0, ...[...a.keys()].map(key => variablesOf(key).length));

/** The exponent of a power where it is a whole number. */
export function wholeExponent(exponent: unknown): number | undefined {
  const { p, q } = partsOf(exponent as Exponent);
  return q === 1 ? p : undefined;
}
