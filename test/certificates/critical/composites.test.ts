/** Composite pieces of programs of one input that are made of elementary functions (Definition 5). */
import { describe, expect, test } from 'vitest';
import {
  compositesOn,
  lackingOf,
  showAllThrough,
  slopesAt,
} from '../../../src/certificates/critical/composites.ts';
import { isSame } from '../../../src/certificates/varying/along.ts';
import { CROSSING, functionOf, spotAt, stretchOf, withReals } from '../stretches.ts';
import { lineOf, meter, number, refusal, selectionOf, texts } from '../units.ts';

const ENDLESS = { stop: 'an operation with endlessly many pieces' };
const kink = lineOf('t', ['e = exp t', 'r = relu t', 's = sub e r']);
const partial = lineOf('t', ['y = s t'], {
  selections: { s: selectionOf('x', ['x', 'log(x)'], '1: x <= 0', '2: x > 0') },
});
const floor = lineOf('t', ['y = floor t']);

describe('on a stretch', () => {
  test('are all functions that choices of pieces leave, each once', () => {
    withReals(meter => {
      const on = stretchOf(meter, '0', undefined, '1');
      const all = compositesOn(kink, on);
      expect(all).toHaveLength(2);
      for (const [i, text] of ['exp(t)', 'exp(t) - t'].entries())
        expect(isSame(all[i]!, functionOf(text, on), on)).toBe(true);
      const twice = lineOf('t', ['a = relu t', 'b = relu t', 's = add a b']);
      expect(compositesOn(twice, on)).toHaveLength(3);
    });
  });

  test('those without a value all over are none, and one with a value on a part of it stops', () => {
    withReals(meter => {
      expect(compositesOn(partial, stretchOf(meter, undefined, '0', '-1'))).toHaveLength(1);
      expect(compositesOn(partial, stretchOf(meter, '0', undefined, '1'))).toHaveLength(2);
      expect(refusal(() => compositesOn(partial, stretchOf(meter, '-1', '1', '1/2')))).toEqual({
        stop: 'the sign of a function on a stretch',
      });
    });
  });

  test('are not endlessly many', () => {
    withReals(meter => {
      expect(refusal(() => compositesOn(floor, stretchOf(meter, '0', '1', '1/2')))).toEqual(ENDLESS);
    });
  });
});

test('around a point each has values, and no root of what may be 0', () => {
  const through = (nodes: readonly string[], at: object | string) =>
    withReals(meter => refusal(() => showAllThrough(lineOf('t', nodes), spotAt(at, meter), meter)));
  expect(through(['e = exp t', 'r = relu t', 's = sub e r'], CROSSING)).toBe('none');
  expect(through(['r = relu t', 'y = log r'], CROSSING)).toBe('none');
  const near = { root: 't^3 + t - 1/8', lo: '-1', hi: '1/2' };
  expect(through(['y = log t'], near)).toEqual({ stop: 'log of a number that may not be positive' });
  expect(through(['q = square t', 'y = sqrt q'], near)).toEqual({ stop: 'a root of what may be 0' });
});

test('the slopes of those with the value of f at a number', () => {
  const slopes = (line: typeof kink, x: string): string[] => texts(slopesAt(line, number(x), meter)).sort();
  const zero = lineOf('t', ['n = neg t', 'a = relu n', 'b = add a t', 'r = relu t', 'z = sub b r']);
  expect([slopes(zero, '0'), slopes(zero, '1')]).toEqual([['-1', '0', '1'], ['0']]);
  expect(refusal(() => slopesAt(floor, number(0), meter))).toEqual(ENDLESS);
});

describe('a piece without a value', () => {
  const two = (when: string, otherwise: string) =>
    lineOf('t', ['e = exp t', 'y = s e e'], {
      selections: { s: selectionOf('a b', ['a', '1/(a - b)'], `1: ${when}`, `2: ${otherwise}`) },
    });

  test('is named by its node where its cell reaches the point', () => {
    const lacking = (line: typeof kink, x = '0'): string | undefined => lackingOf(line, number(x), meter);
    expect([lacking(two('a >= b', 'a < b')), lacking(two('a = b', 'a != b'))]).toEqual(['y', 'y']);
    expect(lacking(two('a >= b - 1', 'a < b - 1'))).toBeUndefined();
    expect(lacking(two('a != b + 1', 'a = b + 1'))).toBeUndefined();
    expect(lacking(two('a != b - 1', 'a = b - 1'))).toBeUndefined();
    expect(lacking(two('a = b', 'a > b - 1 and a != b'))).toBe('y');
    // What asks of 0 not to be 0 has a cell that holds nothing.
    expect(lacking(two('a >= b', 'a - a > 0'))).toBeUndefined();
    expect([lacking(partial, '0'), lacking(partial, '-1')]).toEqual(['y', undefined]);
  });

  test('and where it reaches a whole stretch', () => {
    withReals(meter => {
      const on = stretchOf(meter, '0', undefined, '1');
      expect(on.over(() => lackingOf(two('a >= b', 'a < b'), on.t, meter))).toBe('y');
      expect(on.over(() => lackingOf(partial, on.t, meter))).toBeUndefined();
    });
  });
});
