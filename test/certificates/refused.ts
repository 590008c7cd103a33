/** Documents as the commands print them, with something changed: what the checker says of each. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { documentOf } from './commands.ts';
import type { Loose } from './documents.ts';
import { resealed } from './forgeries.ts';

/** What is changed, and what is said of it: `/path: what is wrong`, or `not re-derived: /path (why)`. */
export type Refused = readonly [change: (document: Loose) => unknown, says: string];

/** Each of them is said, and the document is not accepted. `of`: a document, or what prints it. */
export function refused(of: Parameters<typeof documentOf> | Loose, changes: readonly Refused[]): void {
  describe(Array.isArray(of) ? of.join(' ') : of.format, () => {
    let printed: Promise<Loose> | undefined;
    test.each(changes.map(([change, says]) => [says, change] as const))('%s', async (says, change) => {
      printed ??= Array.isArray(of) ? documentOf(...(of as Parameters<typeof documentOf>)) : of;
      const document: Loose = structuredClone(await printed);
      change(document);
      const { verdict, problems, assumptions } = verifyDocument(resealed(document), { budget: 20_000_000 });
      const said = [...problems.map(({ path, message }) => `${path}: ${message}`), ...assumptions];
      expect(said).toContain(says);
      expect(verdict).not.toBe('accepted');
    });
  });
}
