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

/** One slot of the tape: x_slot = g(x_args), and the partial derivatives of g. Slots are numbered as they are filled, the inputs first. */
interface Step {
  readonly slot: number;
  readonly args: readonly number[];
  readonly partials: readonly number[];
}

interface Tape {
  readonly values: readonly number[];
  readonly steps: readonly Step[];
  readonly output: number;
}

export function createFloatTarget({ name, precision, conventions = {} }: FloatTargetOptions): ModuleTarget {
  const format = floatFormats[precision];
  const round = rounderTo(format);
  const number = (text: unknown) => literal(text, format);

  /** Algorithm 1. An operation with several outputs has a slot for each, one after the other, which `component` names. */
  const record = ({ inputs, nodes, output }: TargetProgram, at: readonly number[]): Tape => {
    const values = [...at];
    const slots = new Map(inputs.map((input, i) => [input, i]));
    const steps: Step[] = [];
    for (const node of nodes) {
      const args = node.args.map(arg => slots.get(arg)!);
      if (node.op === 'component') {
        slots.set(node.id, args[0]! + Number(node.k) - 1);
        continue;
      }
      slots.set(node.id, values.length);
      const operation = floatOperations[node.op];
      if (operation === undefined) throw new Error(`no operation ${node.op}`);
      const { value, gradients } = operation(
        args.map(arg => values[arg]!),
        node,
        number,
      );
      const convention = conventions[node.op] ?? 'first';
      const put = (result: number, pieces: readonly (readonly number[])[]) => {
        steps.push({ slot: values.length, args, partials: choose(pieces, convention).map(round) });
        values.push(round(result));
      };
      if (typeof value === 'number') put(value, gradients as readonly (readonly number[])[]);
      else
        value.forEach((result, k) => {
          put(
            result,
            (gradients as readonly number[][][]).map(rows => rows[k]!),
          );
        });
    }
    return { values, steps, output: slots.get(output)! };
  };

  const backward = ({ inputs }: TargetProgram, { values, steps, output }: Tape): number[] => {
    const adjoints = new Array<number>(values.length).fill(0);
    adjoints[output] = 1;
    for (let t = steps.length - 1; t >= 0; t--) {
      const { slot, args, partials } = steps[t]!;
      const adjoint = adjoints[slot]!;
      // What is 0 stays 0, also behind a slope that is not finite: where does not take that side.
      if (adjoint === 0) continue;
      args.forEach((arg, i) => {
        adjoints[arg] = round(adjoints[arg]! + round(adjoint * partials[i]!));
      });
    }
    return adjoints.slice(0, inputs.length);
  };

  const forward = ({ inputs }: TargetProgram, { values, steps, output }: Tape): number[] =>
    inputs.map((_, direction) => {
      const tangents = new Array<number>(values.length).fill(0);
      tangents[direction] = 1;
      for (const { slot, args, partials } of steps)
        tangents[slot] = args.reduce(
          (sum, arg, i) => (partials[i] === 0 ? sum : round(sum + round(tangents[arg]! * partials[i]!))),
          0,
        );
      return tangents[output]!;
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
        value: tape.values[tape.output]!,
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
