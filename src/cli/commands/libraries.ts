/** The libraries that are installed and have an adapter of ours, opened for as long as they are asked. */
import { CornercheckError } from '../../errors.ts';
import { openTarget, sessionsOf, type TargetHost } from '../../targets/index.ts';
import { note } from '../frame/output.ts';

const LIBRARIES = ['tfjs', 'jax-js'];

export interface OpenedLibrary {
  readonly host: TargetHost;
  readonly specifier: string;
}

/** Those that are installed; what is left out is said. They have to be closed. */
export async function openInstalled(): Promise<OpenedLibrary[]> {
  const opened: OpenedLibrary[] = [];
  for (const specifier of LIBRARIES)
    try {
      opened.push({ host: await openTarget(specifier, { sessions: sessionsOf(specifier) }), specifier });
    } catch (error) {
      if (!(error instanceof CornercheckError)) throw error;
      note(`${specifier} is left out: ${error.message}`);
    }
  return opened;
}

/** What is found out by asking targets: those that are named, all of which must open, or else what is installed. */
export async function asking<R>(
  named: readonly string[],
  ask: (hosts: readonly TargetHost[]) => Promise<R>,
): Promise<R> {
  const hosts: TargetHost[] = [];
  try {
    if (named.length === 0) hosts.push(...(await openInstalled()).map(({ host }) => host));
    for (const specifier of named) hosts.push(await openTarget(specifier));
    return await ask(hosts);
  } finally {
    for (const host of hosts) await host.close();
  }
}
