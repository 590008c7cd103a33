/**
 * Whether the pieces of a selection agree where their cells meet near a point, by f − g = Σ q_k h_k: the h_k are guards that one cell
 * says to be ≥ 0 and the other ≤ 0, or one to be 0, so that they are 0 on both closures.
 */

import type { Germ } from '../functions/germ.ts';
import {
  atZero,
  collect,
  keyOfSeveral,
  type Poly,
  plus,
  reach,
  scaled,
  type Term,
  times,
  totalDegree,
} from '../functions/several.ts';
import { leading, squaresIn } from '../functions/squares.ts';
import type { Formula } from '../language/formula.ts';
import type { Meter } from '../numbers/meter.ts';
import { abs, inverse, isZero, mul, neg, type Rat, signOf, sub, ZERO } from '../numbers/rational.ts';
import type { Cell } from './cells.ts';

export interface Asks {
  readonly h: Poly;
  readonly relation: Cell['guards'][number]['relation'];
}

/** Functions near the point, or as they are written. */
export interface Functions {
  run(formula: Formula, args: readonly (() => Germ | undefined)[]): Germ | undefined;
}

/** Undefined where a guard is not known near the point. */
function asked({ guards }: Cell, args: readonly (() => Germ)[], germs: Functions): Asks[] | undefined {
  const found: Asks[] = [];
  for (const { formula, relation } of guards) {
    const germ = germs.run(formula, args);
    if (germ === undefined) return undefined;
    found.push({ h: germ.top, relation });
  }
  return found;
}

/** `args`: the arguments of the selection, as coordinates, of which some may be one. False where it is not seen. */
export function piecesAgree(
  cells: readonly Cell[],
  args: readonly (() => Germ)[],
  germs: Functions,
  meter: Meter,
): boolean {
  const all = cells.map(cell => ({ cell, asks: asked(cell, args, germs) }));
  return all.every(({ cell: a, asks: left }, i) =>
    all.slice(i + 1).every(({ cell: b, asks: right }) => {
      if (a.piece === b.piece) return true;
      if (left === undefined || right === undefined) return false;
      const zeros = commonZeros([...left, ...right], meter);
      const there = args.map(argument => () => onZeros(argument(), zeros, meter));
      return a.piece.every((formula, k) => {
        const [f, g] = [germs.run(formula, there), germs.run(b.piece[k]!, there)];
        if (f === undefined || g === undefined) return false;
        const gap = plus(
          times(f.top, g.bottom, meter),
          scaled(times(g.top, f.bottom, meter), MINUS, meter),
          meter,
        );
        return isCombination(gap, zeros, meter);
      });
    }),
  );
}

const MINUS: Rat = neg({ n: 1n, d: 1n, words: 1 });

/** A coordinate where affine zeros are 0: the leading variable of one is what the others make of it. */
function onZeros({ top, bottom }: Germ, zeros: readonly Poly[], meter: Meter): Germ {
  const zero = zeros.find(h => isAffine(h) && leading(h).exponents.length === reach(top));
  if (zero === undefined) return { top, bottom };
  const factor = neg(inverse(leading(zero).coefficient, meter)!);
  return { top: plus(top, scaled(zero, factor, meter), meter), bottom };
}

export const isAffine = (h: Poly): boolean => totalDegree(h) === 1 && isZero(atZero(h));

/** What is 0 on both closures: affine forms first, no leading variable of one in another. */
export function commonZeros(asks: readonly Asks[], meter: Meter): Poly[] {
  let zeros: Poly[] = [];
  const include = (h: Poly): void => {
    const rest = remainder(h, zeros, meter);
    if (rest.size === 0) return;
    // What is a multiple of itself is not asked again.
    const squares = isAffine(rest) ? undefined : squaresIn(rest, meter);
    if (squares?.every(g => totalDegree(g) < totalDegree(rest))) for (const g of squares) include(g);
    else if (isAffine(rest)) zeros = [...zeros.map(one => remainder(one, [rest], meter)), rest];
    else zeros.push(rest);
  };
  const equations = asks.filter(({ relation }) => relation === '=').map(({ h }) => h);
  for (const h of [...equations.filter(isAffine), ...equations.filter(one => !isAffine(one))]) include(h);
  // What is 0 may leave other sides that are asked for on both hands.
  for (let k = 0; k < asks.length; k += 1) {
    const sides = asks.filter(isSided).map(({ h }) => remainder(h, zeros, meter));
    const open = sides.filter(h => h.size > 0);
    const rays = new Set(open.map(h => rayOf(h, meter)));
    const found = open.filter(h => rays.has(rayOf(scaled(h, MINUS, meter), meter)));
    const next = found.find(isAffine) ?? found[0];
    if (next === undefined) break;
    include(next);
  }
  return zeros;
}

