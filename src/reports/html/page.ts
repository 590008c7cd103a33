/** The report as one HTML file: nothing is loaded, everything from outside is escaped. */
import { createHash } from 'node:crypto';
import type { ReportBundle } from '../../documents/index.ts';
import { anchorsOf } from './anchors.ts';
import { dataElement } from './data.ts';
import { explainArticle } from './explained.ts';
import { figureSection } from './figure.ts';
import { findingsSection } from './findings.ts';
import { glossary } from './glossary.ts';
import { headline } from './headline.ts';
import { html, trusted } from './markup.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { sweepSection } from './sweep.ts';

/** Only this script and this style run, even where an escape were missing. */
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const POLICY = `default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; script-src ${hash(SCRIPT)}; style-src ${hash(STYLE)}`;

/** The page. The same bundle gives the same text. */
export function renderHtml(bundle: ReportBundle): string {
  const anchors = anchorsOf(bundle);
  const title = bundle.title ?? 'cornercheck';
  const explains = bundle.explains ?? [];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<header class="top"><h1>${title}</h1>
<nav aria-label="Sections">${bundle.figure && html`<a href="#figure-1">Figure 1</a> `}<a href="#operations">Operations</a> <a href="#findings">Findings</a> ${explains.length > 0 && html`<a href="#points">Points</a> `}<a href="#glossary">Glossary</a> <button type="button" class="theme" hidden>dark</button></nav></header>
<main>
${headline(bundle, anchors)}
${bundle.figure && figureSection(bundle.figure)}
${sweepSection(bundle, anchors)}
${findingsSection(bundle, anchors)}
${explains.length > 0 && html`<section id="points"><h2>Points explained</h2>${explains.map((doc, i) => explainArticle(doc, `point-${i + 1}`))}</section>`}
${glossary()}
</main>
<footer class="small">All verdicts are exact and come with certificates; the documents are in this page as JSON (<code>#cornercheck-data</code>).</footer>
${dataElement(bundle)}
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.text;
}
