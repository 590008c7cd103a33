/** What a verdict rests on, as data: codes, and nothing that is not said. */
import { describe, expect, it, test, vi } from 'vitest';
import { PREMISES, Review } from '../../../src/certificates/book/review.ts';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { Wrong } from '../../../src/certificates/numbers/meter.ts';
import { documentOf } from '../commands.ts';
import { zero } from '../documents.ts';

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

describe('how many problems are enough', () => {
  const wrong = () => {
    throw new Wrong('is wrong');
  };

  it('claims are looked at until there are so many', () => {
    const review = new Review(1, undefined, 2);
    const right = vi.fn(() => 7);
    expect(review.claim('/a', right)).toBe(7);
    review.claim('/b', wrong);
    expect(review.claim('/c', right)).toBe(7);
    review.claim('/d', wrong);
    expect(review.claim('/e', right)).toBeUndefined();
    review.claim('/f', wrong);
    expect(right).toHaveBeenCalledTimes(2);
    expect(review.problems.map(({ path }) => path)).toEqual(['/b', '/d']);
  });

  it('all, where nothing is said', () => {
    const review = new Review(1);
    for (const path of ['/a', '/b', '/c']) review.claim(path, wrong);
    expect(review.problems).toHaveLength(3);
  });

  it('the verdict is the same', () => {
    const twice = { ...zero, value: '7', artificial: 'undecided' };
    const [all, first] = [verifyDocument(twice), verifyDocument(twice, { enough: 1 })];
    expect(all.problems.length).toBeGreaterThan(1);
    expect(first.problems).toEqual(all.problems.slice(0, 1));
    expect([all.verdict, first.verdict]).toEqual(['rejected', 'rejected']);
    expect(verifyDocument(zero, { enough: 1 })).toEqual(verifyDocument(zero));
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
