/** Functions near a point along a polynomial arc d₁t + d₂t² + … from it: expansions modulo tⁿ. */
import { type Germs, ORDER, taylor } from '../functions/germ.ts';
import { type Poly, reach, totalDegree } from '../functions/several.ts';
import type { Rat } from '../numbers/rational.ts';
import { add, inverse, isZero, mul, ONE, signOf, sub, ZERO } from '../numbers/rational.ts';

/** d₁, d₂, …. */
export type Arc = readonly (readonly Rat[])[];

type Series = readonly Rat[];

const MAX_ORDER = 512;
const MAX_ORDER_OF_REMAINDERS = 32;

/** The sign for all small t > 0; 0 where the function vanishes on the arc, undefined where that is not decided. */
export function signAlong(h: Poly, arc: Arc, germs: Germs): -1 | 0 | 1 | undefined {
  const exact = reach(h) <= germs.p ? totalDegree(h) * arc.length + 1 : undefined;
  for (let n = 4; ; n *= 2) {
    const first = new View(germs, arc, n).series(h).find(value => !isZero(value));
    if (first !== undefined) return signOf(first) < 0 ? -1 : 1;
    if (exact !== undefined && n >= exact) return 0;
    if (n >= (exact === undefined ? MAX_ORDER_OF_REMAINDERS : MAX_ORDER)) return undefined;
  }
}

class View {
  readonly #germs: Germs;
  readonly #n: number;
  readonly #variables: Series[];

  constructor(germs: Germs, arc: Arc, n: number) {
    this.#germs = germs;
    this.#n = n;
    this.#variables = Array.from({ length: germs.p }, (_, i) =>
      Array.from({ length: n }, (_, k) => arc[k - 1]?.[i] ?? ZERO),
    );
  }

  series(h: Poly): Series {
    const { meter } = this.#germs;
    let sum = this.#constant(ZERO);
    for (const { exponents, coefficient } of h.values()) {
      let product = this.#constant(coefficient);
      for (const [i, e] of exponents.entries())
        for (let k = 0; k < e; k += 1) product = this.#product(product, this.#variable(i));
      sum = sum.map((value, i) => add(value, product[i]!, meter));
    }
    return sum;
  }

  #constant(value: Rat): Series {
    return Array.from({ length: this.#n }, (_, i) => (i === 0 ? value : ZERO));
  }

  #product(a: Series, b: Series): Series {
    const { meter } = this.#germs;
    const sum: Rat[] = new Array<Rat>(this.#n).fill(ZERO);
    for (const [i, left] of a.entries()) {
      meter.charge(1);
      if (isZero(left)) continue;
      for (let j = 0; i + j < this.#n; j += 1) sum[i + j] = add(sum[i + j]!, mul(left, b[j]!, meter), meter);
    }
    return sum;
  }

  #variable(i: number): Series {
    this.#variables[i] ??= this.#remainder(i - this.#germs.p);
    return this.#variables[i]!;
  }

  /** R = Σ_{m ≥ 1} c_{6+m} aᵐ. */
  #remainder(number: number): Series {
    const { name, of } = this.#germs.remainders[number]!;
    const { meter } = this.#germs;
    const a = this.#quotient(this.series(of.top), this.series(of.bottom));
    let sum = this.#constant(ZERO);
    for (let m = this.#n; m > 0; m -= 1) {
      const [first, ...rest] = sum;
      sum = this.#product([add(first!, taylor(name, ORDER + m, meter), meter), ...rest], a);
    }
    return sum;
  }

  #quotient(a: Series, b: Series): Series {
    const { meter } = this.#germs;
    const scale = inverse(b[0] ?? ONE, meter)!;
    const found: Rat[] = [];
    for (const [i, value] of a.entries()) {
      let rest = value;
      for (let j = 1; j <= i; j += 1) rest = sub(rest, mul(b[j]!, found[i - j]!, meter), meter);
      found.push(mul(rest, scale, meter));
    }
    return found;
  }
}
