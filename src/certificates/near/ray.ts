/** A program along an arc x + d₁t + d₂t² + … for all small t > 0: the cells that it runs through, its values and gradients. */

import { Germs } from '../functions/germ.ts';
import * as F from '../functions/quotient.ts';
import { type Unnoted, unnoted } from '../functions/unnoted.ts';
import { type Algebra, run, runAll } from '../kernel/algebra.ts';
import { held, holds, orderIn, type Site } from '../kernel/held.ts';
import type { Piece } from '../language/basic.ts';
import type { Formula, Guard } from '../language/formula.ts';
import { isEverywhere, type Line, type Step } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { isZero, type Rat, ZERO } from '../numbers/rational.ts';
import type { Arc } from './arc.ts';
import {
  type Beside,
  besides,
  coefficientAt,
  known,
  negative,
  ofQuotient,
  plus,
  signBeside,
} from './beside.ts';

type BesideDual = Unnoted<Beside>;

export interface Ride {
  readonly duals: readonly BesideDual[];
  /** The piece that each step takes. */
  readonly pieces: ReadonlyMap<Step, Piece>;
  /** Whether it runs strictly inside one cell at each node. */
  readonly strict: boolean;
}

/** Undefined where the program has no value on the arc. `width`: with p, gradients as well; with 0, values only. */
export function along(
  line: Line,
  x: readonly Rat[],
  arc: Arc,
  width: number,
  meter: Meter,
): Ride | undefined {
  const duals = unnoted(besides(meter), width);
  const inputs = x.map((from, i) => {
    let value = F.fromRat(from, meter);
    arc.forEach((d, k) => {
      const term = F.mul(F.fromRat(d[i]!, meter), F.power(F.IDENTITY, k + 1, meter), meter);
      value = F.add(value, term, meter);
    });
    const own = ofQuotient(value, meter);
    return width > 0 ? duals.coordinate(own, i) : duals.fixed(own);
  });
  const pieces = new Map<Step, Piece>();
  let strict = true;
  const slots: BesideDual[] = [...inputs];
  for (const step of line.steps) {
    const args = step.args.map(slot => slots[slot]!);
    const found = cellAt(
      step,
      args.map(({ value }) => value),
      duals.on,
    );
    const results = found && runAll(duals, found.piece, args);
    if (found === undefined || results === undefined) return undefined;
    strict &&= found.strict;
    pieces.set(step, found.piece);
    for (const [k, result] of results.entries()) slots[step.out + k] = result;
  }
  return { duals: slots, pieces, strict };
}

const minus = (a: Beside, b: Beside, meter: Meter): Beside => plus(a, negative(b, meter), meter);

const besideThePoint = (meter: Meter): Site<Beside> => ({
  order: args => orderIn(besides(meter), args, (a, b) => signBeside(minus(a, b, meter))),
  // A guard does not hold where it has no value.
  says: (value, relation) => (value !== undefined && holds(signBeside(value), relation) ? 'yes' : 'no'),
  exact: true,
  name: 'beside the point',
});

/** The piece that is taken there; whether the arc runs strictly inside its cell. */
function cellAt(
  step: Step,
  args: readonly Beside[],
  on: Algebra<Beside>,
): { readonly piece: Piece; readonly strict: boolean } | undefined {
  if (isEverywhere(step)) for (const piece of step.basic.pieces()) return { piece, strict: true };
  const region = held(step, on, args, besideThePoint(on.meter));
  if (region === undefined) return undefined;
  const { piece, guards, tied } = region;
  const isStrict = ({ formula }: Guard): boolean =>
    signBeside(run(on, formula, i => args[i])!) !== 0 || isNothing(formula, args.length, on.meter);
  return { piece, strict: (tied ?? guards).every(isStrict) };
}

/** Whether there are no n arguments at which it holds: it asks of what is 0 all over not to be. Nothing comes near to its cell. */
export const holdsNowhere = ({ formula, relation }: Guard, n: number, meter: Meter): boolean =>
  (relation === '>' || relation === '!=') && isNothing(formula, n, meter);

/** Whether it is 0 whatever its n arguments are: then it bounds no cell. */
function isNothing(formula: Formula, n: number, meter: Meter): boolean {
  const germs = new Germs(n, meter);
  const args = Array.from({ length: n }, (_, i) => () => germs.coordinate(i, ZERO));
  const value = attempt(() => germs.run(formula, args));
  return value !== undefined && value.top.size === 0;
}

/**
 * Whether the outputs come near to their values at x as the arc comes to x, like tᵏ for its first d_k ≠ 0; their slopes then.
 * Undefined where they do not.
 */
export function slopesAlong(
  line: Line,
  x: readonly Rat[],
  values: readonly Rat[],
  arc: Arc,
  meter: Meter,
): readonly Rat[] | undefined {
  const ride = along(line, x, arc, 0, meter);
  if (ride === undefined) return undefined;
  const k = 1 + arc.findIndex(d => !d.every(isZero));
  const slopes: Rat[] = [];
  for (const [i, slot] of line.outputs.entries()) {
    const slope = coefficientAt(minus(ride.duals[slot]!.value, known(values[i]!, meter), meter), k);
    if (slope === undefined) return undefined;
    slopes.push(slope);
  }
  return slopes;
}

/** What is tried in turn: t, and powers of it in which roots of t are whole. */
const POWERS = [1, 2, 3, 4, 6, 12] as const;

/** The same along a ray, which is run through like t, or like a power of it. Stops where none of these tells. */
export function slopesOnRay(
  line: Line,
  x: readonly Rat[],
  values: readonly Rat[],
  direction: readonly Rat[],
  meter: Meter,
): readonly Rat[] | undefined {
  const nothing = direction.map(() => ZERO);
  for (const n of POWERS) {
    const arc = [...new Array<readonly Rat[]>(n - 1).fill(nothing), direction];
    const found = attempt(() => ({ slopes: slopesAlong(line, x, values, arc, meter) }));
    if (found) return found.slopes;
  }
  throw new Stop('what the function does along a ray');
}

/** Whether the outputs come together on two arcs like the arcs do; undefined where the arcs are one. */
export function comeTogether(
  line: Line,
  x: readonly Rat[],
  one: Arc,
  other: Arc,
  meter: Meter,
): boolean | undefined {
  const length = Math.max(one.length, other.length);
  const entry = (arc: Arc, k: number, i: number): Rat => arc[k]?.[i] ?? ZERO;
  const k = Array.from({ length }, (_, i) => i).find(i =>
    x.some(
      (_, j) => entry(one, i, j).n !== entry(other, i, j).n || entry(one, i, j).d !== entry(other, i, j).d,
    ),
  );
  if (k === undefined) return undefined;
  const [a, b] = [along(line, x, one, 0, meter), along(line, x, other, 0, meter)];
  if (a === undefined || b === undefined) return false;
  return line.outputs.every(
    slot => coefficientAt(minus(a.duals[slot]!.value, b.duals[slot]!.value, meter), k + 1) !== undefined,
  );
}

/** The limit of the gradients along a ray that runs strictly inside one cell at each node; undefined where there is none. */
export function gradientAlong(
  line: Line,
  x: readonly Rat[],
  direction: readonly Rat[],
  meter: Meter,
): readonly Rat[] | undefined {
  const ride = along(line, x, [direction], x.length, meter);
  if (ride === undefined || !ride.strict) return undefined;
  const limits: Rat[] = [];
  for (const slot of line.outputs)
    for (const slope of ride.duals[slot]!.gradient) {
      const limit = coefficientAt(slope, 0);
      if (limit === undefined) return undefined;
      limits.push(limit);
    }
  return limits;
}
