/**
 * Whether a value is what the JSON Schema of the documents says (docs/documents.schema.json, made of their types): the part of draft 7
 * that this one is written in. Anything else in a schema is an error of the house.
 */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema | readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly not?: Schema;
  readonly description?: string;
}

export type Definitions = Readonly<Record<string, Schema>>;

/** What does not fit, and where: `/proof/0/value`. */
export interface Misfit {
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

/** Of a definition more may be asked than the schema says. */
export type Extra = Readonly<Record<string, (value: unknown) => string | undefined>>;

/** The first thing that does not fit; undefined: all does. */
export function misfit(
  schema: Schema,
  value: unknown,
  definitions: Definitions,
  extra: Extra = {},
  path = '',
): Misfit | undefined {
  const wrong = (expected: string): Misfit => ({ path, expected, got: described(value) });
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace('#/definitions/', '');
    const found = misfit(definitions[name]!, value, definitions, extra, path);
    const asked = found === undefined ? extra[name]?.(value) : undefined;
    return found ?? (asked === undefined ? undefined : wrong(asked));
  }
  if (schema.anyOf) {
    const found = schema.anyOf.map(one => misfit(one, value, definitions, extra, path));
    if (found.includes(undefined)) return undefined;
    // The one that fits furthest was meant.
    const deepest = (found as Misfit[]).reduce((best, one) =>
      one.path.length > best.path.length ? one : best,
    );
    return deepest.path === path
      ? wrong([...new Set((found as Misfit[]).map(one => one.expected))].join(', or '))
      : deepest;
  }
  if ('const' in schema && value !== schema.const) return wrong(JSON.stringify(schema.const));
  if (schema.enum && !schema.enum.includes(value))
    return wrong(`one of ${schema.enum.map(one => JSON.stringify(one)).join(', ')}`);
  if (schema.type !== undefined) {
    const types = [schema.type].flat();
    if (!types.includes(typeOf(value)) && !(types.includes('number') && typeOf(value) === 'integer'))
      return wrong(types.map(type => NAMES[type] ?? type).join(' or '));
  }
  if (Array.isArray(value)) return misfitInList(schema, value, definitions, extra, path);
  return typeof value === 'object' && value !== null
    ? misfitInObject(schema, value as Readonly<Record<string, unknown>>, definitions, extra, path)
    : undefined;
}

function misfitInList(
  { items, minItems = 0, maxItems = Infinity }: Schema,
  value: readonly unknown[],
  definitions: Definitions,
  extra: Extra,
  path: string,
): Misfit | undefined {
  if (value.length < minItems || value.length > maxItems) {
    const count = minItems === maxItems ? `${minItems}` : `${minItems} to ${maxItems}`;
    return { path, expected: `a list of ${count}`, got: `one of ${value.length}` };
  }
  for (const [i, entry] of value.entries()) {
    const one = Array.isArray(items) ? (items as readonly Schema[])[i] : (items as Schema | undefined);
    const found = one && misfit(one, entry, definitions, extra, `${path}/${i}`);
    if (found) return found;
  }
  return undefined;
}

function misfitInObject(
  { properties = {}, required = [], additionalProperties = true }: Schema,
  value: Readonly<Record<string, unknown>>,
  definitions: Definitions,
  extra: Extra,
  path: string,
): Misfit | undefined {
  const missing = required.find(name => !Object.hasOwn(value, name));
  if (missing !== undefined) return { path: `${path}/${missing}`, expected: 'the field', got: 'none' };
  for (const [name, entry] of Object.entries(value)) {
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const schema = own ?? additionalProperties;
    if (schema === true) continue;
    const place = `${path}/${name}`;
    if (schema === false) return { path: place, expected: 'no such field', got: described(entry) };
    const found = misfit(schema, entry, definitions, extra, place);
    if (found) return found;
  }
  return undefined;
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

const LONGEST = 40;

/** A value in a few words. */
function described(value: unknown): string {
  const type = typeOf(value);
  if (type === 'array' || type === 'object' || type === 'null') return NAMES[type]!;
  const text = JSON.stringify(value) ?? type;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
