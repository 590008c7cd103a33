/**
 * ∂ᶜf(x) from below and above, by the local cells of the program: one index cell at each tied node, in evaluation
 * order. A direction strictly inside all guards of a path of cells proves that the piece holds on an open set at x; a
 * nonnegative combination of gradients of affine guards to 0 proves that it holds on a null set at most.
 */
import { vectorKey } from './active.ts';
import { type Cell, cellsNear } from './basic.ts';
import { coordinates, evaluate, localArguments, runPiece } from './evaluate.ts';
import { type Jet, run } from './jet.ts';
import { type Meter, Stop, Wrong } from './meter.ts';
import type { Line, Step } from './program.ts';
import { abs, dot, equal, inverse, isZero, mul, neg, type Rat } from './rational.ts';

export interface Farkas {
  readonly rows: readonly (readonly Rat[])[];
  readonly multipliers: readonly Rat[];
}

/** What a vanishing guard says near x: nothing, that the cell is null, or that ⟨row, d⟩ > 0 (`affine`: exactly there). */
type Local = 'vacuous' | 'null' | { readonly row: readonly Rat[]; readonly affine: boolean };

function localGuard(guard: Cell['guards'][number], args: readonly Jet[], p: number, meter: Meter): Local {
  const jet = run(guard.formula, args, p, meter);
  if (jet === undefined) throw new Stop('a guard is undefined at the point');
  const row = jet.gradient;
  const flat = row.every(isZero);
  const { relation } = guard;
  if (guard.constant || (flat && jet.affine))
    return relation === '>=' || relation === '=' ? 'vacuous' : 'null';
  // An analytic function with a gradient other than 0 vanishes on a null set only.
  if (!flat && relation === '!=') return 'vacuous';
  if (!flat && relation === '=') return 'null';
  return { row, affine: jet.affine };
}

/** One path of cells after the other: the slots are overwritten as the walk returns and goes on. */
class Walk {
  readonly #line: Line;
  readonly #actual: readonly Jet[];
  readonly #jets: Jet[];
  readonly #meter: Meter;

  constructor(line: Line, x: readonly Rat[], meter: Meter) {
    this.#line = line;
    this.#actual = evaluate(line, x, meter);
    this.#jets = coordinates(x);
    this.#meter = meter;
  }

  get steps(): readonly Step[] {
    return this.#line.steps;
  }

  /**
   * The cells of a step that may have interior, with what their guards say. A cell whose piece has another value at x
   * is not near x, because the function is continuous.
   */
  *cells(step: Step): Generator<{
    readonly outputs: readonly Jet[];
    readonly guards: readonly Exclude<Local, 'vacuous' | 'null'>[];
  }> {
    const args = step.args.map(slot => this.#jets[slot]!);
    const p = this.#jets[0]?.gradient.length ?? 0;
    for (const { piece, guards } of cellsNear(step.basic, localArguments(step, this.#actual), this.#meter)) {
      const said = guards
        .map(guard => localGuard(guard, args, p, this.#meter))
        .filter(one => one !== 'vacuous');
      if (said.includes('null')) continue;
      const outputs = runPiece(piece, args, p, this.#meter);
      if (outputs === undefined) throw new Stop('a piece that is undefined at the point borders it');
      if (outputs.every((jet, k) => equal(jet.value, this.#actual[step.out + k]!.value)))
        yield { outputs, guards: said.filter(one => one !== 'null') };
    }
  }

  take(step: Step, outputs: readonly Jet[]): void {
    for (const [k, jet] of outputs.entries()) this.#jets[step.out + k] = jet;
  }

  gradient(): readonly Rat[] {
    return this.#line.outputs.flatMap(slot => this.#jets[slot]!.gradient);
  }
}

/** The gradients that the directions prove. Throws Wrong for a direction that lies strictly inside no cell. */
export function proven(
  line: Line,
  x: readonly Rat[],
  directions: readonly (readonly Rat[])[],
  meter: Meter,
): Map<string, readonly Rat[]> {
  const walk = new Walk(line, x, meter);
  const found = new Map<string, readonly Rat[]>();
  const visit = (from: number, going: ReadonlySet<number>): void => {
    for (let k = from; k < walk.steps.length; k += 1) {
      const step = walk.steps[k]!;
      const cells = [...walk.cells(step)];
      if (cells.length === 1 && cells[0]!.guards.length === 0) {
        walk.take(step, cells[0]!.outputs);
        continue;
      }
      const left = new Set(going);
      for (const { outputs, guards } of cells) {
        const enters = (i: number) => guards.every(({ row }) => dot(row, directions[i]!, meter).n > 0n);
        const inside = new Set([...left].filter(enters));
        if (inside.size === 0) continue;
        for (const i of inside) left.delete(i);
        walk.take(step, outputs);
        visit(k + 1, inside);
      }
      for (const i of left) throw new Wrong('the direction lies strictly inside no cell', `/directions/${i}`);
      return;
    }
    const gradient = walk.gradient();
    found.set(vectorKey(gradient), gradient);
  };
  if (directions.length > 0) visit(0, new Set(directions.keys()));
  return found;
}

/** Throws Wrong unless the multipliers are nonnegative, not all 0, and combine the rows to 0. */
export function checkFarkas({ rows, multipliers }: Farkas, p: number, meter: Meter): void {
  if (rows.length !== multipliers.length) throw new Wrong('expected as many multipliers as rows');
  if (multipliers.some(value => value.n < 0n)) throw new Wrong('expected nonnegative multipliers');
  if (multipliers.every(isZero)) throw new Wrong('expected a multiplier other than 0');
  for (let i = 0; i < p; i += 1)
    if (
      !isZero(
        dot(
          multipliers,
          rows.map(row => row[i]!),
          meter,
        ),
      )
    )
      throw new Wrong('the rows do not combine to 0');
}

/** The gradients of all cells that are not proven to be null sets. */
export function notExcluded(
  line: Line,
  x: readonly Rat[],
  farkas: readonly Farkas[],
  meter: Meter,
): Map<string, readonly Rat[]> {
  const walk = new Walk(line, x, meter);
  const impossible = farkas.map(({ rows, multipliers }) =>
    rows.filter((_, i) => !isZero(multipliers[i]!)).map(row => rayKey(row, meter)),
  );
  const found = new Map<string, readonly Rat[]>();
  const visit = (from: number, rows: ReadonlySet<string>): void => {
    for (let k = from; k < walk.steps.length; k += 1) {
      const step = walk.steps[k]!;
      const cells = [...walk.cells(step)];
      if (cells.length === 1 && cells[0]!.guards.length === 0) {
        walk.take(step, cells[0]!.outputs);
        continue;
      }
      for (const { outputs, guards } of cells) {
        const added = guards.filter(guard => guard.affine).map(guard => guard.row);
        const all = new Set([...rows, ...added.map(row => rayKey(row, meter))]);
        meter.charge(all.size + impossible.length);
        // A half-space and its opposite need no certificate.
        if (added.some(row => all.has(rayKey(row.map(neg), meter)))) continue;
        if (impossible.some(keys => keys.every(key => all.has(key)))) continue;
        walk.take(step, outputs);
        visit(k + 1, all);
      }
      return;
    }
    const gradient = walk.gradient();
    found.set(vectorKey(gradient), gradient);
  };
  visit(0, new Set());
  return found;
}

/** The same for positive multiples of a row. */
function rayKey(row: readonly Rat[], meter: Meter): string {
  const first = row.find(value => !isZero(value));
  const scale = first && inverse(abs(first), meter)!;
  return vectorKey(scale ? row.map(value => mul(value, scale, meter)) : row);
}
