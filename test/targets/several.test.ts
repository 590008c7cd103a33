/** Targets that take several points of a program at a time (contract, section 5, protocol 2). */
import { afterEach, describe, expect, test } from 'vitest';
import { checkDocument, checkTarget } from '../../src/check/index.ts';
import { VIOLATIONS } from '../../src/documents/index.ts';
import { openTarget, type Query, type TargetHost } from '../../src/targets/index.ts';
import { query, show, single } from './ask.ts';

let target: TargetHost | undefined;
afterEach(() => target?.close());
const open = async (specifier: string, options = {}) => {
  target = await openTarget(specifier, { timeout: 700, ...options });
  return target;
};
const command = (kind: string) => `cmd:node fixtures/targets/several/subprocess.mjs ${kind}`;

const relu = (x: number) => query(single('relu', 1), [x]);
const exp = (x: number) => query(single('exp', 1), [x]);
const abs = (x: number) => query(single('abs', 1), [x]);
/** Programs in turn, so that the points of each have to be gathered. */
const asked: readonly Query[] = [3, 2, 1, 0, -1].flatMap(x => [relu(x), abs(x), exp(x === 0 ? 0 : 1)]);
/** Where exp is asked at 0. */
const AT = 11;

const right = async (): Promise<readonly string[]> => {
  const host = await openTarget('fixtures/targets/several/module.mjs');
  try {
    return (await host.ask(asked)).map(show);
  } finally {
    await host.close();
  }
};

const RIGHT = '1: 1';
const cases: readonly [kind: string, answer: string | RegExp, note?: RegExp][] = [
  ['plain', RIGHT],
  ['any-order', RIGHT],
  ['twice', RIGHT, /^a question was answered more than once$/],
  ['other-id', /^malformed: expected the id \d+, got 10\d\d$/],
  ['text-id', /^malformed: expected the id (\d+), got "\1"$/],
  ['old-id', /^malformed: expected the id \d+, got 1$/],
  [
    'yesterday',
    /^malformed: no answer in 700 ms, nor in 2100 ms of a new process, but one that had been given before/,
    /^a question was answered more than once$/,
  ],
  ['hangs', /^hung: no answer in 700 ms, nor in 2100 ms of a new process/],
  ['dies', 'crashed: it ended with exit status 3'],
  ['one-short', 'malformed: answers: expected a list of 1 answer, got 0'],
  ['throws', 'threw: no exp at 0'],
  ['one-throws', 'threw: no exp at 0'],
  ['prints', /^malformed: expected a line .* got "loading exp"$/],
  // On a busy machine the first line may be read before there is too much.
  ['floods', /^malformed: expected a line .*(?: no end of it$| got "x{9})/],
];

describe('each fault costs one answer, and the others come back in their order', () => {
  // Those that wait do so side by side.
  const waits = ([, answer]: (typeof cases)[number]): boolean => String(answer).includes('no answer in');
  test.concurrent.each(cases.filter(waits))('%s', answers);
  test.each(cases.filter(one => !waits(one)))('%s', answers);

  async function answers(kind: string, answer: string | RegExp, note?: RegExp): Promise<void> {
    const host = await openTarget(command(kind), { timeout: 700 });
    expect(host.info.protocol).toBe(2);
    const heard = (await host.ask(asked).finally(() => host.close())).map(show);
    const wanted = [...(await right())];
    expect(heard[AT]).toEqual(answer instanceof RegExp ? expect.stringMatching(answer) : answer);
    expect(heard.toSpliced(AT, 1)).toEqual(wanted.toSpliced(AT, 1));
    if (note === undefined) expect(host.notes).toEqual([]);
    else expect(host.notes).toContainEqual(expect.stringMatching(note));
  }
});

test('what is not supported is so at each point of the question', async () => {
  const host = await open(command('unsupported'));
  const heard = (await host.ask(asked)).map(show);
  expect(heard.filter(text => text === 'unsupported: no exp')).toHaveLength(5);
});

test('a target that always hangs is left alone after some points', async () => {
  const host = await open(command('hangs'), { timeout: 100, faults: 3 });
  const heard = (await host.ask(Array.from({ length: 40 }, () => exp(0)))).map(show);
  expect(heard.filter(text => text.startsWith('hung'))).toHaveLength(3);
  expect(heard.filter(text => /^unasked: the target failed 3 times in a row/.test(text))).toHaveLength(37);
});

test.each([command('plain'), command('any-order'), 'fixtures/targets/several/module.mjs'])(
  'a check of %s finds nothing, and says how it was asked',
  async specifier => {
    const host = await open(specifier, { timeout: 30_000 });
    const options = { seed: 1, runs: 0 };
    const document = checkDocument(host, specifier, options, await checkTarget(host, options));
    expect(Object.keys(document.summary).filter(verdict => VIOLATIONS.includes(verdict as never))).toEqual(
      [],
    );
    expect(document.checks).toBeGreaterThan(100);
    expect(document.target.protocol).toBe(2);
  },
);

test('−0 goes out as a text, and comes to a module as the number', async () => {
  const host = await open('fixtures/targets/several/module.mjs');
  const [plain, negative] = await host.ask([relu(0), { ...relu(0), negativeZeros: [0] }]);
  expect(show(plain!)).toMatch(/^0: /);
  expect(show(negative!)).toBe('unsupported: no negative zero');
});

test('a module that throws for several points is asked for each', async () => {
  const host = await open('fixtures/targets/several/module.mjs');
  expect((await host.ask([exp(0), exp(1), exp(0)])).map(show)).toEqual([
    RIGHT,
    expect.stringMatching(/^\d+\/\d+: /),
    RIGHT,
  ]);
});

test.each([
  [{ protocol: 3 }, 'expected protocol to be 1 or 2, got 3'],
  [{ gradient: 'undefined', gradients: 'number' }, 'expected gradients to be a function, got number'],
  [{ gradient: 'undefined', gradients: 'undefined' }, 'expected gradient to be a function, got undefined'],
])('a description with %o is refused', async (fields, message) => {
  const { checkDescription } = await import('../../src/targets/index.ts');
  const description = { name: 'a', version: '1', precision: 'float64', modes: ['backward'], ops: ['relu'] };
  expect(() => checkDescription({ ...description, ...fields }, 'a')).toThrow(message);
});

test('what is wrong among several points alone is a finding of its own, and says so', async () => {
  const specifier = 'fixtures/targets/several/batched.mjs';
  const host = await open(specifier, { timeout: 30_000 });
  const options = { seed: 1, runs: 0 };
  const { findings } = checkDocument(host, specifier, options, await checkTarget(host, options));
  const outside = findings.filter(({ verdict }) => verdict === 'outside');
  expect(outside.map(({ id, batched }) => [id, batched])).toContainEqual(['outside-max-tied-batched', true]);
  expect(outside.every(({ batched }) => batched)).toBe(true);
  expect(outside[0]!.title).toMatch(/, asked with other points; alone it is not$/);
});
