/** When V8 optimises what it runs: in our processes, which live for seconds or minutes, later than it would by itself. */
import { setFlagsFromString } from 'node:v8';

/** Bytecode, in bytes, that a function runs before it is optimised, and before each time that it is looked at again. V8 has 67,584. */
const BUDGET = 400_000;

/** The versions of Node whose V8 is known to have the flag: another would complain on stderr. */
const KNOWN = [20, 22, 24];

/** The flag that says so; none where V8 might not know it. */
export const LATE: readonly string[] = KNOWN.includes(Number.parseInt(process.versions.node, 10))
  ? [`--interrupt-budget=${BUDGET}`]
  : [];

/**
 * Optimising took two fifths of the processor time of a check, in threads beside the one that works: the machine has other use for these.
 * What runs hot for longer is optimised all the same. Changes no answer.
 */
export function optimiseLate(): void {
  for (const flag of LATE) setFlagsFromString(flag);
}
