/** Lists of gradients, as documents give them. */
import { readGradient } from '../book/gradient.ts';
import * as Json from '../book/json.ts';
import { type Active, vectorKey } from '../kernel/active.ts';
import type { Override } from '../kernel/evaluate.ts';
import { NoValue } from '../kernel/held.ts';
import { type Line, refusePieces, type Step } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { compare, type Rat } from '../numbers/rational.ts';
import { derivativeAt } from '../ties/backward.ts';
import type { Listed } from './listed.ts';

export type Rows = readonly (readonly Rat[])[];

/** Distinct gradients, ascending. */
export function readGradients(value: unknown, name: string, line: Line, meter: Meter): Rows {
  return Json.at(`/${name}`, () => {
    const found = Json.items(Json.field(value, name), meter, one =>
      readGradient(one, meter, line.outputs.length, line.inputs.length),
    );
    found.forEach((gradient, i) => {
      if (i > 0 && order(found[i - 1]!, gradient, meter) >= 0)
        throw new Wrong('expected gradients in ascending order', `/${i}`);
    });
    return found;
  });
}

/** A list that may be left out. */
export function optional<T>(value: unknown, name: string, meter: Meter, read: (item: unknown) => T): T[] {
  const items = Json.field(value, name);
  return items === undefined ? [] : Json.at(`/${name}`, () => Json.items(items, meter, read));
}

/** Ties that are looked at one by one. */
const MAX_SWITCHES = 64;

/**
 * Whether each of the gradients is among those that are known, or is the index's own, or what that is where one tie takes another of its active pieces:
 * these are in D_P(x) and I(x), whatever else is. False where it is not seen.
 */
export function areCertain(
  gradients: Rows,
  known: Rows,
  line: Line,
  x: readonly Rat[],
  meter: Meter,
): boolean {
  const left = new Set(gradients.map(vectorKey));
  for (const one of known) left.delete(vectorKey(one));
  const tied = new Map<Step, number>();
  const take = (override: Override): void => {
    left.delete(vectorKey(derivativeAt(line, x, meter, override)));
  };
  const search = (): void => {
    take((step, active, own) => {
      if (active.length > 1 && tied.size < MAX_SWITCHES) tied.set(step, active.length);
      return [own];
    });
    for (const [step, count] of tied)
      for (let k = 0; k < Math.min(count, 4) && left.size > 0; k++)
        take((other, active, own) => [other === step ? active[k]! : own]);
  };
  try {
    if (left.size > 0) search();
  } catch (error) {
    if (!(error instanceof Stop || error instanceof NoValue)) throw error;
  }
  return left.size === 0;
}

/** Lexicographic. */
export function order(a: readonly Rat[], b: readonly Rat[], meter: Meter): number {
  for (const [i, value] of a.entries()) {
    const sign = compare(value, b[i]!, meter);
    if (sign !== 0) return sign;
  }
  return 0;
}

/** Throws Wrong for one that is not among those that were derived. */
export function subset(
  listed: readonly (readonly Rat[])[],
  derived: ReadonlyMap<string, unknown>,
  complaint: string,
): void {
  listed.forEach((gradient, i) => {
    if (!derived.has(vectorKey(gradient))) throw new Wrong(complaint, `/${i}`);
  });
}

/** ∂ᶜf(x) is not empty and lies in D_P(x). */
export function inNodewise(
  {
    status,
    gradients,
    outer,
    within,
  }: { status: string; gradients: Rows; outer: Rows | undefined; within: ReadonlySet<string> },
  nodewise: Listed | undefined,
  proven: () => ReadonlyMap<string, unknown>,
): Rows {
  if (nodewise?.outer === undefined) throw new Stop('it rests on D_P, which is not confirmed');
  if (status === 'bounds' && outer === undefined) throw new Wrong('expected an outer bound', '/outer');
  const all = nodewise.outer.says;
  const bound = status === 'exact' ? gradients : (outer ?? []);
  const where = status === 'exact' ? '/gradients' : '/outer';
  const known = new Set([...bound.map(vectorKey), ...within]);
  if (!all.every(gradient => known.has(vectorKey(gradient))))
    throw new Wrong('lacks a gradient in D_P', where);
  if (known.size > all.length) throw new Wrong('has a gradient that is not in D_P', where);
  if (status === 'exact' && all.length === 1) return gradients;
  const inner = proven();
  Json.at('/gradients', () => subset(gradients, inner, 'is not proven by any direction or arc'));
  for (const key of inner.keys())
    if (!gradients.some(one => vectorKey(one) === key) && !within.has(key))
      throw new Wrong('lacks a gradient that is proven', '/gradients');
  return bound;
}

/** What a document says that a set is. */
interface Stated {
  readonly gradients: Rows;
  readonly count: unknown;
}

/** Throws Wrong where the derived set has not those gradients, or, of `isAll`, others as well, or another count. */
export function expectListed(
  { gradients, count }: Stated,
  isAll: boolean,
  derived: Active,
  line: Line,
): void {
  const { size } = derived.gradients;
  Json.at('/gradients', () => {
    subset(gradients, derived.gradients, 'is not the gradient of an active piece');
    if (isAll && gradients.length < size) throw new Wrong(`lists ${gradients.length} of ${size} gradients`);
  });
  const own =
    derived.count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(derived.count) : derived.count.toString();
  if (isAll && count !== own) refusePieces(line, `expected the count ${own}`, '/count');
}

/** Whether it is all of the set that is derived so, as far as that can be. */
export function isListed(stated: Stated, derive: () => Active, line: Line): boolean {
  try {
    expectListed(stated, true, derive(), line);
    return true;
  } catch (error) {
    if (error instanceof Wrong || error instanceof Stop) return false;
    throw error;
  }
}
