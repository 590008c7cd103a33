/** sin and cos of multiples of one angle, written by those of the largest angle that all are whole multiples of: t/2 for t and 3t/2. */
import {
  addForms,
  formKey,
  type Generator,
  generated,
  type NormalForm,
  negatedForm,
  ONE_FORM,
  scaled,
  sumOf,
  ZERO_FORM,
} from '../../numbers/forms/form.ts';
import type { Generators } from '../../numbers/forms/generators.ts';
import { powerOf, product, timesPowers } from '../../numbers/forms/product.ts';
import { gcd } from '../../numbers/gcd.ts';
import { ONE, type Rational, rational } from '../../numbers/index.ts';

/** Greater multiples are not written out. */
const MAX_MULTIPLE = 24n;

const isWave = ({ kind, of }: Generator): boolean => (kind === 'sin' || kind === 'cos') && of.size === 1;

/** The coefficient c and the rest of an angle c·m. */
function angleOf({ of }: Generator): { readonly c: Rational; readonly rest: NormalForm } {
  const [term] = of.values();
  return { c: term!.c, rest: sumOf([{ ...term!, c: ONE }]) };
}

const common = (a: Rational, b: Rational): Rational => rational(gcd(a.n * b.d, b.n * a.d), a.d * b.d);

/** A form that is 0 where the given one is: undefined where there are no different multiples of one angle, or too great ones. */
export function unifiedWaves(generators: Generators, form: NormalForm): NormalForm | undefined {
  const waves = new Set([...form.values()].flatMap(({ powers }) => powers.map(([g]) => g).filter(isWave)));
  const units = new Map<string, Rational>();
  let different = false;
  for (const { c, rest } of [...waves].map(angleOf)) {
    const known = units.get(formKey(rest));
    different ||= known !== undefined && known.compare(c.abs()) !== 0;
    units.set(formKey(rest), known ? common(known, c) : c.abs());
  }
  if (!different) return undefined;
  const written = new Map<Generator, NormalForm>();
  for (const wave of waves) {
    const { c, rest } = angleOf(wave);
    const unit = units.get(formKey(rest))!;
    const multiple = c.div(unit);
    if (multiple.n > MAX_MULTIPLE) return undefined;
    const of = scaled(rest, unit);
    const [sin, cos] = multipleOf(generators, of, multiple.n);
    written.set(wave, wave.kind === 'cos' ? cos : multiple.s < 0n ? negatedForm(sin) : sin);
  }
  const whole = withoutDivisors(generators, form, waves);
  let sum = ZERO_FORM;
  for (const { powers, ...term } of whole.values()) {
    let value: NormalForm = sumOf([{ ...term, powers: powers.filter(([g]) => !written.has(g)) }]);
    for (const [generator, q] of powers) {
      const own = written.get(generator);
      if (own) value = product(generators, value, powerOf(generators, own, Number(q.n)));
    }
    sum = addForms(sum, value);
  }
  return sum;
}

/** sin ka and cos ka. */
function multipleOf(generators: Generators, of: NormalForm, k: bigint): readonly [NormalForm, NormalForm] {
  const [sin, cos] = (['sin', 'cos'] as const).map(kind => generated(generators.get(kind, of)));
  let [s, c]: readonly [NormalForm, NormalForm] = [ZERO_FORM, ONE_FORM];
  for (let i = 0n; i < k; i += 1n)
    [s, c] = [
      addForms(product(generators, s, cos!), product(generators, c, sin!)),
      addForms(product(generators, c, cos!), negatedForm(product(generators, s, sin!))),
    ];
  return [s, c];
}

/** Times such powers of waves that none stands in a denominator. */
function withoutDivisors(
  generators: Generators,
  form: NormalForm,
  waves: ReadonlySet<Generator>,
): NormalForm {
  let whole = form;
  for (const wave of waves) {
    const exponents = [...whole.values()].flatMap(({ powers }) =>
      powers.filter(([g]) => g === wave).map(([, q]) => q),
    );
    const least = exponents.reduce((a, b) => (a.compare(b) < 0 ? a : b), rational(0));
    if (least.s < 0n) whole = timesPowers(generators, whole, [[wave, least.neg()]]);
  }
  return whole;
}
