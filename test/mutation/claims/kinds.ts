/**
 * Which changes are put to the claims. Left out are kinds that no claim speaks of, by what is changed and never by what became of it:
 * texts for people and names; what refuses a question that is none (claims ask none of these) or is an alarm for a bug of our own; what passes on that
 * something is not decided, or asks whether it is; and limits of what is tried.
 */
import { readFileSync } from 'node:fs';
import { library } from '../../../src/selections/index.ts';
import { originalOf } from '../mutants.ts';
import type { Place } from './sources.ts';

export const isAsked = (place: Place): boolean => {
  const original = originalOf(place);
  const lines = linesOf(place);
  return (
    !isText(place, original, lines[0]!) &&
    !isRefusal(lines) &&
    !isOpen(original, lines[0]!) &&
    !/\bMAX_|\bmaxPieces\b|\b[bB]udget\b|\blimits\./.test(original)
  );
};

/** The line in which a change begins, and the next. */
function linesOf({ fileName, location: { start } }: Place): readonly string[] {
  return [...readFileSync(fileName, 'utf8').split('\n'), ''].slice(start.line - 1, start.line + 1);
}

/** More than one word, a template, the name of an operation or of a function of a field; a function that gives a text. What is another word may be a verdict. */
function isText({ mutatorName, location: { start, end } }: Place, original: string, line: string): boolean {
  if (mutatorName === 'ArrowFunction') return /^\([^()]*\): string =>/.test(original);
  if (mutatorName !== 'StringLiteral') return false;
  const word = original.slice(1, -1);
  if (start.line !== end.line || original.startsWith('`') || original.includes(' ')) return true;
  return library.has(word) || ELEMENTARY.has(word) || /new (?:Failure|Undecided)\(|\bwhy\b/.test(line);
}

const ELEMENTARY: ReadonlySet<string> = new Set(['exp', 'log', 'sin', 'cos', 'atan', 'root']);

/** Where bad arguments, or certificates that do not hold, are refused. */
const isRefusal = ([line, next]: readonly string[]): boolean =>
  /\bthrow\b|\bmustHold\(|\brefuse\(/.test(line!) ||
  (/^ *(?:\} else )?if \(/.test(line!) && /^ *throw\b/.test(next!));

/** Whether something is undecided, and nothing else; or that it is. */
const isOpen = (original: string, line: string): boolean =>
  /^'undecided'$/.test(original) ||
  /^(?:[\w.!()[\]]+ [!=]== 'undecided'(?: (?:\|\||&&) )?)+$/.test(original) ||
  /\breturn new Failure\('undecided'|\bthrow new Undecided\(/.test(line);
