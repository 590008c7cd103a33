/** Code that shows what a target returned, without cornercheck: to paste into an issue. */
import { builtIns } from './built-in.ts';
import { questionOf } from './host/question.ts';
import type { TargetProgram } from './libraries/module-target.ts';
import { jaxJsSnippet } from './snippets/jax-js.ts';
import { codeOf } from './snippets/recorder.ts';
import { tfjsSnippet } from './snippets/tfjs.ts';
import type { Mode, Precision, Query, TargetInfo } from './target.ts';

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
 * For a built-in library in its own functions, for a module or a subprocess as the question that it was asked;
 * `precision` and `support` are the target's. Undefined for a built-in target that is no library.
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
    return {
      language: 'sh',
      code: `printf '%s\\n' '${line.replaceAll("'", "'\\''")}' | ${specifier.slice(4)}`,
    };
  }
  const point = precision === 'exact' ? JSON.stringify(at) : codeOf(at);
  const code = [
    `import ad from ${JSON.stringify(specifier)};`,
    `const program = ${program};`,
    `console.log(await ad.gradient(program, ${point}, '${mode}'));`,
  ].join('\n');
  return { language: 'js', code };
}
