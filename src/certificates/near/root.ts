/**
 * Roots of functions g ≥ 0 that are 0 at the point. Where g is C² near it, with Q = ∇²g/2 there, √g is locally Lipschitz and
 * Clarke-regular, and its Clarke set is {Mᵀu: |u| ≤ 1} for any M with MᵀM = Q: ∇g/(2√g) lies in it, because g(x + h) ≥ 0 has a
 * discriminant, and tends to its boundary along rays. gᵉ with e > 1/2 is C¹, with the gradient 0; with e > 1 gradients of gᵉ tend to 0 for any
 * locally Lipschitz g ≥ 0. A power of a power is one: (hᵏ)ᵉ is |h|ᵏᵉ for even k.
 */

import { Germs } from '../functions/germ.ts';
import { nonnegativeSlots } from '../functions/nonnegative.ts';
import { type Poly, reach, type Term } from '../functions/several.ts';
import type { Line, Step } from '../language/line.ts';
import type { Meter } from '../numbers/meter.ts';
import {
  add,
  compare,
  inverse,
  isZero,
  MINUS_ONE,
  mul,
  neg,
  ONE,
  type Rat,
  ratio,
  signOf,
  ZERO,
} from '../numbers/rational.ts';
import { signAlong } from './arc.ts';
import { smoothGerms } from './cells.ts';

/** Q, row after row. */
export type Gram = readonly (readonly Rat[])[];

/** The exponent of a step that is one power of its argument. */
function exponentOf({ single, basic }: Step): Rat | undefined {
  if (!single || basic.foreign) return undefined;
  const [piece] = [...basic.pieces()];
  const [argument, power, ...more] = piece![0]!;
  return argument?.[0] === 'argument' && power?.[0] === 'power' && more.length === 0 ? power[1] : undefined;
}

/** The exponent of a step that is a whole power of its argument. */
function wholeExponent({ single, basic }: Step): number | undefined {
  if (!single || basic.foreign) return undefined;
  const [piece] = [...basic.pieces()];
  const [argument, power, ...more] = piece![0]!;
  if (argument?.[0] !== 'argument' || power?.[0] !== 'pow' || more.length > 0) return undefined;
  return power[1] > 0 ? power[1] : undefined;
}

/** Whether a root is a power above 1 of what is ≥ 0, itself or through whole powers below it. */
function isHigh(step: Step, { steps }: Line, nonnegative: readonly boolean[], meter: Meter): boolean {
  let exponent = exponentOf(step)!;
  let [slot] = step.args;
  for (let even = false; ; ) {
    if (compare(exponent, ONE, meter) > 0 && (even || nonnegative[slot!])) return true;
    const inner = steps.find(({ out }) => out === slot);
    const own = inner && wholeExponent(inner);
    if (own === undefined) return false;
    exponent = mul(exponent, ratio(BigInt(own), 1n, meter), meter);
    even = own % 2 === 0;
    [slot] = inner!.args;
  }
}

/** By step, Q of each such root; 0 where its gradient is 0. */
export function tiedRoots(
  line: Line,
  x: readonly Rat[],
  values: readonly Rat[],
  meter: Meter,
): ReadonlyMap<Step, Gram> {
  const half = ratio(1n, 2n, meter);
  const found = new Map<Step, Gram>();
  const roots = line.steps.filter(step => {
    const exponent = exponentOf(step);
    return exponent && compare(exponent, half, meter) >= 0 && isZero(values[step.args[0]!]!);
  });
  if (roots.length === 0) return found;
  const germs = new Germs(x.length, meter);
  const smooth = smoothGerms(line, x, values, germs);
  const nonnegative = nonnegativeSlots(line, values, meter);
  for (const step of roots) {
    if (isHigh(step, line, nonnegative, meter))
      found.set(
        step,
        x.map(() => x.map(() => ZERO)),
      );
    const g = smooth[step.args[0]!]?.top;
    const gram = g && halfHessian(g, x.length, half, meter);
    if (gram === undefined) continue;
    if (!nonnegative[step.args[0]!] && !isNonnegativeNear(g!, gram, germs)) continue;
    const flat = compare(exponentOf(step)!, half, meter) > 0;
    found.set(step, flat ? gram.map(row => row.map(() => ZERO)) : gram);
  }
  return found;
}

/** Q where g is dᵀQd and terms of higher order; undefined where it has a gradient. */
function halfHessian(g: Poly, p: number, half: Rat, meter: Meter): Gram | undefined {
  const gram = Array.from({ length: p }, () => new Array<Rat>(p).fill(ZERO));
  for (const { exponents, coefficient } of g.values()) {
    const degree = exponents.reduce((sum, e) => sum + e, 0);
    if (degree > 2) continue;
    if (degree < 2 || exponents.length > p) return undefined;
    const [i, j = i] = exponents.flatMap((e, k) => new Array<number>(e).fill(k)) as [number, number];
    const entry = i === j ? coefficient : mul(coefficient, half, meter);
    gram[i]![j] = entry;
    gram[j]![i] = entry;
  }
  return gram;
}

/** Whether g ≥ 0 near the point, where to second order it is dᵀQd. */
function isNonnegativeNear(g: Poly, gram: Gram, germs: Germs): boolean {
  const { p, meter } = germs;
  const terms = [...g.values()];
  const isPositive = ({ exponents, coefficient }: Term): boolean =>
    signOf(coefficient) > 0 && exponents.every(e => e % 2 === 0);
  // One that is a factor of all others: what is left beside it is near its coefficient.
  const isFactor = ({ exponents }: Term): boolean =>
    terms.every(other => exponents.every((e, i) => e <= (other.exponents[i] ?? 0)));
  if (terms.every(isPositive) || terms.some(one => isPositive(one) && isFactor(one))) return true;
  const side = definiteness(gram, meter);
  if (side === 'positive') return true;
  if (side === 'neither') return false;
  const quadratic = terms.every(({ exponents }) => exponents.reduce((a, b) => a + b, 0) === 2);
  if (quadratic && reach(g) <= p) return true;
  return p === 1 && [ONE, MINUS_ONE].every(d => (signAlong(g, [[d]], germs) ?? -1) >= 0);
}

/** Of a symmetric matrix, by elimination. */
function definiteness(gram: Gram, meter: Meter): 'positive' | 'semidefinite' | 'neither' {
  const rows = gram.map(row => [...row]);
  let positive = true;
  for (const [i, row] of rows.entries()) {
    const pivot = row[i]!;
    if (signOf(pivot) < 0 || (isZero(pivot) && !row.every(entry => isZero(entry)))) return 'neither';
    if (isZero(pivot)) {
      positive = false;
      continue;
    }
    for (const other of rows.slice(i + 1)) {
      const factor = neg(mul(other[i]!, inverse(pivot, meter)!, meter));
      for (const k of other.keys()) other[k] = add(other[k]!, mul(factor, row[k]!, meter), meter);
    }
  }
  return positive ? 'positive' : 'semidefinite';
}

/** The same scaled by a number. */
export const scaledGram = (gram: Gram, factor: Rat, meter: Meter): Gram =>
  gram.map(row => row.map(value => mul(value, factor, meter)));
