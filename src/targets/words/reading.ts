/** From what a target returned to an answer: numbers become the exact rationals that they are. */
import {
  type FloatFormat,
  float32,
  float64,
  fromFloat,
  isRepresentable,
  parseRational,
  quote,
  type Rational,
  toFloat,
} from '../../numbers/index.ts';
import { errorText } from '../host/conversation/error-text.ts';
import type { Answer, Reading, TargetFault } from '../target.ts';
import { printable } from './printable.ts';

export const faulty = (error: TargetFault, message: string): Answer => ({
  kind: 'error',
  error,
  message: printable(message),
});

/**
 * Reads `{value, gradient}` for a program of `inputs` inputs: numbers (float arrays are lists of numbers), rational
 * strings, and NaN and ±Infinity as numbers or as text. Anything else is `malformed`; nothing throws.
 *
 * `format` is that of a target that computes in floats: what it wrote in decimals ("0.1", or 0.1 for float32) is the
 * number of the format that these name.
 *
 * Where `decimal`, numbers went through decimal text that an exact target did not mean as a float: only integers are
 * then taken as numbers.
 */
export function readAnswer(
  raw: unknown,
  inputs: number,
  { format, decimal = false }: HowToRead = {},
): Answer {
  if (typeof raw !== 'object' || raw === null)
    return faulty('malformed', `expected {value, gradient}, got ${show(raw)}`);
  const { value, gradient, unsupported } = raw as Readonly<Record<string, unknown>>;
  if (unsupported !== undefined && unsupported !== null) return faulty('unsupported', errorText(unsupported));
  let wider = false as boolean;
  const read = (entry: unknown, where: () => string): Reading => {
    const reading = readNumber(entry, decimal);
    if (reading === undefined)
      throw new Malformed(`${where()}: expected a number or a rational string, got ${show(entry)}`);
    if (format === undefined || typeof reading === 'string') return reading;
    // What came as a number is one of these.
    if (format === float64 && typeof entry === 'number') return reading;
    const isNarrow = format.precision < float32.precision;
    if (isNarrow && isRepresentable(reading, float32) && !isRepresentable(reading, format)) wider = true;
    return nearestFloat(reading, format);
  };
  try {
    const list = Array.isArray(gradient) || isFloatArray(gradient) ? gradient : undefined;
    if (list === undefined) throw new Malformed(`gradient: expected a list, got ${show(gradient)}`);
    if (list.length !== inputs)
      throw new Malformed(
        `gradient: expected ${inputs} ${inputs === 1 ? 'entry' : 'entries'}, got ${list.length}`,
      );
    return {
      kind: 'answered',
      value: read(value, () => 'value'),
      gradient: Array.from(list, (entry: unknown, i) => read(entry, () => `gradient[${i}]`)),
      ...(wider && { wider: true as const }),
    };
  } catch (error) {
    if (error instanceof Malformed) return faulty('malformed', error.message);
    throw error;
  }
}

export interface HowToRead {
  readonly format?: FloatFormat | undefined;
  readonly decimal?: boolean;
}

/** The number of the format that decimals name. Itself where the format has no number that it could be the decimals of: beyond the range, or nearest to 0. */
export function nearestFloat(exact: Rational, format: FloatFormat): Rational {
  if (isRepresentable(exact, format)) return exact;
  const float = toFloat(exact, format);
  return Number.isFinite(float) && float !== 0 ? fromFloat(float) : exact;
}

class Malformed extends Error {}

const isFloatArray = (value: unknown): value is Float32Array | Float64Array =>
  value instanceof Float32Array || value instanceof Float64Array;

function readNumber(entry: unknown, decimal: boolean): Reading | undefined {
  if (typeof entry === 'number') {
    if (Number.isNaN(entry)) return 'NaN';
    if (!Number.isFinite(entry)) return entry > 0 ? 'Infinity' : '-Infinity';
    return decimal && !Number.isSafeInteger(entry) ? undefined : fromFloat(entry);
  }
  if (entry === 'NaN' || entry === 'Infinity' || entry === '-Infinity') return entry;
  return typeof entry === 'string' ? tryParse(entry) : undefined;
}

/** Undefined where the text is not a number, or not one of a size to compute with. */
function tryParse(text: string): Rational | undefined {
  try {
    return parseRational(text);
  } catch {
    return undefined;
  }
}

/** A foreign value for a message. */
function show(value: unknown): string {
  if (typeof value === 'bigint') return `the bigint ${value.toString().slice(0, 40)}`;
  return typeof value === 'number' ? String(value) : quote(value);
}
