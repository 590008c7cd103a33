/** Of a target that compiles each program little is asked, unless more is asked for. */
import { expect, test } from 'vitest';
import type { CheckDocument, ComparisonDocument } from '../../../src/documents/index.ts';
import { cornercheck } from '../served.ts';

const TARGET = 'fixtures/targets/compiles.mjs';

const check = async (...words: string[]): Promise<CheckDocument> =>
  JSON.parse((await cornercheck(['check', TARGET, ...words, '--json'])).stdout);

const isBrief = ({ notes = [] }: CheckDocument): boolean =>
  notes.some(note => note.startsWith('Briefly, as it compiles each program'));

test('briefly, and no generated programs', async () => {
  const all = await check();
  expect(all.complete).toBe(true);
  expect(isBrief(all)).toBe(true);
  expect(all.target).not.toHaveProperty('compiles');
  expect((await check('--runs', '0')).checks).toBe(all.checks);
});

test('what is asked for is asked', async () => {
  const all = await check();
  const named = await check('--ops', 'relu,add');
  expect(isBrief(named)).toBe(false);
  expect(named.checks).toBeGreaterThan(all.checks);
  expect((await check('--runs', '20')).checks).toBeGreaterThan(all.checks);
});

test('in parts as in one', async () => {
  expect(await check('--jobs', '2')).toEqual(await check());
});

test('beside another target as well', async () => {
  const against = async (...words: string[]): Promise<ComparisonDocument> =>
    JSON.parse((await cornercheck(['check', TARGET, '--against', 'float64', ...words, '--json'])).stdout);
  const few = await against();
  expect(few.complete).toBe(true);
  expect(few.checks).toBeLessThan((await against('--ops', 'relu,add')).checks);
});
