/** An outline as Markdown: what the page says, without what is drawn. */
import { escaped, fenced, inline, paragraph, tableLines } from './markdown-text.ts';
import type { Outline, OutlinePart, Part } from './outline.ts';
import { PAPER, termOf } from './theory.ts';

/** GitHub-flavoured; ends with a newline. */
export function outlineMarkdown({ title, subject, answer, parts, terms }: Outline): string {
  const heading = `## ${escaped(title)}${subject === undefined ? '' : ` ${inline(subject)}`}`;
  const theory = terms.map(termOf).map(([term, meaning]) => `- **${escaped(term)}**: ${escaped(meaning)}`);
  const source = `${escaped(PAPER.authors)}, *${escaped(PAPER.title)}*, ${PAPER.place}.`;
  const blocks = [
    heading,
    ...answer.map(said => lead(said)),
    ...parts.map(block),
    ...(terms.length === 0
      ? []
      : [`<details><summary>The theory</summary>\n\n${theory.join('\n')}\n\n${source}\n\n</details>`]),
  ];
  return `${blocks.filter(text => text !== '').join('\n\n')}\n`;
}

/** Within a line: what has a tone is strong. */
function said(words: OutlinePart): string {
  if (typeof words === 'string') return escaped(words);
  const { text, more = '', tone, code } = words;
  if (text.trim() === '') return escaped(more);
  const plain = code ? inline(text) : escaped(text);
  return `${tone === undefined ? plain : `**${plain}**`}${escapedAfter(more)}`;
}

/** The space before it stays. */
const escapedAfter = (text: string): string => (/^\s/.test(text) ? ` ${escaped(text)}` : escaped(text));

const lead = (words: OutlinePart): string => (typeof words === 'string' ? paragraph(words) : said(words));

function block(part: Part): string {
  if ('heading' in part) return `### ${escaped(part.heading)}`;
  if ('text' in part) return lead(part.text);
  if ('code' in part) return fenced(part.code, '');
  if ('facts' in part)
    return part.facts
      .flatMap(([name, words]) => (words === undefined ? [] : [`- **${escaped(name)}**: ${said(words)}`]))
      .join('\n');
  const { head, rows } = part.table;
  return tableLines(
    head.map(name => escaped(name)),
    rows.map(row => row.map(said)),
  );
}
