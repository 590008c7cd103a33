/**
 * Which changes are put to the claims. Left out are kinds that no claim speaks of, by what is changed and never by what became of it:
 * texts for people (also which reason is given) and names; what refuses a question that is none (claims ask none of these) or is an alarm for a bug of our own; what passes on that
 * something is not decided, or asks whether it is; limits of what is tried, and sizes from which on another way is taken to the same end; steps
 * that are booked for a budget; and short cuts by identity: that a number is the very 0 or 1 of its field is asked to save work, and put as never so.
 */
import { readFileSync } from 'node:fs';
import { library } from '../../../src/selections/index.ts';
import { type Mutant, originalOf } from '../mutants.ts';

/** A mutant that has not been put to anything; id: under which it is counted. */
export interface Place extends Omit<Mutant, 'status'> {
  readonly id: string;
}

export const isAsked = (place: Place): boolean => {
  const original = originalOf(place);
  const lines = linesOf(place);
  return (
    !isText(place, original, lines[0]!) &&
    !isRefusal(place, original, lines) &&
    !isOpen(original, lines[0]!) &&
    !isLimit(original) &&
    !isBooked(lines) &&
    !isShortCut(place, original)
  );
};

/** The line in which a change begins, the next, and the one before. */
function linesOf({ fileName, location: { start } }: Place): readonly string[] {
  const lines = ['', ...readFileSync(fileName, 'utf8').split('\n'), ''];
  return [lines[start.line]!, lines[start.line + 1]!, lines[start.line - 1]!];
}

/** More than one word, a template, the name of an operation or of a function of a field; a function that gives a text; which reason is given. What is another word may be a verdict. */
function isText({ mutatorName, location: { start, end } }: Place, original: string, line: string): boolean {
  if (isReason(line, start.column) && start.line === end.line) return true;
  if (mutatorName === 'ArrowFunction') return /^\([^()]*\): string =>/.test(original);
  if (mutatorName !== 'StringLiteral') return false;
  const word = original.slice(1, -1);
  if (start.line !== end.line || original.startsWith('`') || original.includes(' ')) return true;
  return library.has(word) || ELEMENTARY.has(word) || /new (?:Failure|Undecided)\(|\bwhy\b/.test(line);
}

/** What stands behind `why:` on its line; a line that keeps another reason. */
const isReason = (line: string, column: number): boolean =>
  /\bwhy: [^,{}]*$/.test(line.slice(0, column - 1)) || /^ *\w+ \?\?= [\w.]+\.why;$/.test(line);

const ELEMENTARY: ReadonlySet<string> = new Set(['exp', 'log', 'sin', 'cos', 'atan', 'root']);

/** Where bad arguments, or certificates that do not hold, are refused; how many an operation takes, by which others are; a function that does nothing else. */
const isRefusal = (
  { mutatorName }: Place,
  original: string,
  [line, next, before]: readonly string[],
): boolean =>
  /\bthrow\b|\bmustHold\(|\brefuse\(|\btooLarge\(/.test(line!) ||
  /^ *arguments: \{/.test(line!) ||
  /\bmustHold\($/.test(before!) ||
  (/^ *(?:\} else )?if \(/.test(line!) && /^ *throw\b/.test(next!)) ||
  (mutatorName === 'BlockStatement' && /^\{ (?:if \((?:(?! return ).)*\) )?throw\b[^;]*; \}$/.test(original));

/** Constants in capitals that sizes are compared with, steps that are left, how deep a search is, whether numbers are still of a size to compute with; numbers of the exact kind are compared by functions. */
const isLimit = (original: string): boolean =>
  /\bMAX_|^depth \+ 1$|^this\.#stretches \+= 1$|, (?:LARGEST|SMALLEST)\) > 0$|\bthis\.#left\b|\bmaxPieces\b|\b[bB]udget\b|\blimits\.|\bfield\.bounded\b|[<>]=? [A-Z][A-Z_]+\b(?!\.length)/.test(
    original,
  );

/** A line that books steps and does nothing else, and the condition on the line before it. */
const isBooked = ([line, next]: readonly string[]): boolean =>
  BOOKS.test(line!) || (/^ *if \(.*\) \{$/.test(line!) && BOOKS.test(next!));
const BOOKS = /^ *(?:if \(.*\) )?(?:this\.#)?(?:budget|bound)\.(?:spend|keep|look)\(.*\);$/;

/** `a === field.zero`, put as false: what is 0 without being that one is multiplied and added as any other. */
const isShortCut = ({ replacement }: Place, original: string): boolean =>
  replacement === 'false' && /^[\w.!()[\]]+ === \w+\.(?:zero|one)$/.test(original);

/** Whether something is undecided, and nothing else; or that it is. */
const isOpen = (original: string, line: string): boolean =>
  /^(?:\([^()]*\) => )?'undecided'$/.test(original) ||
  /^(?:\([^()]*\) => )?(?:[\w.!()[\]]+ [!=]== 'undecided'(?: (?:\|\||&&) )?)+$/.test(original) ||
  /\breturn new Failure\('undecided'|\bthrow new Undecided\(/.test(line);
