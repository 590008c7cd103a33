/** The exact side of a case: computed when asked for, once. */
import {
  activeAt,
  activePieces,
  type ClarkeSet,
  clarkeAt,
  type GradientSet,
  nodewiseAt,
  type Regularity,
  regularity,
} from '../../fields/index.ts';
import { greatestSize } from '../../numbers/floating/enclosure.ts';
import {
  compare,
  Failure,
  type FloatFormat,
  floorLog2,
  isZero,
  powerOfTwo,
  type Rational,
  rationalField,
  ZERO,
} from '../../numbers/index.ts';
import {
  type Evaluation,
  type EvaluationFailure,
  evaluate,
  isEvaluationFailure,
  type LocalDerivatives,
  type StraightLine,
  selectionGradients,
} from '../../programs/index.ts';
import type { Case } from './case.ts';
import { compiled } from './compiled.ts';
import { type GradientBound, gradientRadius } from './gradient-bound.ts';
import { isPlain } from './kernels.ts';
import { isTiedNorm } from './norms.ts';
import { type RoundedEvaluation, roundedEvaluation } from './rounding.ts';
import { type WeightedGradient, weightedGradient, weightsAllowance } from './weights.ts';

/** Why no answer is judged where an operation is contested (clip with lo > hi). */
export const CONTESTED = new Failure('undefined', 'libraries do not agree on what the function is there');

/** Sums of so many numbers below 2^-HEADROOM of the largest do not overflow, in whatever order. */
const FEW = 256;
const HEADROOM = 8;

/** What the sets of one case may cost, in steps of enumeration: a check that is dearer stays undecided. */
const CASE_BUDGET = 100_000;

/** Not a selection that the program defines. */
function operationAlone({ program }: Case, { steps, p }: StraightLine): string | undefined {
  const [only, ...others] = steps;
  if (only === undefined || others.length > 0) return undefined;
  const op = program.nodes.find(({ id }) => id === only.id)!.op;
  const distinct = new Set(only.args).size === only.args.length && only.args.every(slot => slot < p);
  return distinct && !program.selections.has(op) ? op : undefined;
}

/** Oracles of cases that are still in use. */
const shared = new WeakMap<Case, Oracle | EvaluationFailure>();

export class Oracle {
  readonly line: StraightLine;
  readonly evaluation: Evaluation<Rational>;
  readonly #memo = new Map<string, unknown>();

  /** The active pieces of each step. */
  readonly pieces: readonly (readonly number[])[];

  /** The library's operation, where the program is nothing but one, of inputs that are all different. */
  readonly alone: string | undefined;
  /** Steps of enumeration for each set. */
  readonly #budget: number;

  private constructor(
    line: StraightLine,
    evaluation: Evaluation<Rational>,
    pieces: readonly (readonly number[])[],
    alone: string | undefined,
    budget: number,
  ) {
    this.#budget = budget;
    this.line = line;
    this.evaluation = evaluation;
    this.pieces = pieces;
    this.alone = alone;
  }

  /** The oracle of a case, or why the program has no value there. */
  static of(subject: Case, budget = CASE_BUDGET): Oracle | EvaluationFailure {
    const known = shared.get(subject) ?? Oracle.#compute(subject, budget);
    shared.set(subject, known);
    return known;
  }

  /** Says that a case has the program and the point of this oracle. */
  static share<C extends Case>(subject: C, oracle: Oracle): C {
    shared.set(subject, oracle);
    return subject;
  }

