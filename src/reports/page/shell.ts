/** The shell of every page: one file, nothing loaded, only its own style and script, even where an escape were missing. */
import { dataElement } from './data.ts';
import { html, type Markup, trusted } from './markup.ts';

export interface Page {
  readonly title: string;
  /** Of ours: it stands in the page as it is. */
  readonly style: string;
  /** Of ours as well. */
  readonly script?: string;
  /** Before the heading. */
  readonly skip?: Markup;
  /** h1, and what stands beside it. */
  readonly heading: Markup;
  readonly main: Markup;
  readonly footer: Markup;
  /** What `cornercheck verify` reads from the page. */
  readonly document: object;
}

function hash(text: string): string {
  // Loaded where there is a page: words need none of it.
  const { createHash } = process.getBuiltinModule('node:crypto');
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function policyOf({ style, script }: Page): string {
  const scripts = script === undefined ? '' : ` script-src ${hash(script)};`;
  return `default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:;${scripts} style-src ${hash(style)}`;
}

/** The same page gives the same text. */
export function pageText(page: Page): string {
  const { title, style, script, skip, heading, main, footer, document } = page;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${skip && html`${skip}\n`}<header class="top">${heading}</header>
<main>
${main}
</main>
<footer class="small">${footer}</footer>
${dataElement(document)}
${script !== undefined && html`<script>${trusted(script)}</script>\n`}</body>
</html>
`.text;
}
