/** Composite pieces of programs of one input, as rational functions (Definition 5). */
import { describe, expect, test } from 'vitest';
import {
  activeOf,
  coincidences,
  compositesOf,
  criticalBetween,
  rootsBetween,
  zeroInside,
} from '../../../src/certificates/line/composites.ts';
import {
  algebraic,
  areFunctions,
  end,
  MINUS_ROOT_TWO,
  quotientOf,
  ROOT_TWO,
  roots,
  which,
} from '../quotients.ts';
import { lineOf, meter, selectionOf } from '../units.ts';

const kink = lineOf('t', ['a = square t', 'b = relu t', 's = sub a b']);
/** 0 and 1/(t − 1), which has no value at 1. */
const pole = lineOf('t', ['y = s t'], {
  selections: { s: selectionOf('x', ['0', '1/(x - 1)'], '1: x <= 0', '2: x > 0') },
});

test('are all functions that choices of pieces leave, each once', () => {
  const all = compositesOf(kink, meter);
  expect(
    areFunctions(
      all.map(one => one.value),
      't^2',
      't^2 - t',
    ),
  ).toBe(true);
  expect(
    areFunctions(
      all.map(one => one.slope),
      '2*t',
      '2*t - 1',
    ),
  ).toBe(true);
  const twice = lineOf('t', ['a = relu t', 'b = relu t', 's = add a b']);
  expect(
    areFunctions(
      compositesOf(twice, meter).map(one => one.value),
      '0',
      't',
      '2*t',
    ),
  ).toBe(true);
});

describe('those with the value of f at a number', () => {
  const active = (line: typeof kink, f: string, at: object | string): string[] =>
    activeOf(compositesOf(line, meter), quotientOf(f), algebraic(at), meter).map(({ value }) =>
      value.top.c.join(),
    );

  test('are equal to it there, or all over', () => {
    expect([active(kink, 't^2', '1'), active(kink, 't^2', '0')]).toEqual([['0,0,1'], ['0,0,1', '0,-1,1']]);
    expect(active(kink, '2', ROOT_TWO)).toEqual(['0,0,1']);
  });

  test('are defined there', () => {
    expect([active(pole, '0', '1'), active(pole, '1/(t - 1)', '1'), active(pole, '1', '2')]).toEqual([
      [''],
      [],
      ['1'],
    ]);
  });
});

test.each<
  readonly [p: string, from: object | string | undefined, to: object | string | undefined, count: number]
>([
  ['t^2 - 2', undefined, undefined, 2],
  ['t^2 - 2', '0', undefined, 1],
  ['t^2 - 2', undefined, '0', 1],
  ['t^2 - 2', ROOT_TWO, undefined, 0],
  ['t^2 - 2', MINUS_ROOT_TWO, ROOT_TWO, 0],
  ['t*(t^2 - 2)', MINUS_ROOT_TWO, ROOT_TWO, 1],
  ['t^3 - t', '-1', '1', 1],
  ['t^2 + 1', undefined, undefined, 0],
])('%s has between %j and %j, which are left out, %i roots', (p, from, to, count) => {
  expect(rootsBetween(quotientOf(p).top, end(from), end(to), roots)).toHaveLength(count);
});

test.each<readonly [slopes: readonly string[], at: object | string, answer: boolean]>([
  [['1', '-1'], '0', true],
  [['1', '2'], '0', false],
  [['-1', '-2'], '0', false],
  [['t^2 - 2', '1'], ROOT_TWO, true],
  [['t', '-1'], ROOT_TWO, true],
  [['t', '1'], MINUS_ROOT_TWO, true],
  [['t', '1'], ROOT_TWO, false],
  [[], '0', false],
])('0 is in the hull of %j at %j: %s', (slopes, at, answer) => {
  expect(zeroInside(slopes.map(quotientOf), algebraic(at))).toBe(answer);
});

describe('another composite piece', () => {
  const found = (f: string, from: string, to: string): unknown[] =>
    [...coincidences(compositesOf(kink, meter), quotientOf(f), end(from), end(to), roots)].map(
      ([x, { value }]) => [which(x, '0', '1'), value.top.c.join()],
    );

  test('has the value of f where they cross', () => {
    expect(found('t^2', '-1', '1')).toEqual([['0', '0,-1,1']]);
    expect(found('t^2', '0', '1')).toEqual([]);
    expect(found('0', '1/2', '2')).toEqual([['1', '0,-1,1']]);
  });

  test('has none where it has no value', () => {
    const all = compositesOf(pole, meter);
    const at = (f: string): number =>
      [...coincidences(all, quotientOf(f), undefined, undefined, roots)].length;
    expect([at('t - 1'), at('t')]).toEqual([3, 3]);
    // (0 − 0)/(t − 1) is 0 but at 1, where it is undefined.
    const gone = lineOf('t', ['y = s t'], {
      selections: { s: selectionOf('x', ['x', '(x - 1)/(x - 1)'], '1: x <= 0', '2: x > 0') },
    });
    expect([
      ...coincidences(compositesOf(gone, meter), quotientOf('t'), undefined, undefined, roots),
    ]).toEqual([]);
  });
});

test('critical between two numbers are zeros of the slope, and pieces of another sign that cross', () => {
  const critical = (f: string, from: string, to: string): unknown[] =>
    criticalBetween(compositesOf(kink, meter), quotientOf(f), end(from), end(to), roots).map(x =>
      which(x, '0', '1/2', '1'),
    );
  // t² − t has its least value at 1/2, and meets t² at 0 only.
  expect(critical('t^2 - t', '1/4', '2')).toEqual(['1/2']);
  expect(critical('t^2 - t', '3/4', '2')).toEqual([]);
  // −t meets t² − t and t² at 0, where the slopes are −1 and 0.
  expect(critical('-t', '-1/4', '1/4')).toEqual(['0']);
  // 2 − t crosses t² at 1, where the slopes are −1 and 2.
  expect(critical('2 - t', '1/2', '5/4')).toEqual(['1']);
  // 2t − 1 touches t² at 1, with its slope.
  expect(critical('2*t - 1', '1/2', '5/4')).toEqual([]);
});
