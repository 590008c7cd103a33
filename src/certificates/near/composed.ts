/**
 * A node that is regular though its pieces do not agree wherever its own cells meet: the program reaches these together with cells of other
 * nodes only. The cells of all that it depends on are written out in the inputs; the functions that it is on these agree where they meet. Its
 * guards have to be affine there: then first order tells in which cell a direction leads.
 */
import { type Germ, Germs } from '../functions/germ.ts';
import { plus, reach, scaled, times, withoutUnit } from '../functions/several.ts';
import { coordinates, runJet, runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { equal, MINUS_ONE, type Rat } from '../numbers/rational.ts';
import { type Asks, areOpposed, commonZeros, isAffine, isCombination } from './agree.ts';
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
  const needed = new Set<number>(step.args);
  const upstream = steps
    .slice(0, steps.indexOf(step))
    .toReversed()
    .filter(({ args, out, basic }) => {
      const isNeeded = Array.from({ length: basic.outputs }, (_, k) => out + k).some(slot =>
        needed.has(slot),
      );
      if (isNeeded) for (const slot of args) needed.add(slot);
      return isNeeded;
    });
  const germs = new Germs(inputs.length, meter);
  const start = inputs.map((_, i) => [i, germs.coordinate(i, values[i]!)] as const);
  let parts: readonly Part[] = [{ asks: [], slots: new Map(start) }];
  for (const one of [...upstream.toReversed(), step])
    parts = split(parts, one, { values, germs, isSmooth, isLast: one === step });
  const minus = (a: Germ, b: Germ) =>
    plus(times(a.top, b.bottom, meter), scaled(times(b.top, a.bottom, meter), MINUS_ONE, meter), meter);
  return parts.every((a, i) =>
    parts.slice(i + 1).every(b => {
      const zeros = commonZeros([...a.asks, ...b.asks], meter);
      return Array.from({ length: step.basic.outputs }, (_, k) => step.out + k).every(slot =>
        isCombination(minus(a.slots.get(slot)!, b.slots.get(slot)!), zeros, meter),
      );
    }),
  );
}

interface Setting {
  readonly values: readonly Rat[];
  readonly germs: Germs;
  readonly isSmooth: (step: Step, piece: Piece) => boolean;
  readonly isLast: boolean;
}

/** The parts with the cells of one more step. */
function split(parts: readonly Part[], step: Step, setting: Setting): Part[] {
  const { values, germs, isSmooth } = setting;
  const { basic, args, out } = step;
  const { meter } = germs;
  if (basic.norm) throw new Stop('a norm before a choice');
  const at = coordinates(
    args.map(slot => values[slot]!),
    meter,
  );
  const cells = [...cellsNear(basic, at, meter)];
  const found: Part[] = [];
  for (const { asks, slots } of parts) {
    const inner = args.map(slot => () => slots.get(slot));
    for (const { piece, guards } of cells) {
      const own = asksIn(guards, inner, at, setting);
      if (own === undefined || areOpposed([...asks, ...own], meter)) continue;
      const outputs = runPiece(piece, at, args.length, meter);
      if (!outputs?.every(({ value }, k) => equal(value, values[out + k]!)) || !isSmooth(step, piece))
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
