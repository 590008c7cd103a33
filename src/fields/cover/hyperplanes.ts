/** Linear functions and the hyperplanes between them, each known by a number. */
import { dot, type Vector } from '../../linear/index.ts';
import { rationalField as field, isZero, type Rational, sign } from '../../numbers/index.ts';
import { vectorKey } from '../gradient-set.ts';

/** A side of a hyperplane: its number from 1 where its row is positive, the negative where it is negative. 0: all of space. */
export type Side = number;

export class Hyperplanes {
  readonly #numbers = new Map<string, number>();
  readonly #functions: Vector[] = [];
  readonly #between = new Map<number, Side>();
  readonly #known = new Map<string, number>();
  /** The first entry other than 0 is 1. */
  readonly rows: Vector[] = [];

  /** The number of a linear function. */
  number(f: Vector): number {
    const key = vectorKey(field, f);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#functions.length);
    return this.#functions.push(f) - 1;
  }

  function(number: number): Vector {
    return this.#functions[number]!;
  }

  /** Where a > b, of two functions by their numbers. */
  above(a: number, b: number): Side {
    if (a === b) return 0;
    if (a < b) return -this.above(b, a);
    const pair = a * 2 ** 24 + b;
    const known = this.#between.get(pair);
    if (known !== undefined) return known;
    const [f, g] = [this.#functions[a]!, this.#functions[b]!];
    const side = this.positive(f.map((value, i) => value.sub(g[i]!)));
    this.#between.set(pair, side);
    return side;
  }

  /** Where a linear function is positive. */
  positive(row: Vector): Side {
    const first = row.find(value => !isZero(value));
    if (first === undefined) return 0;
    const scaled = row.map(value => value.div(first));
    const key = vectorKey(field, scaled);
    const known = this.#known.get(key) ?? this.rows.push(scaled);
    this.#known.set(key, known);
    return sign(first) > 0 ? known : -known;
  }

  /** The row that is positive on that side. */
  rowOf(side: Side): Vector {
    const row = this.rows[Math.abs(side) - 1]!;
    return side > 0 ? row : row.map(value => value.neg());
  }
}

/** The signs of the hyperplanes at a direction, as they are asked for. */
export class SideSigns {
  readonly #planes: Hyperplanes;
  readonly #values: Rational[] = [];
  readonly at: Vector;

  constructor(planes: Hyperplanes, at: Vector) {
    this.#planes = planes;
    this.at = at;
  }

  /** Of the row that is positive on that side; 0 for all of space. */
  of(side: Side): -1 | 0 | 1 {
    if (side === 0) return 0;
    const number = Math.abs(side) - 1;
    this.#values[number] ??= dot(this.#planes.rows[number]!, this.at);
    const own = sign(this.#values[number]);
    return side > 0 ? own : (-own as -1 | 0 | 1);
  }
}
