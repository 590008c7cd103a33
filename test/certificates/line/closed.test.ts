/** Closed intervals of the line, here between whole numbers: what they have in common, and lists of them. */
import { describe, expect, test } from 'vitest';
import {
  type Closed,
  type Component,
  checkIntervals,
  checkOrder,
  common,
  constantRuns,
  inside,
  isHole,
  reaches,
  sameEnd,
} from '../../../src/certificates/line/closed.ts';
import { refusal } from '../units.ts';

class Whole {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  compare(other: Whole): number {
    return this.value - other.value;
  }
}

type End = number | undefined;
const whole = (end: End): Whole | undefined => (end === undefined ? undefined : new Whole(end));
const interval = (from: End, to: End): Closed<Whole> => ({ from: whole(from), to: whole(to) });
const ends = (found: Closed<Whole> | undefined): End[] | undefined =>
  found && [found.from?.value, found.to?.value];
const component = (from: End, to: End): Component<Whole> => ({
  ...interval(from, to),
  interval: from !== to || from === undefined,
});
const ENDLESS = undefined;

test.each<readonly [a: [End, End], b: [End, End], found: [End, End] | undefined]>([
  [
    [0, 2],
    [1, 3],
    [1, 2],
  ],
  [
    [1, 3],
    [0, 2],
    [1, 2],
  ],
  [
    [0, 3],
    [1, 2],
    [1, 2],
  ],
  [
    [0, 1],
    [1, 2],
    [1, 1],
  ],
  [[0, 1], [2, 3], undefined],
  [[2, 3], [0, 1], undefined],
  [
    [ENDLESS, 1],
    [0, ENDLESS],
    [0, 1],
  ],
  [
    [0, ENDLESS],
    [ENDLESS, 1],
    [0, 1],
  ],
  [
    [ENDLESS, ENDLESS],
    [ENDLESS, 5],
    [ENDLESS, 5],
  ],
  [
    [ENDLESS, ENDLESS],
    [5, ENDLESS],
    [5, ENDLESS],
  ],
])('%j and %j have %j in common', (a, b, found) => {
  expect(ends(common(interval(...a), interval(...b)))).toEqual(found);
});

test('ends belong to an interval', () => {
  const is = (x: number, from: End, to: End): boolean => inside(new Whole(x), interval(from, to));
  expect([is(0, 0, 2), is(2, 0, 2), is(1, 0, 2)]).toEqual([true, true, true]);
  expect([is(-1, 0, 2), is(3, 0, 2), is(-9, ENDLESS, 2), is(9, 0, ENDLESS)]).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect([
    isHole(new Whole(3), [interval(0, 1), interval(3, 3)]),
    isHole(new Whole(2), [interval(0, 1)]),
  ]).toEqual([true, false]);
});

test('an end of the line is the same as no number', () => {
  const same = (a: End, b: End): boolean => sameEnd(whole(a), whole(b));
  expect([same(1, 1), same(1, 2), same(ENDLESS, ENDLESS), same(1, ENDLESS), same(ENDLESS, 1)]).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});

test.each<readonly [parts: [End, End][], domain: [End, End], answer: boolean]>([
  [
    [
      [-1, 1],
      [1, 3],
    ],
    [0, 2],
    true,
  ],
  [
    [
      [0, 1],
      [1, 3],
    ],
    [0, 2],
    false,
  ],
  [
    [
      [-1, 1],
      [1, 2],
    ],
    [0, 2],
    false,
  ],
  [[[ENDLESS, ENDLESS]], [ENDLESS, ENDLESS], true],
  [[[ENDLESS, 3]], [0, ENDLESS], false],
  [[[-1, ENDLESS]], [ENDLESS, 0], false],
  [[[ENDLESS, 3]], [ENDLESS, 2], true],
])('%j reach beyond %j: %s', (parts, domain, answer) => {
  expect(
    reaches(
      parts.map(part => interval(...part)),
      interval(...domain),
    ),
  ).toBe(answer);
});

