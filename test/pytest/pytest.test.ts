/** The plugin of pytest, run by pytest: what is right passes; what is wrong fails, and says what would have been right. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '../house/tree.ts';

const python = process.env.CORNERCHECK_PYTHON ?? 'python3';
const isThere = spawnSync(python, ['-c', 'import pytest']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(text: string) {
  writeFileSync(join(folder, 'test_it.py'), text);
  const env = {
    ...process.env,
    PYTHONPATH: join(ROOT, 'src/pytest'),
    PYTHONDONTWRITEBYTECODE: '1',
    CORNERCHECK: `'${process.execPath}' '${join(ROOT, 'dist/src/cli/main.js')}'`,
  };
  const words = ['-m', 'pytest', '-p', 'cornercheck_pytest', '-q', '-p', 'no:cacheprovider', 'test_it.py'];
  return spawnSync(python, words, { cwd: folder, env, encoding: 'utf8' });
}

describe.skipIf(!isThere)('in pytest', () => {
  test('what is right passes: lists, float32, pairs of value and gradient, the decorator', () => {
    const { status, stdout } = run(`
from fractions import Fraction
from cornercheck_pytest import corners

class Single(list):
    dtype = "float32"

def test_relu(cornercheck):
    assert cornercheck.judge("relu(t)", at=[0], gradient=[0.5])["verdict"] == "clarke"
    cornercheck.judge("t/3", at=[1], gradient=Single([0.3333333432674408]))
    cornercheck.judge("t/3", at=1, gradient=[Fraction(1, 3)])

def test_spurious(cornercheck):
    cornercheck.judge("relu(-t) + t - relu(t)", at=[0], gradient=[1.0])

@corners("max(x, y)", at=[(1, 1), (2, 1)])
def test_max(at):
    return float(max(at)), [1.0, 0.0]
`);
    expect(stdout).toContain('4 passed');
    expect(status).toBe(0);
  });

  test('what is wrong fails, readably', () => {
    const { status, stdout } = run(`
from cornercheck_pytest import corners

def test_wrong(cornercheck):
    cornercheck.judge("max(x, y)", at=[1, 1], gradient=[1.0, 1.0])

def test_spurious(cornercheck):
    cornercheck.judge("relu(-t) + t - relu(t)", at=[0], gradient=[1.0], clarke=True)

def test_nan(cornercheck):
    cornercheck.judge("abs(t)", at=[0], gradient=[float("nan")])

def test_program(cornercheck):
    cornercheck.judge("max(x,", at=[1], gradient=[1.0])

@corners("abs(x)", at=[(0,)])
def test_value(at):
    return 1.0, [0.0]
`);
    expect(status).toBe(1);
    expect(stdout).toContain('5 failed');
    expect(stdout).toMatch(
      /outside: [\s\S]*program +max\(x, y\) at x = 1, y = 1\n +returned +\(1, 1\)[\s\S]*right +\(\d, \d\), for instance[\s\S]*proof/,
    );
    expect(stdout).toContain('conservative: ');
    expect(stdout).toContain('nonfinite: ');
    expect(stdout).toContain('ValueError');
    expect(stdout).toMatch(/value: the value is 0, not 1/);
  });
});
