import { afterAll, describe, expect, test } from 'vitest';
import { checkTarget } from '../../../src/check/index.ts';
import { generateCases } from '../../../src/check/questions/generate.ts';
import { sweepOp } from '../../../src/check/questions/op-sweep.ts';
import { vocabularyOf } from '../../../src/check/questions/vocabulary.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import { library } from '../../../src/selections/library/index.ts';
import { targetProgramText } from '../../../src/targets/host/conversation/program-text.ts';
import {
  checkDescription,
  forwardOf,
  openTarget,
  type TargetHost,
  unsupportedBy,
} from '../../../src/targets/index.ts';
import { query, show } from '../ask.ts';

const described = (ops: unknown, more = {}) =>
  checkDescription(
    { name: 'my-ad', version: '1', precision: 'float64', modes: ['backward', 'forward'], ops, ...more },
    'x',
  );
const { info, warnings } = described({
  const: { is: 'const' },
  add: { is: 'add' },
  'lib.fmax': { is: 'max', arity: [2, 2], forward: 'directional' },
  'lib.maximum': { is: 'max' },
  condassign: { is: 'abs', forward: 'jacobian' },
  cdist: { is: 'normInf', modes: ['backward'] },
  huber_loss: { is: 'huber', parameters: { alpha: '> 0' } },
  hardtanh: { is: 'hardTanh', parameters: { lo: '< hi', hi: '>= -1, != 0' } },
  half: { is: 'relu', dtypes: ['float16'] },
  composed: { is: { program: 'max(x, 0) + y' } },
  soft_shrink: { is: 'softShrink', parameters: { alpha: '>= 0, float32' } },
  later: { is: 'cumulativeMax' },
});

describe('operations by own name', () => {
  test('are read; what is not tested is said', () => {
    expect(info.ops).toEqual(['const', 'add', 'max', 'abs', 'normInf', 'huber', 'hardTanh', 'softShrink']);
    expect(info.support?.max).toEqual({ call: 'lib.fmax', arity: [2, 2], forward: 'directional' });
    expect(info.support?.add).toEqual({ call: 'add' });
    expect(info.calls).toEqual({ 'lib.maximum': { is: 'max' } });
    expect(info.elsewhere).toEqual(['half', 'relu']);
    expect(warnings).toEqual([
      'target x: half is not tested: it is not for float64',
      'target x: unknown operation "cumulativeMax" is not tested',
    ]);
  });

  test.each([
    [{ f: 'max' }, 'ops["f"]: expected {"is": an operation, …}, got "max"'],
    [{ f: { is: 'max', arity: [3, 2] } }, 'ops["f"].arity: expected [least, greatest], got [3,2]'],
    [
      { f: { is: 'max', modes: ['reverse'] } },
      'ops["f"].modes: expected some of backward, forward, got ["reverse"]',
    ],
    [{ f: { is: 'max', forward: 'jvp' } }, 'ops["f"].forward: expected jacobian or directional, got "jvp"'],
    [{ f: { is: 'max', dtypes: 'float64' } }, 'ops["f"].dtypes: expected a list of names, got "float64"'],
    [{ f: { is: 'huber', parameters: ['alpha'] } }, 'ops["f"].parameters: expected an object'],
    [
      { f: { is: 'huber', parameters: { alpha: 'positive' } } },
      'ops["f"].parameters["alpha"]: expected a parameter of huber and conditions such as "> 0, <= 1", got "positive"',
    ],
    [
      { f: { is: 'huber', parameters: { beta: '> 0' } } },
      'ops["f"].parameters["beta"]: expected a parameter of huber',
    ],
  ])('%j is refused', (ops, message) => {
    expect(() => described(ops)).toThrow(`target x: ${message}`);
  });

  test('programs carry the own name beside the operation', () => {
    const text = targetProgramText(parseProgramText('max(x, y) + 1'), info.support);
    expect(JSON.parse(text).nodes.map(({ op, call }: { op: string; call?: string }) => [op, call])).toEqual([
      ['max', 'lib.fmax'],
      ['const', 'const'],
      ['add', 'add'],
    ]);
  });

  test('what a call means carries that one call, and none of another in it', () => {
    const meaning = { ...parseProgramText('max(x, y) + 1'), call: 'lib.more' };
    const { call, nodes } = JSON.parse(targetProgramText(meaning, info.support));
    expect([call, nodes.some((node: object) => 'call' in node)]).toEqual(['lib.more', false]);
  });
});

