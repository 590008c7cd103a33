/** A run of a descent, repeated: its draws, its gradients, its corners, and where it stays. */
import { describe, expect, test } from 'vitest';
import type { Line } from '../../../src/certificates/language/line.ts';
import {
  type Course,
  drawRun,
  isConstant,
  partOf,
  Replay,
  reached,
  readSchedule,
  sumOf,
  tiedAt,
} from '../../../src/certificates/runs/replay.ts';
import {
  jetsAt,
  lineOf,
  meter,
  number,
  refusal,
  selectionOf,
  stepOf,
  textOf,
  texts,
  vector,
} from '../units.ts';
import { courseOf } from './course.ts';

const bowl = lineOf('x', ['q = square x']);
/** x²/1 and |x − 1|, whose mean is descended. */
const two = lineOf('x', ['q = square x', 'o = const value=1', 'd = sub x o', 'a = abs d'], {
  outputs: ['q', 'a'],
});

describe('a schedule', () => {
  test('is a formula in k, positive', () => {
    const alpha = readSchedule('1/(k + 2)', meter);
    expect([textOf(alpha(0)), textOf(alpha(3)), textOf(alpha(3))]).toEqual(['1/2', '1/5', '1/5']);
    expect(refusal(() => readSchedule('2 - k', meter)(2))).toEqual({
      wrong: 'expected a positive step at k = 2',
    });
    expect(refusal(() => readSchedule('1/k', meter)(0))).toEqual({
      wrong: 'expected a positive step at k = 0',
    });
    expect(refusal(() => readSchedule('foo(k)', meter))).toEqual({ stop: 'a schedule that is no formula' });
  });

  test.each([
    ['1/3', 'infinite'],
    ['1/(k+1)', 'infinite'],
    ['1/(k+3)^1', 'infinite'],
    [' 1 / ( k + 01 ) ^ 2', 'finite'],
    ['1/(k+1)^10', 'finite'],
    ['1/(k+0)', undefined],
    ['2/(k+1)', undefined],
    ['k', undefined],
  ] as const)('%s has a sum that is %s', (text, sum) => expect(sumOf(text, meter)).toBe(sum));

  test('is constant where k does not stand in it', () => {
    expect([isConstant('1/3', meter), isConstant('k - k', meter)]).toEqual([true, false]);
  });
});

test('the steps on which outputs depend, or on which choices do', () => {
  const line = lineOf('x', ['a = square x', 'b = neg x', 'r = relu b', 'c = add a x'], {
    outputs: ['c', 'r'],
  });
  const outputs = line.outputs.slice(0, 1);
  const names = (part: Line): string[] => part.steps.map(({ id }) => id);
  expect([names(partOf(line, outputs)), names(partOf(line, outputs, true))]).toEqual([
    ['a', 'c'],
    ['a', 'b', 'r', 'c'],
  ]);
});

test('the numbers of a run are given, or drawn', () => {
  const given = drawRun(courseOf(bowl), 0, meter);
  expect([textOf(given.c), texts(given.start)]).toEqual(['1/2', ['1']]);
  const drawn = drawRun(courseOf(bowl, { step: [number(0), number(1)], from: [] }), 0, meter);
  expect([drawn.c, drawn.start[0]!].every(({ d }) => 1_000_003n % d === 0n)).toBe(true);
  expect(textOf(drawRun(courseOf(bowl, { step: [number(0), number(1)], from: [] }), 1, meter).c)).not.toBe(
    textOf(drawn.c),
  );
});

