/**
 * Smaller cases: every way to take one thing away from a program or its point. Of two cases of one program that is the
 * smaller which tells more: a smooth point before a tie, an exponent of 2 before one of 0, 1 before 0 where nothing is tied.
 */
import { CornercheckError } from '../../errors.ts';
import {
  denominator,
  equal,
  isZero,
  numerator,
  powerOfTwo,
  type Rational,
  rational,
} from '../../numbers/index.ts';
import { isEvaluationFailure, type Program, type ProgramNode } from '../../programs/index.ts';
import { library, type Op, type ParameterValue } from '../../selections/index.ts';
import { originText } from '../../tensors/origin.ts';
import type { Case } from '../oracle/case.ts';
import { Oracle } from '../oracle/oracle.ts';
import { NAMES } from '../questions/op-program.ts';

const q = (n: number): Rational => rational(n);

/** Simpler cases, the boldest first; each is strictly smaller by {@link sizeOfCase}. */
export function* simplerCases(subject: Case): Generator<Case> {
  const shape = shapeOf(subject);
  for (const candidate of candidates(subject)) {
    const pruned = !isWhole(subject.program) ? prune(signed(candidate)) : signed(candidate);
    if (pruned === undefined) continue;
    const own = shapeOf(pruned);
    // What is tied is looked at only where the programs are of one size.
    if (less(own, shape) || (!less(shape, own) && less(sizeOfCase(pruned), sizeOfCase(subject))))
      yield pruned;
  }
}

/** What a call of the target means, and what it is asked over arrays, stays as it is. */
export const isWhole = (program: Program): boolean =>
  program.call !== undefined || originText(program) !== undefined;

/** Only what is still 0 can be -0. */
function signed(subject: Case): Case {
  const { negativeZeros, ...rest } = subject;
  const zeros = negativeZeros?.filter(i => isZero(subject.at[i]!)) ?? [];
  if (zeros.length === (negativeZeros?.length ?? 0)) return subject;
  return zeros.length > 0 ? { ...rest, negativeZeros: zeros } : rest;
}

function* candidates(subject: Case): Generator<Case> {
  if (!isWhole(subject.program)) yield* smallerPrograms(subject);
  yield* simplerPoints(subject);
}

function* smallerPrograms(subject: Case): Generator<Case> {
  const { program } = subject;
  const change = (nodes: readonly ProgramNode[], output = program.outputs[0]!): Case => ({
    ...subject,
    program: { ...program, nodes, outputs: [output] },
  });
  for (const node of program.nodes)
    if (!isVector(node, program) && node.id !== program.outputs[0]) yield change(program.nodes, node.id);
  for (const node of program.nodes) {
    // A component is replaced by an argument of its vector; the vector goes with its last component.
    const source = node.op === 'component' ? program.nodes.find(({ id }) => id === node.args[0])! : node;
    if (!isVector(node, program)) for (const arg of new Set(source.args)) yield rename(subject, node.id, arg);
  }
  yield* cut(subject);
  for (const [i, node] of program.nodes.entries()) {
    const op = library.get(node.op);
    if (op && op.arguments.max > 4 && node.args.length > fewest(op, node))
      for (let k = 0; k < node.args.length; k++)
        yield change(program.nodes.with(i, { ...node, args: node.args.toSpliced(k, 1) }));
  }
  yield* unshared(subject);
  for (const [i, node] of program.nodes.entries())
    for (const [name, value] of Object.entries(node.parameters ?? {}))
      for (const simpler of name === 'exponent' ? ORDINARY : simplerParameters(value))
        yield change(program.nodes.with(i, { ...node, parameters: { ...node.parameters, [name]: simpler } }));
}

function* simplerPoints(subject: Case): Generator<Case> {
  const { program, at } = subject;
  // Each coordinate another one: a point without a tie, if it fails there too.
  for (const first of [1, -1]) yield { program, at: at.map((_, i) => q(first * (at.length - i))) };
  for (const [i, value] of at.entries())
    for (const simpler of [...simplerNumbers(value), q(1), q(2), q(-1)])
      yield { ...subject, at: at.with(i, simpler) };
  // All coordinates at once, so that ties survive.
  for (const value of at)
    for (const simpler of simplerNumbers(value))
      yield { ...subject, at: at.map(own => (equal(own, value) ? simpler : own)) };
  if (subject.negativeZeros) yield { program, at };
}

