/**
 * Descent: exact runs per second, with their ties, ends and proven limits, on one thread and on two; and beside the same
 * steps written out in plain JavaScript doubles, which decide nothing; float64 runs, with ties decided exactly, beside these too.
 *
 *     npx tsx bench/descent.ts [runs]
 */

import type * as Descent from '../src/descent/index.ts';
import type { DescentSettings } from '../src/documents/index.ts';
import type * as Programs from '../src/programs/index.ts';
import { built, loadNow, median } from './measure.ts';

const runs = Number(process.argv[2] ?? 2_000);
const { allRuns, problemOf } = await built<typeof Descent>('descent/index');
const { readProgram } = await built<typeof Programs>('programs/index');
const problem = problemOf(readProgram('fixtures/descent/trap.txt').program);
const STEPS = 100;
const C = 0.999999;

const settings = (arithmetic: DescentSettings['arithmetic']): DescentSettings => ({
  arithmetic,
  step: ['999999/1000000', '999999/1000000'],
  schedule: '1',
  steps: STEPS,
  batch: 1,
  order: 'random',
  seed: 1,
  from: [],
  starts: runs,
  box: [['-4', '-1']],
  digits: 1_000,
  paths: 0,
});

interface Measured {
  readonly steps: number;
  readonly ms: number;
}

async function ours(arithmetic: DescentSettings['arithmetic'], jobs: number): Promise<Measured> {
  const start = performance.now();
  const { signal } = new AbortController();
  const records = await allRuns(problem, settings(arithmetic), { jobs, signal, onProgress: () => {} });
  const ms = performance.now() - start;
  return { steps: records.reduce((sum, { steps }) => sum + steps + 1, 0), ms };
}

/** trap(x) and its derivative by hand. */
function plain(): Measured {
  const start = performance.now();
  let steps = 0;
  for (let run = 0; run < runs; run += 1) {
    let x = -4 + (3 * (run + 1)) / (runs + 1);
    for (let k = 0; k < STEPS; k += 1) {
      const [a, b] = [Math.max(-x - 1, 0), Math.max(x - 1, 0)];
      const gradient = b - a - (x < 0 ? 1 : 0) - (x > 0 ? 1 : 0);
      steps += 1;
      const next = x - C * gradient;
      if (next === x) break;
      x = next;
    }
  }
  return { steps, ms: performance.now() - start };
}

const ROUNDS = 5;
const results = new Map<string, Measured[]>();
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, work] of [
    ['exact, one thread', () => ours('exact', 1)],
    ['exact, two threads', () => ours('exact', 2)],
    ['float64, one thread', () => ours('float64', 1)],
    ['plain doubles', async () => plain()],
  ] as const)
    results.set(name, [...(results.get(name) ?? []), await work()]);

const timeOf = (name: string): number => median(results.get(name)!.map(({ ms }) => ms));
const perStep = (name: string): number => timeOf(name) / results.get(name)![0]!.steps;
console.log(`Node ${process.version}, ${loadNow()}; ${runs} runs, medians of ${ROUNDS} rounds`);
for (const [name, [first]] of results)
  console.log(
    `  ${name.padEnd(20)} ${timeOf(name).toFixed(0).padStart(6)} ms, ${((1000 * runs) / timeOf(name)).toFixed(0).padStart(8)} runs and ${(1000 / perStep(name)).toFixed(0).padStart(9)} iterates a second (${first!.steps} iterates)`,
  );
console.log(
  `  two threads ${(timeOf('exact, one thread') / timeOf('exact, two threads')).toFixed(2)} × one; an iterate costs ${(perStep('exact, one thread') / perStep('plain doubles')).toFixed(0)} × (exact), ${(perStep('float64, one thread') / perStep('plain doubles')).toFixed(0)} × (float64) the plain doubles`,
);
