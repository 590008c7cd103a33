/** What a matcher is asked: an exact gradient, a program and a point. */
import { CornercheckError } from '../errors.ts';
import { fromFloat, parseRational, quote, type Rational } from '../numbers/index.ts';
import { type Program, parseProgramText, programFromJson } from '../programs/index.ts';

/** A float64 stands for itself exactly (0.1 is not 1/10); a text is an exact number, `"1/10"`. */
export type Entry = number | string;

/** The text of a program, its JSON form, or a program that was read. */
export type ProgramLike = string | Program | { readonly nodes: readonly object[] };

/** One entry for each input; with one input, the entry alone will do. */
export type VectorLike = Entry | readonly Entry[] | Float32Array | Float64Array;

/** The program, read. Throws CornercheckError `bad-program`. */
export function readProgram(source: ProgramLike): Program {
  if (typeof source === 'string') return parseProgramText(source);
  return 'selections' in source && source.selections instanceof Map
    ? (source as Program)
    : programFromJson(source);
}

/** p exact numbers. Throws CornercheckError `bad-point` for another length, and for what is no finite number. */
export function readPoint(point: VectorLike, inputs: readonly string[]): Rational[] {
  const entries = listOf(point);
  if (entries.length !== inputs.length)
    throw new CornercheckError(
      'bad-point',
      `expected ${inputs.length} coordinates (${inputs.join(', ')}), got ${entries.length}`,
    );
  return entries.map((entry, i) => {
    const value = readEntry(entry, inputs[i]!);
    if (value !== undefined) return value;
    throw new CornercheckError('bad-point', `expected a finite number, got ${entry}`, inputs[i]);
  });
}

/** The gradient; or, in words, why it is none of p finite numbers. */
export function readGradient(gradient: unknown, p: number): Rational[] | string {
  if (!isVector(gradient)) return `expected a gradient of ${p} numbers, got ${quote(gradient)}`;
  const entries = listOf(gradient);
  if (entries.length !== p) return `expected a gradient of ${p} numbers, got ${entries.length}`;
  const values = entries.map((entry, i) => readEntry(entry, `gradient[${i}]`));
  const odd = values.indexOf(undefined);
  return odd < 0 ? (values as Rational[]) : `gradient[${odd}] is ${entries[odd]}`;
}

const isVector = (value: unknown): value is VectorLike =>
  isEntry(value) ||
  (Array.isArray(value) && value.every(isEntry)) ||
  value instanceof Float32Array ||
  value instanceof Float64Array;

const isEntry = (value: unknown): value is Entry => typeof value === 'number' || typeof value === 'string';

const listOf = (vector: VectorLike): Entry[] =>
  typeof vector === 'number' || typeof vector === 'string' ? [vector] : [...vector];

/** Undefined for NaN and infinities. */
function readEntry(entry: Entry, path: string): Rational | undefined {
  if (typeof entry === 'string') return parseRational(entry, path);
  return Number.isFinite(entry) ? fromFloat(entry) : undefined;
}
