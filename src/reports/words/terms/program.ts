/** Programs and points in words. */
import { type ArrayOfInputs, arraysOf, nestedOf, sizeOfArray } from '../../../documents/arrays.ts';
import type { Gradient, NumberDocument, ProgramDocument } from '../../../documents/index.ts';
import { printProgram, programFromJson } from '../../../programs/index.ts';
import { flat, isJacobian, shown, shownGradient, shownVector } from './numbers.ts';

/** The names of a program's inputs; x1, x2, … where the document does not say. */
export function inputNames(program: ProgramDocument, p: number): readonly string[] {
  const names = Array.isArray(program.inputs) ? program.inputs : [];
  return Array.from({ length: p }, (_, i) => (typeof names[i] === 'string' ? names[i] : `x${i + 1}`));
}

/** `x = 1, y = 1`; of arrays `x = [[1, 0], [0, 1]], b = 0`; of many inputs the first that are not 0. */
export function pointWords(program: ProgramDocument, at: readonly NumberDocument[]): string {
  const names = inputNames(program, at.length);
  if (at.length <= MAX_ENTRIES) return arrayWords(arraysOf(names), at);
  const { told, zeros } = named(names, at);
  if (zeros === at.length) return `0 (all ${at.length} inputs)`;
  return zeros === 0 ? told : `${told}; the other ${zeros} of ${at.length} are 0`;
}

const arrayWords = (arrays: readonly ArrayOfInputs[], vector: readonly unknown[]): string =>
  arrays
    .map(({ name, shape, first }) => {
      const entries = vector.slice(first, first + sizeOfArray(shape)).map(shown);
      return `${name} = ${listWords(nestedOf(entries, shape))}`;
    })
    .join(', ');

const listWords = (nested: unknown): string =>
  Array.isArray(nested) ? `[${nested.map(listWords).join(', ')}]` : String(nested);

/** Vectors of arrays that are longer are told by what is not 0 in them. */
const MAX_ENTRIES = 24;
const MAX_NAMED = 8;

/** A vector of one entry for each input: as any other, but where these are entries of arrays, by their names. */
export function inputVector(program: ProgramDocument, vector: readonly NumberDocument[]): string {
  const names = inputNames(program, vector.length);
  const arrays = arraysOf(names);
  if (arrays.length === names.length) return shownVector(vector);
  if (vector.length <= MAX_ENTRIES) return arrayWords(arrays, vector);
  const { told, zeros } = named(names, vector);
  const rest = zeros === 0 ? '' : `; ${told === '' ? 'all' : 'the other'} ${zeros} entries are 0`;
  return `${told}${rest}`.replace(/^; /, '');
}

/** The first entries that are not 0, by their names, and how many are 0. */
function named(
  names: readonly string[],
  vector: readonly NumberDocument[],
): { readonly told: string; readonly zeros: number } {
  const others = vector.flatMap((value, i) => (value === '0' ? [] : [i]));
  const first = others.slice(0, MAX_NAMED).map(i => `${names[i]} = ${shown(vector[i])}`);
  const more = others.length - first.length;
  const told = more > 0 ? `${first.join(', ')}, … ${more} more` : first.join(', ');
  return { told, zeros: vector.length - others.length };
}

/** Programs with fewer characters are told whole, if they have not too many lines. */
const MAX_TEXT = 2_000;
const MAX_LINE = 160;

/** Of a program of more than `most` lines its beginning and its last line, and of each line of a long one its beginning. */
export function shortText(text: string, most: number): string {
  const lines = text.split('\n');
  const left = lines.length - most;
  const some = left <= 1 ? lines : [...lines.slice(0, most - 1), `… ${left} more lines`, lines.at(-1)!];
  return (text.length <= MAX_TEXT ? some : some.map(shortLine)).join('\n');
}

/** `a = affine(w0, w1, … (11204 characters)`. */
export const shortLine = (line: string): string =>
  line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE)}… (${line.length} characters)`;

/** A gradient so; a Jacobian row by row. */
export const inputGradient = (program: ProgramDocument, gradient: Gradient): string =>
  isJacobian(gradient) ? shownGradient(gradient) : inputVector(program, flat(gradient));

/** A program as people write it; its name, or nothing, where it is none. */
export function programText(program: ProgramDocument): string {
  try {
    return printProgram(programFromJson(program)).trim();
  } catch {
    return typeof program.name === 'string' ? program.name : 'a program';
  }
}
