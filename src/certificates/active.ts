/** I(x) over the composite representation: every tuple of pieces, merged where nothing that follows can differ. */
import type { Piece } from './basic.ts';
import { activeAt, coordinates, evaluate, runPiece } from './evaluate.ts';
import type { Jet } from './jet.ts';
import type { Meter } from './meter.ts';
import type { Line, Step } from './program.ts';
import { equal, keyOf, type Rat } from './rational.ts';

/** Distinct gradients (q × p, row after row) by key, and the number of tuples. */
export interface Active {
  readonly count: bigint;
  readonly gradients: ReadonlyMap<string, readonly Rat[]>;
}

export const vectorKey = (vector: readonly Rat[]): string => vector.map(keyOf).join(' ');

/** All i with f_i(x) = f(x). A piece that is undefined at x is not active. */
export const activeSet = (line: Line, x: readonly Rat[], meter: Meter): Active =>
  enumerate(line, x, evaluate(line, x, meter), step => step.basic.pieces(), meter);

/** Those whose every choice is active at its own node. */
export function nodewiseSet(line: Line, x: readonly Rat[], meter: Meter): Active {
  const jets = evaluate(line, x, meter);
  const active = new Map(line.steps.map(step => [step, activeAt(step, jets, meter)]));
  return enumerate(line, x, jets, step => active.get(step)!, meter);
}

/** The jets of the live slots that vary from tuple to tuple, and how many tuples lead to them. */
interface State {
  readonly jets: ReadonlyMap<number, Jet>;
  readonly count: bigint;
}

function enumerate(
  line: Line,
  x: readonly Rat[],
  actual: readonly Jet[],
  options: (step: Step) => Iterable<Piece>,
  meter: Meter,
): Active {
  const p = x.length;
  const lastUse = new Map<number, number>();
  for (const [k, step] of line.steps.entries()) for (const slot of step.args) lastUse.set(slot, k);
  for (const slot of line.outputs) lastUse.set(slot, Number.POSITIVE_INFINITY);
  // Slots on which no choice has a bearing are the same in every tuple.
  const shared: (Jet | undefined)[] = coordinates(x);
  let states: readonly State[] = [{ jets: new Map(), count: 1n }];
  for (const [k, step] of line.steps.entries()) {
    const next = new Map<string, State>();
    const [only, second] = options(step);
    const fixed = second === undefined && step.args.every(slot => shared[slot] !== undefined);
    if (fixed) {
      const results =
        only &&
        runPiece(
          only,
          step.args.map(slot => shared[slot]!),
          p,
          meter,
        );
      if (results === undefined) return { count: 0n, gradients: new Map() };
      for (const [i, jet] of results.entries()) shared[step.out + i] = jet;
      continue;
    }
    for (const state of states) {
      const args = step.args.map(slot => state.jets.get(slot) ?? shared[slot]!);
      const kept = [...state.jets].filter(([slot]) => lastUse.get(slot)! > k);
      const prefix = kept
        .map(([slot, jet]) => `${slot}:${keyOf(jet.value)} ${vectorKey(jet.gradient)}`)
        .join(';');
      meter.charge(kept.length * (p + 1));
      for (const piece of options(step)) {
        const results = runPiece(piece, args, p, meter);
        meter.charge(5 * piece.length * (p + 1));
        if (results === undefined) continue;
        const live = results
          .map((jet, i) => [step.out + i, jet] as const)
          .filter(([slot]) => lastUse.get(slot)! > k);
        const key = `${prefix}|${live.map(([, jet]) => `${keyOf(jet.value)} ${vectorKey(jet.gradient)}`).join(';')}`;
        const same = next.get(key);
        next.set(key, {
          jets: same?.jets ?? new Map([...kept, ...live]),
          count: (same?.count ?? 0n) + state.count,
        });
      }
    }
    states = [...next.values()];
  }
  return collect(line, actual, shared, states);
}

function collect(
  line: Line,
  actual: readonly Jet[],
  shared: readonly (Jet | undefined)[],
  states: readonly State[],
): Active {
  const gradients = new Map<string, readonly Rat[]>();
  let count = 0n;
  for (const state of states) {
    const outputs = line.outputs.map(slot => state.jets.get(slot) ?? shared[slot]!);
    if (!outputs.every((jet, i) => equal(jet.value, actual[line.outputs[i]!]!.value))) continue;
    const gradient = outputs.flatMap(jet => jet.gradient);
    gradients.set(vectorKey(gradient), gradient);
    count += state.count;
  }
  return { count, gradients };
}
