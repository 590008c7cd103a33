/** A check in several processes: each asks one part, and all are put together. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CheckDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { EXIT } from '../frame/status.ts';

/** As it was built; from the sources as they stand. */
function mainFile(): string {
  const places = ['../main.js', '../main.ts'].map(name => fileURLToPath(new URL(name, import.meta.url)));
  return places.find(place => existsSync(place))!;
}

/** Asks this command line again, with a part of it each; `words`: those behind `cornercheck`. */
export async function inParts(
  words: readonly string[],
  jobs: number,
  signal: AbortSignal,
): Promise<readonly (readonly [name: string, report: CheckDocument])[]> {
  const all = Array.from({ length: jobs }, (_, i) =>
    part([...words, '--shard', `${i + 1}/${jobs}`, '--json'], signal),
  );
  return Promise.all(all);
}

async function part(
  words: readonly string[],
  signal: AbortSignal,
): Promise<readonly [string, CheckDocument]> {
  const child = spawn(process.execPath, [...process.execArgv, mainFile(), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = (): void => void child.kill('SIGINT');
  signal.addEventListener('abort', stop);
  let text = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', more => {
    text += more;
  });
  child.stderr.setEncoding('utf8').on('data', more => {
    said = (said + more).slice(-4_000);
  });
  const status = await new Promise<number | null>(resolve => child.on('close', resolve));
  signal.removeEventListener('abort', stop);
  const name = `part ${words.at(-2)}`;
  if (status === EXIT.usage || text === '')
    throw new CornercheckError(
      'bad-target',
      `${name}: ${said.trim().split('\n').at(-1) ?? 'it ended'}`.replace('cornercheck: ', ''),
    );
  return [name, JSON.parse(text) as CheckDocument];
}
