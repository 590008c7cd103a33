import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CheckDocument, Finding } from '../../../src/documents/index.ts';
import { renderMarkdown } from '../../../src/reports/markdown.ts';
import { renderCheck } from '../../../src/reports/terminal/check.ts';
import { accuracyRows, ulpsWords } from '../../../src/reports/words/accuracy.ts';
import { meaningOf } from '../../../src/reports/words/finding.ts';

const saved = JSON.parse(readFileSync('fixtures/documents/report.json', 'utf8')) as CheckDocument;
const error = { ulps: 41.3, text: 'exp(x)', at: ['88'], mode: 'forward' } as const;
const report: CheckDocument = {
  ...saved,
  target: { ...saved.target, thresholds: { softplus: 20 } },
  accuracy: { exp: { value: error, gradient: { ...error, ulps: 1 }, stated: 64 }, tanh: { stated: 2 } },
};

test('the largest errors, where they were seen, and what the target states', () => {
  expect(accuracyRows(report)).toEqual([
    [
      'exp',
      'value 41.3 ulps off, exp(x) at 88; gradient 1 ulp off, exp(x) at 88, forward mode; stated by the target: 64 ulps',
    ],
    ['tanh', 'not asked; stated by the target: 2 ulps'],
    ['softplus', 'taken for a line from 20 on, as the target states'],
  ]);
  expect(accuracyRows(saved)).toEqual([]);
});

test('stand in the words and in the Markdown of a report, and where there are none, nothing does', () => {
  for (const text of [renderCheck(report, { width: 400 }), renderMarkdown(report)]) {
    expect(text).toContain('Largest errors, in units in the last place (ulps)');
    expect(text).toContain('stated by the target: 64');
  }
  expect(renderCheck(saved)).not.toContain('Largest errors');
  expect(renderMarkdown(saved)).not.toContain('Largest errors');
});

test('of a finding: how far off it is, what is stated, and that it is inaccurate and not wrong', () => {
  const finding = {
    verdict: 'outside',
    ulps: { value: 0.5, gradient: 66 },
    stated: { exp: 16 },
  } as unknown as Finding;
  expect(ulpsWords(finding)).toBe('value 0.5 ulps, gradient 66 ulps, stated by the target: exp 16 ulps');
  expect(ulpsWords({} as Finding)).toBeUndefined();
  expect(meaningOf({ verdict: 'outside', inaccurate: true })).toMatch(
    /^the gradient is right to half of its digits/,
  );
  expect(meaningOf({ verdict: 'value', inaccurate: true })).toMatch(
    /^the value is right to half of its digits/,
  );
  expect(meaningOf({ verdict: 'outside' })).toMatch(/no choice of active pieces explains it/);
});
