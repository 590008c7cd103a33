/** A bench that measures what users run looks for it where the build puts it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, ROOT, textOf } from './tree.ts';

/** `built<…>('numbers/index')`, `builtFile('cli/main')`: paths below src. */
const BUILT = /\bbuilt(?:File)?(?:<(?:[^<>]|<[^<>]*>)*>)?\(\s*'([^']+)'/g;

const asked = filesBelow('bench').flatMap(file =>
  [...textOf(file).matchAll(BUILT)].map(([, path]) => [file, path!] as const),
);

test('benches ask for built modules', () => {
  expect(asked.length).toBeGreaterThan(40);
});

test.each(asked)('%s: src/%s.ts is there', (_, path) => {
  expect(existsSync(join(ROOT, 'src', `${path}.ts`))).toBe(true);
});

const table = textOf('bench/README.md');

test.each(filesBelow('bench').filter(file => /\bprocess\.argv\b|\bparseArgs\b/.test(textOf(file))))(
  '%s stands in the table of benches',
  file => {
    expect(table).toContain(`\`${file.replace('bench/', '')}\``);
  },
);
