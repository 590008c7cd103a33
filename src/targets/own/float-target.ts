/** A plain AD implementation in floating point: a tape, and the two modes of Algorithm 2 over it. */
import { type FloatFormat, floatFormats, rounderTo } from '../../numbers/index.ts';
import { literal } from '../libraries/literal.ts';
import type { ModuleTarget, TargetProgram } from '../libraries/module-target.ts';
import { floatOperations } from './float-operations.ts';

/** Which gradient an operation takes at a tie: the contract's own piece, the last one, or the mean of all. */
export type FloatConvention = 'first' | 'last' | 'mean';

export interface FloatTargetOptions {
  readonly name: string;
  readonly precision: FloatFormat['name'];
  /** By the name of the operation. Left out: first. */
  readonly conventions?: Readonly<Record<string, FloatConvention>>;
}

/** One slot of the tape: x_slot = g(x_args), and the partial derivatives of g. */
interface Step {
  readonly slot: string;
  readonly args: readonly string[];
  readonly partials: readonly number[];
}

interface Tape {
  readonly values: ReadonlyMap<string, number>;
  readonly steps: readonly Step[];
  readonly output: string;
}

export function createFloatTarget({ name, precision, conventions = {} }: FloatTargetOptions): ModuleTarget {
  const format = floatFormats[precision];
  const round = rounderTo(format);
  const number = (text: unknown) => literal(text, format);

  /** Algorithm 1. An operation with several outputs has the slots `id#1`, `id#2`, …, which `component` names. */
  const record = ({ inputs, nodes, output }: TargetProgram, at: readonly number[]): Tape => {
    const values = new Map(inputs.map((input, i) => [input, at[i]!]));
    const slots = new Map(inputs.map(input => [input, input]));
    const steps: Step[] = [];
    for (const node of nodes) {
      slots.set(node.id, node.op === 'component' ? `${node.args[0]}#${node.k}` : node.id);
      if (node.op === 'component') continue;
      const args = node.args.map(arg => slots.get(arg)!);
      const operation = floatOperations[node.op];
      if (operation === undefined) throw new Error(`no operation ${node.op}`);
      const { value, gradients } = operation(
        args.map(arg => values.get(arg)!),
        node,
        number,
      );
      const convention = conventions[node.op] ?? 'first';
      const put = (slot: string, result: number, pieces: readonly (readonly number[])[]) => {
        values.set(slot, round(result));
        steps.push({ slot, args, partials: choose(pieces, convention).map(round) });
      };
      if (typeof value === 'number') put(node.id, value, gradients as readonly (readonly number[])[]);
      else
        value.forEach((result, k) => {
          put(
            `${node.id}#${k + 1}`,
            result,
            (gradients as readonly number[][][]).map(rows => rows[k]!),
          );
        });
    }
    return { values, steps, output: slots.get(output)! };
  };

  const backward = ({ inputs }: TargetProgram, { steps, output }: Tape): number[] => {
    const adjoints = new Map([[output, 1]]);
    for (const { slot, args, partials } of steps.toReversed()) {
      const adjoint = adjoints.get(slot);
      // What is 0 stays 0, also behind a slope that is not finite: where does not take that side.
      if (adjoint === undefined || adjoint === 0) continue;
      args.forEach((arg, i) => {
        adjoints.set(arg, round((adjoints.get(arg) ?? 0) + round(adjoint * partials[i]!)));
      });
    }
    return inputs.map(input => adjoints.get(input) ?? 0);
  };

  const forward = ({ inputs }: TargetProgram, { steps, output }: Tape): number[] =>
    inputs.map(direction => {
      const tangents = new Map(inputs.map(input => [input, input === direction ? 1 : 0]));
      for (const { slot, args, partials } of steps)
        tangents.set(
          slot,
          args.reduce(
            (sum, arg, i) =>
              partials[i] === 0 ? sum : round(sum + round(tangents.get(arg)! * partials[i]!)),
            0,
          ),
        );
      return tangents.get(output)!;
    });

  return {
    name,
    version: '1.0.0',
    precision,
    modes: ['backward', 'forward'],
    ops: [...Object.keys(floatOperations), 'component'],
    computed: ['clip', 'leakyRelu', 'elu', 'pinball'],
    gradient(program, at, mode) {
      const tape = record(program, at as readonly number[]);
      return {
        value: tape.values.get(tape.output)!,
        gradient: (mode === 'backward' ? backward : forward)(program, tape),
      };
    },
  };
}

function choose(pieces: readonly (readonly number[])[], convention: FloatConvention): readonly number[] {
  if (convention === 'first') return pieces[0]!;
  if (convention === 'last') return pieces.at(-1)!;
  return pieces[0]!.map((_, i) => pieces.reduce((sum, piece) => sum + piece[i]!, 0) / pieces.length);
}
