/**
 * `identity` and `zero` for a program whose constants are left open: are there real constants with which it has the
 * property? The restriction to t is swept from −∞ to ∞, its pieces and breakpoints being affine in the constants; every
 * sign on the way is decided for all constants of a branch. What is affine with rational coefficients has a real solution
 * only where it has a rational one.
 */

import {
  formAt,
  isNumber,
  minus,
  NotAffine,
  numberForm,
  type OpenForm,
  openFormField,
  rootOf,
} from '../../functions/affine/form.ts';
import { format, isZero, ONE, type Rational, ZERO } from '../../numbers/index.ts';
import { constantValue, derivativeFunction } from '../../polynomials/index.ts';
import { differentiate, evaluate, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import { type DerivativeWish, isWanted } from '../space/function.ts';
import { explore, type OpenBranch } from './branches.ts';

export type OpenDecision =
  | { readonly verdict: 'yes'; readonly constants: readonly Rational[] }
  | { readonly verdict: 'no'; readonly function: boolean }
  | { readonly verdict: 'undecided'; readonly why: string };

/** The inputs are t and the constants. */
export function decideOpen(line: StraightLine, wish: DerivativeWish): OpenDecision {
  const k = line.p - 1;
  let isFunction = false;
  const sweep = (branch: OpenBranch): readonly Rational[] | undefined => {
    const seen = new Sweep(line, wish, branch).run();
    isFunction = true;
    return seen ? branch.point() : undefined;
  };
  try {
    const found = explore(k, sweep);
    if (found === 'undecided') return { verdict: 'undecided', why: 'too many cases of the constants' };
    return found === 'none' ? { verdict: 'no', function: isFunction } : { verdict: 'yes', constants: found };
  } catch (error) {
    if (error instanceof NotAffine) return { verdict: 'undecided', why: 'not affine in its constants' };
    throw error;
  }
}

class Sweep {
  readonly #line: StraightLine;
  readonly #wish: DerivativeWish;
  readonly #branch: OpenBranch;
  readonly #k: number;
  readonly #inputs: readonly OpenForm[];
  /** The function, as a form: τ·t + δ. */
  readonly #value: OpenForm;
  /** Where something may change. */
  readonly #roots = new Map<string, OpenForm>();
  #seen = false;

  constructor(line: StraightLine, wish: DerivativeWish, branch: OpenBranch) {
    this.#line = line;
    this.#wish = wish;
    this.#branch = branch;
    this.#k = line.p - 1;
    const unit = (j: number): Rational[] => Array.from({ length: this.#k }, (_, i) => (i === j ? ONE : ZERO));
    const t: OpenForm = { t: ONE, c: unit(-1), one: ZERO };
    this.#inputs = [t, ...Array.from({ length: this.#k }, (_, j) => ({ t: ZERO, c: unit(j), one: ZERO }))];
    const slope = constantValue(derivativeFunction(wish.value))!;
    this.#value = { ...numberForm(ZERO, this.#k), t: slope };
    if (wish.at) this.#note(minus(t, numberForm(wish.at, this.#k)));
  }

  /** Leaves the branch where the program is not the function; else whether the derivative is seen. */
  run(): boolean {
    const sign = (form: OpenForm) => this.#branch.sign(form);
    const slopeSign = (form: OpenForm) => sign(numberForm(form.t, this.#k));
    // Before all breakpoints.
    this.#look(form => (isZero(form.t) ? sign(form) : (-slopeSign(form) as -1 | 1)), undefined);
    for (let point = this.#next(undefined); point !== undefined; point = this.#next(point)) {
      const here = point;
      this.#look(form => sign(formAt(form, here)), here);
      this.#look(form => sign(formAt(form, here)) || slopeSign(form), undefined);
    }
    return this.#seen;
  }

  /** The program at a breakpoint, or beside one: what it computes there, and what Algorithm 2 returns. */
  #look(sign: (form: OpenForm) => -1 | 0 | 1, point: OpenForm | undefined): void {
    const field = openFormField(this.#k, form => {
      this.#note(form);
      return sign(form);
    });
    const evaluation = evaluate(field, this.#line, this.#inputs);
    if (isEvaluationFailure(evaluation)) {
      if (evaluation.failure.kind === 'undefined') this.#branch.leave();
      throw new NotAffine();
    }
    const gap = minus(evaluation.values[this.#line.outputs[0]!]!, this.#value);
    if (point) this.#branch.require(formAt(gap, point));
    else if (isZero(gap.t)) this.#branch.require(gap);
    else this.#branch.leave();
    if (this.#wish.at && !(point && this.#isWished(point))) return;
    const found = differentiate(field, this.#line, evaluation);
    if (isEvaluationFailure(found)) throw new NotAffine();
    const derivative = found.backward[0]![0]!;
    if (!isNumber(derivative)) throw new NotAffine();
    if (isWanted(this.#wish, derivative.one)) this.#seen = true;
  }

  #isWished(point: OpenForm): boolean {
    return this.#branch.sign(minus(point, numberForm(this.#wish.at!, this.#k))) === 0;
  }

  #note(form: OpenForm): void {
    if (isZero(form.t)) return;
    const root = rootOf(form);
    this.#roots.set([...root.c, root.one].map(format).join(','), root);
  }

  /** The first breakpoint, or the first behind another. */
  #next(after: OpenForm | undefined): OpenForm | undefined {
    let next: OpenForm | undefined;
    for (const root of this.#roots.values()) {
      if (after && this.#branch.sign(minus(root, after)) <= 0) continue;
      if (next === undefined || this.#branch.sign(minus(root, next)) < 0) next = root;
    }
    return next;
  }
}
