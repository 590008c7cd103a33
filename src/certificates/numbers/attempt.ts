/** Work that may stop. */
import { Stop } from './meter.ts';

/** What `work` gives; undefined where it stops at something that is not known. A spent budget stops what follows as well. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Stop) return undefined;
    throw error;
  }
}
