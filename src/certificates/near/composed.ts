/**
 * A node that is regular though its pieces do not agree wherever its own cells meet: the program reaches these together with cells of other
 * nodes only. The cells of all that it depends on are written out in the inputs; the functions that it is on these agree where they meet. Its
 * guards have to be affine there: then first order tells in which cell a direction leads.
 */
import { type Germ, Germs } from '../functions/germ.ts';
import { atZero, plus, reach, scaled, times, withoutUnit } from '../functions/several.ts';
import { coordinates, runJet, runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { equal, inverse, MINUS_ONE, mul, type Rat, sub } from '../numbers/rational.ts';
import { type Asks, areOpposed, commonZeros, isAffine, isCombination, isThin, slopeOf } from './agree.ts';
import { type Cell, cellsNear } from './cells.ts';

/** Cells of several nodes together: their guards in the inputs, and what the slots are there. */
interface Part {
  readonly asks: readonly Asks[];
  readonly slots: ReadonlyMap<number, Germ>;
}

const MAX_PARTS = 64;

/** Stops where that is not seen. `isSmooth`: whether a piece is C¹ at the arguments by its form. */
export function agreesComposed(
  { inputs, steps }: Line,
  values: readonly Rat[],
  step: Step,
  isSmooth: (step: Step, piece: Piece) => boolean,
  meter: Meter,
): boolean {
  const upstream = neededFor(steps.slice(0, steps.indexOf(step)), step.args);
  const germs = new Germs(inputs.length, meter);
  let parts = startAt(inputs.length, values, germs);
  for (const one of [...upstream, step])
    parts = split(parts, one, { germs, values, isSmooth, isLast: one === step });
  return agree(
    parts,
    Array.from({ length: step.basic.outputs }, (_, k) => step.out + k),
    meter,
  );
}

/**
 * Whether the outputs are continuous and locally Lipschitz though nodes before them are not: on the cells of all nodes together, with the values that are
 * met in each, they agree where these meet. Stops where that is not seen.
 */
export function outputsAgree(line: Line, values: readonly Rat[], meter: Meter): boolean {
  const germs = new Germs(line.inputs.length, meter);
  return agree(partsOf(line, values, germs), line.outputs, meter);
}

/** The gradients of the outputs on such cells, but those that are seen to be null sets. */
export function outputGradientsNear(
  line: Line,
  values: readonly Rat[],
  meter: Meter,
): readonly (readonly Rat[])[] {
  const p = line.inputs.length;
  const germs = new Germs(p, meter);
  return partsOf(line, values, germs)
    .filter(({ asks }) => !isThin(asks, p, meter))
    .map(({ slots }) => line.outputs.flatMap(slot => gradientOf(slots.get(slot)!, p, meter)));
}

/** Of top/bottom at the point, where bottom need not be 1. */
function gradientOf({ top, bottom }: Germ, p: number, meter: Meter): Rat[] {
  const [a, b] = [atZero(top), atZero(bottom)];
  const scale = inverse(mul(b, b, meter), meter)!;
  return Array.from({ length: p }, (_, i) =>
    mul(sub(mul(slopeOf(top, i), b, meter), mul(a, slopeOf(bottom, i), meter), meter), scale, meter),
  );
}

/** The cells of all nodes that the outputs depend on. */
function partsOf({ inputs, steps, outputs }: Line, values: readonly Rat[], germs: Germs): readonly Part[] {
  let parts = startAt(inputs.length, values, germs);
  for (const one of neededFor(steps, outputs)) {
    if (one.basic.foreign) throw new Stop('whether an index covers every point once');
    parts = split(parts, one, { germs, isLast: false });
  }
  return parts;
}

/** The steps that such slots depend on. */
function neededFor(steps: readonly Step[], slots: readonly number[]): readonly Step[] {
  const needed = new Set(slots);
  const found = steps.toReversed().filter(({ args, out, basic }) => {
    const isNeeded = Array.from({ length: basic.outputs }, (_, k) => out + k).some(slot => needed.has(slot));
    if (isNeeded) for (const slot of args) needed.add(slot);
    return isNeeded;
  });
  return found.reverse();
}

const startAt = (p: number, values: readonly Rat[], germs: Germs): readonly Part[] => [
  {
    asks: [],
    slots: new Map(Array.from({ length: p }, (_, i) => [i, germs.coordinate(i, values[i]!)])),
  },
];

/** Whether on such parts the slots are one function where two of them meet. */
function agree(parts: readonly Part[], slots: readonly number[], meter: Meter): boolean {
  const minus = (a: Germ, b: Germ) =>
    plus(times(a.top, b.bottom, meter), scaled(times(b.top, a.bottom, meter), MINUS_ONE, meter), meter);
  return parts.every((a, i) =>
    parts.slice(i + 1).every(b => {
      const zeros = commonZeros([...a.asks, ...b.asks], meter);
      return slots.every(slot => isCombination(minus(a.slots.get(slot)!, b.slots.get(slot)!), zeros, meter));
    }),
  );
}

/** `values`: those of the program, which pieces have to have; left out: whatever each part has. */
interface Setting {
  readonly germs: Germs;
  readonly values?: readonly Rat[];
  readonly isSmooth?: (step: Step, piece: Piece) => boolean;
  readonly isLast: boolean;
}

/** The parts with the cells of one more step. */
function split(parts: readonly Part[], step: Step, setting: Setting): Part[] {
  const { values, germs, isSmooth } = setting;
  const { basic, args, out } = step;
  const { meter } = germs;
  if (basic.norm) throw new Stop('a norm before a choice');
  const found: Part[] = [];
  for (const { asks, slots } of parts) {
    const at = coordinates(
      args.map(slot => valueThere(slots.get(slot)!, meter)),
      meter,
    );
    const cells = [...cellsNear(basic, at, meter)];
    const inner = args.map(slot => () => slots.get(slot));
    for (const { piece, guards } of cells) {
      const own = asksIn(guards, inner, at, setting);
      if (own === undefined || areOpposed([...asks, ...own], meter)) continue;
      const outputs = runPiece(piece, at, args.length, meter);
      const isWanted = outputs?.every(({ value }, k) => !values || equal(value, values[out + k]!));
      if (!isWanted || isSmooth?.(step, piece) === false)
        throw new Stop('a piece that is not C¹ there, or has another value');
      const next = new Map(slots);
      for (const [k, formula] of piece.entries()) {
        // It has a value at the point, as have the guards.
        next.set(out + k, germs.run(formula, inner)!);
      }
      found.push({ asks: [...asks, ...own], slots: next });
      if (found.length > MAX_PARTS) throw new Stop('many cells of several nodes');
    }
  }
  return found;
}

const valueThere = ({ top, bottom }: Germ, meter: Meter): Rat =>
  mul(atZero(top), inverse(atZero(bottom), meter)!, meter);

/** What the guards say in the inputs; undefined where one holds nowhere near the point. */
function asksIn(
  guards: Cell['guards'],
  inner: readonly (() => Germ | undefined)[],
  at: ReturnType<typeof coordinates>,
  { germs, isLast }: Setting,
): Asks[] | undefined {
  const asks: Asks[] = [];
  for (const { formula, relation } of guards) {
    const h = withoutUnit(germs.run(formula, inner)!.top);
    const isTold =
      h.size === 0 ? runJet(formula, at, at.length, germs.meter)!.note : isAffine(h) && reach(h) <= germs.p;
    if (isLast && !isTold) throw new Stop('a guard that is not affine');
    if (h.size > 0) asks.push({ h, relation });
    else if (relation === '>' || relation === '!=') return undefined;
  }
  return asks;
}
