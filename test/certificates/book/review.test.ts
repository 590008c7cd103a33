/** What a verdict rests on, as data: codes, and nothing that is not said. */
import { describe, expect, it, test } from 'vitest';
import { PREMISES, Review } from '../../../src/certificates/book/review.ts';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { documentOf } from '../commands.ts';

describe('a book', () => {
  it('counts what is assumed several times, and says it once', () => {
    const review = new Review(1);
    review.assume('texts', '# texts are not looked at');
    review.assume('texts', '# texts are not looked at');
    review.assume('covers', 'the index of s covers all points');
    expect(review.rests).toEqual([
      { code: 'texts', says: '2 texts are not looked at', claims: 2 },
      { code: 'covers', says: 'the index of s covers all points', claims: 1 },
    ]);
    expect(review.assumptions).toEqual(['2 texts are not looked at', 'the index of s covers all points']);
  });

  it('lists kinds of records and of words one by one, and bounds of rounding last', () => {
    const review = new Review(1);
    for (const kind of ['seeds', 'counts', 'seeds']) review.record(kind);
    review.words('titles');
    review.bound([{ n: 3n, d: 1n, words: 1 }]);
    expect(review.rests).toEqual([
      { code: 'rounding', says: 'no stated bound of rounding errors is above 2^2', claims: 1 },
      { code: 'record', says: 'seeds', claims: 1 },
      { code: 'record', says: 'counts', claims: 1 },
      { code: 'words', says: 'titles', claims: 1 },
    ]);
    expect(review.assumptions).toHaveLength(3);
  });

  it('rests on nothing that is left open', () => {
    const review = new Review(1);
    review.open('/here', 'not known');
    expect([review.rests, review.complete]).toEqual([[], false]);
    expect(review.assumptions).toEqual(['not re-derived: /here (not known)']);
  });
});

describe('what acceptance may rest on', async () => {
  const document = await documentOf(
    'explain',
    'select s(x) { x when x > 0; 2*x when x <= 0 }\ns(x)',
    '--at',
    '0',
  );
  const codes = verifyDocument(document).rests.map(({ code }) => code);

  it('is anything, where nothing is said', () => {
    expect(codes).toContain('covers');
    expect(verifyDocument(document).verdict).toBe('accepted');
  });

  it('is what is named: all of it', () => {
    expect(verifyDocument(document, { allow: PREMISES }).verdict).toBe('accepted');
    expect(verifyDocument(document, { allow: codes }).verdict).toBe('accepted');
  });

  test.each([...new Set(codes)])('without %s it is undecided', code => {
    const allow = PREMISES.filter(one => one !== code);
    expect(verifyDocument(document, { allow })).toMatchObject({ verdict: 'undecided', problems: [] });
  });

  it('makes nothing of what is rejected', () => {
    expect(verifyDocument({ ...document, value: '7' }, { allow: PREMISES }).verdict).toBe('rejected');
    expect(verifyDocument({ ...document, value: '7' }, { allow: [] }).verdict).toBe('rejected');
  });
});
