/** Programs of one operation, for the op sweep: every arity, parameter and sharing of arguments worth a look. */

import { CornercheckError } from '../../errors.ts';
import { type Rational, rational } from '../../numbers/index.ts';
import type { Program, ProgramNode, StraightLine } from '../../programs/index.ts';
import {
  library,
  type Op,
  type Parameter,
  type Parameters,
  type ParameterValue,
} from '../../selections/index.ts';
import { formatOf, type TargetInfo, unsupportedBy } from '../../targets/index.ts';
import { compiled } from '../oracle/compiled.ts';
import { tiePatterns } from '../proofs/tie-patterns.ts';
import { computedBy } from '../rounding/formulas.ts';
import { marksOf, NAMES, type OpProgram } from './op-program.ts';

const q = (n: number, d = 1): Rational => rational(n, d);

/** Parameters whose values are made below, from the arity or together. */
type Made = 'lo' | 'hi' | 'k' | 'coefficients';
/** Values of each parameter that are worth a look, degenerate ones among them. */
const VALUES: Readonly<Record<Exclude<Parameter['name'], Made>, readonly ParameterValue[]>> = {
  alpha: [q(1, 4), q(0), q(1), q(2), q(1, 5), q(3)],
  value: [q(0), q(1), q(-3, 2)],
  exponent: [2, 0, 1, 3, -1, 4, -2, 5, 6, 7, 8, -3],
  constant: [q(0), q(1, 2)],
  knots: [[q(-1), q(0), q(1)]],
  values: [[q(0), q(1), q(1, 2)]],
};

/** lo and hi go together: apart and equal, on one side of 0 and around it. */
const RANGES: readonly (readonly [Rational, Rational])[] = [
  [q(-1), q(1)],
  [q(0), q(2)],
  [q(1), q(1)],
  [q(0), q(0)],
  [q(-3), q(-1)],
  [q(1, 5), q(3, 5)],
];

/** Arities up to this one are looked at at every pattern of ties; of the larger ones a few, about where vector kernels begin. */
const SMALL = 4;
const WIDE: readonly number[] = [5, 6, 7, 8, 16, 17, 33];
/** So many arguments are few: a brief check asks no more. */
const FEW = 2;
/** An operation of more pieces than this is not asked with so many arguments. */
const MOST_PIECES = 200_000;

/** All programs of an operation that a target can be asked; by `call`, another of its own names for it. */
export function opPrograms(op: Op, target: TargetInfo, call?: string): OpProgram[] {
  const programs: OpProgram[] = [];
  for (const arity of aritiesOf(op)) {
    const sets = parameterSets(op, arity).filter(parameters => isModest(op, arity, parameters));
    for (const [share, parameters] of sets.entries())
      programs.push(...arrangements({ op, call }, arity, parameters, share, target));
  }
  const computable = op.parameters.filter(parameter => parameter.argument).length;
  if (computable > 0 && target.computed?.includes(op.name))
    programs.push(...arrangements({ op, call }, op.arguments.max + computable, {}, 0, target));
  return programs.filter(({ program }) => unsupportedBy(target, program) === undefined);
}

function aritiesOf({ arguments: { min, max } }: Op): number[] {
  const largest = Math.min(max, SMALL);
  const least = Math.max(min, Math.min(2, largest));
  const small = Array.from({ length: largest - least + 1 }, (_, i) => least + i);
  return [...small, ...WIDE.filter(arity => arity <= max)];
}

/** Whether the operation can be built, of not too many pieces. */
function isModest(op: Op, arity: number, parameters: Parameters): boolean {
  try {
    return arity <= SMALL || op.build(arity, withDefaults(op, parameters)).pieceCount <= MOST_PIECES;
  } catch (error) {
    if (error instanceof CornercheckError) return false;
    throw error;
  }
}

const withDefaults = (op: Op, parameters: Parameters): Parameters =>
  Object.fromEntries(
    op.parameters.flatMap(({ name, default: value }) => {
      const own = parameters[name] ?? value;
      return own === undefined ? [] : [[name, own]];
    }),
  );

function parameterSets(op: Op, arity: number): Parameters[] {
  let sets: Record<string, ParameterValue>[] = [{}];
  const names = op.parameters.map(parameter => parameter.name);
  if (names.includes('lo')) sets = RANGES.map(([lo, hi]) => ({ lo, hi }));
  for (const name of names) {
    if (name === 'lo' || name === 'hi') continue;
    const values: readonly ParameterValue[] =
      name === 'coefficients'
        ? [Array.from({ length: arity }, (_, i) => q(i % 2 === 0 ? 2 ** i : -1, 2))]
        : name === 'k'
          ? positions(op, arity)
          : VALUES[name];
    sets = sets.flatMap(set => values.map(value => ({ ...set, [name]: value })));
  }
  return sets;
}

/** Every position among few arguments; of many, those at either end and in the middle. */
function positions(op: Op, arity: number): number[] {
  const all = Array.from({ length: arity }, (_, i) => i + 1);
  if (arity <= SMALL || (arity <= 8 && !op.vector)) return all;
  const told = op.vector ? [1, 3, arity] : [1, 2, (arity + 1) >> 1, arity - 1, arity];
  return all.filter(k => told.includes(k));
}

const TWICE = 'same argument twice';
const CONSTANT = 'with a constant';

