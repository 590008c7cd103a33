/**
 * Hull membership against exact LP solvers, on the same instances in the same run: `npx tsx bench/hull.ts`.
 * `--limit 10` seconds for a peer (60 where left out), `--dimensions 10,50` (10,50,100 where left out); `--beside DIR`
 * asks another checkout in the place of the peers.
 *
 * Ours answers with a certificate that it has multiplied back; the peers answer feasible or infeasible. A peer's time is
 * that of its process less that of its process on a problem of one variable, that is without starting.
 */
import { parseArgs } from 'node:util';
import { loadProposer, membership, type Proposer } from '../src/linear/index.ts';
import { rational } from '../src/numbers/index.ts';
import { compareWith } from './hull-beside.ts';
import { type Instance, instances } from './hull-instances.ts';
import { esolver, glpsol, type Outcome, type Peer } from './hull-peers.ts';

const { values } = parseArgs({
  options: {
    limit: { type: 'string', default: '60' },
    dimensions: { type: 'string', default: '10,50,100' },
    beside: { type: 'string' },
  },
});
const limit = Number(values.limit);
const dimensions = values.dimensions.split(',').map(Number);
if (values.beside !== undefined) {
  await compareWith(values.beside, dimensions);
  process.exit();
}

/** First call, and the median of five more. */
function ours({ generators, dimension }: Instance, proposer?: Proposer) {
  const exact = generators.map(g => g.map(value => rational(value)));
  const zero = new Array<number>(dimension).fill(0).map(value => rational(value));
  let inside = false;
  const times = Array.from({ length: 6 }, () => {
    const start = performance.now();
    inside = membership(exact, zero, { proposer }).inside;
    return performance.now() - start;
  });
  const [first, ...later] = times;
  return { inside, first: first!, median: later.sort((a, b) => a - b)[2]! };
}

const milliseconds = (time: number) => (time < 10 ? time.toFixed(2) : time.toFixed(0));

function column(
  outcome: Outcome | 'not installed',
  inside: boolean,
  base: number,
  start: number,
): [string, string] {
  if (outcome === 'not installed') return [outcome, '-'];
  if (outcome.inside === undefined) return [`> ${limit} s`, `> ${((limit * 1000) / base).toFixed(0)}`];
  if (outcome.inside !== inside) return ['DISAGREES', '-'];
  const time = Math.max(0, outcome.wall - start);
  return [milliseconds(time), (time / base).toFixed(1)];
}

/** The time of a peer on one variable. */
function startOf(peer: Peer): number {
  const trivial = { name: 'trivial', dimension: 1, generators: [[1]], inside: false };
  const times = [1, 2, 3]
    .map(() => peer.run(trivial, limit))
    .map(one => (one === 'not installed' ? 0 : one.wall));
  return Math.min(...times);
}

const starts = new Map([esolver, glpsol].map(peer => [peer, startOf(peer)]));
for (const [peer, time] of starts)
  console.log(`${peer.name} starts in ${milliseconds(time)} ms (taken off below)`);
const proposer = await loadProposer();
const head = [
  'instance',
  'answer',
  'ours',
  'ours, first',
  'ours, GLPK',
  'esolver',
  'ratio',
  'glpsol --exact',
  'ratio',
];
const table = [head];
// Compiled before it is measured: one small instance of each kind.
for (const instance of instances(20, 1)) ours(instance);
for (const p of dimensions) {
  for (const instance of instances(p, 7 + p)) {
    const own = ours(instance);
    if (instance.inside !== undefined && instance.inside !== own.inside)
      throw new Error('ours: wrong answer');
    const guided = proposer === undefined ? undefined : ours(instance, proposer);
    table.push([
      `p=${p} n=${instance.generators.length} ${instance.name}`,
      own.inside ? 'inside' : 'outside',
      milliseconds(own.median),
      milliseconds(own.first),
      guided === undefined ? 'not installed' : milliseconds(guided.median),
      ...[...starts].flatMap(([peer, start]) =>
        column(peer.run(instance, limit), own.inside, own.median, start),
      ),
    ]);
  }
}
const widths = head.map((_, k) => Math.max(...table.map(row => row[k]!.length)));
console.log('Times in milliseconds; a ratio is how many times faster ours is.');
for (const row of table)
  console.log(
    row
      .map((cell, k) => cell.padEnd(widths[k]!))
      .join('  ')
      .trimEnd(),
  );
