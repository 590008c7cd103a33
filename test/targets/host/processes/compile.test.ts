import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compileAdapter } from '../../../../src/targets/host/processes/compile.ts';

const place = mkdtempSync(join(tmpdir(), 'cornercheck-compile-'));
afterAll(() => rmSync(place, { recursive: true }));
const folder = join(place, 'kept');

/** A program that prints what its header says. */
function written(name: string, says: string, include = '"say.hpp"'): string {
  mkdirSync(join(place, name), { recursive: true });
  writeFileSync(join(place, name, 'say.hpp'), `#define SAYS "${says}"\n`);
  const source = join(place, name, 'ad.cc');
  writeFileSync(source, `#include <cstdio>\n#include ${include}\nint main() { std::puts(SAYS); }\n`);
  return source;
}
const compile = (source: string, flags: readonly string[] = [], compiler?: string): Promise<string> =>
  compileAdapter({ source, flags, packages: ['libmy-ad-dev'] }, 'my-ad', {
    folder,
    ...(compiler && { compiler }),
  });
const printed = (program: string): string => spawnSync(program, { encoding: 'utf8' }).stdout;

test('without a compiler that is said', async () => {
  await expect(compile(written('none', 'x'), [], 'no-such-g++')).rejects.toThrow(
    'target my-ad: it needs a C++ compiler, and there is no no-such-g++ (CXX names another)',
  );
});

describe.skipIf(spawnSync('g++', ['--version']).status !== 0)('with g++', () => {
  test('what is missing is named, with what to install', async () => {
    await expect(compile(written('header', 'x', '<my-ad.h>'))).rejects.toThrow(
      'target my-ad: it needs a library that is not installed (no my-ad.h): apt-get install libmy-ad-dev',
    );
    await expect(compile(written('library', 'x'), ['-lmy-ad'])).rejects.toThrow('not installed (no -lmy-ad)');
  });

  test('a fault of the source is told', async () => {
    await expect(compile(written('fault', '" + 1 + "'))).rejects.toThrow(/g\+\+ cannot compile .*: error: /);
  });

  test('it is compiled once, and again where a header, beside it or elsewhere, has changed', async () => {
    const source = written('once', 'first', '<elsewhere.hpp>');
    const elsewhere = join(place, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'elsewhere.hpp'), '#include "say.hpp"\n');
    const flags = [`-I${elsewhere}`, `-I${join(place, 'once')}`];
    const first = await compile(source, flags);
    expect(printed(first)).toBe('first\n');
    const { mtimeMs } = statSync(first);
    expect(await compile(source, flags)).toBe(first);
    expect(statSync(first).mtimeMs).toBe(mtimeMs);
    writeFileSync(join(elsewhere, 'elsewhere.hpp'), '#define SAYS "a new version"\n');
    expect(printed(await compile(source, flags))).toBe('a new version\n');
    written('once', 'second', '<say.hpp>');
    expect(printed(await compile(source, flags))).toBe('second\n');
  });
});
