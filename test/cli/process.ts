/** Runs the built command line in a process of its own, as users do. */
import { type ChildProcess, spawn } from 'node:child_process';

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `cornercheck ...words`. */
export const start = (words: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['dist/src/cli/main.js', ...words], { env: { ...process.env, NO_COLOR: '1' } });

/** The end of a process, with all that it wrote. */
export function ended(child: ChildProcess): Promise<Ended> {
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]!.on('data', (chunk: Buffer) => {
      text[name] += chunk;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', status => resolve({ status, ...text }));
  });
}

/** In a process of its own. */
export function inProcess(words: readonly string[], input = ''): Promise<Ended> {
  const child = start(words);
  child.stdin!.on('error', () => {});
  child.stdin!.end(input);
  return ended(child);
}

/** What a shell does. */
export function shell(line: string, options: { readonly cwd?: string } = {}): Promise<Ended> {
  return ended(spawn('sh', ['-c', line], { env: { ...process.env, NO_COLOR: '1' }, ...options }));
}
