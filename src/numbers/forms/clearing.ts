/** Forms multiplied by the sums in their denominators, all by the same, and written out: no sum is left. */
import { isZero, rational, sign } from '../rational.ts';
import { addInto, type Generator, type GrowingForm, type NormalForm, sumOf } from './form.ts';
import type { Generators } from './generators.ts';
import { powerOf, product } from './product.ts';

/** More terms are not written out. */
const MAX_TERMS = 3000;
const MAX_ROUNDS = 100;

/** The last sum (made of what was there before it) with a power in one of the forms. */
function lastSum(forms: readonly NormalForm[]): Generator | undefined {
  let last: Generator | undefined;
  for (const form of forms)
    for (const { powers } of form.values())
      for (const [generator] of powers)
        if (generator.kind === 'sum' && (last === undefined || generator.id > last.id)) last = generator;
  return last;
}

/**
 * The forms times one positive number, without sums; undefined where they get too long.
 *
 * Of 1 − 1/(1 + e): 1 + e − 1, which is e.
 */
export function clearedAll(
  generators: Generators,
  forms: readonly NormalForm[],
): readonly NormalForm[] | undefined {
  let now = forms;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const sum = lastSum(now);
    if (sum === undefined) return now;
    const exponents = now.flatMap(form =>
      [...form.values()].map(({ powers }) => powers.find(([g]) => g === sum)?.[1] ?? rational(0)),
    );
    const least = exponents.reduce((a, b) => (a.compare(b) < 0 ? a : b));
    const factor = sign(least) < 0 ? least.neg() : rational(0);
    const next: NormalForm[] = [];
    for (const form of now) {
      const total: GrowingForm = new Map();
      for (const term of form.values()) {
        const q = (term.powers.find(([g]) => g === sum)?.[1] ?? rational(0)).add(factor);
        if (q.n > 1000n) return undefined;
        const without = sumOf([{ ...term, powers: term.powers.filter(([g]) => g !== sum) }]);
        const written = powerOf(generators, sum.of, Number(q.n));
        addInto(total, isZero(q) ? without : product(generators, without, written));
        if (total.size > MAX_TERMS) return undefined;
      }
      next.push(total);
    }
    now = next;
  }
  return undefined;
}
