/**
 * Documents as JSON text: keys in the order of the schema, so that the same document is always the same text and two
 * reports can be compared line by line. Keys that the schema does not name come last, sorted.
 */
import {
  BUNDLE,
  CHECK,
  CLAIMS,
  CLOSED_FORM,
  CONVENTIONS,
  DIFF,
  EXPLAIN,
  FIGURE,
  JUDGEMENT,
  type KeyOrder,
} from './order.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const WIDTH = 100;

/**
 * The document, indented by two spaces; what fits on one line stands on one line. Ends without a newline.
 *
 * `stringifyDocument({ format: 'cornercheck.critical/1' })` is `'{ "format": "cornercheck.critical/1" }'`.
 */
export function stringifyDocument(document: unknown): string {
  return layout(ordered(document, shapeOf(document)), '', 0);
}

/** The document on one line: `stringifyCompact({ verdict: 'yes' })` is `'{"verdict":"yes"}'`. */
export function stringifyCompact(document: unknown): string {
  return JSON.stringify(ordered(document, shapeOf(document)));
}

const SHAPES: Readonly<Record<string, KeyOrder>> = {
  'cornercheck.explain/1': EXPLAIN,
  'cornercheck.claims/1': CLAIMS,
  'cornercheck.report/1': CHECK,
  'cornercheck.judgement/1': JUDGEMENT,
  'cornercheck.figure/1': FIGURE,
  'cornercheck.reports/1': BUNDLE,
  'cornercheck.conventions/1': CONVENTIONS,
  'cornercheck.diff/1': DIFF,
};

/** Of the other kinds everything below the format is sorted, closed forms too. */
const SORTED: KeyOrder = {
  first: [],
  get each() {
    return SORTED;
  },
};

function shapeOf(document: unknown): KeyOrder {
  const format =
    typeof document === 'object' && document !== null && 'format' in document ? document.format : '';
  return SHAPES[String(format)] ?? { first: ['format'], each: SORTED };
}

/** A copy with its keys in order; undefined is left out. Throws TypeError for what JSON has no word for. */
function ordered(value: unknown, shape: KeyOrder): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value))
    return value.every(entry => typeof entry === 'string')
      ? value
      : value.map(entry => ordered(entry, shape));
  if (typeof value !== 'object')
    throw new TypeError(`stringifyDocument: expected JSON, got ${String(value)}`);
  const source = value as Readonly<Record<string, unknown>>;
  const first = shape.first ?? (isClosedForm(source) ? CLOSED_FORM : []);
  const known = first.filter(key => Object.hasOwn(source, key));
  const others = Object.keys(source).filter(key => !known.includes(key));
  others.sort();
  // No prototype, so that a key named __proto__ is a key.
  const copy: Record<string, Json> = Object.create(null);
  for (const key of [...known, ...others]) {
    if (source[key] === undefined) continue;
    copy[key] = ordered(source[key], shape.inner?.[key] ?? shape.each ?? {});
  }
  return copy;
}

const isClosedForm = (source: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(source).length === CLOSED_FORM.length &&
  CLOSED_FORM.every(key => Object.hasOwn(source, key) && typeof source[key] === 'string');

/** What stands in quotes as it is: most strings are numbers. */
const PLAIN = /^[\w ./-]*$/;

const written = (value: null | boolean | number | string): string =>
  typeof value === 'string' && PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);

/** `used`: how much of the line is taken before the value. */
function layout(value: Json, indent: string, used: number): string {
  if (typeof value !== 'object' || value === null) return written(value);
  const line = oneLine(value, WIDTH - indent.length - used);
  if (line !== undefined) return line;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const entries = value.map(entry => deeper + layout(entry, deeper, 0));
    return `[\n${entries.join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).map(([key, entry]) => {
    const name = `${JSON.stringify(key)}: `;
    return deeper + name + layout(entry, deeper, name.length);
  });
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

/** On one line of at most `room` characters; undefined where it is longer, which is seen before all of it is written. */
function oneLine(value: Json, room: number): string | undefined {
  if (typeof value !== 'object' || value === null) return within(room, written(value));
  let line = '';
  const add = (name: string, entry: Json): boolean => {
    const one = oneLine(entry, room - line.length);
    line += `${line && ', '}${name}${one}`;
    return one !== undefined;
  };
  if (Array.isArray(value))
    return value.every(entry => add('', entry)) ? within(room, `[${line}]`) : undefined;
  if (!Object.entries(value).every(([key, entry]) => add(`${JSON.stringify(key)}: `, entry)))
    return undefined;
  return within(room, line ? `{ ${line} }` : '{}');
}

const within = (room: number, line: string): string | undefined => (line.length <= room ? line : undefined);
