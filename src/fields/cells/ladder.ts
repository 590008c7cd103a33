/**
 * Whether a cell {h₁ > 0, …, h_J > 0} has interior next to the point, by methods of increasing effort: an arc that leads
 * into it proves that it has (the guards are > 0 on it, so around it), an identity that it has none.
 */

import type { Germs } from '../../functions/near/germ.ts';
import { isZeroPoly, type Poly, variableCount } from '../../functions/near/poly.ts';
import { ONE, rational, zeroOf } from '../../numbers/index.ts';
import { Undecided, type Watch } from '../budget.ts';
import { Along, type Arc } from './arcs/along.ts';
import { type ArcEffort, arcsInto, QUICK_ARCS, THOROUGH_ARCS } from './arcs/arc-search.ts';
import { taylorPolynomial } from './arcs/taylor.ts';
import type { Identity } from './identities/identity.ts';
import { findIdentity } from './identities/identity-search.ts';
import type { TemplateEffort } from './identities/templates.ts';

/** What was found; `sides`: on a line both sides were looked at. */
export type CellProof = { readonly arc: Arc } | { readonly empty: Identity | 'sides' };

/** What the methods cost, in steps of the budget; for two inputs. The dear ones do not spend what the others need. */
const COST = { quickArcs: 4_000, arcs: 60_000, identity: [0, 2_000, 20_000, 200_000] } as const;
const DEAR = 50_000;
/** Identities of the higher efforts are looked for between this many guards, or else between the newest and one other. */
const MANY = 7;
/** Arcs of each effort that are expanded. */
const MAX_ARCS = 8;

export class Ladder {
  readonly #germs: Germs;
  readonly #watch: Watch;
  readonly #left: { cheap: number; dear: number };
  /** Whether some search was left out because it would have cost too much. */
  exhausted = false;

  /** `steps`: what all cheap searches may cost; all dear ones half as much. `watch`: called before each; may throw Undecided. */
  constructor(germs: Germs, steps: number, watch: Watch = () => {}) {
    this.#germs = germs;
    this.#watch = watch;
    this.#left = { cheap: steps, dear: steps / 2 };
  }

  /** The cell of these guards, the newest last; `arcs` false where no arc leads into a larger cell either. */
  decide(guards: readonly Poly[], arcs: boolean): CellProof | undefined {
    try {
      return this.#germs.p === 1 ? this.#sides(guards) : this.#climb(guards, arcs);
    } catch (error) {
      if (error instanceof Undecided) return undefined;
      throw error;
    }
  }

  /** An arc into the cell, of a cell that is known to have one or not to need it. */
  arcInto(guards: readonly Poly[]): Arc | undefined {
    try {
      const found =
        this.#arc(guards, QUICK_ARCS, COST.quickArcs) ?? this.#arc(guards, THOROUGH_ARCS, COST.arcs);
      return found && 'arc' in found ? found.arc : undefined;
    } catch (error) {
      if (error instanceof Undecided) return undefined;
      throw error;
    }
  }

  /** Whether the arc lies strictly inside all the guards. */
  enters(arc: Arc, guards: readonly Poly[]): boolean {
    const along = new Along(this.#germs, arc);
    return guards.every(h => along.sign(h) === 1);
  }

  /** Whether a function that is not 0 formally is none that vanishes. */
  isNonzero(h: Poly): boolean {
    if (variableCount(h) <= this.#germs.p) return !isZeroPoly(h);
    return GENERIC.some(k => {
      const line = [Array.from({ length: this.#germs.p }, (_, i) => rational((2 * i + 1) ** k))];
      return zeroOf(new Along(this.#germs, line).sign(h)) === 'no';
    });
  }

  #sides(guards: readonly Poly[]): CellProof | undefined {
    const arcs = [ONE, ONE.neg()].map((unit): Arc => [[unit]]);
    const found = arcs.find(arc => this.enters(arc, guards));
    if (found) return { arc: found };
    const left = arcs.every(arc => {
      const along = new Along(this.#germs, arc);
      return guards.some(h => along.sign(h) === -1 || isZeroPoly(h));
    });
    return left ? { empty: 'sides' } : undefined;
  }

  #climb(guards: readonly Poly[], arcs: boolean): CellProof | undefined {
    return (
      this.#identity(guards, 1) ??
      (arcs ? this.#arc(guards, QUICK_ARCS, COST.quickArcs) : undefined) ??
      this.#identity(guards, 2) ??
      (arcs ? this.#arc(guards, THOROUGH_ARCS, COST.arcs) : undefined) ??
      this.#identity(guards, 3)
    );
  }

  #arc(guards: readonly Poly[], effort: ArcEffort, cost: number): CellProof | undefined {
    if (!this.#affords(cost)) return undefined;
    const expanded = guards.map(h => taylorPolynomial(h, this.#germs));
    let tried = 0;
    for (const arc of arcsInto(expanded, this.#germs.p, effort)) {
      if (this.enters(arc, guards)) return { arc };
      if (++tried >= MAX_ARCS) break;
    }
    return undefined;
  }

  #identity(guards: readonly Poly[], effort: TemplateEffort): CellProof | undefined {
    const newest = guards.at(-1)!;
    const sets =
      guards.length <= MANY || effort === 1 ? [guards] : guards.slice(0, -1).map(other => [other, newest]);
    for (const set of sets) {
      if (!this.#affords(COST.identity[effort] * Math.max(1, set.length / 4) ** 2)) return undefined;
      const identity = findIdentity(set, this.#germs, effort);
      if (identity) return { empty: identity };
    }
    return undefined;
  }

  /** More inputs, more work. */
  #affords(cost: number): boolean {
    this.#watch();
    const scaled = (cost * this.#germs.p ** 2) / 4;
    const purse = cost < DEAR ? 'cheap' : 'dear';
    if (scaled > this.#left[purse]) {
      this.exhausted = true;
      return false;
    }
    this.#left[purse] -= scaled;
    return true;
  }
}

/** Directions (1, 3ᵏ, 5ᵏ, …) along which functions are looked at. */
const GENERIC: readonly number[] = [1, 2, 3];
