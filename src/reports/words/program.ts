/** Programs and points in words. */
import type { Exact, OperationConvention, ProgramDocument } from '../schema.ts';
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

const STATUS: Readonly<Record<OperationConvention['status'], string>> = {
  legal: 'legal',
  varies: 'legal, but not always the same',
  illegal: 'illegal: not a convex combination of the active pieces',
  untied: 'no tie was read',
};

/** `first (legal)`. */
export function conventionWords(convention: OperationConvention): string {
  const status = STATUS[convention.status] ?? convention.status;
  return convention.rule === '' ? status : `${convention.rule} (${status})`;
}
