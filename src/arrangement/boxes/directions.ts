/** Directions in which a program may rise all over a box: proposed from gradients in the middle, and proven by nothing here. */
import { minimumNormPoint, type Vector } from '../../linear/index.ts';
import {
  compare,
  enclosedField,
  floorQuotient,
  type Interval,
  isFailure,
  max,
  min,
  ONE,
  type Rational,
  rational,
  sign,
  ZERO,
} from '../../numbers/index.ts';
import type { Step, StraightLine } from '../../programs/index.ts';
import type { Purse } from '../purse.ts';
import { type BoxPiece, type InputBox, piecesOn } from './slopes.ts';

/** Choices of pieces whose gradients are looked at, and numbers in the gradients of all nodes for all of them. */
const MAX_CHOICES = 64;
const MAX_NUMBERS = 5_000_000;
/** What gradients are rounded to. */
const GRAIN = 1n << 20n;
/** Entries of a direction are whole numbers up to this. */
const LARGEST = 256n;

const HALF = rational(1n, 2n);

export const middleOf = ({ lo, hi }: Interval): Rational => lo.add(hi).mul(HALF);

/** x in units of 1/grain. */
const rounded = (x: Rational, grain: bigint): bigint => floorQuotient(2n * x.s * x.n * grain + x.d, 2n * x.d);

const at = (x: Rational): Interval => ({ lo: x, hi: x });
const short = (value: Interval): Rational => rational(rounded(middleOf(value), GRAIN), GRAIN);

/** What a node is in the middle, and may be in the box; and its gradients, one a choice. */
class Middle {
  readonly #field = enclosedField();
  readonly #values: Interval[];
  readonly #middle: Interval[];
  #rows: Vector[][];
  readonly #choices: number;

  constructor(box: InputBox, { p, m }: StraightLine) {
    this.#choices = Math.max(1, Math.min(MAX_CHOICES, Math.floor(MAX_NUMBERS / (p * m))));
    this.#values = [...box];
    this.#middle = box.map(one => at(middleOf(one)));
    this.#rows = [box.map((_, i) => box.map((_other, j) => (i === j ? ONE : ZERO)))];
  }

  /** By choice. */
  gradients(slot: number): readonly Vector[] {
    return this.#rows.map(rows => rows[slot]!);
  }

  /** Whether the node has values and gradients there. */
  visit(step: Step): boolean {
    const pieces = piecesOn(
      step,
      step.args.map(slot => this.#values[slot]!),
      this.#field,
    );
    const args = step.args.map(slot => this.#middle[slot]!);
    const own = step.g.index(this.#field, args);
    const taken = pieces?.find(({ piece }) => piece === own) ?? pieces?.[0];
    if (pieces === undefined || taken === undefined || !this.#choose(step, pieces, args)) return false;
    for (let k = 0; k < step.g.outputs; k += 1) {
      const value = step.g.piece(taken.piece).outputs[k]!.value(this.#field, args);
      if (isFailure(value)) return false;
      this.#middle.push(at(short(value)));
      const ranges = pieces.map(({ values }) => values[k]!);
      this.#values.push({
        lo: ranges.map(({ lo }) => lo).reduce(min),
        hi: ranges.map(({ hi }) => hi).reduce(max),
      });
    }
    return true;
  }

  #choose({ g, args: slots }: Step, pieces: readonly BoxPiece[], args: readonly Interval[]): boolean {
    const next: { readonly rows: Vector[]; readonly added: readonly Vector[] }[] = [];
    for (const [i, { piece }] of pieces.entries()) {
      const partials = g.piece(piece).outputs.map(f => f.gradient(this.#field, args));
      const known = partials.flatMap(one => (isFailure(one) ? [] : [one]));
      if (known.length < partials.length) return false;
      for (const rows of this.#rows.slice(0, this.#choices - next.length)) {
        const zero = rows[0]!.map(() => ZERO);
        const added = known.map(partial =>
          partial.reduce<Vector>((sum, { argument, value }) => {
            const [k, row] = [short(value), rows[slots[argument]!]!];
            return sum.map((entry, j) => entry.add(k.mul(row[j]!)));
          }, zero),
        );
        // Rows are as many as nodes: only those that go on in several ways are copied.
        next.push({ rows: i === 0 ? rows : [...rows], added });
      }
    }
    for (const { rows, added } of next) rows.push(...added);
    this.#rows = next.map(({ rows }) => rows);
    return true;
  }
}

/** Steps of a program after which the time is looked at. */
const ROUND = 128;

/** A direction with products above 0 with the gradients that were looked at; undefined where there is none, or none is seen. */
export function directionNear(program: StraightLine, box: InputBox, purse: Purse): Vector | undefined {
  const middle = new Middle(box, program);
  const visit = (step: Step, k: number): boolean => {
    if (k % ROUND === ROUND - 1) purse.spend(0);
    return middle.visit(step);
  };
  if (!program.steps.every(visit)) return undefined;
  return wholeDirection(middle.gradients(program.outputs[0]!), LARGEST);
}

/** A direction near that along which all of the gradients rise most, in whole numbers up to the largest; undefined where none is seen. */
export function wholeDirection(gradients: readonly Vector[], largest: bigint): Vector | undefined {
  const { point } = minimumNormPoint(gradients);
  const size = point.map(entry => entry.abs()).reduce(max);
  if (sign(size) === 0) return undefined;
  const found = point.map(entry => rational(rounded(entry.div(size), largest)));
  return found.some(entry => compare(entry, ZERO) !== 0) ? found : undefined;
}
