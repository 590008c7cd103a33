/**
 * Whether a case is free of roundoff: Algorithms 1 and 2, run in a floating-point format in either mode and with sums in
 * any order, round nowhere. Then what a target returns must agree exactly.
 */

import { evaluate, type Override } from '../kernel/evaluate.ts';
import { coordinates, type Jet, runJet } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import type { Meter } from '../numbers/meter.ts';
import { add, isZero, mul, ONE, type Rat, ratio, ZERO } from '../numbers/rational.ts';
import { Floats, type FORMATS } from './float.ts';
import { Kernels } from './routines.ts';

/** ∂ output / ∂ argument, by output. */
type Partials = readonly (readonly Rat[])[];

/** `override`: which pieces are taken at ties. */
export function isFree(
  line: Line,
  x: readonly Rat[],
  precision: keyof typeof FORMATS,
  meter: Meter,
  override: Override,
): boolean {
  const own = new Map<Step, Piece>();
  const taken = new Map<Step, readonly Piece[]>();
  const jets = evaluate(line, x, meter, (step, active, piece) => {
    const chosen = override(step, active, piece);
    own.set(step, piece);
    taken.set(step, chosen);
    return chosen;
  });
  const floats = new Floats(precision, meter);
  const kernels = new Kernels(floats, meter);
  if (!x.every(value => floats.holds(value))) return false;
  const derivatives: Partials[] = [];
  for (const step of line.steps) {
    const [only] = step.basic.pieces();
    const piece = own.get(step) ?? only!;
    const at = coordinates(
      step.args.map(slot => jets[slot]!.value),
      meter,
    );
    if (!kernels.computes(step, piece, at)) return false;
    const partials = mean(taken.get(step) ?? [piece], at, meter);
    if (!partials.flat().every(value => floats.holds(value))) return false;
    derivatives.push(partials);
  }
  return backward(line, derivatives, floats, meter) && forward(line, derivatives, floats, meter);
}

/** The mean of the gradients of pieces at the arguments. */
function mean(pieces: readonly Piece[], at: readonly Jet[], meter: Meter): Partials {
  const share = ratio(1n, BigInt(pieces.length), meter);
  const all = pieces.map(piece => piece.map(formula => runJet(formula, at, at.length, meter)!.gradient));
  return all[0]!.map((row, k) =>
    row.map((_, i) => all.reduce((sum, own) => add(sum, mul(share, own[k]![i]!, meter), meter), ZERO)),
  );
}

function backward(line: Line, derivatives: readonly Partials[], floats: Floats, meter: Meter): boolean {
  return line.outputs.every(root => {
    const terms = new Map<number, Rat[]>([[root, [ONE]]]);
    for (const [t, step] of [...line.steps.entries()].reverse())
      for (const [k, row] of derivatives[t]!.entries()) {
        const adjoint = floats.total(terms.get(step.out + k) ?? []);
        if (adjoint === undefined) return false;
        if (isZero(adjoint)) continue;
        for (const [i, partial] of row.entries()) {
          const product = mul(adjoint, partial, meter);
          if (!floats.holds(product)) return false;
          const slot = step.args[i]!;
          if (!isZero(product)) terms.set(slot, [...(terms.get(slot) ?? []), product]);
        }
      }
    return line.inputs.every((_, i) => floats.adds(terms.get(i) ?? []));
  });
}

function forward(line: Line, derivatives: readonly Partials[], floats: Floats, meter: Meter): boolean {
  return line.inputs.every((_, i) => {
    const slopes = new Map<number, Rat>([[i, ONE]]);
    return line.steps.every((step, t) =>
      derivatives[t]!.every((row, k) => {
        const terms = row.map((partial, j) => mul(partial, slopes.get(step.args[j]!) ?? ZERO, meter));
        const total = terms.every(term => floats.holds(term)) ? floats.total(terms) : undefined;
        if (total === undefined) return false;
        slopes.set(step.out + k, total);
        return true;
      }),
    );
  });
}
