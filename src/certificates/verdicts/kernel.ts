/**
 * Whether the kernel of one operation rounds: not where it only chooses, scales or adds up with factors that the format
 * holds, nor where it is one operation of two arguments (and no product of a list) with an exact result.
 */

import { activePieces } from '../kernel/evaluate.ts';
import type { Basic, Piece } from '../language/basic.ts';
import { constantJet, type Formula, type Jet, run } from '../language/jet.ts';
import type { Step } from '../language/program.ts';
import type { Floats } from '../numbers/float.ts';
import { attempt, type Meter } from '../numbers/meter.ts';
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
    const stack: Jet[] = [];
    for (const instruction of formula) {
      const [op, operand] = instruction;
      if (op === 'constant') stack.push(constantJet(operand, 0));
      else if (op === 'argument') stack.push(constantJet(at[operand]!.value, 0));
      else {
        const args = stack.splice(['add', 'sub', 'mul', 'div'].includes(op) ? -2 : -1);
        const places = args.map((_, i) => ['argument', i] as const);
        const result = attempt(() => run([...places, instruction], args, 0, this.#meter));
        if (result === undefined || !this.#floats.holds(result.value)) return false;
        stack.push(result);
      }
    }
    return true;
  }

  /**
   * plain: every piece is affine, with factors that the format holds; and has one argument, where there are several pieces. Not
   * the norm of a list, also of one number: it may be taken by powers and roots.
   * compares: pieces are chosen by comparing arguments, their opposites and parameters.
   */
  #kernel({ basic, single, op }: Step, n: number): { readonly plain: boolean; readonly compares: boolean } {
    const known = this.#known.get(basic);
    if (known) return known;
    let [plain, compares] = [op !== 'norm1', true];
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
      at,
      chosen.map(({ value }) => constantJet(value, 0)),
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
  const fixed = (constant: Rat): Affine => ({ terms: new Array<Rat>(n).fill(ZERO), constant });
  const isFixed = ({ terms }: Affine): boolean => terms.every(isZero);
  const scaled = (a: Affine, factor: Rat): Affine => ({
    terms: a.terms.map(term => mul(term, factor, meter)),
    constant: mul(a.constant, factor, meter),
  });
  const plus = (a: Affine, b: Affine): Affine => ({
    terms: a.terms.map((term, i) => add(term, b.terms[i]!, meter)),
    constant: add(a.constant, b.constant, meter),
  });
  const stack: Affine[] = [];
  for (const [op, operand] of formula) {
    meter.charge(n + 1);
    if (op === 'constant') stack.push(fixed(operand));
    else if (op === 'argument') stack.push({ terms: fixed(ZERO).terms.with(operand, ONE), constant: ZERO });
    else {
      const b = stack.pop()!;
      if (op === 'neg') stack.push(scaled(b, MINUS_ONE));
      else if (op === 'add') stack.push(plus(stack.pop()!, b));
      else if (op === 'sub') stack.push(plus(stack.pop()!, scaled(b, MINUS_ONE)));
      else if (op === 'mul') {
        const a = stack.pop()!;
        if (!isFixed(a) && !isFixed(b)) return undefined;
        stack.push(isFixed(a) ? scaled(b, a.constant) : scaled(a, b.constant));
      } else if (op === 'div') {
        const over = isFixed(b) ? inverse(b.constant, meter) : undefined;
        if (over === undefined) return undefined;
        stack.push(scaled(stack.pop()!, over));
      } else if (op === 'pow' && operand === 1) stack.push(b);
      else {
        const known = op === 'pow' && (isFixed(b) || operand === 0);
        const result = known ? power(b.constant, operand, meter) : undefined;
        if (result === undefined) return undefined;
        stack.push(fixed(result));
      }
    }
  }
  return stack[0];
}

/** Value of each output, and the size of the terms that rounding is relative to. */
function sizes(
  piece: Piece,
  at: readonly Jet[],
  meter: Meter,
): { readonly value: Rat; readonly size: Rat }[] | undefined {
  const found: { value: Rat; size: Rat }[] = [];
  for (const formula of piece) {
    const jet = attempt(() => run(formula, at, at.length, meter));
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