/** A node of one output made an input, of the value that it has: what comes after it stays as it is. */
function* cut(subject: Case): Generator<Case> {
  const { program, at } = subject;
  const fresh = freshName(program);
  const oracle = oracleOf(subject);
  if (fresh === undefined || oracle === undefined) return;
  for (const node of program.nodes) {
    const step = oracle.line.steps.find(({ id }) => id === node.id);
    if (step === undefined || step.g.outputs > 1 || isVector(node, program) || node.op === 'const') continue;
    const value = oracle.evaluation.values[step.out]!;
    const renamed = rename(subject, node.id, fresh);
    yield {
      ...renamed,
      program: { ...renamed.program, inputs: [...program.inputs, fresh] },
      at: [...at, value],
    };
  }
}

const freshName = ({ inputs, nodes }: Program): string | undefined =>
  NAMES.find(name => !inputs.includes(name) && !nodes.some(({ id }) => id === name));

/** A selection keeps two pieces: that max takes one argument as well is our own generosity. */
function fewest(op: Op, { parameters = {} }: ProgramNode): number {
  const pieces = (arity: number): number => {
    try {
      return op.build(arity, parameters).pieceCount;
    } catch {
      // Parameters that so few arguments cannot have.
      return 1;
    }
  };
  const least = Math.max(op.arguments.min, 1);
  return least === 1 && pieces(1) === 1 && pieces(2) > 1 ? 2 : least;
}

/** An input that is used several times, given a new input of the same coordinate for one of its uses. */
function* unshared(subject: Case): Generator<Case> {
  const { program, at } = subject;
  const fresh = freshName(program);
  if (fresh === undefined) return;
  for (const [i, node] of program.nodes.entries())
    for (const [k, arg] of node.args.entries()) {
      const input = program.inputs.indexOf(arg);
      if (input < 0) continue;
      const nodes = program.nodes.with(i, { ...node, args: node.args.with(k, fresh) });
      yield {
        ...subject,
        program: { ...program, inputs: [...program.inputs, fresh], nodes },
        at: [...at, at[input]!],
      };
    }
}

export const isVector = (node: ProgramNode, program: Program): boolean =>
  program.nodes.some(other => other.op === 'component' && other.args[0] === node.id);

/** The case with one name replaced by another everywhere; the node or input of that name goes. */
export function rename(subject: Case, from: string, to: string): Case {
  const { program } = subject;
  const swap = (id: string): string => (id === from ? to : id);
  return {
    ...subject,
    program: {
      ...program,
      nodes: program.nodes
        .filter(node => node.id !== from)
        .map(node => ({ ...node, args: node.args.map(swap) })),
      outputs: program.outputs.map(swap),
    },
  };
}

/** Without the nodes and inputs on which the output does not depend; undefined where no input is left. */
export function prune(subject: Case): Case | undefined {
  const { program, at, negativeZeros } = subject;
  const needed = new Set(program.outputs);
  for (const node of [...program.nodes].reverse())
    if (needed.has(node.id)) for (const arg of node.args) needed.add(arg);
  const kept = program.inputs.flatMap((name, i) => (needed.has(name) ? [i] : []));
  if (kept.length === 0) return undefined;
  const nodes = program.nodes.filter(node => needed.has(node.id));
  if (kept.length === at.length && nodes.length === program.nodes.length) return subject;
  const zeros = kept.flatMap((old, i) => (negativeZeros?.includes(old) ? [i] : []));
  const { negativeZeros: _old, ...rest } = subject;
  return {
    ...rest,
    program: { ...program, inputs: kept.map(i => program.inputs[i]!), nodes },
    at: kept.map(i => at[i]!),
    ...(zeros.length > 0 && { negativeZeros: zeros }),
  };
}

/** Exponents, those that tell most first. */
const ORDINARY: readonly number[] = [2, 3, 4, 1, 5, -1];

