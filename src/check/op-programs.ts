/** Programs of one operation, for the op sweep: every arity, parameter and sharing of arguments worth a look. */
import { CornercheckError } from '../errors.ts';
import { type Rational, rational } from '../numbers/index.ts';
import { compile, type Program, type ProgramNode, type StraightLine } from '../programs/index.ts';
import { library, type Op, type Parameters, type ParameterValue } from '../selections/index.ts';
import { type TargetInfo, unsupportedBy } from '../targets/index.ts';

export const NAMES: readonly string[] = ['x', 'y', 'z', 'w', 'a', 'b', 'c', 'd'];

/** One operation in a program, and what is special about it, in words. */
export interface OpProgram {
  readonly program: Program;
  readonly op: string;
  /** How many arguments; parameters given as arguments count. */
  readonly arity: number;
  /** Values of its parameters: points near them are worth a look. */
  readonly marks: readonly Rational[];
  /** Whether the arguments are the inputs, each once: only then its convention can be read off. */
  readonly plain: boolean;
  /** What is special about the arguments, in words. */
  readonly special?: string;
}

const q = (n: number, d = 1): Rational => rational(n, d);

/** Values of each parameter that are worth a look, degenerate ones among them. */
const VALUES: Readonly<Record<string, readonly ParameterValue[]>> = {
  alpha: [q(1, 4), q(0), q(1), q(2)],
  value: [q(0), q(1), q(-3, 2)],
  exponent: [0, 1, 2, 3, -1],
  k: [1, 2],
  constant: [q(0), q(1, 2)],
};

/** lo and hi go together: apart and equal. */
const RANGES: readonly (readonly [Rational, Rational])[] = [
  [q(-1), q(1)],
  [q(0), q(2)],
  [q(1), q(1)],
  [q(0), q(0)],
];

/** All programs of an operation that a target can be asked. */
export function opPrograms(op: Op, target: TargetInfo): OpProgram[] {
  const programs: OpProgram[] = [];
  const largest = Math.min(op.arguments.max, 4);
  for (let arity = Math.max(op.arguments.min, Math.min(2, largest)); arity <= largest; arity++)
    for (const parameters of parameterSets(op, arity)) {
      programs.push(...arrangements(op, arity, parameters, target));
    }
  const computable = op.parameters.filter(parameter => parameter.argument).length;
  if (computable > 0 && target.computed?.includes(op.name))
    programs.push(...arrangements(op, op.arguments.max + computable, {}, target));
  return programs.filter(({ program }) => built(program) && unsupportedBy(target, program) === undefined);
}

function parameterSets(op: Op, arity: number): Parameters[] {
  let sets: Record<string, ParameterValue>[] = [{}];
  const names = op.parameters.map(parameter => parameter.name);
  if (names.includes('lo')) sets = RANGES.map(([lo, hi]) => ({ lo, hi }));
  for (const name of names) {
    if (name === 'lo' || name === 'hi') continue;
    const values: readonly ParameterValue[] =
      name === 'coefficients'
        ? [Array.from({ length: arity }, (_, i) => q(i % 2 === 0 ? 2 ** i : -1, 2))]
        : (VALUES[name] ?? []);
    sets = sets.flatMap(set => values.map(value => ({ ...set, [name]: value })));
  }
  return sets;
}

const TWICE = 'same argument twice';
const CONSTANT = 'with a constant';

/** Each argument an input of its own; the same input twice; and, with two arguments, a constant for the second. */
function arrangements(op: Op, arity: number, parameters: Parameters, target: TargetInfo): OpProgram[] {
  const own = NAMES.slice(0, arity);
  const marks = Object.values(parameters).flatMap(value =>
    typeof value === 'number' || Array.isArray(value) ? [] : [value as Rational],
  );
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
    };
    const plain = before.length === 0 && inputs.length === arity;
    return weighted([...before, node], inputs, target).map(program => ({
      program,
      op: op.name,
      arity,
      marks,
      plain,
      ...(special !== undefined && { special }),
    }));
  };
  const programs = make(own);
  if (arity >= 2 && arity < 4) {
    programs.push(
      ...make(
        own.map((name, i) => (i === arity - 1 ? own[0]! : name)),
        TWICE,
      ),
    );
    if (arity > 2)
      programs.push(
        ...make(
          own.map((name, i) => (i === 1 ? own[0]! : name)),
          TWICE,
        ),
      );
  }
  if (arity === 2 && target.ops.includes('const')) {
    const zero: ProgramNode = { id: 'zero', op: 'const', args: [], parameters: { value: q(0) } };
    programs.push(
      ...make([own[0]!, zero.id], CONSTANT, [zero]),
      ...make([zero.id, own[0]!], CONSTANT, [zero]),
    );
  }
  if (arity === 4) programs.push(...make([own[0]!, own[1]!, own[0]!, own[1]!], TWICE));
  return programs;
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
    return compile(program);
  } catch (error) {
    if (error instanceof CornercheckError) return undefined;
    throw error;
  }
}
