/** The report as one HTML file: nothing is loaded, everything from outside is escaped. */
import type { CheckDocument, ReportBundle } from '../../documents/index.ts';
import { html } from '../page/markup.ts';
import { SCRIPT } from '../page/script.ts';
import { pageText } from '../page/shell.ts';
import { STYLE } from '../page/style.ts';
import { anchorsOf } from './anchors.ts';
import { cornersSection } from './corners.ts';
import { explainArticle } from './explained.ts';
import { figureSection } from './figure.ts';
import { findingsSection } from './findings.ts';
import { glossary } from './glossary.ts';
import { headline } from './headline.ts';
import { sweepSection } from './sweep.ts';

/**
 * The page of several reports, of the paper's figure, and of points explained. The same bundle gives the same text.
 *
 * `renderHtml({ format: 'cornercheck.reports/1', reports: [report] })` is one file of HTML.
 */
export const renderHtml = (bundle: ReportBundle): string => bundlePage(bundle, bundle);

/** The page of one report, which it carries as it is. */
export const reportPage = (report: CheckDocument): string =>
  bundlePage({ format: 'cornercheck.reports/1', reports: [report] }, report);

/** `document`: what `cornercheck verify` and `cornercheck render` read from the page. */
function bundlePage(bundle: ReportBundle, document: object): string {
  const anchors = anchorsOf(bundle);
  const title = bundle.title ?? 'cornercheck';
  const explains = bundle.explains ?? [];
  // Of pairs of targets alone there is the corner table.
  const checked = bundle.reports.length > 0 || bundle.comparisons === undefined;
  return pageText({
    title,
    style: STYLE,
    script: SCRIPT,
    skip: checked
      ? html`<a class="skip" href="#findings">Skip to the findings</a>`
      : html`<a class="skip" href="#corners">Skip to the corners</a>`,
    heading: html`<h1>${title}</h1>
<nav aria-label="Sections">${bundle.figure && html`<a href="#figure-1">Figure 1</a> `}<a href="#corners">Corners</a> ${checked && html`<a href="#operations">Operations</a> `}${checked && html`<a href="#findings">Findings</a> `}${explains.length > 0 && html`<a href="#points">Points</a> `}<a href="#glossary">Glossary</a> <button type="button" class="theme" hidden>dark</button></nav>`,
    main: html`${headline(bundle, anchors)}
${bundle.figure && figureSection(bundle.figure)}
${cornersSection(bundle, anchors)}
${checked && sweepSection(bundle, anchors)}
${checked && findingsSection(bundle, anchors)}
${explains.length > 0 && html`<section id="points"><h2>Points explained</h2>${explains.map((doc, i) => explainArticle(doc, `point-${i + 1}`))}</section>`}
${glossary()}`,
    footer: html`All verdicts are exact and come with certificates; the documents are in this page as JSON (<code>#cornercheck-data</code>).`,
    document,
  });
}
