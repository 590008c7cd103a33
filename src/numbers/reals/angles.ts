/** sin and cos of sums of angles: cos(atan u) = 1/√(1 + u²), sin(atan u) = u/√(1 + u²), and the addition theorems. */
import { addForms, type NormalForm, negatedForm, ONE_FORM, ZERO_FORM } from '../forms/form.ts';
import { ONE, sign } from '../rational.ts';
import { type Fallible, isFailure } from '../sign.ts';

/** A greater multiple of an angle stays what it is. */
const MAX_TURNS = 8;

interface Arithmetic {
  mul(a: NormalForm, b: NormalForm): NormalForm;
  inverse(a: NormalForm): Fallible<NormalForm>;
  root(a: NormalForm, n: number): Fallible<NormalForm>;
}

/** Of a sum of whole multiples of angles atan u; undefined of others. */
export function waveOfAngles(on: Arithmetic, kind: 'sin' | 'cos', a: NormalForm): NormalForm | undefined {
  let [cos, sin] = [ONE_FORM, ZERO_FORM];
  let turns = 0;
  for (const { c, powers, wave } of a.values()) {
    const [[generator, k] = [], more] = powers;
    turns += Number(c.n);
    const isAngle = generator?.kind === 'atan' && k!.equals(ONE) && !more && !wave && c.d === 1n;
    if (!isAngle || turns > MAX_TURNS) return undefined;
    const root = on.root(addForms(ONE_FORM, on.mul(generator.of, generator.of)), 2);
    const cosine = isFailure(root) ? root : on.inverse(root);
    if (isFailure(cosine)) return undefined;
    const sine = on.mul(sign(c) < 0 ? negatedForm(generator.of) : generator.of, cosine);
    for (let i = 0n; i < c.n; i += 1n)
      [cos, sin] = [
        addForms(on.mul(cos, cosine), negatedForm(on.mul(sin, sine))),
        addForms(on.mul(sin, cosine), on.mul(cos, sine)),
      ];
  }
  return kind === 'cos' ? cos : sin;
}
