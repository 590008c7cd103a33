/** What a descent is asked to do: it goes to threads and into the document as it is. */
import type { DescentSettings } from '../../documents/index.ts';

/** How many runs the settings ask for: those from given starts, and those from random ones. */
export const totalRuns = ({ from, starts }: DescentSettings): number => from.length + starts;
