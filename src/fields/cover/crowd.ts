/**
 * How many gradients a program is seen to have near a point at least, before any are listed. Along a direction on which some ties with independent
 * rows stay tied, and all others that count are decided, each choice at these ties is taken beside it, and each has a gradient of its own.
 */
import { dot, subtractVectors, type Vector } from '../../linear/index.ts';
import { compare, isZero, type Rational, rational, ZERO } from '../../numbers/index.ts';
import type { Extreme, LinearSum, TieSystem } from './system.ts';

/** Ties that are looked at: of more gradients than they give nobody asks. */
const MOST = 30;

/** Directions that are tried, and the size of their entries, in bits: one that is larger than the others together is likely. */
const DRAWS = 32;
const BITS = 10;

/** A power of two, 1 where nothing is seen. Our own. `leastGradients(system)` is `2 ** 8` of `relu(x0) + … + relu(x8)` at 0. */
export function leastGradients(system: TieSystem): number {
  const { ties, dimension } = system;
  const extremes = ties.filter(tie => tie.kind === 'extreme');
  if (extremes.length < ties.length) return 1;
  const most = Math.min(MOST, dimension - 1);
  const ways = [Rows.of(extremes, most), Rows.of(extremes.toReversed(), most)];
  let seed = 1;
  const drawn = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed >>> 16;
  };
  const entry = (): Rational =>
    rational((drawn() % 2 === 0 ? 1 : -1) * (1 + (drawn() % 2 ** (drawn() % BITS))));
  let best = 0;
  for (let draw = 0; draw < DRAWS && best < most; draw++) {
    const rows = ways[draw % ways.length]!;
    const direction = rows.flat(Array.from({ length: dimension }, entry));
    best = Math.max(best, countedAlong(system, extremes, rows.tied, direction));
  }
  return 2 ** best;
}

/** The difference of what a tie chooses between, where it is two functions of the inputs alone. */
function plainRow({ of }: Extreme): Vector | undefined {
  const [one, other, third] = of;
  if (!one || !other || third || one.terms.size + other.terms.size > 0) return undefined;
  return subtractVectors(one.gradient, other.gradient);
}

/** Independent rows, each with a 1 where the others have 0. */
class Rows {
  readonly tied = new Set<Extreme>();
  #reduced: { readonly pivot: number; readonly row: Vector }[] = [];

  /** Of the first ties that have such rows, so many at most. */
  static of(ties: readonly Extreme[], most: number): Rows {
    const rows = new Rows();
    for (const tie of ties) {
      const row = plainRow(tie);
      if (row && rows.tied.size < most) rows.add(row, tie);
    }
    return rows;
  }

  /** Unless it depends on the others. */
  add(row: Vector, tie: Extreme): void {
    const rest = this.#reduced.reduce((all, one) => without(all, one.pivot, one.row), row);
    const pivot = rest.findIndex(value => !isZero(value));
    if (pivot < 0) return;
    const own = rest.map(value => value.div(rest[pivot]!));
    this.#reduced = [
      ...this.#reduced.map(one => ({ ...one, row: without(one.row, pivot, own) })),
      { pivot, row: own },
    ];
    this.tied.add(tie);
  }

  /** A vector on which all rows are 0, with the entries of another where that leaves them open. */
  flat(vector: Vector): Vector {
    const free = vector.map((value, i) => (this.#reduced.some(({ pivot }) => pivot === i) ? ZERO : value));
    return this.#reduced.reduce((all, { pivot, row }) => all.with(pivot, dot(row, free).neg()), free);
  }
}

const without = (row: Vector, pivot: number, other: Vector): Vector =>
  isZero(row[pivot]!) ? row : row.map((value, i) => value.sub(row[pivot]!.mul(other[i]!)));

/** How many of the tied ones count along a direction, where all others that do are decided; 0 where some are not. */
function countedAlong(
  { outputs }: TieSystem,
  ties: readonly Extreme[],
  tied: ReadonlySet<Extreme>,
  direction: Vector,
): number {
  const values: Rational[] = [];
  const at = ({ gradient, terms }: LinearSum): Rational =>
    [...terms].reduce(
      (sum, [output, coefficient]) => sum.add(coefficient.mul(values[output]!)),
      dot(gradient, direction),
    );
  const attained = ties.map(tie => {
    const all = tie.of.map(at);
    const value = all.reduce((a, b) => (compare(a, b) * tie.sign >= 0 ? a : b));
    values[tie.outputs[0]!] = value;
    return tie.of.filter((_, i) => compare(all[i]!, value) === 0);
  });
  const counts = new Map(outputs[0]!.terms);
  const share = (output: number): Rational => counts.get(output) ?? ZERO;
  let counted = 0;
  for (let k = ties.length - 1; k >= 0; k--) {
    const own = share(ties[k]!.outputs[0]!);
    if (isZero(own)) continue;
    const [chosen, other] = attained[k]!;
    if (tied.has(ties[k]!)) counted += 1;
    else if (other) return 0;
    else
      for (const [output, coefficient] of chosen!.terms)
        counts.set(output, share(output).add(own.mul(coefficient)));
  }
  return counted;
}
