/** Systems of affine inequalities, decided by elimination of one variable after the other (Fourier and Motzkin). */
import type { Meter } from '../numbers/meter.ts';
import {
  abs,
  add,
  compare,
  equal,
  inverse,
  isZero,
  keyOf,
  mul,
  neg,
  ONE,
  type Rat,
  signOf,
} from '../numbers/rational.ts';

/** ⟨a, x⟩ + c. */
export interface Affine {
  readonly a: readonly Rat[];
  readonly c: Rat;
}

/** f relation 0. */
export interface Constraint extends Affine {
  readonly relation: '>' | '>=' | '=';
}

export const isConstant = ({ a }: Affine): boolean => a.every(isZero);
export const opposite = ({ a, c }: Affine): Affine => ({ a: a.map(neg), c: neg(c) });
export const affineKey = ({ a, c }: Affine): string => [...a, c].map(keyOf).join(' ');

/** f + k·g. */
export const combine = (f: Affine, k: Rat, g: Affine, meter: Meter): Affine => ({
  a: f.a.map((entry, i) => add(entry, mul(k, g.a[i]!, meter), meter)),
  c: add(f.c, mul(k, g.c, meter), meter),
});

const holds = ({ c, relation }: Constraint): boolean =>
  relation === '=' ? isZero(c) : relation === '>' ? c.n > 0n : c.n >= 0n;

/** Whether some x satisfies all constraints. */
export function isFeasible(constraints: readonly Constraint[], meter: Meter): boolean {
  let left: readonly Constraint[] | undefined = tidy(constraints, meter);
  if (left && exclude(left, meter)) return false;
  for (;;) {
    if (left === undefined) return false;
    if (left.length === 0) return true;
    left = tidy(eliminate(left, meter), meter);
  }
}

/** Whether two of tidy constraints exclude each other: a lower and an upper bound of one function, which is most of what is asked. */
function exclude(constraints: readonly Constraint[], meter: Meter): boolean {
  const bounds = constraints.filter(({ relation }) => relation !== '=');
  const lower = new Map(bounds.map(one => [rowKey(one.a), one]));
  return bounds.some(({ a, c, relation }) => {
    meter.charge(a.length);
    const other = lower.get(rowKey(a.map(neg)));
    if (other === undefined) return false;
    const gap = { a: [], c: add(c, other.c, meter), relation: strictest(relation, other.relation) };
    return !holds(gap);
  });
}

const rowKey = (a: readonly Rat[]): string => a.map(keyOf).join(' ');

const strictest = (one: Constraint['relation'], other: Constraint['relation']): '>' | '>=' =>
  one === '>' || other === '>' ? '>' : '>=';

/** The coefficient of the first variable is ±1; of constraints with the same a the tightest. Undefined: one fails. */
function tidy(constraints: readonly Constraint[], meter: Meter): Constraint[] | undefined {
  const kept = new Map<string, Constraint>();
  for (const one of constraints) {
    meter.charge(one.a.length + 5);
    const first = one.a.find(entry => !isZero(entry));
    if (first === undefined) {
      if (!holds(one)) return undefined;
      continue;
    }
    const scale = inverse(abs(first), meter)!;
    const isTidy = equal(scale, ONE);
    const a = isTidy ? one.a : one.a.map(entry => mul(entry, scale, meter));
    const c = isTidy ? one.c : mul(one.c, scale, meter);
    const key = `${one.relation === '='} ${rowKey(a)}`;
    const known = kept.get(key);
    const order = known ? compare(c, known.c, meter) : -1;
    if (one.relation === '=') {
      if (known && order !== 0) return undefined;
      kept.set(key, { a, c, relation: '=' });
    } else if (order < 0 || (order === 0 && one.relation === '>'))
      kept.set(key, { a, c, relation: one.relation });
  }
  return [...kept.values()];
}

/** The same without a variable: by an equation that has it, or by all pairs of lower and upper bounds. */
function eliminate(constraints: readonly Constraint[], meter: Meter): Constraint[] {
  const equation = constraints.find(({ relation }) => relation === '=');
  if (equation) {
    const at = equation.a.findIndex(entry => !isZero(entry));
    const over = inverse(equation.a[at]!, meter)!;
    return constraints
      .filter(one => one !== equation)
      .map(one => {
        const k = neg(mul(one.a[at]!, over, meter));
        return { ...combine(one, k, equation, meter), relation: one.relation };
      });
  }
  const at = cheapest(constraints);
  const rest = constraints.filter(({ a }) => isZero(a[at]!));
  const upper = constraints.filter(({ a }) => a[at]!.n < 0n);
  for (const low of constraints.filter(({ a }) => a[at]!.n > 0n))
    for (const high of upper) {
      meter.charge(20);
      const k = neg(mul(low.a[at]!, inverse(high.a[at]!, meter)!, meter));
      rest.push({ ...combine(low, k, high, meter), relation: strictest(low.relation, high.relation) });
    }
  return rest;
}

/** The variable whose elimination adds the fewest constraints: it takes the pairs of its bounds, and their single ones away. */
function cheapest(constraints: readonly Constraint[]): number {
  let best = { at: -1, added: Number.POSITIVE_INFINITY };
  for (const at of constraints[0]!.a.keys()) {
    let [lower, upper] = [0, 0];
    for (const { a } of constraints) {
      const sign = signOf(a[at]!);
      if (sign > 0) lower += 1;
      if (sign < 0) upper += 1;
    }
    const added = lower * upper - lower - upper;
    if (lower + upper > 0 && added < best.added) best = { at, added };
  }
  return best.at;
}

/** Whether f relation 0 on all of a polyhedron. */
export function follows(
  polyhedron: readonly Constraint[],
  { a, c, relation }: Constraint,
  meter: Meter,
): boolean {
  const f = { a, c };
  const fails = (g: Affine, strictly: '>' | '>='): boolean =>
    isFeasible([...polyhedron, { ...g, relation: strictly }], meter);
  if (relation === '=') return !fails(f, '>') && !fails(opposite(f), '>');
  return !fails(opposite(f), relation === '>' ? '>=' : '>');
}

/** Whether 0 is a convex combination: unless a direction has a positive product with all of them. */
export const zeroInHull = (gradients: readonly (readonly Rat[])[], meter: Meter): boolean =>
  gradients.length > 0 &&
  !isFeasible(
    gradients.map(a => ({ a, c: { n: 0n, d: 1n, words: 1 }, relation: '>' })),
    meter,
  );

/** Whether a polyhedron lies in a union of others: what one leaves over lies in the rest. */
export function isCovered(
  polyhedron: readonly Constraint[],
  others: readonly (readonly Constraint[])[],
  meter: Meter,
): boolean {
  if (!isFeasible(polyhedron, meter)) return true;
  const [first, ...rest] = others;
  if (first === undefined) return false;
  let within = polyhedron;
  for (const one of first) {
    const outside: Constraint[] =
      one.relation === '='
        ? [
            { a: one.a, c: one.c, relation: '>' },
            { ...opposite(one), relation: '>' },
          ]
        : [{ ...opposite(one), relation: one.relation === '>' ? '>=' : '>' }];
    for (const beyond of outside) if (!isCovered([...within, beyond], rest, meter)) return false;
    within = [...within, one];
  }
  return true;
}
