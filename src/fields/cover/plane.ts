/**
 * A program of two inputs next to a point, where all that its ties are asked is affine: lines through the point cut the plane into sectors, in each of
 * which it has one gradient. Ties that have nothing to do with each other are looked at apart, each between lines of its own, and what they add to the
 * gradient is summed on the way around: K ties cost little more than to sort their lines.
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
import { ascending } from '../gradient-set.ts';
import { groupsApart } from './apart.ts';
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
  const start = system.outputs.flatMap(({ gradient }) => gradient);
  const around = groupsApart(system).map(group => aroundPoint(group, budget));
  return ascending(field, [
    ...summed(start, around, 'right', budget),
    ...summed(start, around, 'left', budget),
  ]);
}

/** The gradients of one group on either side of x = 0: below its first line, between each and the next, above the last. */
interface Around {
  readonly slopes: readonly Rational[];
  readonly right: readonly Vector[];
  readonly left: readonly Vector[];
}

/** The lines are found on the way, as guards are asked. */
function aroundPoint(system: TieSystem, budget: Budget): Around {
  const lines = new Lines();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const known = lines.count;
    const samples = lines.samples();
    budget.spend(2 * samples.length * (1 + system.ties.length * TIE_STEPS));
    const gradients = (side: 1 | -1): readonly (Vector | undefined)[] =>
      samples.map(([x, y]) => {
        const at = side === 1 ? [x, y] : [x.neg(), y.neg()];
        budget.look();
        return new Sector(system, at, lines).gradient();
      });
    const slopes = lines.sorted();
    const [right, left] = [gradients(1), gradients(-1)];
    if (lines.count > known) continue;
    return { slopes, right: right.map(found), left: left.map(found) };
  }
  throw new Undecided(`new lines in each of ${MAX_ROUNDS} rounds`);
}

function found(gradient: Vector | undefined): Vector {
  if (gradient === undefined) throw new Undecided('a sector in which no piece is found');
  return gradient;
}

/** The gradients of all groups together, from sector to sector: at each line those change whose own it is. */
function summed(
  start: Vector,
  around: readonly Around[],
  side: 'right' | 'left',
  budget: Budget,
): readonly Vector[] {
  const lines = new Map<
    string,
    { readonly slope: Rational; readonly turns: (readonly [Vector, Vector])[] }
  >();
  let sum = start;
  for (const { slopes, [side]: gradients } of around) {
    sum = addVectors(sum, gradients[0]!);
    for (const [i, slope] of slopes.entries()) {
      const key = field.key(slope);
      const line = lines.get(key) ?? { slope, turns: [] };
      lines.set(key, line);
      line.turns.push([gradients[i]!, gradients[i + 1]!]);
    }
  }
  const all = [sum];
  for (const { turns } of [...lines.values()].sort((a, b) => compare(a.slope, b.slope))) {
    budget.keep(1 + turns.length, start.length);
    for (const [before, behind] of turns) sum = addVectors(sum, subtractVectors(behind, before));
    all.push(sum);
  }
  return all;
}

/** Lines through 0 beside x = 0, by their slopes. */
class Lines {
  readonly #slopes = new Map<string, Rational>();

  get count(): number {
    return this.#slopes.size;
  }

  /** That where a linear function is 0, unless it is 0 everywhere. */
  add([a, b]: Vector): void {
    if (isZero(b!)) return;
    const slope = a!.div(b!).neg();
    this.#slopes.set(field.key(slope), slope);
  }

  sorted(): Rational[] {
    return [...this.#slopes.values()].sort(compare);
  }

  /** A point with x > 0 in each sector between them, by ascending slopes. */
  samples(): (readonly [Rational, Rational])[] {
    const sorted = this.sorted();
    const [first, last] = [sorted[0] ?? rational(0), sorted.at(-1) ?? rational(0)];
    const between = sorted.slice(1).map((slope, i) => mediant(sorted[i]!, slope));
    const all = [first.sub(rational(1)), ...between, ...(sorted.length > 0 ? [last.add(rational(1))] : [])];
    return all.map(slope => [rational(slope.d), rational(slope.n * slope.s)] as const);
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
