/** Views of the documents: HTML, Markdown, JUnit, SARIF, JSON, and what a terminal shows. */

export type * from '../documents/index.ts';
export { stringifyCompact, stringifyDocument } from '../documents/index.ts';
export { renderHtml } from './html/page.ts';
export { renderJunit } from './junit.ts';
export { renderMarkdown } from './markdown.ts';
export { extractBundle } from './page/data.ts';
export { readDocument } from './reading/read.ts';
export { renderSarif } from './sarif.ts';
export { renderCheck, renderExplain, renderIrregular, type TerminalOptions } from './terminal.ts';
export { latexOf, markdownOf, pageOf, wordsOf } from './views.ts';
