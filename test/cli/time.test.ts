/** G5: every command that can be long takes --time beside --budget, and keeps what it has found by then. */
import { expect, test } from 'vitest';
import { criticalFaces } from '../../src/arrangement/index.ts';
import { verifyDocument } from '../../src/certificates/index.ts';
import { Meter } from '../../src/certificates/numbers/meter.ts';
import { interruptible } from '../../src/cli/frame/interrupt.ts';
import { Undecided } from '../../src/fields/index.ts';
import { compile } from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { criticalSet, isRestrictionFailure } from '../../src/segments/index.ts';
import { cornercheck } from './served.ts';

const over = (): never => {
  throw new Undecided('more than 1 s');
};
const line = (text: string) => compile(parseProgramText(text));

test.each(['explain', 'check', 'integrate', 'critical', 'descend', 'verify'])(
  'G5: %s refuses a time that is none, in one line',
  async command => {
    const { status, stderr } = await cornercheck([
      command,
      command === 'check' ? 'float64' : command === 'verify' ? 'reports/sample.html' : 'relu(x)',
      ...({ explain: ['--at', '0'], integrate: ['--from', '0', '--to', '1'], descend: ['--from', '1'] }[
        command
      ] ?? []),
      '--time',
      'soon',
    ]);
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain('--time: expected a whole number');
  },
);

test('G5: critical says what it has when the time is over', () => {
  const looks = (count: number) => {
    let left = count;
    const watch = (): void => void (left-- > 0 || over());
    return criticalSet(line('abs(x) + relu(x - 1)'), {}, { budget: { steps: 1_000, watch } });
  };
  const none = looks(0);
  expect(isRestrictionFailure(none) && none.failure.why).toBe('more than 1 s');
  const some = Array.from({ length: 20 }, (_, count) => looks(count)).find(one => !isRestrictionFailure(one));
  if (!some || isRestrictionFailure(some)) throw new Error('no restriction');
  expect([some.complete, some.why]).toEqual(['undecided', expect.stringContaining('more than 1 s')]);
  expect(some.components).toHaveLength(1);
  const faces = criticalFaces(line('abs(x) + abs(y)'), { steps: 1_000, watch: over });
  expect([faces.complete, faces.why]).toEqual(['undecided', 'more than 1 s']);
  expect(criticalFaces(line('abs(x) + abs(y)'), { steps: 1_000, watch: () => {} }).complete).toBe('yes');
});

test('G5: verify leaves undecided what it has no time for', () => {
  let asked = 0;
  const meter = new Meter(1_000_000, () => ++asked > 1);
  meter.charge(150_000);
  expect(() => meter.charge(150_000)).toThrow('the time is over');
  const document = {
    format: 'cornercheck.explain/1',
    program: { inputs: ['x'], nodes: [], output: 'x' },
    at: ['0'],
  };
  expect(verifyDocument(document, { isOver: () => true }).verdict).not.toBe('accepted');
});

test('G5: what listens to signals is told that the time is over', async () => {
  const ended = await interruptible(
    signal => new Promise(resolve => signal.addEventListener('abort', () => resolve('kept'))),
    0.01,
  );
  expect(ended).toBe('kept');
});

test('G5: check ends within its time, and says that it is not complete', async () => {
  const { status, stdout, stderr } = await cornercheck([
    'check',
    'float64',
    '--runs',
    '1000000',
    '--time',
    '3',
    '--json',
  ]);
  expect([status, JSON.parse(stdout).complete]).toEqual([3, false]);
  expect(stderr).toContain('3 s are over; what was found so far is kept');
});
