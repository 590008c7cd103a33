/** In a process of its own: the setting is one of the whole process. */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { optimiseLate } from '../../src/input/optimise-late.ts';

const file = fileURLToPath(new URL('../../src/input/optimise-late.ts', import.meta.url));

/** Whether V8 has optimised a function by the time that it has run for a while. */
const isOptimised = (before: string): boolean => {
  const code = `${before}
    const f = x => { let s = 0; for (let i = 0; i < 50; i++) s += i * x; return s; };
    for (let i = 0; i < 250; i++) f(i);
    const end = Date.now() + 300;
    while (Date.now() < end);
    f(1);
    console.log((%GetOptimizationStatus(f) & 16) !== 0);`;
  const words = ['--allow-natives-syntax', '--import', 'tsx', '--input-type=module', '-e', code];
  return execFileSync(process.execPath, words, { encoding: 'utf8' }).trim() === 'true';
};

test.runIf(process.version.startsWith('v20.'))(
  'what has run for a moment is not optimised yet, though V8 by itself would have done it',
  () => {
    expect(isOptimised('')).toBe(true);
    expect(isOptimised(`import { ${optimiseLate.name} as late } from ${JSON.stringify(file)}; late();`)).toBe(
      false,
    );
  },
);

test('V8 has nothing to complain of, whatever its version', () => {
  const code = `import { ${optimiseLate.name} as late } from ${JSON.stringify(file)}; late();`;
  const words = ['--import', 'tsx', '--input-type=module', '-e', code];
  expect(spawnSync(process.execPath, words, { encoding: 'utf8' })).toMatchObject({ stderr: '', status: 0 });
});