describe('the order of components', () => {
  const wrong = { wrong: 'expected disjoint components in ascending order', path: '/1' };
  test.each<
    readonly [what: string, first: [End, End], second: [End, End], holes: [End, End][], why: unknown]
  >([
    ['ascending', [0, 1], [2, 2], [], 'none'],
    ['descending', [2, 2], [0, 1], [], wrong],
    ['overlapping', [0, 2], [1, 3], [], wrong],
    ['meeting', [0, 1], [1, 2], [], wrong],
    ['meeting in a hole', [0, 1], [1, 2], [[1, 1]], 'none'],
    ['a point twice', [1, 1], [1, 1], [], wrong],
    ['behind one that is endless', [0, ENDLESS], [5, 5], [], wrong],
    ['endless before which there is one', [0, 1], [ENDLESS, 5], [], wrong],
  ])('%s', (_, first, second, holes, why) => {
    const check = () =>
      checkOrder(
        [component(...first), component(...second)],
        holes.map(hole => interval(...hole)),
      );
    expect(refusal(check)).toEqual(why);
  });

  test.each([
    ['meeting', 1, [], { stop: 'whether f is regular where two intervals meet' }],
    ['meeting in a hole', 1, [[1, 1]], 'none'],
    ['overlapping', 0, [], wrong],
    ['apart', 2, [], 'none'],
  ] as const)('of a document that leaves it open: %s', (_, start, holes, why) => {
    const check = () =>
      checkOrder(
        [component(-1, 1), component(start, 3)],
        holes.map(hole => interval(...hole)),
        true,
      );
    expect(refusal(check)).toEqual(why);
  });

  test('says nothing of those that are not confirmed', () => {
    expect(refusal(() => checkOrder([component(5, 5), undefined, component(0, 0)], []))).toBe('none');
  });
});

describe('the runs on which a function is constant', () => {
  const piece = (from: End, to: End, value: string, constant: boolean, joined: boolean) => ({
    ...interval(from, to),
    value,
    constant,
    joined,
  });
  const runs = (domain: [End, End], ...pieces: ReturnType<typeof piece>[]): unknown[] =>
    constantRuns(pieces, interval(...domain)).map(run => [...ends(run)!, run.value]);

  test('go on where constant pieces are joined', () => {
    expect(
      runs(
        [ENDLESS, ENDLESS],
        piece(ENDLESS, 0, 'a', true, false),
        piece(0, 1, 'a', true, true),
        piece(1, 2, 't', false, true),
        piece(2, 3, 'b', true, true),
        piece(3, 4, 'c', true, false),
      ),
    ).toEqual([
      [ENDLESS, 1, 'a'],
      [2, 3, 'b'],
      [3, 4, 'c'],
    ]);
  });

  test('are cut to what is asked about, and are more than points', () => {
    const flat = piece(0, 4, 'a', true, false);
    expect([runs([1, 2], flat), runs([4, 5], flat), runs([5, 6], flat)]).toEqual([[[1, 2, 'a']], [], []]);
  });
});

describe('the intervals that are listed', () => {
  const expected = [
    { ...interval(0, 1), value: 'a' },
    { ...interval(2, ENDLESS), value: 'b' },
  ];
  const asked: unknown[] = [];
  const check = (...listed: (Component<Whole> | undefined)[]) =>
    refusal(() => checkIntervals(listed, expected, (i, value) => asked.push([i, value])));
  const other = (i: number) => ({
    wrong: 'is not an interval on which f is constant, from end to end',
    path: `/${i}/interval`,
  });

  test('are these, in their order, with points between them', () => {
    asked.length = 0;
    expect(check(component(-5, -5), component(0, 1), undefined, component(2, ENDLESS))).toBe('none');
    expect(asked).toEqual([
      [1, 'a'],
      [3, 'b'],
    ]);
  });

  test('are refused where one has other ends, is not there, or is too many', () => {
    expect(check(component(0, 2))).toEqual(other(0));
    expect(check(component(-1, 1))).toEqual(other(0));
    expect(check(component(2, ENDLESS), component(0, 1))).toEqual(other(0));
    expect(check(component(0, 1), component(2, ENDLESS), component(5, 6))).toEqual(other(2));
    expect(check(component(0, 1))).toEqual({ wrong: 'lacks an interval on which f is constant' });
  });
});
