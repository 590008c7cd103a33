/**
 * Why a program has its gradient along a direction: sides of hyperplanes on all of which together it has that gradient. Of a maximum only that
 * its largest argument is known, and that the others are below it; of a minimum that is below, one argument will do.
 */
import { addVectors, dot, scaleVector, type Vector } from '../../linear/index.ts';
import { compare, type Rational, sign } from '../../numbers/index.ts';
import { Undecided } from '../budget.ts';
import { type Hyperplanes, type Side, SideSigns } from './hyperplanes.ts';
import type { Extreme, LinearSum, Switch, TieSystem } from './system.ts';

/** A function by its number, and the sides on which something is equal to it. */
interface Known {
  readonly number: number;
  readonly sides: readonly Side[];
}

export interface ReadAlong {
  /** Of the outputs, one after the other. */
  readonly gradient: Vector;
  /** Where the direction lies, or on the border; without those that were known. */
  readonly sides: readonly Side[];
  /** Those on the border of which it lies. */
  readonly borders: readonly Side[];
}

/** A reading of the ties along one direction. `known`: sides that are given. */
export class DirectionReading {
  readonly #system: TieSystem;
  readonly #planes: Hyperplanes;
  readonly #known: ReadonlySet<Side>;
  readonly #signs: SideSigns;
  /** By output of a tie. */
  readonly #values: Rational[] = [];
  readonly #equal: (Known | undefined)[] = [];
  readonly #slopes: Vector[] = [];
  /** Of functions, by their numbers. */
  readonly #along: Rational[] = [];
  readonly #bounds = new Map<string, readonly Side[]>();
  readonly #owners: (Extreme | Switch)[] = [];

  constructor(system: TieSystem, planes: Hyperplanes, direction: Vector, known: ReadonlySet<Side>) {
    this.#system = system;
    this.#planes = planes;
    this.#known = known;
    this.#signs = new SideSigns(planes, direction);
    for (const tie of system.ties) this.#value(tie);
  }

  /** The gradient alone. */
  gradient(): Vector {
    return this.#system.outputs.flatMap(sum => this.#slope(sum));
  }

