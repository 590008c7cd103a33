/** Two targets held against each other: what is wrong, and in which of them, is told from what is but another convention. */
import { expect, test } from 'vitest';
import { sealed, verifyDocument } from '../../../src/certificates/index.ts';
import { compareTargets, withListed } from '../../../src/check/index.ts';
import { statusOf } from '../../../src/cli/frame/status.ts';
import type { ComparisonDocument } from '../../../src/documents/index.ts';
import { asReport } from '../../../src/reports/beside/against.ts';
import { hostOf } from '../host.ts';

type Target = Parameters<typeof hostOf>[0];

const broken = async (name: string): Promise<Target> =>
  (await import(`../../../fixtures/broken/${name}.mjs`)).default;
const { createTarget } = await import(`../../../fixtures/broken/${'tape'}.mjs`);
const [right, allTied, clipDropped] = [
  await broken('right'),
  await broken('max-all-tied'),
  await broken('clip-bounds-dropped'),
];

/** Where several are tied the last of them: another convention, as right as the first. */
const last: Target = createTarget('max-last', {
  operations: {
    max: (x: number[]) => {
      const place = x.lastIndexOf(Math.max(...x));
      return [x[place]!, x.map((_, i) => (i === place ? 1 : 0))];
    },
  },
});

const compare = (
  a: Target,
  b: Target,
  ops: string[],
  runs = 40,
  specifiers: readonly [string, string] = ['./a.mjs', './b.mjs'],
): Promise<ComparisonDocument> =>
  compareTargets({ hosts: [hostOf(a), hostOf(b)], specifiers }, { seed: 1, runs, ops });

test('two corrupted targets: each is told to be wrong where it is, with what proves it', async () => {
  const document = await compare(allTied, clipDropped, ['max', 'clip', 'add']);
  const of = (agreement: string) => document.differences.filter(one => one.agreement === agreement);
  const [max] = of('first');
  expect(max).toMatchObject({
    id: 'first-outside-max-tied',
    title:
      'max(x, y) at x = 0, y = 0, backward mode: max-all-tied returns (1, 1), outside: not in D_f(x); clip-bounds-dropped returns (1, 0), right',
    answers: [
      { verdict: 'outside', returned: { gradient: ['1', '1'] }, certificate: { of: 'active' } },
      { verdict: 'clarke', returned: { gradient: ['1', '0'] } },
    ],
    replay: "npx cornercheck check ./a.mjs --against ./b.mjs --program 'max(x, y)' --at x=0,y=0",
  });
  expect(of('second')[0]).toMatchObject({
    answers: [{ verdict: 'clarke' }, { verdict: 'outside', ops: ['clip'] }],
  });
  expect(statusOf(document)).toBe(1);
  expect(document.sweep.find(({ op, pattern }) => op === 'max' && pattern === '2 tied')).toMatchObject({
    difference: 'first-outside-max-tied',
  });
  expect(verifyDocument(sealed(document))).toMatchObject({ problems: [] });
});

test('it ends at the first difference that is asked to end it, and says that it is not complete', async () => {
  const asked = (bail: (id: string, agreement: string) => boolean) =>
    compareTargets(
      { hosts: [hostOf(allTied), hostOf(clipDropped)], specifiers: ['./a.mjs', './b.mjs'] },
      { seed: 1, runs: 0, ops: ['max', 'clip'], bail },
    );
  const [one, all] = [await asked((_, agreement) => agreement === 'first'), await asked(() => false)];
  expect(one).toMatchObject({
    complete: false,
    differences: [{ id: 'first-outside-max-tied', occurrences: 1 }],
  });
  expect(one.checks).toBeLessThan(all.checks);
  expect(all.complete).toBe(true);
  expect(statusOf(one)).toBe(1);
  expect(verifyDocument(sealed(one))).toMatchObject({ problems: [] });
});

test('conventions that differ are no fault: both are right, and it is said so', async () => {
  const document = await compare(right, last, ['max', 'add']);
  expect(Object.keys(document.summary).sort()).toEqual(['convention', 'same']);
  expect(document.differences[0]).toMatchObject({
    id: 'convention-max-tied',
    answers: [{ verdict: 'clarke' }, { verdict: 'clarke' }],
  });
  expect(statusOf(document)).toBe(0);
  expect(statusOf(document, { same: true })).toBe(1);
  expect(asReport(document, false).findings[0]?.verdict).toBe('clarke');
  expect(asReport(document, true).findings[0]?.verdict).toBe('convention');
});

test('a fault that both have is no agreement', async () => {
  const document = await compare(allTied, allTied, ['max'], 0);
  expect(document.labels).toEqual(['max-all-tied (./a.mjs)', 'max-all-tied (./b.mjs)']);
  expect(document.differences.map(({ agreement }) => agreement)).toEqual(['alike']);
  expect(document.summary.same).toBeGreaterThan(10);
  expect(statusOf(document)).toBe(1);
  const known = document.differences.map(({ id }) => ({ id, reason: 'known' }));
  const listed = { ...document, differences: withListed(document.differences, known, true) };
  expect(statusOf(listed)).toBe(0);
});

test('the same target twice: nothing differs', async () => {
  const document = await compare(right, right, ['max', 'relu', 'abs']);
  expect(document).toMatchObject({ differences: [], summary: { same: document.checks } });
  expect(statusOf(document)).toBe(0);
});
