/**
 * Theorem 1: a program of the same function whose derivative by automatic differentiation is what one wants, at as many
 * points as one wants. It adds multiples of zero(u) = relu(−u) + u − relu(u), which is 0 and has the derivative 1 at u = 0.
 */
import { CornercheckError } from '../errors.ts';
import {
  equal,
  format,
  isZero,
  type Rational,
  rational,
  rationalField,
  type Verdict,
} from '../numbers/index.ts';
import {
  compile,
  differentiate,
  evaluate,
  isEvaluationFailure,
  type Program,
  type ProgramNode,
  parseProgramText,
} from '../programs/index.ts';
import { equalFunctions } from './equal.ts';

export interface Wish {
  readonly at: readonly Rational[];
  /** The derivative that Algorithm 2 shall return there. */
  readonly gradient: readonly Rational[];
}

export interface Forgery {
  readonly program: Program;
  readonly points: readonly {
    readonly at: readonly Rational[];
    /** What Algorithm 2 returns there for the program given, and for the forged one. */
    readonly before: readonly Rational[];
    readonly after: readonly Rational[];
  }[];
  /** Whether what was added is identically 0: zero(u) = 0 for all real u, and each u is a polynomial. */
  readonly addsZero: Verdict;
  /** For one input: whether the two programs were also compared piece by piece. */
  readonly same: Verdict | undefined;
}

const ZERO_PROGRAM = 'relu(-u) + u - relu(u)';

/** Throws CornercheckError: `bad-program` for several outputs, `bad-point` where there is no exact derivative or a point is given twice. */
export function forge(program: Program, wishes: readonly Wish[]): Forgery {
  const line = compile(program);
  if (line.outputs.length !== 1)
    throw new CornercheckError('bad-program', `expected one output, got ${line.outputs.length}`);
  const before = wishes.map(({ at }) => derivativeAt(program, at));
  const builder = new Builder(program);
  let output = program.outputs[0]!;
  for (const [k, { at, gradient }] of wishes.entries()) {
    const others = wishes.filter((_, i) => i !== k).map(other => other.at.map((x, i) => x.sub(at[i]!)));
    if (others.some(step => step.every(isZero)))
      throw new CornercheckError('bad-point', `the point ${at.map(format).join(', ')} is given twice`);
    const missing = gradient.map((wanted, i) => wanted.sub(before[k]![i]!));
    for (const { weight, direction } of termsFor(missing, others)) {
      const u = builder.offset(direction, at);
      const term = builder.scaled(weight, builder.zero(u));
      output = builder.node('add', [output, term]);
    }
  }
  const forged: Program = { ...program, nodes: [...program.nodes, ...builder.nodes], outputs: [output] };
  const points = wishes.map(({ at, gradient }, k) => {
    const after = derivativeAt(forged, at);
    if (!after.every((value, i) => equal(value, gradient[i]!)))
      throw new CornercheckError('internal', 'forge: the derivative is not the one asked for');
    return { at, before: before[k]!, after };
  });
  return {
    program: forged,
    points,
    addsZero: equalFunctions(compile(parseProgramText(ZERO_PROGRAM)), compile(parseProgramText('u - u')))
      .verdict,
    same: line.p === 1 ? equalFunctions(line, compile(forged)).verdict : undefined,
  };
}

function derivativeAt(program: Program, at: readonly Rational[]): readonly Rational[] {
  const line = compile(program);
  const evaluation = evaluate(rationalField, line, at);
  const derivative = isEvaluationFailure(evaluation)
    ? evaluation
    : differentiate(rationalField, line, evaluation);
  if (isEvaluationFailure(derivative))
    throw new CornercheckError(
      'bad-point',
      `no exact derivative there: ${derivative.failure.why}`,
      derivative.node,
    );
  return derivative.backward[0]!;
}

interface Term {
  readonly weight: Rational;
  /** u = ⟨direction, x − s⟩. */
  readonly direction: readonly Rational[];
}

/**
 * Terms weight·zero(⟨direction, x − s⟩) whose derivatives at s sum to `gradient`, and which do not vanish, so have the
 * derivative 0, at the other points s + step. One a coordinate where that is so (the paper's form), else two halves of
 * the gradient, turned apart until it is.
 */
function termsFor(gradient: readonly Rational[], steps: readonly (readonly Rational[])[]): Term[] {
  const coordinates = gradient.flatMap((weight, i): Term[] =>
    isZero(weight) ? [] : [{ weight, direction: gradient.map((_, j) => rational(i === j ? 1 : 0)) }],
  );
  const apart = (terms: readonly Term[]): boolean =>
    terms.every(({ direction }) => steps.every(step => !isZero(product(direction, step))));
  if (apart(coordinates)) return coordinates;
  for (let k = 1; ; k += 1) {
    const aside = gradient.map((_, i) => rational(BigInt(k) ** BigInt(i + 1)));
    const directions = [1, -1].map(sign =>
      gradient.map((value, i) => value.div(rational(2)).add(aside[i]!.mul(rational(sign)))),
    );
    const terms = directions.map(direction => ({ weight: rational(1), direction }));
    if (apart(terms)) return terms;
  }
}

const product = (a: readonly Rational[], b: readonly Rational[]): Rational =>
  a.reduce((sum, value, i) => sum.add(value.mul(b[i]!)), rational(0));

/** Adds nodes to a program, under names that it does not use. */
class Builder {
  readonly nodes: ProgramNode[] = [];
  readonly #inputs: readonly string[];
  readonly #taken: Set<string>;
  #next = 1;

  constructor(program: Program) {
    this.#inputs = program.inputs;
    this.#taken = new Set([
      ...program.inputs,
      ...program.nodes.map(({ id }) => id),
      ...program.selections.keys(),
    ]);
  }

  node(op: string, args: readonly string[], parameters?: ProgramNode['parameters']): string {
    let id: string;
    do id = `z${this.#next++}`;
    while (this.#taken.has(id));
    this.nodes.push({ id, op, args, ...(parameters && { parameters }) });
    return id;
  }

  scaled(weight: Rational, id: string): string {
    return format(weight) === '1' ? id : this.node('mul', [this.node('const', [], { value: weight }), id]);
  }

  /** ⟨direction, x − s⟩. */
  offset(direction: readonly Rational[], s: readonly Rational[]): string {
    let sum: string | undefined;
    for (const [i, weight] of direction.entries()) {
      if (isZero(weight)) continue;
      const input = this.#inputs[i]!;
      const shifted = isZero(s[i]!)
        ? input
        : this.node('sub', [input, this.node('const', [], { value: s[i]! })]);
      const term = this.scaled(weight, shifted);
      sum = sum === undefined ? term : this.node('add', [sum, term]);
    }
    return sum!;
  }

  /** relu(−u) + u − relu(u). */
  zero(u: string): string {
    const left = this.node('add', [this.node('relu', [this.node('neg', [u])]), u]);
    return this.node('sub', [left, this.node('relu', [u])]);
  }
}
