/** Certificates of membership in a hull of points and balls, and of separation from it. */
import * as Json from '../book/json.ts';
import { conclude, Fact, type Statements } from '../kernel/fact.ts';
import { checkCertificate, readWeights } from '../kernel/hull.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import {
  abs,
  add,
  compare,
  dot,
  floorRoot,
  integer,
  mul,
  near,
  ONE,
  type Rat,
  signOf,
  sub,
  ZERO,
} from '../numbers/rational.ts';
import type { Ball } from './ball.ts';
import type { Listed } from './listed.ts';
import type { Row } from './opened.ts';
import { certifySum } from './sums.ts';

/** Throws Wrong unless the certificate shows that the point is in the set (`inside`), or that it is not. */
export function certify(
  certificate: unknown,
  inside: boolean,
  set: Listed,
  { point, tolerance }: { readonly point: Row; readonly tolerance: Row },
  meter: Meter,
): Fact<'member'> | Fact<'apart'> {
  if (set.sum)
    return certifySum(certificate, inside ? set.sum.inner : set.sum.outer, { point, tolerance }, meter);
  if (set.balls)
    return ofBalls(certificate, inside ? set.balls.inner : set.balls.outer, { point, tolerance }, meter);
  const of = inside ? set.inner : set.outer;
  if (of === undefined) throw new Wrong('a set that is not complete cannot show this');
  for (const name of ['balls', 'sum'])
    if (Json.field(certificate, name) !== undefined) throw new Wrong(`expected no ${name}`, `/${name}`);
  return checkCertificate(certificate, { of, point, tolerance }, meter);
}

function ofBalls(
  certificate: unknown,
  of: Fact<'innerBalls'> | Fact<'outerBalls'> | undefined,
  { point, tolerance }: { readonly point: Row; readonly tolerance: Row },
  meter: Meter,
): Fact<'member'> | Fact<'apart'> {
  if (of === undefined) throw new Wrong('a set that is not complete cannot show this');
  if (!Fact.is(of)) throw new TypeError('a certificate is about a set that was derived');
  const inside = of.kind === 'innerBalls';
  const fields = Json.record(certificate, meter);
  const given = fields.get('radius');
  const radius =
    given === undefined ? tolerance : Json.at('/radius', () => Json.vector(given, meter, point.length));
  if (radius.some(r => signOf(r) < 0)) throw new Wrong('expected nonnegative numbers', '/radius');
  // As of a hull of points: where it separates a certificate may allow for more, where it combines for less.
  if (radius.some((r, i) => compare(r, tolerance[i]!, meter) === (inside ? 1 : -1)))
    throw new Wrong('the radius does not fit the tolerance', '/radius');
  const near = { point, radius };
  if (inside) {
    if (fields.has('separator')) throw new Wrong('expected weights or a separator, got both');
    Json.at('/weights', () => combine(fields.get('weights'), fields.get('balls'), of.says, near, meter));
    return conclude('member', near);
  }
  if (fields.has('weights') || fields.has('balls'))
    throw new Wrong('expected weights or a separator, got both');
  Json.at('/separator', () => separate(fields.get('separator'), of.says, near, meter));
  return conclude('apart', near);
}

/** Σ weight · (centre + Σ Mᵀu) is the point, with |u| ≤ 1 for each matrix. */
function combine(
  weights: unknown,
  balls: unknown,
  listed: readonly Ball[],
  { point, radius }: Statements['member'],
  meter: Meter,
): void {
  const given = balls === undefined ? new Map<string, unknown>() : Json.record(balls, meter);
  const numbers = readWeights(weights, meter);
  for (const key of given.keys()) if (!numbers.has(key)) throw new Wrong('expected a weight beside each u');
  const sum: Rat[] = point.map(() => ZERO);
  for (const [key, weight] of numbers) {
    const ball = /^(?:0|[1-9]\d*)$/.test(key) ? listed[Number(key)] : undefined;
    if (ball === undefined) throw new Wrong('expected the number of a gradient or of a ball');
    const u = given.has(key) ? Json.vector(given.get(key), meter) : undefined;
    const at = u ? pointOf(ball, u, meter) : ball.centre;
    for (const [j, value] of at.entries()) sum[j] = add(sum[j]!, dot([weight], [value], meter), meter);
  }
  for (const [j, target] of point.entries())
    if (compare(abs(sub(sum[j]!, target, meter)), radius[j]!, meter) > 0)
      throw new Wrong('the weights do not combine the gradients and balls to the point');
}

function pointOf({ centre, matrices }: Ball, u: Row, meter: Meter): Row {
  if (u.length !== matrices.reduce((size, matrix) => size + matrix.length, 0))
    throw new Wrong('expected an entry of u for each row of the matrices');
  let at = centre;
  let from = 0;
  for (const matrix of matrices) {
    const own = u.slice(from, from + matrix.length);
    from += matrix.length;
    if (compare(dot(own, own, meter), ONE, meter) > 0) throw new Wrong('expected u with |u| at most 1');
    at = at.map((value, j) =>
      add(
        value,
        dot(
          own,
          matrix.map(row => row[j]!),
          meter,
        ),
        meter,
      ),
    );
  }
  return at;
}

/** ⟨d, centre − v⟩ ≥ 1 + Σ ⌈|M d|⌉ + Σ |dⱼ| rⱼ for each: ⟨d, Mᵀu⟩ ≥ −|M d|. */
function separate(
  value: unknown,
  listed: readonly Ball[],
  { point, radius }: Statements['apart'],
  meter: Meter,
): void {
  const d = Json.vector(value, meter, point.length);
  const bound = add(add(ONE, dot(d, point, meter), meter), dot(d.map(abs), radius, meter), meter);
  if (listed.length === 0) throw new Wrong('expected gradients or balls to separate from');
  for (const { centre, matrices } of listed) {
    const reach = matrices.reduce((sum, matrix) => {
      const image = matrix.map(row => dot(row, d, meter));
      return add(sum, ceilingRoot(dot(image, image, meter), meter), meter);
    }, bound);
    if (compare(dot(d, centre, meter), reach, meter) < 0)
      throw new Wrong('the separator fails for a listed gradient or ball');
  }
}

/** The least integer whose square is at least a. */
export function ceilingRoot(a: Rat, meter: Meter): Rat {
  if (a.reals) return ceilingBeside(a, meter);
  const { n, d, words } = a;
  meter.charge(words ** 3);
  const whole = (n + d - 1n) / d;
  const root = floorRoot(whole, 2, meter);
  return integer(root * root === whole ? root : root + 1n);
}

/** Of a number that is not rational: about the root of one that is near. */
function ceilingBeside(a: Rat, meter: Meter): Rat {
  const about = near(a, meter);
  const middle = signOf(about) > 0 ? ceilingRoot(about, meter) : ZERO;
  // What is near is no greater.
  for (const root of [middle, add(middle, ONE, meter)])
    if (compare(mul(root, root, meter), a, meter) >= 0) return root;
  throw new Stop('the length of a ball in a direction');
}
