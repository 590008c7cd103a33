import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, sweep } from './swept.ts';

test('folders of processes that are gone are taken away, and no others', () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  const cache = mkdtempSync(join(tmpdir(), 'cornercheck-'));
  const kept = [`${folderOf(process.pid)}ab`, `${folderOf(1)}ab`, 'cornercheck-abcdef', `other-${gone}-ab`];
  for (const name of [...kept, `${folderOf(gone)}ab`])
    mkdirSync(join(cache, name, 'inner'), { recursive: true });
  sweep(cache);
  const left = readdirSync(cache).sort();
  rmSync(cache, { recursive: true });
  expect(left).toEqual(kept.sort());
});
