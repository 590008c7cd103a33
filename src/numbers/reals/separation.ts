/**
 * How near to 0 a number made of integers by + − × ÷ and roots can be without being 0: the bound of Burnikel, Funke, Mehlhorn,
 * Schirra and Schmitt, "A separation bound for real algebraic expressions" (2001). With u and l as below and D the product of
 * the indices of all distinct roots, E ≠ 0 implies |E| ≥ 1/(l·u^(D − 1)).
 */

import { bitLength } from '../bits.ts';
import type { Generator, NormalForm, NormalTerm } from '../forms/form.ts';
import { integerOf, radicandOf } from '../forms/generators.ts';

/** Upper bounds on the lengths of u(E) and l(E) in bits: u ≤ 2^above, l ≤ 2^below. */
interface Bound {
  readonly above: number;
  readonly below: number;
}

const times = (a: Bound, b: Bound): Bound => ({ above: a.above + b.above, below: a.below + b.below });
/** u = u_a l_b + l_a u_b, l = l_a l_b. */
const plus = (a: Bound, b: Bound): Bound => ({
  above: Math.max(a.above + b.below, a.below + b.above) + 1,
  below: a.below + b.below,
});
const inverse = ({ above, below }: Bound): Bound => ({ above: below, below: above });
const raisedTo = (a: Bound, k: number): Bound => ({ above: a.above * k, below: a.below * k });

/** Of a k-th root: u = (u l^(k−1))^(1/k) with l as it is where u ≥ l, else the other way round. Either way is a bound. */
const rooted = ({ above, below }: Bound, k: number): Bound =>
  above >= below
    ? { above: Math.ceil((above + (k - 1) * below) / k), below }
    : { above, below: Math.ceil(((k - 1) * above + below) / k) };

/** The bound of a form, with its roots; undefined where it is not made of integers by + − × ÷ and roots. */
class Reader {
  /** By generator: the indices of its roots. */
  readonly roots = new Map<Generator, Set<number>>();

  form(form: NormalForm): Bound | undefined {
    let sum: Bound | undefined;
    for (const term of form.values()) {
      const bound = this.#term(term);
      if (bound === undefined) return undefined;
      sum = sum ? plus(sum, bound) : bound;
    }
    return sum ?? { above: 0, below: 0 };
  }

  #term({ c, powers, wave }: NormalTerm): Bound | undefined {
    if (wave) return undefined;
    let product: Bound = { above: bitLength(c.n), below: bitLength(c.d) };
    for (const [generator, q] of powers) {
      const radicand = radicandOf(generator);
      if (radicand === undefined && generator.kind !== 'sum') return undefined;
      const whole = radicand && integerOf(radicand);
      const inner =
        whole === undefined ? this.form(radicand ?? generator.of) : { above: bitLength(whole), below: 0 };
      if (inner === undefined) return undefined;
      const index = Number(q.d);
      if (index > 1) this.#note(generator, index);
      const raised = raisedTo(index > 1 ? rooted(inner, index) : inner, Number(q.n));
      product = times(product, q.s < 0n ? inverse(raised) : raised);
    }
    return product;
  }

  #note(generator: Generator, index: number): void {
    const known = this.roots.get(generator) ?? new Set();
    this.roots.set(generator, known.add(index));
  }
}

/**
 * How many bits tell the number of the form from 0 if it is not 0: |E| < 2^−bits implies E = 0. Undefined of forms that are
 * not made of integers by + − × ÷ and roots.
 */
export function separationBits(form: NormalForm): number | undefined {
  const reader = new Reader();
  const bound = reader.form(form);
  if (bound === undefined) return undefined;
  let degree = 1;
  for (const indices of reader.roots.values()) for (const index of indices) degree *= index;
  return bound.below + bound.above * (degree - 1) + 1;
}
