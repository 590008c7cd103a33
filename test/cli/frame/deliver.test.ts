/** What is printed and written where the answer does not fit into the memory that is left. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Delivers, in a process with 200 MB of memory, a document of so many texts, all of which are one text of a million characters. */
function delivered(texts: number, options: Readonly<Record<string, string | true>>) {
  const script = `
    const { finish } = await import('./dist/src/cli/frame/deliver.js');
    const given = ${JSON.stringify(options)};
    const args = { flag: name => given[name] === true, text: name => given[name] };
    const long = 'x'.repeat(1_000_000);
    // A hundred megabytes that nobody needs any more do not count.
    let held = Array.from({ length: 120 }, (_, k) => new Array(131_072).fill(k));
    held = undefined;
    const document = { format: 'cornercheck.explain/1', texts: Array(${texts}).fill(long) };
    process.exit(await finish({ options: [] }, args, { document, words: () => 'in words', status: 0 }));
  `;
  const args = ['--max-old-space-size=200', '--input-type=module', '-e', script];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

test('what does not fit is refused in one line, and words are said all the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
  const out = join(folder, 'out.json');
  const inOneLine =
    /^undecided: the answer takes \d+ MB to be written, and \d+ MB of memory are left; more are had with \S+=\d+\n$/;
  const [json, file, words] = [
    delivered(1_000, { json: true }),
    delivered(1_000, { out }),
    delivered(1_000, {}),
  ];
  expect(json).toEqual({ status: 3, stdout: '', stderr: expect.stringMatching(inOneLine) });
  expect(file).toEqual({ status: 3, stdout: 'in words\n', stderr: expect.stringMatching(inOneLine) });
  expect(words).toEqual({ status: 0, stdout: 'in words\n', stderr: '' });
  expect(existsSync(out)).toBe(false);
  rmSync(folder, { recursive: true });
});

test('what fits is written', () => {
  const { status, stdout, stderr } = delivered(30, { json: true });
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout).texts).toHaveLength(30);
});
