/** The lists of CONTRIBUTING.md: what they name is there, and steps that no other test asks for are done. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { verifyDocument } from '../../src/certificates/index.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { builtIns, cppBuiltIns, pythonBuiltIns } from '../../src/targets/index.ts';
import { SAVED, saved } from '../reports/saved.ts';
import { declaredBy } from './declared.ts';
import { filesBelow, ROOT, textOf } from './tree.ts';

const isThere = (file: string): boolean => existsSync(join(ROOT, file));
const missing = (files: readonly string[]): string[] => files.filter(file => !isThere(file));

/** The paths of a page, in backticks; those with a NAME or … in them are of what is to be written. */
const pathsOf = (page: string): string[] =>
  [...page.matchAll(/`((?:src|test|docs|properties|fixtures|reports)\/[^`\s]+)`/g)]
    .map(([, path]) => path!)
    .filter(path => !/NAME|…/.test(path));

describe('CONTRIBUTING.md', () => {
  test('names files that are there', () => {
    const paths = pathsOf(textOf('CONTRIBUTING.md'));
    expect(missing(paths)).toEqual([]);
    expect(paths.length).toBeGreaterThan(40);
  });

  test('a file that is not there is missed', () => {
    expect(missing(pathsOf('`src/nowhere.ts`, `src/NAME.ts`, `npm test`, `src/errors.ts`'))).toEqual([
      'src/nowhere.ts',
    ]);
  });
});

test('every command has its test', () => {
  expect(missing(Object.keys(COMMANDS).map(name => `test/cli/commands/${name}.test.ts`))).toEqual([]);
});

describe('every target that is a library', () => {
  const libraries = [...builtIns].filter(([, { packages }]) => packages.length > 0);

  test('has its operations, its adapter, its test and its place in the README', () => {
    for (const [name] of libraries) {
      const adapter = `src/targets/libraries/${name}`;
      expect(
        missing([`${adapter}.ts`, `${adapter}-operations.ts`, `test/targets/libraries/${name}.test.ts`]),
      ).toEqual([]);
      expect(textOf('README.md').split('\n## Targets\n')[1]).toContain(`\`${name}\``);
    }
    expect(libraries.length).toBeGreaterThan(1);
  });

  test('in Python has its adapter, its test and its place in the README', () => {
    for (const name of pythonBuiltIns.keys()) {
      expect(missing([`src/targets/python/${name}_target.py`])).toEqual([]);
      expect(textOf('test/targets/libraries/python.test.ts')).toContain(
        `describe.skipIf(!installed.get('${name}'))`,
      );
      for (const page of ['README.md', 'docs/targets.md']) expect(textOf(page)).toContain(`\`${name}\``);
    }
    expect(pythonBuiltIns.size).toBeGreaterThan(3);
  });

  test('in C++ has its adapter, its test and its place in the README', () => {
    for (const name of cppBuiltIns.keys()) {
      expect(missing([`src/targets/cpp/${name}_target.cc`])).toEqual([]);
      expect(textOf('test/targets/libraries/cpp.test.ts')).toMatch(new RegExp(`^  ${name}: \\[`, 'm'));
      for (const page of ['README.md', 'docs/targets.md']) expect(textOf(page)).toContain(`\`${name}\``);
    }
    expect(cppBuiltIns.size).toBeGreaterThan(2);
  });

  /** Not among our packages: it brings 125 MB, and packages that compile as they are installed. */
  const NOT_INSTALLED = ['js-pytorch'];

  test('is of packages that users may leave out, and that we test', () => {
    const { peerDependencies, peerDependenciesMeta, devDependencies } = manifest;
    for (const name of libraries.flatMap(([, { packages }]) => packages)) {
      expect(Object.keys(peerDependencies)).toContain(name);
      expect(peerDependenciesMeta).toMatchObject({ [name]: { optional: true } });
      expect(name in devDependencies, name).toBe(!NOT_INSTALLED.includes(name));
    }
  });
});

describe('every kind of document', () => {
  /** What the checker says itself; it is not believed for it. */
  const ITS_OWN: readonly string[] = ['cornercheck.verification/1'];
  const isKnown = (document: unknown): boolean =>
    verifyDocument(document, { budget: 1_000 }).problems.every(({ path }) => path !== '/format');

  test('is known to the checker', () => {
    const unknown = SAVED.filter(({ value }) => !isKnown(value)).map(({ value }) => String(value.format));
    expect([...new Set(unknown)]).toEqual(ITS_OWN);
    expect(isKnown({ ...saved('explain'), format: 'cornercheck.other/1' })).toBe(false);
  });
});

/** The files of fields, and the suite of laws that each of them is put to. */
test.each([
  ['src/numbers', 'test/numbers/laws.test.ts'],
  ['src/functions', 'test/functions/laws.test.ts'],
])('every field of %s is put to the laws', (room, suite) => {
  const text = textOf(suite);
  const fields = filesBelow(room).filter(file => /(?<!ordered)-field\.ts$/.test(file));
  const named = (file: string): boolean =>
    declaredBy(file).some(({ name, isType }) => !isType && new RegExp(`\\b${name}\\b`).test(text));
  expect(fields.filter(file => !named(file))).toEqual([]);
  expect(fields.length).toBeGreaterThan(2);
});
