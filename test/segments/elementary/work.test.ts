/** What computing with functions may cost: its end is one for all that is asked, and what was found is written down after it. */
import { expect, test } from 'vitest';
import { Undecided } from '../../../src/fields/index.ts';
import { WorkAlong } from '../../../src/segments/elementary/work.ts';

const WHAT = 'steps of computing with functions';

test('each step of the effort is 500 steps with functions', () => {
  const work = new WorkAlong(2);
  work.spend(1_000);
  expect(() => work.spend(1)).toThrow(new Undecided(`more than 1000 ${WHAT}`));
});

test('what has come to its end stays there, also where there would be time again', () => {
  let calls = 0;
  const watch = () => {
    calls += 1;
    if (calls === 1) throw new Undecided('no more time');
  };
  const work = new WorkAlong({ steps: 20_000, watch });
  expect(() => work.spend(2_000)).toThrow('no more time');
  expect(() => work.spend(1)).toThrow('no more time');
  expect(calls).toBe(1);
});

test('an error is no end', () => {
  let calls = 0;
  const watch = () => {
    calls += 1;
    if (calls === 1) throw new TypeError('broken');
  };
  const work = new WorkAlong({ steps: 20_000, watch });
  expect(() => work.spend(2_000)).toThrow(TypeError);
  expect(() => work.spend(1)).not.toThrow();
});

test('once it is closed there are steps for writing down, fewer where the work came to its end, and no clock', () => {
  const ordinary = new WorkAlong({ steps: 1, watch: () => expect.unreachable() });
  ordinary.close();
  ordinary.spend(2_000_000);
  expect(() => ordinary.spend(1)).toThrow(`more than 2000000 ${WHAT}`);
  const ended = new WorkAlong(1);
  expect(() => ended.spend(501)).toThrow(Undecided);
  ended.close();
  ended.spend(250_000);
  expect(() => ended.spend(1)).toThrow(`more than 250000 ${WHAT}`);
});
