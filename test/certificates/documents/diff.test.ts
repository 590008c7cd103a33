/** cornercheck.diff/1: what became of findings, each once. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { refused } from '../refused.ts';

const document = JSON.parse(readFileSync('fixtures/documents/diff.json', 'utf8'));

test('what is said of two reports rests on them', () => {
  expect(verifyDocument(document)).toMatchObject({
    verdict: 'undecided',
    problems: [],
    assumptions: expect.arrayContaining(['not re-derived:  (the reports that it compares have the proofs)']),
  });
});

refused(document, [
  [d => d.fixed.push({ ...d.appeared[0] }), '/fixed/0/id: is listed twice'],
  [d => (d.old.checks = 901), '/summary: the old verdicts do not sum to the old checks'],
  [d => (d.summary.clarke = [900, 898]), '/summary: the new verdicts do not sum to the new checks'],
  [d => (d.summary.clarke = [900, 899, 0]), '/summary/clarke: expected two counts'],
  [
    d => d.fixed.push({ ...d.appeared[0], id: 'another' }),
    '/summary/outside: more findings are listed than the old report has',
  ],
  [
    d => (d.summary = { clarke: [900, 900] }),
    '/summary/outside: more findings are listed than the new report has',
  ],
]);
