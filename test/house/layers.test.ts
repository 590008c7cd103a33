import { describe, expect, test } from 'vitest';
import { CHECKER as CHECKER_ROOMS, FLOORS } from './floors.ts';
import { filesBelow, importsOf, packagesOf, specifiers, textOf } from './tree.ts';

/** From the ground up. Files of one room may import each other and everything below. */
const LAYERS = FLOORS.map(rooms => rooms.map(({ path }) => path));

/** The checker stands beside the house. */
const APART = 'src/certificates/';
/** Who may use it: what hands documents to it, and claims, which are also about what it derives. */
const USES_CHECKER = ['src/index.ts', 'src/cli/', 'src/claims/', 'src/certificates/'];

const layerOf = (file: string): { rank: number; part: string } => {
  const found = LAYERS.flatMap((parts, rank) =>
    parts.filter(part => file.startsWith(part)).map(part => ({ rank, part })),
  ).sort((a, b) => b.part.length - a.part.length)[0];
  if (found === undefined) throw new Error(`${file} belongs to no layer`);
  return found;
};

/** Whether a file may import another. */
function allowed(from: string, to: string): boolean {
  if (from.startsWith(APART)) return to.startsWith(APART);
  if (to.startsWith(APART)) return USES_CHECKER.some(user => from.startsWith(user));
  const [a, b] = [layerOf(from), layerOf(to)];
  return b.rank < a.rank || a.part === b.part;
}

const files = [...filesBelow('src'), ...filesBelow('properties')];

