import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Membership, membership } from '../../src/linear/index.ts';
import {
  abs,
  add,
  compare,
  format,
  fromFloat,
  mul,
  ONE,
  type Rational,
  sign,
  sub,
  ZERO,
} from '../../src/numbers/index.ts';
import { cloud, inner, insideByEnumeration, provesInside, q, vec } from './rationals.ts';

type Vectors = readonly (readonly Rational[])[];

/** Re-checks the certificate by the definition and returns the verdict. */
function verdict(
  generators: Vectors,
  point: readonly Rational[],
  answer: Membership,
  radius?: readonly Rational[],
) {
  if (!answer.inside) {
    const d = answer.separator;
    const spread = (radius ?? []).reduce((sum, r, j) => add(sum, mul(abs(d[j]!), r)), ZERO);
    for (const g of generators) {
      const difference = g.map((value, j) => sub(value, point[j]!));
      expect(compare(inner(d, difference), add(ONE, spread))).toBeGreaterThanOrEqual(0);
    }
  } else if (radius === undefined) {
    expect(provesInside(generators, point, answer.weights)).toBe(true);
  } else {
    expect(provesInside(generators, answer.nearest!, answer.weights)).toBe(true);
    answer.nearest!.forEach((value, j) => {
      expect(compare(abs(sub(value, point[j]!)), radius[j]!)).toBeLessThanOrEqual(0);
    });
  }
  return answer.inside;
}

const decide = (generators: Vectors, point: readonly Rational[]) =>
  verdict(generators, point, membership(generators, point));

/** p = 2: outside iff some line through two points (or a point and v) has v strictly on its own side. */
function insideByOrientation(generators: Vectors, [x, y]: readonly Rational[]): boolean {
  const h = generators.map(([a, b]) => [sub(a!, x!), sub(b!, y!)] as const);
  if (h.some(([a, b]) => sign(a) === 0 && sign(b) === 0)) return true;
  // 0 is outside iff all h lie in an open half plane: iff some hᵢ is first, all others left of it or along it.
  const cross = (i: number, j: number) => sign(sub(mul(h[i]![0], h[j]![1]), mul(h[i]![1], h[j]![0])));
  const along = (i: number, j: number) => sign(inner(h[i]!, h[j]!));
  return !h.some((_, i) => h.every((_, j) => cross(i, j) > 0 || (cross(i, j) === 0 && along(i, j) > 0)));
}

