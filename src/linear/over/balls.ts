/**
 * 0 ∈ conv(points ∪ balls), over any field of numbers: by the centres, by one body alone, or by an answer over rational numbers that
 * are near, which is then put right, or holds as it is. What none of these proves is undecided.
 */
import { type OrderedField, type Rational, rational, type Sign } from '../../numbers/index.ts';
import type { Body, BodyOver, MatrixOver } from '../balls/certificate.ts';
import { bodyMembership } from '../balls/membership.ts';
import { ceilingRoot } from '../balls/root.ts';
import { combinedOver, dotOver, gramOver, solvedOver } from './elimination.ts';
import { type MembershipOver, membershipOver } from './hull.ts';

/**
 * Whether 0 lies in the hull of at least one body, p ≥ 1; points and balls are numbered in their order. Our own; a separator d has
 * ⟨d, centre⟩ ≥ 1 + Σ ⌈|M d|⌉ + Σ |dⱼ| radiusⱼ for every body.
 *
 * `bodyMembershipOver(field, [{ centre: [one], matrices: [[[e]]] }]).verdict` is `'yes'`, with u = −1/e.
 */
export function bodyMembershipOver<T>(
  field: OrderedField<T>,
  bodies: readonly BodyOver<T>[],
  radius: readonly Rational[] = [],
): MembershipOver<T> {
  const exact = radius.length === 0 ? bodiesBy(bodies, value => field.rational?.(value)) : undefined;
  if (exact) return lifted(field, exact);
  const centres = bodies.map(({ centre }) => centre);
  const plain = membershipOver(
    field,
    centres,
    centres[0]!.map(() => field.zero),
  );
  if (plain.verdict === 'yes') return plain;
  if (radius.length === 0 && bodies.every(({ matrices }) => matrices.length === 0)) return plain;
  const towards: (readonly T[])[] = plain.verdict === 'no' ? [plain.separator] : [];
  for (const [i, body] of bodies.entries()) {
    if (body.matrices.length === 0) continue;
    const found = inBody(field, body);
    if (found && 'u' in found)
      return { verdict: 'yes', weights: new Map([[i, field.one]]), balls: new Map([[i, found.u]]) };
    if (found) towards.push(found.direction);
  }
  const near = bodiesBy(bodies, value => field.near?.(value));
  const proposed =
    near &&
    bodyMembership(
      near,
      near[0]!.centre.map(() => rational(0)),
    );
  if (proposed?.inside === true) {
    const own = repaired(field, bodies, proposed.weights, proposed.balls);
    if (own) return own;
  } else if (proposed?.inside === false) towards.push(proposed.separator.map(field.from));
  for (const direction of towards) {
    const separator = stretched(field, bodies, direction, radius);
    if (separator) return { verdict: 'no', separator };
  }
  return { verdict: 'undecided', why: 'of a hull of balls that are not rational only what is easily seen' };
}

/** With such numbers in the place of all; undefined where one has none. */
function bodiesBy<T>(
  bodies: readonly BodyOver<T>[],
  by: (value: T) => Rational | undefined,
): Body[] | undefined {
  let all = true;
  const known = (value: T): Rational => {
    const found = by(value);
    all &&= found !== undefined;
    return found ?? rational(0);
  };
  const found = bodies.map(({ centre, matrices }) => ({
    centre: centre.map(known),
    matrices: matrices.map(matrix => matrix.map(row => row.map(known))),
  }));
  return all ? found : undefined;
}

function lifted<T>(field: OrderedField<T>, bodies: readonly Body[]): MembershipOver<T> {
  const found = bodyMembership(
    bodies,
    bodies[0]!.centre.map(() => rational(0)),
  );
  if (found.inside === 'undecided') return { verdict: 'undecided', why: found.why };
  if (!found.inside) return { verdict: 'no', separator: found.separator.map(field.from) };
  const weights = new Map([...found.weights].map(([i, weight]) => [i, field.from(weight)]));
  const balls = 'balls' in found ? [...found.balls] : [];
  if (balls.length === 0) return { verdict: 'yes', weights };
  return { verdict: 'yes', weights, balls: new Map(balls.map(([i, u]) => [i, u.map(field.from)])) };
}

/** The shortest u for all matrices at once, where it does; or a direction that may separate. */
function inBody<T>(
  field: OrderedField<T>,
  { centre, matrices }: BodyOver<T>,
): { readonly u: readonly T[] } | { readonly direction: readonly T[] } | undefined {
  const all = matrices.flat();
  const found = solvedOver(field, gramOver(field, all), centre.map(field.neg));
  if (found === undefined) return undefined;
  if ('against' in found) {
    const side = field.sign(dotOver(field, found.against, centre));
    return { direction: side === -1 ? found.against.map(field.neg) : found.against };
  }
  const u = all.map(row => dotOver(field, row, found.x));
  return areShort(field, matrices, u) ? { u } : { direction: found.x.map(field.neg) };
}

