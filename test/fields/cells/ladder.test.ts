/** Each rung, and what it must refuse. */
import { describe, expect, test } from 'vitest';
import { Budget } from '../../../src/fields/budget.ts';
import { Along } from '../../../src/fields/cells/arcs/along.ts';
import { decideCell } from '../../../src/fields/cells/decide-cell.ts';
import { holdsIdentity, type Summand } from '../../../src/fields/cells/identities/identity.ts';
import { findIdentity } from '../../../src/fields/cells/identities/identity-search.ts';
import { Ladder } from '../../../src/fields/cells/ladder.ts';
import { hasSector } from '../../../src/fields/cells/sectors.ts';
import {
  constantPoly,
  ONE_POLY,
  type Poly,
  polyKey,
  variablePoly,
  withoutUnit,
} from '../../../src/functions/near/poly.ts';
import { rational } from '../../../src/numbers/index.ts';
import { guardsOf, origin, polysOf } from './guards.ts';

const vector = (...entries: number[]) => entries.map(n => rational(Math.round(n * 60), 60));
const XY = 'x, y';

describe('arcs', () => {
  const { germs, polys } = polysOf(XY, ['y - x^2', '2*x^2 - y']);
  const ladder = new Ladder(germs, 0);

  test('strictly inside enter, on the border or outside do not', () => {
    expect(ladder.enters([vector(1, 0), vector(0, 1.5)], polys)).toBe(true);
    for (const s of [1, 2, 0.5, 2.5, -1])
      expect(ladder.enters([vector(1, 0), vector(0, s)], polys)).toBe(false);
    expect(ladder.enters([vector(1, 0)], polys)).toBe(false);
    expect(ladder.enters([vector(0, 0)], polys)).toBe(false);
    expect(ladder.enters([], polys)).toBe(false);
  });

  test('see terms of high order, and remainders of Taylor’s formula', () => {
    const sign = (text: string, ...arc: number[][]) => {
      const one = polysOf(XY, [text]);
      return new Along(
        one.germs,
        arc.map(d => vector(...d)),
      ).sign(one.polys[0]!);
    };
    expect(sign('y - x^20', [1, 0])).toBe(-1);
    expect(sign('(y - x^2)^9', [1, 0], [0, 1])).toBe(0);
    expect(sign('exp(x) - 1 - x - x^2/2 - x^3/6 - x^4/24 - x^5/120 - x^6/720', [1, 0])).toBe(1);
    expect(sign('exp(x) - 1 - x - x^2/2 - x^3/6 - x^4/24 - x^5/120 - x^6/720', [-1, 0])).toBe(-1);
    expect(sign('sin(x) - x + x^3/6', [-1, 0])).toBe(-1);
    expect(sign('log(1 + x/(1 - x)) - x - x^2/2', [1, 0])).toBe(1);
    // e^{2x} = (e^x)²: not 0 formally, and no order shows more.
    expect(sign('exp(2*x) - exp(x)^2', [1, 0])).toBe('undecided');
    expect(sign('exp(x) - exp(x) + y', [1, 0])).toBe(0);
  });
});

describe('guards that are a monomial times what is not 0', () => {
  const plain = (text: string) => polyKey(withoutUnit(polysOf(XY, [text]).polys[0]!));

  test('have its sign', () => {
    expect(plain('exp(x) - 1')).toBe(plain('x'));
    expect(plain('3*x*y - x^2*y^2')).toBe(plain('x*y'));
    expect(plain('cos(x) - 1')).toBe(plain('-x^2'));
    expect(plain('-sin(y)*(exp(x) - 1)')).toBe(plain('-x*y'));
    expect(plain('x^2*y - x*y/2')).toBe(plain('-x*y'));
  });

  test('others stay', () => {
    for (const text of ['y - x^2', 'x^2 + y^2', 'x*y + x^3', 'exp(x) - 1 - y', 'x - y'])
      expect(withoutUnit(polysOf(XY, [text]).polys[0]!)).toEqual(polysOf(XY, [text]).polys[0]);
  });
});

