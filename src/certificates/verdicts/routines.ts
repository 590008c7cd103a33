/**
 * Whether the kernel of one operation rounds: not where it only chooses, scales or adds up with factors that the format
 * holds, nor where it is one operation of two arguments (and no product of a list) with an exact result. What a program writes
 * down as a selection is no kernel: it may round where more than one operation stands in a piece or a guard.
 */

import { type Algebra, run } from '../kernel/algebra.ts';
import { activePieces } from '../kernel/evaluate.ts';
import { type Jet, rationals, runJet } from '../kernel/jet.ts';
import type { Basic, Piece } from '../language/basic.ts';
import type { Formula } from '../language/formula.ts';
import type { Step } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import {
  abs,
  add,
  compare,
  integer,
  inverse,
  isZero,
  MINUS_ONE,
  mul,
  ONE,
  power,
  type Rat,
  sub,
  ZERO,
} from '../numbers/rational.ts';
import type { Floats } from './float.ts';

/** An operation of more pieces compares and moves its arguments. */
const MANY = 200;
/** What a kernel of several operations may lose, in units of the last place: then it may take a piece that is as near. */
const ROUNDINGS = 16;

/** Of an affine function: its coefficients and its constant. */
interface Affine {
  readonly terms: readonly Rat[];
  readonly constant: Rat;
}

export class Kernels {
  readonly #floats: Floats;
  readonly #meter: Meter;
  readonly #known = new Map<Basic, { readonly plain: boolean; readonly compares: boolean }>();

  constructor(floats: Floats, meter: Meter) {
    this.#floats = floats;
    this.#meter = meter;
  }

