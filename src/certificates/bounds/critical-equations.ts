/**
 * The equations of a point at which some composite pieces are active and their gradients combine to 0 with weights: Σ λ_c ∇f_c(x) = 0, Σ λ_c = 1,
 * and that all nodes where the pieces differ have one value. By the operator of Krawczyk, with second derivatives all over a box.
 */
import type { Line } from '../language/line.ts';
import type { Meter } from '../numbers/meter.ts';
import {
  abs,
  add,
  compare,
  equal,
  integer,
  inverse,
  mul,
  neg,
  ONE,
  type Rat,
  ratio,
  ZERO,
} from '../numbers/rational.ts';
import { type Choice, choiceOn } from './choices.ts';
import { type Enclosures, isSingle, type Range, single } from './enclosed.ts';
import type { Box } from './slopes-on.ts';

type Row = readonly Range[];
type Matrix = readonly (readonly Rat[])[];

/** Of numbers that are chosen freely: multiples of 2^−30. */
const GRAIN = 1n << 30n;
const ROUNDS = 8;

export class CriticalEquations {
  readonly #line: Line;
  readonly #choices: readonly Choice[];
  readonly #on: Enclosures;
  readonly #p: number;
  readonly #out: number;

  constructor(line: Line, choices: readonly Choice[], on: Enclosures) {
    this.#line = line;
    this.#choices = choices;
    this.#on = on;
    this.#p = line.inputs.length;
    this.#out = line.outputs[0]!;
  }

