/**
 * Points, and gradients, of programs whose inputs are the entries of arrays: as nested lists, by the names of arrays, from files. What is
 * read is always one entry for each input, in their order.
 */
import { type ArrayOfInputs, arraysOf, nestedOf } from '../documents/arrays.ts';
import { counted } from '../documents/counted.ts';
import { CornercheckError } from '../errors.ts';
import { isRational, quote } from '../numbers/index.ts';
import { format } from '../numbers/rational.ts';
import { Numeral, parseJson } from '../programs/json/json-source.ts';
import { located } from '../programs/validity/located.ts';
import { jsonFile, npyFile } from './files.ts';
import { shapeText } from './shape.ts';
import { flattened } from './values.ts';

const fail = (message: string, path?: string): never => {
  throw new CornercheckError('bad-point', message, path);
};

/**
 * One entry for each input, of a value that is nested lists or names arrays: `{"x": [[1, 2], [3, 4]], "b": [0, 0]}`, a list with such lists for
 * each array in their order, or for one array its lists alone. Other values are given back as they are. Throws CornercheckError `bad-point`
 * with the shape that is expected, and the one that is there.
 *
 * `spread([[1, 2], [3, 4]], ['x[0,0]', 'x[0,1]', 'x[1,0]', 'x[1,1]'], 'at')` is `[1, 2, 3, 4]`.
 */
export function spread(value: unknown, inputs: readonly string[], path: string): unknown {
  if (Array.isArray(value)) {
    if (!value.some(Array.isArray)) return value;
    const arrays = arraysOf(inputs);
    if (arrays.length === 1) return entriesFor(value, arrays[0]!, path);
    if (value.length !== arrays.length)
      fail(`expected ${counted(arrays.length, 'array')} (${shapesText(arrays)}), got ${value.length}`, path);
    return arrays.flatMap((array, i) => entriesFor(value[i], array, path));
  }
  if (!isPlainObject(value)) return value;
  return byName(new Map(Object.entries(value)), inputs, path);
}

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !isRational(value) &&
  !(value instanceof Numeral) &&
  !ArrayBuffer.isView(value);

const shapesText = (arrays: readonly ArrayOfInputs[]): string =>
  arrays
    .map(({ name, shape }) => (shape.length === 0 ? name : `${name} of shape ${shapeText(shape)}`))
    .join(', ');

/** The entries of each array, or of single inputs. */
function byName(given: ReadonlyMap<string, unknown>, inputs: readonly string[], path: string): unknown[] {
  const arrays = new Map(arraysOf(inputs).map(array => [array.name, array]));
  const places = new Map(inputs.map((name, i) => [name, i]));
  const found = new Map<number, unknown>();
  for (const [name, value] of given) {
    const array = arrays.get(name);
    const place = array?.first ?? places.get(name);
    if (place === undefined)
      return fail(`expected values for ${shapesText([...arrays.values()])}, got ${quote(name)}`, path);
    const own = array ? entriesFor(value, array, `${path}, ${name}`) : [value];
    for (const [i, entry] of own.entries()) {
      if (found.has(place + i)) fail(`${inputs[place + i]} is given twice`, path);
      found.set(place + i, entry);
    }
  }
  const missing = inputs.find((_, i) => !found.has(i));
  if (missing !== undefined)
    fail(`expected values for ${shapesText([...arrays.values()])}, got none for ${missing}`, path);
  return inputs.map((_, i) => found.get(i));
}

/** Throws where the shape is another. */
function entriesFor(value: unknown, { name, shape }: ArrayOfInputs, path: string): readonly unknown[] {
  let found: ReturnType<typeof flattened>;
  try {
    found = flattened(value);
  } catch (error) {
    if (!(error instanceof CornercheckError)) throw error;
    return fail(error.message, path);
  }
  if (shapeText(found.shape) === shapeText(shape)) return found.entries;
  const wanted = shape.length === 0 ? 'to be a number' : `of shape ${shapeText(shape)}`;
  return fail(`expected ${name} ${wanted}, got ${shapeText(found.shape)}`, path);
}

/**
 * The coordinates of a point as they are written, in the order of the inputs: `t=0`, `x=1,y=1/2`, `0,1/2`; of arrays `[[1,2],[3,4]]`,
 * `x=[1,2],b=0`, `x[1]=3`; from files `@point.json`, `@x.npy`, `x=@x.npy,b=@b.npy`, and `@point` of the same text, also with a line each. Throws
 * CornercheckError `bad-point`.
 *
 * `coordinateTexts('x=[1,2],b=0', ['x[0]', 'x[1]', 'b'], '--at')` is `['1', '2', '0']`.
 */
