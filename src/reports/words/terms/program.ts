/** Programs and points in words. */
import type { Exact, ProgramDocument } from '../../../documents/index.ts';
import { printProgram, programFromJson } from '../../../programs/index.ts';
import { shown } from './numbers.ts';

/** The names of a program's inputs; x1, x2, … where the document does not say. */
export function inputNames(program: ProgramDocument, p: number): readonly string[] {
  const names = Array.isArray(program.inputs) ? program.inputs : [];
  return Array.from({ length: p }, (_, i) => (typeof names[i] === 'string' ? names[i] : `x${i + 1}`));
}

/** `x = 1, y = 1`. */
export function pointWords(program: ProgramDocument, at: readonly Exact[]): string {
  return inputNames(program, at.length)
    .map((name, i) => `${name} = ${shown(at[i])}`)
    .join(', ');
}

/** A program as people write it; its name, or nothing, where it is none. */
export function programText(program: ProgramDocument): string {
  try {
    return printProgram(programFromJson(program)).trim();
  } catch {
    return typeof program.name === 'string' ? program.name : 'a program';
  }
}
