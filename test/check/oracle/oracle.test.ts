/** One oracle a case: what a case needs is computed once, however often and by whomever it is asked for. */
import { expect, test, vi } from 'vitest';
import { hostOf } from '../host.ts';

const counted = vi.hoisted(() => ({ oracles: 0, compiled: new Map<unknown, number>() }));
vi.mock('../../../src/fields/index.ts', async original => {
  const real = await original<typeof import('../../../src/fields/index.ts')>();
  return {
    ...real,
    activePieces: (...given: Parameters<typeof real.activePieces>) => {
      counted.oracles += 1;
      return real.activePieces(...given);
    },
  };
});
vi.mock('../../../src/programs/index.ts', async original => {
  const real = await original<typeof import('../../../src/programs/index.ts')>();
  return {
    ...real,
    compile: (program: Parameters<typeof real.compile>[0]) => {
      counted.compiled.set(program, (counted.compiled.get(program) ?? 0) + 1);
      return real.compile(program);
    },
  };
});

test('check builds one oracle a case, and compiles a program once', async () => {
  const { Session } = await import('../../../src/check/session.ts');
  const { sweepOp, sweptOps } = await import('../../../src/check/questions/op-sweep.ts');
  const { default: float64 } = await import('../../../src/targets/own/float64.ts');
  const host = hostOf(float64);
  const max = sweptOps(host.info).find(({ name }) => name === 'max')!;
  const cases = [...sweepOp(max, host.info)];
  const made = counted.oracles;
  expect(made).toBeGreaterThan(50);
  // Those that differ in the signs of zeros share theirs.
  expect(made).toBeLessThan(cases.length);
  const checks: string[] = [];
  for await (const { judgement } of new Session(host).checks(cases)) checks.push(judgement.verdict);
  expect(checks.length).toBeGreaterThanOrEqual(cases.length);
  expect(counted.oracles).toBe(made);
  expect(Math.max(...counted.compiled.values())).toBe(1);
});
