/** `cornercheck render`: what was saved is shown again. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/reports/reading/read.ts';
import { markdownOf, pageOf, wordsOf } from '../../../src/reports/views.ts';
import { cornercheck } from '../served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (name: string): string => `fixtures/documents/${name}.json`;
const document = (name: string) => readDocument(JSON.parse(readFileSync(fixture(name), 'utf8')), name);

describe('shows', () => {
  test('words, where no file is named; what is said beside them goes to stderr', async () => {
    const { status, stdout, stderr } = await cornercheck(['render', fixture('forge')]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${wordsOf(document('forge'))}\n` });
    expect(stderr).toContain('at 0: derivative 1 before, -1 now');
  });

  test('a page and Markdown, and nothing else; status 0 whatever the document says', async () => {
    const [page, markdown] = [join(folder, 'judged.html'), join(folder, 'judged.md')];
    const ended = await cornercheck(['render', fixture('judgement'), '--html', page, '--markdown', markdown]);
    expect(ended).toEqual({ status: 0, stdout: '', stderr: `wrote ${page}\nwrote ${markdown}\n` });
    expect(readFileSync(page, 'utf8')).toBe(pageOf(document('judgement')));
    expect(readFileSync(markdown, 'utf8')).toBe(markdownOf(document('judgement')));
    // And the page again, from itself.
    const again = join(folder, 'again.html');
    expect((await cornercheck(['render', page, '--html', again])).status).toBe(0);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(page, 'utf8'));
  });

  test('the document, with --json; of standard input as well', async () => {
    const text = readFileSync(fixture('stopped'), 'utf8');
    const { status, stdout, stderr } = await cornercheck(['render', '-', '--json'], text);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${text.trimEnd()}\n`, stderr: '' });
  });
});

describe('refuses in one line, with status 2', () => {
  const damaged = JSON.stringify({ ...document('equal'), equal: 'perhaps' });
  const torn = JSON.stringify({ ...document('critical'), on: ['a', 'b'] });

  test.concurrent.each([
    ['no JSON', 'relu(t)', /-: expected a document as JSON, or a page that has one: /],
    ['cut short', damaged.slice(0, 90), /-: expected a document as JSON/],
    ['no document', '[1, 2]', /-: expected a document of cornercheck/],
    [
      'another kind',
      '{"format":"cornercheck.program/1"}',
      /-, \/format: expected one of .*got "cornercheck\.program\/1"/,
    ],
    [
      'a damaged field',
      damaged,
      /-, \/equal: expected one of "yes", "no", "undecided", got "perhaps"; it was changed/,
    ],
    ['a page of others', '<html></html>', /expected a page with embedded cornercheck data/],
  ])('%s', async (_, text, message) => {
    const { status, stdout, stderr } = await cornercheck(['render', '-'], text);
    const page = await cornercheck(['render', '-', '--html', join(folder, 'refused.html')], text);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(page.status).toBe(2);
    for (const line of [stderr, page.stderr]) {
      expect(line).toMatch(/^cornercheck: [^\n]*\n$/);
      expect(line).toMatch(message);
    }
  });

  test('fields that do not fit together', async () => {
    const page = join(folder, 'torn.html');
    const { status, stderr } = await cornercheck(['render', '-', '--html', page], torn);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^cornercheck: -: cannot be shown, its fields do not fit together: [^\n]*\n$/);
    expect(existsSync(page)).toBe(false);
  });

  test('no file, and one that it is to write itself', async () => {
    expect((await cornercheck(['render', 'none.json'])).stderr).toMatch(
      /^cornercheck: none\.json: no such file/,
    );
    const file = join(folder, 'own.json');
    writeFileSync(file, readFileSync(fixture('equal')));
    const { status, stderr } = await cornercheck(['render', file, '--html', file]);
    expect(status).toBe(2);
    expect(stderr).toContain('expected a file of its own');
  });
});
