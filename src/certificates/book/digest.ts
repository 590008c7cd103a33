/**
 * A digest of a document (SHA-256), which shows whether anything in it was changed after it was written: a count, a
 * seed, what a target returned, all that cannot be re-derived from the rest. It proves nothing: whoever changes a
 * document on purpose can write a new one.
 */

import { createHash } from 'node:crypto';
import { Meter } from '../numbers/meter.ts';
import { canonical } from './canonical.ts';

/** The digest of a document, its own field `digest` apart; the order of keys does not matter. */
export function digestOf(document: object): string {
  const { digest: _, ...rest } = document as { digest?: unknown };
  return `sha256:${createHash('sha256')
    .update(canonical(rest, new Meter(Number.POSITIVE_INFINITY)))
    .digest('hex')}`;
}

/**
 * The document with its digest: `sealed({ format: 'cornercheck.critical/1' }).digest` is a text that any change would make
 * another.
 */
export const sealed = <T extends object>(document: T): T & { readonly digest: string } => ({
  ...document,
  digest: digestOf(document),
});