/** Each argument an input of its own; the same input twice; and, with two arguments, a constant for one. */
function arrangements(
  { op, call }: { readonly op: Op; readonly call: string | undefined },
  arity: number,
  parameters: Parameters,
  share: number,
  target: TargetInfo,
): OpProgram[] {
  const own = NAMES.slice(0, arity);
  const make = (
    args: readonly string[],
    special?: string,
    before: readonly ProgramNode[] = [],
  ): OpProgram[] => {
    const inputs = NAMES.filter(name => args.includes(name));
    const node: ProgramNode = {
      id: 'r',
      op: op.name,
      args,
      ...(Object.keys(parameters).length > 0 && { parameters }),
      ...(call !== undefined && { call }),
    };
    const plain = before.length === 0 && inputs.length === arity;
    return weighted([...before, node], inputs, target).flatMap(program => {
      const step = built(program)?.steps.find(({ id }) => id === node.id);
      return step === undefined
        ? []
        : [
            {
              program,
              op: call ?? op.name,
              ...(call !== undefined && { is: op.name }),
              arity,
              marks: marksOf([...before, node]),
              share: plain ? share : share + 1,
              plain,
              few: plain && arity <= Math.max(FEW, op.arguments.min),
              smooth: step.g.pieceCount === 1,
              transcendental: computedBy(step.g) !== undefined,
              norm: step.g.ball !== undefined,
              permutes: op.vector === true || op.parameters.some(({ name }) => name === 'k'),
              ...(plain && { patterns: tiePatterns(step.g, formatOf(target.precision)) }),
              ...(special !== undefined && { special }),
            },
          ];
    });
  };
  const again = sharings(arity, share).flatMap(places =>
    make(
      places.map(place => own[place]!),
      TWICE,
    ),
  );
  return [...make(own), ...again, ...withConstants(own, arity, target).flatMap(use => make(...use))];
}

/** Ways to give the same argument twice: which input stands at each place. */
function sharings(arity: number, share: number): number[][] {
  if (arity < 2) return [];
  const places = Array.from({ length: arity }, (_, i) => i);
  const ends = places.with(-1, 0);
  const begins = places.with(1, 0);
  if (arity === 2) return [ends];
  if (arity === 3) return share === 0 ? [ends, begins] : [ends];
  if (share > 0) return [];
  if (arity === 4) return [[0, 1, 0, 1]];
  return arity === 5 || arity === 8 ? [ends] : [];
}

/** With two arguments: a constant for either. */
function withConstants(
  own: readonly string[],
  arity: number,
  target: TargetInfo,
): (readonly [args: string[], special: string, before: ProgramNode[]])[] {
  if (arity !== 2 || !target.ops.includes('const')) return [];
  return [q(0), q(-3, 2)].flatMap(value => {
    const constant: ProgramNode = { id: 'number', op: 'const', args: [], parameters: { value } };
    return [
      [[own[0]!, constant.id], CONSTANT, [constant]],
      [[constant.id, own[0]!], CONSTANT, [constant]],
    ] as const;
  });
}

/**
 * One output. Of several components: their sum with weights 1, 2, 4, …, so that a wrong permutation shows, where the
 * target has the operations for it; else each component alone.
 */
function weighted(nodes: readonly ProgramNode[], inputs: readonly string[], target: TargetInfo): Program[] {
  const node = nodes.at(-1)!;
  const outputs = outputCount(node, nodes, inputs);
  const program = (all: readonly ProgramNode[], output: string): Program => ({
    inputs,
    nodes: all,
    outputs: [output],
    selections: new Map(),
  });
  if (outputs === 1 && !VECTORS.has(node.op)) return [program(nodes, 'r')];
  const components = Array.from({ length: outputs }, (_, i) => componentNode(i + 1));
  const alone = components.map(component => program([...nodes, component], component.id));
  if (!['const', 'mul', 'add'].every(name => target.ops.includes(name))) return alone;
  const sum: ProgramNode[] = [];
  let total = components[0]!.id;
  for (let i = 1; i < outputs; i++) {
    const weight: ProgramNode = { id: `k${i}`, op: 'const', args: [], parameters: { value: q(2 ** i) } };
    sum.push(
      weight,
      { id: `p${i}`, op: 'mul', args: [components[i]!.id, weight.id] },
      { id: `t${i}`, op: 'add', args: [total, `p${i}`] },
    );
    total = `t${i}`;
  }
  return [program([...nodes, ...components, ...sum], total)];
}

/** Operations that return a list even where it has one entry. */
const VECTORS: ReadonlySet<string> = new Set(
  [...library.values()].filter(({ vector }) => vector).map(({ name }) => name),
);

const componentNode = (k: number): ProgramNode => ({
  id: `r${k}`,
  op: 'component',
  args: ['r'],
  parameters: { k },
});

/** How many outputs the operation has; 1 where it cannot be built (and is left out later). */
function outputCount(node: ProgramNode, nodes: readonly ProgramNode[], inputs: readonly string[]): number {
  return built({ inputs, nodes, outputs: [node.id], selections: new Map() })?.outputs.length ?? 1;
}

/** The straight-line form; undefined where the parameters make no sense for the operation. */
function built(program: Program): StraightLine | undefined {
  try {
    return compiled(program);
  } catch (error) {
    if (error instanceof CornercheckError) return undefined;
    throw error;
  }
}
