/** Questions whose answers nobody looks at: what a library loads when it is first asked in a mode is not held against it. */
import { CornercheckError } from '../../../errors.ts';
import { ONE } from '../../../numbers/index.ts';
import type { Program } from '../../../programs/program.ts';
import { library } from '../../../selections/library/index.ts';
import { unsupportedBy } from '../../description/support.ts';
import type { Query, TargetInfo } from '../../target.ts';

/** Of these the first that the target has; else any that needs no parameter. */
const PLAIN = ['add', 'mul', 'sub', 'neg', 'max', 'relu', 'abs'];

/** One a mode, where there is an operation to ask for. */
export function warmUp(info: TargetInfo): readonly Query[] {
  const names = [...PLAIN.filter(op => info.ops.includes(op)), ...info.ops];
  return info.modes.flatMap(mode => {
    for (const name of names) {
      const program = single(name);
      if (program && unsupportedBy(info, program, mode) === undefined)
        return [{ program, at: program.inputs.map(() => ONE), mode }];
    }
    return [];
  });
}

/** The operation alone; undefined where it has parameters without a default, or several outputs. */
function single(name: string): Program | undefined {
  const op = library.get(name);
  if (op === undefined || op.vector || op.arguments.min === 0) return undefined;
  if (op.parameters.some(parameter => parameter.default === undefined)) return undefined;
  const inputs = Array.from({ length: op.arguments.min }, (_, i) => `x${i + 1}`);
  try {
    op.build(inputs.length, {});
  } catch (error) {
    if (error instanceof CornercheckError) return undefined;
    throw error;
  }
  return { inputs, nodes: [{ id: 'y', op: name, args: inputs }], outputs: ['y'], selections: new Map() };
}
