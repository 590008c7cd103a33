/** Text from outside in Markdown: it stays text. */
import { visible } from '../words/terms/plain.ts';

/**
 * Text on one line that Markdown and HTML in it leave as it is. A mention would notify people, and an address become a link of
 * itself: a space of no width parts them.
 */
export const escaped = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~!$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/@/g, '@\u200b')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\bwww\./gi, '$&\u200b');

/** The same where a line begins: no list, no heading, no rule. */
export const paragraph = (text: string): string => escaped(text).replace(/^(\d*)([-+=.)])/, '$1\\$2');

/** Code within a line; the fence is longer than any run of backticks in it. */
export function inline(text: string): string {
  const line = oneLine(text).replace(/\|/g, '\\|');
  const fence = '`'.repeat(longestRun(line) + 1);
  return `${fence} ${line} ${fence}`.replace(/^(`+) ([^`](?:.*[^`])?) \1$/, '$1$2$1');
}

export function fenced(code: string, language: string): string {
  const text = visible(code);
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${/^[\w+-]*$/.test(language) ? language : ''}\n${text}\n${fence}`;
}

/** Cells that are Markdown already. */
export function tableLines(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
const oneLine = (text: string): string => visible(text).replace(/\s+/g, ' ').trim();
