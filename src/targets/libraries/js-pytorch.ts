/** js-pytorch on the CPU: numbers of JavaScript, backward mode only. */
import { torch } from 'js-pytorch';
import { jsPytorchOperations } from './js-pytorch-operations.ts';
import type { ModuleTarget } from './module-target.ts';
import { packageVersion } from './package-version.ts';
import { runProgram } from './run-program.ts';

const operations = jsPytorchOperations(torch);

const target: ModuleTarget = {
  name: 'js-pytorch',
  version: packageVersion('js-pytorch'),
  precision: 'float64',
  modes: ['backward'],
  ops: Object.keys(operations),
  gradient(program, at) {
    const inputs = at.map(x => torch.tensor([x as number], true));
    const output = runProgram(program, inputs, operations);
    if (output.requires_grad) output.backward();
    return { value: output.data[0]!, gradient: inputs.map(({ _grad }) => _grad?.data[0] ?? 0) };
  },
};

export default target;