describe('the tied nodes at a point', () => {
  test('are those with several active pieces', () => {
    const line = lineOf('x', ['a = abs x', 'r = relu x', 'n = norm2 x a x a'], { outputs: ['a', 'r', 'n'] });
    expect([tiedAt(line, vector(0), meter), tiedAt(line, vector(1), meter)]).toEqual([['a', 'r', 'n'], []]);
  });

  test('are not known where a piece has no value though its cell reaches the point, or there is no value', () => {
    const partial = lineOf('x', ['y = s x'], {
      selections: { s: selectionOf('x', ['x', '1/x'], '1: x <= 0', '2: x > 0') },
    });
    expect([tiedAt(partial, vector(0), meter), tiedAt(partial, vector(-2), meter)]).toEqual([undefined, []]);
    expect(tiedAt(lineOf('x', ['l = log x']), vector(-1), meter)).toBeUndefined();
  });

  test('pieces that are reached', () => {
    const of = (...cells: readonly string[]): number[] => {
      const line = lineOf('x', ['y = s x'], {
        selections: { s: selectionOf('x', ['x', '1/x', '2'], ...cells) },
      });
      return reached(stepOf(line, 'y'), jetsAt(lineOf('x', []), 0), meter).map(piece =>
        piece === undefined ? 0 : 1,
      );
    };
    expect(of('1: x <= 0', '2: x > 0', '3: x > 1')).toEqual([1, 0]);
    expect(of('1: x = 0', '2: x != 0', '3: x = 1')).toEqual([1, 0]);
    expect(of('1: x = 0', '3: x - 1 != 0')).toEqual([1, 1]);
    expect(of('1: x = 0', '2: x - x > 0')).toEqual([1]);
    // Of a guard without a value nothing is known.
    expect(of('1: x = 0', '3: 1/x > 0')).toEqual([1, 1, 0]);
  });
});

describe('a run', () => {
  test('goes where the steps lead', () => {
    const replay = new Replay(courseOf(bowl, { schedule: readSchedule('1/(k+1)', meter) }), 0, meter);
    for (let k = 0; k < 2; k += 1) replay.see(replay.next(replay.batchGradient()));
    // 1 − 1·1/2·2 = 0, where the gradient is 0.
    expect(replay.iterates.map(({ x }) => texts(x))).toEqual([['1'], ['0'], ['0']]);
    expect([textOf(replay.step), textOf(replay.stepAt(0)), replay.whole]).toEqual(['1/6', '1/2', true]);
    expect(replay.isTrapped(replay.batchGradient())).toBe(true);
    expect(replay.isTrapped(vector(1))).toBe(false);
  });

  test('takes the mean over all summands, or over a part', () => {
    const gradient = (fields: Partial<Course>, at = '2'): string[] =>
      texts(new Replay(courseOf(two, { from: [vector(at)], ...fields }), 0, meter).batchGradient());
    expect(gradient({})).toEqual(['5/2']);
    expect(gradient({ batch: 1, order: 'cyclic' })).toEqual(['4']);
    expect(['4', '1']).toContain(gradient({ batch: 1, order: 'random' })[0]);
    const replay = new Replay(courseOf(two, { from: [vector(2)], batch: 1, order: 'cyclic' }), 0, meter);
    replay.see(replay.next(replay.batchGradient()));
    // Of |x − 1| at 0.
    expect([texts(replay.last.x), texts(replay.batchGradient())]).toEqual([['0'], ['-1']]);
    // The gradient of x² is 0, that of the other is not.
    expect(replay.isTrapped(vector(0))).toBe(false);
  });

  test('is rounded to a grid, and ends where its numbers have too many digits', () => {
    const replay = new Replay(courseOf(bowl, { from: [vector('1/3')], grid: 2, digits: 2 }), 0, meter);
    expect(texts(replay.start)).toEqual(['1/4']);
    expect([
      replay.fits(vector(99)),
      replay.fits(vector(100)),
      replay.fits(vector(-100)),
      replay.fits(vector('1/100')),
    ]).toEqual([true, false, false, false]);
  });

  test('has no gradient where a summand has no value, and goes on with the others', () => {
    const line = lineOf('x', ['q = square x', 'l = log x'], { outputs: ['q', 'l'] });
    const replay = new Replay(courseOf(line, { from: [vector(-1)], batch: 1, order: 'cyclic' }), 0, meter);
    expect([texts(replay.gradient(0)), refusal(() => replay.gradient(1))]).toEqual([
      ['-2'],
      { wrong: 'the node l is undefined there' },
    ]);
    expect(replay.last.tied).toBeUndefined();
  });
});
