/**
 * How much of a check of PyTorch and of JAX is theirs, and how much is ours, in processor time:
 * `npm run build && npx tsx bench/share.ts [--python python3] [--runs 300] [--ops relu,max,… | --ops all]`.
 *
 * Theirs: what the adapter spends in the library, from a program and its points to numbers. Ours: what Node spends (programs, points, exact
 * verdicts with certificates, making violations small), and what the adapter spends on lines of JSON. The start of either is left out.
 * In wall time: how much longer the run takes than the adapter alone, which is asked the very same lines once more and waits for nobody; and
 * how long the adapter waits for lines. (Two busy processors are slower than one: the first may be more than the second.)
 *
 * Beside it, the same programs at the same points in both modes: torch.autograd.gradcheck, jax.test_util.check_grads.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Query, TargetHost } from '../src/targets/index.ts';
import { built, loadNow } from './measure.ts';

const { checkDocument, checkTarget } = await built<typeof import('../src/check/index.ts')>('check/index');
const { sealed } = await built<typeof import('../src/certificates/index.ts')>('certificates/index');
const { targetProgramText } = await built<typeof import('../src/targets/host/conversation/program-text.ts')>(
  'targets/host/conversation/program-text',
);
const { questionOf } = await built<typeof import('../src/targets/host/conversation/question.ts')>(
  'targets/host/conversation/question',
);
const { openTarget } = await built<typeof import('../src/targets/index.ts')>('targets/index');

const { optimiseLate } = await built<typeof import('../src/input/optimise-late.ts')>('input/optimise-late');
// As the command does.
optimiseLate();

const { python, runs, ops } = parseArgs({
  options: {
    python: { type: 'string', default: process.env.CORNERCHECK_PYTHON ?? 'python3' },
    runs: { type: 'string', default: '300' },
    ops: {
      type: 'string',
      default: 'add,sub,mul,neg,square,relu,abs,max,min,reduceMax,reduceMin,clip,leakyRelu,exp',
    },
  },
}).values;

const SCRIPT = fileURLToPath(new URL('./share.py', import.meta.url));
/** So many of the cases are asked of the peer, evenly taken. */
const PEER = 600;

interface Spent {
  readonly start: number;
  readonly library: number;
  readonly adapter: number;
  readonly wall: number;
  readonly waits: number;
}

interface Peer {
  readonly name: string;
  readonly seconds: number;
  readonly passes: number;
}

/** With all that it is asked. */
function recorded(host: TargetHost): {
  readonly host: TargetHost;
  readonly cases: ReadonlyMap<string, Query>;
} {
  const cases = new Map<string, Query>();
  const ask = (queries: readonly Query[]) => {
    for (const query of queries) {
      const key = `${targetProgramText(query.program)} ${query.at.join()}`;
      if (!key.includes('cornercheck.tensors')) cases.set(key, query);
    }
    return host.ask(queries);
  };
  return { host: { ...host, info: host.info, ask }, cases };
}

function peerOf(library: string, all: readonly Query[]): Peer {
  const plain = (query: Query) => ({
    program: JSON.parse(targetProgramText(query.program)),
    at: questionOf(query, 'float64').at,
  });
  const stride = Math.ceil(all.length / PEER);
  const cases = all.filter((_, i) => i % stride === 0).map(plain);
  const { stdout, stderr, status } = spawnSync(python, [SCRIPT, 'peer', library], {
    input: JSON.stringify({ warm: cases, cases }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${SCRIPT}: ${stderr}`);
  const peer = JSON.parse(stdout) as Peer;
  return { ...peer, seconds: peer.seconds / cases.length, passes: peer.passes / cases.length };
}

/** Seconds of the adapter for the same lines, by its own clock. */
function alone(library: string, lines: string, file: string): number {
  const { status } = spawnSync(python, [SCRIPT, 'ask', library, file], {
    stdio: [openSync(lines, 'r'), 'ignore', 'ignore'],
  });
  if (status !== 0) throw new Error(`${SCRIPT}: exit status ${status}`);
  return (JSON.parse(readFileSync(file, 'utf8')) as Spent).wall;
}

const cpu = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;

async function measured(library: string, folder: string): Promise<void> {
  const [file, lines] = [join(folder, `${library}.json`), join(folder, `${library}.lines`)];
  const specifier = `cmd:${python} ${SCRIPT} ask ${library} ${file} ${lines}`;
  const { host, cases } = recorded(await openTarget(specifier, { timeout: 60_000, startTimeout: 300_000 }));
  const options = { seed: 1, runs: Number(runs), ...(ops !== 'all' && { ops: ops.split(',') }) };
  const [before, began] = [process.cpuUsage(), performance.now()];
  const { checks } = sealed(checkDocument(host, specifier, options, await checkTarget(host, options)));
  const [node, wall] = [cpu(process.cpuUsage(before)), (performance.now() - began) / 1000];
  await host.close();
  const { library: theirs, adapter, waits, wall: asked } = JSON.parse(readFileSync(file, 'utf8')) as Spent;
  const whole = theirs + adapter + node;
  const theirWall = alone(library, lines, file);
  const each = (seconds: number): string => `${((1000 * seconds) / checks).toFixed(2)} ms`;
  console.log(
    `${library} ${host.info.version}: ${checks} checks in ${wall.toFixed(0)} s; processor time ${whole.toFixed(1)} s, ${each(whole)} a check\n` +
      `  the library          ${percent(theirs, whole).padStart(5)}  ${each(theirs)} a check\n` +
      `  lines of JSON there  ${percent(adapter, whole).padStart(5)}  ${each(adapter)}\n` +
      `  Node: ours           ${percent(node, whole).padStart(5)}  ${each(node)}\n` +
      `  wall time: the adapter alone takes ${theirWall.toFixed(1)} s for the same lines, so that ours is ${percent(wall - theirWall, wall)} of ${wall.toFixed(1)} s;\n` +
      `    between its first question and its last answer, ${asked.toFixed(1)} s, it waits ${waits.toFixed(1)} s for a line: ${percent(waits, asked)}`,
  );
  const peer = peerOf(library, [...cases.values()]);
  console.log(
    `  ${peer.name}, both modes: ${(1000 * peer.seconds).toFixed(2)} ms a point, ours of two modes ${((2000 * whole) / checks).toFixed(2)} ms; ` +
      `it passes ${(100 * peer.passes).toFixed(0)} % of the points`,
  );
}

console.log(`${runs} programs and the operations ${ops}, Node ${process.version}, ${loadNow()}`);
const folder = mkdtempSync(join(tmpdir(), 'cornercheck-share-'));
for (const library of ['torch', 'jax'])
  if (spawnSync(python, ['-c', `import ${library}`]).status === 0) await measured(library, folder);
  else console.log(`${library} is left out: ${python} lacks it`);
rmSync(folder, { recursive: true });
