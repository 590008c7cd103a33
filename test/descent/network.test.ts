/** Theorem 4 on a network with relu, trained on real measurements. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runs } from '../random.ts';
import { documentOf, problemFrom, step } from './descents.ts';

const IRIS = 'fixtures/descent/iris.json';
const RUNS = runs(8);
const box = Array.from({ length: 13 }, () => ['-1', '1'] as const);

test.each([5, 20])(
  'from random starts no run meets a corner, none ends artificial: %i of 20 flowers a step',
  batch => {
    const settings = { ...step('1/20'), arithmetic: 'float64', batch, starts: RUNS, steps: 60, box } as const;
    const { summary, iterates, points } = documentOf(IRIS, settings);
    expect(iterates).toEqual({ all: 61 * RUNS, tied: 0, undecided: 0, runsWithTies: 0 });
    expect(summary).toEqual({ moving: { none: RUNS } });
    expect(points.filter(({ kind }) => kind === 'artificial')).toEqual([]);
  },
);

test('the start 0, where all sixty relus are tied, is seen as one', () => {
  const from = [box.map(() => '0')];
  const settings = { ...step('1/20'), arithmetic: 'float64', batch: 5, from, steps: 2, box } as const;
  const { iterates, records } = documentOf(IRIS, settings);
  expect(iterates.tied).toBe(3);
  expect(records[0]!.hits[0]).toMatchObject({ step: 0, tied: 60 });
});

test('the loss is that of the measurements', () => {
  const { program, summands } = problemFrom(IRIS);
  expect(program.inputs).toHaveLength(13);
  expect(summands).toHaveLength(20);
});

test('the file is what its script writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
  cpSync('fixtures/descent/iris.mjs', join(folder, 'iris.mjs'));
  execFileSync(process.execPath, ['iris.mjs'], { cwd: folder });
  expect(readFileSync(join(folder, 'iris.json'), 'utf8')).toBe(readFileSync(IRIS, 'utf8'));
  rmSync(folder, { recursive: true });
});
