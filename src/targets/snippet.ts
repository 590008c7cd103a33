/** Code that shows what a target returned, without cornercheck: to paste into an issue. */
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { originText } from '../tensors/origin.ts';
import { builtIns, pythonBuiltIns, pythonProgram, variantOf } from './built-in.ts';
import { withMinusZero } from './host/conversation/json-line.ts';
import { questionOf } from './host/conversation/question.ts';
import { splitCommandLine } from './host/processes/command-line.ts';
import type { TargetProgram } from './libraries/module-target.ts';
import { jaxJsSnippet } from './snippets/jax-js.ts';
import { jsPytorchSnippet } from './snippets/js-pytorch.ts';
import { mathjsSnippet } from './snippets/mathjs.ts';
import { ownSnippet } from './snippets/own-code.ts';
import { codeOf } from './snippets/recorder.ts';
import { shellWord } from './snippets/shell.ts';
import { tfjsSnippet } from './snippets/tfjs.ts';
import type { Mode, Query, TargetInfo } from './target.ts';

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
  ['js-pytorch', jsPytorchSnippet],
  ['mathjs', mathjsSnippet],
]);

type About = Pick<TargetInfo, 'precision' | 'support' | 'protocol' | 'code' | 'tensors'>;

/**
 * For a built-in library in its own functions, for a module or a subprocess in the language that it
 * tells its calls in, else as the question that it was asked. Undefined for a built-in target that is no library.
 *
 * `snippetFor('tfjs', { program, at: [ZERO], mode: 'backward' })`
 */
export function snippetFor(
  specifier: string,
  query: Query,
  { precision, support, protocol, code: own, tensors }: About = { precision: 'float64' },
): Snippet | undefined {
  const { program, at, mode } = questionOf(query, precision, support, tensors);
  if (builtIns.has(specifier)) {
    const code = writers.get(specifier)?.(JSON.parse(program), at as readonly number[], mode);
    return code === undefined ? undefined : { language: 'js', code };
  }
  const overArrays = tensors && originText(query.program) !== undefined;
  const written = own && !overArrays && ownSnippet(own, JSON.parse(program), at, mode);
  if (own && written) return { language: own.language, code: written };
  const [name, variant] = variantOf(specifier);
  const script = pythonBuiltIns.get(name)?.script;
  if (script !== undefined || specifier.startsWith('cmd:')) {
    const asked =
      protocol === 2 ? `"points":${JSON.stringify([withMinusZero(at)])}` : `"at":${JSON.stringify(at)}`;
    const line = `{"id":1,"program":${program},${asked},"mode":"${mode}"}`;
    const words = script
      ? [pythonProgram(), relative('.', fileURLToPath(script)), ...(variant ? [variant] : [])]
      : (splitCommandLine(specifier.slice(4)) ?? []);
    return {
      language: 'sh',
      code: `printf '%s\\n' ${shellWord(line)} | ${words.map(shellWord).join(' ')}`,
    };
  }
  const point = precision === 'exact' ? JSON.stringify(at) : codeOf(at);
  const code = [
    `import ad from '${moduleSpecifier(specifier)}';`,
    `const program = ${program};`,
    protocol === 2
      ? `console.log(await ad.gradients(program, [${point}], '${mode}'));`
      : `console.log(await ad.gradient(program, ${point}, '${mode}'));`,
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
