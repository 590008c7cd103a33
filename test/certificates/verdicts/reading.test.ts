/** What came back at one tie of an operation: the pieces that it combines, and each falsehood. */
import { describe, expect, test } from 'vitest';
import { type Read, reviewReading } from '../../../src/certificates/verdicts/reading.ts';
import type { Loose } from '../documents.ts';
import { said } from '../quotients.ts';
import { reading } from '../reports.ts';
import { programOf, textOf, texts } from '../units.ts';

const READER = { precision: 'float64', modes: ['backward', 'forward'] } as const;

function check(
  fields: Loose,
  asked: { op: string; call?: string } = { op: 'max' },
  reader: Parameters<typeof reviewReading>[4] = READER,
) {
  let read: Read | undefined;
  const says = said(review => {
    read = reviewReading(review, '', asked, reading(fields), reader);
  });
  return { read, says };
}
const RECORD = 'the record of the run is taken as it is: what the target returned';
const NO_WEIGHTS = { weights: undefined };

test('the mean of both pieces of a maximum', () => {
  const { read, says } = check({});
  expect(says).toEqual([RECORD]);
  expect([...read!.gradients].map(([key, gradient]) => [key, texts(gradient)])).toEqual([
    ['1', ['1', '0']],
    ['2', ['0', '1']],
  ]);
  expect([...read!.labels]).toEqual([
    ['1', 'x1'],
    ['2', 'x2'],
  ]);
  expect([read!.own, texts(read!.returned), [...read!.weights!.values()].map(textOf)]).toEqual([
    '1',
    ['1/2', '1/2'],
    ['1/2', '1/2'],
  ]);
  expect(texts(read!.ulps)).toEqual(new Array(2).fill(`1/${2n ** 53n}`));
  const exact = check({}, { op: 'max' }, { ...READER, precision: 'exact' }).read!;
  expect(texts(exact.ulps)).toEqual(['0', '0']);
});

test('the same pieces of the same program in one mode are one tie', () => {
  const tie = (fields: Loose): string => check(fields).read!.tie;
  expect(tie({ at: ['2', '2'] })).toBe(tie({}));
  expect(tie({ mode: 'forward' })).not.toBe(tie({}));
});

test('what combines to it is off by one unit in the last place at most', () => {
  const off = (by: string) =>
    check({ gradient: [`${2n ** 52n + 1n}/${2n ** 53n}`, by], weights: { '1': '1/2', '2': '1/2' } });
  expect(off('1/2').says).toContain('1 readings of conventions hold up to one unit in the last place');
  expect(check({ gradient: ['5/8', '1/2'] }).says).toContain(
    '/weights: the weights do not combine the gradients of the pieces to what came back',
  );
  expect(
    check(
      { gradient: [`${2n ** 52n + 1n}/${2n ** 53n}`, '1/2'] },
      { op: 'max' },
      { ...READER, precision: 'exact' },
    ).says,
  ).toContain('/weights: the weights do not combine the gradients of the pieces to what came back');
});

test('what combines to nothing is shown by a separator, or is said without one', () => {
  const outside = { gradient: ['1', '1'], ...NO_WEIGHTS };
  expect(check({ ...outside, separator: ['-2', '-2'] }).says).toEqual([RECORD]);
  expect(check(outside).says).toEqual(['1 illegal readings of conventions come without a separator', RECORD]);
  expect(check({ ...outside, separator: ['1', '1'] }).says[0]).toBe(
    '/separator: the separator fails for a listed gradient',
  );
  expect(check({ separator: ['-2', '-2'], ...NO_WEIGHTS }).read).toBeUndefined();
});

describe('is refused', () => {
  const PAIR = { ...programOf('x y', ['m = max x y', 'n = max x y', 's = add m n']) };
  test.each<readonly [fields: Loose, says: string, call: string | undefined]>([
    [{ mode: 'sideways' }, '/mode: expected "backward" or "forward"', undefined],
    [{ gradient: ['1'] }, '/gradient: expected 2 numbers, got 1', undefined],
    [{ gradient: ['NaN', '1'] }, '/gradient: expected finite numbers', undefined],
    [{ at: ['1', '2'] }, '/program: expected a program with one tied node, of max', undefined],
    [{ program: PAIR }, '/program: expected a program with one tied node, of max', undefined],
    [
      { program: programOf('x y', ['m = min x y']) },
      '/program: expected a program with one tied node, of max',
      undefined,
    ],
    [
      { program: programOf('x y', ['m = max x y'], { outputs: ['m', 'm'] }) },
      '/program: expected a program with one tied node, of max',
      undefined,
    ],
    [{}, '/program: expected max by the name lib.max', 'lib.max'],
    [{ pieces: { '1': 'x1' } }, '/pieces: expected the numbers of the active pieces', undefined],
    [{ pieces: { '1': 'x1', '3': 'x2' } }, '/pieces: expected the numbers of the active pieces', undefined],
    [{ pieces: { '1': 'x2', '2': 'x1' } }, '/pieces/1: is not what the piece is called', undefined],
    [{ separator: ['1', '1'] }, '/separator: expected none beside weights', undefined],
    [{ weights: { '3': '1' } }, '/weights: expected the number of an active piece', undefined],
    [
      { weights: { '1': '1' } },
      '/weights: the weights do not combine the gradients of the pieces to what came back',
      undefined,
    ],
  ])('%j', (fields, says, call) => {
    const found = check(fields, { op: 'max', ...(call !== undefined && { call }) });
    expect([found.read, found.says[0]]).toEqual([undefined, says]);
  });
});
