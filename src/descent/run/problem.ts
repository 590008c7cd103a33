/** J = (1/n) Σ f_i of (7): a program whose outputs are the summands f_1, …, f_n. */
import { CornercheckError } from '../../errors.ts';
import { rational } from '../../numbers/index.ts';
import { compile, type Program, type StraightLine } from '../../programs/index.ts';

/** The program to descend on, read and compiled for the algorithms. */
export interface Problem {
  /** As it was given. */
  readonly program: Program;
  /** The same program, to be looked at for ties: all summands. */
  readonly line: StraightLine;
  /** One output: J. */
  readonly objective: Program;
  readonly objectiveLine: StraightLine;
  /** The summands, each a program of one output, in their order. */
  readonly summands: readonly Program[];
  /** Compiled when it is asked for: of many summands of a long program all together would not fit into memory. */
  summandLine(i: number): StraightLine;
}

const MAX_SUMMANDS = 10_000;

/**
 * The program to descend on, J = 1/n Σ f_i of (7) in the paper for its n outputs f_i. Throws CornercheckError `bad-program`
 * for a program without inputs.
 *
 * `problemOf(program).summands` has one entry, zero(t).
 */
export function problemOf(program: Program): Problem {
  const line = compile(program);
  const n = line.outputs.length;
  if (line.p === 0) throw new CornercheckError('bad-program', 'expected a program with inputs, got none');
  if (n > MAX_SUMMANDS)
    throw new CornercheckError('limit', `expected at most ${MAX_SUMMANDS} outputs, got ${n}`);
  const named = n === program.outputs.length ? program : withComponents(program);
  const summands = n === 1 ? [named] : named.outputs.map(id => ({ ...named, outputs: [id] }));
  const objective = n === 1 ? named : meanOf(named);
  return {
    program,
    line,
    objective,
    objectiveLine: compile(objective),
    summands,
    summandLine: i => compiled(summands[i]!),
  };
}

const known = new WeakMap<Program, StraightLine>();

function compiled(program: Program): StraightLine {
  const line = known.get(program) ?? compile(program);
  known.set(program, line);
  return line;
}

/** A fresh name. */
function freshId({ inputs, nodes }: Program, base: string): string {
  const taken = new Set([...inputs, ...nodes.map(({ id }) => id)]);
  let id = base;
  for (let i = 2; taken.has(id); i += 1) id = `${base}${i}`;
  return id;
}

function meanOf(program: Program): Program {
  const n = program.outputs.length;
  const id = freshId(program, 'mean');
  const coefficients = program.outputs.map(() => rational(1, n));
  const node = { id, op: 'affine', args: program.outputs, parameters: { coefficients } };
  return { ...program, nodes: [...program.nodes, node], outputs: [id] };
}

/** Outputs with several components, by nodes for each of these. */
function withComponents(program: Program): Program {
  let current = program;
  const outputs: string[] = [];
  for (const output of program.outputs) {
    const count = compile({ ...program, outputs: [output] }).outputs.length;
    if (count === 1) outputs.push(output);
    else
      for (let k = 1; k <= count; k += 1) {
        const id = freshId(current, `${output}_${k}`);
        const node = { id, op: 'component', args: [output], parameters: { k } };
        current = { ...current, nodes: [...current.nodes, node] };
        outputs.push(id);
      }
  }
  return { ...current, outputs };
}
