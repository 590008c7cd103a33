/**
 * The hull oracle of this tree beside that of another checkout, on the same instances: both are loaded into one process
 * and asked in turn, in processor time, since other work on the machine shifts a wall clock. The first rounds, in
 * which functions are still compiled, do not count.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as linear from '../src/linear/index.ts';
import type * as numbers from '../src/numbers/index.ts';
import { type Instance, instances } from './hull-instances.ts';

interface Checkout {
  readonly linear: typeof linear;
  readonly numbers: typeof numbers;
}

async function checkoutAt(directory: string): Promise<Checkout> {
  const room = (name: string) => pathToFileURL(join(resolve(directory), `src/${name}/index.ts`)).href;
  return { linear: await import(room('linear')), numbers: await import(room('numbers')) };
}

const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** The question, in the numbers of one checkout. */
function asked({ linear, numbers }: Checkout, { generators, dimension }: Instance): () => unknown {
  const exact = generators.map(g => g.map(value => numbers.rational(value)));
  const zero = new Array<number>(dimension).fill(0).map(value => numbers.rational(value));
  return () => linear.membership(exact, zero);
}

/** Milliseconds a call; a measurement lasts some 20 ms, of which the clock is far finer. */
function timed(question: () => unknown, calls: number): number {
  const start = processorTime();
  for (let call = 0; call < calls; call++) question();
  return (processorTime() - start) / calls;
}

/** Prints a line an instance: medians over the rounds, and the median of the ratios of neighbouring measurements. */
export async function compareWith(directory: string, dimensions: readonly number[], rounds = 40) {
  const sides = [await checkoutAt(directory), await checkoutAt(join(import.meta.dirname, '..'))];
  for (const p of dimensions)
    for (const instance of instances(p, 7 + p)) {
      const questions = sides.map(side => asked(side, instance));
      const calls = Math.max(1, Math.round(20 / timed(questions[0]!, 3)));
      const times = Array.from({ length: rounds + rounds / 4 }, (_, round) => {
        const order = round % 2 === 0 ? [0, 1] : [1, 0];
        const taken = [0, 0];
        for (const k of order) taken[k] = timed(questions[k]!, calls);
        return taken;
      }).slice(rounds / 4);
      const [there, here] = [0, 1].map(k => median(times.map(pair => pair[k]!)));
      const ratio = median(times.map(([before, after]) => after! / before!));
      console.log(
        `p=${p} n=${instance.generators.length} ${instance.name.padEnd(4)}  there ${there!.toFixed(3)} ms  ` +
          `here ${here!.toFixed(3)} ms  ratio ${ratio.toFixed(2)}`,
      );
    }
}
