/** Documents as the commands print them, with something changed: what the checker says of each. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { documentOf } from './commands.ts';
import type { Loose } from './documents.ts';
import { resealed } from './forgeries.ts';

/** What is changed, and what is said of it: `/path: what is wrong`, or `not re-derived: /path (why)`. */
export type Refused = readonly [change: (document: Loose) => unknown, says: string];

/** Each of them is said, and the document is not accepted. The document as it is printed may be. */
export function refused(words: Parameters<typeof documentOf>, changes: readonly Refused[]): void {
  describe(words.join(' '), () => {
    let printed: Promise<Loose> | undefined;
    test.each(changes.map(([change, says]) => [says, change] as const))('%s', async (says, change) => {
      printed ??= documentOf(...words);
      const document = structuredClone(await printed);
      change(document);
      const { verdict, problems, assumptions } = verifyDocument(resealed(document), { budget: 20_000_000 });
      const said = [...problems.map(({ path, message }) => `${path}: ${message}`), ...assumptions];
      expect(said).toContain(says);
      expect(verdict).not.toBe('accepted');
    });
  });
}
