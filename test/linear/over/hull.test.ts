import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { membership } from '../../../src/linear/index.ts';
import { type MembershipOver, membershipBySigns, membershipOver } from '../../../src/linear/over/hull.ts';
import { enclosedField } from '../../../src/numbers/enclosed/enclosed-field.ts';
import { opaqueField } from '../../../src/numbers/enclosed/opaque-field.ts';
import {
  Failure,
  type Fallible,
  type OrderedField,
  type Rational,
  type Real,
  rational,
  rationalField,
  realField,
  zeroOf,
} from '../../../src/numbers/index.ts';
import { seeded } from '../../random.ts';

/** Multiplies a certificate back, as far as signs are decided: never the contrary. */
function expectCertificate<T>(
  field: OrderedField<T>,
  generators: readonly (readonly T[])[],
  point: readonly T[],
  found: MembershipOver<T>,
): void {
  const sum = (values: readonly T[]): T => values.reduce((a, b) => field.add(a, b), field.zero);
  if (found.verdict === 'yes') {
    expect(found.weights.size).toBeLessThanOrEqual(point.length + 1);
    for (const weight of found.weights.values()) expect(field.sign(weight)).toBe(1);
    expect(field.isZero(field.sub(sum([...found.weights.values()]), field.one))).not.toBe('no');
    for (const [j, entry] of point.entries()) {
      const total = sum([...found.weights].map(([i, weight]) => field.mul(weight, generators[i]![j]!)));
      expect(field.isZero(field.sub(total, entry))).not.toBe('no');
    }
  }
  if (found.verdict === 'no')
    for (const g of generators) {
      const margin = sum(g.map((value, j) => field.mul(found.separator[j]!, field.sub(value, point[j]!))));
      expect([0, 1]).toContain(field.sign(field.sub(margin, field.one)));
    }
}

const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map(n => rational(n)),
  fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 6 })).map(([n, d]) => rational(n, d)),
);
const hull = fc.integer({ min: 1, max: 4 }).chain(p => {
  const vector = fc.array(number, { minLength: p, maxLength: p });
  return fc.record({ generators: fc.array(vector, { minLength: 1, maxLength: 8 }), point: vector });
});

describe('on rational numbers', () => {
  test('by signs: what the rational method says', () => {
    let inside = 0;
    fc.assert(
      fc.property(hull, ({ generators, point }) => {
        const found = membershipBySigns(rationalField, generators, point);
        const expected = membership(generators, point);
        expect(found.verdict).toBe(expected.inside ? 'yes' : 'no');
        if (expected.inside) inside += 1;
        expectCertificate(rationalField, generators, point, found);
      }),
      seeded(300, 150),
    );
    expect(inside).toBeGreaterThan(20);
  });

  test('a sign that is missing leaves the answer open, and never turns it', () => {
    let open = 0;
    fc.assert(
      fc.property(hull, fc.nat(4), ({ generators, point }, every) => {
        let asked = 0;
        const forgetful: OrderedField<Rational> = {
          ...rationalField,
          told: () => false,
          sign: a => (++asked % (every + 5) === 0 ? 'undecided' : rationalField.sign(a)),
          isZero: a => zeroOf(forgetful.sign(a)),
        };
        const { verdict } = membershipBySigns(forgetful, generators, point);
        if (verdict === 'undecided') open += 1;
        else expect(verdict).toBe(membership(generators, point).inside ? 'yes' : 'no');
      }),
      seeded(300),
    );
    expect(open).toBeGreaterThan(20);
  });

  test('rational entries are left to the rational method', () => {
    const never: OrderedField<Rational> = {
      ...rationalField,
      sign: () => {
        throw new Error('a sign is asked');
      },
    };
    const of = (...entries: number[]) => entries.map(entry => rational(entry));
    expect(membershipOver(never, [of(0, 1), of(2, 1)], of(1, 1)).verdict).toBe('yes');
    expect(membershipOver(never, [of(0, 1), of(2, 1)], of(1, 2)).verdict).toBe('no');
  });

  test('refused: no generators, vectors of different lengths', () => {
    expect(() => membershipOver(rationalField, [], [rational(0)])).toThrow(RangeError);
    expect(() => membershipBySigns(rationalField, [[rational(0), rational(1)]], [rational(0)])).toThrow(
      'membershipOver: expected vectors of 1 entries, got 2',
    );
  });
});

