/** js-pytorch code for a query. */
import { jsPytorchOperations } from '../libraries/js-pytorch-operations.ts';
import type { TargetProgram } from '../libraries/module-target.ts';
import { codeOf, recorded } from './recorder.ts';
import { functionCode, type Language } from './straight-line.ts';

const language: Language = {
  operations: jsPytorchOperations(
    recorded('torch') as Parameters<typeof jsPytorchOperations>[0],
  ) as Language['operations'],
  libraries: ['torch'],
};

export function jsPytorchSnippet(program: TargetProgram, at: readonly number[]): string | undefined {
  const f = functionCode(program, language);
  if (f === undefined) return undefined;
  return `// npm install js-pytorch
import { torch } from 'js-pytorch';

const f = ${f};
const at = [${at.map(x => `torch.tensor([${codeOf(x)}], true)`).join(', ')}];
const value = f(...at);
value.backward();
console.log(value.data[0], at.map(x => x._grad.data[0]));
`;
}
