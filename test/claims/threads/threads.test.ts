/** The number of threads changes nothing, and what was done before the end is kept. */
import { expect, test } from 'vitest';
import { claimsNamed, runShared } from '../../../src/claims/index.ts';

const names = ['figure-1-zero', 'definition-4-remark-a', 'illustration-relu', 'figure-1-identity'];

const shared = async (
  jobs: number,
  end = Number.POSITIVE_INFINITY,
  signal = new AbortController().signal,
  apart = false,
) => {
  const told: string[] = [];
  const claims = await claimsNamed(names);
  const onClaim = (id: string): void => void told.push(id);
  const setting = { seed: 3, effort: 0.2 };
  return { told, records: await runShared({ names, claims, setting, end, jobs, apart, signal, onClaim }) };
};

test('two threads and none give the same records, in the order of the claims', async () => {
  const [one, two] = await Promise.all([shared(1), shared(2)]);
  expect(two.records).toEqual(one.records);
  expect(two.records.map(({ id }) => id)).toEqual(names);
  expect(two.told.toSorted()).toEqual(names.toSorted());
});

test('apart, one job too leaves this thread free while a claim runs', async () => {
  const records: unknown[] = [];
  let turns = 0;
  const turn = (): void => {
    turns++;
    if (records.length === 0) setImmediate(turn);
  };
  setImmediate(turn);
  const apart = await shared(1, undefined, undefined, true);
  records.push(apart);
  const here = await shared(1);
  expect(apart.records).toEqual(here.records);
  // On this thread there is a turn between two claims, and no more.
  expect(turns).toBeGreaterThan(100);
});

test('after the end, and after a signal, nothing more is begun', async () => {
  const aborted = AbortSignal.abort();
  for (const jobs of [1, 2]) {
    expect((await shared(jobs, 0)).records).toEqual([]);
    expect((await shared(jobs, Number.POSITIVE_INFINITY, aborted)).records).toEqual([]);
  }
});
