/** Which part of a run has what. */
import { expect, test } from 'vitest';
import { ownCases, ownDrawn, ownGroups } from '../../../src/check/shards/place.ts';
import { rational } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';

const shards = (of: number) => Array.from({ length: of }, (_, i) => ({ index: i + 1, of }));

test('an operation and its calls are of one part, and each of one alone', () => {
  const isFirst = [true, false, false, true, true, false];
  expect(ownGroups(undefined, isFirst)).toEqual(isFirst.map(() => true));
  expect(shards(2).map(shard => ownGroups(shard, isFirst))).toEqual([
    [true, true, true, false, true, true],
    [false, false, false, true, false, false],
  ]);
});

test('a program is of one part with all its points, which keep their places', () => {
  const cases = ['relu(x)', 'abs(x)', '-x'].flatMap(text => {
    const program = parseProgramText(text);
    return [1, 2].map(x => ({ program, at: [rational(x)] }));
  });
  const places = shards(2).map(shard => [...ownCases(shard, cases)].map(([, place]) => place));
  expect(places).toEqual([
    [0, 1, 4, 5],
    [2, 3],
  ]);
  expect([...ownCases(undefined, cases)].map(([one]) => one)).toEqual(cases);
});

test('of drawn programs the last part has those with exp and its kin, the others the rest in turn', () => {
  const kinds = ['rational', 'rational', 'rational', 'smooth', 'rational'] as const;
  const owned = (of: number, both: boolean) =>
    shards(of).map(shard => {
      const wanted = ownDrawn(shard);
      return kinds.map(kind => wanted(both ? kind : 'rational', both)).join(' ');
    });
  expect(owned(1, true)).toEqual(['given given given given given']);
  expect(owned(2, true)).toEqual(['given given given none given', 'none none none given none']);
  expect(owned(3, true)).toEqual([
    'given made given none made',
    'made given made none given',
    'none none none given none',
  ]);
  // Where there are none of the one kind the other goes to all.
  expect(owned(2, false)).toEqual(['given made given made given', 'made given made given made']);
});
