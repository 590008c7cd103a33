/** Single runs: how they end, and that nothing is said that was not proven. */
import { describe, expect, test } from 'vitest';
import { documentOf, runsOf, step, TRAP } from '../descents.ts';

const one = (program: string, own: Parameters<typeof runsOf>[1]) => runsOf(program, own)[0]!;

describe('ends', () => {
  test('trapped where it starts', () => {
    expect(one(TRAP, { ...step('1/3'), from: [['0']] })).toMatchObject({
      end: 'trapped',
      steps: 0,
      arrival: { kind: 'start' },
      hits: [{ step: 0, at: ['0'], tied: 2 }],
    });
  });

  test('a cycle around the minimum of |x|: 1/3, 1/12, -1/6, 1/12, …', () => {
    expect(one('abs(x)', { ...step('1/4'), from: [['1/3']] })).toMatchObject({ end: 'cycle', period: 2 });
    // With steps that shrink there is none.
    const shrinking = one('abs(x)', { ...step('1/4'), schedule: '1/(k+1)', from: [['1/3']] });
    expect(shrinking).toMatchObject({ end: 'moving', steps: 60 });
  });

  test('a cycle of three, and no end of a chaotic run', () => {
    // The step is the map x → 1 − 2|x|.
    const tent = 'f(x) = x^2/2 - x + x*abs(x)';
    expect(one(tent, { ...step('1'), from: [['1/9']] })).toMatchObject({ end: 'cycle', period: 3 });
    expect(one(tent, { ...step('1'), from: [['1/1000003']] })).toMatchObject({ end: 'moving', steps: 60 });
    expect(one(tent, { ...step('1'), from: [['0']], steps: 20 })).toMatchObject({
      end: 'trapped',
      at: ['-1'],
    });
  });

  test('convergence: exactly 1/2 of the distance each time, never there', () => {
    expect(one('x^2', { ...step('1/4'), from: [['1']] })).toMatchObject({
      end: 'converges',
      at: ['0'],
      steps: 0,
    });
    expect(one('x^2', { ...step('1/2'), from: [['1']] })).toMatchObject({
      end: 'trapped',
      at: ['0'],
      steps: 1,
    });
    expect(one('x^2', { ...step('1'), from: [['1']] })).toMatchObject({ end: 'cycle', period: 2 });
    // It doubles: no limit is claimed.
    expect(one('x^2', { ...step('3/2'), from: [['1']], digits: 9 })).toMatchObject({ end: 'outgrown' });
  });

  test('steps with a finite sum end short of the minimum', () => {
    const schedule = '1/(k+1)^2';
    const short = { ...step('1/8'), schedule, from: [['1']], steps: 20 };
    expect(one('x^2', short)).toMatchObject({ end: 'short', steps: 0, shortOf: ['0'] });
    // With step 1/2 the minimum is reached at once, and then x stays there.
    expect(one('x^2', { ...short, ...step('1/2') })).toMatchObject({ end: 'trapped', steps: 1 });
    // The first step leads beyond it, the next come short.
    expect(one('x^2', { ...short, ...step('3/4') })).toMatchObject({ end: 'short', steps: 1 });
    // Of a kink that may be met on the way, and of another finite sum, nothing is said.
    expect(one('x^2 + 3*relu(1/2 - x)', short).end).toBe('moving');
    expect(one('x^2', { ...short, schedule: '1/(k+1)/(k+2)' }).end).toBe('moving');
    expect(one('x^2', { ...step('1/8'), schedule: '1/(k+1)', from: [['1']], steps: 20 }).end).toBe(
      'converges',
    );
  });

  test('no limit across a corner: the ball around the centre leaves the piece', () => {
    // Of x²/2 for x < 1 the centre is 0; the piece left of -1 climbs away.
    const program = 'f(x) = max(x^2/2, -3*x - 4)';
    expect(one(program, { ...step('1'), from: [['-2']], steps: 3 })).not.toMatchObject({ end: 'converges' });
    expect(one(program, { ...step('1/2'), from: [['-1/2']] })).toMatchObject({ end: 'moving' });
    const affine = 'f(x) = x^2/2 + 5*relu(-x - 1)';
    expect(one(affine, { ...step('1/2'), from: [['2']], steps: 1 }).end).toBe('moving');
    expect(one(affine, { ...step('1/2'), from: [['1/2']], steps: 1 })).toMatchObject({
      end: 'converges',
      at: ['0'],
    });
  });

  test('infinity, where the piece has no end', () => {
    expect(one('-x', { from: [['0']] }).end).toBe('infinity');
    expect(one('relu(-x) - relu(x)', { from: [['1']] }).end).toBe('infinity');
    expect(one('relu(x)', { from: [['1']] }).end).not.toBe('infinity');
    expect(one('abs(x - 100) - x/2', { from: [['1']] }).end).not.toBe('infinity');
  });

  test('numbers that grow too long, values that are not rational, no value at all', () => {
    expect(one('x^4', { from: [['1/3']] })).toMatchObject({
      end: 'outgrown',
      why: 'a coordinate of more than 300 digits',
    });
    expect(one('exp(x)', { from: [['1']] }).end).toBe('undecided');
    expect(one('1/x', { from: [['0']] })).toMatchObject({ end: 'undefined' });
    expect(one('x^4', { ...step('3'), from: [['9']], arithmetic: 'float64' }).end).toBe('outgrown');
  });
});