  /** Along the direction, whatever it is beside it. */
  #slope({ gradient, terms }: LinearSum): Vector {
    let row = gradient;
    for (const [output, coefficient] of terms) {
      const tie = this.#owners[output]!;
      const own =
        tie.kind === 'extreme' ? this.#chosen(tie) : this.#cell(tie).gives[tie.outputs.indexOf(output)]!;
      this.#slopes[output] ??= this.#slope(own);
      row = addVectors(row, scaleVector(coefficient, this.#slopes[output]));
    }
    return row;
  }

  #chosen({ of, outputs }: Extreme): LinearSum {
    const value = this.#values[outputs[0]!]!;
    return of.find(sum => compare(this.#at(sum), value) === 0)!;
  }

  explain(): ReadAlong {
    const sides: Side[] = [];
    const gradient = this.#system.outputs.flatMap(sum => {
      const own = this.#equalTo(sum);
      sides.push(...own.sides);
      return this.#planes.function(own.number);
    });
    const all = [...new Set(sides)];
    return { gradient, sides: all, borders: all.filter(side => this.#signs.of(side) === 0) };
  }

  #at({ gradient, terms }: LinearSum): Rational {
    let sum = dot(gradient, this.#signs.at);
    for (const [output, coefficient] of terms) sum = sum.add(coefficient.mul(this.#values[output]!));
    return sum;
  }

  #value(tie: Extreme | Switch): void {
    for (const output of tie.outputs) this.#owners[output] = tie;
    if (tie.kind === 'extreme') {
      const all = tie.of.map(sum => this.#at(sum));
      this.#values[tie.outputs[0]!] = all.reduce((a, b) => (compare(a, b) * tie.sign >= 0 ? a : b));
      return;
    }
    const { gives } = this.#cell(tie);
    for (const [k, output] of tie.outputs.entries()) this.#values[output] = this.#at(gives[k]!);
  }

  /** Some cell that holds the direction, or the border of which does. */
  #cell({ cells }: Switch): Switch['cells'][number] {
    const found = cells.find(({ guards }) =>
      guards.every(({ sum, relation }) => {
        const own = sign(this.#at(sum));
        if (own !== 0) return relation === '!=' || (relation !== '=' && own > 0);
        const isFlat = this.#planes.positive(this.#planes.function(this.#equalTo(sum).number)) === 0;
        return isFlat ? relation === '>=' || relation === '=' : relation !== '=';
      }),
    );
    if (found === undefined) throw new Undecided('no cell of a tie is seen to hold a direction');
    return found;
  }

  #unknown(side: Side): readonly Side[] {
    return side === 0 || this.#known.has(side) ? [] : [side];
  }

  /** The function that a sum is. */
  #equalTo({ gradient, terms }: LinearSum): Known {
    let row = gradient;
    const sides: Side[] = [];
    for (const [output, coefficient] of terms) {
      this.#equal[output] ??= this.#resolve(output);
      const own = this.#equal[output];
      sides.push(...own.sides);
      row = addVectors(row, scaleVector(coefficient, this.#planes.function(own.number)));
    }
    return { number: this.#planes.number(row), sides };
  }

  #resolve(output: number): Known {
    const tie = this.#owners[output]!;
    if (tie.kind === 'extreme') {
      const chosen = this.#chosen(tie);
      const { number, sides } = this.#equalTo(chosen);
      const others = tie.of.filter(sum => sum !== chosen);
      return { number, sides: [...sides, ...others.flatMap(sum => this.#bounded(sum, number, tie.sign)!)] };
    }
    const cell = this.#cell(tie);
    const sides = cell.guards.flatMap(({ sum, relation }) => {
      const own = this.#equalTo(sum);
      if (relation === '!=' || relation === '=') return own.sides;
      return [...own.sides, ...this.#unknown(this.#planes.positive(this.#planes.function(own.number)))];
    });
    const given = this.#equalTo(cell.gives[tie.outputs.indexOf(output)]!);
    return { number: given.number, sides: [...sides, ...given.sides] };
  }

  /** Sides on which a sum is at most (`way` 1) or at least (−1) a function; undefined where it is not so along the direction. */
  #bounded(sum: LinearSum, number: number, way: 1 | -1): readonly Side[] | undefined {
    const f = this.#planes.function(number);
    this.#along[number] ??= dot(f, this.#signs.at);
    const value = this.#along[number];
    if (compare(this.#at(sum), value) * way > 0) return undefined;
    const [first, second] = [...sum.terms];
    const tie = first && this.#owners[first[0]]!;
    if (second !== undefined || tie?.kind !== 'extreme') {
      const own = this.#equalTo(sum);
      const [above, below] = way === 1 ? [number, own.number] : [own.number, number];
      return [...own.sides, ...this.#unknown(this.#planes.above(above, below))];
    }
    const [output, coefficient] = first!;
    const bound = this.#planes.number(f.map((entry, i) => entry.sub(sum.gradient[i]!).div(coefficient)));
    return this.#boundedTie(output, bound, sign(coefficient) === way ? 1 : -1);
  }

  #boundedTie(output: number, number: number, way: 1 | -1): readonly Side[] {
    const key = `${output} ${number} ${way}`;
    const known = this.#bounds.get(key);
    if (known) return known;
    const tie = this.#owners[output] as Extreme;
    const each = tie.of.map(sum => () => this.#bounded(sum, number, way));
    let found: readonly Side[] | undefined;
    if (tie.sign === way) found = [...new Set(each.flatMap(ask => ask()!))];
    else
      for (const ask of each) {
        const sides = ask();
        if (sides && (found === undefined || sides.length < found.length)) found = sides;
        if (found?.length === 0) break;
      }
    this.#bounds.set(key, found!);
    return found!;
  }
}
