/** sin and cos of sums: by the addition theorems from those of their terms, so that sin 2t is 2 sin t cos t. */
import {
  addForms,
  type NormalForm,
  negatedForm,
  ONE_FORM,
  sumOf,
  ZERO_FORM,
} from '../../numbers/forms/form.ts';
import type { Generators } from '../../numbers/forms/generators.ts';
import { product } from '../../numbers/forms/product.ts';
import { type Fallible, isFailure, rational } from '../../numbers/index.ts';

/** sin and cos of one number. */
interface Pair {
  readonly sin: NormalForm;
  readonly cos: NormalForm;
}

interface Waves {
  readonly generators: Generators;
  sin(a: NormalForm): Fallible<NormalForm>;
  cos(a: NormalForm): Fallible<NormalForm>;
}

/** Greater multiples of an angle stay what they are, and so do sums of more terms. */
const MAX_MULTIPLE = 4n;
const MAX_TERMS = 4;

/** sin a and cos a. */
export function waveOf(
  waves: Waves,
  a: NormalForm,
): { readonly sin: Fallible<NormalForm>; readonly cos: Fallible<NormalForm> } {
  const alone = (b: NormalForm): Pair | undefined => {
    const [sin, cos] = [waves.sin(b), waves.cos(b)];
    return isFailure(sin) || isFailure(cos) ? undefined : { sin, cos };
  };
  const plus = (x: Pair, y: Pair): Pair => {
    const times = (s: NormalForm, t: NormalForm): NormalForm => product(waves.generators, s, t);
    return {
      sin: addForms(times(x.sin, y.cos), times(x.cos, y.sin)),
      cos: addForms(times(x.cos, y.cos), negatedForm(times(x.sin, y.sin))),
    };
  };
  let sum: Pair | undefined = { sin: ZERO_FORM, cos: ONE_FORM };
  for (const term of a.size > MAX_TERMS ? [] : a.values()) {
    const { c, powers, wave } = term;
    const whole = powers.length > 0 || wave !== undefined;
    if (whole && c.n > MAX_MULTIPLE) sum = undefined;
    const part = alone(sumOf([whole ? { ...term, c: rational(c.s, c.d) } : term]));
    if (!part) sum = undefined;
    for (let k = 0n; sum && part && k < (whole ? c.n : 1n); k += 1n) sum = plus(sum, part);
  }
  return sum && a.size <= MAX_TERMS ? sum : { sin: waves.sin(a), cos: waves.cos(a) };
}
