import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FILES } from '../../docs/generate.ts';
import { planText, withPlan } from '../../docs/plan.ts';
import { library } from '../../src/selections/index.ts';
import { CHECKER, FLOORS } from './floors.ts';
import { blocksOf, commandsOf, expectShown, linksOf, runServed } from './pages.ts';
import { ROOT, textOf } from './tree.ts';

test.each(Object.keys(FILES))('docs/%s is what npm run docs writes', name => {
  expect(textOf(`docs/${name}`)).toBe(FILES[name]!());
});

test('every operation has its line', () => {
  const page = FILES['operations.md']!();
  for (const name of library.keys()) expect(page).toContain(`| \`${name}\` |`);
});

/** The pages at the top. */
const DOORS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];

describe('the plan', () => {
  test('every room has one sentence', () => {
    for (const { path, says } of [...FLOORS.flat(), ...CHECKER]) expect(says, path).toMatch(/^[A-Z][^.]*\.$/);
  });

  test('every room stands in it', () => {
    for (const { path } of FLOORS.flat()) expect(planText()).toContain(`| \`${path}\` |`);
  });

  test('it is written between its markers, and only there', () => {
    expect(() => withPlan('no markers')).toThrow('two markers');
    const page = textOf('ARCHITECTURE.md');
    expect(withPlan(page.replace('| 1 | `src/numbers/` |', '| 7 | `src/numbers/` |'))).toBe(page);
  });
});

test('the README leads to the other doors', () => {
  const links = linksOf(textOf('README.md'));
  for (const door of DOORS.slice(1)) expect(links).toContain(door);
});

const pages = readdirSync(join(ROOT, 'docs')).filter(name => name.endsWith('.md'));

describe('links', () => {
  test.each([...DOORS, ...pages.map(name => `docs/${name}`)])('%s links to what exists', page => {
    const files = linksOf(textOf(page)).map(link => normalize(join(ROOT, page, '..', link)));
    expect(files.filter(file => !existsSync(file))).toEqual([]);
  });

  test('are found', () => {
    expect(linksOf('[a](b/c.md#d), ![e](f.svg "g"), [h](https://i.j), [k](#l)')).toEqual(['b/c.md', 'f.svg']);
  });
});

describe('commands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cornercheck-docs-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const shown = pages.flatMap(page =>
    commandsOf(blocksOf(textOf(`docs/${page}`))).map(command => ({ page, ...command })),
  );
  // Those of the README are run as they are printed, in processes of their own.
  test.each(shown)('$page: $command', command => expectShown(command, folder, runServed));
});
