/** Where along a restriction a program has no value: points, and closed intervals. */
import { compareRoots, type RealRoot } from '../../polynomials/index.ts';
import type { Restriction } from './restrict.ts';

/** from = to for a point; undefined: endless. */
export interface Hole {
  readonly from: RealRoot | undefined;
  readonly to: RealRoot | undefined;
}

/** The connected components, ascending. Whatever has no value on a piece is taken to have none at its ends. */
export function holesOf({ pieces, breakpoints }: Restriction): Hole[] {
  const found: Hole[] = [];
  const add = (hole: Hole): void => {
    const last = found.at(-1);
    if (last?.to && hole.from && compareRoots(last.to, hole.from) === 0)
      found[found.length - 1] = { from: last.from, to: hole.to };
    else found.push(hole);
  };
  for (const [i, { from, to, missing }] of pieces.entries()) {
    if (missing) add({ from, to });
    const point = breakpoints[i];
    if (point?.missing) add({ from: point.at, to: point.at });
  }
  return found;
}
