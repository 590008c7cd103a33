import { expect, test } from 'vitest';
import type { CheckDocument } from '../../src/documents/index.ts';
import { renderAnnotations } from '../../src/reports/github.ts';
import { saved } from './saved.ts';

const report = saved('report') as CheckDocument;
const [finding] = report.findings.filter(({ verdict }) => verdict === 'outside');
const withFindings = (...findings: CheckDocument['findings']): CheckDocument => ({
  ...report,
  findings,
  complete: true,
});

test('an error a violation, on one line, at the file of the target', () => {
  const target = { ...report.target, specifier: './my ad,1.mjs' };
  const odd = { ...finding!, title: '100 %: a\nb' };
  const [line, ...more] = renderAnnotations({ ...withFindings(odd), target });
  expect(more).toEqual([]);
  expect(line).toMatch(/^::error file=my ad%2C1\.mjs,line=1,title=[^:]*outside::100 %25: a%0Ab%0Areturned: /);
  expect(line).toContain('%0Areplay: ');
  expect(line).not.toContain('\n');
});

test('what the baseline lists is a notice; what is right is not told; of many the rest is counted', () => {
  const many = Array.from({ length: 30 }, (_, i) => ({ ...finding!, id: String(i) }));
  expect(renderAnnotations(withFindings())).toEqual([]);
  expect(renderAnnotations(withFindings({ ...finding!, verdict: 'conservative' }))).toEqual([]);
  expect(renderAnnotations(withFindings({ ...finding!, baseline: 'listed' }))[0]).toMatch(/^::notice /);
  const lines = renderAnnotations(withFindings(...many));
  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toBe('::error title=cornercheck::21 violations more in the report');
});

test('a run that was stopped does not look like one that passed', () => {
  expect(renderAnnotations({ ...withFindings(), complete: false })).toEqual([
    expect.stringMatching(/^::warning .*stopped/),
  ]);
});