  /** Whether the kernel of a step computes its values, and can be expected to compute its derivatives, without rounding. */
  computes(step: Step, piece: Piece, at: readonly Jet[]): boolean {
    // The derivative of the product of a list may be taken by dividing it by each factor.
    const single = step.single && at.length === 2 && step.op !== 'prod';
    const { plain, compares } = this.#kernel(step, at.length);
    if (!compares && this.#isNearAnother(step, piece, at)) return false;
    return piece.every(formula => {
      const affine = affineOf(formula, at.length, this.#meter);
      if (affine === undefined) return single && this.#keeps(formula, at);
      const terms = affine.terms.map((factor, i) => mul(factor, at[i]!.value, this.#meter));
      return plain && this.#floats.holds(affine.constant) && this.#floats.adds([...terms, affine.constant]);
    });
  }

  /** Whether each operation of a formula has an exact result. */
  #keeps(formula: Formula, at: readonly Jet[]): boolean {
    const meter = this.#meter;
    const on = rationals(meter);
    const kept = (value: Rat): Rat => {
      if (!this.#floats.holds(value)) throw new Stop('is rounded');
      return value;
    };
    const ifAny = (value: Rat | undefined): Rat | undefined => value && kept(value);
    const exactly: Algebra<Rat> = {
      ...on,
      add: (a, b) => kept(on.add(a, b)),
      mul: (a, b) => kept(on.mul(a, b)),
      inverse: a => ifAny(on.inverse(a)),
      div: (a, b) => {
        const under = on.inverse(b);
        return under && kept(on.mul(a, under));
      },
      power: (a, k) => ifAny(on.power(a, k)),
      fraction: (a, e) => ifAny(on.fraction(a, e)),
      apply: (name, a) => ifAny(on.apply(name, a)),
      norm: a => kept(on.norm!(a)),
    };
    return attempt(() => run(exactly, formula, i => at[i]!.value)) !== undefined;
  }

  /**
   * plain: every piece is affine, with factors that the format holds; and has one argument, where there are several pieces. Not
   * the norm of a list, also of one number: it may be taken by powers and roots.
   * compares: pieces are chosen by comparing arguments, their opposites and parameters.
   */
  #kernel({ basic, single, op }: Step, n: number): { readonly plain: boolean; readonly compares: boolean } {
    const known = this.#known.get(basic);
    if (known) return known;
    let [plain, compares] = [op !== 'norm1' && !isComputed(basic), true];
    for (const piece of few(basic) ?? [])
      for (const formula of piece) {
        const affine = affineOf(formula, n, this.#meter);
        const terms = affine?.terms.filter(factor => !isZero(factor)) ?? [];
        plain &&= affine !== undefined && (single || terms.length <= 1);
        plain &&= terms.every(factor => this.#floats.holds(factor));
        compares &&= affine !== undefined && (terms.length === 0 || isZero(affine.constant));
        compares &&= terms.every(factor => compare(abs(factor), ONE, this.#meter) === 0);
      }
    const found = { plain, compares };
    this.#known.set(basic, found);
    return found;
  }

  /** Whether a piece that is not active has a value as near as the kernel's own roundings. */
  #isNearAnother(step: Step, piece: Piece, at: readonly Jet[]): boolean {
    const pieces = few(step.basic);
    if (step.single || pieces === undefined) return false;
    const meter = this.#meter;
    const chosen = sizes(piece, at, meter);
    if (chosen === undefined) return false;
    const active = activePieces(
      step,
      at.map(({ value }) => value),
      chosen.map(({ value }) => value),
      meter,
    );
    const unit = mul(integer(ROUNDINGS), power(integer(2), -this.#floats.format.digits, meter)!, meter);
    const least = mul(integer(ROUNDINGS), power(integer(2), this.#floats.format.least, meter)!, meter);
    return pieces.some(other => {
      if (other === piece || active.includes(other)) return false;
      return sizes(other, at, meter)?.every(({ value, size }, k) => {
        const apart = abs(sub(value, chosen[k]!.value, meter));
        const lost = mul(add(size, chosen[k]!.size, meter), unit, meter);
        return compare(apart, lost, meter) <= 0 || compare(apart, least, meter) <= 0;
      });
    });
  }
}

/** Whether a document writes it down, with several operations in a piece or a guard. */
function isComputed(basic: Basic): boolean {
  if (!basic.foreign && !basic.composed) return false;
  const pieces = few(basic);
  if (pieces === undefined || basic.inside || basic.composed === 'simplified') return true;
  // Where all that guards compare is tied every cell is near.
  const guards = [...basic.near(() => 0)].flatMap(region => region.guards.map(({ formula }) => formula));
  return [...pieces.flat(), ...guards].some(isCompound);
}

/** Whether more than one operation rounds in it: a sign does not. */
const isCompound = (formula: Formula): boolean =>
  formula.filter(([op]) => op !== 'constant' && op !== 'argument' && op !== 'neg').length > 1;

/** The pieces of an operation, where there are not many. */
function few(basic: Basic): Piece[] | undefined {
  const found: Piece[] = [];
  for (const piece of basic.pieces()) {
    if (found.length === MANY) return undefined;
    found.push(piece);
  }
  return found;
}

/** The formula as Σ terms·argument + constant, where it is visibly that. */
function affineOf(formula: Formula, n: number, meter: Meter): Affine | undefined {
  const units = fixed(n, ZERO).terms;
  return attempt(() => run(affines(n, meter), formula, i => ({ terms: units.with(i, ONE), constant: ZERO })));
}

const fixed = (n: number, constant: Rat): Affine => ({ terms: new Array<Rat>(n).fill(ZERO), constant });

/** Affine functions, as what formulas are computed in: anything else is not known. */
function affines(n: number, meter: Meter): Algebra<Affine> {
  const stop = (): never => {
    throw new Stop('is not visibly affine');
  };
  const isFixed = ({ terms }: Affine): boolean => terms.every(isZero);
  const scaled = (a: Affine, factor: Rat): Affine => ({
    terms: a.terms.map(term => mul(term, factor, meter)),
    constant: mul(a.constant, factor, meter),
  });
  const of = (constant: Rat | undefined): Affine | undefined => constant && fixed(n, constant);
  return {
    meter,
    constant: q => fixed(n, q),
    add: (a, b) => ({
      terms: a.terms.map((term, i) => add(term, b.terms[i]!, meter)),
      constant: add(a.constant, b.constant, meter),
    }),
    neg: a => scaled(a, MINUS_ONE),
    mul: (a, b) => (isFixed(a) ? scaled(b, a.constant) : isFixed(b) ? scaled(a, b.constant) : stop()),
    inverse: a => (isFixed(a) ? of(inverse(a.constant, meter)) : stop()),
    power: (a, k) => (k === 1 ? a : k === 0 || isFixed(a) ? of(power(a.constant, k, meter)) : stop()),
    fraction: stop,
    apply: stop,
  };
}

/** Value of each output, and the size of the terms that rounding is relative to. */
function sizes(
  piece: Piece,
  at: readonly Jet[],
  meter: Meter,
): { readonly value: Rat; readonly size: Rat }[] | undefined {
  const found: { value: Rat; size: Rat }[] = [];
  for (const formula of piece) {
    const jet = attempt(() => runJet(formula, at, at.length, meter));
    if (jet === undefined) return undefined;
    const start = affineOf(formula, at.length, meter)?.constant ?? jet.value;
    const size = jet.gradient.reduce(
      (sum, factor, i) => add(sum, abs(mul(factor, at[i]!.value, meter)), meter),
      abs(start),
    );
    found.push({ value: jet.value, size });
  }
  return found;
}
