/**
 * Runs in a worker: claims of the ledger, one after the other, until one has another status than is known of it. Without such
 * a list: all, with what each came to and which mutants it reached.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { ledger, runClaim } from '../../../src/claims/index.ts';

/** What a claim came to, in how many milliseconds of the processor. */
export interface Known {
  readonly id: string;
  readonly status: string;
  readonly time: number;
}

/** Sent for each claim that was run. reached: the mutants, where the sources count them; loaded: those that are passed when modules are loaded. */
export interface Told extends Known {
  readonly reached: readonly string[];
  readonly loaded: readonly string[];
}

interface Coverage {
  currentTestId?: string;
  mutantCoverage?: Record<'static', Counts> & { readonly perTest: Readonly<Record<string, Counts>> };
}

type Counts = Readonly<Record<string, number>>;

/** Some of the drawn instances, as the tests of the ledger have it: a survivor costs the time of every claim that it reaches. */
const EFFORT = 0.3;

const shared = globalThis as { __stryker__?: Coverage };
shared.__stryker__ ??= {};
const coverage = shared.__stryker__;
const known = workerData as readonly Known[] | undefined;
const wanted = known?.map(({ id }) => ledger.find(claim => claim.id === id)!) ?? ledger;
for (const [k, claim] of wanted.entries()) {
  coverage.currentTestId = claim.id;
  const from = process.cpuUsage();
  const { id, status } = runClaim(claim, { seed: 1, effort: EFFORT });
  const { user, system } = process.cpuUsage(from);
  const told: Told = {
    id,
    status,
    time: (user + system) / 1_000,
    reached: Object.keys(coverage.mutantCoverage?.perTest[id] ?? {}),
    loaded: Object.keys(coverage.mutantCoverage?.static ?? {}),
  };
  parentPort!.postMessage(told);
  if (known && status !== known[k]!.status) break;
}
