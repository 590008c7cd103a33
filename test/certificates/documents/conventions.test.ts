/** cornercheck.conventions/1: rules, and nothing that they show. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { refused } from '../refused.ts';

const document = JSON.parse(readFileSync('fixtures/documents/conventions.json', 'utf8'));

test('rules show no reading of a target', () => {
  expect(verifyDocument(document)).toMatchObject({
    verdict: 'undecided',
    problems: [],
    assumptions: expect.arrayContaining(['not re-derived:  (rules alone show no reading of a target)']),
  });
});

refused(document, [
  [d => (d.ops.relu = '0 on 3'), '/ops/relu: is no rule'],
  [d => (d.ops = []), '/ops: expected an object'],
  [d => (d.more = 1), 'not re-derived: /more (the checker does not know this field)'],
]);
