/** The files of the house, and what each of them imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** TypeScript files below a folder of the repository, as paths from it: `src/linear/hull.ts`. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map(file => join(folder, file))
    .sort();

export const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** What a text imports, as written; not what comments and strings say. */
export const specifiers = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

/** The files of the repository that a file imports. */
export const importsOf = (file: string): string[] =>
  specifiers(textOf(file))
    .filter(specifier => specifier.startsWith('.'))
    .map(specifier => normalize(join(dirname(file), specifier)));

/** The packages that a file imports: `fraction.js`, `@scope/name`. */
export const packagesOf = (text: string): string[] =>
  specifiers(text)
    .filter(specifier => !/^(?:\.|node:|data:)/.test(specifier))
    .map(specifier => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0]);
