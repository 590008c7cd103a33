/** A program that a search found wrong in a target: a finding of a report says so, of that program and of that target. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { altered, type Loose, maximum } from '../documents.ts';
import { resealed } from '../forgeries.ts';
import { outside, report } from '../reports.ts';

const size = (nodes: number, found: number): Loose => ({
  nodes,
  programs: 1,
  candidates: 1,
  found,
  undecided: 0,
  complete: true,
});
const { name, version, precision } = report.target;
const target = { name, version, precision, specifier: 't', wanted: 'violation' };
const document: Loose = {
  format: 'cornercheck.search/1',
  question: { property: 'target', ops: ['max'], constants: [], inputs: 2, size: 1, target },
  minimal: 'yes',
  nodes: 1,
  sizes: [size(0, 0), size(1, 1)],
  found: [
    {
      program: maximum.program,
      at: maximum.at,
      report: resealed({
        ...report,
        checks: 3,
        summary: { outside: 3 },
        conventions: {},
        sweep: [],
        findings: [outside],
      }),
    },
  ],
};

const check = (change: (copy: Loose) => unknown) => {
  const { problems, verdict, assumptions } = verifyDocument(altered(document, copy => void change(copy)));
  return { verdict, said: [...problems.map(one => `${one.path}: ${one.message}`), ...assumptions] };
};

test('is accepted', () => {
  expect(check(() => {}).verdict).toBe('accepted');
});

test.each([
  [
    '/found/0/report/target/version: expected the target asked for',
    (copy: Loose) => (copy.question.target.version = '2'),
  ],
  ['/found/0/report: no finding is about this program', (copy: Loose) => (copy.found[0].at = ['2', '2'])],
  [
    'not re-derived: /found/0/report (no finding is about this program: what is wanted is a difference from our conventions)',
    (copy: Loose) => {
      copy.found[0].at = ['2', '2'];
      copy.question.target.wanted = 'difference';
    },
  ],
])('%s', (says, change) => {
  const { verdict, said } = check(change);
  expect(said).toContain(says);
  expect(verdict).not.toBe('accepted');
});
