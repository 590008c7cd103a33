/**
 * Documents of every kind, as they were saved: of what is accepted every field is looked at, and a field that the checker does not know
 * is not accepted. What of a kind may be changed all the same is told by tests of its own.
 */
import { describe, expect, test } from 'vitest';
import { type Verification, verifyDocument } from '../../../src/certificates/index.ts';
import { SAVED } from '../../reports/saved.ts';
import { lies } from '../forgeries.ts';

type Verify = (document: unknown) => Pick<Verification, 'verdict'>;

const verify: Verify = document => verifyDocument(document, { enough: 1 });
const ACCEPTED = SAVED.filter(({ value }) => verify(value).verdict === 'accepted');

/** The fields below which no lie is refused, or left open. */
function unseen(document: object, verified: Verify = verify): string[] {
  const left = new Set(Object.keys(document));
  for (const lie of lies(document)) {
    const field = lie.path.split('/')[1]!;
    if (left.has(field) && verified(lie.document).verdict !== 'accepted') left.delete(field);
  }
  return [...left];
}

/** Words for people. */
const WORDS: readonly string[] = ['why'];

describe.each(ACCEPTED)('$name', ({ value }) => {
  test('every field is looked at', () => {
    expect(unseen(value).filter(field => !WORDS.includes(field))).toEqual([]);
  });

  test('a field that is not known is not accepted', () => {
    expect(verify({ ...value, unheard: '1' }).verdict).not.toBe('accepted');
  });
});

/** What these say is in part a record, or words; a verification is not believed. */
const NEVER = ['claims', 'conventions', 'diff', 'reports', 'verification'];

test('of every other kind one is accepted', () => {
  const kinds = (documents: typeof SAVED) => new Set(documents.map(({ value }) => value.format));
  const accepted = kinds(ACCEPTED);
  const left = [...kinds(SAVED)].filter(kind => !accepted.has(kind)).sort();
  expect(left).toEqual(NEVER.map(kind => `cornercheck.${kind}/1`));
});

test('a checker that does not look at one is noticed', () => {
  const { value } = ACCEPTED.find(({ name }) => name === 'equal')!;
  const blind: Verify = document => verify({ ...(document as object), equal: 'yes' });
  expect(unseen(value, blind)).toEqual(['equal']);
});
