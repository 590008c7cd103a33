/**
 * sin and cos of rational multiples of π, of what is that much more than another number, and of sums of angles: cos(atan u) = 1/√(1 + u²),
 * sin(atan u) = u/√(1 + u²), and the addition theorems.
 */
import { addForms, type NormalForm, negatedForm, ONE_FORM, scaled, ZERO_FORM } from '../forms/form.ts';
import type { Generators } from '../forms/generators.ts';
import { floorQuotient } from '../integers.ts';
import { equal, HALF, isInteger, ONE, type Rational, rational, sign, ZERO } from '../rational.ts';
import { type Fallible, isFailure } from '../sign.ts';

export interface Turned {
  /** a = quarters·π/2 + rest. */
  readonly quarters: Rational;
  readonly rest: NormalForm;
}

/** The multiple of π that stands in a form. */
export function turnsIn(generators: Generators, a: NormalForm): Turned {
  let [multiple, rest] = [ZERO, a];
  for (const [key, { c, powers, wave }] of a) {
    const [power, another] = powers;
    if (wave || another || power?.[0] !== generators.pi() || !equal(power[1], ONE)) continue;
    multiple = c;
    rest = new Map([...a].filter(([other]) => other !== key));
  }
  return { quarters: multiple.mul(rational(2)), rest };
}

/** 0, 1, 2 or 3: how many quarter turns, whole ones left out; and the rest of a quarter, at least 0 and less than 1. */
export function quartersOf(quarters: Rational): readonly [whole: number, part: Rational] {
  const whole = floorQuotient(quarters.s * quarters.n, quarters.d);
  return [Number(((whole % 4n) + 4n) % 4n), quarters.sub(rational(whole))];
}

/** Turns (sin, cos) of an angle by so many quarters: the sine of what comes out. */
export function turnedSine(whole: number, sine: NormalForm, cosine: NormalForm): NormalForm {
  const value = whole % 2 === 0 ? sine : cosine;
  return whole < 2 ? value : negatedForm(value);
}

/** sin(part·π/2) for 0 ≤ part < 1, where it is 0, 1/2, √2/2 or √3/2; `root`: of an integer. */
export function knownSine(part: Rational, root: (of: number) => NormalForm): NormalForm | undefined {
  if (isInteger(part)) return addForms(root(1), negatedForm(root(1)));
  const third = rational(1, 3);
  if (equal(part, third)) return scaled(root(1), HALF);
  if (equal(part, HALF)) return scaled(root(2), HALF);
  return equal(part, ONE.sub(third)) ? scaled(root(3), HALF) : undefined;
}

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
