/** exp, log and their kin: what libraries compute wrongly is found, and what roundings explain is not accused. */
import { describe, expect, test } from 'vitest';
import { checkTarget, Sweeps } from '../../src/check/index.ts';
import { Session } from '../../src/check/session.ts';
import { VIOLATIONS } from '../../src/documents/index.ts';
import { rational } from '../../src/numbers/index.ts';
import { parseProgramText } from '../../src/programs/index.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import float64 from '../../src/targets/own/float64.ts';
import { hostOf } from './host.ts';

interface Planted {
  readonly name: string;
  readonly ops: readonly string[];
  readonly create: () => ModuleTarget;
}
const path = '../../fixtures/broken/transcendental.mjs';
const { transcendental, rounded, traps } = (await import(path)) as {
  readonly traps: () => ModuleTarget;
  readonly transcendental: readonly (Planted & { readonly verdicts: readonly string[] })[];
  readonly rounded: readonly Planted[];
};

/** What all of them are asked alike. */
const sweeps = new Sweeps();
const found = async (target: ModuleTarget, ops: readonly string[]) => {
  const result = await checkTarget(hostOf(target), { seed: 1, runs: 0, ops, brief: true, sweeps });
  const verdicts = result.findings.map(({ check }) => check.judgement.verdict);
  return { ...result, verdicts: verdicts.filter(verdict => VIOLATIONS.includes(verdict)) };
};

describe('what libraries compute wrongly', () => {
  test.each(transcendental)('$name', async ({ create, ops, verdicts }) => {
    expect((await found(create(), ops)).verdicts).toEqual(expect.arrayContaining([...verdicts]));
  });
});

describe('NaN where the function has a derivative', () => {
  test.each([
    ['where(x > 0, sqrt(x), 0)', -1, 'nonfinite', 'NaN where every right answer is finite'],
    ['where(x > 0, sqrt(x), 0)', 4, 'gradient', 'the gradient'],
    ['where(x > 0, log(x), 0)', 0, 'inapplicable', 'it is unbounded near the point'],
    ['where(x > 0, log(x), 0)', -1, 'gradient', 'the gradient'],
    ['sqrt(x^2 + 0)', 0, 'nonfinite', 'NaN where every right answer is finite'],
    ['log(1 + exp(x))', 1000, 'nonfinite', 'Infinity where every right answer is finite'],
    ['log(1 + exp(x))', 2, 'gradient', 'the gradient'],
    // Beyond the largest number: nothing is held against it.
    ['exp(x)', 1000, 'undecided', 'numbers of this size may leave the range of the format on the way'],
  ])('%s at %d: %s', async (text, at, verdict, why) => {
    const session = new Session(hostOf(traps()));
    const checks = await session.check({ program: parseProgramText(text), at: [rational(at)] });
    expect(checks.map(({ judgement }) => judgement.verdict)).toEqual([verdict, verdict]);
    expect(checks[0]!.judgement.why).toContain(why);
  });
});

describe('what rounds, in whatever way, is not accused', () => {
  test.each(rounded)('$name', async ({ create, ops }) => {
    const { verdicts, checks } = await found(create(), ops);
    expect(verdicts).toEqual([]);
    expect(checks).toBeGreaterThan(50);
  });

  test('our own target, at as many points as others', async () => {
    const ops = ['exp', 'log', 'sin', 'tanh', 'sigmoid', 'softplus', 'logAddExp', 'sqrt', 'atan', 'asin'];
    const { verdicts, undecided, leftOut } = await found(float64, ops);
    expect(verdicts).toEqual([]);
    expect([...undecided]).toEqual([]);
    // Far out, where exp is beyond all formats.
    for (const op of ['log', 'sqrt', 'atan', 'sin']) expect(leftOut.has(op), op).toBe(false);
  });

  test('where a function jumps there is no verdict on it', async () => {
    const ops = ['floor', 'where', 'greater', 'sign', 'mod', 'hardShrink'];
    const { verdicts, summary } = await found(float64, ops);
    expect(verdicts).toEqual([]);
    expect(summary.get('inapplicable')).toBeGreaterThan(50);
    expect(summary.get('gradient')).toBeGreaterThan(300);
  });
});
