/** Algorithms 1 and 2 in one sweep over enclosed numbers: where values are not rational. */

import type { Order, Piece } from '../language/basic.ts';
import type { Guard } from '../language/formula.ts';
import type { Elementary, Formula } from '../language/jet.ts';
import { isEverywhere, type Line, type Step } from '../language/program.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { integer, ONE, type Rat, ZERO } from '../numbers/rational.ts';
import { Enclosures, type Range, single } from './enclosed.ts';

export interface EnclosedJet {
  readonly value: Range;
  readonly gradient: readonly Range[];
}

/** Every slot at x. Stops where a guard's sign is not known, throws Wrong where the program is undefined. */
export function evaluateEnclosed(line: Line, x: readonly Rat[], meter: Meter): EnclosedJet[] {
  const sweep = new Sweep(x.length, meter);
  const jets: EnclosedJet[] = x.map((value, i) => ({
    value: single(value),
    gradient: x.map((_, j) => single(i === j ? ONE : ZERO)),
  }));
  for (const step of line.steps) {
    const args = step.args.map(slot => jets[slot]!);
    for (const [k, formula] of sweep.selected(step, args).entries())
      jets[step.out + k] = sweep.run(formula, args, step);
  }
  return jets;
}

class Sweep {
  readonly p: number;
  readonly on: Enclosures;

  constructor(p: number, meter: Meter) {
    this.p = p;
    this.on = new Enclosures(meter);
  }

  /** The piece of the index cell that holds the arguments. */
  selected(step: Step, args: readonly EnclosedJet[]): Piece {
    if (isEverywhere(step)) for (const piece of step.basic.pieces()) return piece;
    const order: Order = (i, j) => {
      const value = args[i]!.value;
      if (j === undefined) return this.#sign(value);
      // One number, whatever it is.
      return args[i] === args[j] ? 0 : this.#sign(this.on.add(value, this.on.neg(args[j]!.value)));
    };
    const plain = new Map(args.map(arg => [arg, { value: arg.value, gradient: [] }]));
    const values = args.map(arg => plain.get(arg)!);
    const holds = ({ formula, relation }: Guard): boolean => {
      const sign = this.#sign(this.run(formula, values, step, 0).value);
      return relation === '>'
        ? sign > 0
        : relation === '>='
          ? sign >= 0
          : (sign === 0) === (relation === '=');
    };
    let found: Piece | undefined;
    for (const { piece, guards } of step.basic.near(order)) {
      if (!guards.every(holds)) continue;
      if (found !== undefined) throw new Wrong(`two index cells of the node ${name(step)} hold the point`);
      found = piece;
      if (!step.basic.foreign) break;
    }
    if (found === undefined) throw new Wrong(`no index cell of the node ${name(step)} holds the point`);
    return found;
  }

  #sign(range: Range): -1 | 0 | 1 {
    const sign = this.on.sign(range);
    if (sign === undefined) throw new Stop('the sign of a guard is not known');
    return sign;
  }

  run(formula: Formula, args: readonly EnclosedJet[], step: Step, p = this.p): EnclosedJet {
    const stack: EnclosedJet[] = [];
    for (const [op, operand] of formula) {
      this.on.meter.charge(10);
      if (op === 'constant')
        stack.push({ value: single(operand), gradient: new Array<Range>(p).fill(single(ZERO)) });
      else if (op === 'argument') stack.push(args[operand]!);
      else {
        const b = ['add', 'sub', 'mul', 'div'].includes(op) ? stack.pop()! : undefined;
        const a = stack.pop()!;
        const result = b === undefined ? this.#unary(op, a, operand) : this.#binary(op, a, b);
        if (result === undefined) throw new Wrong(`the node ${name(step)} is undefined at the point`);
        stack.push(result);
      }
    }
    return stack[0]!;
  }

  /** The value, and u·a′ + v·b′. */
  #jet(value: Range, u: Range, a: EnclosedJet, v?: Range, b?: EnclosedJet): EnclosedJet {
    const { on } = this;
    const gradient = a.gradient.map((own, i) => {
      const first = on.mul(u, own);
      return v && b ? on.add(first, on.mul(v, b.gradient[i]!)) : first;
    });
    return { value, gradient };
  }

  #binary(op: Elementary, a: EnclosedJet, b: EnclosedJet): EnclosedJet | undefined {
    const { on } = this;
    const one = single(ONE);
    if (op === 'sub' && a === b) return this.#jet(single(ZERO), single(ZERO), a);
    if (op === 'add') return this.#jet(on.add(a.value, b.value), one, a, one, b);
    if (op === 'sub') return this.#jet(on.add(a.value, on.neg(b.value)), one, a, on.neg(one), b);
    if (op === 'mul') return this.#jet(on.mul(a.value, b.value), b.value, a, a.value, b);
    const under = on.inverse(b.value);
    if (under === undefined) return undefined;
    const value = on.mul(a.value, under);
    return this.#jet(value, under, a, on.neg(on.mul(value, under)), b);
  }

  #unary(op: Elementary, a: EnclosedJet, k: number): EnclosedJet | undefined {
    const { on } = this;
    const { value } = a;
    if (op === 'neg') return this.#jet(on.neg(value), single(integer(-1)), a);
    if (op === 'pow') {
      const [own, lower] = [this.#power(value, k), k === 0 ? single(ZERO) : this.#power(value, k - 1)];
      return own && lower && this.#jet(own, on.mul(single(integer(k)), lower), a);
    }
    if (op === 'exp') return this.#jet(on.exp(value), on.exp(value), a);
    if (op === 'sin') return this.#jet(on.sin(value), on.cos(value), a);
    if (op === 'cos') return this.#jet(on.cos(value), on.neg(on.sin(value)), a);
    const [own, slope] = [on.log(value), on.inverse(value)];
    return own && slope && this.#jet(own, slope, a);
  }

  #power(a: Range, k: number): Range | undefined {
    const base = k < 0 ? this.on.inverse(a) : a;
    if (base === undefined) return undefined;
    let result = single(ONE);
    for (let n = 0; n < Math.abs(k); n += 1) {
      this.on.meter.charge(10);
      result = this.on.mul(result, base);
    }
    return result;
  }
}

const name = (step: Step): string => step.id.slice(0, 40);
