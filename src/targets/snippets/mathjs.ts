/** mathjs code for a query: the program as one formula. */
import { mathjsOperations } from '../libraries/mathjs-operations.ts';
import type { TargetProgram } from '../libraries/module-target.ts';
import { runProgram } from '../libraries/run-program.ts';

export function mathjsSnippet(program: TargetProgram, at: readonly number[]): string | undefined {
  if (program.nodes.some(({ op }) => !Object.hasOwn(mathjsOperations, op))) return undefined;
  const inputs = program.inputs.map((_, i) => `x${i}`);
  const scope = inputs.map((input, i) => `${input}: ${Object.is(at[i], -0) ? '-0' : at[i]}`).join(', ');
  return `// npm install mathjs
import { derivative, evaluate } from 'mathjs';

const formula = '${runProgram(program, inputs, mathjsOperations)}';
const at = { ${scope} };
console.log(evaluate(formula, at), Object.keys(at).map(x => derivative(formula, x).evaluate(at)));
`;
}
