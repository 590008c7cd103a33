/** Cases that are asked again while violations are made small. */
import { describe, expect, test } from 'vitest';
import { AskedOnce } from '../../../src/check/findings/asked-once.ts';
import type { Case } from '../../../src/check/oracle/case.ts';
import { Session } from '../../../src/check/session.ts';
import { parseRational } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import { faulty } from '../../../src/targets/words/reading.ts';
import { composedTarget } from '../composed.ts';
import { hostOf } from '../host.ts';

const float64 = hostOf(composedTarget({ precision: 'float64' }));
const caseOf = (text: string, ...at: string[]): Case => ({
  program: parseProgramText(text),
  at: at.map(x => parseRational(x)),
});

/** A host that counts its questions; and answers by an error of this kind, where one is given. */
function counted(fault?: 'hung' | 'threw') {
  const seen: string[] = [];
  const host = {
    ...float64,
    ask: async (...[queries]: Parameters<typeof float64.ask>) => {
      seen.push(...queries.map(({ mode }) => mode));
      return fault ? queries.map(() => faulty(fault, 'as asked for')) : float64.ask(queries);
    },
  };
  return { seen, asked: new AskedOnce(new Session(host)) };
}

describe('a case', () => {
  test('is asked once, and judged as its own', async () => {
    const { seen, asked } = counted();
    const [first, second] = [caseOf('max(x, y)', '1', '1'), caseOf('max(x, y)', '1', '1')];
    const before = await asked.check(first);
    const after = await asked.check(second);
    expect(seen).toEqual(['backward', 'forward']);
    expect(after.map(({ judgement }) => judgement)).toEqual(before.map(({ judgement }) => judgement));
    expect(after.map(({ subject }) => subject)).toEqual([second, second]);
    expect(after[0]!.subject).toBe(second);
  });

  test.each([
    ['another point', caseOf('max(x, y)', '1', '2')],
    ['another program', caseOf('min(x, y)', '1', '1')],
    ['another sign of 0', { ...caseOf('max(x, y)', '1', '0'), negativeZeros: [1] }],
  ])('of %s is another', async (_, other) => {
    const { seen, asked } = counted();
    await asked.check(caseOf('max(x, y)', '1', other.negativeZeros ? '0' : '1'));
    await asked.check(other);
    expect(seen).toHaveLength(4);
  });

  test('that hung is asked again, one that threw is not', async () => {
    for (const [fault, times] of [
      ['hung', 4],
      ['threw', 2],
    ] as const) {
      const { seen, asked } = counted(fault);
      for (let i = 0; i < 2; i++) await asked.check(caseOf('relu(x)', '1'));
      expect(seen).toHaveLength(times);
    }
  });

  test('without a value is not asked', async () => {
    const { seen, asked } = counted();
    expect(await asked.check(caseOf('1 / x', '0'))).toEqual([]);
    expect(seen).toEqual([]);
  });
});
