/** What is known of mutants that were put to a test: which of them count, and what is said of those left. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { keyOf } from './sample.mjs';

/** A change in one place, and what became of it. Lines and columns are counted from 1. */
export interface Mutant {
  readonly fileName: string;
  readonly location: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
}

/** Which mutants are asked for, and where the survivors are written down. */
export interface Wanted {
  readonly seed: string;
  readonly number: number;
  readonly workers: number;
  readonly save?: string;
  readonly only?: string;
}

/** `line`: the one that it begins in, where the same text stands elsewhere in the file and is not meant. */
interface Equivalent {
  readonly file: string;
  readonly line?: string;
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}

/** As checkers are given it: they count lines and columns from 0, results from 1. */
function inStryker(mutant: Mutant): Mutant {
  const { start, end } = mutant.location;
  const back = ({ line, column }: typeof start) => ({ line: line - 1, column: column - 1 });
  return { ...mutant, location: { start: back(start), end: back(end) } };
}

/** What stood in the place of a mutant, on one line. */
export function originalOf({ fileName, location: { start, end } }: Omit<Mutant, 'status'>): string {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column - 1);
  lines[0] = lines[0]!.slice(start.column - 1);
  return oneLine(lines.join(' '));
}

/** The line that a mutant begins in, without its indent. */
const lineOf = ({ fileName, location: { start } }: Mutant): string =>
  readFileSync(fileName, 'utf8').split('\n')[start.line - 1]!.trim();

const oneLine = (text = ''): string => text.replace(/\s+/g, ' ');

/** Whether the list of equivalent mutants has it. */
function equivalents(): (mutant: Mutant) => boolean {
  const known = JSON.parse(
    readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8'),
  ) as readonly Equivalent[];
  return mutant =>
    known.some(
      ({ file, line, original, replacement }) =>
        file === relative(process.cwd(), mutant.fileName) &&
        (line === undefined || line === lineOf(mutant)) &&
        original === originalOf(mutant) &&
        replacement === oneLine(mutant.replacement),
    );
}

/** Prints the survivors and the share of the others; the share, in percent. */
export function report(name: string, sample: readonly Mutant[], save?: string): number {
  const isKnown = equivalents();
  const left = sample.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const equivalent = left.filter(isKnown);
  const survivors = left.filter(mutant => !isKnown(mutant));
  for (const mutant of survivors)
    console.log(
      `${relative(process.cwd(), mutant.fileName)}:${mutant.location.start.line}: ${originalOf(mutant)} -> ${oneLine(mutant.replacement)}${mutant.status === 'NoCoverage' ? ' (no test runs it)' : ''}`,
    );
  if (save) writeFileSync(save, `${JSON.stringify(survivors.map(inStryker).map(keyOf), null, 2)}\n`);
  const share = sample.length === 0 ? 0 : (100 * (sample.length - survivors.length)) / sample.length;
  console.log(
    `${name}: ${sample.length} mutants, ${sample.length - left.length} killed, ${equivalent.length} equivalent, ${survivors.length} survived: ${share.toFixed(1)} %`,
  );
  return share;
}
