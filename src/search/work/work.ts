/** Who works on units: threads, or a target that is asked. */
import type { Tally } from './tally.ts';

/** The programs of a unit up to one of them. */
export interface UnitPart {
  /** Of what was looked at, from where it began. */
  readonly tally: Tally;
  /** The first program that was not looked at; it may be none of the space. */
  readonly next: readonly number[];
}

/** What came of one unit of work. */
export interface UnitAnswer {
  readonly tally: Tally;
  /** Whether the unit was done to its end. */
  readonly complete: boolean;
  /** Where it goes on if it was not. Left out: from where it began. */
  readonly next?: readonly number[];
}

/** Where a unit of work begins, and who hears how far it is. */
export interface UnitCourse {
  /** The program with which to begin, the others having been looked at before. */
  readonly from?: readonly number[] | undefined;
  /** Hears now and then how far it is. */
  readonly onPart?: (part: UnitPart) => void;
}

/** Who does the units of a search: this thread, others, or a target. */
export interface Work {
  /** How many units may be asked for at a time. */
  readonly jobs: number;
  /** Units are numbered from 0. */
  run(size: number, unit: number, course?: UnitCourse): Promise<UnitAnswer>;
  /** Ends units under way soon: they answer with what they have. */
  stop(): void;
  close(): Promise<void>;
}
