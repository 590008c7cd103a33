/** What a target states of its kernels is allowed for, and said; errors are told in ulps; what is inaccurate is not called wrong. */
import { describe, expect, test } from 'vitest';
import { checkDocument, checkTarget, Sweeps } from '../../src/check/index.ts';
import { Session } from '../../src/check/session.ts';
import { VIOLATIONS } from '../../src/documents/index.ts';
import { rational } from '../../src/numbers/index.ts';
import { parseProgramText } from '../../src/programs/index.ts';
import { meaningOf } from '../../src/reports/words/finding.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import float64 from '../../src/targets/own/float64.ts';
import { hostOf } from './host.ts';

type Kernel = (x: readonly number[]) => readonly [value: number, partials: readonly number[]];
const path = '../../fixtures/broken/tape.mjs';
const { createTarget } = (await import(path)) as {
  createTarget(name: string, given: { operations: Readonly<Record<string, Kernel>> }): ModuleTarget;
};

const { exp, log1p, tanh } = Math;
const sigmoid = (x: number): number => 1 / (1 + exp(-x));
const softplus = (x: number): number => Math.max(x, 0) + log1p(exp(-Math.abs(x)));

/** exp, off by so many ulps but at 0, where every library finds 1. */
const expOff = (ulps: number): Kernel => {
  const off = 1 + ulps * 2 ** -52;
  return ([x]) => (x === 0 ? [1, [1]] : [exp(x!) * off, [exp(x!) * off]]);
};
const cut: Kernel = ([x]) => (x! > 20 ? [x!, [1]] : [softplus(x!), [sigmoid(x!)]]);

const sweeps = new Sweeps();
async function report(operations: Readonly<Record<string, Kernel>>, stated: Partial<ModuleTarget> = {}) {
  const host = hostOf({ ...createTarget('some', { operations }), ...stated });
  const options = { seed: 1, runs: 0, ops: Object.keys(operations), brief: true, sweeps };
  const document = checkDocument(host, 'some', options, await checkTarget(host, options));
  const found = document.findings.filter(({ verdict }) => VIOLATIONS.includes(verdict));
  return { document, found };
}

describe('ulps of a kernel', () => {
  test('more than any library loses is found, and said to be inaccurate, by so many ulps', async () => {
    const { document, found } = await report({ exp: expOff(40) });
    expect(found.map(({ verdict }) => verdict)).toEqual(['value']);
    const [finding] = found;
    expect(finding).toMatchObject({ inaccurate: true, id: 'value-exp-untied' });
    expect(finding!.ulps!.value).toBeGreaterThan(15);
    expect(finding!.ulps!.value).toBeLessThan(82);
    expect(finding!.title).toMatch(/came back, [\d.]+ ulps off$/);
    expect(finding).not.toHaveProperty('stated');
    expect(meaningOf(finding!)).toMatch(/right to half of its digits.*inaccurate/);
    expect(document.accuracy!.exp!.value!.ulps).toBeGreaterThan(38);
  });

  test('as many as it states are allowed; the report says how many, and that they are stated', async () => {
    const { document, found } = await report({ exp: expOff(40) }, { accuracy: { exp: 82 } });
    expect(found).toEqual([]);
    expect(document.target.accuracy).toEqual({ exp: 82 });
    const { value, gradient, stated } = document.accuracy!.exp!;
    expect(stated).toBe(82);
    expect(value!.ulps).toBeGreaterThan(38);
    expect(value!.ulps).toBeLessThan(82);
    expect(gradient!.ulps).toBeGreaterThan(38);
    expect(value!.text).toBe('exp(x)');
  });

  test('more than it states is found, beside what it states; and less, if it states less', async () => {
    const some = await report({ exp: expOff(40) }, { accuracy: { exp: 38 } });
    expect(some.found.map(({ stated }) => stated)).toEqual([{ exp: 38 }]);
    const few = await report({ exp: expOff(3) }, { accuracy: { exp: 2 } });
    expect(few.found.map(({ verdict }) => verdict)).toEqual(['value']);
    expect((await report({ exp: expOff(3) })).found).toEqual([]);
  });

  test('of exp they are allowed where exp is in a program, of another operation they are not', async () => {
    const at = [rational(3)];
    const verdicts = async (accuracy: ModuleTarget['accuracy']) => {
      const target = createTarget('some', {
        operations: { exp: expOff(40), tanh: ([x]) => [tanh(x!), [0]] },
      });
      const session = new Session(hostOf({ ...target, ...(accuracy && { accuracy }) }));
      const checks = await session.check({ program: parseProgramText('exp(x) + x'), at });
      return checks.map(({ judgement }) => judgement.verdict);
    };
    expect(await verdicts(undefined)).toEqual(['value', 'value']);
    expect(await verdicts({ tanh: 64 })).toEqual(['value', 'value']);
    expect(await verdicts({ exp: 64 })).toEqual(['gradient', 'gradient']);
  });

  test('at 0, where exp is 1, none are; unless that is stated', async () => {
    const off = 1 + 2 ** -52;
    const { found } = await report({ exp: ([x]) => [exp(x!) * off, [exp(x!) * off]] });
    expect(found.map(({ verdict, at, title }) => [verdict, at, title.includes('ulp')])).toEqual([
      ['value', ['0'], true],
    ]);
    const stated = await report({ exp: ([x]) => [exp(x!) * off, [exp(x!) * off]] }, { accuracy: { exp: 4 } });
    expect(stated.found).toEqual([]);
  });

  test('the largest error is told where all is right', async () => {
    const { document, found } = await report({ exp: expOff(2) });
    expect(found).toEqual([]);
    expect(document.accuracy!.exp!.value!.ulps).toBeGreaterThan(1);
    expect(document.accuracy!.exp!.value!.ulps).toBeLessThan(5);
    expect(document.accuracy!.exp).not.toHaveProperty('stated');
  });
});