test('imports point down', () => {
  const wrong = files.flatMap(file =>
    importsOf(file)
      .filter(to => !allowed(file, to))
      .map(to => `${file} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

/** Classes of the checker that hold each other. */
const TIED = [
  'src/certificates/numbers/meter.ts',
  'src/certificates/numbers/rational.ts',
  'src/certificates/varying/clearing.ts',
  'src/certificates/varying/forming.ts',
  'src/certificates/varying/spot.ts',
  'src/certificates/varying/varying.ts',
];

test('no files import each other in a circle', () => {
  const imports = new Map(files.map(file => [file, importsOf(file)]));
  const reaches = (file: string): ReadonlySet<string> => {
    const found = new Set<string>();
    const open = [...imports.get(file)!];
    for (let one = open.pop(); one !== undefined; one = open.pop())
      if (!found.has(one)) {
        found.add(one);
        open.push(...(imports.get(one) ?? []));
      }
    return found;
  };
  expect(files.filter(file => reaches(file).has(file)).toSorted()).toEqual(TIED);
});

/** What pages, Markdown and terminal texts are made of: a document, and its program to draw it. */
const OF_VIEWS = /^src\/(?:reports|documents|numbers|polynomials|programs)\/|^src\/errors\.ts$/;

test('views take documents: nothing that decides is imported by them', () => {
  const imported = filesBelow('src/reports').flatMap(file =>
    importsOf(file).map(to => `${file} imports ${to}`),
  );
  const allowedOnes = imported.filter(line => OF_VIEWS.test(line.split(' imports ')[1]!));
  expect(imported.filter(line => !allowedOnes.includes(line))).toEqual([]);
  expect(allowedOnes.length).toBeGreaterThan(100);
  for (const room of [
    'check',
    'descent',
    'segments',
    'search',
    'arrangement',
    'fields',
    'linear',
    'certificates',
  ])
    expect(OF_VIEWS.test(`src/${room}/index.ts`), room).toBe(false);
});

test('the rule tells up from down', () => {
  expect(allowed('src/linear/hull.ts', 'src/numbers/index.ts')).toBe(true);
  expect(allowed('src/numbers/rational.ts', 'src/linear/index.ts')).toBe(false);
  expect(allowed('src/polynomials/isolate.ts', 'src/expressions/index.ts')).toBe(false);
  expect(allowed('src/check/run.ts', 'src/documents/index.ts')).toBe(true);
  expect(allowed('src/documents/kinds.ts', 'src/numbers/index.ts')).toBe(false);
  expect(allowed('src/check/run.ts', 'src/reports/html/page.ts')).toBe(false);
  expect(allowed('src/functions/near/germ.ts', 'src/polynomials/index.ts')).toBe(true);
  expect(allowed('src/functions/near/germ.ts', 'src/fields/budget.ts')).toBe(false);
  expect(allowed('src/certificates/index.ts', 'src/errors.ts')).toBe(false);
  expect(allowed('src/linear/hull.ts', 'src/certificates/index.ts')).toBe(false);
  expect(() => allowed('src/elsewhere.ts', 'src/errors.ts')).toThrow('belongs to no layer');
});

test('imports are found wherever they stand', () => {
  const text = `import a from './a.ts';\nexport {\n  b,\n} from './b.ts';\nimport './c.ts';\nawait import('./d.ts');`;
  expect(specifiers(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts']);
  expect(packagesOf(`import x from '@a/b/c';\nimport y from 'd/e';\nimport z from 'node:fs';`)).toEqual([
    '@a/b',
    'd',
  ]);
});

describe('packages', () => {
  /** Every package that src may import, and the one place that does. */
  const IMPORTERS: Readonly<Record<string, RegExp>> = {
    'fraction.js': /^src\/numbers\/rational\.ts$/,
    'glpk.js': /^src\/linear\/glpk\.ts$/,
    'fast-check': /^(?:src\/check|src\/claims|properties)\//,
    '@tensorflow/tfjs-core': /^src\/targets\/libraries\/tfjs/,
    '@tensorflow/tfjs-backend-cpu': /^src\/targets\/libraries\/tfjs/,
    '@jax-js/jax': /^src\/targets\/libraries\/jax-js/,
    mathjs: /^src\/targets\/libraries\/mathjs/,
    'js-pytorch': /^src\/targets\/libraries\/js-pytorch/,
    vitest: /^src\/vitest\//,
  };

  test.each(files)('%s', file => {
    for (const name of packagesOf(textOf(file))) expect(file).toMatch(IMPORTERS[name] ?? /^no file$/);
  });

  test('each is imported, by one file where it is a number or a solver', () => {
    for (const [name, place] of Object.entries(IMPORTERS)) {
      const importers = files.filter(file => packagesOf(textOf(file)).includes(name));
      expect(importers.length, name).toBeGreaterThan(0);
      if (/fraction|glpk/.test(name)) expect(importers, name).toHaveLength(1);
      for (const file of importers) expect(file).toMatch(place);
    }
  });
});

/** Each imports those before it only. */
const CHECKER = CHECKER_ROOMS.map(({ path }) => path);

/** The room of a file: the folder that it stands in. */
const roomOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));

describe('rooms', () => {
  const rooms = [...new Set(files.map(roomOf))];

  test('the rooms of the checker are used from above only', () => {
    const rank = (file: string): number =>
      roomOf(file) === 'src/certificates' ? CHECKER.length : CHECKER.indexOf(file.split('/')[2]!);
    const own = files.filter(file => file.startsWith(APART));
    expect([...new Set(own.map(rank))].sort((a, b) => a - b)).toEqual([...CHECKER.keys(), CHECKER.length]);
    const wrong = own.flatMap(file =>
      importsOf(file)
        .filter(to => rank(to) > rank(file))
        .map(to => `${file} imports ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the kernel of the checker, and all that it imports, is at most 1,400 lines of code', () => {
    const kernel = new Set(files.filter(file => /^src\/certificates\/(?:kernel|language)\//.test(file)));
    for (const file of kernel) for (const next of importsOf(file)) kernel.add(next);
    // What the rules of the kernel stand in, is in it (RULES.md).
    const [, rules] = /^(## PROGRAM[\s\S]*)^## OPERATION/m.exec(`\n${textOf('src/certificates/RULES.md')}`)!;
    const named = [...rules!.matchAll(/`([a-z]+\/[a-z]+)`/g)].map(
      ([, file]) => `src/certificates/${file}.ts`,
    );
    expect(named.length).toBeGreaterThan(10);
    for (const file of named) expect([...kernel]).toContain(file);
    const isCode = (line: string): boolean => !/^\s*(?:$|\/\/|\/?\*)/.test(line);
    const lines = [...kernel].flatMap(file => textOf(file).split('\n').filter(isCode));
    expect(lines.length).toBeLessThanOrEqual(1_400);
    expect(['x', '  y // z'].every(isCode)).toBe(true);
    expect(['', '  ', ' // x', '/** x', ' * x', ' */'].some(isCode)).toBe(false);
  });

  /** By room: the rooms beside it, below the same folder, that it imports of. */
  const arrows = new Map(
    rooms.map(room => [
      room,
      new Set(
        files
          .filter(file => roomOf(file) === room)
          .flatMap(importsOf)
          .map(roomOf)
          .filter(to => to !== room && roomOf(to) === roomOf(room)),
      ),
    ]),
  );

  test('rooms beside each other form no circle', () => {
    const circles: string[] = [];
    const visit = (room: string, path: readonly string[]): void => {
      if (path.includes(room)) circles.push([...path.slice(path.indexOf(room)), room].join(' -> '));
      else for (const next of arrows.get(room) ?? []) visit(next, [...path, room]);
    };
    for (const room of rooms) visit(room, []);
    expect(circles).toEqual([]);
  });

  /** One operation, one claim, one kind of document, one command a file. */
  const MANY = [
    'src/claims/paper',
    'src/selections/library',
    'src/documents/kinds',
    'src/reports/kinds',
    'src/cli/commands',
    'src/certificates/documents',
  ];

  test.each(rooms.filter(room => !MANY.includes(room)))('%s has about a dozen files', room => {
    expect(files.filter(file => roomOf(file) === room).length).toBeLessThanOrEqual(13);
  });
});
