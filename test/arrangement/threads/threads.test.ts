/** Parts of a search on several threads. */
import { expect, test } from 'vitest';
import { cellPart } from '../../../src/arrangement/cells/part.ts';
import { searchedFaces } from '../../../src/arrangement/index.ts';
import { Purse } from '../../../src/arrangement/purse.ts';
import { looksOf, reachableFaces } from '../../../src/arrangement/reachable-faces.ts';
import { CellThreads } from '../../../src/arrangement/threads/threads.ts';
import { zeroVector } from '../../../src/linear/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { second } from '../cells/programs.ts';

test('the same on two threads, also where the budget ends it', async () => {
  for (const steps of [3_000, 200_000]) {
    const found = await searchedFaces(second(4), { jobs: 2, alone: 0, steps });
    expect(found).toEqual(reachableFaces(compile(second(4)), steps));
  }
});

test('a part is looked at to its end; once stopped, one cell of it alone; no more parts than threads', async () => {
  const program = second(3);
  const place = { cell: [], point: zeroVector(3) };
  const looks = looksOf(compile(program), new Purse(1_000));
  if (typeof looks === 'string') throw new Error(looks);
  const threads = new CellThreads(program, 1);
  try {
    const whole = threads.run(place);
    await expect(threads.run(place)).rejects.toThrow('more parts at a time than threads');
    await whole;
    threads.stop();
    expect(await threads.run(place)).toEqual(cellPart(looks, place, spent => spent === 0));
  } finally {
    await threads.close();
  }
});

test('a thread that cannot work is an error of ours', async () => {
  const threads = new CellThreads(parseProgramText('x * y'), 1);
  const asked = threads.run({ cell: [], point: zeroVector(2) });
  await expect(asked).rejects.toThrow('a thread of critical ended: RangeError: piece 1 of mul.1');
  await expect(threads.run({ cell: [], point: zeroVector(2) })).rejects.toThrow('ended');
  await threads.close();
});
