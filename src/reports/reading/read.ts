/** Documents from outside: nothing of them is believed before it was looked at. */
import { existsSync, readFileSync } from 'node:fs';
import type { Document, Kind } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { type Definitions, type Extra, misfit, type Schema } from './schema.ts';

/** The schema stands beside the sources, and beside what is built of them. */
const PLACES = ['../../../docs/documents.schema.json', '../../../../docs/documents.schema.json'];

/** As docs/schema.ts makes it. */
interface DocumentsSchema {
  readonly properties: { readonly format: { readonly enum: readonly Kind[] } };
  readonly then: Schema;
  readonly else: {
    readonly allOf: readonly {
      readonly if: { readonly properties: { readonly format: { readonly const: Kind } } };
      readonly then: Schema;
    }[];
  };
  readonly definitions: Definitions;
}

let known: DocumentsSchema | undefined;

function schemaOfDocuments(): DocumentsSchema {
  if (known === undefined) {
    const file = PLACES.map(place => new URL(place, import.meta.url)).find(url => existsSync(url));
    if (file === undefined) throw new CornercheckError('internal', 'the schema of documents is missing');
    known = JSON.parse(readFileSync(file, 'utf8')) as DocumentsSchema;
  }
  return known;
}

/** Deeper ones are no documents. */
const DEEPEST = 200;

const NUMBER =
  /^[+-]?(?:\d+\/\d*[1-9]\d*|\d+\.?\d*(?:e[+-]?\d{1,5})?|0x[\d.a-f]+p[+-]?\d{1,5}|NaN|Infinity)$/i;

/** What the types say in words. */
const EXTRA: Extra = {
  Exact: value => (NUMBER.test(String(value)) ? undefined : 'an exact number such as "-7/3"'),
};

const ADVICE = 'it was changed or cut short, or another version wrote it: make it again with --out';

/**
 * A value as the document that it is, whatever its kind. Throws CornercheckError `bad-report` in one line: what is wrong, where, and
 * what was expected; `source` is what the value is called, such as the name of a file.
 *
 *     readDocument(JSON.parse(text), 'critical.json')
 */
export function readDocument(value: unknown, source: string): Document {
  const refuse = (message: string, path = ''): never => {
    throw new CornercheckError('bad-report', message, path === '' ? source : `${source}, ${path}`);
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('expected a document of cornercheck, an object with a format');
  const schema = schemaOfDocuments();
  const kinds = schema.properties.format.enum;
  const format = Object.hasOwn(value, 'format') ? (value as { format: unknown }).format : undefined;
  if (typeof format !== 'string')
    return refuse('expected a document of cornercheck, got none: it has no format', '/format');
  if (!kinds.includes(format as Kind))
    return refuse(
      `expected one of ${kinds.join(', ')}, got ${JSON.stringify(format.slice(0, 60))}`,
      '/format',
    );
  if (depthOf(value) > DEEPEST) return refuse(`expected at most ${DEEPEST} levels, got more`);
  const own = Object.hasOwn(value, 'status')
    ? schema.then
    : schema.else.allOf.find(one => one.if.properties.format.const === format)!.then;
  const found = misfit(own, value, schema.definitions, EXTRA);
  if (found) return refuse(`expected ${found.expected}, got ${found.got}; ${ADVICE}`, found.path);
  return value as Document;
}

/** How deep a value goes; counted level by level, as a call for each level would not end well. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value];
  let depth = 0;
  while (level.length > 0 && depth <= DEEPEST) {
    level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    depth += 1;
  }
  return depth;
}
