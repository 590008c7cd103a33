/** One run of a descent: what its record says, and each falsehood. */
import { describe, expect, test } from 'vitest';
import type { Line } from '../../../src/certificates/language/line.ts';
import { checkRun, expectTied, readKnown, type Tail } from '../../../src/certificates/runs/record.ts';
import type { Course } from '../../../src/certificates/runs/replay.ts';
import type { Loose } from '../documents.ts';
import { said } from '../quotients.ts';
import { lineOf, meter, number, refusal, vector } from '../units.ts';
import { courseOf } from './course.ts';

const CONSTANT: Tail = { sum: 'infinite', constant: true };

function check(
  line: Line,
  record: Loose,
  fields: Partial<Course> = {},
  tail = CONSTANT,
  drawn = false,
): string[] {
  const course = courseOf(line, fields);
  return said(review =>
    review.claim('', () => checkRun(record, readKnown(record, 1, meter), course, tail, drawn, review)),
  );
}

const base = { run: 0, start: ['1'], c: '1/2', hits: [], hitCount: 0, openCount: 0 };
/** x² from 1 with the step 1/2: at 0 after one step. */
const bowl = lineOf('x', ['q = square x']);
const TRAPPED = { ...base, end: 'trapped', at: ['0'], steps: 1, last: [0] };
/** |x| from 1 with the step 2: between 1 and −1. */
const abs = lineOf('x', ['a = abs x']);
const CYCLE = { ...base, c: '2', end: 'cycle', period: 2, at: ['1'], steps: 2, last: [1] };
const TWO = { step: [number(2), number(2)] as const };

