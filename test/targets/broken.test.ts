import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { rational, toFloat } from '../../src/numbers/index.ts';
import type { Program } from '../../src/programs/program.ts';
import { targetProgramText } from '../../src/targets/host/conversation/program-text.ts';
import { openTarget, type TargetHost } from '../../src/targets/index.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import { readAnswer } from '../../src/targets/words/reading.ts';
import { node, program, query, show, single } from './ask.ts';

interface Entry {
  readonly name: string;
  readonly target: string;
  readonly expect: { readonly verdicts: readonly string[]; readonly op: string | null };
}
const entries = JSON.parse(readFileSync('fixtures/broken/index.json', 'utf8')) as readonly Entry[];
const targetOf = (name: string) => entries.find(entry => entry.name === name)!.target;

let target: TargetHost | undefined;
afterEach(() => target?.close());
const answers = async (specifier: string, timeout: number, ...questions: Parameters<typeof query>[]) => {
  target = await openTarget(specifier, { timeout });
  return (await target.ask(questions.map(question => query(...question)))).map(show);
};

describe('the list of broken targets', () => {
  test('has at least 18 entries, names every file of the folder, and only those', () => {
    const files = readdirSync('fixtures/broken').filter(file => file.endsWith('.mjs'));
    const apart = ['composed.mjs', 'planted.mjs', 'right.mjs', 'speak.mjs', 'tape.mjs', 'transcendental.mjs'];
    expect(entries.map(({ name }) => `${name}.mjs`).sort()).toEqual(
      files.filter(file => !apart.includes(file)).sort(),
    );
    expect(entries.length).toBeGreaterThanOrEqual(18);
    for (const { target } of entries) expect(existsSync(target.replace('cmd:node ', ''))).toBe(true);
  });
});

/** Faults of the run, not of the derivative: the question that is asked for trouble, and the answer it must get. */
const relu = single('relu', 1);
const x = (op: string): Program => single(op, 1);
const faults: readonly [name: string, trouble: Parameters<typeof query>, answer: RegExp][] = [
  ['hangs', [x('exp'), [0]], /^hung: no answer in 500 ms, nor in 1500 ms of a new process$/],
  [
    'never-settles',
    [single('sum', 2), [0, 0]],
    /^hung: no answer in 500 ms, nor in 1500 ms of a new process$/,
  ],
  ['exits', [x('log'), [1]], /^crashed: it ended with exit status 0$/],
  ['throws', [single('div', 2), [1, 1]], /^threw: Error: not implemented$/],
  [
    'throws-later',
    [x('neg'), [1]],
    /^crashed: it ended with exit status 1 \(last words: Error: nobody hears this\)$/,
  ],
  ['wrong-length', [single('add', 2), [1, 2]], /^malformed: gradient: expected 2 entries, got 3$/],
  [
    'words-for-numbers',
    [relu, [-1]],
    /^malformed: gradient\[0\]: expected a number or a rational string, got "none"$/,
  ],
  [
    'rubbish-lines',
    [single('sub', 2), [3, 1]],
    /^malformed: expected a line .* got "Warning: sub is deprecated"$/,
  ],
  ['chatty-lines', [single('sub', 2), [3, 1]], /^malformed: expected a line .* got "computing sub"$/],
  [
    'floods',
    [single('mul', 2), [3, 1]],
    /^malformed: expected lines of at most 1000\d00 characters, and no end of it$/,
  ],
  ['wrong-ids', [x('abs'), [1]], /^malformed: expected the id 3, got 4$/],
];

