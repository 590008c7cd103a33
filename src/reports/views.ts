/** The one table of what is made of documents for people. A new kind of document has its line here, and its file in kinds/. */
import { type Document, type Kind, type Kinds, stringifyCompact } from '../documents/index.ts';
import { critical } from './kinds/critical.ts';
import { descent } from './kinds/descent.ts';
import { equal } from './kinds/equal.ts';
import { explain } from './kinds/explain.ts';
import { faces } from './kinds/faces.ts';
import { figure } from './kinds/figure.ts';
import { forge } from './kinds/forge.ts';
import { integral } from './kinds/integral.ts';
import { judgement } from './kinds/judgement.ts';
import { bundle, report } from './kinds/report.ts';
import { search } from './kinds/search.ts';
import { stopped } from './kinds/stopped.ts';
import { verification } from './kinds/verification.ts';
import { outlineMarkdown } from './outline/markdown.ts';
import { outlinePage } from './outline/page.ts';
import type { TerminalOptions } from './terminal/layout.ts';
import type { View } from './view.ts';

export const VIEWS: { readonly [K in Kind]: View<Kinds[K]> } = {
  'cornercheck.explain/1': explain,
  'cornercheck.judgement/1': judgement,
  'cornercheck.integral/1': integral,
  'cornercheck.critical/1': critical,
  'cornercheck.faces/1': faces,
  'cornercheck.equal/1': equal,
  'cornercheck.forge/1': forge,
  'cornercheck.descent/1': descent,
  'cornercheck.search/1': search,
  'cornercheck.report/1': report,
  'cornercheck.figure/1': figure,
  'cornercheck.reports/1': bundle,
  'cornercheck.verification/1': verification,
};

const viewOf = (document: Document): View<Document> =>
  ('status' in document ? stopped : VIEWS[document.format]) as View<Document>;

/** As it is read back from a file: a document of the engine and a saved one give the same text. */
const asSaved = (document: Document): Document => JSON.parse(stringifyCompact(document)) as Document;

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

/** The document as GitHub-flavoured Markdown, without pictures. Ends with a newline. */
export function markdownOf(given: Document): string {
  const document = asSaved(given);
  const { markdown, outline } = viewOf(document);
  return markdown?.(document) ?? outlineMarkdown(outline(document));
}

/** What a terminal shows of the document, without a newline at the end. */
export const wordsOf = (document: Document, options?: TerminalOptions): string =>
  viewOf(document).words(asSaved(document), options);

/** What is said beside these words. */
export const remarksOf = (document: Document): readonly string[] =>
  viewOf(document).remarks?.(document) ?? [];
