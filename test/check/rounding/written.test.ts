/** Selections that programs write down are computed operation by operation: a target that rounds in each is right. */
import { describe, expect, test } from 'vitest';
import { Session } from '../../../src/check/session.ts';
import { VIOLATIONS } from '../../../src/documents/index.ts';
import { fromFloat, parseRational } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import { createFloatTarget } from '../../../src/targets/own/float-target.ts';
import { runs, seedAt } from '../../random.ts';
import { hostOf } from '../host.ts';

const float64 = createFloatTarget({ name: 'float64', precision: 'float64' });
const host = hostOf(float64);

/** Whole numbers below 2^32: a linear congruence modulo 2^48, its upper part. */
function pureRandom(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = (state * 25_214_903_917n + 11n) & ((1n << 48n) - 1n);
    return Number(state >> 16n);
  };
}

const verdictsOf = async (text: string, at: readonly string[]): Promise<string[]> => {
  const checks = await new Session(host).check({
    program: parseProgramText(text),
    at: at.map(x => parseRational(x)),
  });
  return checks.map(({ judgement }) => judgement.verdict);
};

describe('what doubles make of a where', () => {
  test.each<readonly [text: string, at: string, verdict: string]>([
    ['where(x > 0, x/49*49, 0)', '1', 'gradient'],
    ['where(x > 0, (x + 1152921504606846976) - 1152921504606846976, 0)', '1', 'gradient'],
    ['where(x >= 1, 1 - (x - 1), x)', '10000000000000000', 'gradient'],
    ['where(x > 0, (x/10 + x/5) - 3*x/10, 0)', '1', 'gradient'],
    ['where(x > 0, where(x > 1, x, x/49*49), 0)', '1/2', 'gradient'],
    ['where(x > 0, x * 1e-300 * 1e-20 * 1e300 * 1e20, 0)', '0x1p-30', 'undecided'],
    ['where((x + 1152921504606846976) - 1152921504606846976 > 0, x, -x)', '1', 'undecided'],
    ['where(exp(x) > 1, x, -x)', '0x1p-60', 'undecided'],
    // Choices, and one operation, round nowhere, or once.
    ['where(x > 1/2, x, -x)', '1', 'gradient'],
    ['where(x > 0, 2*x, 0)', '1', 'gradient'],
  ])('%s at %s: %s', async (text, at, verdict) => {
    expect(await verdictsOf(text, [at])).toEqual([verdict, verdict]);
  });

  test('is no fault, whatever is written', { timeout: 120_000 }, async () => {
    const whole = pureRandom(seedAt(71));
    const random = () => whole() / 2 ** 32;
    const among = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const written = (depth: number): string => {
      if (depth === 0 || random() < 0.2)
        return among(['x', 'y', 'x', 'y', '1', '0.1', '3', '1152921504606846976']);
      const [a, b] = [written(depth - 1), written(depth - 1)];
      return among([
        `(${a} + ${b})`,
        `(${a} - ${b})`,
        `(${a} * ${among(['3', '0.1', '49'])})`,
        `(${a} / ${among(['3', '0.1', '49'])})`,
        `(-${a})`,
      ]);
    };
    let [seen, open] = [0, 0];
    const count = runs(300);
    for (let i = 0; i < count; i++) {
      const [a, b, c] = [written(4), written(4), written(3)];
      const text = among([`where(x > 0, ${a}, ${b})`, `where(${c} > ${b}, ${a}, x - y)`]);
      const at = [0, 1].map(() => among([1, 0.1, 3, 1 / 3, 7, 1e16]) * among([1, -1]));
      const program = parseProgramText(`f(x, y) = ${text}`);
      const checks = await new Session(host).check({ program, at: at.map(fromFloat) });
      for (const { judgement } of checks) {
        expect(VIOLATIONS, `${text} at ${at}: ${judgement.why}`).not.toContain(judgement.verdict);
        seen += 1;
        if (judgement.verdict === 'undecided') open += 1;
      }
    }
    expect(seen).toBe(2 * count);
    expect(open).toBeLessThan(count);
  });
});

describe('what is wrong by more than that is told', () => {
  const wrong = hostOf({
    ...float64,
    gradient: () => ({ value: 1, gradient: [0.99] }),
  });
  test.each(['where(x > 0, x/49*49, 0)', 'where(x > 0, (x + 1) - 1, 0)', 'where(x + 1 - 1 > 0, x, -x)'])(
    '%s',
    async text => {
      const checks = await new Session(wrong).check({
        program: parseProgramText(text),
        at: [parseRational('1')],
      });
      expect(checks.map(({ judgement }) => judgement.verdict)).toEqual(['outside', 'outside']);
    },
  );
});
