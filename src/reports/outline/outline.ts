/**
 * What a document says, in the order in which it is read: the answer in plain words, what it rests on, and the terms of the theory
 * that were needed. Pages and Markdown are made of it.
 */
import type { TermName } from './theory.ts';

export type Tone = 'good' | 'bad' | 'unsure' | 'note';

/** A text with what is to be seen of it. A text alone is plain. */
export type OutlinePart =
  | string
  | {
      readonly text: string;
      /** What stands behind it, in plain ink. */
      readonly more?: string;
      readonly tone?: Tone;
      /** Code of the program, or a formula as it is typed. */
      readonly code?: boolean;
      /** The exact digits of a number that is cut short. */
      readonly exact?: string;
    };

/** Facts that have no words are left out. */
export type Fact = readonly [name: string, words: OutlinePart | undefined];

export interface Table {
  /** What it lists, for those who do not see it. */
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly OutlinePart[])[];
  /** Whether the first cell names its row. */
  readonly named?: boolean;
}

export type Part =
  | { readonly heading: string }
  | { readonly text: OutlinePart }
  | { readonly facts: readonly Fact[] }
  | { readonly table: Table }
  /** Code that can be copied; `name`: what it is. */
  | { readonly code: string; readonly name: string };

export interface Outline {
  /** Of the whole, such as `Critical points of`. */
  readonly title: string;
  /** The program that it is about. */
  readonly subject?: string;
  /** What was found, and what would be right, for people who do not know the theory. */
  readonly answer: readonly OutlinePart[];
  readonly parts: readonly Part[];
  /** What of the theory was used. */
  readonly terms: readonly TermName[];
}

/** A table of what may be many: the first rows are made, the others counted. `noun`: what one of them is. */
export function tableOf(
  table: Omit<Table, 'rows'> & { readonly rows: readonly (() => readonly OutlinePart[])[] },
  most: number,
  noun: string,
): Part[] {
  const left = table.rows.length - most;
  const more = { text: `… and ${left} more ${left === 1 ? noun : `${noun}s`}` };
  const rows = table.rows.slice(0, most).map(row => row());
  return [{ table: { ...table, rows } }, ...(left > 0 ? [more] : [])];
}
