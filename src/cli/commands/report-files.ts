/** What is written of a report of check, and which of its findings are known. */
import { applyBaseline, type Baseline, readBaseline } from '../../check/index.ts';
import type { CheckDocument } from '../../documents/index.ts';
import { renderJunit, renderMarkdown, renderSarif } from '../../reports/index.ts';
import type { Arguments, CommandOption, Output } from '../frame/command.ts';
import { readText } from '../frame/files.ts';

export const REPORT_FILES: readonly CommandOption[] = [
  { name: 'baseline', value: 'FILE', help: 'known findings, which do not fail the run' },
  { name: 'markdown', value: 'FILE', writes: true, help: 'write the report as Markdown' },
  { name: 'junit', value: 'FILE', writes: true, help: 'write the report as JUnit XML' },
  { name: 'sarif', value: 'FILE', writes: true, help: 'write the report as SARIF' },
];

/** Read before the work whose findings it lists. */
export function baselineOf(args: Arguments): Baseline | undefined {
  const path = args.text('baseline');
  return path === undefined ? undefined : readBaseline(readText(path), path);
}

/** Of a part of a run entries may match nothing. */
export function withBaseline(document: CheckDocument, known: Baseline | undefined): CheckDocument {
  if (known === undefined) return document;
  const { complete, shard } = document;
  return { ...applyBaseline({ ...document, complete: complete && shard === undefined }, known), complete };
}

export const reportFiles = (args: Arguments, document: CheckDocument): Output[] => [
  { path: args.text('markdown'), text: () => renderMarkdown(document) },
  { path: args.text('junit'), text: () => renderJunit(document) },
  { path: args.text('sarif'), text: () => renderSarif(document) },
];
