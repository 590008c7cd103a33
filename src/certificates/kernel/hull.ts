/** Certificates of membership in a convex hull, and of separation from it. */
import * as Json from '../book/json.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { abs, add, compare, dot, ONE, type Rat, signOf, sub, ZERO } from '../numbers/rational.ts';
import { conclude, Fact, type Near, type Statements } from './fact.ts';

/** What a certificate is about. */
export interface Claim {
  /** Gradients that lie in a set: then it shows that the point is in their hull. Or that have it in their hull: then that the point is not. */
  readonly of: Fact<'inner'> | Fact<'outer'>;
  readonly point: readonly Rat[];
  /** Rounding that the certificate has to allow for, and may allow for. */
  readonly tolerance: readonly Rat[];
}

/** Throws Wrong unless the certificate proves the claim. */
export function checkCertificate(
  certificate: unknown,
  { of, point, tolerance }: Claim,
  meter: Meter,
): Fact<'member'> | Fact<'apart'> {
  if (!Fact.is(of)) throw new TypeError('a certificate is about a set that was derived');
  if (certificate === undefined) throw new Wrong('expected a certificate');
  const inside = of.kind === 'inner';
  const fields = Json.record(certificate, meter);
  const given = fields.get('radius');
  const radius =
    given === undefined ? tolerance : Json.at('/radius', () => Json.vector(given, meter, point.length));
  if (radius.some(r => signOf(r) < 0))
    throw new Wrong('expected nonnegative numbers for what rounding may do');
  // A certificate may allow for more rounding than there is where it separates, for less where it combines.
  const sign = inside ? 1 : -1;
  if (radius.some((r, i) => compare(r, tolerance[i]!, meter) === sign))
    throw new Wrong('the radius does not fit the tolerance', '/radius');
  if (fields.has(inside ? 'separator' : 'weights'))
    throw new Wrong('expected weights or a separator, got both');
  const near = { point, radius };
  if (inside) Json.at('/weights', () => checkWeights(fields.get('weights'), of.says, near, meter));
  else Json.at('/separator', () => checkSeparator(fields.get('separator'), of.says, near, meter));
  return inside ? conclude('member', near) : conclude('apart', near);
}

/** Indices into a list → numbers. */
export function readWeights(value: unknown, meter: Meter): Map<string, Rat> {
  const weights = new Map<string, Rat>();
  let total = ZERO;
  for (const [key, raw] of Json.record(value, meter)) {
    const weight = Json.exact(raw, meter);
    if (signOf(weight) < 0) throw new Wrong('expected nonnegative weights');
    total = add(total, weight, meter);
    weights.set(key, weight);
  }
  if (compare(total, ONE, meter) !== 0) throw new Wrong('the weights do not sum to 1');
  return weights;
}

function checkWeights(
  value: unknown,
  listed: Statements['inner'],
  { point, radius }: Near,
  meter: Meter,
): void {
  const weights = [...readWeights(value, meter)];
  const chosen = weights.map(([key]) => {
    const gradient = /^(0|[1-9]\d{0,8})$/.test(key) ? listed[Number(key)] : undefined;
    if (gradient === undefined) throw new Wrong('expected the index of a listed gradient');
    return gradient;
  });
  const numbers = weights.map(([, weight]) => weight);
  for (const [i, target] of point.entries()) {
    const sum = dot(
      numbers,
      chosen.map(gradient => gradient[i]!),
      meter,
    );
    if (compare(abs(sub(sum, target, meter)), radius[i]!, meter) > 0)
      throw new Wrong('the weights do not combine the gradients to the point');
  }
}

function checkSeparator(
  value: unknown,
  listed: Statements['outer'],
  { point, radius }: Near,
  meter: Meter,
): void {
  const direction = Json.vector(value, meter, point.length);
  const bound = add(
    add(ONE, dot(direction, point, meter), meter),
    dot(direction.map(abs), radius, meter),
    meter,
  );
  if (listed.length === 0) throw new Wrong('expected gradients to separate from');
  for (const gradient of listed) {
    const gap = sub(dot(direction, gradient, meter), bound, meter);
    // Where it is not known whether a product is exactly 1, that it is positive is enough: what follows is the same.
    const sign = attempt(() => signOf(gap)) ?? signOf(add(gap, ONE, meter)) - 1;
    if (sign < 0) throw new Wrong('the separator fails for a listed gradient');
  }
}
