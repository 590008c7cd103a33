/** mathjs code for a query: the program as one formula. */
import {
  isSimplified,
  mathjsFormula,
  mathjsInputs,
  mathjsOperations,
} from '../libraries/mathjs-operations.ts';
import type { TargetProgram } from '../libraries/module-target.ts';
import { callsOf, operationOf } from '../libraries/run-program.ts';

export function mathjsSnippet(program: TargetProgram, at: readonly number[]): string | undefined {
  if (callsOf(program).some(node => operationOf(mathjsOperations, node) === undefined)) return undefined;
  const formula = mathjsFormula(program);
  if (formula === undefined) return undefined;
  const scope = mathjsInputs(program)
    .map((input, i) => `${input}: ${Object.is(at[i], -0) ? '-0' : at[i]}`)
    .join(', ');
  const simplify = isSimplified(program) ? '' : ', { simplify: false }';
  return `// npm install mathjs
import { derivative, evaluate } from 'mathjs';

const formula = '${formula}';
const at = { ${scope} };
console.log(evaluate(formula, at), Object.keys(at).map(x => derivative(formula, x${simplify}).evaluate(at)));
`;
}
