/**
 * A program of two inputs next to a point, where all that its ties are asked is affine: lines through the point cut the plane into sectors, in each of
 * which it has one gradient. Which lines there are is found on the way, as guards are asked; K of them make 2 K sectors, however many tuples of
 * pieces there are.
 */
import { addVectors, dot, scaleVector, subtractVectors, type Vector } from '../../linear/index.ts';
import {
  compare,
  rationalField as field,
  isZero,
  type Rational,
  rational,
  sign,
} from '../../numbers/index.ts';
import { type Budget, Undecided } from '../budget.ts';
import { ascending, vectorKey } from '../gradient-set.ts';
import type { Extreme, LinearSum, Switch, TieSystem } from './system.ts';

/** How often lines may be found behind lines. */
const MAX_ROUNDS = 64;
/** Steps that a tie costs in a sector. */
const TIE_STEPS = 1 / 8;

/**
 * The gradients in all sectors, ascending. Throws Undecided where one of them is not seen to lie in a cell, and beyond the budget.
 *
 * `planeGradients(system, new Budget(1_000))` are `(0, 0)` and `(1, 0)` of `relu(x) + 0*y`.
 */
export function planeGradients(system: TieSystem, budget: Budget): readonly Vector[] {
  const lines = new Lines();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const known = lines.count;
    const samples = lines.samples();
    budget.spend(samples.length * (1 + system.ties.length * TIE_STEPS));
    const found = new Map<string, Vector>();
    for (const sample of samples) {
      const gradient = new Sector(system, sample, lines).gradient();
      if (gradient) found.set(vectorKey(field, gradient), gradient);
      else if (lines.count === known) throw new Undecided('a sector in which no piece is found');
      budget.look();
    }
    if (lines.count === known) return ascending(field, found.values());
  }
  throw new Undecided(`new lines in each of ${MAX_ROUNDS} rounds`);
}

/** Lines through 0, each by a vector across it. */
class Lines {
  readonly #slopes = new Map<string, Rational>();
  #isUpright = false;

  get count(): number {
    return this.#slopes.size + (this.#isUpright ? 1 : 0);
  }

  /** That where a linear function is 0, unless it is 0 everywhere. */
  add([a, b]: Vector): void {
    if (!isZero(b!)) {
      const slope = a!.div(b!).neg();
      this.#slopes.set(field.key(slope), slope);
    } else if (!isZero(a!)) this.#isUpright = true;
  }

  /** A point in each sector between them, and the line x = 0. */
  samples(): Vector[] {
    const sorted = [...this.#slopes.values()].sort(compare);
    const [first, last] = [sorted[0] ?? rational(0), sorted.at(-1) ?? rational(0)];
    const between = sorted.slice(1).map((slope, i) => mediant(sorted[i]!, slope));
    const all = [first.sub(rational(1)), ...between, ...(sorted.length > 0 ? [last.add(rational(1))] : [])];
    return all.flatMap(slope => {
      const [x, y] = [rational(slope.d), rational(slope.n * slope.s)];
      return [
        [x, y],
        [x.neg(), y.neg()],
      ];
    });
  }
}

/** A number between two others, with few digits. */
const mediant = (a: Rational, b: Rational): Rational =>
  rational(a.n * a.s + b.n * b.s).div(rational(a.d + b.d));

/** What the ties are at one point of the plane, off the lines that are known. */
class Sector {
  readonly #system: TieSystem;
  readonly #at: Vector;
  readonly #lines: Lines;
  /** By output of a tie. */
  readonly #slopes: Vector[] = [];

  constructor(system: TieSystem, at: Vector, lines: Lines) {
    this.#system = system;
    this.#at = at;
    this.#lines = lines;
  }

  /** Undefined where no cell holds the point: it may lie on a line that was not known. */
  gradient(): Vector | undefined {
    for (const tie of this.#system.ties) {
      const given = tie.kind === 'extreme' ? this.#chosen(tie) : this.#given(tie);
      if (given === undefined) return undefined;
      for (const [i, output] of tie.outputs.entries()) this.#slopes[output] = given[i]!;
    }
    return this.#system.outputs.flatMap(sum => this.#slope(sum));
  }

  #slope({ gradient, terms }: LinearSum): Vector {
    let row = gradient;
    for (const [output, coefficient] of terms)
      row = addVectors(row, scaleVector(coefficient, this.#slopes[output]!));
    return row;
  }

  #chosen({ of, sign: way }: Extreme): readonly Vector[] {
    const rows = of.map(sum => this.#slope(sum));
    const along = rows.map(row => dot(row, this.#at));
    const best = along.reduce((k, value, i) => (compare(value, along[k]!) * way > 0 ? i : k), 0);
    for (const row of rows) this.#lines.add(subtractVectors(row, rows[best]!));
    return [rows[best]!];
  }

  #given({ cells }: Switch): readonly Vector[] | undefined {
    const inside = cells.filter(({ guards }) => guards.map(guard => this.#holds(guard)).every(Boolean));
    return inside[0]?.gives.map(sum => this.#slope(sum));
  }

  #holds({ sum, relation }: Switch['cells'][number]['guards'][number]): boolean {
    const row = this.#slope(sum);
    this.#lines.add(row);
    if (row.every(isZero)) return relation === '>=' || relation === '=';
    const side = sign(dot(row, this.#at));
    return relation === '!=' ? side !== 0 : relation !== '=' && side > 0;
  }
}
