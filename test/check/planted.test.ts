/** Section C: every planted fault is seen, and what is legal is not accused. */
import { describe, expect, test } from 'vitest';
import { checkTarget, Sweeps } from '../../src/check/index.ts';
import type { Case } from '../../src/check/oracle/case.ts';
import { generateCases } from '../../src/check/questions/generate.ts';
import { identityCases } from '../../src/check/questions/identities.ts';
import { sweepOp, sweptOps } from '../../src/check/questions/op-sweep.ts';
import { shapeCases } from '../../src/check/questions/shapes.ts';
import { vocabularyOf } from '../../src/check/questions/vocabulary.ts';
import { Session } from '../../src/check/session.ts';
import { VIOLATIONS } from '../../src/documents/index.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import { SCALE, SHORT, share } from '../random.ts';
import { hostOf } from './host.ts';

interface Fault {
  readonly name: string;
  readonly ops: readonly string[];
  readonly verdicts: readonly string[];
  readonly runs: number;
  readonly create: () => ModuleTarget;
}
interface Way {
  readonly name: string;
  readonly ops: readonly string[];
  readonly create: () => ModuleTarget;
}

const fixture = async (path: string): Promise<object> => import(/* @vite-ignore */ `../../${path}`);
const { planted: faults } = (await fixture('fixtures/broken/planted.mjs')) as {
  readonly planted: readonly Fault[];
};
const { legal: ways } = (await fixture('fixtures/right/legal.mjs')) as { readonly legal: readonly Way[] };

/** CORNERCHECK_SCALE=2 asks with three seeds, and of all right ways instead of a third. */
const MORE = SCALE > 1;

/** What all of them are asked alike. */
const sweeps = new Sweeps();

test('there are 45 faults and 27 right ways, and more', () => {
  expect(new Set(faults.map(({ name }) => name)).size).toBeGreaterThanOrEqual(45);
  expect(new Set(ways.map(({ name }) => name)).size).toBeGreaterThanOrEqual(27);
});

/** With little time: the verdict that shows a fault, at the first question that does. Whole checks make it small as well. */
async function shown({ create, ops, verdicts, runs }: Fault): Promise<string | undefined> {
  const host = hostOf(create());
  const info = { ...host.info, ops: host.info.ops.filter(op => op === 'const' || ops.includes(op)) };
  const programs = (): Case[] => [
    ...identityCases(info),
    ...shapeCases(info),
    ...generateCases(vocabularyOf(info), 1, runs),
  ];
  const alone = function* (): Generator<Case> {
    for (const op of sweptOps(info)) if (ops.includes(op.name)) yield* sweepOp(op, info, { sweeps });
  };
  const cases = runs > 0 ? sweeps.of(`${runs} ${info.precision} ${info.ops}`, programs) : alone();
  for await (const { judgement } of new Session(host).checks(cases))
    if (verdicts.includes(judgement.verdict)) return judgement.verdict;
  return undefined;
}

describe('C: every planted fault is found, whatever the seed', () => {
  test.each(faults)('$name', async fault => {
    const { create, ops, verdicts, runs } = fault;
    if (SHORT) {
      expect(verdicts).toContain(await shown(fault));
      return;
    }
    // The operations alone are asked the same with every seed.
    for (const seed of runs > 1 && MORE ? [1, 2, 3] : [1]) {
      const { findings, summary } = await checkTarget(hostOf(create()), { seed, runs, ops, sweeps });
      const found = findings.map(({ check }) => check.judgement.verdict);
      expect(verdicts, `seed ${seed}: ${JSON.stringify([...summary])}`).toEqual(
        expect.arrayContaining([found.find(verdict => verdicts.includes(verdict))]),
      );
    }
  });
});

test('of what is right nothing is shown', async () => {
  const { create, ops } = ways[0]!;
  const right = { name: 'right', create, ops, verdicts: VIOLATIONS };
  expect(await shown({ ...right, runs: 0 })).toBeUndefined();
  expect(await shown({ ...right, runs: 5 })).toBeUndefined();
});

describe('C: no right way is accused', () => {
  test.each(ways.filter((_, i) => MORE || i % 3 === 0))('$name', async ({ create, ops }) => {
    const asked = { seed: 1, runs: MORE ? 100 : share(15), brief: SHORT, ops, sweeps };
    const { findings, checks } = await checkTarget(hostOf(create()), asked);
    expect(checks).toBeGreaterThan(share(1_500));
    const accused = findings.filter(({ check }) => VIOLATIONS.includes(check.judgement.verdict));
    expect(accused.map(({ id, check }) => `${id}: ${check.judgement.why}`)).toEqual([]);
  });
});
