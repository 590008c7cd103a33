/** TensorFlow.js code for a query. */
import type { TargetProgram } from '../libraries/module-target.ts';
import { tfjsOperations } from '../libraries/tfjs-operations.ts';
import { codeOf, recorded } from './recorder.ts';
import { functionCode, type Language, usedInputs } from './straight-line.ts';

const language: Language = {
  operations: tfjsOperations(
    recorded('tf') as Parameters<typeof tfjsOperations>[0],
  ) as Language['operations'],
  libraries: ['tf'],
};

export function tfjsSnippet(program: TargetProgram, at: readonly number[]): string | undefined {
  const f = functionCode(program, language);
  if (f === undefined) return undefined;
  const point = at.map(x => `tf.scalar(${codeOf(x)})`).join(', ');
  // tf.valueAndGrads refuses a function that does not depend on all of its arguments.
  const all = usedInputs(program).length === program.inputs.length;
  return `// npm install @tensorflow/tfjs
import * as tf from '@tensorflow/tfjs';

await tf.setBackend('cpu');
const f = ${f};
const at = [${point}];
const { value, grads } = ${all ? 'tf.valueAndGrads(f)(at)' : 'tf.engine().gradients(() => f(...at), at, null, true)'};
console.log(value.dataSync()[0], grads.map(g => ${all ? 'g.dataSync()[0]' : '(g ? g.dataSync()[0] : 0)'}));
`;
}
