/** The file that has the options of check: they are taken, the command line wins, and what is wrong is told with the file and the key. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { shell } from '../process.ts';
import { cornercheck } from '../served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const config = (value: unknown, extension = 'json'): string => {
  const path = join(folder, `${count++}.${extension}`);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};
const ask = (path: string, ...more: string[]) => cornercheck(['check', '--config', path, ...more]);

test('options and target are taken from it, and the command line wins', async () => {
  const out = join(folder, 'out.json');
  const path = config({ target: 'fixtures/broken/abs-two.mjs', ops: ['abs'], runs: 0, seed: 5, out });
  expect(await ask(path)).toMatchObject({ status: 1 });
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ seed: 5, findings: [{ ops: ['abs'] }] });
  const { stdout } = await ask(path, '--seed', '7', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ seed: 7 });
  const module = config(
    'export default { target: "fixtures/broken/abs-two.mjs", ops: "abs", runs: 0 };',
    'mjs',
  );
  expect(await ask(module)).toMatchObject({ status: 1 });
});

test('of several processes that share the work none reads it once more', async () => {
  const asked = ['check', join(process.cwd(), 'fixtures/broken/abs-two.mjs')];
  const place = mkdtempSync(join(folder, 'jobs-'));
  const options = { jobs: 2, ops: 'abs', runs: 0, junit: 'j.xml' };
  writeFileSync(join(place, 'cornercheck.config.json'), JSON.stringify(options));
  const main = join(process.cwd(), 'dist/src/cli/main.js');
  const inJobs = await shell(`'${process.execPath}' '${main}' ${asked.join(' ')} --json`, { cwd: place });
  const whole = await cornercheck([...asked, '--ops', 'abs', '--runs', '0', '--json']);
  expect(inJobs.status).toBe(1);
  expect(JSON.parse(inJobs.stdout).findings).toHaveLength(JSON.parse(whole.stdout).findings.length);
  expect(inJobs.stderr).not.toContain('in one process after all');
});

describe('one line, with the file and the key, for', () => {
  test.each([
    ['{', 'expected JSON'],
    [[], 'expected an object of options'],
    [{ sead: 1 }, 'sead: is no option, did you mean seed'],
    [{ config: 'x' }, 'config: is no option'],
    [{ target: 3 }, 'target: expected a target as text, got 3'],
    [{ target: 'float64', seed: 'many' }, 'seed: expected a whole number'],
    [{ bail: 'yes' }, 'bail: expected true or false'],
    [{ runs: true }, 'runs: expected N as text or number'],
  ])('%j', async (value, said) => {
    const path = config(value);
    const { status, stderr } = await ask(path);
    expect(status).toBe(2);
    expect(stderr.replace(/[(),;?]/g, '')).toContain(said.replace(/[(),;?]/g, ''));
    expect(stderr).toContain(path);
    expect(stderr.trim()).not.toContain('\n');
  });

  test('a file that is not there, and a module that throws', async () => {
    expect(await ask(join(folder, 'none.mjs'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no such file'),
    });
    const throws = config('throw new Error("no");', 'mjs');
    expect(await ask(throws)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('could not be run: no'),
    });
  });
});

test('--github: annotations beside the document, and the summary of the job', async () => {
  const summary = join(folder, 'summary.md');
  const words = 'check fixtures/broken/abs-two.mjs --ops abs --runs 0 --github --json';
  const { status, stdout, stderr } = await shell(
    `GITHUB_STEP_SUMMARY='${summary}' '${process.execPath}' dist/src/cli/main.js ${words}`,
  );
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ format: 'cornercheck.report/1' });
  expect(stderr).toMatch(/^::error file=fixtures\/broken\/abs-two\.mjs,line=1,title=/m);
  expect(readFileSync(summary, 'utf8')).toContain('## ');
});

test('--bail: stopped at the first violation, and said so', async () => {
  const words = ['check', 'fixtures/broken/abs-two.mjs', '--runs', '0', '--bail', '--json'];
  const { status, stdout } = await cornercheck(words);
  expect(status).toBe(1);
  const document = JSON.parse(stdout);
  expect(document).toMatchObject({ complete: false, findings: [{ verdict: 'outside' }] });
  expect(document.notes.join()).toContain('--bail');
  const known = config({
    format: 'cornercheck.baseline/1',
    findings: [{ id: document.findings[0].id, reason: 'known' }],
  });
  const all = await cornercheck([...words, '--ops', 'abs,relu', '--baseline', known]);
  expect(JSON.parse(all.stdout)).toMatchObject({ complete: true });
});
