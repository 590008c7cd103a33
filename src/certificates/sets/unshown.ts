/** ∂ᶜf(x) where values are not rational, and a document shows nothing of it: what the checker finds itself. */

import { readGradient } from '../book/gradient.ts';
import * as Json from '../book/json.ts';
import { vectorKey } from '../kernel/active.ts';
import { evaluate, valuesAt } from '../kernel/evaluate.ts';
import { readWeights } from '../kernel/hull.ts';
import { type Basic, regionsNear } from '../language/basic.ts';
import type { Formula } from '../language/formula.ts';
import { isAsked, type Line } from '../language/line.ts';
import { outputGradientsNear } from '../near/composed.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { add, equal, mul, type Rat, ZERO } from '../numbers/rational.ts';
import { firstOrder } from './cones.ts';
import { optional, type Rows, readGradients } from './gradients.ts';
import type { Listed } from './listed.ts';

/** Whether some value or derivative on the way is not rational, or may be in pieces that are not evaluated there. */
export const hasReals = (line: Line, x: readonly Rat[], meter: Meter): boolean =>
  line.steps.some(step => isAsked(step) && leavesRationals(step.basic, meter)) ||
  evaluate(line, x, meter).some(({ value, gradient }) => value.reals || gradient.some(one => one.reals));

/** Whether some operation has values that are not rational at rational numbers. */
export const leavesSomewhere = (line: Line, meter: Meter): boolean =>
  line.steps.some(({ basic, op }) => op === 'atan2' || op === 'xlogy' || leavesRationals(basic, meter));

const LEAVING: ReadonlySet<string> = new Set(['exp', 'log', 'sin', 'cos', 'atan', 'power', 'norm']);

function leavesRationals(basic: Basic, meter: Meter): boolean {
  const leaves = (formula: Formula): boolean => {
    meter.charge(formula.length);
    return formula.some(([op]) => LEAVING.has(op));
  };
  if (basic.local && !basic.inside) return false;
  for (const piece of basic.inside ? [] : basic.pieces()) if (piece.some(leaves)) return true;
  if (basic.inside?.cells.some(({ piece }) => piece.some(leaves))) return true;
  // What is compared in a where that was put together is in its guards, and nowhere else; so are guards of a selection of one's own.
  return (
    (basic.composed !== undefined || basic.foreign === true) &&
    (basic.inside?.cells ?? regionsNear(basic, () => 0)).some(({ guards }) =>
      guards.some(({ formula }) => leaves(formula)),
    )
  );
}

/** What the set lies in: the hull of what is listed, and so of what is `within` it. `nodewise`: D_P, where it is known. */
export function checkUnshown(
  said: {
    readonly status: 'exact' | 'bounds';
    readonly gradients: Rows;
    readonly outer: Rows | undefined;
    readonly within?: ReadonlySet<string>;
  },
  line: Line,
  x: readonly Rat[],
  nodewise: Listed | undefined,
  meter: Meter,
): Rows {
  const { status, gradients, outer, within = [] } = said;
  const [only, second] = nodewise?.outer?.says ?? [];
  const alone = only && second === undefined ? new Map([[vectorKey(only), only]]) : undefined;
  const found = alone ? { inner: alone, outer: alone } : firstOrder(line, x, meter);
  // ∂ᶜf(x) is not empty: where all gradients but one are excluded, it is that one.
  const inner = found.outer.size === 1 ? found.outer : found.inner;
  const odd = gradients.findIndex(gradient => !found.outer.has(vectorKey(gradient)));
  if (odd >= 0) throw new Wrong('is not a gradient near the point', `/gradients/${odd}`);
  if (status === 'bounds' && outer === undefined) throw new Wrong('expected an outer bound', '/outer');
  const bound = [...gradients, ...(outer ?? [])];
  const keys = new Set([...bound.map(vectorKey), ...within]);
  for (const key of inner.keys())
    if (!keys.has(key))
      throw new Wrong('lacks a gradient near the point', status === 'exact' ? '/gradients' : '/outer');
  if (gradients.some(gradient => !inner.has(vectorKey(gradient))))
    throw new Stop('whether a cell has interior');
  for (const key of found.outer.keys()) if (!keys.has(key)) throw new Stop('whether a cell is a null set');
  return bound;
}

/** Of several inputs, where a node jumps and the program does not: what ∂ᶜf(x) lies in, the gradients of D_P, less those of cells that are seen to be null sets. */
export function checkReached(
  value: unknown,
  gradients: Rows,
  line: Line,
  x: readonly Rat[],
  nodewise: Listed | undefined,
  meter: Meter,
): Rows {
  if (nodewise?.outer === undefined) throw new Stop('it rests on D_P, which is not confirmed');
  const isExact = Json.field(value, 'status') === 'exact';
  const outer = isExact ? [] : Json.at('', () => readGradients(value, 'outer', line, meter));
  const stated = [...gradients, ...outer];
  const keys = new Set(stated.map(vectorKey));
  const lacks = (all: Iterable<readonly Rat[]>): boolean =>
    [...all].some(gradient => !keys.has(vectorKey(gradient)));
  if (!lacks(nodewise.outer.says)) return stated;
  const values = valuesAt(line, x, meter);
  if (lacks(outputGradientsNear(line, values, meter))) throw new Stop('whether a cell is a null set');
  return stated;
}

/** Keys of gradients that ∂ᶜf(x) may have beside those that are listed. Throws Wrong for one that is no combination of the listed ones. */
export function readWithin(value: unknown, gradients: Rows, line: Line, meter: Meter): ReadonlySet<string> {
  if (Json.field(value, 'status') !== 'exact') refuseWithin(value);
  const combined = (weights: ReadonlyMap<string, Rat>, entry: number): Rat =>
    [...weights].reduce((sum, [key, weight]) => {
      const gradient = /^(0|[1-9]\d{0,8})$/.test(key) ? gradients[Number(key)] : undefined;
      if (gradient === undefined) throw new Wrong('expected the index of a listed gradient');
      return add(sum, mul(weight, gradient[entry]!, meter), meter);
    }, ZERO);
  const found = optional(value, 'within', meter, one => {
    const gradient = Json.at('/gradient', () =>
      readGradient(Json.field(one, 'gradient'), meter, line.outputs.length, line.inputs.length),
    );
    Json.at('/weights', () => {
      const weights = readWeights(Json.field(one, 'weights'), meter);
      if (gradient.some((entry, i) => !equal(entry, combined(weights, i))))
        throw new Wrong('the weights do not combine the listed gradients to it');
    });
    return gradient;
  });
  return new Set(found.map(vectorKey));
}

/** Where a set is known in another way, nothing else may be in it. */
export function refuseWithin(value: unknown): unknown {
  if (Json.field(value, 'within') !== undefined)
    throw new Wrong('expected no gradients beside those that are listed', '/within');
  return value;
}
