/** How long a target may take for one answer, and for its start (`--timeout`), and how much memory (`--memory`). */
import type { HostOptions } from '../../targets/index.ts';
import type { Arguments, CommandOption } from '../frame/command.ts';

const TIMEOUT: CommandOption = {
  name: 'timeout',
  value: 'MS',
  help: 'longest wait for one answer of the target (default 5000), and for its start',
};
const MEMORY: CommandOption = {
  name: 'memory',
  value: 'MB',
  help: "memory that a process of the target may take, on Linux (default half of the machine's)",
};

/** Of a command that asks a target. */
export const WAITS: readonly CommandOption[] = [TIMEOUT, MEMORY];

/** Milliseconds, where a limit is asked for: that of the start as well. And megabytes. */
export function waitsOf(args: Arguments): Pick<HostOptions, 'timeout' | 'startTimeout' | 'resident'> {
  const timeout = args.integer('timeout', 5_000, 1, 600_000);
  return {
    ...(args.text('timeout') !== undefined && { timeout, startTimeout: timeout }),
    ...(args.text('memory') !== undefined && { resident: args.integer('memory', 4_096, 1, 16_777_216) }),
  };
}
