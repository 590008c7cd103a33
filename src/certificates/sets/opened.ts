/** A program with inputs in the place of its tied norms: f(x) = G(x, s), at s = 0, and the derivatives of what the norms are taken of. */

import { valuesAt } from '../kernel/evaluate.ts';
import { isTiedNorm } from '../kernel/held.ts';
import { coordinates, rationals, runPiece } from '../kernel/jet.ts';
import type { Line, Step } from '../language/line.ts';
import { type Gram, scaledGram, tiedRoots } from '../near/root.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { add, dot, isZero, mul, type Rat, ZERO } from '../numbers/rational.ts';

export type Row = readonly Rat[];

/** A step whose ball is one of the inputs of the program, where it is 0; of a root, MᵀM for its M. */
export interface TiedNorm {
  readonly step: Step;
  readonly gram?: Gram;
}

export function tiedNorms(line: Line, x: readonly Rat[], meter: Meter): TiedNorm[] {
  const values = valuesAt(line, x, meter);
  const roots = tiedRoots(line, x, values, meter);
  return line.steps.flatMap((step): TiedNorm[] => {
    const gram = roots.get(step);
    if (gram) return [{ step, gram }];
    const at = step.args.map(slot => values[slot]!);
    return isTiedNorm(step, rationals(meter), at) ? [{ step }] : [];
  });
}

/** Outputs are those of the program, where `own`, then the arguments of the norms, where `args`. */
export function openedLine(
  line: Line,
  norms: readonly TiedNorm[],
  which: { readonly own: boolean; readonly args: boolean },
): Line {
  const p = line.inputs.length;
  const moved = (slot: number): number => {
    const k = norms.findIndex(({ step }) => step.out === slot);
    return k >= 0 ? p + k : slot < p ? slot : slot + norms.length;
  };
  const outputs = [
    ...(which.own ? line.outputs : []),
    ...(which.args ? norms.flatMap(({ step }) => step.args) : []),
  ];
  return {
    ...line,
    inputs: [...line.inputs, ...norms.map((_, k) => `norm ${k + 1}`)],
    steps: line.steps
      .filter(step => !norms.some(norm => norm.step === step))
      .map(step => ({ ...step, args: step.args.map(moved), out: moved(step.out) })),
    outputs: outputs.map(moved),
  };
}

/** One choice of pieces: ∇G in x, and for each norm that counts its adjoint α and MᵀM for M = α L J. */
export interface Part {
  readonly centre: Row;
  readonly norms: readonly { readonly adjoint: Rat; readonly gram: Gram }[];
}

/** From ∇G and the gradients of the arguments, all in (x, s). */
export function partOf(
  [own, ...rest]: readonly Row[],
  norms: readonly TiedNorm[],
  p: number,
  meter: Meter,
): Part {
  const found: { readonly adjoint: Rat; readonly gram: Gram }[] = [];
  const include = (adjoint: Rat, gram: Gram): void => {
    if (!gram.flat().every(isZero)) found.push({ adjoint, gram });
  };
  let from = 0;
  for (const [
    k,
    {
      step: { basic, args },
      gram,
    },
  ] of norms.entries()) {
    const inner = rest.slice(from, from + args.length);
    from += args.length;
    const adjoint = own![p + k]!;
    if (isZero(adjoint)) continue;
    if (gram) {
      include(adjoint, scaledGram(gram, mul(adjoint, adjoint, meter), meter));
      continue;
    }
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
    if (short.length > 0) include(adjoint, gramOf(short, meter));
  }
  return { centre: own!.slice(0, p), norms: found };
}

/** MᵀM, which says all of {Mᵀu: |u| ≤ 1}. */
export function gramOf(matrix: readonly Row[], meter: Meter): Gram {
  const columns = matrix[0]!.map((_, j) => matrix.map(row => row[j]!));
  return columns.map(a => columns.map(b => dot(a, b, meter)));
}

export const rowsOf = (flat: Row, width: number): Row[] =>
  Array.from({ length: flat.length / width }, (_, i) => flat.slice(i * width, (i + 1) * width));
