/** Documents as the commands have saved them, of every kind: fixtures/documents. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Document } from '../../src/documents/index.ts';

const FOLDER = new URL('../../fixtures/documents/', import.meta.url);

/** By the name of the file. */
export const SAVED: readonly { readonly name: string; readonly value: Document }[] = readdirSync(FOLDER)
  .sort()
  .map(file => ({
    name: file.replace('.json', ''),
    value: JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Document,
  }));

export const saved = (name: string): Document => SAVED.find(one => one.name === name)!.value;

/** A place in a document, and the document with something else there. */
export interface Place {
  readonly path: string;
  readonly value: unknown;
  /** undefined: nothing. */
  with(other: unknown): unknown;
}

/** Every place below the document itself; of lists the first two entries, for others are like these. */
export function placesOf(document: unknown, path = ''): Place[] {
  if (typeof document !== 'object' || document === null) return [];
  const entries = Object.entries(document);
  return (Array.isArray(document) ? entries.slice(0, 2) : entries).flatMap(([key, value]) => {
    const here = (other: unknown): unknown => {
      if (Array.isArray(document))
        return other === undefined ? document.toSpliced(Number(key), 1) : document.with(Number(key), other);
      const { [key]: _, ...rest } = document as Record<string, unknown>;
      return other === undefined ? rest : { ...rest, [key]: other };
    };
    const inner = placesOf(value, `${path}/${key}`);
    return [
      { path: `${path}/${key}`, value, with: here },
      ...inner.map(place => ({ ...place, with: (other: unknown) => here(place.with(other)) })),
    ];
  });
}
