import { expect, test } from 'vitest';
import { checkDocument, checkTarget } from '../../src/check/index.ts';
import { PrecisionHint } from '../../src/check/precision-hint.ts';
import type { Check } from '../../src/check/session.ts';
import { parseRational, rational } from '../../src/numbers/index.ts';
import { openTarget } from '../../src/targets/index.ts';

const OPTIONS = { seed: 1, runs: 60, ops: ['mul', 'add', 'const', 'relu'] };

test('E9: a float32 that says float64 is asked whether it meant that, in a title that can be read', async () => {
  for (const [specifier, hinted] of [
    ['test/check/says-float64.mjs', true],
    ['fixtures/targets/example.mjs', false],
  ] as const) {
    const host = await openTarget(specifier);
    try {
      const document = checkDocument(host, specifier, OPTIONS, await checkTarget(host, OPTIONS));
      const hint = 'Every answer is a float32, and the target says float64: is the precision declared right?';
      expect(document.notes.includes(hint)).toBe(hinted);
      for (const { title } of document.findings) expect(title).not.toMatch(/\d{70}/);
    } finally {
      await host.close();
    }
  }
});

test('three answers that a float64 would have given otherwise speak, unless one is wider', () => {
  const hint = new PrecisionHint();
  const look = (exact: string, value: string): void =>
    hint.look({
      oracle: { value: parseRational(exact) },
      judgement: { answer: { kind: 'answered', value: parseRational(value), gradient: [] } },
    } as unknown as Check);
  const narrow = (): void => look('1/3', '11184811/33554432');
  // What both formats hold says nothing, nor does what is no number.
  for (let i = 0; i < 5; i++) look('1/2', '1/2');
  const answer = { kind: 'answered', value: 'NaN', gradient: [] };
  hint.look({ oracle: { value: rational(1n, 3n) }, judgement: { answer } } as unknown as Check);
  narrow();
  narrow();
  expect(hint.speaks).toBe(false);
  narrow();
  expect(hint.speaks).toBe(true);
  look('1/3', '6004799503160661/18014398509481984');
  expect(hint.speaks).toBe(false);
});
