/** Runs each test as it is, and again without each refusal that it came by and that no test has noticed so far (vitest.config.ts). */
import { runInThisContext } from 'node:vm';
import { type RunnerTestCase, TestRunner } from 'vitest';
import { read, write } from './log.ts';

const LOG = process.env.LOG!;
/** Milliseconds that tests may take without noticing the deletion of one refusal. */
const PATIENCE = Number(process.env.PATIENCE ?? 20_000);
/** What is refused no more may go round for ever: so often, or for so many milliseconds beside ten times what the test takes. */
const MOST_CALLS = 20_000;
const LONGEST = 30_000;

const noticed = new Set(read(LOG).get('+'));
const spent = new Map<string, number>();
const met = new Set<string>();
let deleted: string | undefined;
let calls = 0;

/** Asked before each refusal. */
function refuses(id: string): boolean {
  met.add(id);
  if (deleted !== id) return true;
  calls += 1;
  if (calls > MOST_CALLS) throw new Error(`${id} is asked again and again`);
  return false;
}
Object.assign(globalThis, { refuses });

/** Runs it, and stops it where it does not come to its end, or to something that it awaits. */
function bounded(run: () => unknown, took: number): unknown {
  Object.assign(globalThis, { run });
  return runInThisContext('run()', { timeout: Math.ceil(LONGEST + 10 * took) });
}

/** Whether the test passes without this refusal, or with all of them. */
async function passes(run: () => unknown, took: number, without?: string): Promise<boolean> {
  deleted = without;
  calls = 0;
  try {
    await bounded(run, took);
    return true;
  } catch {
    return false;
  } finally {
    deleted = undefined;
  }
}

export default class RefusalRunner extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    met.clear();
    const start = performance.now();
    await run();
    const took = performance.now() - start;
    for (const id of [...met]) {
      const before = spent.get(id) ?? 0;
      if (noticed.has(id)) continue;
      write(LOG, '-', id);
      if (before + took > PATIENCE) continue;
      spent.set(id, before + took);
      if (await passes(run, took, id)) continue;
      // A test that fails in any case when it is run again has noticed nothing.
      if (!(await passes(run, took))) return write(LOG, '!', `${test.file.name} > ${test.name}`);
      noticed.add(id);
      write(LOG, '+', id);
    }
  }
}
