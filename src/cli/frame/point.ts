/**
 * Points on the command line: `t=0`, `x=1,y=1/2`, or `0,1/2` in the order of the inputs; `@FILE` is what stands in a file: the same, also
 * with a line each, or JSON, a list or an object by the names of the inputs.
 */

import { counted } from '../../documents/counted.ts';
import { CornercheckError } from '../../errors.ts';
import { parseRational, quote, type Rational } from '../../numbers/index.ts';
import { fieldsOf, numberText } from '../../programs/json/json-fields.ts';
import { parseJson } from '../../programs/json/json-source.ts';
import { located } from '../../programs/validity/located.ts';
import { readText } from './files.ts';

/** The coordinates, in the order of the inputs. Throws CornercheckError `bad-point`, or what is wrong with the file. */
export const parsePoint = (
  text: string | undefined,
  inputs: readonly string[],
  option = '--at',
): Rational[] =>
  coordinateTexts(text, inputs, option).map((part, i) => parseRational(part, `${option}, ${inputs[i]}`));

/** The same as they are written. */
export function coordinateTexts(
  text: string | undefined,
  inputs: readonly string[],
  option: string,
): string[] {
  const wanted = `expected a value for ${inputs.length === 1 ? 'the input' : 'each of the inputs'} ${shownNames(inputs)}`;
  if (text === undefined)
    throw new CornercheckError('bad-point', `${wanted}, such as ${option} ${sample(inputs)}`);
  const path = /^@(.+)$/s.exec(text)?.[1];
  const where = path === undefined ? option : `${option}, ${path}`;
  const parts = path === undefined ? partsOf(text) : fileParts(path, where);
  const named = parts.some(({ name }) => name !== undefined);
  if (!named && parts.length !== inputs.length)
    throw new CornercheckError('bad-point', `${wanted}, got ${counted(parts.length, 'value')}`, where);
  if (!named) return parts.map(({ value }) => value);
  const known = new Set(inputs);
  const values = new Map<string, string>();
  for (const { name, value } of parts) {
    if (name === undefined || !known.has(name)) {
      const got = name === undefined ? value : `${name}=${value}`;
      throw new CornercheckError('bad-point', `${wanted}, got ${quote(got)}`, where);
    }
    if (values.has(name)) throw new CornercheckError('bad-point', `${name} is given twice`, where);
    values.set(name, value);
  }
  const missing = inputs.find(name => !values.has(name));
  if (missing !== undefined)
    throw new CornercheckError('bad-point', `${wanted}, got none for ${missing}`, where);
  return inputs.map(name => values.get(name)!);
}

const MAX_SHOWN = 12;

const shownNames = (inputs: readonly string[]): string =>
  inputs.length <= MAX_SHOWN
    ? inputs.join(', ')
    : `${inputs.slice(0, MAX_SHOWN).join(', ')}, … (${inputs.length} in all)`;

const sample = (inputs: readonly string[]): string =>
  inputs.length <= MAX_SHOWN ? inputs.map(name => `${name}=0`).join(',') : '@FILE';

/** One coordinate; without a name it stands in its place. */
interface Part {
  readonly name: string | undefined;
  readonly value: string;
}

const partsOf = (text: string): Part[] =>
  text.split(',').map(part => {
    const equals = part.indexOf('=');
    return equals < 0
      ? { name: undefined, value: part.trim() }
      : { name: part.slice(0, equals).trim(), value: part.slice(equals + 1).trim() };
  });

/** Lines are as good as commas; JSON numbers are the decimals that they are written as. */
function fileParts(path: string, where: string): Part[] {
  const text = readText(path);
  if (!/^\s*[[{]/.test(text)) return partsOf(text.trim().replaceAll(/\s*(?:,\s*|\n)\s*/g, ','));
  const read = (): Part[] => {
    const value = parseJson(text);
    if (Array.isArray(value))
      return value.map((item, i) => ({ name: undefined, value: numberText(item, `[${i}]`) }));
    return Object.entries(fieldsOf(value, 'a point', undefined, '')).map(([name, item]) => ({
      name,
      value: numberText(item, name),
    }));
  };
  try {
    return located(() => where, read);
  } catch (error) {
    if (error instanceof CornercheckError && error.code === 'bad-program')
      throw new CornercheckError('bad-point', error.message);
    throw error;
  }
}
