/** Each rung, and what it must refuse. */
import { describe, expect, test } from 'vitest';
import { findIdentity } from '../../../src/fields/cells/identities/identity-search.ts';
import { Ladder } from '../../../src/fields/cells/ladder.ts';
import { polyKey, withoutUnit } from '../../../src/functions/near/poly.ts';
import { rational } from '../../../src/numbers/index.ts';
import { polysOf } from './guards.ts';

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

describe('what is not decided', () => {
  test('a search without means', () => {
    const { germs, polys } = polysOf('x, y, z', ['z - x^2 - y^2', '2*x^2 + 3*y^2 - z']);
    const ladder = new Ladder(germs, 100);
    expect(ladder.decide(polys, true)).toBeUndefined();
    expect(ladder.exhausted).toBe(true);
    expect(polyKey(polys[0]!)).not.toBe(polyKey(polys[1]!));
  });
});
