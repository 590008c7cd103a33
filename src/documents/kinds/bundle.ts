/** `cornercheck.reports/1`. */
import type { ComparisonDocument } from './comparison.ts';
import type { ExplainDocument } from './explain.ts';
import type { FigureDocument } from './figure.ts';
import type { CheckDocument } from './report.ts';

/** What one page shows: any number of checked targets, or pairs of these, the paper's figure, and points explained. */
export interface ReportBundle {
  readonly format: 'cornercheck.reports/1';
  readonly title?: string;
  readonly figure?: FigureDocument;
  readonly reports: readonly CheckDocument[];
  /** Pairs of targets held against each other. */
  readonly comparisons?: readonly ComparisonDocument[];
  readonly explains?: readonly ExplainDocument[];
  /** Of all the rest: shows whether it is as it was written. */
  readonly digest?: string;
}