describe('a threshold', () => {
  test('of softplus is found where it is not stated, 7.6e-10 off at 21; and allowed where it is', async () => {
    const { found } = await report({ softplus: cut });
    expect(found.map(({ verdict, inaccurate }) => [verdict, inaccurate])).toEqual([['value', true]]);
    expect((await report({ softplus: cut }, { thresholds: { softplus: 20 } })).found).toEqual([]);
  });

  test('that lies farther out than where it is cut is no excuse', async () => {
    const { found } = await report({ softplus: cut }, { thresholds: { softplus: 30 } });
    expect(found.map(({ verdict }) => verdict)).toEqual(['value']);
  });

  test('allows the line, and nothing else', async () => {
    const other: Kernel = ([x]) => (x! > 20 ? [x! * (1 + 1e-10), [1]] : cut([x!]));
    const { found } = await report({ softplus: other }, { thresholds: { softplus: 20 } });
    expect(found.map(({ verdict }) => verdict)).toEqual(['value']);
  });
});

test('log 2 that was rounded to float32 on the way is found in logCosh, as Keras computes it', async () => {
  const logCosh =
    (log2: number): Kernel =>
    ([x]) => [x! + softplus(-2 * x!) - log2, [tanh(x!)]];
  const { found } = await report({ logCosh: logCosh(Math.fround(Math.LN2)) });
  expect(found.map(({ verdict }) => verdict)).toEqual(['value']);
  expect((await report({ logCosh: logCosh(Math.LN2) })).found).toEqual([]);
});

describe('what is inaccurate, and what is wrong', () => {
  const gradientOf = async (sigmoidSlope: (s: number) => number, text: string, at: readonly number[]) => {
    const operations: Record<string, Kernel> = {
      sigmoid: ([x]) => [sigmoid(x!), [sigmoidSlope(sigmoid(x!))]],
    };
    const session = new Session(hostOf(createTarget('some', { operations })));
    const subject = { program: parseProgramText(text), at: at.map(x => rational(x)) };
    return (await session.check(subject))[0]!.judgement;
  };

  test('a slope that is right to half of its digits is said to be inaccurate', async () => {
    const near = await gradientOf(s => s * (1 - s) * (1 + 2 ** -40), 'sigmoid(x)', [2]);
    expect(near).toMatchObject({ verdict: 'outside', inaccurate: true });
    expect(near.why).toMatch(/^inaccurate: off by [\d.,]+ ulps, more than rounding is allowed$/);
  });

  test('also at a tie', async () => {
    const near = await gradientOf(s => s * (1 - s) * (1 + 2 ** -40), 'max(x, -x) + sigmoid(x)', [0]);
    expect(near).toMatchObject({ verdict: 'outside', inaccurate: true });
    expect(near.why).toBe('inaccurate: off in its last digits, more than rounding is allowed');
  });

  test('another slope is not', async () => {
    const wrong = await gradientOf(s => s, 'sigmoid(x)', [2]);
    expect(wrong.verdict).toBe('outside');
    expect(wrong).not.toHaveProperty('inaccurate');
    expect(wrong.why).toMatch(/^not in D_P/);
  });

  test('nor is what is off where nothing rounds', async () => {
    const session = new Session(
      hostOf(createTarget('some', { operations: { neg: ([x]) => [-x!, [-1 - 2 ** -40]] } })),
    );
    const [check] = await session.check({ program: parseProgramText('-x'), at: [rational(2)] });
    expect(check!.judgement.verdict).toBe('outside');
    expect(check!.judgement).not.toHaveProperty('inaccurate');
    expect(check!.judgement).not.toHaveProperty('ulps');
  });
});

test('our own target loses no more than a few ulps, and says nothing of them', async () => {
  const host = hostOf(float64);
  const ops = ['exp', 'tanh', 'softplus', 'add'];
  const options = { seed: 1, runs: 0, ops, brief: true, sweeps };
  const { accuracy = {} } = checkDocument(host, 'float64', options, await checkTarget(host, options));
  for (const op of ['exp', 'tanh', 'softplus']) expect(accuracy[op]?.value?.ulps ?? 0, op).toBeLessThan(4);
  // One rounding is half a unit.
  expect(accuracy).not.toHaveProperty('add');
});
