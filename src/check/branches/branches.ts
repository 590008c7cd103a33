/** Where rounding may have led into another branch: the gradients of all branches that it may take. */
import { membership, type Vector } from '../../linear/index.ts';
import { type Machine, machineKey } from '../../numbers/floating/machine.ts';
import { compare, isZero, max, min, type Rational, rationalField, ZERO } from '../../numbers/index.ts';
import type { Step } from '../../programs/index.ts';
import { gradientRadius } from '../oracle/gradient-bound.ts';
import type { Known } from '../oracle/known.ts';
import type { Oracle } from '../oracle/oracle.ts';

/** What a machine may return is in their hull, but for so much in each coordinate. */
export interface Branches {
  readonly gradients: readonly Vector[];
  readonly radius: Vector;
}

/** More gradients are not looked at: then any branch is allowed for. */
const MOST = 64;

/**
 * By Algorithm 2, backward, with each choice of pieces that the steps may take; undefined where they are not known, or too many, and of
 * one operation asked alone: its kernel may go other ways than its pieces (std by a mean that is rounded). D_P(x) is in the hull: pieces that
 * are tied are among them.
 */
export function branchesOf(oracle: Oracle, machine: Machine): Branches | undefined {
  return oracle.once(`branches ${machineKey(machine)}`, () => {
    const { line, known, pieces } = oracle;
    const rounded = oracle.rounded(machine);
    // A norm that is tied has no piece with a gradient.
    if (rounded === undefined || line.steps.some(known.isTiedNorm)) return undefined;
    if (oracle.onlyOperation !== undefined) return undefined;
    const taken = rounded.taken.map((own, k) => [...new Set([...own, ...pieces[k]!])]);
    const start: Rational[] = new Array(line.m).fill(ZERO);
    start[line.outputs[0]!] = rationalField.one;
    let adjoints = [start];
    for (const [k, step] of [...line.steps.entries()].reverse()) {
      const rows = rowsOf(step, taken[k]!, known);
      if (rows === undefined) return undefined;
      adjoints =
        rows.length === 1 ? adjoints.map(rows[0]!) : distinct(rows.flatMap(row => adjoints.map(row)));
      if (adjoints.length > MOST) return undefined;
    }
    const radius = gradientRadius(line, rounded, known, taken, machine)?.radius;
    return radius && { gradients: distinct(adjoints.map(all => all.slice(0, line.p))), radius };
  });
}

/** Whether none of the branches that rounding may take leads there, nor any mixture of them. Of slopes each may have its own. */
export function isNoBranch(
  { gradients, radius }: Branches,
  returned: Vector,
  what: 'gradient' | 'slopes',
): boolean {
  if (what === 'gradient') return !membership(gradients, returned, { radius }).inside;
  return returned.some((entry, i) => {
    const ends = gradients.map(gradient => gradient[i]!);
    const below = ends.reduce(min).sub(radius[i]!);
    const above = ends.reduce(max).add(radius[i]!);
    return compare(entry, below) < 0 || compare(entry, above) > 0;
  });
}

/** What one piece makes of the adjoints. */
type Row = (adjoint: readonly Rational[]) => Rational[];

/** One for each slope that the pieces have, in the slots that they are taken of: those of max(x, x) are one. */
function rowsOf(step: Step, pieces: readonly number[], known: Known): Row[] | undefined {
  const rows = new Map<string, Row>();
  for (const piece of pieces) {
    const partials = known.partials(step, piece);
    if (partials === undefined) return undefined;
    const slopes = partials.map(row => {
      const bySlot = new Map<number, Rational>();
      for (const { argument, value } of row) {
        const slot = step.args[argument]!;
        bySlot.set(slot, (bySlot.get(slot) ?? ZERO).add(value.near));
      }
      return [...bySlot].filter(([, slope]) => !isZero(slope)).sort(([a], [b]) => a - b);
    });
    const key = slopes
      .map(row => row.map(([slot, slope]) => `${slot} ${rationalField.key(slope)}`))
      .join(';');
    rows.set(key, adjoint => {
      const next = [...adjoint];
      for (const [output, row] of slopes.entries()) {
        const above = adjoint[step.out + output]!;
        if (!isZero(above)) for (const [slot, slope] of row) next[slot] = next[slot]!.add(above.mul(slope));
        // Nothing below asks for it again.
        next[step.out + output] = ZERO;
      }
      return next;
    });
  }
  return [...rows.values()];
}

function distinct(vectors: readonly Rational[][]): Rational[][] {
  return [...new Map(vectors.map(vector => [vector.map(rationalField.key).join(), vector])).values()];
}
