/** A word has one meaning: no two rooms export something of the same name. */
import { expect, test } from 'vitest';
import { declaredBy, declaredIn, passedOnIn } from './declared.ts';
import { filesBelow } from './tree.ts';

/** The names that two files export all the same, and what they are in each. A name that is unique again has to leave. */
const SHARED: Readonly<Record<string, string>> = {
  command: 'each file of src/cli/commands exports the one command that it is, and nobody imports two of them',
};

const files = [...filesBelow('src'), ...filesBelow('properties')].filter(
  // The checker has words of its own on purpose: it shares nothing with the house.
  file => !file.startsWith('src/certificates/'),
);

/** By name: the files that declare and export it. */
function homesOf(
  declared: readonly (readonly [file: string, names: readonly string[]])[],
): Map<string, string[]> {
  const homes = new Map<string, string[]>();
  for (const [file, names] of declared)
    for (const name of names) homes.set(name, [...(homes.get(name) ?? []), file]);
  return homes;
}

const homes = homesOf(files.map(file => [file, declaredBy(file).map(({ name }) => name)]));

test('no name is exported by two files', () => {
  const shared = [...homes].filter(([name, where]) => where.length > 1 && !(name in SHARED));
  expect(Object.fromEntries(shared)).toEqual({});
});

test('every exception is needed', () => {
  expect(Object.keys(SHARED).filter(name => (homes.get(name)?.length ?? 0) < 2)).toEqual([]);
});

test('every command is a file of src/cli/commands', () => {
  expect(homes.get('command')!.filter(file => !file.startsWith('src/cli/commands/'))).toEqual([]);
});

test('declarations of every kind are found, each once', () => {
  const text = `
    /** The first. */
    export function a(x: 1): 1;
    export function a(x: 2): 2;
    export const [p] = [1];
    export const b = 1, c = 2;
    /** D. */
    export class D {}
    export interface E {}
    export type F = E;
    export { g } from './g.ts';
    export * from './h.ts';
    const hidden = 1;`;
  expect(declaredIn(text)).toEqual([
    { name: 'a', isType: false, doc: '/** The first. */' },
    { name: 'b', isType: false, doc: '' },
    { name: 'c', isType: false, doc: '' },
    { name: 'D', isType: false, doc: '/** D. */' },
    { name: 'E', isType: true, doc: '' },
    { name: 'F', isType: true, doc: '' },
  ]);
  expect(passedOnIn(text)).toEqual([
    { specifier: './g.ts', names: ['g'] },
    { specifier: './h.ts', names: 'all' },
  ]);
  expect(
    homesOf([
      ['a.ts', ['x', 'y']],
      ['b.ts', ['x']],
    ]).get('x'),
  ).toEqual(['a.ts', 'b.ts']);
});
