/** What an examination of a definition found, in the numbers of what is written. */
import type { SelectionTable } from '../table.ts';

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
/** Cells from 0. */
export const bothContain = ({ written }: SelectionTable, a: number, b: number): string =>
  `index cells ${written?.cells[a] ?? a + 1} and ${written?.cells[b] ?? b + 1} both contain`;

/** The numbers of two pieces, the smaller first; one, where both are parts of it. */
const numbers = ({ written }: SelectionTable, a: number, b: number): number[] => [
  ...new Set([a, b].map(piece => written?.pieces[piece - 1] ?? piece).sort((x, y) => x - y)),
];

export const pieceNumber = (table: SelectionTable, a: number): number => numbers(table, a, a)[0]!;

export function notContinuous(table: SelectionTable, a: number, b: number): string {
  const [first, second] = numbers(table, a, b);
  const where = 'so that the function is not continuous, at';
  return second === undefined
    ? `piece ${first} jumps, ${where}`
    : `pieces ${first} and ${second} meet and differ, ${where}`;
}

export function whetherAgree(table: SelectionTable, a: number, b: number): string {
  const [first, second] = numbers(table, a, b);
  return second === undefined
    ? `whether piece ${first} is continuous`
    : `whether pieces ${first} and ${second} agree where they meet`;
}

/** Where pieces are told apart by what is rounded inside. */
export const jumpsInside = 'it is not continuous at';
