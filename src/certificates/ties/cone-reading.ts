/** What the half-spaces of a cone say of ties. A direction in it only suggests what to look for. */
import { vectorKey } from '../kernel/active.ts';
import { scaledRay } from '../near/clarke.ts';
import type { Meter } from '../numbers/meter.ts';
import {
  add,
  compare,
  dot,
  equal,
  inverse,
  isZero,
  mul,
  neg,
  type Rat,
  signOf,
  sub,
} from '../numbers/rational.ts';
import type { Form } from './parts.ts';
import type { Case, Extreme, Tied, TieSystem } from './system.ts';

type Row = readonly Rat[];

export class ConeReading {
  readonly #system: TieSystem;
  /** Rows that are positive all over the cone, by their keys. */
  readonly #known: ReadonlySet<string>;
  readonly #meter: Meter;
  readonly #direction: Row;
  readonly #owners = new Map<number, Tied>();
  /** By number of an output of a tie, along the direction. */
  readonly #values = new Map<number, Rat>();
  readonly #functions = new Map<number, Row | undefined>();
  readonly #bounds = new Map<string, boolean>();

  constructor(system: TieSystem, direction: Row, known: ReadonlySet<string>, meter: Meter) {
    this.#system = system;
    this.#direction = direction;
    this.#known = known;
    this.#meter = meter;
    for (const tie of system.tied) this.#enter(tie);
  }

  /** Of all outputs, one after the other, all over the cone; undefined where the half-spaces do not say it. */
  gradient(): Row | undefined {
    const rows = this.#system.outputs.map(form => this.#function(form));
    return rows.includes(undefined) ? undefined : rows.flatMap(row => row!);
  }

  #along({ inputs, ties }: Form): Rat {
    let sum = dot(inputs, this.#direction, this.#meter);
    for (const [number, factor] of ties)
      sum = add(sum, mul(factor, this.#values.get(number)!, this.#meter), this.#meter);
    return sum;
  }

  #enter(tie: Tied): void {
    const { first, is } = tie;
    if ('sign' in is) {
      this.#owners.set(first, tie);
      const all = is.of.map(form => this.#along(form));
      const best = all.reduce((a, b) => (compare(a, b, this.#meter) * is.sign >= 0 ? a : b));
      this.#values.set(first, best);
      return;
    }
    const chosen = is.find(({ guards }) => guards.every(([form]) => signOf(this.#along(form)) >= 0)) ?? is[0];
    for (const [k, form] of (chosen?.gives ?? []).entries()) {
      this.#owners.set(first + k, tie);
      this.#values.set(first + k, this.#along(form));
    }
  }

  /** What a form is all over the cone. */
  #function({ inputs, ties }: Form): Row | undefined {
    let sum: Row = inputs;
    for (const [number, factor] of ties) {
      const own = this.#given(number);
      if (own === undefined) return undefined;
      this.#meter.charge(sum.length);
      sum = sum.map((value, i) => add(value, mul(factor, own[i]!, this.#meter), this.#meter));
    }
    return sum;
  }

  #given(number: number): Row | undefined {
    if (this.#functions.has(number)) return this.#functions.get(number);
    const { first, is } = this.#owners.get(number)!;
    const found =
      'sign' in is ? this.#extreme(is, this.#values.get(number)!) : this.#case(is, number - first);
    this.#functions.set(number, found);
    return found;
  }

  #extreme({ sign, of }: Extreme, value: Rat): Row | undefined {
    for (const form of of) {
      if (compare(this.#along(form), value, this.#meter) !== 0) continue;
      const own = this.#function(form);
      if (own && of.every(other => other === form || this.#isBounded(other, own, sign))) return own;
    }
    return undefined;
  }

  #case(cases: readonly Case[], output: number): Row | undefined {
    const held = cases.find(({ guards }) => this.#holds(guards));
    return held && this.#function(held.gives[output]!);
  }

  /** Whether all guards hold all over the cone but for a null set: of a > b and b > c follows a > c. */
  #holds(guards: Case['guards']): boolean {
    const asked: Row[] = [];
    const positive: Row[] = [];
    for (const [form, relation] of guards) {
      const row = this.#function(form);
      if (row === undefined) return false;
      if (row.every(isZero)) {
        if (relation !== '>=' && relation !== '=') return false;
      } else if (relation === '=') return false;
      // What is asked not to be 0 is so but on a null set.
      else if (relation !== '!=') (this.#isKnown(row) ? positive : asked).push(row);
    }
    for (let left = asked; left.length > 0; ) {
      const still = left.filter(row => !positive.some(one => this.#isFound(this.#minus(row, one), positive)));
      if (still.length === left.length) return false;
      positive.push(...left.filter(row => !still.includes(row)));
      left = still;
    }
    return true;
  }

  #minus(a: Row, b: Row): Row {
    this.#meter.charge(a.length);
    return a.map((value, i) => sub(value, b[i]!, this.#meter));
  }

  /** Whether it is one of some rows, known to be positive, or 0. */
  #isFound(row: Row, rows: readonly Row[]): boolean {
    this.#meter.charge(rows.length);
    return (
      row.every(isZero) ||
      rows.some(one => one.every((value, i) => equal(value, row[i]!))) ||
      this.#isKnown(row)
    );
  }

  #isKnown(row: Row): boolean {
    return this.#known.has(vectorKey(scaledRay(row, this.#meter)));
  }

  /** Whether a form is at most (`way` 1) or at least (−1) a function all over the cone. */
  #isBounded(form: Form, bound: Row, way: 1 | -1): boolean {
    const meter = this.#meter;
    const key = (row: Row): string => vectorKey(row);
    const [only, second] = [...form.ties];
    const tie = only && second === undefined ? this.#owners.get(only[0])! : undefined;
    if (tie && 'sign' in tie.is) {
      const { sign, of } = tie.is;
      const factor = only![1];
      const under = inverse(factor, meter)!;
      const own = bound.map((value, i) => mul(under, sub(value, form.inputs[i]!, meter), meter));
      const side = signOf(factor) === way ? 1 : -1;
      const name = `${only![0]} ${side} ${key(own)}`;
      const known = this.#bounds.get(name);
      if (known !== undefined) return known;
      const isSo = (one: Form): boolean => this.#isBounded(one, own, side);
      // All that a maximum is the largest of are below what it is below; one above is enough for it to be above.
      const found = sign === side ? of.every(isSo) : of.some(isSo);
      this.#bounds.set(name, found);
      return found;
    }
    const row = this.#function(form);
    if (row === undefined) return false;
    const gap = this.#minus(bound, row);
    return gap.every(isZero) || this.#isKnown(way === 1 ? gap : gap.map(neg));
  }
}
