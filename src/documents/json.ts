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

const WIDTH = 100;

/**
 * The document, indented by two spaces; what fits on one line stands on one line. Ends without a newline.
 *
 * `stringifyDocument({ format: 'cornercheck.critical/1' })` is `'{ "format": "cornercheck.critical/1" }'`.
 */
export function stringifyDocument(document: unknown): string {
  return layout(document, shapeOf(document), '', 0);
}

/** The document on one line: `stringifyCompact({ verdict: 'yes' })` is `'{"verdict":"yes"}'`. */
export function stringifyCompact(document: unknown): string {
  return compact(document, shapeOf(document));
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

/** A key, its value, and the shape of that. */
type Entry = readonly [key: string, value: unknown, shape: KeyOrder];

/** In order; undefined is left out. */
function entriesOf(source: Readonly<Record<string, unknown>>, shape: KeyOrder): Entry[] {
  const first = shape.first ?? (isClosedForm(source) ? CLOSED_FORM : []);
  const known = first.filter(key => Object.hasOwn(source, key));
  const others = Object.keys(source).filter(key => !known.includes(key));
  if (others.length > 1) others.sort();
  const entries: Entry[] = [];
  for (const key of [...known, ...others]) {
    const value = source[key];
    if (value !== undefined) entries.push([key, value, shape.inner?.[key] ?? shape.each ?? {}]);
  }
  return entries;
}

const isClosedForm = (source: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(source).length === CLOSED_FORM.length &&
  CLOSED_FORM.every(key => Object.hasOwn(source, key) && typeof source[key] === 'string');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What stands in quotes as it is: most strings are numbers. */
const PLAIN = /^[\w ./-]*$/;

/** What has no parts. Throws TypeError for what JSON has no word for. */
function written(value: unknown): string {
  if (typeof value === 'string') return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  throw new TypeError(`stringifyDocument: expected JSON, got ${String(value)}`);
}

function compact(value: unknown, shape: KeyOrder): string {
  if (Array.isArray(value)) return `[${value.map(entry => compact(entry, shape)).join(',')}]`;
  if (!isObject(value)) return written(value);
  const entries = entriesOf(value, shape).map(
    ([key, entry, inner]) => `${JSON.stringify(key)}:${compact(entry, inner)}`,
  );
  return `{${entries.join(',')}}`;
}

/** `used`: how much of the line is taken before the value. */
function layout(value: unknown, shape: KeyOrder, indent: string, used: number): string {
  if (!isObject(value)) return written(value);
  const line = oneLine(value, shape, WIDTH - indent.length - used);
  if (line !== undefined) return line;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const entries = value.map(entry => deeper + layout(entry, shape, deeper, 0));
    return `[\n${entries.join(',\n')}\n${indent}]`;
  }
  const entries = entriesOf(value, shape).map(([key, entry, inner]) => {
    const name = `${JSON.stringify(key)}: `;
    return deeper + name + layout(entry, inner, deeper, name.length);
  });
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

/** On one line of at most `room` characters; undefined where it is longer, which is seen before all of it is written. */
function oneLine(value: unknown, shape: KeyOrder, room: number): string | undefined {
  if (!isObject(value)) return within(room, written(value));
  let line = '';
  const add = (name: string, entry: unknown, inner: KeyOrder): boolean => {
    const one = oneLine(entry, inner, room - line.length);
    line += `${line && ', '}${name}${one}`;
    return one !== undefined;
  };
  if (Array.isArray(value))
    return value.every(entry => add('', entry, shape)) ? within(room, `[${line}]`) : undefined;
  if (!entriesOf(value, shape).every(([key, entry, inner]) => add(`${JSON.stringify(key)}: `, entry, inner)))
    return undefined;
  return within(room, line ? `{ ${line} }` : '{}');
}

const within = (room: number, line: string): string | undefined => (line.length <= room ? line : undefined);
