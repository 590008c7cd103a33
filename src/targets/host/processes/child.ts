/** A child process in a group of its own, so that it and what it started can be killed together. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

const GROUPS = process.platform !== 'win32';
const alive = new Set<ChildProcess>();
/** What ends this process without a word, where nobody else listens. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Child {
  readonly process: ChildProcess;
  readonly questions: Writable;
  readonly answers: Readable;
  /** What it prints beside its answers. */
  readonly printed: readonly Readable[];
}

/** A program that is asked on its stdin and answers on its stdout. */
export function startChild(program: string, args: readonly string[]): Child {
  // Python would keep its answers back until a block is full.
  const child = start(program, args, ['pipe', 'pipe', 'pipe'], { PYTHONUNBUFFERED: '1' });
  const [questions, answers, stderr] = child.stdio;
  return {
    process: child,
    questions: questions as Writable,
    answers: answers as Readable,
    printed: [stderr as Readable],
  };
}

/** The descriptors on which {@link startApart} asks and is answered. */
export const ASKED = 3;
export const ANSWERS = 4;

/** A program of ours that is asked on pipes of their own: what it prints is not taken for an answer. */
export function startApart(program: string, args: readonly string[]): Child {
  const child = start(program, args, ['ignore', 'pipe', 'pipe', 'pipe', 'pipe']);
  const streams = child.stdio as readonly unknown[];
  return {
    process: child,
    questions: streams[ASKED] as Writable,
    answers: streams[ANSWERS] as Readable,
    printed: [streams[1] as Readable, streams[2] as Readable],
  };
}

function start(
  program: string,
  args: readonly string[],
  stdio: ('pipe' | 'ignore')[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  if (alive.size === 0) {
    process.on('exit', killAll);
    for (const signal of SIGNALS) process.on(signal, endBy);
  }
  const child = spawn(program, args, {
    detached: GROUPS,
    windowsHide: true,
    stdio,
    env: { ...process.env, ...env },
  });
  alive.add(child);
  // Writing to a process that has ended, reading from one that is killed; its end is heard of elsewhere.
  for (const stream of child.stdio) stream?.on('error', () => {});
  return child;
}

/** Kills the process and its group; safe to call again. */
export function killChild(child: ChildProcess): void {
  if (!alive.delete(child)) return;
  if (alive.size === 0) {
    process.off('exit', killAll);
    for (const signal of SIGNALS) process.off(signal, endBy);
  }
  for (const stream of child.stdio) stream?.destroy();
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

/** What others do about a signal is theirs; else this process ends by it, as it would have, once its children have. */
function endBy(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  killAll();
  process.kill(process.pid, signal);
}
