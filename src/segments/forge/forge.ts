/**
 * Theorem 1: a program of the same function whose derivative by automatic differentiation is what one wants, at as many
 * points as one wants. It adds multiples of zero(u) = relu(−u) + u − relu(u), which is 0 and has the derivative 1 at u = 0.
 * Where the derivative that is there is not rational (that of sin at 1), it is first made 0: each input x goes into the
 * program as x − zero(x − s), the identity with the derivative 0 at s.
 */
import { CornercheckError } from '../../errors.ts';
import { leavesRationals } from '../../fields/index.ts';
import { enclosedField, isOnePoint } from '../../numbers/enclosed/enclosed-field.ts';
import { contains, type Interval, single } from '../../numbers/enclosed/interval.ts';
import {
  equal,
  format,
  isZero,
  type OrderedField,
  type Rational,
  rational,
  rationalField,
  type Verdict,
} from '../../numbers/index.ts';
import {
  compile,
  differentiate,
  type EvaluationFailure,
  evaluate,
  isEvaluationFailure,
  type Program,
  type ProgramNode,
  parseProgramText,
  type StraightLine,
} from '../../programs/index.ts';
import { equalElementary } from '../equal/elementary-equal.ts';
import { type EqualOptions, equalFunctions } from '../equal/equal.ts';
import { ForgeBuilder, type SparseVector } from './forge-builder.ts';

/** A point, and what Algorithm 2 is to return there. */
export interface Wish {
  readonly at: readonly Rational[];
  /** The derivative that Algorithm 2 shall return there. */
  readonly gradient: readonly Rational[];
}

/** The program that returns what was wished for, and whether it was seen to be the same function. */
export interface Forgery {
  readonly program: Program;
  readonly points: readonly {
    readonly at: readonly Rational[];
    /** What Algorithm 2 returns there for the program given (enclosed where it is not rational), and for the forged one. */
    readonly before: readonly Interval[];
    readonly after: readonly Rational[];
  }[];
  /** Whether what was added is identically 0: zero(u) = 0 for all real u, and each u is a polynomial. */
  readonly addsZero: Verdict;
  /** Where inputs go in through other programs: whether each of these is the identity. */
  readonly identity: Verdict | undefined;
  /** For one input: whether the two programs were also compared piece by piece. */
  readonly same: Verdict | undefined;
}

const ZERO_PROGRAM = 'relu(-u) + u - relu(u)';

/**
 * A program of the same function whose derivative at given points is what was wished for (Theorem 1). A failure where the
 * derivative at a point cannot be enclosed. Throws CornercheckError: `bad-program` for several outputs, `bad-point` where
 * there is no derivative or a point is given twice. The options are of the comparisons.
 *
 * `forge(program, [{ at: [ZERO], gradient: [HALF] }]).same` is `'yes'`.
 */
export function forge(
  program: Program,
  wishes: readonly Wish[],
  options: EqualOptions = {},
): Forgery | EvaluationFailure {
  const line = compile(program);
  if (line.outputs.length !== 1)
    throw new CornercheckError('bad-program', `expected one output, got ${line.outputs.length}`);
  const known = wishes.map(({ at }) => derivativeAt(program, at));
  const open = known.find(found => 'failure' in found);
  if (open) return open;
  const before = known as (readonly Interval[])[];
  const rationals = before.every(row => row.every(isOnePoint));
  const builder = new ForgeBuilder(program);
  const base = rationals
    ? { program, identity: undefined }
    : throughIdentities(program, wishes, builder, options);
  const start = builder.nodes.length;
  let output = base.program.outputs[0]!;
  for (const [k, { at, gradient }] of wishes.entries()) {
    const others = wishes.filter((_, i) => i !== k).map(other => other.at.map((x, i) => x.sub(at[i]!)));
    if (others.some(step => step.every(isZero)))
      throw new CornercheckError('bad-point', `the point ${at.map(format).join(', ')} is given twice`);
    const missing = rationals ? gradient.map((wanted, i) => wanted.sub(before[k]![i]!.lo)) : gradient;
    for (const { weight, direction } of termsFor(missing, others)) {
      const u = builder.offset(direction, i => at[i]!);
      const term = builder.scaled(weight, builder.zero(u));
      output = builder.node('add', [output, term]);
    }
  }
  const forged: Program = {
    ...base.program,
    nodes: [...base.program.nodes, ...builder.nodes.slice(start)],
    outputs: [output],
  };
  const points = wishes.map(({ at, gradient }, k) => {
    const after = derivativeAt(forged, at);
    if ('failure' in after || !after.every((value, i) => isOnePoint(value) && equal(value.lo, gradient[i]!)))
      throw new CornercheckError('internal', 'forge: the derivative is not the one asked for');
    return { at, before: before[k]!, after: after.map(({ lo }) => lo) };
  });
  return {
    program: forged,
    points,
    addsZero: equalFunctions(compile(parseProgramText(ZERO_PROGRAM)), compile(parseProgramText('u - u')))
      .verdict,
    identity: base.identity,
    same: rationals && line.p === 1 ? sameFunction(line, compile(forged), options) : undefined,
  };
}

