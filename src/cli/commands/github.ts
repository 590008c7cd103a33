/** What `--github` adds: annotations beside the run, and the report in the summary of the job. */
import { appendFileSync } from 'node:fs';
import type { CheckDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { renderAnnotations } from '../../reports/github.ts';
import { renderMarkdown } from '../../reports/index.ts';
import { note } from '../frame/output.ts';
import { reasonOf } from '../frame/reasons.ts';

/** On standard error, which the runner reads as well: with --json the document alone is on the other. */
export function tellGitHub(document: CheckDocument, summary = process.env.GITHUB_STEP_SUMMARY): void {
  for (const line of renderAnnotations(document)) note(line);
  if (summary === undefined || summary === '') return;
  try {
    appendFileSync(summary, `${renderMarkdown(document)}\n`);
  } catch (error) {
    throw new CornercheckError('bad-usage', `cannot be written: ${reasonOf(error)}`, 'GITHUB_STEP_SUMMARY');
  }
}
