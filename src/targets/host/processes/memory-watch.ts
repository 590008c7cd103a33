/** The memory of a target's processes is bounded where the system tells it (Linux): the machine, and what else runs on it, shall live. */
import { readFileSync } from 'node:fs';
import { totalmem } from 'node:os';

/** Milliseconds between two looks. */
const BETWEEN = 200;

/** Megabytes that a process of a target may take: half of the machine's, which no library at work was seen to come near. */
export function memoryAllowed(): number {
  return Math.floor(Math.min(totalmem(), process.constrainedMemory() || Infinity) / 2 ** 21);
}

/** Calls `tooMuch` once where the process, or one that it has started, takes more megabytes. Returns what ends the watch. */
export function watchMemory(pid: number | undefined, allowed: number, tooMuch: () => void): () => void {
  if (pid === undefined || process.platform !== 'linux') return () => {};
  const timer = setInterval(() => {
    if (!withChildren(pid).some(one => memoryOf(one) > allowed)) return;
    clearInterval(timer);
    tooMuch();
  }, BETWEEN);
  timer.unref();
  return () => clearInterval(timer);
}

/** Nothing where there is no such file: the process has ended. */
function told(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** In megabytes, without files that it has mapped, which can be read again. */
const memoryOf = (pid: number): number =>
  Number(/^RssAnon:\s*(\d+) kB/m.exec(told(pid, 'status'))?.[1] ?? 0) / 1024;

function withChildren(pid: number): readonly number[] {
  const all = [pid];
  for (const one of all) all.push(...(told(one, `task/${one}/children`).match(/\d+/g) ?? []).map(Number));
  return all;
}
