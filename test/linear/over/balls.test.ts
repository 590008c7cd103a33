/** 0 in a hull of points and balls over reals: what is said of rational ones is said of multiples, and never the contrary. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Body, type BodyOver, bodyMembership, bodyMembershipOver } from '../../../src/linear/index.ts';
import { type Real, rational, realField, ZERO } from '../../../src/numbers/index.ts';
import { seeded } from '../../random.ts';

const field = realField();
const e = field.exp(field.one) as Real;
const q = (n: number): Real => field.from(rational(n));
const disc = (size: Real): Real[][] => [
  [size, q(0)],
  [q(0), size],
];
const ball = (centre: readonly Real[], ...matrices: Real[][][]): BodyOver<Real> => ({ centre, matrices });
const verdict = (...bodies: BodyOver<Real>[]): string => bodyMembershipOver(field, bodies).verdict;

describe('one ball', () => {
  test('its centre, its inside, its edge and what lies beyond', () => {
    const root = field.root(q(2), 2) as Real;
    expect(verdict(ball([q(0), q(0)], disc(e)))).toBe('yes');
    expect(verdict(ball([q(2), q(1)], disc(e)))).toBe('yes');
    expect(verdict(ball([q(1), q(1)], disc(root)))).toBe('yes');
    expect(verdict(ball([q(2), q(2)], disc(e)))).toBe('no');
    const beyond = field.sub(e, field.from(rational(1n, 10n ** 12n)));
    expect(verdict(ball([e, q(0)], disc(e)))).toBe('yes');
    expect(verdict(ball([e, q(0)], disc(beyond)))).toBe('no');
  });

  test('that is flat: what is off its space is outside', () => {
    const flat = [[e, field.mul(e, q(2))]];
    expect(verdict(ball([q(1), q(2)], flat))).toBe('yes');
    expect(verdict(ball([q(1), q(1)], flat))).toBe('no');
    expect(verdict(ball([q(3), q(6)], flat))).toBe('no');
  });
});

describe('several', () => {
  test('between two balls, and apart from both', () => {
    expect(verdict(ball([q(-4), q(0)], disc(e)), ball([q(4), q(0)], disc(q(1))))).toBe('yes');
    expect(verdict(ball([q(-4), q(1)], disc(e)), ball([q(4), q(1)], disc(q(1))))).toBe('yes');
    expect(verdict(ball([q(-4), q(2)], disc(e)), ball([q(4), q(2)], disc(q(1))))).toBe('no');
    expect(verdict(ball([q(-4), q(4)], disc(e)), ball([q(4), q(4)], disc(q(1))))).toBe('no');
  });

  test('sums of balls', () => {
    const sum = (x: number): string => verdict(ball([q(x), q(0)], disc(e), [[q(1), q(0)]]));
    expect(sum(3)).toBe('yes');
    expect(sum(5)).toBe('no');
  });
});

test('e times what is rational is inside where that is', () => {
  const entry = fc.integer({ min: -4, max: 4 });
  const row = fc.tuple(entry, entry);
  const body = fc.record({
    centre: row,
    matrices: fc.array(fc.array(row, { minLength: 1, maxLength: 2 }), { maxLength: 1 }),
  });
  const met = { all: 0, yes: 0, no: 0, undecided: 0 };
  fc.assert(
    fc.property(fc.array(body, { minLength: 1, maxLength: 3 }), bodies => {
      const kept = bodies.map(one => ({
        ...one,
        matrices: one.matrices.filter(matrix => matrix.flat().some(value => value !== 0)),
      }));
      const exact = kept.map(
        ({ centre, matrices }): Body => ({
          centre: centre.map(n => rational(n)),
          matrices: matrices.map(matrix => matrix.map(r => r.map(n => rational(n)))),
        }),
      );
      const times = (r: readonly number[]): Real[] => r.map(n => field.mul(e, q(n)));
      const found = verdict(
        ...kept.map(({ centre, matrices }) =>
          ball(times(centre), ...matrices.map(matrix => matrix.map(times))),
        ),
      );
      const { inside } = bodyMembership(exact, [ZERO, ZERO]);
      met.all += 1;
      met[found as 'yes' | 'no' | 'undecided'] += 1;
      if (found !== 'undecided' && inside !== 'undecided') expect(found === 'yes').toBe(inside);
    }),
    { ...seeded(40), endOnFailure: true },
  );
  expect(met.yes).toBeGreaterThan(met.all / 8);
  expect(met.no).toBeGreaterThan(met.all / 8);
  expect(met.undecided).toBeLessThan(met.all / 4);
});
