/** Programs and points in words. */
import { type ArrayOfInputs, arraysOf, nestedOf, sizeOfArray } from '../../../documents/arrays.ts';
import type { Gradient, NumberDocument, ProgramDocument } from '../../../documents/index.ts';
import { printProgram, programFromJson } from '../../../programs/index.ts';
import { flat, isJacobian, shown, shownGradient, shownList, shownVector } from './numbers.ts';

/** The names of a program's inputs; x1, x2, … where the document does not say. */
export function inputNames(program: ProgramDocument, p: number): readonly string[] {
  const names = Array.isArray(program.inputs) ? program.inputs : [];
  return Array.from({ length: p }, (_, i) => (typeof names[i] === 'string' ? names[i] : `x${i + 1}`));
}

/** `x = 1, y = 1`; of arrays `x = [[1, 0], [0, 1]], b = 0`. */
export function pointWords(program: ProgramDocument, at: readonly NumberDocument[]): string {
  const names = inputNames(program, at.length);
  return arrayWords(arraysOf(names), at);
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
  const others = vector.flatMap((value, i) => (value === '0' ? [] : [`${names[i]} = ${shown(value)}`]));
  const zeros = vector.length - others.length;
  const rest = zeros === 0 ? '' : `; ${others.length === 0 ? 'all' : 'the other'} ${zeros} entries are 0`;
  return `${shownList(others, MAX_NAMED)}${rest}`.replace(/^; /, '');
}

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