/** Whether the entries for each matrix are proven to have a length of at most 1. */
function areShort<T>(field: OrderedField<T>, matrices: readonly MatrixOver<T>[], u: readonly T[]): boolean {
  let from = 0;
  return matrices.every(matrix => {
    const own = u.slice(from, from + matrix.length);
    from += matrix.length;
    return isNonnegative(field.sign(field.sub(field.one, dotOver(field, own, own))));
  });
}

const isNonnegative = (sign: Sign): boolean => sign !== 'undecided' && sign >= 0;

/** With these weights, and u changed as little as it takes. */
function repaired<T>(
  field: OrderedField<T>,
  bodies: readonly BodyOver<T>[],
  weights: ReadonlyMap<number, Rational>,
  balls: ReadonlyMap<number, readonly Rational[]>,
): MembershipOver<T> | undefined {
  const used = [...weights].map(([i, weight]) => {
    const { centre, matrices } = bodies[i]!;
    const rows = matrices.flat();
    const u = (balls.get(i) ?? rows.map(() => rational(0))).map(field.from);
    return { i, weight: field.from(weight), centre, matrices, rows, u };
  });
  const scaled = used.flatMap(({ weight, rows }) => rows.map(row => row.map(v => field.mul(weight, v))));
  if (scaled.length === 0) return undefined;
  const images = combinedOver(
    field,
    scaled,
    used.flatMap(({ u }) => u),
  );
  const sum = combinedOver(
    field,
    used.map(({ centre }) => centre),
    used.map(({ weight }) => weight),
  );
  const rest = sum.map((value, j) => field.neg(field.add(value, images[j]!)));
  const found = solvedOver(field, gramOver(field, scaled), rest);
  if (found === undefined || 'against' in found) return undefined;
  let from = 0;
  const moved = used.map(({ i, rows, matrices, u }) => {
    const changes = scaled.slice(from, from + rows.length).map(row => dotOver(field, row, found.x));
    from += rows.length;
    return { i, matrices, u: u.map((value, k) => field.add(value, changes[k]!)) };
  });
  if (!moved.every(({ matrices, u }) => areShort(field, matrices, u))) return undefined;
  return {
    verdict: 'yes',
    weights: new Map(used.map(({ i, weight }) => [i, weight])),
    balls: new Map(moved.flatMap(({ i, u }) => (u.length > 0 ? [[i, u]] : []))),
  };
}

/** How often a separator is doubled. */
const MAX_DOUBLINGS = 60;

/** To the margin, where the direction is proven to separate. */
function stretched<T>(
  field: OrderedField<T>,
  bodies: readonly BodyOver<T>[],
  direction: readonly T[],
  radius: readonly Rational[],
): readonly T[] | undefined {
  const spread = spreadOver(field, direction, radius);
  if (spread === undefined) return undefined;
  const sides = bodies.map(({ centre, matrices }) => ({
    gap: field.sub(dotOver(field, direction, centre), spread),
    squares: matrices.map(matrix => {
      const image = matrix.map(row => dotOver(field, row, direction));
      return dotOver(field, image, image);
    }),
  }));
  const separates = sides.every(
    ({ gap, squares }) =>
      field.sign(gap) === 1 &&
      squares.every(square => field.sign(field.sub(field.mul(gap, gap), square)) === 1),
  );
  if (!separates) return undefined;
  for (let k = 0; k <= MAX_DOUBLINGS; k++) {
    const factor = field.from(rational(1n << BigInt(k)));
    const holds = sides.every(({ gap, squares }) => {
      const roots = squares.map(square => ceilingOver(field, field.mul(field.mul(factor, factor), square)));
      if (roots.includes(undefined)) return false;
      const reach = roots.reduce<bigint>((sum, root) => sum + root!, 1n);
      return isNonnegative(field.sign(field.sub(field.mul(factor, gap), field.from(rational(reach)))));
    });
    if (holds) return direction.map(value => field.mul(factor, value));
  }
  return undefined;
}

/** Σ |dⱼ| radiusⱼ; undefined where a sign is not known. */
function spreadOver<T>(
  field: OrderedField<T>,
  direction: readonly T[],
  radius: readonly Rational[],
): T | undefined {
  let sum = field.zero;
  for (const [j, r] of radius.entries()) {
    const side = field.sign(direction[j]!);
    if (side === 'undecided') return undefined;
    sum = field.add(sum, field.mul(field.from(r.mul(rational(side))), direction[j]!));
  }
  return sum;
}

/** An integer whose square is proven to be at least a ≥ 0, the least or the next. */
function ceilingOver<T>(field: OrderedField<T>, a: T): bigint | undefined {
  const near = field.rational?.(a) ?? field.near?.(a);
  if (near === undefined) return undefined;
  const root = ceilingRoot(near.compare(0) < 0 ? rational(0) : near);
  return [root, root + 1n].find(one =>
    isNonnegative(field.sign(field.sub(field.from(rational(one * one)), a))),
  );
}
