/** A program with inputs in the place of its tied norms: f(x) = G(x, s), at s = 0, and the derivatives of what the norms are taken of. */

import { isTiedNorm } from '../kernel/held.ts';
import { coordinates, type Jet, rationals, runPiece } from '../kernel/jet.ts';
import type { Line, Step } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { add, isZero, mul, type Rat, ZERO } from '../numbers/rational.ts';

export type Row = readonly Rat[];

export const tiedNorms = (line: Line, jets: readonly Jet[], meter: Meter): Step[] =>
  line.steps.filter(step =>
    isTiedNorm(
      step,
      rationals(meter),
      step.args.map(slot => jets[slot]!.value),
    ),
  );

/** Outputs are those of the program, where `own`, then the arguments of the norms, where `args`. */
export function openedLine(
  line: Line,
  norms: readonly Step[],
  which: { readonly own: boolean; readonly args: boolean },
): Line {
  const p = line.inputs.length;
  const moved = (slot: number): number => {
    const k = norms.findIndex(({ out }) => out === slot);
    return k >= 0 ? p + k : slot < p ? slot : slot + norms.length;
  };
  const outputs = [
    ...(which.own ? line.outputs : []),
    ...(which.args ? norms.flatMap(({ args }) => args) : []),
  ];
  return {
    ...line,
    inputs: [...line.inputs, ...norms.map((_, k) => `norm ${k + 1}`)],
    steps: line.steps
      .filter(step => !norms.includes(step))
      .map(step => ({ ...step, args: step.args.map(moved), out: moved(step.out) })),
    outputs: outputs.map(moved),
  };
}

/** One choice of pieces: ∇G in x, and for each norm that counts its adjoint α and the rows of α L J. */
export interface Part {
  readonly centre: Row;
  readonly norms: readonly { readonly adjoint: Rat; readonly matrix: readonly Row[] }[];
}

/** From ∇G and the gradients of the arguments, all in (x, s). */
export function partOf(
  [own, ...rest]: readonly Row[],
  norms: readonly Step[],
  p: number,
  meter: Meter,
): Part {
  const found: { readonly adjoint: Rat; readonly matrix: readonly Row[] }[] = [];
  let from = 0;
  for (const [k, { basic, args }] of norms.entries()) {
    const inner = rest.slice(from, from + args.length);
    from += args.length;
    const adjoint = own![p + k]!;
    if (isZero(adjoint)) continue;
    const forms = runPiece(
      basic.norm!,
      coordinates(
        args.map(() => ZERO),
        meter,
      ),
      args.length,
      meter,
    )!;
    const matrix = forms.map(({ gradient }) =>
      own!.map((_, j) =>
        gradient.reduce(
          (sum, by, i) => add(sum, mul(mul(adjoint, by, meter), inner[i]![j]!, meter), meter),
          ZERO,
        ),
      ),
    );
    if (matrix.some(row => !row.slice(p).every(isZero)))
      throw new Stop('a norm is taken of another one that is tied');
    const short = matrix.map(row => row.slice(0, p));
    if (!short.flat().every(isZero)) found.push({ adjoint, matrix: short });
  }
  return { centre: own!.slice(0, p), norms: found };
}

export const rowsOf = (flat: Row, width: number): Row[] =>
  Array.from({ length: flat.length / width }, (_, i) => flat.slice(i * width, (i + 1) * width));
