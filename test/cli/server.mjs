/**
 * Runs a command line for one test after the other, in a process that has loaded it (served.ts): what is written is caught where it
 * leaves the process, and the command knows nothing of it.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The module of the command line, and how long, in milliseconds, it may hold what would keep a process of its own from ending. */
const [main, patience] = process.argv.slice(2);

const said = { 1: [], 2: [] };
const { writeSync } = fs;
fs.writeSync = (descriptor, bytes, ...rest) => {
  if (said[descriptor] === undefined) return writeSync(descriptor, bytes, ...rest);
  const part = Buffer.from(bytes).subarray(...rest);
  said[descriptor].push(part);
  return part.length;
};
syncBuiltinESMExports();
process.stdout.write = text => said[1].push(Buffer.from(text)) > 0;
process.stderr.write = text => said[2].push(Buffer.from(text)) > 0;

const textOf = descriptor => Buffer.concat(said[descriptor].splice(0)).toString();
/** How many there are of each thing that keeps a process from ending. */
function held() {
  const counts = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
/** What a command has left that would keep its process from ending. */
const left = () => Object.entries(held()).filter(([kind, count]) => count > (idle[kind] ?? 0));

let count = 0;
/** What a process of its own would have ended with. */
async function run(words) {
  process.argv = [process.execPath, fileURLToPath(main), ...words];
  process.exitCode = undefined;
  // Another name is another module: the command line begins anew, what it imports is there.
  await import(`${main}?${++count}`);
  const status = process.exitCode;
  for (const start = Date.now(); left().length > 0; await pause(1))
    if (Date.now() - start > Number(patience)) throw new Error(`would not end: ${left().join('; ')}`);
  return status;
}

let turn = Promise.resolve();
process.on('message', ({ id, words }) => {
  turn = turn.then(async () => {
    const ended = await run(words).then(
      status => ({ status }),
      error => ({ status: null, failed: String(error?.stack ?? error) }),
    );
    process.send({ id, ...ended, stdout: textOf(1), stderr: textOf(2) });
  });
});
// Its tests have ended.
process.on('disconnect', () => process.exit(0));
/** Its own pipes. */
const idle = held();
