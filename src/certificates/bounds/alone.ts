/**
 * That a box holds no point with 0 ∈ D_P, or one alone. At such a point composite pieces are active, at most one more than there are inputs
 * (Carathéodory), whose gradients combine to 0: of every set of so many it is derived that all rise along a direction, or that nodes where they
 * differ have other values, or that the equations of such a point have no other solution.
 */
import type { Line } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { add, mul, type Rat, ratio } from '../numbers/rational.ts';
import { type Choice, choicesOn } from './choices.ts';
import { CriticalEquations } from './critical-equations.ts';
import { Enclosures, single } from './enclosed.ts';
import type { Box } from './slopes-on.ts';

/** What is said of a box: directions along which sets of pieces rise, and the one point that there may be. */
export interface AtMostOne {
  readonly directions: readonly (readonly Rat[])[];
  readonly point?: readonly Rat[];
}

const MAX_SETS = 2000;

/** Stops where it is not derived that 0 ∈ D_P at no other point of the box. */
export function expectAlone(line: Line, box: Box, { directions, point }: AtMostOne, meter: Meter): void {
  const on = new Enclosures(meter);
  const half = ratio(1n, 2n, meter);
  const centre = point ?? box.map(({ lo, hi }) => mul(add(lo, hi, meter), half, meter));
  const out = line.outputs[0]!;
  for (const set of setsOf(choicesOn(line, box, on), line.inputs.length + 1)) {
    meter.charge(set.length);
    if (directions.some(d => set.every(choice => rises(choice, out, d, on)))) continue;
    const equations = new CriticalEquations(line, set, on);
    if (equations.ties().some(({ lo, hi }) => lo.n > 0n || hi.n < 0n)) continue;
    if (!equations.isSolvedBy(box, centre, point !== undefined))
      throw new Stop('whether 0 ∈ D_P at another point of a box');
  }
}

function rises({ slots }: Choice, out: number, d: readonly Rat[], on: Enclosures): boolean {
  const gradient = slots[out]!.gradient.map(({ value }) => value);
  const slope = gradient.map((entry, i) => on.mul(single(d[i]!), entry)).reduce((a, b) => on.add(a, b));
  return slope.lo.n > 0n;
}

/** All sets of at most so many. */
function setsOf(choices: readonly Choice[], most: number): readonly (readonly Choice[])[] {
  let sets: (readonly Choice[])[] = [[]];
  for (const choice of choices) {
    sets = [...sets, ...sets.filter(set => set.length < most).map(set => [...set, choice])];
    if (sets.length > MAX_SETS + 1) throw new Stop('many choices of pieces in a box');
  }
  return sets.slice(1);
}
