/** Targets that do their worst when asked for exp: one answer is lost, never the run, and never ours. */
import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { checkDocument, checkTarget } from '../../src/check/index.ts';
import { VIOLATIONS } from '../../src/documents/index.ts';
import { openTarget, type TargetHost } from '../../src/targets/index.ts';
import { query, show, single } from './ask.ts';

let target: TargetHost | undefined;
afterEach(() => target?.close());
const open = async (specifier: string, options = {}) => {
  target = await openTarget(specifier, { timeout: 30_000, ...options });
  return target;
};
const module = (name: string) => `fixtures/targets/hostile/${name}.mjs`;
const command = (kind: string) => `cmd:node fixtures/targets/hostile/subprocess.mjs ${kind}`;

const relu = (x: number) => query(single('relu', 1), [x]);
const exp = query(single('exp', 1), [0]);
const RIGHT = '1: 1';

const cases: readonly [specifier: string, answer: string | RegExp][] = [
  [module('kills-itself'), 'crashed: it was ended by SIGKILL'],
  [module('aborts'), /^crashed: it was ended by SIGABRT/],
  [module('writes-stdout'), RIGHT],
  [module('closes-stdout'), RIGHT],
  [module('closes-pipes'), /^crashed: it /],
  [module('consumes'), RIGHT],
  [module('stray-answer'), /^malformed: expected the id \d, got 1$/],
  [module('floods-pipe'), /^malformed: expected a line .* got "x", and no end of it$/],
  [command('short-lines'), /^malformed: expected a line .* got "x", and no end of it$/],
  [command('blank-lines'), 'malformed: expected an answer, got blank lines, and no end of it'],
  [command('dies'), 'crashed: it ended with exit status 3'],
  [command('dies-after'), RIGHT],
  [command('yesterday'), /^malformed: expected the id (\d), got \d$/],
  [command('tomorrow'), /^malformed: expected the id (\d), got \d$/],
  [command('twice'), RIGHT],
  [command('prints-after'), RIGHT],
  [command('floods-after'), RIGHT],
  [command('half-a-line'), /^malformed: expected a line .* got "\{/],
  [command('no-line-end'), /^malformed: expected lines of at most 1000200 characters, and no end of it$/],
  [command('loud-stderr'), RIGHT],
  [command('unsupported'), 'unsupported: no exp\ufffd here'],
];

describe('D5, D8: one answer is lost, the next questions are answered', () => {
  test.each(cases)('%s', async (specifier, answer) => {
    const { ask } = await open(specifier);
    const start = Date.now();
    const heard = (await ask([relu(2), exp, relu(3), relu(4)])).map(show);
    expect(heard).toEqual([
      '2: 1',
      answer instanceof RegExp ? expect.stringMatching(answer) : answer,
      '3: 1',
      '4: 1',
    ]);
    expect(Date.now() - start).toBeLessThan(20_000);
  });
});

test.each([module('kills-itself'), module('stray-answer'), command('short-lines'), command('yesterday')])(
  'D5, D8: a check of %s ends with one finding, for exp',
  async specifier => {
    const host = await open(specifier, { faults: 2 });
    const options = { seed: 1, runs: 0, ops: ['relu', 'abs', 'exp'] };
    const { findings, summary } = checkDocument(host, specifier, options, await checkTarget(host, options));
    expect(findings.map(({ verdict, ops }) => [verdict, ops])).toEqual([['error', ['exp']]]);
    expect(summary.gradient).toBeGreaterThan(20);
  },
);

test('an end after an answer costs no answer, and is told', async () => {
  const host = await open(command('dies-after'));
  expect((await host.ask([exp, relu(3)])).map(show)).toEqual([RIGHT, '3: 1']);
  expect(host.notes).toEqual([
    'it failed once it had answered (it ended with exit status 3), and was started again',
  ]);
});

test.runIf(process.platform === 'linux')('a process that takes too much memory is ended', async () => {
  const host = await open(command('grows'), { resident: 300 });
  expect((await host.ask([exp, relu(3)])).map(show)).toEqual([
    'crashed: it took more than 300 MB of memory, and was ended',
    '3: 1',
  ]);
});

test.runIf(process.platform === 'linux')('also one that it has started', async () => {
  const code = 'const kept = []; for (;;) kept.push(Buffer.alloc(1e7, 1))';
  await expect(open(`cmd:sh -c 'node -e "${code}"; true'`, { resident: 300 })).rejects.toMatchObject({
    message: expect.stringMatching(/it took more than 300 MB of memory, and was ended$/),
  });
});

test('however often it has failed, a question that is asked alone is told what became of it', async () => {
  const { ask } = await open(command('dies'), { faults: 2 });
  for (let i = 0; i < 4; i++)
    expect((await ask([exp])).map(show)).toEqual(['crashed: it ended with exit status 3']);
  expect(target!.notes).toEqual([]);
});

test('A6: answers that are a view on shared memory are copied when they arrive', async () => {
  const host = await open(module('shared-memory'));
  const { summary } = await checkTarget(host, { seed: 1, runs: 0 });
  expect([...summary.keys()].filter(verdict => VIOLATIONS.includes(verdict))).toEqual([]);
  expect(summary.get('gradient')).toBeGreaterThan(100);
});

describe('D5: what a target started ends with it', () => {
  // A process that nobody has waited for yet is listed as Z.
  const alive = (pid: string) =>
    /^[^Z]/.test(spawnSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).stdout);

  test('when it is closed', async () => {
    const { info } = await open(module('parent'));
    expect(alive(info.version)).toBe(true);
    await target?.close();
    await expect.poll(() => alive(info.version)).toBe(false);
  });

  test('when we end', async () => {
    const code = `
      import { openTarget } from './src/targets/index.ts';
      const { info } = await openTarget('${module('parent')}');
      console.log(info.version);
      process.exit(0);`;
    const { stdout, stderr } = spawnSync('node', ['--import', 'tsx', '--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\d+\n$/);
    await expect.poll(() => alive(stdout.trim())).toBe(false);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('when %s ends us, as it would', signal => {
    const code = `
      import { openTarget } from './src/targets/index.ts';
      const { info } = await openTarget('${module('parent')}');
      process.stdout.write(info.version, () => process.kill(process.pid, '${signal}'));`;
    const ended = spawnSync('node', ['--import', 'tsx', '--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    expect(ended.signal).toBe(signal);
    return expect.poll(() => alive(ended.stdout)).toBe(false);
  });
});

test('D6: a target that hangs at load is refused when the time for the start is over', async () => {
  await expect(open(module('hangs-at-load'), { startTimeout: 700 })).rejects.toMatchObject({
    code: 'bad-target',
    message: expect.stringMatching(/expected it to describe itself in 700 ms$/),
  });
});

test('what a target answers before it has described itself is no description', async () => {
  await expect(open(module('strays-at-load'))).rejects.toMatchObject({
    code: 'bad-target',
    message: expect.stringMatching(/expected it to describe itself first, got "3"$/),
  });
});

test('D7: what cannot be printed leaves a name where it is read', async () => {
  const { info } = await open(command('escapes'));
  expect(info.name).toBe('\ufffd[2J\ufffd]0;mine\ufffdred\ufffd');
});

test('what a target says that it does not support is no violation: it is counted and listed', async () => {
  const specifier = command('unsupported');
  const host = await open(specifier);
  const options = { seed: 1, runs: 0, ops: ['abs', 'exp'] };
  const document = checkDocument(host, specifier, options, await checkTarget(host, options));
  expect(document.findings).toEqual([]);
  expect(document.summary.inapplicable).toBeGreaterThan(0);
  expect(document.notes).toContain(
    `Not supported, ${document.summary.inapplicable} checks: no exp\ufffd here.`,
  );
});
