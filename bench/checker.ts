/**
 * How many lines of code each kind of document rests on when it is verified: the file that reviews it, and all that this
 * imports. Without comments and empty lines; types count.
 *
 *     npx tsx bench/checker.ts [--beside DIR]
 *
 * `--beside`: another checkout, counted in the same way.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

const HERE = normalize(join(import.meta.dirname, '..'));
const ROOM = 'src/certificates';

const isCode = (line: string): boolean => !/^\s*(?:$|\/\/|\/?\*)/.test(line);
const linesOf = (tree: string, files: ReadonlySet<string>): number =>
  [...files].reduce(
    (sum, file) => sum + readFileSync(join(tree, file), 'utf8').split('\n').filter(isCode).length,
    0,
  );

/** Files, and all that they import of the same tree. */
function reached(tree: string, from: readonly string[]): Set<string> {
  const found = new Set(from);
  for (const file of found)
    for (const { fileName } of ts.preProcessFile(readFileSync(join(tree, file), 'utf8'), true, true)
      .importedFiles)
      if (fileName.startsWith('.')) found.add(normalize(join(dirname(file), fileName)));
  return found;
}

const filesIn = (tree: string, folder: string): string[] =>
  readdirSync(join(tree, folder))
    .filter(file => file.endsWith('.ts'))
    .map(file => join(folder, file));

/** What everything else rests on: the rules that an auditor reads first, and the language. */
const kernelOf = (tree: string): Set<string> =>
  reached(tree, [...filesIn(tree, `${ROOM}/kernel`), ...filesIn(tree, `${ROOM}/language`)]);

/** The file that reviews a kind; older trees have one flat folder. */
function reviewer(tree: string, kind: string): string | undefined {
  return [`${ROOM}/documents/${kind}.ts`, `${ROOM}/${kind}.ts`].find(file => existsSync(join(tree, file)));
}

interface Count {
  readonly all: number;
  readonly kernel: number;
}

function count(tree: string, kind: string): Count | undefined {
  const file = reviewer(tree, kind);
  if (file === undefined) return undefined;
  const files = reached(tree, [file]);
  const kernel = existsSync(join(tree, ROOM, 'kernel')) ? kernelOf(tree) : new Set<string>();
  return {
    all: linesOf(tree, files),
    kernel: linesOf(tree, new Set([...files].filter(one => kernel.has(one)))),
  };
}

const KINDS =
  'explain report figure integral critical equal forge search descent faces judgement claims'.split(' ');
const [flag, other] = process.argv.slice(2);
if (flag !== undefined && (flag !== '--beside' || other === undefined))
  throw new Error('expected --beside DIR, or nothing');
const trees = other === undefined ? [HERE] : [other, HERE];

console.log(
  `${'lines of code'.padEnd(14)}${other === undefined ? '' : '   beside'}     here  of these kernel`,
);
for (const kind of KINDS) {
  const counts = trees.map(tree => count(tree, kind));
  const cells = counts.map(one => String(one?.all ?? 'none').padStart(9)).join('');
  console.log(`${kind.padEnd(14)}${cells}${String(counts.at(-1)!.kernel).padStart(17)}`);
}
const whole = trees.map(tree => String(linesOf(tree, reached(tree, [`${ROOM}/index.ts`]))).padStart(9));
const kernel = linesOf(HERE, kernelOf(HERE));
console.log(`${'all'.padEnd(14)}${whole.join('')}${String(kernel).padStart(17)}`);
