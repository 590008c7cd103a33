/** What a descent is asked to do: it goes to threads and into the document as it is. */
import type { DescentSettings } from '../../documents/index.ts';

/**
 * How many runs of (8) the settings ask for: those from given starts, and those from random ones: `totalRuns(settings)` is
 * `1`.
 */
export const totalRuns = ({ from, starts }: DescentSettings): number => from.length + starts;
