/** Faults that no operation shows alone: programs that are drawn, with exp, log and their kin in a quarter of them, show them. */
import { describe, expect, test } from 'vitest';
import { FindingsOfRun } from '../../src/check/findings/findings.ts';
import { generateCases } from '../../src/check/questions/generate.ts';
import { vocabularyOf } from '../../src/check/questions/vocabulary.ts';
import { type Check, Session } from '../../src/check/session.ts';
import { VIOLATIONS } from '../../src/documents/index.ts';
import { printProgram } from '../../src/programs/index.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import { hostOf } from './host.ts';

const path = '../../fixtures/broken/composed.mjs';
const { composed, whole } = (await import(path)) as {
  readonly composed: readonly {
    readonly name: string;
    readonly verdicts: readonly string[];
    readonly create: () => ModuleTarget;
  }[];
  readonly whole: () => ModuleTarget;
};

const OPS = 'sigmoid tanh softplus exp sqrt square neg sub add max relu const'.split(' ');
const vocabulary = vocabularyOf({ ...hostOf(whole()).info, ops: OPS });
/** All of them are asked the same: what is exact about a case is computed once. */
const cases = [...generateCases(vocabulary, 1, 240)];

async function violations(target: ModuleTarget): Promise<{ session: Session; found: Check[] }> {
  const session = new Session(hostOf(target));
  const found: Check[] = [];
  for await (const check of session.checks(cases))
    if (VIOLATIONS.includes(check.judgement.verdict)) found.push(check);
  return { session, found };
}

describe('faults that only composed programs show', () => {
  test.each(composed)('$name', async ({ create, verdicts }) => {
    const { session, found } = await violations(create());
    const telling = found.filter(({ judgement }) => verdicts.includes(judgement.verdict));
    expect(telling.length).toBeGreaterThan(0);
    const small = await new FindingsOfRun(session).add(telling[0]!);
    const { program } = small!.check.subject;
    expect(program.nodes.length, printProgram(program)).toBeGreaterThan(1);
    expect(program.nodes.length, printProgram(program)).toBeLessThan(5);
  });

  test('without them there is none', async () => {
    expect((await violations(whole())).found).toEqual([]);
  });
});
