/** A child process in a group of its own, so that it and what it started can be killed together. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

const GROUPS = process.platform !== 'win32';
const alive = new Set<ChildProcessWithoutNullStreams>();

export function startChild(program: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  if (alive.size === 0) process.on('exit', killAll);
  const child = spawn(program, args, {
    detached: GROUPS,
    windowsHide: true,
    // Python would keep its answers back until a block is full.
    env: { ...process.env, PYTHONUNBUFFERED: '1' },
  });
  alive.add(child);
  // Writing to a process that has ended; its end is heard of elsewhere.
  child.stdin.on('error', () => {});
  return child;
}

/** Kills the process and its group; safe to call again. */
export function killChild(child: ChildProcessWithoutNullStreams): void {
  if (!alive.delete(child)) return;
  if (alive.size === 0) process.off('exit', killAll);
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
  if (child.pid === undefined) return;
  try {
    if (GROUPS) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function killAll(): void {
  for (const child of alive) killChild(child);
}
