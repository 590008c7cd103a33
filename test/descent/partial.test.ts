/** Iterates at which a piece has no value though its own cell reaches them, or at which J jumps. */

import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { descentDocument } from '../../src/descent/document.ts';
import { judgeUntied } from '../../src/descent/points.ts';
import { runnerOf } from '../../src/descent/run/engine.ts';
import { problemOf } from '../../src/descent/run/problem.ts';
import { tiesAtPoint } from '../../src/descent/run/ties.ts';
import type { DescentSettings } from '../../src/documents/index.ts';
import { rational } from '../../src/numbers/index.ts';
import { parseProgramText } from '../../src/programs/index.ts';
import { altered, type Loose } from '../certificates/documents.ts';
import { selected } from '../segments/selected.ts';

const problem = problemOf(parseProgramText('select e(x) { (x^2+x)/x when x != 0; 1 when x = 0 }\ne(x)'));
const settings: DescentSettings = {
  arithmetic: 'exact',
  step: ['1/10', '1/10'],
  schedule: '1',
  steps: 3,
  batch: 1,
  order: 'random',
  seed: 1,
  from: [['0'], ['1']],
  starts: 0,
  box: [['-1', '1']],
  digits: 1000,
  paths: 0,
};

describe('A1: a piece without a value where its own cell reaches', () => {
  test('the ties are not known there, and the point is not judged by the one piece that is active', () => {
    expect(tiesAtPoint(problem.line, [rational(0)])).toMatchObject({
      why: expect.stringContaining('a piece of e.1 has no value'),
    });
    expect(tiesAtPoint(problem.line, [rational(1)])).toEqual({ nodes: [] });
    expect(judgeUntied(problem, ['0'])).toBeUndefined();
    expect(judgeUntied(problem, ['1'])).toMatchObject({ kind: 'not-clarke', derivative: 'gradient' });
  });

  test('a run that starts there is trapped at a point that is not called artificial', () => {
    const run = runnerOf(problem, settings);
    const document: Loose = JSON.parse(
      JSON.stringify(descentDocument(problem, settings, [run(0), run(1)], { budget: 1000 })),
    );
    expect(document.records[0]).toMatchObject({ end: 'trapped', at: ['0'], hitCount: 0, openCount: 1 });
    expect(document.points).toMatchObject([{ at: ['0'], kind: 'not-clarke' }]);
    expect(verifyDocument(document)).toMatchObject({ problems: [] });
    const called = altered(document, copy => {
      copy.points[0].kind = 'artificial';
      copy.summary.trapped = { artificial: 1 };
    });
    expect(verifyDocument(called).problems.map(({ path }) => path)).toContain('/points/0/kind');
    expect(document.iterates).toMatchObject({ tied: 0, undecided: 1 });
    const lie = altered(document, copy => {
      const { explain: _, certificate: __, ...rest } = copy.points[0];
      copy.points[0] = { ...rest, kind: 'clarke', strictlyDifferentiable: 'yes', derivative: 'gradient' };
      copy.explains = [];
      copy.summary.trapped = { clarke: 1 };
    });
    expect(verifyDocument(lie).verdict).not.toBe('accepted');
    const sure = altered(document, copy => {
      copy.records[0].openCount = 0;
      copy.iterates.undecided = 0;
    });
    expect(verifyDocument(sure).problems.map(({ path }) => path)).toContain('/records/0/openCount');
  });
});

test('where J jumps a point without ties is not judged by the one piece that is active', () => {
  const { line } = selected('0 when x <= 0; 1 when x > 0');
  const jumping = { ...problem, objectiveLine: line };
  expect(judgeUntied(jumping, ['0'])).toBeUndefined();
  expect(judgeUntied(jumping, ['1'])).toMatchObject({ kind: 'clarke' });
});

test('a descent over a jump: runs that end there end at a point that is not regular, and not classified', () => {
  const jumping = problemOf(parseProgramText('select s(x) { 0 when x <= 0; 1 when x > 0 }\ns(x)'));
  const run = runnerOf(jumping, settings);
  const document: Loose = JSON.parse(
    JSON.stringify(descentDocument(jumping, settings, [run(0), run(1)], { budget: 1000 })),
  );
  expect(document.points).toMatchObject([
    { at: ['0'], kind: 'undecided', strictlyDifferentiable: 'undecided', derivative: 'undecided' },
    { at: ['1'], kind: 'clarke', derivative: 'gradient' },
  ]);
  expect(document.explains[0].regular).toMatchObject({ verdict: 'no' });
  expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
  for (const kind of ['clarke', 'artificial', 'regular', 'not-clarke'])
    expect(verifyDocument(altered(document, copy => (copy.points[0].kind = kind))).verdict, kind).toBe(
      'rejected',
    );
});
