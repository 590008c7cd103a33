/** What the rules of a verdict ask of an answer. */
import type { Rational } from '../../numbers/index.ts';
import { compare } from '../../numbers/index.ts';
import { type Answer, forwardOf, type Mode, machineOf } from '../../targets/index.ts';
import {
  type ConventionTable,
  type Prediction,
  predict,
  readingsKey,
  readingsOf,
} from '../conventions/convention-table.ts';
import type { Oracle } from '../oracle/oracle.ts';
import { type Allowance, type Answerer, allowanceFor, gradientKey, isTrap } from './allowance.ts';

/** Each computed when a rule first asks for it. */
export class AnswerInQuestion {
  readonly oracle: Oracle;
  readonly target: Answerer;
  readonly mode: Mode;
  readonly answer: GivenAnswer;
  readonly isCounted: boolean;
  readonly #table: ConventionTable;
  #prediction: { readonly found: Prediction | undefined } | undefined;
  #allowance: { readonly found: Allowance | undefined } | undefined;
  #key: string | undefined;

  constructor(
    oracle: Oracle,
    target: Answerer,
    mode: Mode,
    answer: GivenAnswer,
    table: ConventionTable,
    isCounted: boolean,
  ) {
    this.oracle = oracle;
    this.isCounted = isCounted;
    this.target = target;
    this.mode = mode;
    this.answer = answer;
    this.#table = table;
  }

  get prediction(): Prediction | undefined {
    this.#prediction ??= { found: this.#predict() };
    return this.#prediction.found;
  }

  /** Conventions that were read alike predict the same: all of them where nothing is tied. */
  #predict(): Prediction | undefined {
    const { line, evaluation, pieces } = this.oracle;
    const readings = readingsOf(this.#table, line, pieces, this.mode);
    if (readings === undefined) return undefined;
    return this.oracle.once(`predicted ${readingsKey(readings)}`, () =>
      predict(readings, line, evaluation, pieces),
    );
  }

  /** What forward mode means for the operations that are tied there; undefined where it is not one thing. */
  get forward(): 'jacobian' | 'directional' | undefined {
    return this.mode === 'forward' ? forwardOf(this.target, this.oracle.tiedOps) : 'jacobian';
  }

  /** Undefined where there is no bound on rounding errors. */
  get allowance(): Allowance | undefined {
    const { oracle, target, answer } = this;
    this.#allowance ??= {
      found: oracle.once(this.keyOf('allowance'), () => allowanceFor(oracle, target, answer.gradient)),
    };
    return this.#allowance.found;
  }

  /** What is found of this gradient for this arithmetic is found once: by whatever call, in whatever mode it comes. */
  keyOf(what: string): string {
    this.#key ??= gradientKey(this.target, this.answer.gradient);
    return `${what} ${this.#key}`;
  }

  /** Whether something that is no number came of exp, log or their kin on the way, though all that is asked for is in range. */
  get isTrapped(): boolean {
    const machine = machineOf(this.target);
    return this.odd !== undefined && machine !== undefined && isTrap(this.oracle, machine);
  }

  /** What came back that is no number. */
  get odd(): string | undefined {
    return [this.answer.value, ...this.answer.gradient].find(entry => typeof entry === 'string');
  }

  get isWrongValue(): boolean {
    return this.#valueIs('beyond');
  }

  /** Whether no more is known of the exact value than that this one may be off by more than is allowed. */
  get isOpenValue(): boolean {
    return this.#valueIs('open');
  }

  #valueIs(what: 'beyond' | 'open'): boolean {
    const { value } = this.answer;
    const exact = this.oracle.value;
    // Of a gradient that came without a value, it is the exact one.
    if (this.odd !== undefined || value === exact) return false;
    const distance = (value as Rational).sub(exact).abs();
    const { valueOff } = this.oracle;
    const allowed = this.allowance!.value;
    const beyond = compare(distance, allowed.add(valueOff)) > 0;
    return what === 'beyond' ? beyond : !beyond && compare(distance.add(valueOff), allowed) > 0;
  }
}

export type GivenAnswer = Extract<Answer, { readonly kind: 'answered' }>;
