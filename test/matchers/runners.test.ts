/** The matchers outside of vitest: as Jest calls them, and in node:test and mocha, run by these where they are installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  assertClarke,
  assertConservative,
  assertSelectionGradient,
  matchers,
  toBeConservative,
} from '../../src/matchers/index.ts';
import { ROOT } from '../house/tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a failing call throws. */
function thrown(call: () => void): Error {
  try {
    call();
  } catch (error) {
    return error as Error;
  }
  throw new Error('expected a failure');
}

test('the functions throw AssertionError with the message of the matcher, and nothing where it holds', () => {
  assertConservative([1, 0], 'max(x, y)', [1, 1]);
  assertClarke([1, 0], 'max(x, y)', [1, 1]);
  assertSelectionGradient([0, 1], 'max(x, y)', [1, 1], { conventions: { max: 'last' } });
  const failure = thrown(() => assertConservative([1, 1], 'max(x, y)', [1, 1]));
  expect(failure).toMatchObject({
    name: 'AssertionError',
    code: 'ERR_ASSERTION',
    operator: 'assertConservative',
  });
  expect(failure.message).toBe(toBeConservative([1, 1], 'max(x, y)', [1, 1]).message());
  expect(thrown(() => assertClarke([1], 'relu(-t) + t - relu(t)', [0])).message).toContain(
    'is not in ∂ᶜf(x)',
  );
  expect(thrown(() => assertSelectionGradient([0, 1], 'max(x, y)', [1, 1])).name).toBe('AssertionError');
});

test('what is not decided is neither: an error of its own', () => {
  const failure = thrown(() => assertConservative([0], 'floor(t)', [0]));
  expect(failure.name).toBe('Error');
  expect(failure.message).toContain('no verdict');
});

test('Jest calls them with what was received, and reads pass and message', () => {
  const context = { isNot: false, promise: '' };
  const outcome = matchers.toBeConservative.call(context, [1, 1], 'max(x, y)', [1, 1]);
  expect(outcome).toEqual({ pass: false, message: expect.any(Function) });
  expect(Object.keys(matchers)).toEqual(['toBeConservative', 'toBeClarke', 'toBeSelectionGradient']);
});

test('in node:test, from the built package: what is right passes, what is wrong fails with the message', () => {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/cornercheck'));
  writeFileSync(
    join(folder, 'max.test.mjs'),
    `import { test } from 'node:test';
    import { assertConservative } from 'cornercheck/matchers';
    test('right', () => assertConservative([1, 0], 'max(x, y)', [1, 1]));
    test('wrong', () => assertConservative([1, 1], 'max(x, y)', [1, 1]));`,
  );
  const { stdout, status } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', 'max.test.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^# pass 1$/m);
  expect(stdout).toMatch(/^# fail 1$/m);
  expect(stdout).toContain('(1, 1) is not in D_P(x)');
});
