/** What an identity has to be so that it empties a cell: the summands, the factors, the roots, and that it cancels. */
import { describe, expect, test } from 'vitest';
import {
  compact,
  holdsIdentity,
  identityKey,
  productOf,
  type Summand,
} from '../../../../src/fields/cells/identities/identity.ts';
import {
  constantPoly,
  ONE_POLY,
  type Poly,
  polyKey,
  variablePoly,
  ZERO_POLY,
} from '../../../../src/functions/near/poly.ts';
import { rational } from '../../../../src/numbers/index.ts';
import { polyOf, polysOf } from '../guards.ts';

const XY = 'x, y';

describe('an identity that empties y − x² > 0, x²/2 − y > 0', () => {
  const { polys } = polysOf(XY, ['y - x^2', 'x^2/2 - y']);
  const x = variablePoly(0);
  const of = (unit: Poly, root: Poly, ...guards: number[]): Summand => ({ unit, root, of: guards });
  const half = constantPoly(rational(1, 2));
  const right = [of(ONE_POLY, ONE_POLY, 0), of(ONE_POLY, ONE_POLY, 1), of(half, x)];
  const holds = (summands: readonly Summand[], guards = polys): boolean =>
    holdsIdentity({ guards, summands }, 2);

  test('that cancel, with positive factors, hold; others do not', () => {
    expect(holds(right)).toBe(true);
    expect(holds(right.slice(1))).toBe(false);
    expect(holds([...right, of(ONE_POLY, x)])).toBe(false);
    expect(holds([...right.slice(0, 2), of(ONE_POLY, x)])).toBe(false);
    expect(holds([])).toBe(false);
    expect(holds([of(ONE_POLY, constantPoly(rational(0)), 0)])).toBe(false);
    expect(holds([of(ONE_POLY, ONE_POLY, 0), of(constantPoly(rational(-1)), ONE_POLY, 0)])).toBe(false);
    expect(holds([of(x, ONE_POLY, 0), of(constantPoly(rational(1)), ONE_POLY, 0)])).toBe(false);
    expect(holds([of(ONE_POLY, ONE_POLY, 5)])).toBe(false);
    // x·1² − (x)·1²: both factors vanish at 0.
    expect(holds([of(x, ONE_POLY), of(polysOf(XY, ['-x']).polys[0]!, ONE_POLY)])).toBe(false);
  });

  test('with a root in remainders only prove nothing', () => {
    const remainder = variablePoly(2);
    const minus = polysOf(XY, ['-x^2']).polys[0]!;
    expect(
      holdsIdentity({ guards: [minus], summands: [of(ONE_POLY, remainder, 0), of(ONE_POLY, remainder)] }, 2),
    ).toBe(false);
  });

  test('and one root other than 0 among the inputs is enough', () => {
    const minus = polyOf('-x^2');
    const summands = [of(ONE_POLY, x), of(ONE_POLY, ONE_POLY, 0), of(ONE_POLY, ZERO_POLY)];
    expect(holds(summands, [minus])).toBe(true);
    expect(holds([of(ONE_POLY, ZERO_POLY), of(ONE_POLY, ZERO_POLY, 0)], [minus])).toBe(false);
  });
});

describe('what is written down', () => {
  const guards = [polyOf('x'), polyOf('y'), polyOf('x - y')];

  test('have summands: a square times guards', () => {
    expect(polyKey(productOf({ root: variablePoly(0), of: [] }, guards))).toBe('2:1');
    expect(polyKey(productOf({ root: ONE_POLY, of: [0, 2] }, guards))).toBe(polyKey(polyOf('x^2 - x*y')));
  });

  test('are compact with the guards that they use', () => {
    const summands = [
      { unit: ONE_POLY, root: ONE_POLY, of: [2] },
      { unit: constantPoly(rational(2)), root: ONE_POLY, of: [0, 2] },
    ];
    const { guards: used, summands: now, remainders } = compact({ guards, summands, remainders: [] });
    expect(used).toEqual([guards[0], guards[2]]);
    expect(now.map(({ of }) => of)).toEqual([[1], [0, 1]]);
    expect(now.map(({ unit }) => polyKey(unit))).toEqual([':1', ':2']);
    expect(remainders).toEqual([]);
    expect(identityKey({ guards: [guards[1]!, guards[0]!] })).toBe(
      identityKey({ guards: guards.slice(0, 2) }),
    );
    expect(identityKey({ guards: guards.slice(0, 2) })).toBe('0,1:1;1:1');
  });
});
