/** Code that shows what a target returned, without cornercheck: to paste into an issue. */
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtIns } from './built-in.ts';
import { questionOf } from './host/conversation/question.ts';
import { splitCommandLine } from './host/processes/command-line.ts';
import type { TargetProgram } from './libraries/module-target.ts';
import { jaxJsSnippet } from './snippets/jax-js.ts';
import { codeOf } from './snippets/recorder.ts';
import { shellWord } from './snippets/shell.ts';
import { tfjsSnippet } from './snippets/tfjs.ts';
import type { Mode, Precision, Query, TargetInfo } from './target.ts';

/** A few lines of a library's own language that show a finding. */
export interface Snippet {
  readonly language: string;
  readonly code: string;
}

type Writer = (program: TargetProgram, at: readonly number[], mode: Mode) => string | undefined;

/** In the library's own functions. */
const writers: ReadonlyMap<string, Writer> = new Map([
  ['tfjs', tfjsSnippet],
  ['jax-js', jaxJsSnippet],
]);

/**
 * For a built-in library in its own functions, for a module or a subprocess as the question that it was asked; `precision`
 * and `support` are the target's. Undefined for a built-in target that is no library.
 *
 * `snippetFor('tfjs', { program, at: [ZERO], mode: 'backward' })`
 */
export function snippetFor(
  specifier: string,
  query: Query,
  precision: Precision = 'float64',
  support?: TargetInfo['support'],
): Snippet | undefined {
  const { program, at, mode } = questionOf(query, precision, support);
  if (builtIns.has(specifier)) {
    const code = writers.get(specifier)?.(JSON.parse(program), at as readonly number[], mode);
    return code === undefined ? undefined : { language: 'js', code };
  }
  if (specifier.startsWith('cmd:')) {
    const line = `{"id":1,"program":${program},"at":${JSON.stringify(at)},"mode":"${mode}"}`;
    const words = splitCommandLine(specifier.slice(4)) ?? [];
    return {
      language: 'sh',
      code: `printf '%s\\n' ${shellWord(line)} | ${words.map(shellWord).join(' ')}`,
    };
  }
  const point = precision === 'exact' ? JSON.stringify(at) : codeOf(at);
  const code = [
    `import ad from '${moduleSpecifier(specifier)}';`,
    `const program = ${program};`,
    `console.log(await ad.gradient(program, ${point}, '${mode}'));`,
  ].join('\n');
  return { language: 'js', code };
}

/** A path as an import takes it: a URL, from the folder where the target was named. */
function moduleSpecifier(path: string): string {
  if (isAbsolute(path)) return quotesAway(pathToFileURL(path).href);
  const url = path.split(sep).map(encodeURIComponent).join('/');
  return quotesAway(/^\.{1,2}\//.test(url) ? url : `./${url}`);
}

const quotesAway = (url: string): string => url.replaceAll("'", '%27');
