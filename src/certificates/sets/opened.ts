/** A program with inputs in the place of its tied norms: f(x) = G(x, s), at s = 0, and the derivatives of what the norms are taken of. */

import { valuesAt } from '../kernel/evaluate.ts';
import { isTiedNorm } from '../kernel/held.ts';
import { coordinates, rationals, runPiece } from '../kernel/jet.ts';
import type { Line, Step } from '../language/line.ts';
import { type Gram, scaledGram, tiedRoots } from '../near/root.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { add, dot, isZero, mul, type Rat, ZERO } from '../numbers/rational.ts';

export type Row = readonly Rat[];

/**
 * A step whose ball is one of the inputs of the program, where it is 0; of a root, MᵀM for its M. `linear`: what it is taken of is affine, as
 * it is written, with no choice before it.
 */
export interface TiedNorm {
  readonly step: Step;
  readonly linear?: boolean;
  readonly gram?: Gram;
}

export function tiedNorms(line: Line, x: readonly Rat[], meter: Meter): TiedNorm[] {
  const values = valuesAt(line, x, meter);
  const roots = tiedRoots(line, x, values, meter);
  return line.steps.flatMap((step): TiedNorm[] => {
    const gram = roots.get(step);
    if (gram) return [{ step, gram }];
    const at = step.args.map(slot => values[slot]!);
    return isTiedNorm(step, rationals(meter), at) ? [{ step, linear: isAffine(line, step, meter) }] : [];
  });
}

function isAffine({ inputs, steps }: Line, { args }: Step, meter: Meter): boolean {
  const affine = new Set(inputs.keys());
  for (const { basic, single, args: inner, out } of steps) {
    if (!single || basic.norm || !inner.every(slot => affine.has(slot))) continue;
    const at = coordinates(
      inner.map(() => ZERO),
      meter,
    );
    for (const piece of basic.pieces())
      for (const [k, jet] of (runPiece(piece, at, at.length, meter) ?? []).entries())
        if (jet.note) affine.add(out + k);
  }
  return args.every(slot => affine.has(slot));
}

/** Outputs are those of the program, then the arguments of the norms. */
export function openedLine(line: Line, norms: readonly TiedNorm[]): Line {
  const p = line.inputs.length;
  const moved = (slot: number): number => {
    const k = norms.findIndex(({ step }) => step.out === slot);
    return k >= 0 ? p + k : slot < p ? slot : slot + norms.length;
  };
  const outputs = [...line.outputs, ...norms.flatMap(({ step }) => step.args)];
  return {
    ...line,
    inputs: [...line.inputs, ...norms.map((_, k) => `norm ${k + 1}`)],
    steps: line.steps
      .filter(step => !norms.some(norm => norm.step === step))
      .map(step => ({ ...step, args: step.args.map(moved), out: moved(step.out) })),
    outputs: outputs.map(moved),
  };
}

/** What one norm adds: α of each output, Q = (LJ)ᵀLJ, and MᵀM for the M of its ball: entries α_r α_s Q of the outputs r and s. */
export interface PartNorm {
  readonly linear: boolean;
  readonly adjoints: Row;
  readonly form: Gram;
  readonly gram: Gram;
}

/** One choice of pieces: ∇G in x, output after output, and the norms that count. */
export interface Part {
  readonly centre: Row;
  readonly norms: readonly PartNorm[];
}

/** So many outputs and inputs. */
export interface Sizes {
  readonly q: number;
  readonly p: number;
}

/** From ∇G of each output and the gradients of the arguments, all in (x, s). */
export function partOf(
  rows: readonly Row[],
  norms: readonly TiedNorm[],
  { q, p }: Sizes,
  meter: Meter,
): Part {
  const own = rows.slice(0, q);
  const forms: Gram[] = [];
  const inside = new Set<number>();
  let from = q;
  for (const { step, gram } of norms) {
    const inner = rows.slice(from, from + step.args.length);
    from += step.args.length;
    forms.push(gram ?? formOf(step, inner, { forms, inside, p }, meter));
  }
  const found = norms.flatMap(({ linear = false }, k): PartNorm[] => {
    const adjoints = own.map(row => row[p + k]!);
    const form = forms[k]!;
    if (adjoints.every(isZero) || form.flat().every(isZero)) return [];
    if (inside.has(k))
      throw new Stop('a norm that is taken by another one that is tied, and not by it alone');
    return [{ linear, adjoints, form, gram: imageOf(form, adjoints, meter) }];
  });
  return { centre: own.flatMap(row => row.slice(0, p)), norms: found };
}

/** MᵀM for the M of the ball: entries α_r α_s Q of the outputs r and s. */
export const imageOf = (form: Gram, adjoints: Row, meter: Meter): Gram =>
  adjoints.flatMap(a =>
    form.map(row => adjoints.flatMap(b => row.map(value => mul(mul(a, b, meter), value, meter)))),
  );

interface Earlier {
  readonly forms: readonly Gram[];
  /** Those that other norms have taken. */
  readonly inside: Set<number>;
  readonly p: number;
}

/** Q with |L a|² = dᵀQd to first order: Σ l lᵀ over entries l, and m² Q' of an entry that is m times another norm. */
function formOf({ basic }: Step, inner: readonly Row[], { forms, inside, p }: Earlier, meter: Meter): Gram {
  const at = coordinates(
    inner.map(() => ZERO),
    meter,
  );
  const taken = new Set<number>();
  let sum: Gram = Array.from({ length: p }, () => new Array<Rat>(p).fill(ZERO));
  for (const { gradient } of runPiece(basic.norm!, at, inner.length, meter)!) {
    const row = inner[0]!.map((_, j) =>
      gradient.reduce((total, by, i) => add(total, mul(by, inner[i]![j]!, meter), meter), ZERO),
    );
    const [direct, others] = [row.slice(0, p), row.slice(p)];
    const k = others.findIndex(value => !isZero(value));
    let added: Gram;
    if (k < 0) added = gramOf([direct], meter);
    else {
      const alone = direct.every(isZero) && others.every((value, j) => j === k || isZero(value));
      if (!alone || inside.has(k)) throw new Stop('a norm is taken of another one that is tied, and of more');
      taken.add(k);
      added = scaledGram(forms[k]!, mul(others[k]!, others[k]!, meter), meter);
    }
    sum = sum.map((line, i) => line.map((value, j) => add(value, added[i]![j]!, meter)));
  }
  for (const k of taken) inside.add(k);
  return sum;
}

/** MᵀM, which says all of {Mᵀu: |u| ≤ 1}. */
export function gramOf(matrix: readonly Row[], meter: Meter): Gram {
  const columns = matrix[0]!.map((_, j) => matrix.map(row => row[j]!));
  return columns.map(a => columns.map(b => dot(a, b, meter)));
}

export const rowsOf = (flat: Row, width: number): Row[] =>
  Array.from({ length: flat.length / width }, (_, i) => flat.slice(i * width, (i + 1) * width));