function simplerParameters(value: ParameterValue): ParameterValue[] {
  if (typeof value === 'number') return [0, 1, 2].filter(simpler => simpler < Math.abs(value));
  if (Array.isArray(value)) return [value.map(() => q(1))];
  return simplerNumbers(value as Rational);
}

function simplerNumbers(value: Rational): Rational[] {
  const options = [
    q(0),
    q(1),
    q(-1),
    value.neg(),
    rational(numerator(value) / denominator(value)),
    value.add(q(1)),
    value.sub(q(1)),
    // Halfway down to a power of two, and less.
    ...(isBetween(value) ? [] : [nearPower(value, 2), nearPower(value, 1)]),
  ];
  const size = complexity(value);
  return options.filter(option => complexity(option) < size);
}

const isBetween = (value: Rational): boolean => denominator(value) === 1n && bits(numerator(value)) < 5;

/** A power of two with about 1/divisor of the bits of the number; of either size, with its sign. */
function nearPower(value: Rational, divisor: number): Rational {
  const height = bits(numerator(value)) - bits(denominator(value));
  const power = powerOfTwo(Math.trunc(height / divisor));
  return numerator(value) < 0n ? power.neg() : power;
}

const bits = (n: bigint): number => (n < 0n ? -n : n).toString(2).length;

/** 0 is simplest, then 1, then −1, then small integers, then fractions. */
function complexity(value: Rational): number {
  if (numerator(value) === 0n) return 0;
  return (
    4 * bits(numerator(value)) +
    6 * (bits(denominator(value)) - 1) +
    (numerator(value) < 0n ? 1 : 0) +
    Number(BigInt.asUintN(2, numerator(value)) !== 1n)
  );
}

/** How often a value is used again. */
function reuses({ nodes }: Program): number {
  const uses = nodes.filter(node => node.op !== 'component').flatMap(node => node.args);
  return uses.length - new Set(uses).size;
}

/** Nodes, arguments, values used again, inputs. */
const shapeOf = ({ program }: Case): readonly number[] => [
  program.nodes.length,
  program.nodes.reduce((sum, node) => sum + node.args.length, 0),
  reuses(program),
  program.inputs.length,
];

/** Compared in order: the shape, ties and zeros, numbers. */
export function sizeOfCase(subject: Case): readonly number[] {
  const { program, at, negativeZeros } = subject;
  const parameters = program.nodes.flatMap(node => Object.entries(node.parameters ?? {}));
  const numbers = parameters.reduce<number>((sum, [name, value]) => sum + parameterSize(value, name), 0);
  return [
    ...shapeOf(subject),
    degeneracy(subject),
    numbers + at.reduce((sum, value) => sum + complexity(value), 0) + (negativeZeros?.length ?? 0),
  ];
}

/** How special the point is: first whether something is tied, then how many coordinates are 0 where nothing is. */
function degeneracy(subject: Case): number {
  const zeros = subject.at.filter(isZero).length;
  const oracle = oracleOf(subject);
  if (oracle === undefined) return 0;
  return oracle.pieces.some(active => active.length > 1) ? subject.at.length + 1 : zeros;
}

function oracleOf(subject: Case): Oracle | undefined {
  try {
    const oracle = Oracle.of(subject);
    return isEvaluationFailure(oracle) ? undefined : oracle;
  } catch (error) {
    if (error instanceof CornercheckError) return undefined;
    throw error;
  }
}

function parameterSize(value: ParameterValue, name: string): number {
  if (name === 'exponent') return rankOf(value as number);
  if (typeof value === 'number') return Math.abs(value);
  return Array.isArray(value)
    ? value.reduce((sum: number, entry: Rational) => sum + complexity(entry), 0)
    : complexity(value as Rational);
}

/** 0 for an exponent of 2; x^0 says least. */
function rankOf(exponent: number): number {
  const place = ORDINARY.indexOf(exponent);
  return place >= 0 ? place : exponent === 0 ? 100 : ORDINARY.length + Math.abs(exponent);
}

function less(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i]! !== b[i]!) return a[i]! < b[i]!;
  return false;
}
