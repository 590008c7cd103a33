/** Theorems 4 and 7 on functions with one quadratic piece whose centre is an artificial critical point. */
import { describe, expect, test } from 'vitest';
import { runs } from '../random.ts';
import { documentOf, runsOf, step, TRAP } from './descents.ts';

const STARTS = runs(10_000);
const LEFT = [['-4', '-1']] as const;

describe('one input', () => {
  test('the exceptional step: every start of the piece is trapped at 0', () => {
    const { summary, arrivals, points } = documentOf(TRAP, { ...step('1'), starts: STARTS, box: LEFT });
    expect(summary).toEqual({ trapped: { artificial: STARTS } });
    expect(arrivals).toEqual({ exceptional: STARTS });
    expect(points).toMatchObject([
      { at: ['0'], kind: 'artificial', derivative: 'spurious', strictlyDifferentiable: 'yes' },
    ]);
  });

  test.each([
    ['999999/1000000', STARTS],
    ['1000001/1000000', STARTS],
    ['1/2', runs(150)],
    ['3/2', runs(150)],
  ])('near it none is: c = %s, %i starts', (c, starts) => {
    const { summary, iterates } = documentOf(TRAP, { ...step(c), starts, box: LEFT });
    expect(summary).toEqual({ converges: { clarke: starts } });
    expect(iterates.tied).toBe(0);
  });

  test('a start in N is trapped, its neighbours are not', () => {
    const near = ['-500001/1000000', '-499999/1000000', '-1/3', '-3/5'];
    const from = [['-1/2'], ['-2'], ...near.map(x => [x])];
    const [first, second, ...others] = runsOf(TRAP, { ...step('1/2'), from });
    expect(first).toMatchObject({ end: 'trapped', steps: 1, at: ['0'], arrival: { kind: 'null-set' } });
    // -2 goes to -1, where a guard is 0.
    expect(second).toMatchObject({ end: 'trapped', steps: 3, at: ['0'], arrival: { kind: 'undecided' } });
    for (const other of others) expect(other).toMatchObject({ end: 'converges', at: ['2'] });
  });

  test('steps c/(k+1): trapped for c = 1, for no c that is drawn', () => {
    const schedule = '1/(k+1)';
    const exceptional = documentOf(TRAP, { ...step('1'), schedule, starts: 40, box: LEFT });
    expect(exceptional.summary).toEqual({ trapped: { artificial: 40 } });
    const drawn = documentOf(TRAP, { step: ['0', '1'], schedule, starts: 40, box: LEFT });
    expect(new Set(drawn.records.map(({ c }) => c)).size).toBe(40);
    expect(drawn.summary.trapped).toBeUndefined();
    expect(drawn.iterates.tied).toBe(0);
    expect(drawn.summary.converges?.clarke).toBeGreaterThan(10);
  });

  test('another convention at ties: no trap', () => {
    const settings = { ...step('1'), starts: 20, box: LEFT, conventions: { relu: 'last' } };
    const records = runsOf(TRAP, settings);
    // They pass through 0, where the derivative is now -2, and end at the minimum.
    for (const record of records)
      expect(record).toMatchObject({ end: 'trapped', at: ['2'], hits: [{ step: 1, at: ['0'] }] });
  });
});

describe('two inputs', () => {
  const box = [
    ['-4', '-1'],
    ['-3', '3'],
  ] as const;

  test('a Hessian with one eigenvalue: step 1 maps an open set to a point', () => {
    const trapped = documentOf('fixtures/descent/trap-2.txt', { ...step('1'), starts: 60, box });
    expect(trapped.summary).toEqual({ trapped: { artificial: 60 } });
    expect(trapped.records[0]!.arrival).toEqual({ kind: 'exceptional', at: 0, rank: 0, of: 2 });
    const near = documentOf('fixtures/descent/trap-2.txt', { ...step('1001/1000'), starts: 60, box });
    expect(near.summary).toEqual({ converges: { clarke: 60 } });
  });

  test('two eigenvalues, turned: step 1 maps a half-plane to a line, along which the run goes to the artificial point', () => {
    const onLine = documentOf('fixtures/descent/trap-line.txt', { ...step('1'), starts: 80 });
    expect(onLine.summary.converges!.artificial).toBeGreaterThan(15);
    expect(onLine.summary.converges!.clarke).toBeGreaterThan(15);
    expect(onLine.summary.converges!.artificial! + onLine.summary.converges!.clarke!).toBe(80);
    // Those that went to the line met it.
    expect(onLine.iterates.runsWithTies).toBe(onLine.summary.converges!.artificial);
    const near = documentOf('fixtures/descent/trap-line.txt', { ...step('999/1000'), starts: 80 });
    expect(near.summary).toEqual({ converges: { clarke: 80 } });
  });
});
