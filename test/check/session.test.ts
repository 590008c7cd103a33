/** Asking a target about cases in its modes. */
import { describe, expect, test } from 'vitest';
import { Oracle } from '../../src/check/oracle/oracle.ts';
import { Session } from '../../src/check/session.ts';
import { format, parseRational, sign } from '../../src/numbers/index.ts';
import { isEvaluationFailure, parseProgramText } from '../../src/programs/index.ts';
import { readAnswer } from '../../src/targets/words/reading.ts';
import { composedTarget } from './composed.ts';
import { hostOf } from './host.ts';

const float64 = hostOf(composedTarget({ precision: 'float64' }));
const caseOf = (text: string, ...at: string[]) => ({
  program: parseProgramText(text),
  at: at.map(x => parseRational(x)),
});

describe('check', () => {
  test('once in each mode', async () => {
    const checks = await new Session(float64).check(caseOf('max(x, y)', '1', '1'));
    expect(checks.map(({ mode }) => mode)).toEqual(['backward', 'forward']);
    for (const { judgement } of checks) expect(judgement.verdict).toBe('clarke');
  });

  test('a point without a value is not asked', async () => {
    let asked = 0;
    const host = {
      ...float64,
      ask: async (...all: Parameters<typeof float64.ask>) => {
        asked += 1;
        return float64.ask(...all);
      },
    };
    expect(await new Session(host).check(caseOf('1 / x', '0'))).toEqual([]);
    expect(asked).toBe(0);
  });
});

describe('radiusOf', () => {
  const radius = (host: typeof float64, text: string, at: string[], ...gradient: (number | string)[]) => {
    const oracle = Oracle.of(caseOf(text, ...at));
    if (isEvaluationFailure(oracle)) throw new Error(oracle.failure.why);
    return new Session(host).radiusOf(oracle, readAnswer({ value: 0, gradient }, gradient.length));
  };
  test('what rounding may do to each entry', () => {
    const [own] = radius(float64, 'x / 3', ['1'], 1 / 3);
    expect(sign(own!)).toBe(1);
    expect(radius(float64, 'x + y', ['1', '1'], 1, 1)).toHaveLength(2);
  });

  test('nothing in exact arithmetic, nor where another number of entries came back, or none that is finite', () => {
    const exact = { ...float64, info: { ...float64.info, precision: 'exact' as const } };
    expect(radius(exact, 'x / 3', ['1'], 1).map(format)).toEqual(['0']);
    expect(radius(float64, 'x / 3', ['1'], 1, 1).map(format)).toEqual(['0']);
    expect(radius(float64, 'x / 3 + y / 3', ['1', '1']).map(format)).toEqual(['0', '0']);
    expect(radius(float64, 'x / 3', ['1'], 'NaN')).toHaveLength(1);
  });
});

test('while one batch is judged, others are asked', async () => {
  const cases = Array.from({ length: 300 }, (_, i) => caseOf('relu(x)', String(i)));
  const asked: number[] = [];
  const host = {
    ...float64,
    ask: async (...all: Parameters<typeof float64.ask>) => {
      asked.push(all[0].length);
      return float64.ask(...all);
    },
  };
  const seen: number[] = [];
  const at: string[] = [];
  for await (const { subject, mode } of new Session(host).checks(cases)) {
    if (mode === 'backward') at.push(format(subject.at[0]!));
    seen.push(asked.length);
  }
  expect(asked).toEqual([96, 96, 96, 96, 96, 96, 24]);
  // They are judged in their order, and more than eight batches are never ahead.
  expect(at).toEqual(cases.map((_, i) => String(i)));
  for (const [i, batches] of seen.entries()) expect(batches).toBeLessThanOrEqual(Math.floor(i / 96) + 9);
  expect(seen.at(-97)).toBe(7);
});

describe('where the work is to stop', () => {
  const cases = Array.from({ length: 200 }, (_, i) => caseOf('relu(x)', String(i)));
  /** Answers this many batches, the next after so many milliseconds. */
  const stopped = async (after: number, milliseconds: number) => {
    const controller = new AbortController();
    let asked = 0;
    const host = {
      ...float64,
      ask: async (...all: Parameters<typeof float64.ask>) => {
        asked += 1;
        if (asked > after) {
          controller.abort();
          await new Promise(resolve => setTimeout(resolve, milliseconds).unref());
        }
        return float64.ask(...all);
      },
    };
    let checks = 0;
    const begun = performance.now();
    for await (const _ of new Session(host).checks(cases, { signal: controller.signal })) checks += 1;
    return { checks, seconds: (performance.now() - begun) / 1_000 };
  };

  test('what was answered is judged, and a target that takes long is not waited for', async () => {
    const { checks, seconds } = await stopped(1, 60_000);
    expect(checks).toBe(2 * 48);
    expect(seconds).toBeLessThan(20);
  });

  test('what comes within a second is judged as well', async () => {
    const { checks } = await stopped(0, 50);
    expect(checks).toBe(2 * 48);
  });
});
