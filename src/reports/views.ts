/** The one table of what is made of documents for people. A new kind of document has its line here, and its file in kinds/. */
import type { Document, Kind, Kinds } from '../documents/index.ts';
import { CornercheckError } from '../errors.ts';
import { claimsView } from './kinds/claims.ts';
import { comparisonView } from './kinds/comparison.ts';
import { conventionsView } from './kinds/conventions.ts';
import { criticalView } from './kinds/critical.ts';
import { descentView } from './kinds/descent.ts';
import { diffView } from './kinds/diff.ts';
import { equalView } from './kinds/equal.ts';
import { explainView } from './kinds/explain.ts';
import { facesView } from './kinds/faces.ts';
import { figureView } from './kinds/figure.ts';
import { forgeView } from './kinds/forge.ts';
import { integralView } from './kinds/integral.ts';
import { judgementView } from './kinds/judgement.ts';
import { bundleView, reportView } from './kinds/report.ts';
import { searchView } from './kinds/search.ts';
import { stoppedView } from './kinds/stopped.ts';
import { verificationView } from './kinds/verification.ts';
import { outlineMarkdown } from './outline/markdown.ts';
import { outlinePage } from './outline/page.ts';
import { asSaved } from './saved.ts';
import type { TerminalOptions } from './terminal/layout.ts';
import type { View } from './view.ts';

export const VIEWS: { readonly [K in Kind]: View<Kinds[K]> } = {
  'cornercheck.explain/1': explainView,
  'cornercheck.judgement/1': judgementView,
  'cornercheck.integral/1': integralView,
  'cornercheck.critical/1': criticalView,
  'cornercheck.faces/1': facesView,
  'cornercheck.equal/1': equalView,
  'cornercheck.forge/1': forgeView,
  'cornercheck.descent/1': descentView,
  'cornercheck.search/1': searchView,
  'cornercheck.report/1': reportView,
  'cornercheck.comparison/1': comparisonView,
  'cornercheck.conventions/1': conventionsView,
  'cornercheck.diff/1': diffView,
  'cornercheck.figure/1': figureView,
  'cornercheck.reports/1': bundleView,
  'cornercheck.claims/1': claimsView,
  'cornercheck.verification/1': verificationView,
};

const viewOf = (document: Document): View<Document> =>
  ('status' in document ? stoppedView : VIEWS[document.format]) as View<Document>;

/**
 * The document as one HTML file: nothing is loaded, everything from outside is escaped. The same document gives the same text.
 *
 *     writeFileSync('critical.html', pageOf(readDocument(JSON.parse(text), 'critical.json')))
 */
export function pageOf(given: Document): string {
  const document = asSaved(given);
  const { page, outline, figure } = viewOf(document);
  return page?.(document) ?? outlinePage(outline(document), figure?.(document), document);
}

/** The document as GitHub-flavoured Markdown, without pictures. Ends with a newline: `markdownOf(explained)`. */
export function markdownOf(given: Document): string {
  const document = asSaved(given);
  const { markdown, outline } = viewOf(document);
  return markdown?.(document) ?? outlineMarkdown(outline(document));
}

/**
 * The document as LaTeX, where its kind has a form for it. Throws CornercheckError `bad-usage` where it has none.
 *
 * `latexOf(claimsDocument([], { seed: 1, effort: 1 })).length > 1000` is `true`.
 */
export function latexOf(given: Document): string {
  const document = asSaved(given);
  const { latex } = viewOf(document);
  if (latex === undefined)
    throw new CornercheckError(
      'bad-usage',
      `expected claims, the one kind of document that is written as LaTeX, got ${document.format}`,
    );
  return latex(document);
}

/** What a terminal shows of the document, without a newline at the end: `wordsOf(explained)`. */
export const wordsOf = (document: Document, options?: TerminalOptions): string =>
  viewOf(document).words(asSaved(document), options);

/** What is said beside these words. */
export const remarksOf = (document: Document): readonly string[] =>
  viewOf(document).remarks?.(document) ?? [];
