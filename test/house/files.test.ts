/** Every file is small, and tested. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALONE } from '../alone.ts';
import { filesBelow, importsOf, ROOT, textOf } from './tree.ts';

const LONGEST = 300;

/** Files that run in a process or a thread of their own, or in a page: the tests that run them. */
const RUN_BY: readonly (readonly [files: RegExp, tests: string])[] = [
  [/^src\/cli\//, 'test/cli'],
  [/^src\/targets\/host\/processes\/module-child\.ts$/, 'test/targets/hostile.test.ts'],
  [/^src\/search\/work\/worker\.ts$/, 'test/search/run.test.ts'],
  [/^src\/arrangement\/threads\/worker\.ts$/, 'test/arrangement/threads/threads.test.ts'],
  [/^src\/claims\/threads\/worker\.ts$/, 'test/claims/threads/threads.test.ts'],
  [/^src\/descent\/threads\/worker\.ts$/, 'test/descent/threads/threads.test.ts'],
  [/^src\/judgement\/threads\/worker\.ts$/, 'test/judgement/threads/threads.test.ts'],
  [/^src\/targets\/libraries\//, 'test/targets/libraries'],
  [/^src\/targets\/own\//, 'test/targets/own'],
  [/^src\/index\.ts$/, 'test/house/exports.test.ts'],
];

const sources = filesBelow('src');

test.each([...sources, ...filesBelow('properties')])('%s is short', file => {
  expect(textOf(file).split('\n').length - 1).toBeLessThanOrEqual(LONGEST);
});

/** What tests of a layer import of it, directly or by way of files of the layer. */
function reachedFrom(tests: readonly string[], layer: string): Set<string> {
  const reached = new Set<string>();
  const open = [...tests];
  for (let file = open.pop(); file !== undefined; file = open.pop())
    for (const next of importsOf(file))
      if (next.startsWith(layer) && !reached.has(next)) {
        reached.add(next);
        open.push(next);
      }
  return reached;
}

describe('tests', () => {
  const layers = [...new Set(sources.map(file => file.split('/').slice(0, 2).join('/')))].filter(
    layer => !layer.endsWith('.ts'),
  );
  const reached = new Set(
    layers.flatMap(layer => {
      const folder = layer.replace(/^src/, 'test');
      const tests = existsSync(join(ROOT, folder)) ? filesBelow(folder) : [];
      return [...reachedFrom(tests, `${layer}/`)];
    }),
  );

  test.each(sources.filter(file => file !== 'src/errors.ts'))(
    '%s is reached from tests of its layer',
    file => {
      const runBy = RUN_BY.find(([files]) => files.test(file))?.[1];
      if (runBy === undefined) expect(reached).toContain(file);
      else expect(existsSync(join(ROOT, runBy)), runBy).toBe(true);
    },
  );

  test('a file that nothing imports is not reached', () => {
    expect(reachedFrom(['test/numbers/gcd.test.ts'], 'src/numbers/')).toContain('src/numbers/gcd.ts');
    expect(reachedFrom(['test/numbers/gcd.test.ts'], 'src/numbers/')).not.toContain('src/numbers/parse.ts');
  });
});

/** Changes what other test files of the same process would see. */
const CHANGES_ALL =
  /\bvi\.(?:mock|useFakeTimers|spyOn|stub\w+)\(|\bprocess\.(?:env\.\w+ = |chdir\(|exitCode = )|\bglobalThis\.\w+ = /;

describe('test files that share a process leave it as it was', () => {
  const changing = filesBelow('test').filter(
    file => file.endsWith('.test.ts') && CHANGES_ALL.test(textOf(file).replace(/"[^"\n]*"|'[^'\n]*'/g, '')),
  );

  test('those that do not run alone, with a reason', () => expect(changing).toEqual(ALONE));

  test.each([
    "vi.mock('glpk.js/node'",
    'vi.useFakeTimers()',
    "process.env.CI = 'true'",
    'process.chdir(folder)',
  ])('%s is noticed', text => expect(text).toMatch(CHANGES_ALL));
});
