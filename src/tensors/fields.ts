/** The fields of one node of a tensor program: each is read once by the operation that knows it; what nobody reads is refused. */
import { counted } from '../documents/counted.ts';
import { CornercheckError } from '../errors.ts';
import { suggestion } from '../input/suggestion.ts';
import { numberText, shownValue } from '../programs/json/json-fields.ts';
import { parameterValue } from '../programs/validity/check.ts';
import type { NumberReader } from '../programs/validity/limits.ts';
import { located } from '../programs/validity/located.ts';
import type { Op, Parameters, ParameterValue } from '../selections/op.ts';
import { flattened, type Nested, type Numbers, readInteger, readNumbers } from './values.ts';

export class Fields {
  readonly #record: Readonly<Record<string, unknown>>;
  readonly #numbers: NumberReader;
  readonly #known: Set<string>;

  /** `known`: the fields that every node has. */
  constructor(record: Readonly<Record<string, unknown>>, numbers: NumberReader, known: readonly string[]) {
    this.#record = record;
    this.#numbers = numbers;
    this.#known = new Set(known);
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined;
  }

  raw(name: string): unknown {
    this.#known.add(name);
    return Object.hasOwn(this.#record, name) ? this.#record[name] : undefined;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.raw(name) ?? fallback;
    if (typeof value === 'boolean') return value;
    throw new CornercheckError('bad-program', `expected true or false, got ${shownValue(value)}`, name);
  }

  integer(name: string, fallback?: number): number {
    const value = this.raw(name);
    return value === undefined && fallback !== undefined ? fallback : readInteger(value, name);
  }

  /** Whole numbers, at least `least` each; one number stands for `length` of them. */
  integers(name: string, length: number, least: number, fallback?: number): number[] {
    const value = this.raw(name) ?? fallback;
    const list = Array.isArray(value) ? value.map((one, i) => readInteger(one, `${name}[${i}]`)) : undefined;
    const all = list ?? new Array<number>(length).fill(readInteger(value, name));
    if (all.length !== length)
      throw new CornercheckError(
        'bad-program',
        `expected ${counted(length, 'whole number')}, got ${all.length}`,
        name,
      );
    const small = all.find(one => one < least);
    if (small === undefined) return all;
    throw new CornercheckError(
      'bad-program',
      `expected whole numbers of at least ${least}, got ${small}`,
      name,
    );
  }

  /** A list of whole numbers of any length. */
  list(name: string): number[] | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value))
      throw new CornercheckError(
        'bad-program',
        `expected a list of whole numbers, got ${shownValue(value)}`,
        name,
      );
    return value.map((one, i) => readInteger(one, `${name}[${i}]`));
  }

  /** How much is added before and behind each of the last axes: one number, one an axis, or two an axis. */
  padding(length: number): (readonly [before: number, behind: number])[] {
    const value = this.raw('padding');
    if (!Array.isArray(value) || !value.some(Array.isArray))
      return this.integers('padding', length, 0, 0).map(one => [one, one] as const);
    const pairs = value.map((pair, i): readonly [number, number] => {
      const read = Array.isArray(pair) ? pair.map(one => readInteger(one, `padding[${i}]`)) : [];
      const [before, behind] = read;
      if (read.length === 2 && before! >= 0 && behind! >= 0) return [before!, behind!];
      throw new CornercheckError(
        'bad-program',
        'expected two whole numbers of at least 0, before and behind',
        `padding[${i}]`,
      );
    });
    if (pairs.length === length) return pairs;
    throw new CornercheckError(
      'bad-program',
      `expected ${counted(length, 'pair')}, got ${pairs.length}`,
      'padding',
    );
  }

  /** Axes of an array of this rank, counted from the end where negative; each once. */
  axes(name: string, rank: number): number[] | undefined {
    const axes = this.list(name);
    const known = axes?.map(axis => checkAxis(axis, rank, name));
    if (known && new Set(known).size < known.length)
      throw new CornercheckError('bad-program', `expected each axis once, got [${axes!.join(',')}]`, name);
    return known;
  }

  axis(rank: number, fallback: number): number {
    return checkAxis(this.integer('axis', fallback), rank, 'axis');
  }

  /** Nested lists. */
  nested(name: string): Nested {
    const value = this.raw(name);
    return located(
      () => name,
      () => flattened(value),
    );
  }

  numbers(name: string): Numbers {
    const value = this.raw(name);
    return located(
      () => name,
      () => readNumbers(value, this.#numbers),
    );
  }

  /** The parameters of an operation of programs. */
  parameters(op: Op): Parameters {
    const read = (text: string) => this.#numbers.read(text);
    const parameters: Record<string, ParameterValue> = {};
    for (const parameter of op.parameters) {
      const { name } = parameter;
      const value = this.raw(name);
      if (value === undefined) continue;
      const text = Array.isArray(value)
        ? value.map((one, i) => numberText(one, `${name}[${i}]`))
        : numberText(value, name);
      parameters[name] = located(
        () => name,
        () => parameterValue(parameter, text, read),
      );
    }
    return parameters;
  }

  /** Throws CornercheckError for a field that nobody has read. */
  finish(op: string): void {
    for (const field of Object.keys(this.#record))
      if (!this.#known.has(field))
        throw new CornercheckError(
          'bad-program',
          `${op} has no such field${suggestion(field, this.#known)}`,
          field,
        );
  }
}

function checkAxis(axis: number, rank: number, path: string): number {
  if (axis >= -rank && axis < rank) return axis < 0 ? axis + rank : axis;
  throw new CornercheckError(
    'bad-program',
    rank === 0
      ? `expected an array with axes, got a number`
      : `expected an axis from ${-rank} to ${rank - 1}, got ${axis}`,
    path,
  );
}
