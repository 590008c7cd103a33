/** A program by which an operation, or a call that means a program, is asked; and what is special about it. */
import type { Rational } from '../../numbers/index.ts';
import type { Program, ProgramNode } from '../../programs/index.ts';
import type { OwnProgram } from '../../targets/index.ts';
import { compiled } from '../oracle/compiled.ts';
import type { TiePatterns } from '../proofs/tie-patterns.ts';
import { computedBy } from '../rounding/formulas.ts';

/** So many inputs, and no more, have a name ready. */
const MOST = 40;
export const NAMES: readonly string[] = ['x', 'y', 'z', 'w', 'a', 'b', 'c', 'd'].concat(
  Array.from({ length: MOST - 8 }, (_, i) => `x${i + 9}`),
);

/** One operation in a program, and what is special about it, in words. */
export interface OpProgram {
  readonly program: Program;
  /** By the target's own name, where that is said. */
  readonly op: string;
  /** The operation, where `op` is not. */
  readonly is?: string;
  /** How many arguments; parameters given as arguments count. */
  readonly arity: number;
  /** Values of its parameters, and of constants among its arguments: points near them are worth a look. */
  readonly marks: readonly Rational[];
  /** 0 for the first parameters at an arity; the others share the points that seldom tell. */
  readonly share: number;
  /** Whether the arguments are the inputs, each once: only then its convention can be read off. */
  readonly plain: boolean;
  /** Whether they are few as well: as the operation is usually written. */
  readonly few: boolean;
  /** Whether there is but one piece. */
  readonly smooth: boolean;
  /** Whether exp, log or their kin are in it. */
  readonly transcendental: boolean;
  /** Whether it is a norm, which is tied where all that it is taken of is 0, and rational at few points. */
  readonly norm: boolean;
  /** Whether the whole order of the arguments matters, not the largest alone. */
  readonly permutes: boolean;
  /** All ties that it can have, of one that is plain, where they can be listed. */
  readonly patterns?: TiePatterns | undefined;
  /** Whether several operations stand in it: no convention is read off it. */
  readonly composed?: true;
  /** What is special about the arguments, in words. */
  readonly special?: string;
}

/** A call that means a program, asked with its inputs. */
export function ownProgram({ program, text }: OwnProgram): OpProgram {
  const steps = compiled(program).steps;
  return {
    program,
    op: program.call!,
    is: text,
    arity: program.inputs.length,
    marks: marksOf(program.nodes),
    share: 0,
    plain: true,
    few: true,
    smooth: steps.every(({ g }) => g.pieceCount === 1),
    transcendental: steps.some(({ g }) => computedBy(g) !== undefined),
    norm: steps.some(({ g }) => g.ball !== undefined),
    permutes: false,
    composed: true,
  };
}

/** The numbers that stand in a program: ties are there. */
export const marksOf = (nodes: readonly ProgramNode[]): Rational[] =>
  nodes.flatMap(({ parameters = {} }) =>
    Object.values(parameters).flatMap(value =>
      typeof value === 'number' || Array.isArray(value) ? [] : [value as Rational],
    ),
  );

/** One output on which all that was made depends: the sum of the loose ends, where the target can add. */
export function sumOfEnds(
  inputs: readonly string[],
  nodes: ProgramNode[],
  loose: readonly string[],
  hasAdd: boolean,
): Program {
  let output = loose.at(-1)!;
  if (hasAdd)
    for (const [i, end] of loose.slice(0, -1).entries()) {
      nodes.push({ id: `s${i + 1}`, op: 'add', args: [output, end] });
      output = `s${i + 1}`;
    }
  return { inputs, nodes, outputs: [output], selections: new Map() };
}
