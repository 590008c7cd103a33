/** What a judgement is asked: a program, a point, the gradient that came back, and how it was computed. */

import { counted } from '../documents/counted.ts';
import { CornercheckError } from '../errors.ts';
import { fromFloat, isRational, parseRational, quote, type Rational } from '../numbers/index.ts';
import { type Program, parseProgramText, programFromJson } from '../programs/index.ts';
import { Numeral, parseJson } from '../programs/json/json-source.ts';
import { formatOf, type Precision, type Reading } from '../targets/index.ts';
import { nearestFloat } from '../targets/words/reading.ts';
import { isTensorProgram, unrolled } from '../tensors/index.ts';
import { spread } from '../tensors/points.ts';

/** A number of JavaScript stands for itself (0.1 is not 1/10); a text is an exact number, `"1/10"`. */
export type Entry = number | string | Rational;

/** The text of a program, its JSON form (a value or text), or a program that was read; of a tensor program the JSON form. */
export type ProgramLike = string | Program | { readonly nodes: readonly object[] };

/** One entry for each input; with one input, the entry alone will do. */
export type VectorLike = Entry | readonly Entry[] | Float32Array | Float64Array | ArraysLike;

/** Of a program over arrays: nested lists of one array, or of each in their order; or these by the names of the arrays. */
export type ArraysLike = readonly ArrayLike[] | { readonly [name: string]: ArrayLike };

/** Nested lists. */
export type ArrayLike = Entry | readonly ArrayLike[];

/** The program, read. Throws CornercheckError `bad-program`, also for several outputs. */
export function programGiven(source: ProgramLike): Program {
  if (typeof source === 'string') {
    if (!/^\s*\{/.test(source)) return parseProgramText(source);
    return programGiven(parseJson(source) as unknown as { readonly nodes: readonly object[] });
  }
  if (typeof source !== 'object' || source === null)
    throw new CornercheckError('bad-program', `expected a program, got ${quote(source)}`);
  return 'selections' in source && source.selections instanceof Map
    ? (source as Program)
    : isTensorProgram(source)
      ? unrolled(source).program
      : programFromJson(source);
}

/** p exact numbers. Throws CornercheckError `bad-point` for another length, and for what is no finite number. */
export function readPoint(point: unknown, inputs: readonly string[]): Rational[] {
  const entries = entriesOf(spread(point, inputs, 'at'));
  const wanted = `expected ${inputs.length} coordinates (${inputs.join(', ')})`;
  if (entries === undefined)
    throw new CornercheckError('bad-point', `${wanted}, got ${shownValue(point)}`, 'at');
  if (entries.length !== inputs.length)
    throw new CornercheckError('bad-point', `${wanted}, got ${entries.length}`, 'at');
  return entries.map((entry, i) => {
    const reading = readEntry(entry, `at, ${inputs[i]}`);
    if (typeof reading !== 'string') return reading;
    throw new CornercheckError('bad-point', `expected a finite number, got ${reading}`, `at, ${inputs[i]}`);
  });
}

/** What came back, and the precision that it is judged in. */
export interface Received {
  readonly gradient: readonly Reading[];
  readonly precision: Precision;
}

/**
 * The gradient; or, in words, why it is none of p numbers. Where no precision is given, a Float32Array is float32, other
 * numbers are float64, and where all entries are texts or rationals they are exact. Decimals in a floating-point precision
 * are the number of it that they name.
 */
export function readGradient(
  given: unknown,
  inputs: readonly string[],
  precision?: Precision,
): Received | string {
  const p = inputs.length;
  const gradient = spread(given, inputs, 'gradient');
  const wanted = `expected a gradient of ${counted(p, 'number')}`;
  const entries = entriesOf(gradient);
  if (entries === undefined) return `${wanted}, got ${shownValue(gradient)}`;
  if (entries.length !== p) return `${wanted}, got ${entries.length}`;
  const own = precision ?? precisionOf(gradient, entries);
  const format = formatOf(own);
  const readings = entries.map((entry, i) => {
    const reading = readEntry(entry, p === 1 ? 'gradient' : `gradient[${i}]`);
    return format && typeof reading !== 'string' ? nearestFloat(reading, format) : reading;
  });
  return { gradient: readings, precision: own };
}

function precisionOf(gradient: unknown, entries: readonly unknown[]): Precision {
  if (gradient instanceof Float32Array) return 'float32';
  return entries.some(entry => typeof entry === 'number' || entry instanceof Numeral) ? 'float64' : 'exact';
}

const isEntry = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'string' || value instanceof Numeral || isRational(value);

function entriesOf(vector: unknown): readonly unknown[] | undefined {
  if (vector instanceof Float32Array || vector instanceof Float64Array) return [...vector];
  if (Array.isArray(vector)) return vector.every(isEntry) ? vector : undefined;
  return isEntry(vector) ? [vector] : undefined;
}

const ODD = ['NaN', 'Infinity', '-Infinity'] as const;

/** Throws CornercheckError `bad-number`. */
export function readEntry(entry: unknown, path: string): Reading {
  const odd = ODD.find(word => entry === word);
  if (odd) return odd;
  if (typeof entry === 'number') {
    if (Number.isNaN(entry)) return 'NaN';
    return Number.isFinite(entry) ? fromFloat(entry) : entry > 0 ? 'Infinity' : '-Infinity';
  }
  if (isRational(entry)) return entry;
  return parseRational(entry instanceof Numeral ? entry.text : String(entry), path);
}

const shownValue = (value: unknown): string =>
  Array.isArray(value) ? 'a list with something else in it' : quote(value);
