/** What a search has found of ∂ᶜf(x): gradients that are in it or may be, and what proves it. */
import type { Vector } from '../../linear/index.ts';
import { rationalField as field, type Rational } from '../../numbers/index.ts';
import { ascending, vectorKey } from '../gradient-set.ts';
import type { Arc } from './arcs/along.ts';
import { type Identity, identityKey } from './identities/identity.ts';
import type { CellQuestion } from './solver.ts';

/** Σ multipliers · rows = 0, multipliers ≥ 0 and not all 0: no direction d has ⟨row, d⟩ > 0 for all the rows. */
export interface Farkas {
  readonly rows: readonly Vector[];
  readonly multipliers: readonly Rational[];
}

/** A direction, or an arc, strictly inside a cell; undefined where none is known. */
export type Found = { readonly direction: Vector } | { readonly arc: Arc } | undefined;

export class Findings {
  readonly #proven = new Map<string, Vector>();
  readonly #possible = new Map<string, Vector>();
  readonly #directions = new Map<string, Vector>();
  readonly #arcs = new Map<string, Arc>();
  readonly #farkas = new Map<string, Farkas>();
  readonly #identities = new Map<string, Identity>();
  readonly #assumed = new Map<string, CellQuestion>();

  get none(): boolean {
    return this.#proven.size + this.#possible.size === 0;
  }

  /** The gradient of a cell. */
  add(gradient: Vector, witness: Found): void {
    const key = vectorKey(field, gradient);
    if (witness === undefined) {
      this.#possible.set(key, gradient);
      return;
    }
    this.#proven.set(key, gradient);
    if ('direction' in witness) this.#directions.set(vectorKey(field, witness.direction), witness.direction);
    else this.#arcs.set(witness.arc.map(d => vectorKey(field, d)).join(';'), witness.arc);
  }

  /** A cell that is empty next to the point. */
  exclude(proof: Farkas | Identity | 'sides'): void {
    if (proof === 'sides') return;
    if ('rows' in proof) this.#farkas.set(proof.rows.map(row => vectorKey(field, row)).join(';'), proof);
    else this.#identities.set(identityKey(proof), proof);
  }

  /** A cell that is empty because a solver says so. */
  assume(cell: CellQuestion): void {
    this.#assumed.set(identityKey(cell), cell);
  }

  get proven(): readonly Vector[] {
    return ascending(field, this.#proven.values());
  }

  /** Those that are not excluded. */
  get outer(): readonly Vector[] {
    return ascending(field, [...this.#proven.values(), ...this.#possible.values()]);
  }

  get directions(): readonly Vector[] {
    return [...this.#directions.values()];
  }

  get arcs(): readonly Arc[] {
    return [...this.#arcs.values()];
  }

  get farkas(): readonly Farkas[] {
    return [...this.#farkas.values()];
  }

  get identities(): readonly Identity[] {
    return [...this.#identities.values()];
  }

  get assumed(): readonly CellQuestion[] {
    return [...this.#assumed.values()];
  }
}
