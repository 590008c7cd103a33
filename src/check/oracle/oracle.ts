/** The exact side of a case: computed when asked for, once. */
import {
  activeAt,
  alikeSets,
  type ClarkeSet,
  clarkeAt,
  type Effort,
  type Glance,
  type GradientSet,
  glanceAt,
  nodewiseAt,
  type RealUnderived,
  type Regularity,
  regularity,
  type Watch,
} from '../../fields/index.ts';
import type { Vector } from '../../linear/index.ts';
import { greatestSize } from '../../numbers/floating/enclosure.ts';
import { type Machine, machineKey } from '../../numbers/floating/machine.ts';
import { type Rational, rationalField, ZERO } from '../../numbers/index.ts';
import {
  type Evaluation,
  type EvaluationFailure,
  isEvaluationFailure,
  type LocalDerivatives,
  type StraightLine,
  selectionGradients,
} from '../../programs/index.ts';
import { type Alone, operationAlone } from './alone.ts';
import type { Case } from './case.ts';
import { compiled } from './compiled.ts';
import { type GradientBound, gradientRadius } from './gradient-bound.ts';
import type { Irrational } from './irrational.ts';
import { mayLeave } from './kernels.ts';
import { type Known, mostOff } from './known.ts';
import { oracleParts, type Parts } from './parts.ts';
import { type RoundedEvaluation, roundedEvaluation } from './rounding.ts';
import { type WeightedGradient, weightedGradient, weightsAllowance } from './weights.ts';

/** What the sets of one case may cost, in steps: a check that is dearer stays undecided. */
const CASE_BUDGET = 100_000;

export interface HowToKnow {
  /** Steps of enumeration for each set. Left out: 100,000. */
  readonly budget?: number | undefined;
  /** Whether an answer may be exact: then enclosures of what is not rational do not do. */
  readonly closed?: boolean;
  /** Called now and then; ends the work on a set where it throws Undecided. */
  readonly watch?: Watch | undefined;
}

/** Oracles of cases that are still in use. */
const shared = new WeakMap<Case, Oracle | EvaluationFailure>();

/**
 * All in rational numbers. Where the numbers themselves are not rational (`irrational`) these are near to them: how far off they may
 * be, `valueOff` and `off` say.
 */
export class Oracle {
  readonly line: StraightLine;
  readonly known: Known;
  readonly irrational: Irrational | undefined;
  readonly #memo: Map<string, unknown>;
  /** Depends on how a target calls its operations as well. */
  #tied: readonly string[] | undefined;
  /** The active pieces of each step. */
  readonly pieces: readonly (readonly number[])[];
  readonly #subject: Case;
  /** Of each set. */
  readonly #effort: Effort;

  private constructor(
    { line, known, pieces, irrational }: Parts,
    subject: Case,
    effort: Effort,
    memo = new Map<string, unknown>(),
  ) {
    this.#effort = effort;
    this.#memo = memo;
    this.line = line;
    this.known = known;
    this.irrational = irrational;
    this.pieces = pieces;
    this.#subject = subject;
  }

  /** The oracle of a case, or why the program has no value there. */
  static of(subject: Case, how: HowToKnow = {}): Oracle | EvaluationFailure {
    const known = shared.get(subject) ?? Oracle.#compute(subject, how);
    shared.set(subject, known);
    return known;
  }

  /** Says that a case has the program and the point of this oracle. */
  static share<C extends Case>(subject: C, oracle: Oracle): C {
    shared.set(subject, oracle);
    return subject;
  }

