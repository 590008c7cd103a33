/**
 * ∂ᶜf(x) of two inputs, where no node with several cells near the point is given what another such node gives, and all guards are lines through
 * the point: each such node has sectors of its own, and what it gives there goes into the gradient of f with a factor that is the same in all of them
 * (the chain rule). From sector to sector those change whose own the line between them is.
 */

import { evaluateAt, keyOfSeveral, type Poly, reach } from '../functions/several.ts';
import { vectorKey } from '../kernel/active.ts';
import { runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import { cellsNear } from '../near/cells.ts';
import { type LocalCell, Walk } from '../near/local.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { add, compare, keyOf, mul, ONE, type Rat, sub, ZERO } from '../numbers/rational.ts';
import { Curves } from './curves.ts';

/** A node with several cells, and what it adds to the gradient: below its first line, between each and the next, above the last. */
interface Around {
  readonly slopes: readonly Rat[];
  readonly right: readonly Rows[];
  readonly left: readonly Rows[];
}

/** Gradients, one after the other. */
type Rows = readonly Rat[];

/** The gradients in all sectors; undefined where it is not so. */
export function inSectorsApart(line: Line, x: readonly Rat[], meter: Meter): Map<string, Rows> | undefined {
  const walk = new Walk(line, x, meter);
  const nodes = nodesApart(walk, meter);
  if (nodes === undefined) return undefined;
  const factors = line.outputs.map(slot => factorsOf(walk, nodes.given, slot, meter));
  const nothing = walk.gradient().map(() => ZERO);
  let start = walk.gradient();
  const around: Around[] = [];
  for (const [step, cells] of nodes.tied) {
    // The first cell is in the gradient of the walk.
    const rows = cells.map(({ outputs }) =>
      factors.flatMap((factor, i) =>
        outputs.reduce<Rows>(
          (sum, { gradient }, k) => {
            const by = factor.get(step.out + k);
            return by ? sum.map((value, j) => add(value, mul(by, gradient[j]!, meter), meter)) : sum;
          },
          nothing.slice(i * x.length, (i + 1) * x.length),
        ),
      ),
    );
    const own = ownSectors(cells, rows, meter);
    if (own === undefined) return undefined;
    around.push(own);
    start = moved(start, rows[0]!, nothing, meter);
  }
  const found = new Map<string, Rows>();
  for (const side of ['right', 'left'] as const)
    for (const gradient of summed(start, around, side, meter)) found.set(vectorKey(gradient), gradient);
  return found;
}

interface Nodes {
  /** Those with several cells, each of which takes its first. */
  readonly tied: ReadonlyMap<Step, readonly LocalCell[]>;
  /** The piece of those that are given what they give. */
  readonly given: ReadonlyMap<Step, Piece>;
}

/** Undefined where a node with several cells is given what another gives. */
function nodesApart(walk: Walk, meter: Meter): Nodes | undefined {
  const tied = new Map<Step, readonly LocalCell[]>();
  const given = new Map<Step, Piece>();
  const open = new Set<number>();
  for (const step of walk.steps) {
    const isGiven = step.args.some(slot => open.has(slot));
    if (isGiven) {
      // By the values at the point: guards that vanish there say more by what the node is given, which is open.
      const near = [...cellsNear(step.basic, walk.own(step), meter)];
      if (near.length !== 1 || near[0]!.guards.length > 0) return undefined;
      given.set(step, near[0]!.piece);
    }
    const cells = [...walk.cells(step)];
    const [first] = cells;
    if (first === undefined) return undefined;
    const isTied = cells.length > 1 || first.guards.length > 0;
    if (isTied) tied.set(step, cells);
    if (isTied || isGiven) for (const k of first.outputs.keys()) open.add(step.out + k);
    walk.take(step, first);
  }
  return { tied, given };
}

/** The derivatives of a slot by what nodes give, backward through those that have one piece; by slot. */
function factorsOf(walk: Walk, given: Nodes['given'], slot: number, meter: Meter): ReadonlyMap<number, Rat> {
  const factors = new Map([[slot, ONE]]);
  for (const step of walk.steps.toReversed()) {
    const piece = given.get(step);
    if (!piece?.some((_, k) => factors.has(step.out + k))) continue;
    const slots = [...new Set(step.args)];
    const partials = runPiece(piece, walk.own(step), slots.length, meter);
    if (partials === undefined) throw new Stop('a piece that is undefined at the point');
    for (const [k, { gradient }] of partials.entries()) {
      const outer = factors.get(step.out + k);
      if (outer === undefined) continue;
      for (const [i, inner] of slots.entries())
        factors.set(inner, add(factors.get(inner) ?? ZERO, mul(outer, gradient[i]!, meter), meter));
    }
  }
  return factors;
}

/** Whether all guards of a cell are positive there; each that is looked at is noted. */
export function holdsAt(
  { guards }: LocalCell,
  sample: readonly Rat[],
  asked: Map<string, Poly>,
  meter: Meter,
): boolean {
  return guards.every(({ poly }) => {
    const h = poly();
    if (h === undefined || reach(h) > 2) throw new Stop('a guard is no rational function');
    asked.set(keyOfSeveral(h), h);
    return evaluateAt(h, sample, meter).n > 0n;
  });
}

/**
 * What a node adds in the sectors between its own lines, which are found as its guards are asked; undefined where these are no lines, or no cell
 * is seen.
 */
function ownSectors(cells: readonly LocalCell[], rows: readonly Rows[], meter: Meter): Around | undefined {
  const curves = new Curves(meter);
  const known = new Set<string>();
  for (;;) {
    const slopes = curves.slopes();
    if (slopes === undefined) return undefined;
    const asked = new Map<string, Poly>();
    const held = curves.samples().map(sample => cells.findIndex(cell => holdsAt(cell, sample, asked, meter)));
    const added = [...asked].filter(([key]) => !known.has(key));
    if (added.length === 0) {
      if (held.includes(-1)) return undefined;
      const [right, left] = [0, 1].map(side => held.filter((_, i) => i % 2 === side).map(k => rows[k]!));
      return { slopes, right: right!, left: left! };
    }
    for (const [key, h] of added) {
      known.add(key);
      curves.add(h);
    }
  }
}

/** The gradients on one side of x = 0, by ascending slopes of the lines between. */
function* summed(
  start: Rows,
  around: readonly Around[],
  side: 'right' | 'left',
  meter: Meter,
): Generator<Rows> {
  const lines = new Map<string, { readonly slope: Rat; readonly turns: (readonly [Rows, Rows])[] }>();
  const nothing = start.map(() => ZERO);
  let sum = start;
  for (const { slopes, [side]: rows } of around) {
    sum = moved(sum, nothing, rows[0]!, meter);
    for (const [i, slope] of slopes.entries()) {
      const line = lines.get(keyOf(slope)) ?? { slope, turns: [] };
      lines.set(keyOf(slope), line);
      line.turns.push([rows[i]!, rows[i + 1]!]);
    }
  }
  yield sum;
  for (const { turns } of [...lines.values()].sort((a, b) => compare(a.slope, b.slope, meter))) {
    for (const [before, behind] of turns) sum = moved(sum, before, behind, meter);
    yield sum;
  }
}

/** sum − before + behind. */
const moved = (sum: Rows, before: Rows, behind: Rows, meter: Meter): Rows =>
  sum.map((value, i) => add(sub(value, before[i]!, meter), behind[i]!, meter));
