import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/reports/index.ts';
import { bundle, CONTROL, hostileReport } from './fixtures.ts';

const text = renderMarkdown(bundle('tfjs-like').reports[0]!);

describe('renderMarkdown', () => {
  test('has the outcome, the counts, the conventions', () => {
    expect(text).toContain('## `tfjs-like 4.22.0`: 317 violations of 8 causes (1 in the baseline)');
    expect(text).toContain('| **outside** | 238 |');
    expect(text).toContain('| `max` | first in backward mode, last in forward mode');
  });

  test('has of each finding the program, the point, what came back, the proof, the code', () => {
    const finding = text.split('### ')[1]!;
    for (const part of [
      '```\nf(x, y) = reduceMax(x, y)\n```',
      '- **at**: x = 1, y = 1',
      '- **returned**: gradient (1, 1), value 1',
      '- **proof**: The direction d = (1, 1)',
      '```javascript\nimport',
      '```sh\ncornercheck check',
    ])
      expect(finding).toContain(part);
  });

  test('says that a run is incomplete', () => {
    expect(renderMarkdown(bundle('clean').reports[1]!)).toContain('**Incomplete run**');
    expect(text).not.toContain('Incomplete');
  });

  test('counts what it leaves out', () => {
    const report = bundle('tfjs-like').reports[0]!;
    const findings = Array.from({ length: 23 }, () => report.findings[0]!);
    expect(renderMarkdown({ ...report, findings })).toContain('3 findings more in the JSON report.');
  });

  test('escapes hostile text: no HTML, no mention, no cell or fence ended early', () => {
    const hostile = renderMarkdown(hostileReport());
    const prose = hostile
      .replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '')
      .replace(/(`+)[^\n]*?[^`]\1(?!`)/g, '');
    expect(
      prose.replaceAll('<details><summary>Conventions</summary>', '').replaceAll('</details>', ''),
    ).not.toMatch(/(?<!\\)</);
    expect(prose).not.toMatch(/@[a-z]/);
    expect(hostile).not.toMatch(CONTROL);
    for (const line of prose.split('\n').filter(line => line.startsWith('| ')))
      expect(line.match(/(?<!\\)\|/g)!.length).toBeLessThanOrEqual(4);
  });
});
