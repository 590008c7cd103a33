/** A check of a target as a suite of vitest: one test for each operation and tie, one for each violation found. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  applyBaseline,
  type BaselineEntry,
  checkDocument,
  checkTarget,
  readBaseline,
} from '../check/index.ts';
import { VIOLATIONS } from '../documents/index.ts';
import type { CheckDocument, Finding } from '../reports/index.ts';
import { openTarget } from '../targets/index.ts';

/** Options of `describeTarget`. */
export interface TargetSuiteOptions {
  /** Seed of the generated programs. Left out: 1. */
  readonly seed?: number;
  /** How many generated programs. Left out: 300. */
  readonly runs?: number;
  /** Only these operations. */
  readonly ops?: readonly string[];
  /** Each operation alone only as it is usually written, of few arguments: for a suite that is soon over. */
  readonly brief?: boolean;
  /** Longest wait for one answer, in milliseconds. */
  readonly timeout?: number;
  /** Findings that are known: their tests pass. The entries, or the file that lists them. */
  readonly baseline?: readonly BaselineEntry[] | string | URL;
}

/**
 * Declares a suite for a target: a built-in name, the path or file URL of a module, or `cmd:PROGRAM ARGS`. The target is
 * checked while tests are collected. Tests fail for violations that the baseline does not list.
 *
 *     describeTarget(new URL('./my-ad.mjs', import.meta.url), { runs: 500 });
 */
export function describeTarget(target: string | URL, options: TargetSuiteOptions = {}): void {
  const specifier = target instanceof URL ? fileURLToPath(target) : target;
  describe(specifier, async () => declare(await report(specifier, options)));
}

async function report(specifier: string, options: TargetSuiteOptions): Promise<CheckDocument> {
  const { seed = 1, runs = 300, ops, brief = false, timeout, baseline = [] } = options;
  const known = Array.isArray(baseline) ? baseline : readBaselineFile(baseline as string | URL);
  const host = await openTarget(specifier, timeout === undefined ? {} : { timeout });
  try {
    const settings = { seed, runs, brief, ...(ops && { ops }) };
    return applyBaseline(checkDocument(host, specifier, settings, await checkTarget(host, settings)), known);
  } finally {
    await host.close();
  }
}

const readBaselineFile = (file: string | URL): readonly BaselineEntry[] =>
  readBaseline(readFileSync(file, 'utf8'), String(file));

function declare({ sweep, findings, checks }: CheckDocument): void {
  const byId = new Map(findings.map(finding => [finding.id, finding]));
  for (const { op, pattern, verdicts, finding } of sweep)
    test(`${op}: ${pattern}`, () => {
      const found = finding === undefined ? undefined : byId.get(finding);
      if (found) expectKnown(found);
      else for (const verdict of VIOLATIONS) expect(verdicts[verdict] ?? 0, verdict).toBe(0);
    });
  const violations = findings.filter(({ verdict }) => VIOLATIONS.includes(verdict));
  for (const finding of violations) test(`finding ${finding.id}`, () => expectKnown(finding));
  test('something was checked', () => expect(checks).toBeGreaterThan(0));
}

function expectKnown(finding: Finding): void {
  if (finding.baseline === 'listed' || !VIOLATIONS.includes(finding.verdict)) return;
  const { title, certificate, replay } = finding;
  const proof = certificate ? `\ncertificate: ${JSON.stringify(certificate)}` : '';
  throw new Error(`${title}${proof}\n${replay}`);
}
