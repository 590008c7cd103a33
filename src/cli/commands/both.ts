/** Two targets, started together. */
import type { Compared } from '../../check/index.ts';
import { type HostOptions, openTarget, printedNotes, type TargetHost } from '../../targets/index.ts';
import { note } from '../frame/output.ts';

interface HowToOpen {
  readonly waits?: Pick<HostOptions, 'timeout' | 'startTimeout' | 'resident' | 'signal'>;
  /** Processes of a target (default: one). */
  readonly sessions?: (specifier: string) => number;
}

/** Two targets, for as long as the work takes. */
export async function withBoth<R>(
  specifiers: Compared['specifiers'],
  { waits, sessions }: HowToOpen,
  work: (hosts: readonly [TargetHost, TargetHost]) => Promise<R>,
): Promise<R> {
  const opened = await Promise.allSettled(
    specifiers.map(specifier =>
      openTarget(specifier, {
        ...waits,
        onOutput: printedNotes(specifier, note),
        ...(sessions && { sessions: sessions(specifier) }),
      }),
    ),
  );
  try {
    const [first, second] = opened.map(one => {
      if (one.status === 'rejected') throw one.reason;
      for (const warning of one.value.warnings ?? []) note(warning);
      return one.value;
    });
    return await work([first!, second!]);
  } finally {
    for (const one of opened) if (one.status === 'fulfilled') await one.value.close();
  }
}