describe('what a target is not asked', () => {
  test.each([
    ['max(x, y)', 'forward', undefined],
    ['max(x, y, z)', 'forward', 'max with 3 arguments'],
    ['normInf(x, y)', 'backward', undefined],
    ['normInf(x, y)', 'forward', 'normInf in forward mode'],
    ['huber(x; alpha=1/2)', 'backward', undefined],
    ['huber(x)', 'backward', undefined],
    ['huber(x; alpha=0)', 'backward', 'huber unless alpha > 0'],
    ['hardTanh(x; lo=0, hi=1)', 'backward', undefined],
    ['hardTanh(x; lo=1, hi=1)', 'backward', 'hardTanh unless lo < hi'],
    ['hardTanh(x; lo=-3, hi=-2)', 'backward', 'hardTanh unless hi >= -1'],
    ['hardTanh(x; lo=-3, hi=0)', 'backward', 'hardTanh unless hi != 0'],
    ['softShrink(x; alpha=1/4)', 'backward', undefined],
    ['softShrink(x; alpha=1/5)', 'backward', 'softShrink unless alpha is a number of float32'],
    ['relu(x)', 'backward', undefined],
  ] as const)('%s in %s mode', (text, mode, why) => {
    const own = why && `my-ad says that it does not support ${why}`;
    expect(unsupportedBy(info, parseProgramText(text), mode)).toBe(own);
  });

  test('parameters as arguments, unless it says that it takes them', () => {
    const clip = parseProgramText('clip(x, 0, x)');
    expect(unsupportedBy(described(['clip']).info, clip)).toBe(
      'my-ad says that it does not support clip with lo and hi as arguments',
    );
    expect(unsupportedBy(described(['clip'], { computed: ['clip'] }).info, clip)).toBeUndefined();
  });

  test('neither the sweep nor generated programs hold it', () => {
    const sweep = ['max', 'huber', 'hardTanh'].flatMap(op => [...sweepOp(library.get(op)!, info)]);
    const cases = [...sweep, ...generateCases(vocabularyOf(info), 1, 300)];
    expect(cases.length).toBeGreaterThan(400);
    for (const { program } of cases) expect(unsupportedBy(info, program)).toBeUndefined();
    expect(sweep.some(({ program }) => program.nodes.some(({ op }) => op === 'huber'))).toBe(true);
  });
});

test('forward mode is of the kind that the tied operations have', () => {
  expect(forwardOf(info, ['abs'])).toBe('jacobian');
  expect(forwardOf(info, ['max', 'max'])).toBe('directional');
  expect(forwardOf(info, ['max', 'abs'])).toBeUndefined();
  expect(forwardOf(info, [])).toBe('jacobian');
  expect(forwardOf({ ...info, forward: 'directional' }, ['relu'])).toBe('directional');
});

describe('A9: an adapter that cannot run a program says so', () => {
  /** Each started once: that takes longer than an answer. */
  const opened = new Map<string, Promise<TargetHost>>();
  afterAll(async () => {
    for (const host of opened.values()) await (await host).close();
  });

  test.each([
    ['tfjs', 'clip(x, 0, x)', 'clip with lo and hi as arguments'],
    ['tfjs', 'leakyRelu(x, y)', undefined],
    ['jax-js', 'clip(x, 0, x)', undefined],
    ['jax-js', 'elu(x, y)', undefined],
    ['jax-js', 'leakyRelu(x, y)', undefined],
  ])('%s: %s', async (specifier, text, why) => {
    const host = opened.get(specifier) ?? openTarget(specifier, { timeout: 60_000 });
    opened.set(specifier, host);
    const program = parseProgramText(text);
    const [answer] = await (await host).ask([
      query(
        program,
        program.inputs.map((_, i) => 5 - i),
      ),
    ]);
    if (why === undefined) expect(answer?.kind).toBe('answered');
    else expect(show(answer!)).toBe(`unsupported: ${specifier} says that it does not support ${why}`);
  });
});

test('a check of a target that has an operation in one mode only asks it in that mode', async () => {
  const asked: string[] = [];
  const result = await checkTarget(
    {
      info: { ...info, ops: ['normInf'], programs: {} },
      ask: async queries =>
        queries.map(({ mode }) => {
          asked.push(mode);
          return { kind: 'error', error: 'unsupported', message: 'not today' };
        }),
      close: async () => {},
    },
    { seed: 1, runs: 0 },
  );
  expect(result.summary.get('inapplicable')).toBe(result.checks);
  expect([...result.unsupported]).toEqual([['not today', result.checks]]);
  expect(result.checks).toBeGreaterThan(20);
  expect(new Set(asked)).toEqual(new Set(['backward']));
});
