/**
 * Signs of affine forms in the open constants. Where both the constraints so far and the answer leave several signs
 * possible, the work is done once for each, and the sign becomes a constraint: together the branches are all of ℝᵏ.
 */

import type { OpenForm } from '../../functions/affine/form.ts';
import { type Constraint, polyhedronPoint } from '../../linear/index.ts';
import { format, isZero, type Rational, sign as signOf } from '../../numbers/index.ts';

type KnownSign = -1 | 0 | 1;

/** Thrown to leave a branch whose constants are of no interest. */
class Leave extends Error {}

/** More branches than this are not followed. */
const MOST = 20_000;

export class OpenBranch {
  readonly #k: number;
  /** Signs to take at the first open questions. */
  readonly #trace: readonly KnownSign[];
  readonly #others: (trace: readonly KnownSign[]) => void;
  readonly #taken: KnownSign[] = [];
  readonly #constraints: Constraint[] = [];
  readonly #known = new Map<string, KnownSign>();

  constructor(k: number, trace: readonly KnownSign[], others: (trace: readonly KnownSign[]) => void) {
    this.#k = k;
    this.#trace = trace;
    this.#others = others;
  }

  /** The sign of a form without t, for the constants of this branch. */
  sign(form: OpenForm): KnownSign {
    if (form.c.every(isZero)) return signOf(form.one);
    const key = [...form.c, form.one].map(format).join(',');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const next = this.#trace[this.#taken.length];
    if (next !== undefined) return this.#take(key, form, next);
    const possible = ([0, 1, -1] as const).filter(value => this.#allows(constraintOf(form, value)));
    for (const other of possible.slice(1)) this.#others([...this.#taken, other]);
    return this.#take(key, form, possible[0] ?? this.leave());
  }

  /** Goes on only for constants for which the form, without t, is 0. */
  require(form: OpenForm): void {
    if (form.c.every(isZero)) {
      if (signOf(form.one) !== 0) throw new Leave();
      return;
    }
    const constraint = constraintOf(form, 0);
    if (!this.#allows(constraint)) throw new Leave();
    this.#constraints.push(constraint);
  }

  leave(): never {
    throw new Leave();
  }

  /** Constants of this branch. */
  point(): Rational[] {
    const answer = polyhedronPoint(this.#constraints, this.#k);
    return answer.feasible ? answer.point : this.leave();
  }

  #allows(constraint: Constraint): boolean {
    return polyhedronPoint([...this.#constraints, constraint], this.#k).feasible;
  }

  #take(key: string, form: OpenForm, value: KnownSign): KnownSign {
    this.#taken.push(value);
    this.#constraints.push(constraintOf(form, value));
    this.#known.set(key, value);
    return value;
  }
}

function constraintOf({ c, one }: OpenForm, value: KnownSign): Constraint {
  if (value === -1) return { a: c.map(entry => entry.neg()), c: one.neg(), relation: '>' };
  return { a: c, c: one, relation: value === 0 ? '=' : '>' };
}

/** The first result of a branch; none: no branch has one. `undecided` after too many branches. */
export function explore<R>(k: number, work: (branch: OpenBranch) => R | undefined): R | 'none' | 'undecided' {
  const open: (readonly KnownSign[])[] = [[]];
  for (let done = 0; open.length > 0; done++) {
    if (done >= MOST) return 'undecided';
    try {
      const found = work(new OpenBranch(k, open.pop()!, trace => open.push(trace)));
      if (found !== undefined) return found;
    } catch (error) {
      if (!(error instanceof Leave)) throw error;
    }
  }
  return 'none';
}
