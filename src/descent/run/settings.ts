/** What a descent is asked to do: it goes to threads and into the document as it is. */
import type { DescentSettings } from '../../documents/index.ts';

export const totalRuns = ({ from, starts }: DescentSettings): number => from.length + starts;
