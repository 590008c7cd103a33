/** Sets that are Minkowski sums: D_P where ties add on their own, ∂ᶜf where what they are given is independent; and membership in them. */
import { readGradient } from '../book/gradient.ts';
import * as Json from '../book/json.ts';
import { vectorKey } from '../kernel/active.ts';
import { conclude, Fact, type Statements } from '../kernel/fact.ts';
import { readWeights } from '../kernel/hull.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { abs, add, compare, dot, isZero, mul, ONE, type Rat, signOf, sub } from '../numbers/rational.ts';
import { independentParts } from '../ties/independent.ts';
import { nodewiseParts } from '../ties/nodewise.ts';
import { order } from './gradients.ts';
import type { Listed } from './listed.ts';

type Row = readonly Rat[];

/** start + conv(parts[0]) + … */
export type Sum = Statements['outerSum'];

/** Whether a document states a set so. */
export const isSum = (value: unknown): boolean => Json.field(value, 'sum') !== undefined;

/** Without parts it is one gradient. */
const listed = (sum: Sum): Listed => ({
  inner: conclude('inner', [sum.start]),
  outer: sum.parts.length === 0 ? conclude('outer', [sum.start]) : undefined,
  sum: { inner: conclude('innerSum', sum), outer: conclude('outerSum', sum) },
});

/** D_P(x), by NODEWISE: the ties that are left, each part with all that it adds. */
export function checkSumSet(value: unknown, line: Line, x: Row, meter: Meter): Listed {
  const stated = readSum(value, line, meter);
  const { count, start, parts } = nodewiseParts(line, x, meter);
  const own = count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : count.toString();
  if (Json.field(value, 'count') !== own) throw new Wrong(`expected the count ${own}`, '/count');
  expectSame(stated, { start, parts }, meter);
  return listed(stated);
}

/** ∂ᶜf(x), where near the point the ties take all combinations of their pieces. */
export function checkSumClarke(value: unknown, line: Line, x: Row, meter: Meter): Listed {
  if (Json.field(value, 'by') !== 'sum') throw new Wrong('expected the word sum', '/by');
  const stated = readSum(value, line, meter);
  expectSame(stated, independentParts(line, x, meter), meter);
  return listed(stated);
}

function readSum(value: unknown, line: Line, meter: Meter): Sum {
  Json.at('/status', () => Json.oneOf(Json.field(value, 'status'), 'exact'));
  const read = (one: unknown): Row => readGradient(one, meter, line.outputs.length, line.inputs.length);
  const [start, more] = Json.at('/gradients', () => Json.items(Json.field(value, 'gradients'), meter, read));
  if (start === undefined || more !== undefined)
    throw new Wrong('expected one gradient beside a sum', '/gradients');
  const parts = Json.at('/sum', () =>
    Json.items(Json.field(value, 'sum'), meter, part => Json.items(part, meter, read)),
  );
  for (const [k, part] of parts.entries())
    if (part.length < 2 || !part[0]!.every(isZero))
      throw new Wrong('expected two entries or more, the first of them 0', `/sum/${k}`);
  return { start, parts };
}

function expectSame(stated: Sum, derived: Sum, meter: Meter): void {
  const own = normal(derived, meter);
  if (vectorKey(own.start) !== vectorKey(stated.start))
    throw new Wrong('is not the least gradient of the sum', '/gradients/0');
  const keys = (sum: Sum): string[] => sum.parts.map(part => part.map(vectorKey).join('|'));
  const left = keys(own);
  for (const [k, key] of keys(stated).entries()) {
    const found = left.indexOf(key);
    if (found < 0) throw new Wrong('is not what a part of the program adds', `/sum/${k}`);
    left.splice(found, 1);
  }
  if (left.length > 0) throw new Wrong(`lacks ${left.length} of ${own.parts.length} parts`, '/sum');
}