  static #compute(subject: Case, budget: number): Oracle | EvaluationFailure {
    const line = compiled(subject.program);
    const evaluation = evaluate(rationalField, line, subject.at);
    if (isEvaluationFailure(evaluation)) return evaluation;
    const contested = line.steps.find(({ g, args }) =>
      g.contested?.(
        rationalField,
        args.map(slot => evaluation.values[slot]!),
      ),
    );
    if (contested) return { failure: CONTESTED, node: contested.id };
    const pieces = activePieces(rationalField, line, evaluation);
    if (isEvaluationFailure(pieces)) return pieces;
    return new Oracle(line, evaluation, pieces, operationAlone(subject, line), budget);
  }

  get value(): Rational {
    return this.evaluation.values[this.line.outputs[0]!]!;
  }

  /** Whether the function is continuous and locally Lipschitz there. */
  get regular(): Regularity {
    return this.#once('regular', () => regularity(this.line, this.evaluation));
  }

  /** The operations with several active pieces there. */
  get tiedOps(): readonly string[] {
    return this.line.steps.flatMap((step, k) => {
      const at = step.args.map(slot => this.evaluation.values[slot]!);
      return this.pieces[k]!.length > 1 || isTiedNorm(step, at) ? [step.g.name] : [];
    });
  }

  get nodewise(): GradientSet<Rational> {
    return this.#once('nodewise', () => nodewiseAt(this.line, this.evaluation, this.regular, this.#budget));
  }

  get active(): GradientSet<Rational> {
    return this.#once('active', () => activeAt(this.line, this.evaluation, this.regular, this.#budget));
  }

  get clarke(): ClarkeSet {
    return this.#once('clarke', () =>
      clarkeAt(this.line, this.evaluation, this.regular, { effort: this.#budget, nodewise: this.nodewise }),
    );
  }

  /** The local derivatives of the index's own choices. */
  get ownDerivatives(): readonly LocalDerivatives<Rational>[] | undefined {
    return this.#once('d', () => {
      const d = selectionGradients(rationalField, this.line, this.evaluation);
      return isEvaluationFailure(d) ? undefined : d;
    });
  }

  /** The values that a machine of this format may compute; undefined where there is no bound. */
  rounded(format: FloatFormat): RoundedEvaluation | undefined {
    return this.#once(`rounded ${format.name}`, () => roundedEvaluation(this.line, this.evaluation, format));
  }

  /** What the weights of ties may round, where nothing else does in this format; undefined where something may. */
  weights(format: FloatFormat): WeightedGradient | undefined {
    return this.#once(`weights ${format.name}`, () => {
      const rounded = this.rounded(format);
      return rounded && weightedGradient(this.line, rounded, this.evaluation, this.pieces, format);
    });
  }

  /** How far a gradient computed in this format may be from an exact one; undefined where there is no bound. */
  radius(format: FloatFormat): readonly Rational[] | undefined {
    return this.#bound(format)?.radius;
  }

  /** The same for the gradient that was computed: where nothing rounds but weights, what they alone may do. */
  allowance(format: FloatFormat, gradient: readonly Rational[]): readonly Rational[] | undefined {
    const weights = this.weights(format);
    return weights ? weightsAllowance(weights, gradient, format) : this.radius(format);
  }

  #bound(format: FloatFormat): GradientBound | undefined {
    return this.#once(`bound ${format.name}`, () => {
      const rounded = this.rounded(format);
      return rounded && gradientRadius(this.line, rounded, this.evaluation, this.pieces, format);
    });
  }

  /** Whether any value is far from 1, for the range of the format: only there numbers on the way need be looked at. */
  isFarOut(format: FloatFormat): boolean {
    const exponent = format.maxExponent >> 4;
    return this.evaluation.values.some(value => !isZero(value) && Math.abs(floorLog2(value)) >= exponent);
  }

  /**
   * Whether a value or a derivative on the way is so large that a kernel of this format may overflow: one that takes
   * squares beyond the root of the largest number, one that only compares, moves and adds near the largest itself. Or so
   * small that it may be flushed to zero, or its reciprocal may overflow.
   */
  isExtreme(format: FloatFormat): boolean {
    const plain = this.line.steps.every(({ g }) => g.arity <= FEW && isPlain(g, format));
    const exponent = plain ? format.maxExponent - HEADROOM : Math.floor(format.maxExponent / 2);
    const limit = powerOfTwo(exponent);
    const sizes = [
      ...(this.rounded(format)?.slots.map(greatestSize) ?? this.evaluation.values.map(value => value.abs())),
      this.#bound(format)?.largest ?? ZERO,
    ];
    const least = powerOfTwo(plain ? format.minExponent : Math.ceil(format.minExponent / 2));
    const isTiny = (value: Rational): boolean => !isZero(value) && compare(value.abs(), least) < 0;
    return sizes.some(size => compare(size, limit) > 0) || this.evaluation.values.some(isTiny);
  }

  #once<R>(name: string, compute: () => R): R {
    if (!this.#memo.has(name)) this.#memo.set(name, compute());
    return this.#memo.get(name) as R;
  }
}
