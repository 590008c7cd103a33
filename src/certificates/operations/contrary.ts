/** Guards that never hold together, as far as they are affine: two of which one asks for the contrary of the other. */
import { coordinates, type Jet, runJet } from '../kernel/jet.ts';
import type { Guard, Relation } from '../language/formula.ts';
import { attempt } from '../numbers/attempt.ts';
import type { Meter } from '../numbers/meter.ts';
import { abs, inverse, isZero, keyOf, mul, neg, type Rat, signOf, ZERO } from '../numbers/rational.ts';

/** Whether guards of n arguments are seen never to hold together. */
export function areContrary(guards: readonly Guard[], n: number, meter: Meter): boolean {
  const origin = coordinates(new Array<Rat>(n).fill(ZERO), meter);
  /** What is said of affine functions, by their rays: the sides on which they may lie. */
  const sides = new Map<string, ReadonlySet<number>>();
  for (const { formula, relation } of guards) {
    const jet = attempt(() => runJet(formula, origin, n, meter));
    const first = jet?.note && jet.gradient.find(entry => !isZero(entry));
    if (jet?.note && !first && !sidesOf(relation).has(signOf(jet.value))) return true;
    if (!jet?.note || !first) continue;
    const scale = inverse(abs(first), meter)!;
    const side = signOf(first);
    const key = scaledKey(jet, side < 0 ? neg(scale) : scale, meter);
    const own = [...sidesOf(relation)].map(sign => sign * side);
    const left = own.filter(sign => sides.get(key)?.has(sign) ?? true);
    if (left.length === 0) return true;
    sides.set(key, new Set(left));
  }
  return false;
}

const scaledKey = ({ gradient, value }: Jet, scale: Rat, meter: Meter): string =>
  [...gradient, value].map(entry => keyOf(mul(entry, scale, meter))).join(' ');

/** The signs that stand in the relation to 0. */
const sidesOf = (relation: Relation): ReadonlySet<number> =>
  new Set({ '>': [1], '>=': [0, 1], '=': [0], '!=': [-1, 1] }[relation]);
