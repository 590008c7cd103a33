/** The search in parts: the same as at once, interrupted or not. */
import { expect, test } from 'vitest';
import type { CellTree } from '../../../src/arrangement/cells/cell-tree.ts';
import { reachableFaces, searchedFaces } from '../../../src/arrangement/index.ts';
import { compile, type Program, parseProgramText } from '../../../src/programs/index.ts';
import { second } from '../cells/programs.ts';

test('the same as at once, also where the budget ends it', async () => {
  for (const steps of [20, 100, 1_000, 5_000, 200_000])
    expect(await searchedFaces(second(3), { jobs: 1, steps })).toEqual(
      reachableFaces(compile(second(3)), steps),
    );
  for (const text of ['relu(x*y)', 'sign(x) + y'])
    expect(await searchedFaces(parseProgramText(text), { jobs: 1 })).toEqual(
      reachableFaces(compile(parseProgramText(text))),
    );
});

/** Interrupted at each part, and gone on with; how many runs that takes. */
async function bySteps(program: Program, jobs: number): Promise<{ found: unknown; runs: number }> {
  let tree: CellTree | undefined;
  for (let runs = 1; ; runs += 1) {
    const controller = new AbortController();
    const found = await searchedFaces(program, {
      jobs,
      signal: controller.signal,
      onProgress: () => controller.abort(),
      ...(tree && { from: { path: 'cells.json', tree } }),
      save: saved => {
        tree = saved;
      },
    });
    if (found.complete === 'yes') return { found, runs };
    expect(found.why).toBe('interrupted');
    expect(runs).toBeLessThan(1_000);
  }
}

test('interrupted again and again it comes to its end, which is the same', async () => {
  const { found, runs } = await bySteps(second(5), 1);
  expect(runs).toBeGreaterThan(1);
  expect(found).toEqual(reachableFaces(compile(second(5))));
});
