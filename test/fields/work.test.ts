/** The work of one question: where it ends, and what may still be written down then. */
import { expect, test } from 'vitest';
import { Undecided } from '../../src/fields/budget.ts';
import { attempted, BoundedWork, WorkInParts } from '../../src/fields/work.ts';

test('work ends with its steps, and from then on', () => {
  const work = new BoundedWork(10, 'computing with numbers');
  work.spend(10);
  const over = new Undecided('more than 10 steps of computing with numbers');
  expect(attempted(() => work.spend(1))).toEqual(over);
  expect(attempted(() => work.spend(0))).toEqual(over);
});

test('or with the time', () => {
  let isOver = false;
  const watch = (): void => {
    if (isOver) throw new Undecided('more than 1 s');
  };
  const work = new BoundedWork({ steps: 1e9, watch }, 'computing');
  work.spend(5_000);
  isOver = true;
  expect(attempted(() => work.spend(5_000))).toEqual(new Undecided('more than 1 s'));
  isOver = false;
  expect(attempted(() => work.spend(1))).toEqual(new Undecided('more than 1 s'));
});

test('what was found is written down, within bounds: fewer where the work came to its end', () => {
  const [done, over] = [new BoundedWork(10, 'computing'), new BoundedWork(10, 'computing')];
  attempted(() => over.spend(11));
  for (const work of [done, over]) work.close();
  expect(attempted(() => over.spend(200_000))).toBeUndefined();
  expect(attempted(() => done.spend(1_000_000))).toBeUndefined();
  expect(attempted(() => over.spend(200_000))).toBeInstanceOf(Undecided);
  expect(attempted(() => done.spend(1_500_000))).toBeInstanceOf(Undecided);
});

test('what else is thrown is no answer', () => {
  expect(attempted(() => 1)).toBe(1);
  expect(() =>
    attempted(() => {
      throw new TypeError('a fault');
    }),
  ).toThrow('a fault');
});

test('each part of work in parts may cost as much, whatever was asked for before', () => {
  const work = new WorkInParts(10, 'computing');
  const over = new Undecided('more than 10 steps of computing');
  const part = (steps: number) => work.within(() => work.spend(steps) ?? steps);
  expect([part(10), part(11), part(10)]).toEqual([10, over, 10]);
  // What is within a part counts with it, and what is outside of parts does not.
  expect(work.within(() => [part(6), part(6), part(0)])).toEqual([6, over, over]);
  work.spend(1_000);
  expect(part(10)).toBe(10);
  expect(() =>
    work.within(() => {
      throw new TypeError('no answer');
    }),
  ).toThrow('no answer');
  expect(part(11)).toEqual(over);
});
