/** jax-js code for a query. A value is consumed by its use: where it is used again later, `.ref` keeps it. */
import { type JaxJs, jaxJsOperations } from '../libraries/jax-js-operations.ts';
import type { TargetProgram } from '../libraries/module-target.ts';
import type { Mode } from '../target.ts';
import { codeOf, recorded } from './recorder.ts';
import { functionCode, type Language } from './straight-line.ts';

const libraries = ['lax', 'nn', 'np'];
const names = [...libraries, 'scalar'];
const parts = Object.fromEntries(libraries.map(name => [name, recorded(name)])) as unknown as JaxJs;
const language: Language = {
  operations: jaxJsOperations(parts) as Language['operations'],
  libraries: names,
  again: name => `${name}.ref`,
};

export function jaxJsSnippet(program: TargetProgram, at: readonly number[], mode: Mode): string | undefined {
  const f = functionCode(program, language);
  if (f === undefined) return undefined;
  const run = mode === 'backward' ? backward(at) : forward(at);
  const used = ['lax', 'nn'].filter(name => f.includes(`${name}.`));
  const imports = ['init', mode === 'backward' ? 'valueAndGrad' : 'jvp', 'numpy as np', ...used].sort();
  return `// npm install @jax-js/jax
import { ${imports.join(', ')} } from '@jax-js/jax';

await init('wasm');
const scalar = x => np.array(Float32Array.of(x), { shape: [] });
const f = ${f};
${run}
`;
}

const arrays = (numbers: readonly number[]): string => numbers.map(x => `scalar(${codeOf(x)})`).join(', ');

const backward = (at: readonly number[]): string =>
  `const [value, gradient] = valueAndGrad(f, { argnums: ${codeOf(at.map((_, i) => i))} })(${arrays(at)});
console.log(value.js(), gradient.map(g => g.js()));`;

function forward(at: readonly number[]): string {
  const columns = at.map(
    (_, i) => `  jvp(f, [${arrays(at)}], [${arrays(at.map((_, k) => (k === i ? 1 : 0)))}]),`,
  );
  return ['const columns = [', ...columns, '];']
    .concat('console.log(columns[0][0].js(), columns.map(([, derivative]) => derivative.js()));')
    .join('\n');
}
