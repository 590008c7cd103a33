/** Lists of gradients: how they are read, and when one is Clarke's set, from D_P. */
import { describe, expect, test } from 'vitest';
import { vectorKey } from '../../../src/certificates/kernel/active.ts';
import { conclude } from '../../../src/certificates/kernel/fact.ts';
import {
  inNodewise,
  optional,
  order,
  readGradients,
  subset,
} from '../../../src/certificates/sets/gradients.ts';
import type { Listed } from '../../../src/certificates/sets/listed.ts';
import { lineOf, meter, refusal, texts, vector } from '../units.ts';

describe('gradients are read', () => {
  const line = lineOf('x y', ['m = max x y']);
  const both = lineOf('x y', ['a = abs x', 'b = abs y'], { outputs: ['a', 'b'] });

  test('in ascending order, the first entry first', () => {
    const read = readGradients(
      {
        all: [
          ['-1', '3'],
          ['-1', '4'],
          ['0', '0'],
        ],
      },
      'all',
      line,
      meter,
    );
    expect(read.map(texts)).toEqual([
      ['-1', '3'],
      ['-1', '4'],
      ['0', '0'],
    ]);
    expect(readGradients({ all: [] }, 'all', line, meter)).toEqual([]);
  });

  test('of several outputs row after row', () => {
    const read = readGradients(
      {
        all: [
          [
            ['1', '0'],
            ['0', '-1'],
          ],
        ],
      },
      'all',
      both,
      meter,
    );
    expect(read.map(texts)).toEqual([['1', '0', '0', '-1']]);
  });

  test.each<[string, unknown, object]>([
    [
      'one twice',
      [
        ['1', '0'],
        ['1', '0'],
      ],
      { wrong: 'expected gradients in ascending order', path: '/all/1' },
    ],
    [
      'a smaller one later',
      [
        ['0', '1'],
        ['0', '0'],
      ],
      { wrong: 'expected gradients in ascending order', path: '/all/1' },
    ],
    ['a short one', [['0']], { wrong: 'expected 2 numbers, got 1', path: '/all/0' }],
    ['what is no list', { 0: ['0', '0'] }, { wrong: 'expected a list', path: '/all' }],
    ['nothing', undefined, { wrong: 'expected a list', path: '/all' }],
  ])('not %s', (_, all, why) => {
    expect(refusal(() => readGradients({ all }, 'all', line, meter))).toEqual(why);
  });
});

test('a list may be left out', () => {
  const read = (value: unknown) => optional(value, 'arcs', meter, one => Number(one) + 1);
  expect([read({ arcs: [1, 2] }), read({ arcs: [] }), read({})]).toEqual([[2, 3], [], []]);
  expect(refusal(() => read({ arcs: null }))).toEqual({ wrong: 'expected a list', path: '/arcs' });
});

test.each<[number[], number[], number]>([
  [[1, 2], [1, 2], 0],
  [[1, 2], [1, 3], -1],
  [[2, 0], [1, 9], 1],
])('%j beside %j', (a, b, sign) => expect(order(vector(...a), vector(...b), meter)).toBe(sign));

test('what was derived has all that is listed, or it is said which not', () => {
  const derived = new Map([vector(1, 2), vector(3, 4)].map(row => [vectorKey(row), row]));
  expect(refusal(() => subset([vector(3, 4)], derived, 'is none'))).toBe('none');
  expect(refusal(() => subset([vector(3, 4), vector(4, 3)], derived, 'is none'))).toEqual({
    wrong: 'is none',
    path: '/1',
  });
});

describe('by D_P', () => {
  const [one, two, three] = [vector(0), vector(1), vector(2)];
  const D = (...all: (typeof one)[]): Listed => ({
    inner: conclude('inner', all),
    outer: conclude('outer', all),
  });
  const known =
    (...all: (typeof one)[]) =>
    () =>
      new Map(all.map(row => [vectorKey(row), row]));
  const check = (
    status: string,
    gradients: (typeof one)[],
    outer: (typeof one)[] | undefined,
    nodewise: Listed | undefined,
    proven = known(),
  ) => refusal(() => inNodewise({ status, gradients, outer, within: new Set() }, nodewise, proven));

  test.each<[string, Parameters<typeof check>, unknown]>([
    [
      'all of it, where each is proven',
      ['exact', [one, two], undefined, D(one, two), known(one, two)],
      'none',
    ],
    ['one, which needs no proof', ['exact', [one], undefined, D(one)], 'none'],
    [
      'bounds: what is proven, and all of it',
      ['bounds', [two], [one, two, three], D(one, two, three), known(two)],
      'none',
    ],
    [
      'not where D_P is not known',
      ['exact', [one], undefined, undefined],
      { stop: 'it rests on D_P, which is not confirmed' },
    ],
    [
      'not where only a part of it is',
      ['exact', [one], undefined, { ...D(one), outer: undefined }],
      { stop: 'it rests on D_P, which is not confirmed' },
    ],
    [
      'no bounds without an outer one',
      ['bounds', [one], undefined, D(one, two), known(one)],
      { wrong: 'expected an outer bound', path: '/outer' },
    ],
    [
      'none left out',
      ['exact', [one], undefined, D(one, two), known(one)],
      { wrong: 'lacks a gradient in D_P', path: '/gradients' },
    ],
    [
      'nor of an outer bound',
      ['bounds', [one], [one], D(one, two), known(one)],
      { wrong: 'lacks a gradient in D_P', path: '/outer' },
    ],
    [
      'no other one',
      ['exact', [one, two, three], undefined, D(one, two), known(one, two, three)],
      { wrong: 'has a gradient that is not in D_P', path: '/gradients' },
    ],
    [
      'nor in an outer bound',
      ['bounds', [one], [one, two, three], D(one, two), known(one)],
      { wrong: 'has a gradient that is not in D_P', path: '/outer' },
    ],
    [
      'none that is not proven',
      ['exact', [one, two], undefined, D(one, two), known(one)],
      { wrong: 'is not proven by any direction or arc', path: '/gradients/1' },
    ],
    [
      'none that is proven and not said',
      ['bounds', [one], [one, two], D(one, two), known(one, two)],
      { wrong: 'lacks a gradient that is proven', path: '/gradients' },
    ],
    [
      'of one bounds need a proof',
      ['bounds', [one], [one], D(one), known()],
      { wrong: 'is not proven by any direction or arc', path: '/gradients/0' },
    ],
  ])('%s', (_, given, why) => expect(check(...given)).toEqual(why));

  test('it lies in what is listed, or in the outer bound', () => {
    const bound = (status: string, gradients: (typeof one)[], outer?: (typeof one)[]) =>
      inNodewise({ status, gradients, outer, within: new Set() }, D(one, two), known(...gradients)).map(row =>
        texts(row).join(),
      );
    expect(bound('exact', [one, two])).toEqual(['0', '1']);
    expect(bound('bounds', [one], [one, two])).toEqual(['0', '1']);
  });
});