describe('membership', () => {
  test('agrees with enumeration of all simplices, p <= 3, certificates re-checked', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(cloud(3, 7), ([generators, point]) => {
        const inside = decide(generators, point);
        seen.add(inside);
        expect(inside).toBe(insideByEnumeration(generators, point));
      }),
      { numRuns: 150 },
    );
    expect(seen.size).toBe(2);
  });

  test('agrees with orientations in the plane', () => {
    fc.assert(
      fc.property(cloud(2, 12), ([generators, point]) => {
        fc.pre(point.length === 2);
        expect(decide(generators, point)).toBe(insideByOrientation(generators, point));
      }),
      { numRuns: 300 },
    );
  });

  test('a combination made on purpose is inside, in up to 12 dimensions', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(cloud(12, 14), weights, ([generators], counts) => {
        const used = counts.slice(0, generators.length);
        const total = used.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const point = generators[0]!.map((_, j) =>
          generators.reduce((sum, g, i) => add(sum, mul(q(used[i]!, total), g[j]!)), ZERO),
        );
        expect(decide(generators, point)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('a half space made on purpose is seen, its boundary included', () => {
    fc.assert(
      fc.property(cloud(8, 14), fc.integer({ min: 0, max: 2 }), ([generators, d], size) => {
        fc.pre(d.some(value => sign(value) !== 0));
        // Reflect all generators to ⟨d, g⟩ ≥ 0; then −size·d is outside unless size = 0.
        const reflected = generators.map(g => (sign(inner(d, g)) < 0 ? g.map(value => value.neg()) : g));
        const point = d.map(value => mul(q(-size, 10n ** 15n), value));
        const inside = decide(reflected, point);
        if (size > 0) expect(inside).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test('margins of 1e-15, 1e-300 and one unit in the last place decide', () => {
    const triangle = [vec(0, 0), vec(1, 0), vec(0, 1)];
    for (const step of [q(1, 10n ** 15n), q(1, 10n ** 300n), fromFloat(2 ** -1074)]) {
      expect(decide(triangle, [q(1, 2), sub(q(1, 2), step)])).toBe(true);
      expect(decide(triangle, [q(1, 2), q(1, 2)])).toBe(true);
      expect(decide(triangle, [q(1, 2), add(q(1, 2), step)])).toBe(false);
      expect(decide(triangle, [step.neg(), q(1, 2)])).toBe(false);
    }
  });

  test('collinear generators of size 1e8', () => {
    const line = [1, 2, 3, 5].map(k => vec(100_000_000 * k, 100_000_001 * k, 99_999_999 * k));
    expect(decide(line, vec(400_000_000, 400_000_004, 399_999_996))).toBe(true);
    expect(decide(line, vec(400_000_000, 400_000_004, 399_999_997))).toBe(false);
    expect(decide(line, vec(600_000_000, 600_000_006, 599_999_994))).toBe(false);
  });

  test('copies of one generator, and single generators', () => {
    expect(decide([vec(1, 2), vec(1, 2), vec(1, 2)], vec(1, 2))).toBe(true);
    expect(decide([vec(1, 2), vec(1, 2), vec(1, 2)], vec(1, 3))).toBe(false);
    expect(decide([vec(7)], vec(7))).toBe(true);
    expect(decide([vec(7)], vec(8))).toBe(false);
  });

  test('integer data gives integer separators', () => {
    const answer = membership([vec(3, 1), vec(5, 2)], vec(0, 0));
    expect(answer.inside).toBe(false);
    if (!answer.inside) for (const value of answer.separator) expect(value.d).toBe(1n);
  });

  test('p = 40, n = 160: on a face, and off it by 1e-15', () => {
    let state = 7;
    const next = () => {
      state = (state * 48271) % 2147483647;
      return (state % 2047) - 1023;
    };
    const face = Array.from({ length: 160 }, (_, i) =>
      Array.from({ length: 40 }, (_, j) => q(j < 39 ? next() : i % 5 === 0 ? Math.abs(next()) + 1 : 0)),
    );
    const zero = vec(...new Array<number>(40).fill(0));
    expect(decide(face, zero)).toBe(true);
    expect(decide(face, [...zero.slice(1), q(-1, 10n ** 15n)])).toBe(false);
  });
});

describe('membership of a box', () => {
  test('agrees with the hull of generators plus corners, p <= 2', () => {
    const radius = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(cloud(2, 3), radius, radius, ([generators, point], [a, b], [c, d]) => {
        const r = [q(a, b), q(c, d)].slice(0, point.length);
        const corners = (signs: number[]) =>
          generators.map(g => g.map((value, j) => add(value, mul(q(signs[j]!), r[j]!))));
        const sum = [corners([1, 1]), corners([1, -1]), corners([-1, 1]), corners([-1, -1])].flat();
        const answer = membership(generators, point, { radius: r });
        expect(verdict(generators, point, answer, r)).toBe(insideByEnumeration(sum, point));
      }),
      { numRuns: 100 },
    );
  });

  test('touching counts as meeting, missing by 1e-300 does not', () => {
    const segment = [vec(0, 2), vec(2, 0)];
    const half = [q(1, 2), q(1, 2)];
    expect(membership(segment, half, { radius: half }).inside).toBe(true);
    const less = [q(1, 2), sub(q(1, 2), q(1, 10n ** 300n))];
    const answer = membership(segment, half, { radius: less });
    expect(verdict(segment, half, answer, less)).toBe(false);
  });

  test('a mixture of many that was rounded is found from its entries: weights as short as these', () => {
    const corners = Array.from({ length: 17 }, (_, i) =>
      vec(...Array.from({ length: 17 }, (_, j) => Number(i === j))),
    );
    // Shares of 1/3 of what is left, rounded down to 53 bits each.
    const unit = 1n << 80n;
    const mixture = corners.map((_, i) => q((unit * 2n ** BigInt(i)) / 3n ** BigInt(i + 1), unit));
    const radius = mixture.map(entry => entry.mul(q(1, 1n << 51n)));
    // All but a share are there: the last entry is what is left.
    const point = mixture.with(
      -1,
      mixture.slice(0, -1).reduce((rest, entry) => rest.sub(entry), q(1)),
    );
    const off = point.map((entry, i) => entry.add(i % 2 === 0 ? radius[i]!.div(2) : q(0)));
    expect(membership(corners, off).inside).toBe(false);
    const found = membership(corners, off, { radius });
    expect(found.inside).toBe(true);
    for (const weight of (found as { weights: ReadonlyMap<number, Rational> }).weights.values())
      expect(format(weight).length).toBeLessThan(100);
  });

  test('the mean of as many as may carry weights is tried first, within the box and not beyond', () => {
    const corners = [vec(1, 0, 0), vec(0, 1, 0), vec(0, 0, 1)];
    const third = fromFloat(1 / 3);
    const [off, less] = [q(1, 3n).sub(third), q(1, 3n).sub(third).div(2)];
    const thirds = [third, third, third];
    const near = membership(corners, thirds, { radius: [off, off, off] });
    expect(near).toMatchObject({ inside: true, nearest: [q(1, 3n), q(1, 3n), q(1, 3n)] });
    expect(verdict(corners, thirds, near, [off, off, off])).toBe(true);
    for (const radius of [
      [less, less, less],
      [off, off, less],
    ]) {
      const answer = membership(corners, thirds, { radius });
      expect(verdict(corners, thirds, answer, radius)).toBe(false);
    }
    // Of more than p + 1, and of different scales, others are found.
    const six = [...corners, ...corners];
    const many = membership(six, thirds, { radius: [off, off, off] });
    expect(verdict(six, thirds, many, [off, off, off])).toBe(true);
    const halves = [vec(1), [q(1, 7n)]];
    expect(verdict(halves, [q(4, 7n)], membership(halves, [q(4, 7n)], { radius: vec(0) }), vec(0))).toBe(
      true,
    );
  });

  test('a zero radius asks about the point, and still names the nearest', () => {
    const answer = membership([vec(0), vec(2)], vec(1), { radius: vec(0) });
    expect(answer.inside && answer.nearest).toEqual(vec(1));
  });
});

describe('membership refuses', () => {
  test('no generators, no dimension, different lengths, negative radius', () => {
    const refusal = (text: string) => new RangeError(`membership: expected ${text}`);
    expect(() => membership([], vec(0))).toThrow(refusal('at least one generator, got 0'));
    expect(() => membership([[]], [])).toThrow(refusal('dimension at least 1, got 0'));
    expect(() => membership([vec(1, 2)], vec(1))).toThrow(refusal('vectors of 1 entries, got 2'));
    expect(() => membership([vec(1), vec(1, 2)], vec(1))).toThrow(refusal('vectors of 1 entries, got 2'));
    const [negative, long] = [{ radius: vec(-1) }, { radius: vec(1, 1) }];
    expect(() => membership([vec(1)], vec(1), long)).toThrow(refusal('vectors of 1 entries, got 2'));
    expect(() => membership([vec(1)], vec(1), negative)).toThrow(
      refusal('a radius ≥ 0, got a negative entry'),
    );
    expect(() => membership([vec(1, 1)], vec(1, 1), { radius: vec(0, -1) })).toThrow(
      refusal('a radius ≥ 0, got a negative entry'),
    );
  });
});

describe('certificates by hand', () => {
  test('weights of generators, whatever their denominators', () => {
    expect(membership([[q(1, 2)], [q(-1, 3)]], vec(0))).toEqual({
      inside: true,
      weights: new Map([
        [0, q(2, 5)],
        [1, q(3, 5)],
      ]),
    });
    expect(membership([vec(0), [q(1, 2)]], [q(1, 3)])).toEqual({
      inside: true,
      weights: new Map([
        [0, q(1, 3)],
        [1, q(2, 3)],
      ]),
    });
  });

  test('a generator that is the point, or in its box, carries all weight', () => {
    expect(membership([vec(5, 5), vec(1, 2), vec(-3, 0)], vec(1, 2))).toEqual({
      inside: true,
      weights: new Map([[1, q(1)]]),
    });
    expect(membership([vec(5, 5), vec(1, 2), vec(1, 3)], vec(0, 4), { radius: vec(1, 1) })).toEqual({
      inside: true,
      weights: new Map([[2, q(1)]]),
      nearest: vec(1, 3),
    });
    // The first of them, also where another is nearer.
    expect(membership([vec(9), vec(3), vec(2)], vec(0), { radius: vec(4) })).toEqual({
      inside: true,
      weights: new Map([[1, q(1)]]),
      nearest: vec(3),
    });
    expect(membership([vec(-1, 0), vec(3, 0)], vec(0, 0), { radius: [q(1, 2), q(0)] })).toMatchObject({
      inside: true,
    });
  });

  test('separators with the least margin of at least 1 that is an integer multiple', () => {
    expect(membership([vec(3, 0), vec(5, 0)], vec(0, 0))).toEqual({ inside: false, separator: vec(1, 0) });
    expect(membership([[q(1, 2)]], vec(0))).toEqual({ inside: false, separator: vec(2) });
    expect(membership([[q(2, 5)], vec(7)], vec(0))).toEqual({ inside: false, separator: vec(3) });
    expect(membership([[q(-2, 5)]], [q(1, 5)])).toEqual({ inside: false, separator: vec(-2) });
    expect(membership([vec(3)], vec(0), { radius: vec(2) })).toEqual({ inside: false, separator: vec(1) });
    expect(membership([vec(3)], vec(0), { radius: [q(5, 2)] })).toEqual({ inside: false, separator: vec(2) });
  });
});
