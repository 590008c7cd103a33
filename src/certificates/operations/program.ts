/** Programs, read with the operations of this room. */

import type { Line } from '../language/line.ts';
import { type Meanings, readOver } from '../language/program.ts';
import type { Meter } from '../numbers/meter.ts';
import { choiceOf } from './choice.ts';
import { isElementary, isReserved, operation } from './operations.ts';
import { tableOf } from './written-out.ts';

const MEANINGS: Meanings = { isReserved, isElementary, operation, choiceOf, table: tableOf };

/** Reads cornercheck.program/1 into straight-line form. Throws Wrong where it is none. */
export const readProgram = (value: unknown, meter: Meter): Line => readOver(MEANINGS, value, meter);
