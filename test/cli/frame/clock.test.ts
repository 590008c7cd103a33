/** The time a command may take, and what it says meanwhile. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { command as explain } from '../../../src/cli/commands/explain.ts';
import { Clock } from '../../../src/cli/frame/clock.ts';
import { type Arguments, type CommandAnswer, readArguments } from '../../../src/cli/frame/command.ts';
import * as output from '../../../src/cli/frame/output.ts';
import { watchOf } from '../../../src/cli/frame/undecided.ts';

const given = (time?: number): Arguments =>
  ({ text: () => (time === undefined ? undefined : String(time)), integer: () => time }) as never;

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.useFakeTimers();
  vi.spyOn(output, 'note').mockImplementation(text => void said.push(text));
  vi.spyOn(output.ProgressLine.prototype, 'show').mockImplementation(text => void said.push(text));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('D9, G5: short work is silent; long work says what it does and what it has found, when it has found it', () => {
  const clock = new Clock(given(), 'D_P');
  watchOf(clock)();
  clock.next('Clarke', () => 'D_P: [0, 1]');
  expect(said).toEqual([]);
  vi.advanceTimersByTime(12_000);
  watchOf(clock)();
  clock.next('coincidences', () => 'Clarke: {0}');
  vi.advanceTimersByTime(3_000);
  watchOf(clock)();
  expect(said).toEqual(['Clarke (12 s)', 'Clarke: {0}', 'coincidences (12 s)', 'coincidences (15 s)']);
});

test('what is known to take long is said at once, to whoever watches', () => {
  const { isTTY } = process.stderr;
  for (const [watched, heard] of [
    [false, []],
    [true, ['reading']],
  ] as const) {
    Object.assign(process.stderr, { isTTY: watched });
    new Clock(given(), 'reading');
    expect(said).toEqual([]);
    new Clock(given(), 'reading', true);
    expect(said).toEqual(heard);
  }
  Object.assign(process.stderr, { isTTY });
});

test('G5: a program that takes longer to read than there is time is not worked on', async () => {
  const now = vi.spyOn(performance, 'now');
  for (let k = 0; k < 8; k++) now.mockReturnValueOnce(2_000 * k);
  const args = readArguments(explain, ['relu(x)', '--at', '0', '--time', '1', '--json']);
  const { document } = (await explain.run(args, {})) as CommandAnswer;
  expect(said).toEqual(['undecided: more than 1 s, most of them to read the program']);
  expect(document).toMatchObject({
    status: 'undecided',
    why: 'more than 1 s, most of them to read the program',
  });
});
