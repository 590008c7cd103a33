/** How long a target may take for one answer, and for its start (`--timeout`). */
import type { HostOptions } from '../../targets/index.ts';
import type { Arguments, CommandOption } from '../frame/command.ts';

export const TIMEOUT: CommandOption = {
  name: 'timeout',
  value: 'MS',
  help: 'longest wait for one answer of the target (default 5000), and for its start',
};

/** Milliseconds, where a limit is asked for: that of the start as well. */
export function waitsOf(args: Arguments): Pick<HostOptions, 'timeout' | 'startTimeout'> {
  if (args.text('timeout') === undefined) return {};
  const timeout = args.integer('timeout', 5_000, 1, 600_000);
  return { timeout, startTimeout: timeout };
}
