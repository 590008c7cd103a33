/**
 * All Clarke critical points of Nesterov's second nonsmooth function: reachable faces, the command's document, and the checker on it. The points that are
 * printed elsewhere stand beside, decided one by one.
 *
 *     npx tsx bench/critical.ts 3 4 5         # numbers of inputs
 */
import { reachableFaces } from '../src/arrangement/index.ts';
import { verifyDocument } from '../src/certificates/index.ts';
import { stationaryPoints } from '../src/claims/others/data/stationary-points.ts';
import { command } from '../src/cli/commands/critical.ts';
import { readArguments } from '../src/cli/frame/command.ts';
import { stringifyDocument } from '../src/documents/index.ts';
import { compile, parseProgramText } from '../src/programs/index.ts';
import { loadNow } from './measure.ts';

const second = (n: number): string => {
  const names = Array.from({ length: n }, (_, i) => `x${i + 1}`);
  const terms = names.slice(1).map((x, i) => `abs(${x} - 2*abs(${names[i]}) + 1)`);
  return `f(${names.join(', ')}) = 1/4*abs(x1 - 1) + ${terms.join(' + ')}`;
};

async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly found: T; readonly cpu: number }> {
  const before = process.cpuUsage();
  const found = await work();
  const { user, system } = process.cpuUsage(before);
  return { found, cpu: (user + system) / 1000 };
}

const asked = process.argv.slice(2).map(Number);
console.log(loadNow());
for (const n of asked.length > 0 ? asked : [3, 4, 5]) {
  const line = compile(parseProgramText(second(n)));
  const search = await timed(() => reachableFaces(line));
  const printed = await timed(() => command.run(readArguments(command, [second(n)]), {}));
  if (typeof printed.found === 'number') throw new Error('expected a document');
  const text = stringifyDocument(printed.found.document);
  const check = await timed(() => verifyDocument(JSON.parse(text)));
  const { faces, complete, signs } = search.found;
  const clarke = faces.filter(({ kind }) => kind === 'clarke').length;
  console.log(
    `n = ${n}: ${clarke} Clarke critical points of ${faces.length} reachable faces, complete ${complete}, ${stationaryPoints(n).length} listed; ` +
      `tree of ${signs!.tree.length}; CPU ms: search ${search.cpu.toFixed(0)}, command ${printed.cpu.toFixed(0)}, ` +
      `verify ${check.cpu.toFixed(0)} (${check.found.verdict}); document ${(text.length / 1000).toFixed(0)} kB`,
  );
}
