/**
 * How long `cornercheck explain` takes from start to end, against a Node process that does nothing:
 * `npm run build && npx tsx bench/startup.ts [rounds]`. Whole processes, taken in turn, medians.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtFile, loadNow, median } from './measure.ts';

const rounds = Number(process.argv[2] ?? 15);
const main = fileURLToPath(builtFile('cli/main'));
const program = ['relu(-t) + t - relu(t)', '--at', 't=0'];
const contestants = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'explain', args: [main, 'explain', ...program] },
  { name: 'explain --json', args: [main, 'explain', ...program, '--json'] },
  { name: '--help', args: [main, '--help'] },
].map(contestant => ({ ...contestant, times: [] as number[] }));

// The first round reads files that later ones find in memory.
for (let round = -1; round < rounds; round++)
  for (const { args, times, name } of contestants) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args);
    const time = performance.now() - start;
    if (status !== 0) throw new Error(`${name} ended with status ${status}`);
    if (round >= 0) times.push(time);
  }

const bare = median(contestants[0]!.times);
console.log(`${rounds} rounds, Node ${process.version}, ${loadNow()}`);
for (const { name, times } of contestants) {
  const own = median(times);
  const [least, most] = [Math.min(...times), Math.max(...times)].map(time => time.toFixed(0));
  console.log(
    `${name.padEnd(15)} ${own.toFixed(0).padStart(4)} ms (${least} to ${most})  ${(own / bare).toFixed(2)} × bare Node`,
  );
}
