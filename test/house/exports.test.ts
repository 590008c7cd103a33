/** What users import: every subpath, with types, after the build. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { filesBelow, packagesOf, ROOT, textOf } from './tree.ts';

const entries = Object.entries(manifest.exports).flatMap(([subpath, entry]) =>
  typeof entry === 'string' ? [] : [{ subpath, name: `cornercheck${subpath.slice(1)}`, ...entry }],
);

/** One name that each subpath exports, and one type. */
const NAMES: Readonly<Record<string, string>> = {
  '.': 'explain, type Rational',
  './numbers': 'parseRational, type Rational',
  './tensors': 'unrolled, type ArrayOfInputs',
  './programs': 'parseProgramText, type Program',
  './selections': 'library, type BasicFunction',
  './fields': 'clarkeSubdifferential, type ClarkeSet',
  './claims': 'ledger, type Claim',
  './segments': 'integrate, type Integral',
  './arrangement': 'criticalFaces, type CriticalFaces',
  './solvers': 'z3Solver, type Z3Options',
  './descent': 'problemOf, type DescentSettings',
  './documents': 'stringifyDocument, type ExplainDocument',
  './linear': 'membership, type Membership',
  './certificates': 'verifyDocument, type Verification',
  './targets': 'openTarget, type TargetHost',
  './check': 'checkTarget, type CheckResult',
  './judge': 'judge, type JudgementDocument',
  './search': 'checkQuestion, type SearchDocument',
  './reports': 'renderHtml, type CheckDocument',
  './vitest': 'describeTarget, type MatcherOptions',
  './matchers': 'matchers, type MatcherOptions',
  './properties': 'properties, type Property',
};

/** A package of somebody else, with cornercheck installed. */
const folder = mkdtempSync(join(tmpdir(), 'cornercheck-user-'));
beforeAll(() => {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/cornercheck'));
  symlinkSync(join(ROOT, 'node_modules/vitest'), join(folder, 'node_modules/vitest'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every subpath has a name to be tried', () => {
  expect(entries.map(({ subpath }) => subpath).sort()).toEqual(Object.keys(NAMES).sort());
});

test.each(entries)('$subpath stands where package.json says', entry => {
  expect(existsSync(join(ROOT, entry.types))).toBe(true);
  expect(existsSync(join(ROOT, entry.default))).toBe(true);
});

test('the JSON Schema is where package.json says', () => {
  const schema = manifest.exports['./documents.schema.json'];
  expect(JSON.parse(textOf(schema)).title).toBe('The documents of cornercheck');
  expect(manifest.files).toContain(schema.slice('./'.length));
});

const values = entries.filter(({ subpath }) => subpath !== './vitest');

test('every subpath can be imported', () => {
  const lines = values.map(
    ({ subpath, name }, i) =>
      `import { ${NAMES[subpath]!.split(',')[0]} as value${i} } from '${name}';\nif (value${i} === undefined) throw new Error('${name}');`,
  );
  writeFileSync(join(folder, 'imports.mjs'), [...lines, "console.log('all')"].join('\n'));
  expect(execFileSync(process.execPath, ['imports.mjs'], { cwd: folder, encoding: 'utf8' })).toBe('all\n');
});

/** What the compiler has to say of files of the user's, by their names. */
function compile(texts: Readonly<Record<string, string>>): Map<string, string> {
  const files = Object.keys(texts);
  for (const file of files) writeFileSync(join(folder, file), texts[file]!);
  const compilerOptions = {
    noEmit: true,
    strict: true,
    module: 'nodenext',
    target: 'es2023',
    skipLibCheck: true,
    types: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc], { cwd: folder, encoding: 'utf8' });
  // What is of none of the files is of all.
  const said = stdout.split(/^(?=\S)/m);
  const isOf = (line: string, file: string): boolean => line.startsWith(`${file}(`);
  return new Map(
    files.map(file => [
      file,
      said.filter(line => isOf(line, file) || !files.some(other => isOf(line, other))).join(''),
    ]),
  );
}

test('every subpath has types', () => {
  const lines = entries.map(({ subpath, name }, i) => {
    const [value, type] = NAMES[subpath]!.split(', type ');
    return `import { ${value} as value${i}, type ${type} as Type${i} } from '${name}';\nexport const use${i}: [typeof value${i}, Type${i} | undefined] = [value${i}, undefined];`;
  });
  const matchers = `import { expect } from 'vitest';\nexpect([1, 0]).toBeClarke('max(x, y)', [1, 1]);`;
  const wrong = `import { explain } from 'cornercheck';\nexplain('max(x, y)', 1);`;
  const said = compile({ 'types.ts': [...lines, matchers].join('\n'), 'wrong.ts': wrong });
  expect(said.get('types.ts')).toBe('');
  expect(said.get('wrong.ts')).toContain('TS2345');
});

test('the command can be executed', () => {
  accessSync(join(ROOT, manifest.bin.cornercheck), constants.X_OK);
});

test('every dependency is imported, and what is imported is a dependency', () => {
  const imported = new Set(
    [...filesBelow('src'), ...filesBelow('properties')].flatMap(file => packagesOf(textOf(file))),
  );
  const declared = [
    ...Object.keys(manifest.dependencies),
    ...Object.keys(manifest.optionalDependencies),
    ...Object.keys(manifest.peerDependencies),
  ];
  expect([...imported].sort()).toEqual(declared.sort());
});

test('the lock file names no host to fetch from', () => {
  expect(textOf('package-lock.json')).not.toMatch(/"resolved"/);
});
