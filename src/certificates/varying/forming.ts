/** Functions of t made as a sum of products says. */
import type { Rat } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import type { Form, Generator } from '../reals/form.ts';
import type { Varying } from './varying.ts';

/** The function that is written so. */
export function formed(form: Form, on: Varying): Rat {
  const { meter } = on;
  const generated = ({ kind, of }: Generator): Rat => {
    if (kind === 'variable') return on.size;
    return kind === 'sum' || kind === 'whole' ? sum(of) : on.apply(kind, sum(of));
  };
  const raised = (base: Rat, k: Rat): Rat =>
    k.d === 1n ? Q.power(base, Number(k.n), meter)! : base.reals ? on.fraction(base, k) : on.rooted(base, k);
  const sum = (terms: Form): Rat => {
    let total: Rat = Q.ZERO;
    for (const { c, powers, wave } of terms.values()) {
      let product = wave ? on.apply(wave.name, sum(wave.of)) : Q.ONE;
      for (const [one, k] of powers) product = Q.mul(product, raised(generated(one), k), meter);
      total = Q.add(total, Q.mul(product, c, meter), meter);
    }
    return total;
  };
  return on.over(() => sum(form));
}