export function coordinateTexts(
  text: string | undefined,
  inputs: readonly string[],
  option: string,
): string[] {
  const wanted = wantedText(inputs);
  if (text === undefined) return fail(`${wanted}, such as ${option} ${sample(inputs)}`);
  const parts = partsOf(text);
  if (parts.length === 1 && parts[0]!.startsWith('@')) return fromFile(parts[0]!.slice(1), inputs, option);
  const named = parts.some(part => isNamed(part));
  if (!named) {
    if (parts.some(part => part.startsWith('[') || part.startsWith('@'))) {
      const arrays = arraysOf(inputs);
      if (parts.length !== arrays.length)
        return fail(
          `expected ${counted(arrays.length, 'array')} (${shapesText(arrays)}), got ${parts.length}`,
          option,
        );
      return textsOf(arrays.flatMap((array, i) => entriesFor(arrayValue(parts[i]!), array, option)));
    }
    if (parts.length !== inputs.length)
      return fail(`${wanted}, got ${counted(parts.length, 'value')}`, option);
    return parts;
  }
  const arrays = new Set(arraysOf(inputs).map(({ name }) => name));
  const known = new Set(inputs);
  const values = new Map<string, unknown>();
  for (const part of parts) {
    const name = isNamed(part)
      ? part
          .slice(0, part.indexOf('='))
          .trim()
          .replace(/\s*,\s*/g, ',')
      : '';
    if (!known.has(name) && !arrays.has(name)) return fail(`${wanted}, got ${quote(part)}`, option);
    if (values.has(name)) return fail(`${name} is given twice`, option);
    values.set(name, arrayValue(part.slice(part.indexOf('=') + 1).trim()));
  }
  const missing = inputs.find(name => !values.has(name));
  if (arrays.size === inputs.length && missing !== undefined && arrays.has(missing))
    return fail(`${wanted}, got none for ${missing}`, option);
  return textsOf(byName(values, inputs, option));
}

const isNamed = (part: string): boolean => /^[^@[=]*(?:\[[\d,\s]*\])?\s*=/.test(part);

function wantedText(inputs: readonly string[]): string {
  const arrays = arraysOf(inputs);
  if (arrays.length < inputs.length) return `expected values for ${shapesText(arrays)}`;
  return `expected a value for ${inputs.length === 1 ? 'the input' : 'each of the inputs'} ${shownNames(inputs)}`;
}

const MAX_SHOWN = 12;

const shownNames = (inputs: readonly string[]): string =>
  inputs.length <= MAX_SHOWN
    ? inputs.join(', ')
    : `${inputs.slice(0, MAX_SHOWN).join(', ')}, … (${inputs.length} in all)`;

const sample = (inputs: readonly string[]): string =>
  inputs.length <= MAX_SHOWN ? inputs.map(name => `${name}=0`).join(',') : '@FILE';

const textsOf = (entries: readonly unknown[]): string[] =>
  entries.map(entry =>
    entry instanceof Numeral ? entry.text : isRational(entry) ? format(entry) : String(entry),
  );

/** Cut at commas outside of brackets. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    if ('[('.includes(text[i]!)) depth += 1;
    else if ('])'.includes(text[i]!)) depth -= 1;
    else if (text[i] === ',' && depth <= 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}

/** What stands for one array: a number, nested lists, the name of a file. */
function arrayValue(text: string): unknown {
  if (text.startsWith('@')) return valueInFile(text.slice(1));
  if (!text.startsWith('[')) return text;
  if (!text.endsWith(']')) return fail(`expected "]" to close ${quote(text)}`);
  const inner = text.slice(1, -1).trim();
  return inner === '' ? [] : partsOf(inner).map(arrayValue);
}

const isNpy = (path: string): boolean => /\.npy$/i.test(path);

/** Nested lists of what the file holds. */
function valueInFile(path: string): unknown {
  if (!isNpy(path)) return jsonIn(path, textIn(path));
  const { shape, entries } = npyFile(path);
  return nestedOf(entries, shape);
}

const textIn = (path: string): string =>
  located(
    () => path,
    () => jsonFile(path),
  );

const jsonIn = (path: string, text: string): unknown =>
  located(
    () => path,
    () => parseJson(text),
  );

/** The whole point. In a file that is no JSON lines are as good as commas. */
function fromFile(path: string, inputs: readonly string[], option: string): string[] {
  const text = isNpy(path) ? undefined : textIn(path);
  if (text !== undefined && !/^\s*[[{]/.test(text)) {
    const line = text.trim().replaceAll(/\s*(?:,\s*|\n)\s*/g, ',');
    if (line.startsWith('@')) return fail('expected values, got the name of a file', `${option}, ${path}`);
    return coordinateTexts(line, inputs, `${option}, ${path}`);
  }
  const value = text === undefined ? valueInFile(path) : jsonIn(path, text);
  const entries = spread(value, inputs, `${option}, ${path}`);
  const list = Array.isArray(entries) ? entries : [entries];
  if (list.length !== inputs.length)
    return fail(`${wantedText(inputs)}, got ${counted(list.length, 'value')}`, `${option}, ${path}`);
  return textsOf(list);
}