/** By rational functions, or by identities of functions with exp, log, roots and their kin. */
function sameFunction(p: StraightLine, q: StraightLine, options: EqualOptions): Verdict {
  const { verdict } = equalFunctions(p, q, {}, options);
  return verdict === 'undecided' && leavesRationals(p) ? equalElementary(p, q).verdict : verdict;
}

/** What Algorithm 2 returns: rational, else enclosed, where forward mode keeps 0 times an unknown number 0. */
function derivativeAt(program: Program, at: readonly Rational[]): readonly Interval[] | EvaluationFailure {
  const line = compile(program);
  const exactly = differentiateAt(rationalField, line, at);
  if (!isEvaluationFailure(exactly)) return exactly.backward[0]!.map(single);
  const found =
    exactly.failure.kind === 'undefined' ? exactly : differentiateAt(enclosedField(), line, at.map(single));
  if (isEvaluationFailure(found)) {
    if (found.failure.kind === 'undecided') return found;
    throw new CornercheckError('bad-point', `no derivative there: ${found.failure.why}`, found.node);
  }
  const [forward, backward] = [found.forward[0]!, found.backward[0]!];
  if (!forward.every((value, i) => !isOnePoint(value) || contains(backward[i]!, value.lo)))
    throw new CornercheckError('internal', 'forge: the two modes of Algorithm 2 disagree');
  return forward;
}

function differentiateAt<T>(field: OrderedField<T>, line: StraightLine, at: readonly T[]) {
  const evaluation = evaluate(field, line, at);
  return isEvaluationFailure(evaluation) ? evaluation : differentiate(field, line, evaluation);
}

/** f(w(x)), where w_i is x_i with the derivative 0 at the i-th coordinates of all points: f, with the derivative 0 there. */
function throughIdentities(
  program: Program,
  wishes: readonly Wish[],
  builder: ForgeBuilder,
  options: EqualOptions,
): { program: Program; identity: Verdict } {
  const names = new Map<string, string>();
  const verdicts: Verdict[] = [];
  for (const [i, input] of program.inputs.entries()) {
    const places = new Map(wishes.map(({ at }) => [format(at[i]!), at[i]!]));
    const start = builder.nodes.length;
    const output = builder.identity(i, [...places.values()]);
    const nodes = builder.nodes.slice(start);
    const alone: Program = { inputs: [input], nodes, outputs: [output], selections: new Map() };
    const itself = compile({ ...alone, nodes: [], outputs: [input] });
    verdicts.push(equalFunctions(compile(alone), itself, {}, options).verdict);
    names.set(input, output);
  }
  const renamed = (name: string): string => names.get(name) ?? name;
  const nodes = program.nodes.map((node): ProgramNode => ({ ...node, args: node.args.map(renamed) }));
  return {
    program: { ...program, nodes: [...builder.nodes, ...nodes], outputs: program.outputs.map(renamed) },
    identity: verdicts.includes('no') ? 'no' : verdicts.includes('undecided') ? 'undecided' : 'yes',
  };
}

interface Term {
  readonly weight: Rational;
  /** u = ⟨direction, x − s⟩. */
  readonly direction: SparseVector;
}

/**
 * Terms weight·zero(⟨direction, x − s⟩) whose derivatives at s sum to `gradient`, and which do not vanish, so have the
 * derivative 0, at the other points s + step. One a coordinate where that is so (the paper's form), else two halves of
 * the gradient, turned apart until it is.
 */
function termsFor(gradient: readonly Rational[], steps: readonly (readonly Rational[])[]): Term[] {
  const coordinates = gradient.flatMap((weight, i): Term[] =>
    isZero(weight) ? [] : [{ weight, direction: new Map([[i, rational(1)]]) }],
  );
  const apart = (terms: readonly Term[]): boolean =>
    terms.every(({ direction }) => steps.every(step => !isZero(product(direction, step))));
  if (apart(coordinates)) return coordinates;
  for (let k = 1; ; k += 1) {
    const aside = gradient.map((_, i) => rational(BigInt(k) ** BigInt(i + 1)));
    const directions = [1, -1].map(
      (sign): SparseVector =>
        new Map(gradient.map((value, i) => [i, value.div(rational(2)).add(aside[i]!.mul(rational(sign)))])),
    );
    const terms = directions.map(direction => ({ weight: rational(1), direction }));
    if (apart(terms)) return terms;
  }
}

const product = (a: SparseVector, b: readonly Rational[]): Rational =>
  [...a].reduce((sum, [i, value]) => sum.add(value.mul(b[i]!)), rational(0));
