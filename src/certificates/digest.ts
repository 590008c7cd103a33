/**
 * A digest of a document (SHA-256), which shows whether anything in it was changed after it was written: a count, a
 * seed, what a target returned, all that cannot be re-derived from the rest. It proves nothing: whoever changes a
 * document on purpose can write a new one.
 */
import { createHash } from 'node:crypto';

/** The digest of a document, its own field `digest` apart; the order of keys does not matter. */
export function digestOf(document: object): string {
  const { digest: _, ...rest } = document as { digest?: unknown };
  return `sha256:${createHash('sha256').update(canonical(rest)).digest('hex')}`;
}

/** The document with its digest. */
export const sealed = <T extends object>(document: T): T & { readonly digest: string } => ({
  ...document,
  digest: digestOf(document),
});

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
}
