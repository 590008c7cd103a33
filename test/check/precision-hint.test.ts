import { expect, test } from 'vitest';
import { checkDocument, checkTarget } from '../../src/check/index.ts';
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
