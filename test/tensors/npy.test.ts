import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { format, isRational } from '../../src/numbers/index.ts';
import { npyBeside } from '../../src/tensors/files.ts';
import { readNpy } from '../../src/tensors/npy.ts';

const header = (text: string, version = 1): number[] => {
  const padded = `${text}\n`;
  const length = version === 1 ? [padded.length & 255, padded.length >> 8] : [padded.length, 0, 0, 0];
  return [0x93, ...Buffer.from('NUMPY'), version, 0, ...length, ...Buffer.from(padded)];
};
const npy = (
  descr: string,
  shape: string,
  data: readonly number[],
  version = 1,
  order = 'False',
): Uint8Array =>
  Uint8Array.from([
    ...header(`{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${shape}, }`, version),
    ...data,
  ]);
const numbers = (bytes: Uint8Array): string[] =>
  readNpy(bytes).entries.map(entry => (isRational(entry) ? format(entry) : entry));

test('bytes are the numbers that they are', () => {
  expect(numbers(npy('|u1', '(3,)', [0, 7, 255]))).toEqual(['0', '7', '255']);
  expect(numbers(npy('<i2', '(2,)', [255, 255, 1, 0], 2))).toEqual(['-1', '1']);
  expect(numbers(npy('>i2', '(2,)', [255, 255, 0, 1], 3))).toEqual(['-1', '1']);
  expect(numbers(npy('|b1', '()', [1]))).toEqual(['1']);
  // 0.5, -2, the smallest, 65504, NaN, -Infinity of float16
  expect(numbers(npy('<f2', '(6,)', [0, 0x38, 0, 0xc0, 1, 0, 255, 0x7b, 1, 0x7c, 0, 0xfc]))).toEqual([
    '1/2',
    '-2',
    '1/16777216',
    '65504',
    'NaN',
    '-Infinity',
  ]);
});

test('columns after columns', () => {
  const { shape, entries } = readNpy(npy('|u1', '(2, 3)', [1, 2, 3, 4, 5, 6], 1, 'True'));
  expect([shape, entries.map(String)]).toEqual([
    [2, 3],
    ['1', '3', '5', '2', '4', '6'],
  ]);
});

test.each([
  ['no .npy file', Uint8Array.from([1, 2, 3]), 'expected a .npy file of NumPy'],
  ['objects', npy('|O', '(1,)', [0]), 'expected floats'],
  ['complex numbers', npy('<c8', '(1,)', [0]), 'expected floats'],
  ['too few bytes', npy('<f8', '(2,)', [0]), 'expected 16 bytes of entries for the shape [2], got 1'],
  ['too many', npy('|u1', '(1,)', [0, 0]), 'expected 1 bytes'],
  ['no length', npy('|u1', '(0,)', []), 'at least 1, got [0]'],
  ['too large', npy('|u1', '(100000, 100000)', []), 'expected at most 5000000 entries'],
  ['another version', npy('|u1', '(1,)', [0], 9), 'expected version 1 to 3'],
  ['no header', npy('|u1', '(1,)', [0]).slice(0, 20), 'expected the header'],
])('%s is refused', (_, bytes, why) => {
  expect(() => readNpy(bytes)).toThrow(why);
});

const folder = mkdtempSync(join(tmpdir(), 'npy-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('files stand beside the document', () => {
  writeFileSync(join(folder, 'w.npy'), npy('|u1', '(2,)', [3, 4]));
  writeFileSync(join(folder, 'nan.npy'), npy('<f2', '(1,)', [1, 0x7c]));
  expect(npyBeside(folder, 'w.npy').entries.map(format)).toEqual(['3', '4']);
  expect(() => npyBeside(folder, 'nan.npy')).toThrow('nan.npy: expected finite numbers, got NaN at entry 0');
  expect(() => npyBeside(folder, 'none.npy')).toThrow('none.npy: no such file');
  for (const name of ['../w.npy', '/w.npy', 'a/../../w.npy', 'w.txt', ''])
    expect(() => npyBeside(folder, name), name).toThrow('beside the document');
  expect(() => npyBeside(undefined, 'w.npy')).toThrow('expected value');
});

const python = process.env.CORNERCHECK_PYTHON ?? 'python3';
const has =
  spawnSync(python, ['-c', 'import importlib.util as u; exit(u.find_spec("numpy") is None)']).status === 0;
if (!has)
  console.warn(`files of NumPy are not read, since ${python} lacks it (CORNERCHECK_PYTHON names another)`);

describe.skipIf(!has)('what NumPy writes', () => {
  test('all types and orders', { timeout: 60_000 }, () => {
    const code = `
import numpy as np, sys
x = np.array([[0.1, -2.5, 1e-3], [7, 0, 3]])
for i, t in enumerate("f2 f4 f8 >f4 >f8 i1 i2 i4 i8 u1 u8".split()):
    y = (np.abs(x) if "u" in t else x).astype(t)
    np.save(f"{sys.argv[1]}/{i}.npy", np.asfortranarray(y) if i % 2 else y)
    print(" ".join(f"{a}/{b}" for a, b in (float(v).as_integer_ratio() for v in y.reshape(-1))))
`;
    const { stdout } = spawnSync(python, ['-c', code, folder], { encoding: 'utf8' });
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(11);
    for (const [i, line] of lines.entries())
      expect(numbers(readFileSync(join(folder, `${i}.npy`))).join(' '), `${i}`).toBe(
        line.replaceAll(/\/1\b/g, ''),
      );
  });
});
