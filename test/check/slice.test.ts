/** Long work in slices. */
import { expect, test } from 'vitest';
import { Slice } from '../../src/check/slice.ts';

/** Works for so many milliseconds. */
function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test('a slice is over after some milliseconds of work, and anew after a rest', async () => {
  const slice = new Slice();
  busy(20);
  expect(slice.isOver).toBe(true);
  await slice.rest();
  expect(slice.isOver).toBe(false);
});

test('in a rest what waits is done, as it is not while promises alone are awaited', async () => {
  const slice = new Slice();
  let done = false;
  setImmediate(() => {
    done = true;
  });
  for (let i = 0; i < 100; i++) await Promise.resolve();
  expect(done).toBe(false);
  await slice.rest();
  expect(done).toBe(true);
});
