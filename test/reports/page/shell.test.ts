/** The one shell of all pages. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { extractBundle } from '../../../src/reports/page/data.ts';
import { html } from '../../../src/reports/page/markup.ts';
import { pageText } from '../../../src/reports/page/shell.ts';
import { filesBelow, textOf } from '../../house/tree.ts';

const parts = {
  title: 'a < b',
  style: 'p { color: red }',
  heading: html`<h1>${'a < b'}</h1>`,
  main: html`<p>${'</main><script>'}</p>`,
  footer: html`end`,
  document: { format: 'cornercheck.reports/1', reports: [], title: '</script>' },
};
const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (page: string) =>
  /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!.replaceAll('&#39;', "'");

test('only the style and the script that are given run, and nothing is loaded', () => {
  const common = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:;";
  expect(policyOf(pageText(parts))).toBe(`${common} style-src ${sha(parts.style)}`);
  const script = 'document.title';
  const page = pageText({ ...parts, script });
  expect(policyOf(page)).toBe(`${common} script-src ${sha(script)}; style-src ${sha(parts.style)}`);
  expect(page).toContain(`<script>${script}</script>`);
  expect(pageText(parts)).not.toMatch(/<script>/);
});

test('what is shown is escaped, and the document can be read from the page', () => {
  const page = pageText({ ...parts, skip: html`<a href="#x">skip</a>` });
  expect(page).toContain('<title>a &lt; b</title>');
  expect(page).toContain('<p>&lt;/main&gt;&lt;script&gt;</p>');
  expect(page).toContain('<body>\n<a href="#x">skip</a>\n<header class="top"><h1>');
  expect(extractBundle(page)).toEqual(parts.document);
});

test('no other page is put together anywhere', () => {
  const others = filesBelow('src').filter(file =>
    /<!doctype|Content-Security|unsafe-inline/i.test(textOf(file)),
  );
  expect(others).toEqual(['src/reports/page/shell.ts']);
});
