/** The sample bundles, and small documents made to order. */
import { readFileSync } from 'node:fs';
import type { CheckDocument, Finding, ReportBundle } from '../../src/reports/index.ts';

const text = (name: string): string =>
  readFileSync(new URL(`../../fixtures/reports/${name}.json`, import.meta.url), 'utf8');

export const bundleText = text;
export const bundle = (name: 'tfjs-like' | 'clean'): ReportBundle => JSON.parse(text(name)) as ReportBundle;

export const findingOf = (report: CheckDocument, id: string): Finding =>
  report.findings.find(finding => finding.id === id)!;

/** Strings that break pages, XML, tables and terminals where they are not escaped. */
export const HOSTILE = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  "' onmouseover='alert(3)",
  '<!-- <script> ]]> &amp; &#60;',
  '\u2028\u2029\u0000\u001b[31mred\u0007\u202ebackwards\ud800',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what looks like a placeholder is meant
  '`code` ```` | a | b |\n# heading @someone [x](javascript:alert(4)) ${x} $& $1',
  '__proto__',
] as const;

/** Colours and the like. Written as text, because a pattern may not hold control characters itself. */
export const ANSI = new RegExp(['\\u001b', '\\[[0-9;]*m'].join(''), 'g');

/** Characters that steer a terminal, hide, or are forbidden in XML. */
export const CONTROL = new RegExp(
  ['[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f', '\\u202e\\ufffe\\uffff]'].join(''),
);

/** Whether no surrogate stands alone. */
export const isWellFormed = (text: string): boolean => Buffer.from(text, 'utf8').toString('utf8') === text;

/** A report in which every text from a target is hostile. */
export function hostileReport(): CheckDocument {
  const evil = HOSTILE.join(' ');
  const [report] = bundle('tfjs-like').reports;
  const program = { inputs: [evil], nodes: [{ id: evil, op: evil, args: [evil] }], output: evil };
  const threw = { error: evil, message: evil };
  return {
    ...report!,
    target: {
      ...report!.target,
      name: evil,
      version: evil,
      specifier: `${evil}.js`,
      modes: [evil],
      ops: [evil],
    },
    conventions: {
      [evil]: {
        status: 'illegal',
        rule: evil,
        readings: [
          {
            mode: 'backward',
            program,
            text: evil,
            at: ['0'],
            tie: evil,
            pieces: { [evil]: evil },
            gradient: [evil],
          },
        ],
      },
    },
    sweep: [{ op: evil, pattern: evil, checks: 1, verdicts: { error: 1 }, finding: evil }],
    findings: report!.findings.map(finding => ({
      ...finding,
      id: evil,
      title: evil,
      ops: [evil],
      program,
      text: evil,
      at: finding.at.map(() => evil),
      returned: 'error' in finding.returned ? threw : { value: evil, gradient: finding.at.map(() => evil) },
      replay: evil,
      snippet: { language: evil, code: evil },
    })),
    notes: [evil],
  };
}
