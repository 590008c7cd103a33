/** Who works on units: threads, or a target that is asked. */
import type { Tally } from './tally.ts';

export interface UnitAnswer {
  readonly tally: Tally;
  /** Whether the unit was done to its end. */
  readonly complete: boolean;
}

export interface Work {
  /** How many units may be asked for at a time. */
  readonly jobs: number;
  /** Units are numbered from 0. */
  run(size: number, unit: number): Promise<UnitAnswer>;
  /** Ends units under way soon: they answer with what they have. */
  stop(): void;
  close(): Promise<void>;
}
