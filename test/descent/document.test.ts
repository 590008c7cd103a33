/** The document, what the trusted checker says of it, and targets in the place of the engine. */

import { expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { descendWithTarget, judgePoint } from '../../src/descent/index.ts';
import { judgeUntied } from '../../src/descent/points.ts';
import type { ArithmeticName, ExplainDocument, RunRecord } from '../../src/documents/index.ts';
import { Undecided } from '../../src/fields/index.ts';
import { openTarget, type TargetHost } from '../../src/targets/index.ts';
import exact from '../../src/targets/own/exact.ts';
import float64 from '../../src/targets/own/float64.ts';
import { hostOf } from '../check/host.ts';
import { documentOf, problemFrom, runsOf, settingsOf, step, TRAP } from './descents.ts';

test('the points come with certificates that the checker accepts', () => {
  const { explains, points, summary, runs, complete } = documentOf(TRAP, {
    ...step('1'),
    starts: 30,
    from: [['1/2'], ['0']],
  });
  expect([runs, complete]).toEqual([32, true]);
  expect(summary.trapped!.artificial! + summary.trapped!.clarke!).toBe(32);
  expect(points.map(({ at, kind }) => [at[0], kind]).sort()).toEqual([
    ['0', 'artificial'],
    ['2', 'clarke'],
  ]);
  expect(explains).toHaveLength(2);
  for (const explain of explains) expect(verifyDocument(explain).verdict).toBe('accepted');
  // And not where a verdict is turned round.
  const first = explains[0] as ExplainDocument;
  expect(verifyDocument({ ...first, artificial: first.artificial === 'yes' ? 'no' : 'yes' }).verdict).toBe(
    'rejected',
  );
});

test('kinds of points', () => {
  const kind = (program: string, at: readonly string[]) => judgePoint(problemFrom(program), at, 10_000);
  expect(kind('abs(x)', ['0'])).toMatchObject({
    kind: 'clarke',
    strictlyDifferentiable: 'no',
    derivative: 'clarke',
  });
  expect(kind('abs(x)', ['1'])).toMatchObject({
    kind: 'regular',
    strictlyDifferentiable: 'yes',
    derivative: 'gradient',
  });
  expect(kind(TRAP, ['0'])).toMatchObject({ kind: 'artificial', derivative: 'spurious' });
  expect(kind('relu(-t) + t - relu(t)', ['0'])).toMatchObject({ kind: 'clarke', derivative: 'spurious' });
  expect(kind('exp(x)', ['1'])).toMatchObject({ kind: 'undecided' });
});

test('judged without a document: the same where there is no tie, nothing where there is one', () => {
  const problem = problemFrom(TRAP);
  expect(judgeUntied(problem, ['2'])).toMatchObject({ kind: 'clarke' });
  expect(judgeUntied(problem, ['3'])).toMatchObject({ kind: 'not-clarke' });
  expect(judgeUntied(problem, ['0'])).toBeUndefined();
});

/** Ours are asked in this process. */
const open = async (specifier: string): Promise<TargetHost> =>
  specifier === 'exact' ? hostOf(exact) : specifier === 'float64' ? hostOf(float64) : openTarget(specifier);

async function withTarget(
  specifier: string,
  program: string,
  own: Parameters<typeof runsOf>[1],
): Promise<RunRecord[]> {
  const problem = problemFrom(program);
  const host = await open(specifier);
  const records: RunRecord[] = [];
  try {
    const arithmetic = host.info.precision as ArithmeticName;
    const settings = settingsOf(problem, { ...own, target: host.info.name, arithmetic });
    await descendWithTarget(problem, settings, host, record => records.push(record));
  } finally {
    await host.close();
  }
  return records.sort((a, b) => a.run - b.run);
}

test('a target that returns the same gradients makes the same runs', async () => {
  const settings = { ...step('1/2'), batch: 2, starts: 6, steps: 12 };
  const program = 'fixtures/descent/trap-mean.txt';
  expect(await withTarget('exact', program, settings)).toEqual(runsOf(program, settings));
  expect(await withTarget('float64', program, settings)).toEqual(
    runsOf(program, { ...settings, arithmetic: 'float64' }),
  );
});

test('a library is trapped too; one with another convention is not; one that fails ends the run', async () => {
  const settings = { ...step('1'), from: [['-3']], steps: 5 };
  expect(await withTarget('tfjs', TRAP, settings)).toMatchObject([{ end: 'trapped', at: ['0'] }]);
  const other = 'fixtures/targets/float64-other-conventions.mjs';
  expect((await withTarget(other, TRAP, settings))[0]!.at).not.toEqual(['0']);
  expect(await withTarget('fixtures/broken/throws.mjs', '1/x', settings)).toMatchObject([{ end: 'failed' }]);
  expect(
    await withTarget('fixtures/broken/nan-at-ties.mjs', 'min(x, -x)', { ...settings, from: [['0']] }),
  ).toMatchObject([{ end: 'failed', why: 'the target returned NaN' }]);
});

test('where whoever watches has no time, the sets at a point stay open', () => {
  const relus = Array.from({ length: 8 }, (_, i) => `relu(x${i})`).join(' + ');
  const problem = problemFrom(`relu(${relus})\n`);
  const at = problem.program.inputs.map(() => '0');
  const watch = () => {
    throw new Undecided('no time');
  };
  const status = (own?: () => void) => {
    const found = judgePoint(problem, at, 1_000_000, own).explain as ExplainDocument;
    return [found.nodewise.status, found.clarke.status];
  };
  expect(status()).toEqual(['exact', 'exact']);
  expect(status(watch)).not.toEqual(['exact', 'exact']);
});
