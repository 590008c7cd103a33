/** Layers: arrows go to the right, boxes of a layer are apart, and what is implied is left out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Arrow, layered } from '../../../src/reports/claims/layers.ts';

test('a chain and a shortcut: the shortcut is left out', () => {
  const { places, ways } = layered(
    ['a', 'b', 'c', 'alone'],
    [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ],
  );
  expect([...places.keys()]).toEqual(['a', 'b', 'c']);
  expect(['a', 'b', 'c'].map(name => places.get(name)!.layer)).toEqual([0, 1, 2]);
  expect(ways.map(({ arrow }) => arrow.join(''))).toEqual(['ab', 'bc']);
});

test('an arrow that closes a circle is left out, and so is one to nothing', () => {
  const { ways } = layered(
    ['a', 'b'],
    [
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'a'],
      ['a', 'missing'],
      ['a', 'b'],
    ],
  );
  expect(ways.map(({ arrow }) => arrow)).toEqual([['a', 'b']]);
  expect(layered([], []).places.size).toBe(0);
});

test('a long arrow has a place in every layer between its ends', () => {
  const { ways } = layered(
    ['a', 'b', 'c', 'd'],
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['x', 'd'],
    ].map(a => a as unknown as Arrow),
  );
  expect(ways).toHaveLength(3);
  const long = layered(
    ['a', 'b', 'c', 'd', 'e'],
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['a', 'e'],
      ['e', 'd'],
    ],
  ).ways.find(({ arrow }) => arrow.join('') === 'ed')!;
  expect(long.way.map(({ layer }) => layer)).toEqual([1, 2, 3]);
});

test('drawn graphs: every arrow goes to the right, boxes of a layer are apart, the same again', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 20 }), pairs => {
      const names = Array.from({ length: 10 }, (_, i) => `n${i}`);
      const arrows = pairs.map(([a, b]): Arrow => [names[Math.min(a, b)]!, names[Math.max(a, b)]!]);
      const found = layered(names, arrows);
      for (const { way } of found.ways)
        for (const [i, place] of way.slice(1).entries()) expect(place.layer).toBe(way[i]!.layer + 1);
      const places = [...found.places.values()];
      for (const [i, a] of places.entries())
        for (const b of places.slice(i + 1))
          if (a.layer === b.layer) expect(Math.abs(a.y - b.y)).toBeGreaterThan(1.3);
      expect(layered(names, arrows)).toEqual(found);
    }),
    { numRuns: 30 },
  );
});
