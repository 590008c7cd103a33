import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFile, readStandardInput, whyOf } from '../../src/input/bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is done with an open file of these bytes. */
function withFile<T>(bytes: string | Uint8Array, use: (descriptor: number) => T): T {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const descriptor = openSync(path, 'r');
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

test('text comes in whole, in chunks or not', () => {
  for (const text of ['', 'relu(x)', 'é'.repeat(1_500_000)])
    for (const read of [
      (at: number) => readFile(at, 10_000_000),
      (at: number) => readStandardInput(10_000_000, at),
    ])
      expect(withFile(text, read) === text).toBe(true);
});

test('what is too large, or no text, is refused', () => {
  expect(() => withFile('12345', at => readFile(at, 4))).toThrow('expected at most 4 bytes, got 5');
  expect(() => withFile('12345', at => readStandardInput(4, at))).toThrow(
    'expected at most 4 bytes, got more',
  );
  expect(() => withFile(new Uint8Array([255]), at => readFile(at, 4))).toThrow('expected text in UTF-8');
  expect(() => readStandardInput(4, 99_999)).toThrow('cannot be read (EBADF)');
});

test('the codes of the system, in words', () => {
  expect(whyOf('ENOENT')).toBe('no such file');
  expect(whyOf('EIO')).toBe('cannot be read (EIO)');
});