const isSided = ({ relation }: Asks): boolean => relation === '>' || relation === '>=';

/** Equal for positive multiples. */
function rayOf(h: Poly, meter: Meter): string {
  const size = abs(leading(h).coefficient);
  return keyOfSeveral(scaled(h, inverse(size, meter)!, meter));
}

/** Whether a side and its contrary are asked for, one of them strictly: then nothing is near the point where they hold. */
export function areOpposed(asks: readonly Asks[], meter: Meter): boolean {
  const sides = asks.filter(one => isSided(one) && one.h.size > 0);
  const strict = sides.filter(({ relation }) => relation === '>');
  const rays = new Set(sides.map(({ h }) => rayOf(h, meter)));
  return strict.some(({ h }) => rays.has(rayOf(scaled(h, MINUS, meter), meter)));
}

/**
 * Whether what is asked near the point holds on a null set at most, of p inputs: where a function other than 0 is 0, or has to be, or in the plane
 * where three sides leave no direction.
 */
export function isThin(asks: readonly Asks[], p: number, meter: Meter): boolean {
  const known = asks.filter(({ h }) => h.size > 0 && reach(h) <= p);
  if (known.some(({ relation }) => relation === '=')) return true;
  const sides = known.filter(isSided).map(({ h }) => h);
  const rays = new Set(sides.map(h => rayOf(h, meter)));
  if (sides.some(h => rays.has(rayOf(scaled(h, MINUS, meter), meter)))) return true;
  const rows = sides.filter(isAffine).map(h => Array.from({ length: p }, (_, i) => slopeOf(h, i)));
  return rows.some((row, i) => leavesNone(row, rows.slice(0, i), meter));
}

type Row = readonly Rat[];

/** The first-order coefficient of a variable. */
export const slopeOf = (h: Poly, i: number): Rat =>
  [...h.values()].find(({ exponents }) => exponents.length === i + 1 && totalDegreeOf(exponents) === 1)
    ?.coefficient ?? ZERO;

const totalDegreeOf = (exponents: readonly number[]): number => exponents.reduce((sum, e) => sum + e, 0);

/** In the plane: a det(b, c) + b det(c, a) + c det(a, b) = 0, so that no direction has positive products where these have one sign. */
export function leavesNone(a: Row, rows: readonly Row[], meter: Meter): boolean {
  if (a.length !== 2) return false;
  const det = ([x, y]: Row, [u, v]: Row): number =>
    signOf(sub(mul(x!, v!, meter), mul(y!, u!, meter), meter));
  return rows.some((b, i) => {
    const side = det(a, b);
    return side !== 0 && rows.slice(0, i).some(c => det(b, c) === side && det(c, a) === side);
  });
}

/** What division by all of them leaves: h is a combination of them where that is 0. */
function remainder(h: Poly, by: readonly Poly[], meter: Meter): Poly {
  let open = h;
  const kept: Term[] = [];
  while (open.size > 0) {
    meter.charge(100 * open.size);
    const top = leading(open);
    const divisor = by.find(one => {
      const { exponents } = leading(one);
      return exponents.every((e, i) => e <= (top.exponents[i] ?? 0));
    });
    if (divisor === undefined) {
      kept.push(top);
      open = plus(open, collect([{ ...top, coefficient: neg(top.coefficient) }], meter), meter);
      continue;
    }
    const lead = leading(divisor);
    const factor = collect(
      [
        {
          exponents: top.exponents.map((e, i) => e - (lead.exponents[i] ?? 0)),
          coefficient: neg(mul(top.coefficient, inverse(lead.coefficient, meter)!, meter)),
        },
      ],
      meter,
    );
    open = plus(open, times(factor, divisor, meter), meter);
  }
  return collect(kept, meter);
}

export const isCombination = (h: Poly, zeros: readonly Poly[], meter: Meter): boolean =>
  remainder(h, zeros, meter).size === 0;
