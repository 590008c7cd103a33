/**
 * js-pytorch is not among our packages: it brings 125 MB and compiles as it is installed. CORNERCHECK_JS_PYTORCH names a folder
 * where it is (`npm install --ignore-scripts js-pytorch`); the adapter then finds it there.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDocument, checkTarget } from '../../../src/check/index.ts';
import { VIOLATIONS } from '../../../src/documents/index.ts';
import { openTarget, snippetFor, type TargetHost } from '../../../src/targets/index.ts';
import { query, show, single } from '../ask.ts';
import { printedBy, standsUp } from './alone.ts';

const folder = process.env.CORNERCHECK_JS_PYTORCH;
if (folder === undefined)
  console.warn('not tested, since CORNERCHECK_JS_PYTORCH names no folder: js-pytorch');

test('where it is missing, that is said', async () => {
  await expect(openTarget('js-pytorch')).rejects.toThrow(
    'target js-pytorch: it needs a package that is not installed: npm install js-pytorch',
  );
});

test('a finding is shown in its own calls', () => {
  const { code, language } = snippetFor('js-pytorch', query(single('relu', 1), [-1]))!;
  expect(language).toBe('js');
  expect(code).toContain('const y = new torch.nn.ReLU().forward(x1);');
});

describe.skipIf(folder === undefined)('js-pytorch', () => {
  const place = mkdtempSync(join(tmpdir(), 'cornercheck-js-pytorch-'));
  let host: TargetHost;
  beforeAll(async () => {
    const from = pathToFileURL(join(folder!, 'package.json')).href;
    const hook = `export const resolve = (name, context, next) => next(name, name === 'js-pytorch' ? { ...context, parentURL: '${from}' } : context);`;
    const adapter = new URL('../../../src/targets/libraries/js-pytorch.ts', import.meta.url).href;
    const target = join(place, 'target.mjs');
    writeFileSync(
      target,
      `import { register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hook)}));
const { register: typescript } = await import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))});
typescript();
export default (await import('${adapter}')).default;
`,
    );
    host = await openTarget(target);
  });
  afterAll(async () => {
    await host?.close();
    rmSync(place, { recursive: true });
  });

  test('pow has the derivative of the square, relu is leaky', async () => {
    const questions = [
      query(single('pow', 1, { exponent: 3 }), [2]),
      query(single('relu', 1), [-1]),
      query(single('div', 2), [1, 4]),
    ];
    expect((await host.ask(questions)).map(show)).toEqual([
      '8: 4',
      expect.stringMatching(/^-/),
      '1/4: 1/4, -1/16',
    ]);
  });

  // Its exp is 2.718281828459045 ** x.
  test('and exp is off; nothing else in what it lists, and the code beside each finding shows it', {
    timeout: 300_000,
  }, async () => {
    const options = { seed: 1, runs: 0 };
    const { findings } = checkDocument(host, 'js-pytorch', options, await checkTarget(host, options));
    const found = findings.filter(({ verdict }) => VIOLATIONS.includes(verdict));
    for (const one of found) {
      expect([one.title, standsUp(one, printedBy(one.snippet!), 'float64')]).toEqual([one.title, 'same']);
    }
    expect([...new Set(found.flatMap(({ ops }) => ops))].sort()).toEqual(['exp', 'pow', 'relu']);
  });
});
