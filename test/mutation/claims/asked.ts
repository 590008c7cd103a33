/**
 * Runs in a worker: the experiments of the ledger, one after the other, until a claim has another status by one than is known. Without
 * such a list: all, with what each came to and which mutants it reached.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type Claim, experiment, fails, holds, ledger, runClaim } from '../../../src/claims/index.ts';

/** What a claim came to by one of its experiments, in how many milliseconds of the processor; id: of the claim, and the number. */
export interface Known {
  readonly id: string;
  readonly status: string;
  readonly time: number;
}

/** Sent for each experiment that was run. reached: the mutants, where the sources count them; loaded: those that are passed when modules are loaded. */
export interface Told extends Known {
  readonly reached: readonly string[];
  readonly loaded: readonly string[];
}

interface Coverage {
  currentTestId?: string;
  mutantCoverage?: Record<'static', Counts> & { readonly perTest: Readonly<Record<string, Counts>> };
}

type Counts = Readonly<Record<string, number>>;

/** As many drawn instances as `cornercheck paper` looks at. */
const EFFORT = 1;

const shared = globalThis as { __stryker__?: Coverage };
shared.__stryker__ ??= {};
const coverage = shared.__stryker__;
const known = workerData as readonly Known[] | undefined;
const ids =
  known?.map(({ id }) => id) ??
  ledger.flatMap(({ id, experiments }) => experiments.map((_, k) => `${id} ${k}`));
for (const [k, id] of ids.entries()) {
  coverage.currentTestId = id;
  const from = process.cpuUsage();
  const { status } = runClaim(byOne(id), { seed: 1, effort: EFFORT });
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

/** The claim with one of its experiments, which keeps its place and so its seed; errata are looked at with the first. */
function byOne(id: string): Claim {
  const [name, number] = id.split(' ');
  const { errata = [], ...claim } = ledger.find(one => one.id === name)!;
  const held = experiment<string>({
    says: '',
    method: 'exact',
    given: [''],
    show: text => text,
    examine: () => holds(''),
    falsehood: { says: '', examine: () => fails('') },
  });
  const experiments = claim.experiments.map((one, k) => (k === Number(number) ? one : held));
  return { ...claim, experiments, ...(number === '0' && { errata }) };
}
