import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cornercheck } from '../served.ts';

test('what is no number is refused before anything is asked or written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
  const { status, stderr } = await cornercheck(['start', '--runs', 'many', '--out', folder]);
  const written = existsSync(join(folder, 'report.json'));
  rmSync(folder, { recursive: true });
  expect({ status, written }).toEqual({ status: 2, written: false });
  expect(stderr).toContain('many');
});
