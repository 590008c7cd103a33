/** Baselines: findings that are known, each with a reason and a link. What is listed does not fail a run. */

import type { CheckDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { quote } from '../../numbers/index.ts';

/** One known finding, by its id. */
export interface BaselineEntry {
  readonly id: string;
  readonly reason: string;
  readonly link?: string;
}

/** The findings that are known: `cornercheck.baseline/1`, from {@link readBaseline}. */
export type Baseline = readonly BaselineEntry[];

/**
 * Reads `{"format": "cornercheck.baseline/1", "findings": [{"id", "reason", "link"}]}`. Throws CornercheckError `bad-usage`,
 * naming the entry.
 *
 * `readBaseline('{"format": "cornercheck.baseline/1", "findings": []}', 'baseline.json')` is `[]`.
 */
export function readBaseline(text: string, path: string): Baseline {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new CornercheckError('bad-usage', 'expected JSON', path);
  }
  const fail = (message: string, where = ''): never => {
    throw new CornercheckError('bad-usage', message, `${path}${where}`);
  };
  if ((document as { format?: unknown } | null)?.format !== 'cornercheck.baseline/1')
    return fail('expected {"format": "cornercheck.baseline/1", "findings": [...]}');
  const findings = (document as { findings?: unknown }).findings;
  if (!Array.isArray(findings)) return fail('expected a list', ': findings');
  return findings.map((entry: unknown, i) => {
    const { id, reason, link } = (entry ?? {}) as Record<string, unknown>;
    const where = `: findings[${i}]`;
    if (typeof id !== 'string') return fail(`expected the id of a finding, got ${quote(id)}`, where);
    if (typeof reason !== 'string' || reason.trim() === '')
      return fail(`expected a reason, got ${quote(reason)}`, where);
    if (link !== undefined && typeof link !== 'string')
      return fail(`expected a link, got ${quote(link)}`, where);
    return { id, reason, ...(link !== undefined && { link }) };
  });
}

/**
 * The document with its listed findings marked. Throws CornercheckError `bad-usage` for an entry that matches nothing in a
 * complete run: what is fixed must leave the list.
 *
 * `applyBaseline(report, []).findings` is `report.findings`.
 */
export const applyBaseline = (document: CheckDocument, baseline: Baseline): CheckDocument => ({
  ...document,
  findings: withListed(document.findings, baseline, document.complete),
});

/**
 * Those that the baseline lists, marked. Throws as {@link applyBaseline} does.
 *
 * `withListed(report.findings, [], true)` is `report.findings`.
 */
export function withListed<F extends { readonly id: string }>(
  found: readonly F[],
  baseline: Baseline,
  complete: boolean,
): readonly F[] {
  const listed = new Set(baseline.map(entry => entry.id));
  const known = new Set(found.map(finding => finding.id));
  const stale = baseline.filter(entry => !known.has(entry.id));
  if (stale.length > 0 && complete)
    throw new CornercheckError(
      'bad-usage',
      `the baseline lists ${stale.map(entry => entry.id).join(', ')}, which was not found: remove it`,
    );
  return found.map(finding => (listed.has(finding.id) ? { ...finding, baseline: 'listed' } : finding));
}
