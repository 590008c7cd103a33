/**
 * Functions near a point along a polynomial arc d₁t + d₂t² + … that starts there: the sign of the first coefficient
 * other than 0 is the sign of the function on the arc for all small t > 0.
 */

import { type Germ, type Germs, TAYLOR_ORDER, taylorCoefficient } from '../../../functions/near/germ.ts';
import { isZeroPoly, type Poly, totalDegree, variableCount } from '../../../functions/near/poly.ts';
import type { Vector } from '../../../linear/index.ts';
import { ONE, type Sign, sign, ZERO } from '../../../numbers/index.ts';
import {
  addSeries,
  composeSeries,
  constantSeries,
  divideSeries,
  multiplySeries,
  type Series,
  scaleSeries,
  zeroSeries,
} from './series.ts';

/** d₁, d₂, …: the coefficients of t, t², …, vectors of p entries. */
export type Arc = readonly Vector[];

/** Analytic functions that are not polynomials are looked at up to this order. */
const MAX_ORDER = 32;

/** Signs along one arc. */
export class Along {
  readonly #germs: Germs;
  readonly #arc: Arc;
  #views: View[] = [];

  constructor(germs: Germs, arc: Arc) {
    this.#germs = germs;
    this.#arc = arc;
  }

  /** The sign just behind the start; 0 where the function vanishes on the arc, undecided where it does up to some order. */
  sign(h: Poly): Sign {
    if (isZeroPoly(h)) return 0;
    const exact = variableCount(h) <= this.#germs.p;
    const enough = exact ? totalDegree(h) * this.#arc.length + 1 : MAX_ORDER;
    for (let i = 0, n = 4; ; i++, n *= 2) {
      this.#views[i] ??= new View(this.#germs, this.#arc, n);
      const first = this.#views[i]!.series(h).find(value => sign(value) !== 0);
      if (first !== undefined) return sign(first);
      if (n >= enough) return exact ? 0 : 'undecided';
    }
  }
}

/** Expansions along an arc modulo tⁿ. */
class View {
  readonly #germs: Germs;
  readonly #n: number;
  /** By variable: its powers. */
  readonly #powers: Series[][];

  constructor(germs: Germs, arc: Arc, n: number) {
    this.#germs = germs;
    this.#n = n;
    this.#powers = Array.from({ length: germs.p }, (_, i) => [
      constantSeries(ONE, n),
      Array.from({ length: n }, (_, k) => arc[k - 1]?.[i] ?? ZERO),
    ]);
  }

  series(h: Poly): Series {
    let sum: Series = zeroSeries(this.#n);
    for (const { exponents, coefficient } of h.values()) {
      let product: Series | undefined;
      for (const [i, e] of exponents.entries())
        if (e > 0) product = product ? multiplySeries(product, this.#power(i, e)) : this.#power(i, e);
      sum = addSeries(
        sum,
        product ? scaleSeries(product, coefficient) : constantSeries(coefficient, this.#n),
      );
    }
    return sum;
  }

  #power(i: number, e: number): Series {
    this.#powers[i] ??= [constantSeries(ONE, this.#n), this.#remainder(i - this.#germs.p)];
    const known = this.#powers[i]!;
    while (known.length <= e) known.push(multiplySeries(known.at(-1)!, known[1]!));
    return known[e]!;
  }

  /** R = Σ_{m ≥ 1} c_{K+m} aᵐ. */
  #remainder(number: number): Series {
    const { name, of } = this.#germs.remainders[number]!;
    const tail = Array.from({ length: this.#n }, (_, m) =>
      m === 0 ? ZERO : taylorCoefficient(name, TAYLOR_ORDER + m),
    );
    return composeSeries(tail, this.#quotient(of));
  }

  #quotient({ top, bottom }: Germ): Series {
    return divideSeries(this.series(top), this.series(bottom));
  }
}
