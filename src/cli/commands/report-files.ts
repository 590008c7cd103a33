/** What is written of a report of check, and which of its findings are known. */
import { applyBaseline, type Baseline, readBaseline } from '../../check/index.ts';
import type { CheckDocument, ComparisonDocument, Document, ReportBundle } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { renderJunit, renderMarkdown, renderSarif } from '../../reports/index.ts';
import { extractBundle } from '../../reports/page/data.ts';
import { readDocument } from '../../reports/reading/read.ts';
import type { Arguments, CommandAnswer, CommandOption, Output } from '../frame/command.ts';
import { readText } from '../frame/files.ts';
import { tellGitHub } from './github.ts';

export const REPORT_FILES: readonly CommandOption[] = [
  { name: 'baseline', value: 'FILE', help: 'known findings, which do not fail the run' },
  { name: 'markdown', value: 'FILE', writes: true, help: 'write the report as Markdown' },
  { name: 'junit', value: 'FILE', writes: true, help: 'write the report as JUnit XML' },
  { name: 'sarif', value: 'FILE', writes: true, help: 'write the report as SARIF' },
  { name: 'github', help: 'annotations, and the summary of the job, for GitHub Actions' },
];

/** Read before the work whose findings it lists. */
export function baselineOf(args: Arguments): Baseline | undefined {
  const path = args.text('baseline');
  return path === undefined ? undefined : readBaseline(readText(path), path);
}

/** Whether a name is none of those that are known. */
export const isFresh =
  (known: Baseline = []) =>
  (id: string): boolean =>
    known.every(entry => entry.id !== id);

/** Of a part of a run entries may match nothing. */
export function withBaseline(document: CheckDocument, known: Baseline | undefined): CheckDocument {
  if (known === undefined) return document;
  const { complete, shard } = document;
  return { ...applyBaseline({ ...document, complete: complete && shard === undefined }, known), complete };
}

/** The report as the command answers with it: its files, and what GitHub is told. */
export function toldReport(args: Arguments, document: CheckDocument): CommandAnswer {
  if (args.flag('github')) tellGitHub(document);
  return { document, files: filesOf(args, document) };
}

export const filesOf = (args: Arguments, document: CheckDocument): Output[] => [
  { path: args.text('markdown'), text: () => renderMarkdown(document) },
  { path: args.text('junit'), text: () => renderJunit(document) },
  { path: args.text('sarif'), text: () => renderSarif(document) },
];

/** A part of a run, of one target or of two held against each other. Throws CornercheckError `bad-report` for anything else. */
export function readPart(path: string): CheckDocument | ComparisonDocument {
  const document = readSaved(path);
  if (document.format === 'cornercheck.comparison/1' && !('status' in document)) return document;
  const [report, ...more] = reportsOf(document, path);
  if (report === undefined || more.length > 0)
    throw new CornercheckError('bad-report', `expected one report of check, got ${more.length + 1}`, path);
  return report;
}

/** The reports of check that were saved, also as a page, or several on one page, as `start` and `table` write them. */
export const readReports = (path: string): readonly CheckDocument[] => reportsOf(readSaved(path), path);

/** What was saved, also as its page. */
function readSaved(path: string): Document {
  let value: unknown;
  try {
    const text = readText(path);
    value = /^\s*</.test(text) ? extractBundle(text) : JSON.parse(text);
  } catch (error) {
    if (error instanceof CornercheckError) throw error;
    throw new CornercheckError('bad-report', 'expected a report as JSON', path);
  }
  return readDocument(value, path);
}

/** What `table` puts beside each other: reports, comparisons, and tables of these. Throws as {@link readPart} does. */
export function readTabled(path: string): Pick<ReportBundle, 'reports' | 'comparisons'> {
  const document = readSaved(path);
  if (document.format === 'cornercheck.comparison/1' && !('status' in document))
    return { reports: [], comparisons: [document] };
  if (document.format === 'cornercheck.reports/1' && !('status' in document)) return document;
  return { reports: reportsOf(document, path) };
}

function reportsOf(document: Document, path: string): readonly CheckDocument[] {
  if (document.format === 'cornercheck.reports/1' && !('status' in document)) {
    if (document.comparisons)
      throw new CornercheckError(
        'bad-report',
        'expected reports of check, got targets held against each other',
        path,
      );
    return document.reports;
  }
  if (document.format !== 'cornercheck.report/1' || 'status' in document)
    throw new CornercheckError('bad-report', `expected a report of check, got ${document.format}`, path);
  return [document];
}
