import { describe, expect, test } from 'vitest';
import { checkOne, valueFailure } from '../../src/check/index.ts';
import type { CornercheckError } from '../../src/errors.ts';
import { parseRational, rational } from '../../src/numbers/index.ts';
import { parseProgramText } from '../../src/programs/index.ts';
import { openTarget } from '../../src/targets/index.ts';
import float64 from '../../src/targets/own/float64.ts';
import { composedTarget } from './composed.ts';
import { hostOf } from './host.ts';

const right = hostOf(composedTarget({ precision: 'float64' }));
const NULL = 'select null(x) { 0 when x != 0; x when x = 0 }\n';
const one = (text: string, ...at: number[]) =>
  checkOne(right, { program: parseProgramText(text), at: at.map(x => rational(x)) });

describe('a target is not blamed for what it was never said to run', () => {
  test('programs of several outputs', async () => {
    await expect(one('x, y', 0, 0)).rejects.toThrow('expected a program of one output');
    await expect(one('sort(x, y)', 1, 1)).rejects.toThrow('expected a program of one output');
    expect([...(await one('sort(x, y)[1]', 1, 1)).summary.keys()]).toEqual(['clarke']);
  });

  test('selections that the program defines: they cannot be listed', async () => {
    await expect(one(`${NULL}null(t)`, 0)).rejects.toThrow(/does not run the selection null/);
  });

  test('where libraries do not agree on the function: no verdict', async () => {
    const { summary, findings, inapplicable } = await one('clip(x, 2, 1)', 1);
    expect([...summary.keys()]).toEqual(['inapplicable']);
    expect(findings).toEqual([]);
    expect(inapplicable).toContain('libraries do not agree');
  });

  test('but it is judged where it answers', async () => {
    const exact = await openTarget('exact');
    const { summary } = await checkOne(exact, {
      program: parseProgramText(`${NULL}null(t)`),
      at: [rational(0)],
    });
    await exact.close();
    expect([...summary.keys()]).toEqual(['conservative']);
  });
});

describe('what is refused, and where it is said', () => {
  const refusal = async (text: string, at: string[], target = right) => {
    const subject = { program: parseProgramText(text), at: at.map(x => parseRational(x)) };
    try {
      await checkOne(target, subject);
    } catch (error) {
      const { code, message } = error as CornercheckError;
      return [code, message];
    }
    return [];
  };

  test('a point without a value', async () => {
    expect(await refusal('1 / x', ['0'])).toEqual([
      'bad-point',
      'div.1: no value to compare with: division by zero',
    ]);
  });

  test('a point that the format lacks', async () => {
    expect(await refusal('relu(x) + y', ['1', '1/3'])).toEqual([
      'bad-point',
      'at: expected numbers of float64, got 1/3',
    ]);
  });

  test('a value that an exact target has not', async () => {
    const exact = await openTarget('exact');
    const said = await refusal('norm2(x, y)', ['1', '1'], exact);
    await exact.close();
    expect(said).toEqual(['bad-point', 'at: an exact target has no value that is not rational']);
  });

  test('an operation that the target does not list', async () => {
    const few = hostOf({ ...composedTarget({ precision: 'float64' }), ops: ['add', 'clip'] });
    expect(await refusal('abs(x) + x', ['1'], few)).toEqual([
      'bad-program',
      'composed does not list the operation abs',
    ]);
  });

  test('a number, of a target that lists none', async () => {
    const none = hostOf({ ...composedTarget({ precision: 'float64' }), ops: ['add', 'clip'] });
    expect(await refusal('x + 1', ['1'], none)).toEqual([
      'bad-program',
      'composed does not list the operation const',
    ]);
    expect(await refusal('x + x', ['1'], none)).toEqual([]);
  });

  test('several outputs, with what to do', async () => {
    for (const text of ['x, y', 'sort(x, y)'])
      expect(await refusal(text, ['1', '2'])).toEqual([
        'bad-program',
        'expected a program of one output; take a component, as in sort(x, y)[1]',
      ]);
  });
});

test('what value cannot be told, and which can though it is not rational', () => {
  const failure = (text: string) => valueFailure({ program: parseProgramText(text), at: [rational(1)] });
  expect(failure('exp(x)')).toBeUndefined();
  expect(failure('relu(4*cos(8*atan(t)/5) + 1 - sqrt(5))')).toMatchObject({ node: 'relu.1' });
  expect(failure('log(x - 1)')).toBeUndefined();
});

describe('the result of one case', () => {
  const module = composedTarget({ precision: 'float64' });

  test('has one check for each mode, and one finding for each that was answered', async () => {
    const result = await one('relu(x) + abs(y)', 0, 1);
    expect(result).toMatchObject({ checks: 2, cells: [], unmatched: 0, surprises: 0, complete: true });
    expect([...result.summary]).toEqual([['clarke', 2]]);
    expect(result.findings.map(({ check: _, ...rest }) => rest)).toEqual(
      ['backward', 'forward'].map(mode => ({
        id: `clarke-${mode}`,
        modes: [mode],
        ops: ['abs', 'add', 'relu'],
        occurrences: 1,
        shrinks: 0,
      })),
    );
    // The conventions of its operations were read before.
    expect(result.readings.length).toBeGreaterThan(2);
  });

  test('says nothing of what else was asked of its operations', async () => {
    // Far out the value of exp is not told.
    const subject = { program: parseProgramText('exp(x)'), at: [rational(0)] };
    const { undecided, leftOut, cells } = await checkOne(hostOf(float64), subject);
    expect([[...undecided], [...leftOut], cells]).toEqual([[], [], []]);
  });

  test('counts what the target says that it does not do, and makes no finding of it', async () => {
    const host = hostOf(module);
    const shy: typeof host = {
      ...host,
      ask: async queries =>
        (await host.ask(queries)).map((answer, i) =>
          queries[i]!.mode === 'forward'
            ? { kind: 'error', error: 'unsupported', message: 'no forward mode here' }
            : answer,
        ),
    };
    const result = await checkOne(shy, { program: parseProgramText('relu(x)'), at: [rational(0)] });
    expect([...result.summary].sort()).toEqual([
      ['clarke', 1],
      ['inapplicable', 1],
    ]);
    expect([...result.unsupported]).toEqual([['no forward mode here', 1]]);
    expect(result.findings.map(({ id }) => id)).toEqual(['clarke-backward']);
  });

  test('says where a gradient is allowed, but not the one that was read elsewhere', async () => {
    const fickle = hostOf({
      ...module,
      gradient: (program, at, mode) => {
        const answer = module.gradient(program, at, mode) as unknown as { value: number; gradient: number[] };
        // relu'(0) is 0 alone, and 1 in a larger program.
        return program.nodes.length > 1 && at[0] === 0 ? { ...answer, gradient: [1] } : answer;
      },
    });
    const result = await checkOne(fickle, { program: parseProgramText('relu(x) + 1'), at: [rational(0)] });
    expect([...result.summary]).toEqual([['clarke', 2]]);
    expect(result.surprises).toBe(2);
  });

  test('of a contested operation has no verdict, for each mode', async () => {
    const result = await one('clip(x, 2, 1)', 1);
    expect([...result.summary]).toEqual([['inapplicable', 2]]);
    expect(result.checks).toBe(2);
    expect(result.inapplicable).toMatch(/^libraries do not agree on what the function is there \(clip/);
  });
});
