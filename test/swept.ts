/** Folders of test runs that were killed, and could not take them away. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How the name of a folder begins that a process makes for its tests. */
export const folderOf = (pid: number): string => `cornercheck-${pid}-`;

/** Takes away the folders whose process is gone. */
export function sweep(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = /^cornercheck-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user: it is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
