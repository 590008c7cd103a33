import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { howStarted } from '../../../src/cli/commands/started.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cornercheck-')));
afterAll(() => rmSync(folder, { recursive: true }));

/** A package with its main file. */
function installed(place: string): string {
  const root = join(folder, place);
  mkdirSync(join(root, 'dist/src/cli'), { recursive: true });
  const main = join(root, 'dist/src/cli/main.js');
  writeFileSync(main, '#!/usr/bin/env node');
  chmodSync(main, 0o755);
  return main;
}

test('E1: commands to run again name cornercheck by what starts it where they are printed', () => {
  const clone = installed('my clone');
  const root = join(folder, 'my clone');
  expect(howStarted(root, clone, '')).toBe('node dist/src/cli/main.js');
  expect(howStarted(folder, clone, '')).toBe("node 'my clone/dist/src/cli/main.js'");
  expect(howStarted(join(folder, 'elsewhere'), clone, '')).toBe(`node '${clone}'`);

  const project = join(folder, 'project');
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  mkdirSync(join(project, 'deep/er'), { recursive: true });
  symlinkSync(root, join(project, 'node_modules/cornercheck'));
  expect(howStarted(join(project, 'deep/er'), clone, '')).toBe('npx cornercheck');

  const bin = join(folder, 'bin');
  mkdirSync(bin);
  symlinkSync(clone, join(bin, 'cornercheck'));
  expect(howStarted(folder, clone, `/nowhere:${bin}`)).toBe('cornercheck');

  const fetched = installed('_npx/12/node_modules/cornercheck');
  expect(howStarted(folder, fetched, join(folder, '_npx/12/node_modules/.bin'))).toBe('npx cornercheck');
});
