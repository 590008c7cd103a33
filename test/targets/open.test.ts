import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { openTarget, sessionsOf, type TargetHost } from '../../src/targets/index.ts';
import { node, program, query, show, single, zero } from './ask.ts';

let target: TargetHost | undefined;
afterEach(() => target?.close());
const open = async (specifier: string, options = {}) => {
  target = await openTarget(specifier, { timeout: 30_000, ...options });
  return target;
};
/** The module's text as a specifier of a subprocess that node runs. */
const script = (code: string) => `cmd:node -e ${JSON.stringify(code)}`;

describe('what can be opened', () => {
  test.each([
    ['exact', 'exact', '0: 1'],
    ['float64', 'float64', '0: 1'],
    ['fixtures/targets/example.mjs', 'example', '0: 1'],
    ['fixtures/targets/float64-other-conventions.mjs', 'float64-other-conventions', '0: 0'],
    ['cmd:node fixtures/targets/example-subprocess.mjs', 'example', '0: 1'],
    ['cmd:python3 "fixtures/targets/example.py"', 'example-py', '0: 1'],
  ])('%s', async (specifier, name, answer) => {
    const { info, ask } = await open(specifier);
    expect(info.name).toBe(name);
    expect((await ask([query(zero, [0], info.modes[0])])).map(show)).toEqual([answer]);
  });

  test('an exact target gets and gives rational numbers', async () => {
    const { ask } = await open('exact');
    const [answer] = await ask([
      query(
        single('mul', 2),
        [1, 3].map(n => query(zero, [n]).at[0]!.div(7)),
      ),
    ]);
    expect(show(answer!)).toBe('3/49: 3/7, 1/7');
  });
});

describe('what cannot be opened is refused in one line', () => {
  test.each([
    [
      'tfj',
      /^unknown target "tfj": expected tfjs, exact, .*eigen:float32, .*the path of a module, or cmd:PROGRAM; did you mean tfjs\?$/,
    ],
    ['./missing.mjs', 'target "./missing.mjs": no such file'],
    [
      'fixtures/targets/example.py',
      'target "fixtures/targets/example.py": expected an ES module; a program is started with cmd:PROGRAM ARGS',
    ],
    [
      'package.json',
      'target "package.json": expected an ES module; a program is started with cmd:PROGRAM ARGS',
    ],
    ['cmd:', 'target "cmd:": expected cmd:PROGRAM ARGS, quotes closed'],
    ['cmd:node "x', 'target "cmd:node \\"x": expected cmd:PROGRAM ARGS, quotes closed'],
    ['cmd:no-such-program-here', 'target cmd:no-such-program-here: no program "no-such-program-here"'],
    ['cmd:node --version', /^target cmd:node --version: expected a line .* first, got "v\d/],
    ['cmd:node -e ""', 'target cmd:node -e "": it ended with exit status 0'],
    [script('throw 7'), /it ended with exit status 1 \(last words: Node\.js v/],
    [script('setTimeout(() => {}, 1e6)'), /: expected it to describe itself in 1500 ms$/],
    [
      'fixtures/broken/speak.mjs',
      /: expected a description \{name, version, precision, modes, ops\}, got null$/,
    ],
  ])('%s', async (specifier, message) => {
    await expect(
      open(specifier, { startTimeout: specifier.includes('1e6') ? 1500 : 120_000 }),
    ).rejects.toMatchObject({
      code: 'bad-target',
      message: expect.stringMatching(message instanceof RegExp ? message : literally(message)),
    });
  });
});

const TWICE = 'no answer in 300 ms, nor in 900 ms of a new process';
const literally = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

describe('hosts', () => {
  test('what a module prints does not reach our stdout', async () => {
    const heard: string[] = [];
    const { ask } = await open('test/targets/prints.mjs', { onOutput: (text: string) => heard.push(text) });
    expect((await ask([query(zero, [0])])).map(show)).toEqual(['0: 0']);
    await target?.close();
    expect(heard.join('')).toContain('a line for stdout');
  });

  test('after so many faults in a row the rest is answered unasked; the next questions are asked again', async () => {
    const { ask } = await open('fixtures/broken/hangs.mjs', { timeout: 300, faults: 2 });
    const hang = query(single('exp', 1), [0]);
    const relu = query(single('relu', 1), [1]);
    expect((await ask([relu, hang, hang, relu])).map(show)).toEqual([
      '1: 1',
      `hung: ${TWICE}`,
      `hung: ${TWICE}`,
      `unasked: the target failed 2 times in a row (${TWICE})`,
    ]);
    expect((await ask([relu, hang, relu])).map(show)).toEqual(['1: 1', `hung: ${TWICE}`, '1: 1']);
  });

  test('a target that writes on our pipe, or answers with a million numbers too many, harms itself alone', async () => {
    const { ask } = await open('test/targets/intrudes.mjs');
    const sum = program(['x'], node('a', 'add', ['x', 'x']), node('b', 'relu', ['a']));
    const relu = query(single('relu', 1), [1]);
    expect((await ask([relu, query(zero, [0]), query(sum, [0]), relu])).map(show)).toEqual([
      '1: 1',
      'malformed: expected the id 6, got 1',
      'malformed: gradient: expected 1 entry, got 2000000',
      '1: 1',
    ]);
  });

  test('a target that leaks is started again before it is out of memory', async () => {
    const { ask } = await open('test/targets/leaks.mjs', { memory: 64 });
    const answers = await ask(Array.from({ length: 3000 }, () => query(zero, [0])));
    expect(new Set(answers.map(show))).toEqual(new Set(['0: 0']));
  });

  test('questions asked at the same time are answered each in its turn', async () => {
    const { ask } = await open('float64');
    const batches = await Promise.all(
      [1, 2, 3].map(n => ask(Array.from({ length: 300 }, () => query(zero, [n])))),
    );
    expect(batches.map(batch => batch.length)).toEqual([300, 300, 300]);
    const numbers = await Promise.all([1, 2].map(n => ask([query(single('square', 1), [n])])));
    expect(numbers.flat().map(show)).toEqual(['1: 2', '4: 4']);
  });

  test('a busy caller does not make a target hang', async () => {
    const { ask } = await open('float64', { timeout: 1000 });
    const answers = ask(Array.from({ length: 50 }, () => query(zero, [1])));
    await new Promise(resolve => setImmediate(resolve));
    const end = Date.now() + 1500;
    while (Date.now() < end);
    expect((await answers).filter(answer => answer.kind === 'error')).toEqual([]);
  });

  test('a subprocess is killed with all that it started', async () => {
    const code = `
      const child = require('node:child_process').spawn('sleep', ['1000']);
      console.log(JSON.stringify({ name: String(child.pid), version: '1', precision: 'float64', modes: ['backward'], ops: ['relu'] }));
      setInterval(() => {}, 1000);`.replaceAll('\n', ' ');
    const { info } = await open(script(code));
    // A process that nobody has waited for yet is listed as Z.
    const alive = () =>
      /^[^Z]/.test(spawnSync('ps', ['-o', 'stat=', '-p', info.name], { encoding: 'utf8' }).stdout);
    expect(alive()).toBe(true);
    await target?.close();
    await expect.poll(alive).toBe(false);
  });
});

test('of what answers much faster than we judge, and of what is not ours, one session is enough', () => {
  expect(['float64', './my-ad.mjs', 'cmd:node ad.mjs'].map(sessionsOf)).toEqual([1, 1, 1]);
});
