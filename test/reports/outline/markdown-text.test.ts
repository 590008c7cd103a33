/** Text from outside in Markdown stays text. */
import { expect, test } from 'vitest';
import {
  escaped,
  fenced,
  inline,
  paragraph,
  tableLines,
} from '../../../src/reports/outline/markdown-text.ts';

test.each([
  [
    'a <b> & [c](d) | *e* _f_ `g` # ~h~ $i$ !j {k}',
    'a \\<b\\> &amp; \\[c\\](d) \\| \\*e\\* \\_f\\_ \\`g\\` \\# \\~h\\~ \\$i\\$ \\!j \\{k\\}',
  ],
  ['a@b', 'a@\u200bb'],
  ['see https://a.b, ftp://c', 'see https:\u200b//a.b, ftp:\u200b//c'],
  ['WWW.a.b', 'WWW.\u200ba.b'],
  ['two\nlines\u0007', 'two lines\ufffd'],
])('%j', (text, expected) => expect(escaped(text)).toBe(expected));

test.each([
  ['- a', '\\- a'],
  ['+ a', '\\+ a'],
  ['12. a', '12\\. a'],
  ['1) a', '1\\) a'],
  ['=== ', '\\==='],
  ['a - b', 'a - b'],
  ['−1', '−1'],
])('no list or rule begins with %j', (text, expected) => expect(paragraph(text)).toBe(expected));

test('fences are longer than what stands in them', () => {
  expect(inline('a')).toBe('`a`');
  expect(inline('`a` | b')).toBe('`` `a` \\| b ``');
  expect(fenced('```\nx', 'js"><')).toBe('````\n```\nx\n````');
  expect(tableLines(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
});