describe('floats', () => {
  test('a step that is rounded away is not a gradient that is 0', () => {
    const records = runsOf(TRAP, { ...step('3/10'), starts: 30, arithmetic: 'float64', steps: 400 });
    const stalled = records.filter(({ end }) => end === 'stalled');
    expect(stalled.length).toBeGreaterThan(5);
    expect(stalled.every(({ at }) => at![0] !== '2')).toBe(true);
    const { points } = documentOf(TRAP, { ...step('3/10'), starts: 30, arithmetic: 'float64', steps: 400 });
    expect(points.every(({ kind }) => kind === 'regular' || kind === 'clarke')).toBe(true);
  });

  test('ties are those of the exact program at the float', () => {
    // 0.1x + 0.2x is 0.3x, but not in floats.
    const program = 'f(x) = relu(0.1*x + 0.2*x - 0.3*x) + x^2';
    const [record] = runsOf(program, { from: [['1']], arithmetic: 'float64', steps: 5 });
    expect(record!.hitCount).toBe(6);
    expect(
      runsOf('f(x) = relu(x - 1/3) + x', { from: [['1/3']], arithmetic: 'float64', steps: 0 })[0]!.hitCount,
    ).toBe(0);
  });

  test('float32 iterates are float32 numbers', () => {
    const [record] = runsOf('x^2', { ...step('1/10'), from: [['1']], arithmetic: 'float32', steps: 7 });
    expect(record!.last.map(Math.fround)).toEqual(record!.last);
    const [double] = runsOf('x^2', { ...step('1/10'), from: [['1']], arithmetic: 'float64', steps: 7 });
    expect(double!.last).not.toEqual(record!.last);
  });
});

describe('minibatches', () => {
  const MEAN = 'fixtures/descent/trap-mean.txt';
  test('all summands: as the mean', () => {
    const plain = runsOf(TRAP, { ...step('1'), starts: 20 });
    const whole = runsOf(MEAN, { ...step('1'), starts: 20 });
    expect(whole.map(({ end, at, steps }) => ({ end, at, steps }))).toEqual(
      plain.map(({ end, at, steps }) => ({ end, at, steps })),
    );
  });

  test('some: x is trapped only where every summand has the gradient 0', () => {
    const records = runsOf(MEAN, { ...step('1/3'), batch: 1, from: [['0'], ['1/2']], steps: 30 });
    expect(records.map(({ end }) => end)).toEqual(['trapped', 'moving']);
    expect(runsOf('f(x) =\n  x, -x', { batch: 1, from: [['0']], steps: 8 })[0]!.end).toBe('moving');
  });

  test('cyclic order takes one after the other', () => {
    // x - 1, then x + 1, and back.
    const settings = { ...step('1'), batch: 1, order: 'cyclic', from: [['0']], steps: 3, paths: 1 } as const;
    expect(runsOf('f(x) =\n  x, -x', settings)[0]!.path).toEqual([[0], [-1], [0], [-1]]);
  });
});

test('a grid rounds, and is said to', () => {
  const settings = { ...step('1/3'), from: [['1']], grid: 4, steps: 200 };
  const { records, settings: said } = documentOf('x^2/2', settings);
  expect(records[0]).toMatchObject({ end: 'stalled', at: ['1/16'] });
  expect(said.grid).toBe(4);
});

test('a run is the same alone and among others', () => {
  const settings = { ...step('1/2'), starts: 12, box: [['-3', '3']] as const };
  const all = runsOf(TRAP, settings);
  const again = runsOf(TRAP, { ...settings, starts: 5 });
  expect(again).toEqual(all.slice(0, 5));
  expect(runsOf(TRAP, { ...settings, seed: 2 })).not.toEqual(all);
});
