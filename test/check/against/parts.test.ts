/** Parts of a comparison, put together, are what one run gives, byte for byte. */
import { expect, test } from 'vitest';
import { sealed, verifyDocument } from '../../../src/certificates/index.ts';
import {
  compareTargets,
  comparisonDocument,
  expectComparisonParts,
  mergeComparisons,
  readDeclared,
} from '../../../src/check/index.ts';
import { type ComparisonDocument, stringifyDocument } from '../../../src/documents/index.ts';
import { printProgram } from '../../../src/programs/index.ts';
import type { TargetHost } from '../../../src/targets/index.ts';
import exactTarget from '../../../src/targets/own/exact.ts';
import { hostOf } from '../host.ts';

const broken = async (name: string): Promise<TargetHost> =>
  hostOf((await import(`../../../fixtures/broken/${name}.mjs`)).default);
const [right, allTied, clipDropped] = [
  await broken('right'),
  await broken('max-all-tied'),
  await broken('clip-bounds-dropped'),
];
const exact = hostOf(exactTarget);
const declared = readDeclared(
  '{"format":"cornercheck.conventions/1","ops":{"relu":"1","max":"mean"}}',
  'conventions.json',
);

type Hosts = readonly [TargetHost, TargetHost];
type Options = Parameters<typeof compareTargets>[1];
const specifiers = ['./a.mjs', './b.mjs'] as const;

const run = async (hosts: Hosts, options: Options): Promise<ComparisonDocument> =>
  sealed(await compareTargets({ hosts, specifiers }, options));

/** As they are saved, and read again. */
const parts = async (hosts: Hosts, of: number, options: Options): Promise<[string, ComparisonDocument][]> => {
  const all: [string, ComparisonDocument][] = [];
  for (let index = 1; index <= of; index++) {
    const part = await run(hosts, { ...options, shard: { index, of } });
    expect(verifyDocument(part).problems).toEqual([]);
    all.push([`${index}.json`, JSON.parse(stringifyDocument(part))]);
  }
  return all;
};

test.each<[string, Hosts, Options]>([
  ['two wrong ones', [allTied, clipDropped], { seed: 1, runs: 40, ops: ['max', 'clip', 'add'] }],
  ['held to conventions', [right, clipDropped], { seed: 2, runs: 20, ops: ['max', 'relu'], declared }],
  ['an exact one', [right, exact], { seed: 1, runs: 10, ops: ['abs', 'exp', 'max'] }],
])('%s', async (_, hosts, options) => {
  const whole = await run(hosts, options);
  const read = expectComparisonParts((await parts(hosts, 3, options)).reverse());
  const merged = await mergeComparisons(hosts, read, options.declared);
  expect(stringifyDocument(sealed(comparisonDocument({ hosts, specifiers }, options, merged)))).toBe(
    stringifyDocument(whole),
  );
  expect(whole.checks).toBeGreaterThan(Math.max(...read.map(({ checks }) => checks)));
  expect(verifyDocument(whole).problems).toEqual([]);
});

test('a program is asked in one part, at all its points', async () => {
  const asked: Set<string>[] = [];
  for (let index = 1; index <= 2; index++) {
    const heard = new Set<string>();
    const host: TargetHost = {
      ...right,
      ask: queries => {
        for (const { program } of queries) heard.add(printProgram(program));
        return right.ask(queries);
      },
    };
    await run([host, host], { seed: 1, runs: 1, ops: ['max', 'add', 'relu'], shard: { index, of: 2 } });
    asked.push(heard);
  }
  const [one, two] = asked;
  expect(Math.min(one!.size, two!.size)).toBeGreaterThan(5);
  expect([...one!].filter(program => two!.has(program))).toEqual([]);
});

test('what both are held to makes a legal answer of either a violation, and nothing else', async () => {
  const hosts = [right, right] as const;
  const held = await run(hosts, { seed: 1, runs: 0, ops: ['relu', 'abs'], declared });
  expect(held.differences.map(({ id }) => id)).toEqual(['alike-convention-relu-tied']);
  expect(held.differences[0]!.answers[0]).toMatchObject({ verdict: 'convention', declared: { relu: '1' } });
  const free = await run(hosts, { seed: 1, runs: 0, ops: ['relu', 'abs'] });
  expect(free.differences).toEqual([]);
});

test('parts of other runs are refused', async () => {
  const options = { seed: 1, runs: 2, ops: ['relu'] };
  const [one, two] = (await parts([right, clipDropped], 2, options)) as [
    [string, ComparisonDocument],
    [string, ComparisonDocument],
  ];
  const [, other] = await parts([right, allTied], 2, options);
  const refused =
    (...reports: [string, ComparisonDocument][]) =>
    () =>
      expectComparisonParts(reports);
  expect(refused(one)).toThrow('missing: part 2/2');
  expect(refused(one, two, one)).toThrow('part 1/2 is there twice');
  expect(refused(one, ['other.json', other![1]])).toThrow(/expected the same target as of 1\.json: right/);
});
