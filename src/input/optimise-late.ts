/** When V8 optimises what it runs: in our processes, which live for seconds or minutes, later than it would by itself. */
import { setFlagsFromString } from 'node:v8';

/** Bytecode, in bytes, that a function runs before it is optimised, and before each time that it is looked at again. V8 has 67,584. */
const BUDGET = 400_000;

/** The version of Node whose V8 has the flag. Those of Node 22 and 24 have not: they complain of it on stderr, or do not start. */
const KNOWN = 20;

/** The flag that says so; none where V8 does not know it. */
export const LATE: readonly string[] =
  Number.parseInt(process.versions.node, 10) === KNOWN ? [`--interrupt-budget=${BUDGET}`] : [];

/**
 * Optimising took two fifths of the processor time of a check, in threads beside the one that works: the machine has other use for these.
 * What runs hot for longer is optimised all the same. Changes no answer.
 */
export function optimiseLate(): void {
  for (const flag of LATE) setFlagsFromString(flag);
}
