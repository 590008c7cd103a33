/**
 * That a program is continuous, and locally Lipschitz, around a point that no closed form need be known of: on the closed box between the ends
 * every node has a value, of operations that are continuous wherever they have one.
 */
import { Enclosures, type Range } from '../bounds/enclosed.ts';
import { type Algebra, run, runAll } from '../kernel/algebra.ts';
import { orderIn } from '../kernel/held.ts';
import { type Piece, type Region, regionsNear } from '../language/basic.ts';
import type { Guard } from '../language/formula.ts';
import { isAsked, type Line, type Step } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { compare } from '../numbers/rational.ts';

const MAX_PIECES = 64;

/** Throws Stop where that is not seen. The inputs are between these. */
export function showContinuous(line: Line, inputs: readonly Range[], meter: Meter): void {
  const on = lipschitz(meter);
  const slots = [...inputs];
  for (const step of line.steps) {
    if (isAsked(step) && (!step.single || step.basic.foreign)) throw new Stop('an operation that may jump');
    const args = step.args.map(slot => slots[slot]!);
    const results = piecesOn(step, on, args, meter).map(piece => {
      const found = runAll(on, piece, args);
      if (found === undefined) throw new Stop('a node without a value near a point');
      return found;
    });
    for (let k = 0; k < step.basic.outputs; k += 1)
      slots[step.out + k] = results.map(one => one[k]!).reduce((a, b) => hull(a, b, meter));
  }
}

/** Ranges of functions that are locally Lipschitz: roots of what may be 0 are not. */
export function lipschitz(meter: Meter): Algebra<Range> {
  const on = new Enclosures(meter);
  return {
    meter,
    constant: q => on.constant(q),
    add: (a, b) => on.add(a, b),
    neg: a => on.neg(a),
    mul: (a, b) => on.mul(a, b),
    inverse: a => on.inverse(a),
    power: (a, k) => on.power(a, k),
    fraction(a, exponent) {
      if (a.lo.n <= 0n) throw new Stop('a root of what may be 0');
      return on.fraction(a, exponent);
    },
    apply: (name, a) => on.apply(name, a),
  };
}

const hull = (a: Range, b: Range, meter: Meter): Range => ({
  lo: compare(a.lo, b.lo, meter) <= 0 ? a.lo : b.lo,
  hi: compare(a.hi, b.hi, meter) >= 0 ? a.hi : b.hi,
});

/** Those that may be taken. */
function piecesOn(step: Step, on: Algebra<Range>, args: readonly Range[], meter: Meter): Piece[] {
  const order = orderIn(on, args, (a, b) => {
    if (compare(a.hi, b.lo, meter) < 0) return -1;
    if (compare(b.hi, a.lo, meter) < 0) return 1;
    throw new Stop('an order of arguments');
  });
  const cells = step.single ? undefined : attempt(() => regionsNear(step.basic, order));
  const near = cells?.filter(cell => mayHold(cell, on, args));
  const pieces: Iterable<Piece> = near ? near.map(({ piece }) => piece) : step.basic.pieces();
  const found: Piece[] = [];
  for (const piece of pieces) {
    if (found.length === MAX_PIECES) throw new Stop('many pieces near a point');
    found.push(piece);
  }
  if (found.length === 0) throw new Stop('no piece near a point');
  return found;
}

const mayHold = ({ guards }: Region, on: Algebra<Range>, args: readonly Range[]): boolean =>
  guards.every(guard => !fails(guard, on, args));

function fails({ formula, relation }: Guard, on: Algebra<Range>, args: readonly Range[]): boolean {
  const value = attempt(() => run(on, formula, i => args[i]));
  if (value === undefined) return false;
  if (relation === '>') return value.hi.n <= 0n;
  if (relation === '>=') return value.hi.n < 0n;
  return relation === '=' && (value.lo.n > 0n || value.hi.n < 0n);
}