  static #compute(subject: Case, how: HowToKnow): Oracle | EvaluationFailure {
    const budget = how.budget ?? CASE_BUDGET;
    const line = compiled(subject.program);
    const parts = oracleParts(line, subject.at, { budget, closed: how.closed ?? false, watch: how.watch });
    return isEvaluationFailure(parts)
      ? parts
      : new Oracle(parts, subject, { steps: budget, watch: how.watch });
  }

  /**
   * The oracle of the same operations at the same point, where another call of a target stands for one of them: what is computed for
   * either is known to both.
   */
  named(subject: Case): Oracle {
    const { known, pieces, irrational } = this;
    const parts = { line: compiled(subject.program), known, pieces, ...(irrational && { irrational }) };
    return new Oracle(parts, subject, this.#effort, this.#memo);
  }

  /** Where numbers are not rational, those that are near. */
  get evaluation(): Evaluation<Rational> {
    return this.known.evaluation;
  }

  get value(): Rational {
    return this.evaluation.values[this.line.outputs[0]!]!;
  }

  /** How far the value may be off. */
  get valueOff(): Rational {
    return this.known.off[this.line.outputs[0]!]!;
  }

  /** Whether numbers on the way are not rational. */
  get isIrrational(): boolean {
    return this.irrational !== undefined;
  }

  /** How far vectors of the sets may be off; undefined where they are what they are. */
  off(vectors: readonly Vector[]): Vector | undefined {
    return this.irrational && mostOff(vectors.map(this.irrational.off), this.line.p);
  }

  /** All in closed forms, where numbers are not rational. */
  get reals(): RealUnderived | EvaluationFailure | undefined {
    return this.irrational?.reals;
  }

  /** Whether the function is continuous and locally Lipschitz there. */
  get regular(): Regularity {
    return this.irrational?.regular ?? this.once('regular', () => regularity(this.line, this.evaluation));
  }

  /**
   * The library's operation, where the program is nothing but one, of different inputs. With constants among its arguments only where it is
   * differentiable in all of them: elsewhere the program chooses among its gradients.
   */
  get alone(): string | undefined {
    return this.#subject.program.call ?? this.once('alone', () => this.#findAlone());
  }

  /** The same, differentiable or not. */
  get onlyOperation(): string | undefined {
    return this.#subject.program.call ?? this.#only?.op;
  }
  get #only(): Alone | undefined {
    return this.once('only', () => operationAlone(this.#subject, this.line, this.evaluation));
  }

  #findAlone(): string | undefined {
    return this.#only?.freed && !this.#isSmooth(this.#only.freed) ? undefined : this.#only?.op;
  }

  #isSmooth(freed: Case): boolean {
    const oracle = Oracle.of(freed, { budget: this.#effort.steps, closed: true });
    if (isEvaluationFailure(oracle) || oracle.regular.verdict !== 'yes') return false;
    const { status, gradients } = oracle.clarke;
    return status === 'exact' && gradients.length === 1;
  }

  /** The operations with several active pieces there; by a target's own name, where one is said. */
  get tiedOps(): readonly string[] {
    this.#tied ??= this.#findTied();
    return this.#tied;
  }

  #findTied(): readonly string[] {
    const { call, nodes } = this.#subject.program;
    const tied = this.line.steps.filter(
      (step, k) => this.pieces[k]!.length > 1 || this.known.isTiedNorm(step),
    );
    return tied.map(({ id, g }) => nodes.find(node => node.id === id)?.call ?? call ?? g.name);
  }

  get nodewise(): GradientSet<Rational> {
    return (
      this.irrational?.nodewise ??
      this.once('nodewise', () => {
        const { line, evaluation, regular } = this;
        return this.#alike('nodewise', () => nodewiseAt(line, evaluation, regular, this.#effort));
      })
    );
  }

  get active(): GradientSet<Rational> {
    return (
      this.irrational?.active ??
      this.once('active', () => {
        const { nodewise } = this;
        const part = nodewise.status === 'undecided' && nodewise.sum ? nodewise : undefined;
        return activeAt(this.line, this.evaluation, this.regular, this.#effort, part);
      })
    );
  }

  get clarke(): ClarkeSet {
    return (
      this.irrational?.clarke ??
      this.once('clarke', () => {
        const { line, evaluation, regular, nodewise } = this;
        const options = { effort: this.#effort, nodewise };
        return this.#alike('clarke', () => clarkeAt(line, evaluation, regular, options));
      })
    );
  }

  /** What a few sweeps show of these sets; undefined where that is nothing. */
  get glance(): Glance | undefined {
    if (this.irrational) return undefined;
    return this.once('glance', () => glanceAt(this.line, this.evaluation, this.pieces));
  }

  /** What another point has as well, where the two are alike. */
  #alike<S extends { readonly status: string }>(what: string, compute: () => S): S {
    return this.once('alike', () => alikeSets(this.line, this.evaluation, this.pieces))(what, compute);
  }

  /** The local derivatives of the index's own choices, where all is rational. */
  get ownDerivatives(): readonly LocalDerivatives<Rational>[] | undefined {
    if (this.irrational) return undefined;
    return this.once('d', () => {
      const d = selectionGradients(rationalField, this.line, this.evaluation);
      return isEvaluationFailure(d) ? undefined : d;
    });
  }

  /** The values that a machine of this format may compute; undefined where there is no bound. */
  rounded(format: Machine): RoundedEvaluation | undefined {
    return this.once(`rounded ${machineKey(format)}`, () => roundedEvaluation(this.line, this.known, format));
  }

  /** What the weights of ties may round, where nothing else does in this format; undefined where something may. */
  weights(format: Machine): WeightedGradient | undefined {
    if (this.irrational) return undefined;
    return this.once(`weights ${machineKey(format)}`, () => {
      const rounded = this.rounded(format);
      return rounded && weightedGradient(this.line, rounded, this.evaluation, this.pieces, format);
    });
  }

  /** How far a gradient computed in this format may be from an exact one; undefined where there is no bound. */
  radius(format: Machine): readonly Rational[] | undefined {
    return this.#bound(format)?.radius;
  }

  /** The same for the gradient that was computed: where nothing rounds but weights, what they alone may do. */
  allowance(format: Machine, gradient: readonly Rational[]): readonly Rational[] | undefined {
    const weights = this.weights(format);
    return weights ? weightsAllowance(weights, gradient, format) : this.radius(format);
  }

  #bound(format: Machine): GradientBound | undefined {
    return this.once(`bound ${machineKey(format)}`, () => {
      const rounded = this.rounded(format);
      return rounded && gradientRadius(this.line, rounded, this.known, this.pieces, format);
    });
  }

  /**
   * Whether a value or a derivative on the way is so large that a kernel of this format may overflow: one that takes squares beyond the root of the
   * largest number, one that only compares, moves and adds near the largest itself. Or so small that it may be flushed to zero, or its reciprocal may overflow.
   */
  isExtreme(format: Machine): boolean {
    return this.once(`extreme ${machineKey(format)}`, () => {
      const { values } = this.evaluation;
      const leaves = (sizes: readonly Rational[]): boolean => mayLeave(this.line, values, sizes, format);
      // In the order of what they cost.
      return (
        leaves(values.map(value => value.abs())) ||
        leaves(this.rounded(format)?.slots.map(greatestSize) ?? []) ||
        leaves([this.#bound(format)?.largest ?? ZERO])
      );
    });
  }

  /** What follows from the operations and the point (and what the name says) alone: computed when first asked for. */
  once<R>(name: string, compute: () => R): R {
    if (!this.#memo.has(name)) this.#memo.set(name, compute());
    return this.#memo.get(name) as R;
  }
}
