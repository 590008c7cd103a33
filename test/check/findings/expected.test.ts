/** What is known of a library: told apart by version, and never more excused than the very case that is known. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caseWords } from '../../../src/check/diff.ts';
import { readExpected, withExpected } from '../../../src/check/index.ts';
import { statusOf } from '../../../src/cli/frame/status.ts';
import type { CheckDocument } from '../../../src/documents/index.ts';
import { saved } from '../../reports/saved.ts';

const base = saved('report') as CheckDocument;
const violation = base.findings.find(({ verdict }) => verdict === 'outside')!;
const report: CheckDocument = {
  ...base,
  complete: true,
  target: { ...base.target, name: 'mine', version: '1.2.0+cpu' },
  sweep: [{ op: violation.ops[0]!, pattern: '2 tied', checks: 1, verdicts: { outside: 1 } }],
  findings: [violation],
  notes: [],
};
const entry = {
  id: violation.id,
  versions: ['1.2.0'],
  ops: violation.ops,
  shows: caseWords(violation),
  reason: 'it adds up',
  link: 'https://example.org/1',
};

test('what is known of the version is marked with its reason; it fails the run unless that is asked otherwise', () => {
  const told = withExpected(report, [entry], false);
  expect(told.findings[0]).toMatchObject({ known: { reason: 'it adds up', link: 'https://example.org/1' } });
  expect(told.notes).toEqual(['Known of mine 1.2.0+cpu: 1 of 1 cause.']);
  expect(statusOf(told)).toBe(1);
  expect(statusOf(withExpected(report, [entry], true))).toBe(0);
});

test.each([
  [
    'another answer',
    { shows: 'outside: max(x, y) at (0, 0), backward mode: value 0, gradient (3, 3)' },
    'another case or answer',
  ],
  ['another version', { versions: ['1.1.0'] }, 'Known of other versions of mine'],
  ['another cause', { id: 'outside-other-tied', ops: ['other'] }, 'new: '],
])('%s is new, and fails the run also where what is known does not', (_, change, note) => {
  const told = withExpected(report, [{ ...entry, ...change }], true);
  expect(told.findings[0]).not.toHaveProperty('known');
  expect(statusOf(told)).toBe(1);
  expect(told.notes.join(' ')).toContain(note);
});

test('what is known is known by whatever letters it was drawn', () => {
  const shows =
    'nonfinite: n4 = relu(z)\natan2(n4, n4 * w) at (-1, 2), forward mode: value 0, gradient (NaN, 0)';
  const drawn = (text: string): CheckDocument => {
    const returned = { value: '0', gradient: ['NaN', '0'] };
    const finding = {
      ...violation,
      verdict: 'nonfinite' as const,
      text,
      at: ['-1', '2'],
      mode: 'forward' as const,
      returned,
    };
    return { ...report, findings: [finding] };
  };
  const told = (text: string) => withExpected(drawn(text), [{ ...entry, shows }], true).findings[0]!.known;
  expect(told('n1 = relu(x)\natan2(n1, n1 * y)')).toBeDefined();
  expect(told('n1 = relu(x)\natan2(n1, n1 * x)')).toBeUndefined();
  expect(told('n1 = relu(x)\natan2(n1, n1 * n1)')).toBeUndefined();
});

test('what hangs is known by its operations and mode, of whatever size it hangs there', () => {
  const hung = {
    ...violation,
    id: 'error-hung-add',
    verdict: 'error' as const,
    text: 'f(x) =\n  h1 = x + x\n  h1 + h1',
    at: ['1'],
    mode: 'forward' as const,
    returned: { error: 'hung' as const, message: 'no answer in 5000 ms' },
  };
  const longer = 'error: f(x) =\n  h1 = x + x\n  h2 = h1 + h1\n  h2 + h2 at (1), forward mode: hung';
  const known = { ...entry, id: hung.id, ops: ['add'], shows: longer, drawn: true as const };
  const told = (listed: typeof known, finding: typeof violation = hung) =>
    withExpected({ ...report, findings: [finding] }, [listed], true).findings[0]!.known;
  expect(told(known)).toBeDefined();
  expect(told({ ...known, id: 'error-hung-add-max' })).toBeUndefined();
  expect(told({ ...known, shows: longer.replace('forward', 'backward') })).toBeUndefined();
  expect(told({ ...known, shows: longer.replace('hung', 'crashed') })).toBeUndefined();
  expect(told(known, { ...hung, returned: { error: 'crashed', message: 'it ended' } })).toBeUndefined();
  expect(withExpected({ ...report, findings: [] }, [known], true).notes).toEqual([]);
});

test('what is gone is told, where its operations were asked to the end', () => {
  const clean = { ...report, findings: [] };
  expect(withExpected(clean, [entry], false).notes).toEqual([
    `Known of mine 1.2.0+cpu, and not found any more: ${violation.id}.`,
  ]);
  expect(withExpected({ ...clean, complete: false }, [entry], false).notes).toEqual([]);
  expect(withExpected(clean, [{ ...entry, ops: ['other'] }], false).notes).toEqual([]);
  // Other programs may have been drawn.
  expect(withExpected(clean, [{ ...entry, drawn: true }], false).notes).toEqual([]);
});

test.each(readdirSync('fixtures/expected'))('%s can be read, and each entry has its reason', file => {
  const path = `fixtures/expected/${file}`;
  const listed = readExpected(readFileSync(path, 'utf8'), path);
  expect(listed.length).toBeGreaterThan(0);
  // Of one cause there may be several smallest cases, as they are drawn.
  const keys = listed.map(({ id, versions, shows }) => `${id} ${versions.join()} ${shows}`);
  expect(new Set(keys).size).toBe(listed.length);
  const causes = listed.filter(({ drawn }) => !drawn).map(({ id, versions }) => `${id} ${versions.join()}`);
  expect(new Set(causes).size).toBe(causes.length);
});

test.each([
  ['no JSON', 'expected JSON'],
  ['{"format": "cornercheck.baseline/1", "findings": []}', 'expected {"format"'],
  [{ reason: '' }, 'expected reason'],
  [{ shows: undefined }, 'expected shows'],
  [{ versions: '1.2.0' }, 'expected versions, a list'],
  [{ link: 7 }, 'expected a link'],
])('%j is refused', (given, message) => {
  const text =
    typeof given === 'string'
      ? given
      : JSON.stringify({ format: 'cornercheck.expected/1', findings: [{ ...entry, ...given }] });
  expect(() => readExpected(text, 'a.json')).toThrow(message);
});