/** Parts ascending from 0, those of one entry taken into the start. */
function normal({ start, parts }: Sum, meter: Meter): Sum {
  let least = start;
  const moved: Row[][] = [];
  for (const part of parts) {
    const sorted = [...part].sort((a, b) => order(a, b, meter));
    const [first] = sorted as [Row];
    least = least.map((value, i) => add(value, first[i]!, meter));
    if (sorted.length > 1) moved.push(sorted.map(row => row.map((value, i) => sub(value, first[i]!, meter))));
  }
  return { start: least, parts: moved };
}

/** Throws Wrong unless the certificate shows that the point is in the sum (`innerSum`), or that it is not. */
export function certifySum(
  certificate: unknown,
  of: Fact<'innerSum'> | Fact<'outerSum'>,
  { point, tolerance }: { readonly point: Row; readonly tolerance: Row },
  meter: Meter,
): Fact<'member'> | Fact<'apart'> {
  if (!Fact.is(of)) throw new TypeError('a certificate is about a set that was derived');
  const fields = Json.record(certificate, meter);
  const inside = of.kind === 'innerSum';
  const given = fields.get('radius');
  const radius =
    given === undefined ? tolerance : Json.at('/radius', () => Json.vector(given, meter, point.length));
  if (radius.some((r, i) => signOf(r) < 0 || compare(r, tolerance[i]!, meter) === (inside ? 1 : -1)))
    throw new Wrong('the radius does not fit the tolerance', '/radius');
  for (const other of inside ? ['separator', 'balls'] : ['weights', 'sum', 'balls'])
    if (fields.has(other)) throw new Wrong('expected weights or a separator, got both');
  const near = { point, radius };
  if (!inside) {
    Json.at('/separator', () => separate(fields.get('separator'), of.says, near, meter));
    return conclude('apart', near);
  }
  const own = Json.at('/weights', () => readWeights(fields.get('weights'), meter));
  if (own.size !== 1 || !own.has('0'))
    throw new Wrong('expected the weight 1 of the one gradient', '/weights');
  Json.at('/sum', () => combine(fields.get('sum'), of.says, near, meter));
  return conclude('member', near);
}

/** start + Σ weight · entry is the point. */
function combine(
  value: unknown,
  { start, parts }: Sum,
  { point, radius }: Statements['member'],
  meter: Meter,
): void {
  const weights = Json.items(value, meter, one => readWeights(one, meter));
  if (weights.length !== parts.length) throw new Wrong(`expected weights for each of ${parts.length} parts`);
  const sum = [...start];
  for (const [k, own] of weights.entries())
    for (const [key, weight] of own) {
      const entry = /^(0|[1-9]\d{0,8})$/.test(key) ? parts[k]![Number(key)] : undefined;
      if (entry === undefined) throw new Wrong('expected the index of an entry', `/${k}`);
      for (const [j, one] of entry.entries())
        if (!isZero(one)) sum[j] = add(sum[j]!, mul(weight, one, meter), meter);
    }
  if (point.some((target, j) => compare(abs(sub(sum[j]!, target, meter)), radius[j]!, meter) > 0))
    throw new Wrong('the weights do not combine the sum to the point');
}

/** ⟨d, start − v⟩ + Σ min ⟨d, entry⟩ ≥ 1 + Σ |dⱼ| rⱼ. */
function separate(
  value: unknown,
  { start, parts }: Sum,
  { point, radius }: Statements['apart'],
  meter: Meter,
): void {
  const d = Json.vector(value, meter, point.length);
  let least = sub(dot(d, start, meter), dot(d, point, meter), meter);
  for (const part of parts) {
    const values = part.map(entry => dot(d, entry, meter));
    const smallest = values.reduce((a, b) => (compare(a, b, meter) <= 0 ? a : b));
    least = add(least, smallest, meter);
  }
  if (compare(least, add(ONE, dot(d.map(abs), radius, meter), meter), meter) < 0)
    throw new Wrong('the separator fails for some gradient of the sum');
}