describe('identities', () => {
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

  test('of many guards are looked for between the newest and one other', () => {
    const many = ['x', 'x + y', 'x + 2*y', 'y', 'y + x^2', '2*x + y', '3*x + y', '-x - x^3'];
    const { germs, polys: guards } = polysOf(XY, many);
    const proof = new Ladder(germs, 1_000_000).decide(guards, false);
    if (proof === undefined || !('empty' in proof) || proof.empty === 'sides') throw new Error('not empty');
    expect(proof.empty.guards.map(polyKey)).toEqual([guards[0]!, guards[7]!].map(polyKey));
    const short = new Ladder(germs, 20_000);
    expect(short.decide(guards, false)).toBeUndefined();
    expect(short.exhausted).toBe(true);
  });

  test('with a root in remainders only prove nothing', () => {
    const remainder = variablePoly(2);
    const minus = polysOf(XY, ['-x^2']).polys[0]!;
    expect(
      holdsIdentity({ guards: [minus], summands: [of(ONE_POLY, remainder, 0), of(ONE_POLY, remainder)] }, 2),
    ).toBe(false);
  });

  test.each([
    ['y - x^2', '2*x^2 - y'],
    ['x^3 - y^2', 'x'],
    ['y - x^2', 'x^2 + x^4 - y'],
    ['x*y', 'x + y'],
    ['exp(x) - 1 - y', 'y - x'],
    ['x^2 + y^2'],
    ['x^6 - (y^2 - 2*x^2)^2'],
  ])('are not found where the cell is not empty: %s, %s', (...texts) => {
    const { germs, polys: guards } = polysOf(
      XY,
      texts.filter(text => text !== undefined),
    );
    for (const effort of [1, 2, 3] as const) expect(findIdentity(guards, germs, effort)).toBeUndefined();
  });
});

describe('sectors', () => {
  const sector = (...texts: string[]): boolean => hasSector(polysOf(XY, texts).polys, new Budget(1_000_000));

  test('vertical lines, vertical tangents and lines through 0', () => {
    expect(sector('x', 'x*y')).toBe(true);
    expect(sector('x', '-x')).toBe(false);
    expect(sector('x - y^2', 'y^2 - x/2')).toBe(true);
    expect(sector('x - y^2', 'y^2 - 2*x')).toBe(false);
    expect(sector('x^2*y', '-y')).toBe(false);
    expect(sector('-x*(x - y^2)')).toBe(true);
  });

  test('curves that do not pass through 0 make no sectors', () => {
    // y = 1/100 and x = 1/100 are near, but not at 0.
    expect(sector('y*(y - 1/100)', 'y')).toBe(false);
    expect(sector('x*(x - 1/100)', 'x')).toBe(false);
    expect(sector('x*(y - 1/100)*(x - 1/1000)', 'y')).toBe(true);
  });

  test('branches that meet again nearby are told apart', () => {
    // y = 0 and y = x²(x − 1/1000): between them there is room on both sides of the second meeting.
    expect(sector('y', 'x^2*(x - 1/1000) - y', 'x')).toBe(false);
    expect(sector('-y', 'y - x^2*(x - 1/1000)', 'x')).toBe(true);
  });
});

describe('what is not decided', () => {
  test('a formal difference that is 0 as a function is not taken for anything else', () => {
    expect(decideCell(guardsOf(XY, ['exp(2*x) - exp(x)^2']), origin(XY)).interior).toBe('undecided');
    expect(decideCell(guardsOf('x', ['exp(2*x) - exp(x)^2']), origin('x')).interior).toBe('undecided');
  });

  test('a search without means', () => {
    const { germs, polys } = polysOf('x, y, z', ['z - x^2 - y^2', '2*x^2 + 3*y^2 - z']);
    const ladder = new Ladder(germs, 100);
    expect(ladder.decide(polys, true)).toBeUndefined();
    expect(ladder.exhausted).toBe(true);
    expect(polyKey(polys[0]!)).not.toBe(polyKey(polys[1]!));
  });
});
