/** What an examination of a definition found. */

export interface Shown<Point> {
  readonly what: string;
  readonly at: Point;
}

export interface Examination<Point> {
  /** A proven fault of the index, and where. */
  readonly fault?: Shown<Point>;
  /** Where the function is proven not to be continuous: no fault, but worth a warning. */
  readonly jump?: Shown<Point>;
  /** What was not decided; empty where the index is proven sound, and the function continuous or proven not to be. */
  readonly undecided: readonly string[];
  /** Facts that are no faults: a piece that is undefined at a point of its cell. */
  readonly notes: readonly string[];
}

/** Whether two pieces agree at a point. */
export type Agreement = 'yes' | 'no' | 'undecided';

export const nothingContains = 'no index cell contains';
export const bothContain = (a: number, b: number): string => `index cells ${a + 1} and ${b + 1} both contain`;
export const notContinuous = (a: number, b: number): string =>
  `pieces ${Math.min(a, b)} and ${Math.max(a, b)} meet and differ, so that the function is not continuous, at`;