describe('faults are contained, charged to the right question, and the next questions are answered', () => {
  test.each(faults)('%s', async (name, trouble, answer) => {
    const timeout = answer.source.includes('hung') ? 500 : 30_000;
    const heard = await answers(targetOf(name), timeout, [relu, [2]], trouble, [relu, [3]], [relu, [4]]);
    expect(heard).toEqual(['2: 1', expect.stringMatching(answer), '3: 1', '4: 1']);
  });

  test('out-of-memory', async () => {
    target = await openTarget(targetOf('out-of-memory'), { timeout: 120_000, memory: 32 });
    const heard = (await target.ask([query(relu, [2]), query(x('square'), [1]), query(relu, [3])])).map(show);
    expect(heard).toEqual([
      '2: 1',
      expect.stringMatching(/^crashed: it was ended by SIGABRT \(last words: FATAL ERROR: .*memory/i),
      '3: 1',
    ]);
  });

  test('no fault where nothing is wrong', async () => {
    const right = await answers('fixtures/broken/right.mjs', 30_000, ...faults.map(([, trouble]) => trouble));
    expect(right.filter(answer => /^[a-z]/.test(answer))).toEqual([]);
  });
});

/** Faults of the derivative: a question, what the right tape says, what the broken one says. */
const tied3: Parameters<typeof query> = [single('max', 3), [1, 1, 1]];
const sorted = program(
  ['x', 'y', 'z'],
  node('s', 'sort', ['x', 'y', 'z']),
  node('c', 'component', ['s'], { k: 1 }),
);
const wrong: readonly [name: string, question: Parameters<typeof query>, right: string, broken: string][] = [
  ['relu-near-zero', [relu, [rational(-1, 2 ** 30)]], '0: 0', '0: 1'],
  ['max-all-tied', tied3, '1: 1, 0, 0', '1: 1, 1, 1'],
  ['max-half-of-each', tied3, '1: 1, 0, 0', '1: 1/2, 1/2, 1/2'],
  ['max-none-tied', tied3, '1: 1, 0, 0', '1: 0, 0, 0'],
  ['abs-two', [x('abs'), [0]], '0: 1', '0: 2'],
  ['overwritten-adjoint', [program(['x'], node('a', 'add', ['x', 'x'])), [1]], '2: 2', '2: 1'],
  ['same-argument-once', [program(['x'], node('a', 'mul', ['x', 'x'])), [3]], '9: 6', '9: 3'],
  ['forward-drops-term', [single('mul', 2), [2, 3], 'forward'], '6: 3, 2', '6: 3, 0'],
  ['forward-permuted', [single('mul', 2), [2, 3], 'forward'], '6: 3, 2', '6: 2, 3'],
  ['modes-differ-at-ties', [relu, [0], 'forward'], '0: 0', '0: 1'],
  ['wrong-value', [x('relu6'), [7]], '6: 0', '7: 0'],
  ['nan-at-ties', [single('min', 2), [1, 1]], '1: 1, 0', '1: NaN, NaN'],
  ['infinity-at-ties', [x('abs'), [0]], '0: 1', '0: Infinity'],
  ['pow-at-zero', [single('pow', 1, { exponent: 2 }), [0]], '0: 0', '0: NaN'],
  [
    'rounded-gradient',
    [x('square'), [rational(1025, 1024)]],
    '1050625/1048576: 1025/512',
    '1050625/1048576: 2',
  ],
  ['sort-inverse-permutation', [sorted, [1, 3, 2]], '3: 0, 1, 0', '3: 0, 0, 1'],
  ['clip-bounds-dropped', [single('clip', 3), [0, 1, 2]], '1: 0, 1, 0', '1: 0, 0, 0'],
  ['leaky-relu-as-max', [single('leakyRelu', 1, { alpha: rational(2) }), [1]], '1: 1', '2: 2'],
  ['sub-equal-arguments', [single('sub', 2), [1, 1]], '0: 1, -1', '0: 1, 1'],
  ['falsy-zero', [single('add', 2), [0, 1]], '1: 1, 1', '1: 0, 1'],
];

describe('derivatives are wrong in the way that the fixture says', () => {
  /** Without a host around it. */
  const load = async (name: string) => {
    const module = (await import(`../../fixtures/broken/${name}.mjs`)) as { readonly default: ModuleTarget };
    return (...[program, at, mode]: Parameters<typeof query>) => {
      const { text, inputs } = { text: targetProgramText(program), inputs: program.inputs.length };
      const numbers = query(program, at).at.map(x => toFloat(x));
      return show(readAnswer(module.default.gradient(JSON.parse(text), numbers, mode ?? 'backward'), inputs));
    };
  };

  test.each(wrong)('%s', async (name, question, expected, broken) => {
    expect((await load('right'))(...question)).toBe(expected);
    expect((await load(name))(...question)).toBe(broken);
  });

  test('stale-gradient', async () => {
    const ask = await load('stale-gradient');
    // The target counts its calls, also those of other files that this process has run: which of them are late is not known.
    ask(single('square', 1), [100]);
    const heard = Array.from({ length: 14 }, (_, i) => ask(single('square', 1), [101 + i]));
    const late = heard.flatMap((text, i) => (text === `${(101 + i) ** 2}: ${2 * (101 + i)}` ? [] : [i]));
    expect(late).toEqual([late[0], late[0]! + 7]);
    expect(late.map(i => heard[i])).toEqual(late.map(i => `${(101 + i) ** 2}: ${2 * (100 + i)}`));
  });
});
