/** Runs each test as it is, and again without each refusal that it came by and that no test has noticed so far (vitest.config.ts). */
import { appendFileSync } from 'node:fs';
import { type RunnerTestCase, TestRunner } from 'vitest';

/** Milliseconds that tests may take without noticing the deletion of one refusal. */
const PATIENCE = 20_000;
/** What is refused no more may go round for ever. */
const MOST_CALLS = 20_000;

const noticed = new Set<string>();
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

const say = (line: string): void => {
  if (process.env.LOG) appendFileSync(process.env.LOG, `${line}\n`);
};

export default class RefusalRunner extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    met.clear();
    const start = performance.now();
    await run();
    const took = performance.now() - start;
    for (const id of met) {
      const before = spent.get(id) ?? 0;
      if (noticed.has(id) || before + took > PATIENCE) continue;
      spent.set(id, before + took);
      deleted = id;
      calls = 0;
      try {
        await run();
        say(`- ${id}`);
      } catch {
        noticed.add(id);
        say(`+ ${id}`);
      } finally {
        deleted = undefined;
      }
    }
  }
}
