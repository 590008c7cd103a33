/**
 * All of space around a point, covered by cones on each of which the program has one gradient: a tree of hyperplanes, whose leaves say why (the sides
 * of those above it suffice, by a direction among them) or that there is nothing (Farkas multipliers). Its leaves are as many as explanations
 * take, not as there are tuples of pieces.
 */
import { coneDirection, membership, type Vector } from '../../linear/index.ts';
import { type Rational, rational, rationalField, sign, ZERO } from '../../numbers/index.ts';
import { type Budget, coneSteps, Undecided } from '../budget.ts';
import { ascending, vectorKey } from '../gradient-set.ts';
import { leastGradients } from './crowd.ts';
import { Hyperplanes, type Side, SideSigns } from './hyperplanes.ts';
import { DirectionReading, type ReadAlong } from './reading.ts';
import type { TieSystem } from './system.ts';

/** A side of a row (numbered from 1; −k: where row k is negative): its tree stands next, then that of the other side. Or a leaf. */
export type CoverEntry =
  | Side
  | { readonly at: Vector }
  /** By side: positive multipliers that combine their rows to 0. */
  | { readonly empty: ReadonlyMap<Side, Rational> };

/** A tree in the order in which it is walked. */
export interface Cover {
  readonly rows: readonly Vector[];
  readonly tree: readonly CoverEntry[];
}

/** Told of gradients that the program may have near the point, each with a direction along which it has it, or on the border of where it does. */
export type TellGradient = (gradient: Vector, direction: Vector) => void;

const MAX_ENTRIES = 200_000;
/** Entries of directions that are drawn. */
const SPREAD = 1_000;
/** How far a direction that was found is moved off the borders, at first. */
const NEAR = 2 ** 12;
/** Directions that separate, and how long they are beside what is drawn. */
const MAX_CLIMB = 50;
const FAR = SPREAD * NEAR;

export class Covering {
  readonly #system: TieSystem;
  readonly #budget: Budget;
  readonly #tell: TellGradient;
  readonly #planes = new Hyperplanes();
  readonly #tree: CoverEntry[] = [];
  readonly #path = new Set<Side>();
  readonly #cost: number;
  readonly #found = new Map<string, Vector>();
  #seed = 1;

  constructor(system: TieSystem, budget: Budget, tell: TellGradient) {
    this.#system = system;
    this.#budget = budget;
    this.#tell = tell;
    this.#cost = 1 + (system.ties.length * system.dimension) / 20;
  }

  /** Looks along directions that are drawn, until there is enough. */
  sample(times: number, isEnough: () => boolean): void {
    for (let i = 0; i < times && !isEnough(); i++) {
      const direction = this.#drawn();
      this.#budget.spend(this.#cost / 4);
      this.#tell(
        new DirectionReading(this.#system, this.#planes, direction, this.#path).gradient(),
        direction,
      );
    }
  }

  /**
   * Looks for gradients of one output that bring the hull of those that were found nearer to 0: along directions that separate it from 0, and their
   * contraries, until it holds 0 or nothing is found there.
   */
  climb(found: () => readonly Vector[]): void {
    if (this.#system.outputs.length !== 1) return;
    for (let round = 0; round < MAX_CLIMB; round++) {
      const known = found();
      const [first] = known;
      if (first === undefined) return;
      const answer = membership(
        known,
        first.map(() => ZERO),
      );
      if (answer.inside) return;
      for (const scale of [-FAR, FAR]) {
        this.#budget.spend(this.#cost + known.length / 10);
        const aside = this.#drawn();
        const direction = answer.separator.map((value, i) => value.mul(rational(scale)).add(aside[i]!));
        const reading = new DirectionReading(this.#system, this.#planes, direction, this.#path);
        this.#tell(reading.gradient(), direction);
      }
      if (found().length === known.length) return;
    }
  }

  /** Throws Undecided beyond the budget: at once where there are more gradients than that is enough for, as each has a leaf. */
  cover(): Cover {
    const least = leastGradients(this.#system);
    if (least > MAX_ENTRIES || least * this.#cost > this.#budget.limit)
      throw new Undecided(`at least ${least} gradients near the point`);
    this.#visit(this.#drawn());
    return renumbered(this.#planes.rows, this.#tree);
  }

  /** Those of all leaves so far. */
  get gradients(): readonly Vector[] {
    return ascending(rationalField, this.#found.values());
  }

  #read(direction: Vector): ReadAlong {
    this.#budget.spend(this.#cost);
    return new DirectionReading(this.#system, this.#planes, direction, this.#path).explain();
  }

  /** The cone of the path; `known`: a direction strictly inside it. */
  #visit(known?: Vector): void {
    if (this.#tree.length > MAX_ENTRIES) throw new Undecided(`more than ${MAX_ENTRIES} cones`);
    const direction = known ?? this.#inside();
    if (direction === undefined) return;
    const { gradient, sides, borders } = this.#read(direction);
    const [border] = borders;
    if (border !== undefined) {
      this.#tree.push(border);
      this.#on(border, () => this.#visit());
      this.#on(-border, () => this.#visit());
      return;
    }
    for (const side of sides) {
      this.#tree.push(side);
      this.#path.add(side);
    }
    this.#tree.push({ at: direction });
    this.#found.set(vectorKey(rationalField, gradient), gradient);
    this.#tell(gradient, direction);
    for (const side of sides.toReversed()) {
      this.#path.delete(side);
      this.#on(-side, () => this.#visit());
    }
  }

  #on(side: Side, work: () => void): void {
    this.#path.add(side);
    work();
    this.#path.delete(side);
  }

  /** A direction strictly inside the path; undefined, and noted, where there is none. */
  #inside(): Vector | undefined {
    const sides = [...this.#path];
    this.#budget.spend(coneSteps(sides.length, this.#system.dimension));
    const found = coneDirection(
      sides.map(side => this.#planes.rowOf(side)),
      [],
      [],
      this.#system.dimension,
    );
    if (found.feasible) return this.#moved(found.direction);
    const { strict } = found.multipliers;
    this.#tree.push({
      empty: new Map(
        sides.map((side, i) => [side, strict[i]!] as const).filter(([, value]) => sign(value) > 0),
      ),
    });
    return undefined;
  }

  /** Off borders, by so little that it stays inside. */
  #moved(direction: Vector): Vector {
    const aside = this.#drawn();
    for (let factor = NEAR; ; factor *= 2) {
      const moved = direction.map((value, i) => value.mul(rational(factor)).add(aside[i]!));
      const signs = new SideSigns(this.#planes, moved);
      if ([...this.#path].every(side => signs.of(side) === 1)) return moved;
    }
  }

  /** Always the same ones, one after the other. */
  #drawn(): Vector {
    return Array.from({ length: this.#system.dimension }, () => {
      this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
      return rational(Math.floor((this.#seed / 2 ** 32) * (2 * SPREAD + 1)) - SPREAD);
    });
  }
}

/** With those rows alone that the tree has. */
function renumbered(rows: readonly Vector[], tree: readonly CoverEntry[]): Cover {
  const numbers = new Map<number, number>();
  const used: Vector[] = [];
  const again = (side: Side): Side => {
    const number = Math.abs(side);
    const known = numbers.get(number) ?? used.push(rows[number - 1]!);
    numbers.set(number, known);
    return side > 0 ? known : -known;
  };
  const entries = tree.map((entry): CoverEntry => {
    if (typeof entry === 'number') return again(entry);
    if ('at' in entry) return entry;
    return { empty: new Map([...entry.empty].map(([side, value]) => [again(side), value])) };
  });
  return { rows: used, tree: entries };
}