describe('on numbers that are not rational', () => {
  const field = opaqueField();
  const had = <T>(value: Fallible<T>): T => {
    if (value instanceof Failure) throw new Error(value.why);
    return value;
  };
  const of = (n: number, d = 1) => field.from(rational(n, d));
  const e = had(field.exp(of(1)));
  const log2 = had(field.log(of(2)));
  const said = (generators: (typeof e)[][], point: (typeof e)[]): string => {
    const found = membershipOver(field, generators, point);
    expectCertificate(field, generators, point, found);
    return found.verdict;
  };

  test('on a line', () => {
    expect(said([[of(0)], [e]], [of(1)])).toBe('yes');
    expect(said([[of(0)], [e]], [of(3)])).toBe('no');
    expect(said([[of(0)], [e]], [of(2_718_281_828, 1_000_000_000)])).toBe('yes');
    expect(said([[of(0)], [e]], [of(2_718_281_829, 1_000_000_000)])).toBe('no');
    expect(said([[field.neg(log2)], [e]], [of(0)])).toBe('yes');
    expect(said([[log2], [e]], [of(0)])).toBe('no');
  });

  test('in the plane, inside and outside of a triangle', () => {
    const triangle = [
      [of(0), of(0)],
      [e, of(0)],
      [of(0), log2],
    ];
    expect(said(triangle, [of(1), of(1, 4)])).toBe('yes');
    expect(said(triangle, [of(2), of(1, 2)])).toBe('no');
    expect(said(triangle, [of(-1, 1_000_000), of(1, 4)])).toBe('no');
  });

  test('a vertex, and a point on an edge where the identity is seen', () => {
    const edge = [
      [e, of(0)],
      [of(0), e],
    ];
    expect(said(edge, [e, of(0)])).toBe('yes');
    const half = field.mul(e, of(1, 2));
    expect(said(edge, [half, half])).toBe('yes');
    expect(said(edge, [of(1), of(1)])).toBe('no');
  });

  test('a point on an edge by an identity that is not seen: undecided', () => {
    const square = field.mul(e, e);
    const exp2 = had(field.exp(of(2)));
    const edge = [
      [square, of(0)],
      [of(0), square],
    ];
    const half = field.mul(exp2, of(1, 2));
    expect(said(edge, [half, half])).toBe('undecided');
    expect(membershipOver(field, edge, [half, half])).toMatchObject({ why: expect.stringMatching(/sign/) });
    expect(said([[of(0)], [exp2]], [square])).toBe('undecided');
  });

  test('plain enclosures decide what is not on the boundary', () => {
    const enclosed = enclosedField();
    const one = had(enclosed.exp(enclosed.one));
    expect(membershipOver(enclosed, [[enclosed.zero], [one]], [enclosed.one]).verdict).toBe('yes');
    expect(membershipOver(enclosed, [[enclosed.one], [one]], [enclosed.zero]).verdict).toBe('no');
    expect(membershipOver(enclosed, [[enclosed.zero], [one]], [{ ...one }]).verdict).toBe('undecided');
  });
});

test('a vector that is very near to the point is told from it by a direction that is long enough', () => {
  const field = realField();
  const near = (k: number) =>
    field.sub(field.exp(field.from(rational(1n, 10n ** BigInt(k)))) as Real, field.one);
  for (const k of [3, 62, 300]) {
    const generators = [[near(k)], [field.from(rational(2))]];
    const found = membershipOver(field, generators, [field.zero]);
    expect(found.verdict).toBe('no');
    expectCertificate(field, generators, [field.zero], found);
  }
});

test('where no power of two is enough, the direction is divided by its margin', () => {
  const field = realField();
  const tiny = field.exp(field.from(rational(-1_000_000))) as Real;
  const generators = [[tiny], [field.add(tiny, tiny)]];
  const found = membershipOver(field, generators, [field.zero]);
  expect(found.verdict).toBe('no');
  expectCertificate(field, generators, [field.zero], found);
});