describe('a run', () => {
  test('ends where the gradient is 0, in a cycle, or goes on', () => {
    expect([check(bowl, TRAPPED), check(abs, CYCLE, TWO)]).toEqual([[], []]);
    expect(
      check(abs, { ...CYCLE, end: 'moving', at: undefined, period: undefined }, { ...TWO, steps: 2 }),
    ).toEqual([]);
    expect(check(bowl, { ...TRAPPED, path: [[1], [0]] }, {}, CONSTANT, true)).toEqual([]);
    const log = lineOf('x', ['l = log x']);
    const lost = { ...base, start: ['-1'], end: 'undefined', steps: 0, last: [-1], openCount: 1 };
    expect(check(log, lost, { from: [vector(-1)] })).toEqual([]);
    const far = { ...base, end: 'outgrown', steps: 0, last: [1] };
    expect(check(bowl, far, { step: [number(100), number(100)], digits: 2 })).toContain(
      '/c: is not the step that is drawn',
    );
    expect(check(bowl, { ...far, c: '100' }, { step: [number(100), number(100)], digits: 2 })).toEqual([]);
  });

  test.each<readonly [change: Loose, says: string]>([
    [{ run: -1 }, ': expected an integer, at least 0'],
    [{ start: ['2'] }, '/start: is not the point that is given or drawn'],
    [{ c: '1' }, '/c: is not the step that is drawn'],
    [{ steps: 11 }, '/steps: expected no more steps than are allowed'],
    [{ steps: 2 }, '/steps: it is trapped at step 1'],
    [{ at: ['1'] }, '/at: is not where the run is'],
    [{ at: undefined }, '/at: expected a point where there is one'],
    [{ end: 'there' }, '/end: expected "trapped" or'],
    [{ period: 1 }, '/period: expected the period of a cycle'],
    [{ shortOf: ['1'] }, '/shortOf: expected the point that is not reached'],
    [{ steps: 0, at: ['1'], last: [1] }, '/end: the gradient is not 0 there'],
    [{ end: 'moving', at: undefined }, '/end: expected all its steps'],
    [{ end: 'undefined', at: undefined }, '/end: it has a value and a gradient there'],
    [{ end: 'outgrown', at: undefined }, '/end: the next point has no more digits'],
    [{ end: 'failed', at: undefined }, '/end: expected a target that fails'],
    [{ end: 'cycle', period: 1 }, '/end: there is no such cycle'],
    [{ hitCount: 1 }, '/hitCount: expected 0'],
    [{ openCount: 1 }, '/openCount: expected 0'],
    [{ hits: [{ at: ['0'], nodes: [] }] }, '/hits: expected the first hits'],
    [{ last: [1] }, '/last/0: is not the coordinate, rounded'],
    [{ last: ['0'] }, '/last/0: expected a number'],
    [{ last: [] }, '/last: expected 1 numbers'],
    [{ path: [[1], [0]] }, '/path: expected the iterates of the first runs'],
  ])('is not one where it says %j', (change, says) => {
    expect(check(bowl, { ...TRAPPED, ...change })[0]).toContain(says);
  });

  test('returns to where it was after its period, and not before', () => {
    const says = (change: Loose, tail = CONSTANT): string[] => check(abs, { ...CYCLE, ...change }, TWO, tail);
    expect(says({ period: 1 })).toEqual(['/end: there is no such cycle']);
    expect(says({ period: 4, steps: 4 })).toEqual(['/end: there is no such cycle']);
    expect(says({ period: 3 })).toEqual(['/end: there is no such cycle']);
    expect(says({}, { ...CONSTANT, constant: false })).toEqual(['/end: the steps differ']);
  });

  test('is stalled where the next step leads nowhere', () => {
    const stalled = { ...base, end: 'stalled', at: ['1'], steps: 0, last: [1] };
    const small = { grid: 1, step: [number('1/100'), number('1/100')] as const };
    expect(check(bowl, { ...stalled, c: '1/100' }, small)).toEqual([]);
    expect(check(bowl, { ...stalled, c: '1/100' }, small, { sum: 'finite', constant: false })).toEqual([
      '/end: the steps may grow',
    ]);
    expect(check(bowl, stalled)).toEqual(['/end: the next step leads away']);
  });

  test('has its corners in their order', () => {
    const kink = lineOf('x', ['r = relu x']);
    const met = { ...TRAPPED, c: '1', hitCount: 1, hits: [{ at: ['0'], step: 1, tied: 1, nodes: ['r'] }] };
    const given = { step: [number(1), number(1)] as const };
    expect(check(kink, met, given)).toEqual([]);
    const says = (change: Loose): string =>
      check(kink, { ...met, hits: [{ ...met.hits[0], ...change }] }, given)[0]!;
    expect(says({ step: 0 })).toBe('/hits/0/step: expected the step 1');
    expect(says({ at: ['1'] })).toBe('/hits/0/at: is not where the run is');
    expect(says({ tied: 2 })).toBe('/hits/0/tied: expected 1');
    expect(says({ nodes: ['s'] })).toBe('/hits/0/nodes: expected the tied nodes');
  });

  test('a limit is proven of exact steps of the whole mean', () => {
    const limit = { ...base, c: '1/4', end: 'converges', at: ['0'], steps: 0, last: [1] };
    const quarter = { step: [number('1/4'), number('1/4')] as const };
    expect(check(bowl, limit, quarter)).toEqual([]);
    expect(check(bowl, { ...limit, at: ['1'] }, quarter)).not.toEqual([]);
    expect(check(bowl, limit, { ...quarter, grid: 50 })).toEqual([
      '/end: expected exact steps of the whole mean',
    ]);
    expect(check(bowl, limit, quarter, { sum: 'finite', constant: false })).toEqual([
      '/end: the steps do not sum to what this needs',
    ]);
  });

  test('where no value is known it is left open', () => {
    const open = { ...base, end: 'undecided', steps: 0, last: [1] };
    expect(check(bowl, open)).toEqual([
      'not re-derived: /records (a run ends where no value is said to be known)',
    ]);
  });
});

test('of many nodes the first 24 stand at a corner', () => {
  const tied = Array.from({ length: 30 }, (_, i) => `n${i}`);
  const hit = { tied: 30, nodes: tied.slice(0, 24) };
  expect(refusal(() => expectTied(hit, tied))).toBe('none');
  expect(refusal(() => expectTied({ ...hit, nodes: tied }, tied))).toEqual({
    wrong: 'expected the tied nodes',
    path: '/nodes',
  });
});
