/** The index cells of a program near a point, one path of choices after the other: what their guards say there. */

import { type Germ, Germs } from '../functions/germ.ts';
import { type Poly, reach, withoutUnit } from '../functions/several.ts';
import { evaluate } from '../kernel/evaluate.ts';
import { coordinates, type Jet, runJet, runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { equal, integer, isZero, type Rat } from '../numbers/rational.ts';
import { signAlong } from './arc.ts';
import { type Cell, cellsNear, localArguments } from './cells.ts';

/** A guard h > 0: to first order ⟨row, d⟩ > 0 (`affine`: exactly there); h has the sign of the polynomial, where that is known. */
export interface LocalGuard {
  readonly row: readonly Rat[];
  readonly affine: boolean;
  readonly poly: () => Poly | undefined;
}

export interface LocalCell {
  readonly piece: Piece;
  readonly outputs: readonly Jet[];
  readonly guards: readonly LocalGuard[];
}

type Thunk = () => Germ | undefined;

/** Asks once. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/** The slots are overwritten as the walk returns and goes on. */
export class Walk {
  readonly #line: Line;
  readonly #actual: readonly Jet[];
  readonly #jets: Jet[];
  readonly #thunks: Thunk[];
  readonly #meter: Meter;
  readonly germs: Germs;

  constructor(line: Line, x: readonly Rat[], meter: Meter) {
    this.#line = line;
    this.#actual = evaluate(line, x, meter);
    this.#jets = coordinates(x, meter);
    this.#meter = meter;
    this.germs = new Germs(x.length, meter);
    this.#thunks = x.map((value, i) => once(() => this.germs.coordinate(i, value)));
  }

  get steps(): readonly Step[] {
    return this.#line.steps;
  }

  /** The arguments of a step at the point, as coordinates of their own. */
  own(step: Step): readonly Jet[] {
    return localArguments(step, this.#actual, this.#meter);
  }

  /**
   * The cells of a step that may have interior, with what their guards say. A cell whose piece has another value at x
   * is not near x, because the function is continuous.
   */
  *cells(step: Step): Generator<LocalCell> {
    const args = step.args.map(slot => this.#jets[slot]!);
    const p = this.germs.p;
    for (const { piece, guards } of cellsNear(step.basic, this.own(step), this.#meter)) {
      const said = guards.map(guard => this.#says(guard, step, args)).filter(one => one !== 'vacuous');
      if (said.includes('null')) continue;
      const outputs = runPiece(piece, args, p, this.#meter);
      if (outputs === undefined) throw new Stop('a piece that is undefined at the point borders it');
      if (outputs.every((jet, k) => equal(jet.value, this.#actual[step.out + k]!.value)))
        yield { piece, outputs, guards: said.filter(one => one !== 'null') };
    }
  }

  take(step: Step, { piece, outputs }: LocalCell): void {
    const args = step.args.map(slot => this.#thunks[slot]!);
    for (const [k, jet] of outputs.entries()) {
      this.#jets[step.out + k] = jet;
      this.#thunks[step.out + k] = once(() => this.germs.run(piece[k]!, args));
    }
  }

  gradient(): readonly Rat[] {
    return this.#line.outputs.flatMap(slot => this.#jets[slot]!.gradient);
  }

  /** What a vanishing guard says near x: nothing, that the cell is null, or that a function is positive. */
  #says(guard: Cell['guards'][number], step: Step, args: readonly Jet[]): 'vacuous' | 'null' | LocalGuard {
    // It is a guard near the point, and has a value there.
    const jet = runJet(guard.formula, args, this.germs.p, this.#meter)!;
    const row = jet.gradient;
    const flat = row.every(isZero);
    const { relation } = guard;
    const thunks = step.args.map(slot => this.#thunks[slot]!);
    const poly = once(() => {
      const germ = this.germs.run(guard.formula, thunks);
      return germ && withoutUnit(germ.top);
    });
    const local = { row, affine: jet.note, poly };
    const weak = relation === '>=' || relation === '=';
    if (guard.constant || (flat && jet.note)) return weak ? 'vacuous' : 'null';
    // An analytic function other than 0 vanishes on a null set only.
    if (!flat && relation === '!=') return 'vacuous';
    if (!flat && relation === '=') return 'null';
    if (!flat) return local;
    const h = poly();
    if (h?.size === 0) return weak ? 'vacuous' : 'null';
    if (relation === '>' || relation === '>=') return local;
    if (h && this.#isNonzero(h)) return relation === '=' ? 'null' : 'vacuous';
    return { ...local, poly: () => undefined };
  }

  /** Whether a function that is not 0 formally is none that vanishes. */
  #isNonzero(h: Poly): boolean {
    if (reach(h) <= this.germs.p) return h.size > 0;
    return [1, 2, 3].some(k => {
      const line = Array.from({ length: this.germs.p }, (_, i) => integer((2 * i + 1) ** k));
      const sign = signAlong(h, [line], this.germs);
      return sign === 1 || sign === -1;
    });
  }
}