  get #meter(): Meter {
    return this.#on.meter;
  }

  /** What is 0 where all of the choices are active. */
  ties(): Range[] {
    return this.#differences(this.#choices).map(([a, b]) => this.#less(a.value.value, b.value.value));
  }

  /** Whether they have no solution in the box, 0 ≤ λ ≤ 1, or, if `isPoint`, none that is not at the centre. */
  isSolvedBy(box: Box, centre: readonly Rat[], isPoint: boolean): boolean {
    const on = this.#on;
    const there = this.#choices.map(choice => choiceOn(this.#line, choice, centre.map(single), on));
    const even = ratio(1n, BigInt(there.length), this.#meter);
    const weights = (isPoint ? this.#weightsAt(there) : undefined) ?? there.map(() => even);
    const start = [...centre, ...weights];
    const residual = this.#residual(there, weights);
    const isSolution = isPoint && residual.every(({ lo, hi }) => lo.n === 0n && hi.n === 0n);
    const near = leftInverse(
      this.#jacobian(weights.map(single)).map(row => row.map(entry => this.#short(entry))),
      this.#meter,
    );
    if (near === undefined) return false;
    const step = this.#times(
      near,
      residual.map(one => [one]),
    ).map(row => row[0]!);
    let z: Row = [...box, ...weights.map(() => ({ lo: ZERO, hi: ONE }))];
    for (let round = 0; round < ROUNDS; round += 1) {
      const between = z.map((range, i) => this.#around(range, start[i]!));
      const rest = this.#times(near, this.#jacobian(between.slice(this.#p))).map((row, i) =>
        row.map((entry, j) => this.#less(single(i === j ? ONE : ZERO), entry)),
      );
      const off = z.map((range, i) => this.#less(range, single(start[i]!)));
      if (isSolution && this.#contracts(rest, off)) return true;
      const met = rest.map((row, i) => {
        const moved = row.map((entry, j) => on.mul(entry, off[j]!)).reduce((a, b) => on.add(a, b));
        return this.#meet(z[i]!, on.add(this.#less(single(start[i]!), step[i]!), moved));
      });
      const known = met.filter(range => range !== undefined);
      if (known.length < met.length) return true;
      z = known;
    }
    return false;
  }

  /** |z − z₀| ≤ |R| |z − z₀| has the one solution z₀ where |R| w < w for some w > 0. */
  #contracts(rest: readonly Row[], off: Row): boolean {
    const meter = this.#meter;
    const sizes = off.map(range => this.#size(range));
    const greatest = sizes.reduce((a, b) => (compare(a, b, meter) >= 0 ? a : b));
    const w = sizes.map(size => add(size, mul(greatest, ratio(1n, GRAIN, meter), meter), meter));
    return rest.every((row, i) => {
      const reached = row.reduce(
        (sum, entry, j) => add(sum, mul(this.#size(entry), w[j]!, meter), meter),
        ZERO,
      );
      return compare(reached, w[i]!, meter) < 0;
    });
  }

  /** Pairs of the same node by two choices, of each node where these differ. */
  #differences([first, ...others]: readonly Choice[]) {
    return others.flatMap(other =>
      this.#line.steps.flatMap(({ basic, out }, k) =>
        other.numbers[k] === first!.numbers[k]
          ? []
          : Array.from(
              { length: basic.outputs },
              (_, i) => [other.slots[out + i]!, first!.slots[out + i]!] as const,
            ),
      ),
    );
  }

  #residual(there: readonly Choice[], weights: readonly Rat[]): Range[] {
    const on = this.#on;
    const combined = this.#line.inputs.map((_, i) =>
      there
        .map(({ slots }, c) => on.mul(single(weights[c]!), slots[this.#out]!.gradient[i]!.value))
        .reduce((a, b) => on.add(a, b)),
    );
    const total = weights.reduce((sum, weight) => add(sum, weight, this.#meter), integer(-1));
    const ties = this.#differences(there).map(([a, b]) => this.#less(a.value.value, b.value.value));
    return [...combined, single(total), ...ties];
  }

  #jacobian(weights: Row): Row[] {
    const on = this.#on;
    const { inputs } = this.#line;
    const [zero, one] = [single(ZERO), single(ONE)];
    const bent = inputs.map((_, i) => [
      ...inputs.map((_input, j) =>
        this.#choices
          .map(({ slots }, c) => on.mul(weights[c]!, slots[this.#out]!.gradient[i]!.gradient[j]!))
          .reduce((a, b) => on.add(a, b)),
      ),
      ...this.#choices.map(({ slots }) => slots[this.#out]!.gradient[i]!.value),
    ]);
    const ties = this.#differences(this.#choices).map(([a, b]) => [
      ...inputs.map((_, i) => this.#less(a.gradient[i]!.value, b.gradient[i]!.value)),
      ...weights.map(() => zero),
    ]);
    return [...bent, [...inputs.map(() => zero), ...weights.map(() => one)], ...ties];
  }

  /** The one combination to 0 of gradients that are single numbers. */
  #weightsAt(there: readonly Choice[]): readonly Rat[] | undefined {
    const gradients = there.map(({ slots }) => slots[this.#out]!.gradient.map(({ value }) => value));
    if (!gradients.every(gradient => gradient.every(isSingle))) return undefined;
    const rows = this.#line.inputs.map((_, i) => [...gradients.map(gradient => gradient[i]!.lo), ZERO]);
    return solve([...rows, [...gradients.map(() => ONE), ONE]], gradients.length, this.#meter)?.map(
      row => row[0]!,
    );
  }

  #short({ lo, hi }: Range): Rat {
    const { n, d } = mul(add(lo, hi, this.#meter), ratio(1n, 2n, this.#meter), this.#meter);
    return ratio((n * GRAIN) / d, GRAIN, this.#meter);
  }

  #less = (a: Range, b: Range): Range => this.#on.add(a, this.#on.neg(b));

  #size({ lo, hi }: Range): Rat {
    return compare(abs(lo), abs(hi), this.#meter) >= 0 ? abs(lo) : abs(hi);
  }

  #around({ lo, hi }: Range, x: Rat): Range {
    const meter = this.#meter;
    return { lo: compare(x, lo, meter) < 0 ? x : lo, hi: compare(x, hi, meter) > 0 ? x : hi };
  }

  #meet(a: Range, b: Range): Range | undefined {
    const meter = this.#meter;
    const lo = compare(a.lo, b.lo, meter) >= 0 ? a.lo : b.lo;
    const hi = compare(a.hi, b.hi, meter) <= 0 ? a.hi : b.hi;
    return compare(lo, hi, meter) <= 0 ? { lo, hi } : undefined;
  }

  #times(P: Matrix, M: readonly Row[]): Range[][] {
    const on = this.#on;
    return P.map(row =>
      M[0]!.map((_, j) => row.map((k, i) => on.mul(single(k), M[i]![j]!)).reduce((a, b) => on.add(a, b))),
    );
  }
}

/** (AᵀA)⁻¹Aᵀ, nearly; undefined where the columns are not independent. */
function leftInverse(A: Matrix, meter: Meter): Matrix | undefined {
  const width = A[0]!.length;
  const inner = (f: (row: readonly Rat[]) => readonly [Rat, Rat]): Rat =>
    A.reduce((sum, row) => add(sum, mul(...f(row), meter), meter), ZERO);
  const gram = Array.from({ length: width }, (_, i) => [
    ...Array.from({ length: width }, (_one, j) => inner(row => [row[i]!, row[j]!])),
    ...A.map(row => row[i]!),
  ]);
  return solve(gram, width, meter)?.map(row => row.map(({ n, d }) => ratio((n * GRAIN) / d, GRAIN, meter)));
}

/** The one X with A X = B, from rows [A | B] with so many unknowns; undefined where there is none, or more than one. */
function solve(system: Matrix, unknowns: number, meter: Meter): Matrix | undefined {
  let rows = [...system];
  for (let k = 0; k < unknowns; k += 1) {
    const at = rows.findIndex((row, i) => i >= k && row[k]!.n !== 0n);
    if (at < 0) return undefined;
    const factor = inverse(rows[at]![k]!, meter)!;
    const pivot = rows[at]!.map(entry => mul(entry, factor, meter));
    rows = rows.with(at, rows[k]!).with(k, pivot);
    rows = rows.map((row, i) => {
      if (i === k || row[k]!.n === 0n) return row;
      const by = neg(row[k]!);
      return row.map((entry, j) => add(entry, mul(by, pivot[j]!, meter), meter));
    });
  }
  if (rows.slice(unknowns).some(row => row.slice(unknowns).some(entry => !equal(entry, ZERO))))
    return undefined;
  return rows.slice(0, unknowns).map(row => row.slice(unknowns));
}
