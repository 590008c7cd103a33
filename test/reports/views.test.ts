/** Every kind of document has a page, Markdown and words; what stands in a document stays text in them. */
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/documents/index.ts';
import { CornercheckError } from '../../src/errors.ts';
import { extractBundle } from '../../src/reports/index.ts';
import { readDocument } from '../../src/reports/reading/read.ts';
import { markdownOf, pageOf, remarksOf, VIEWS, wordsOf } from '../../src/reports/views.ts';
import { SHORT, spread } from '../random.ts';
import { ANSI, CONTROL, HOSTILE } from './fixtures.ts';
import { placesOf, SAVED, saved } from './saved.ts';

test('the saved documents are of every kind, and some of more than one form', () => {
  expect(new Set(SAVED.map(({ value }) => value.format))).toEqual(new Set(Object.keys(VIEWS)));
  expect('status' in saved('stopped')).toBe(true);
  expect('error' in saved('failed-case')).toBe(true);
});

describe.each(SAVED)('$name', ({ value }) => {
  const document = readDocument(value, 'a file');
  const page = pageOf(document);

  test('has a page of one file, with a heading, an answer, and the document', () => {
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toMatch(/<h1>.+<\/h1>/);
    expect(page).not.toMatch(
      /\b(?:[xyd]|[xy][12]|c[xy]|points|width|height)="[^"]*(?:NaN|Infinity)|undefined|\[object|(?:src|href)="(?:https?:)?\/\//,
    );
    expect(page).toContain('default-src &#39;none&#39;');
    expect(extractBundle(page)).toEqual(value);
    expect(pageOf(extractBundle(page))).toBe(page);
  });

  test('has Markdown and words', () => {
    const markdown = markdownOf(document);
    expect(markdown).toMatch(/^## .+\n\n/);
    expect(markdown.length).toBeGreaterThan(60);
    expect(markdown).not.toMatch(/undefined|\[object|\n\n\n/);
    const words = [wordsOf(document), ...remarksOf(document)].join('\n');
    expect(words.length).toBeGreaterThan(10);
    expect(words).not.toMatch(/undefined\b(?!:)|\[object/);
  });

  test('the order of its keys says nothing', () => {
    const turned = (one: unknown): unknown =>
      typeof one !== 'object' || one === null
        ? one
        : Array.isArray(one)
          ? one.map(turned)
          : Object.fromEntries(
              Object.entries(one)
                .reverse()
                .map(([key, entry]) => [key, turned(entry)]),
            );
    const other = turned(value) as Document;
    expect(pageOf(other)).toBe(page);
    expect(markdownOf(other)).toBe(markdownOf(document));
    expect(wordsOf(other)).toBe(wordsOf(document));
  });
});

/** What a hostile text must not become, in any of the three. */
function escapes(document: Document): string[] {
  const [page, markdown, words] = [pageOf(document), markdownOf(document), wordsOf(document)];
  const own = page.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, '');
  const tags = (own.match(/<[a-z][^>]*>/gi) ?? []).map(tag => tag.replace(/"[^"]*"/g, '""'));
  const data = own.match(/<script[^>]*>/g) ?? [];
  const prose = markdown.replace(/(`+)[\s\S]*?\1/g, '');
  return [
    ...(tags.some(tag => /^<(?:img|iframe|base|object|embed)\b|\son\w+=|javascript:/.test(tag))
      ? ['an element']
      : []),
    ...(own.includes('\x3c!--') ? ['a comment'] : []),
    ...(data.length === 1 ? [] : [`${data.length} scripts`]),
    ...(CONTROL.test(page) || CONTROL.test(markdown) ? ['a control character'] : []),
    ...(CONTROL.test(words.replace(ANSI, '')) ? ['a control character on the terminal'] : []),
    ...(/(?<!\\)<(?!\/?(?:details|summary)>)|(?<!\\)\]\(|https?:\/\/|\s@someone/.test(prose)
      ? ['Markdown']
      : []),
  ];
}

describe('what stands in a document stays text', () => {
  /** With a hostile name in the place of the first; undefined: has none. */
  const renamed = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const [first, ...others] = Object.entries(value);
    return first && Object.fromEntries([[evil, first[1]], ...others]);
  };
  const evil = `${HOSTILE.join(' ')} https://evil.invalid www.evil.invalid`;

  test.each(SAVED)('$name', ({ value }) => {
    let put = 0;
    for (const place of spread(placesOf(value))) {
      const changed = place.with(typeof place.value === 'string' ? evil : renamed(place.value));
      try {
        expect(escapes(readDocument(changed, 'a file')), place.path).toEqual([]);
        put += 1;
      } catch (error) {
        // What is to be a number or a format is none now, and is refused.
        if (!(error instanceof CornercheckError)) throw error;
      }
    }
    expect(put).toBeGreaterThan(0);
  });

  test('what is looked for is seen', () => {
    const document = saved('equal');
    expect(escapes(document)).toEqual([]);
    expect(/<img/.test(pageOf({ ...document, why: '<img>' } as Document))).toBe(false);
    expect(markdownOf({ ...document, equal: 'undecided', why: 'see https://a.b' } as Document)).toContain(
      'https:\u200b//a.b',
    );
  });
});

const OTHERS = [undefined, null, 7, [], {}, 'x', '1/2', { expr: '1' }, -1e300, [[]]];

describe('what is damaged is refused by name, or drawn without', () => {
  // The last has the others in it.
  test.each(SAVED.filter(({ name }) => name !== 'reports'))('$name', ({ value }) => {
    let refused = 0;
    for (const [i, place] of spread([...placesOf(value).entries()])) {
      const other = OTHERS[i % OTHERS.length];
      if (JSON.stringify(other) === JSON.stringify(place.value)) continue;
      try {
        const document = readDocument(place.with(other), 'a file');
        pageOf(document);
        markdownOf(document);
        wordsOf(document);
      } catch (error) {
        if (!(error instanceof CornercheckError))
          throw new Error(`${place.path} = ${JSON.stringify(other)}`, { cause: error });
        expect(error.message).not.toContain('\n');
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(SHORT ? 0 : 1);
  });
});
