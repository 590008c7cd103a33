/** Lines for a terminal: colour, alignment, wrapping. */
import { styleText } from 'node:util';
import type { CheckVerdict } from '../../documents/index.ts';
import { visible } from '../words/terms/plain.ts';
import { isViolation } from '../words/terms/verdicts.ts';

type Format = Parameters<typeof styleText>[0];

/** How wide a terminal is. */
export interface TerminalOptions {
  /** Columns; those of standard output where left out, 100 where it has none. */
  readonly width?: number;
}

/** What fits on a line; never so narrow that words cannot be wrapped. */
export const widthOf = ({ width = process.stdout.columns || 100 }: TerminalOptions): number =>
  Math.max(50, Math.min(width, 120));

/**
 * Styled text. Nothing is styled where standard output is no terminal or NO_COLOR is set: node:util sees to it, but for
 * one format at a time only (Node 20 styles a list of them always).
 */
export const styled = (format: Format, text: string): string =>
  [format].flat().reduce<string>((inner, one) => styleText(one, inner), text);

export const bold = (text: string): string => styled('bold', text);
export const dim = (text: string): string => styled('dim', text);

/** A verdict in its colour. */
export function verdictStyle(verdict: CheckVerdict): Format {
  if (isViolation(verdict)) return ['red', 'bold'];
  if (verdict === 'undecided') return 'magenta';
  if (verdict === 'conservative') return 'yellow';
  return verdict === 'gradient' || verdict === 'clarke' ? 'green' : 'dim';
}

/**
 * A name and its words, the words in a column at `column` and wrapped to `width`; below a name that reaches into it. Both are made safe to
 * print.
 */
export function row(name: string, words: string, column: number, width: number, format?: Format): string {
  const lines = visible(words)
    .split('\n')
    .flatMap(line => wrap(line, width - column));
  const label = visible(name);
  const fits = label.length < Math.max(1, column - 2);
  const told = lines.map(line => (format ? styled(format, line) : line)).join(`\n${' '.repeat(column)}`);
  const start = dim(label.padEnd(column - 2));
  return `  ${start}${fits ? '' : `\n${' '.repeat(column)}`}${told}`;
}

/** A name and words that are to be copied: as they are, however long, and nothing put into them. */
export const verbatim = (name: string, words: string, column: number): string =>
  `  ${dim(visible(name).padEnd(column - 2))}${visible(words)}`;

/** Lines of at most `width` characters, broken at spaces; the indentation is kept. Long words stay whole. */
export function wrap(text: string, width: number): readonly string[] {
  const indent = /^ */.exec(text)![0];
  const lines: string[] = [];
  let line = indent;
  for (const word of text.trim().split(/ +/)) {
    if (line.length > indent.length && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  return [...lines, line];
}
