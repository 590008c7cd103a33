/** I(x) over the composite representation: every tuple of pieces, merged where nothing that follows can differ. */

import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import type { Meter } from '../numbers/meter.ts';
import { equal, keyOf, type Rat } from '../numbers/rational.ts';
import { evaluate } from './evaluate.ts';
import { activeAt } from './evaluated.ts';
import { coordinates, type Jet, runPiece } from './jet.ts';

/** Distinct gradients (q × p, row after row) by key, and the number of tuples. */
export interface Active {
  readonly count: bigint;
  readonly gradients: ReadonlyMap<string, readonly Rat[]>;
}

export const vectorKey = (vector: readonly Rat[]): string => vector.map(keyOf).join(' ');

/** All i with f_i(x) = f(x). A piece that is undefined at x is not active; of some only those count that are so at their node. */
export function activeSet(line: Line, x: readonly Rat[], meter: Meter): Active {
  const actual = evaluate(line, x, meter);
  const options = (step: Step): Iterable<Piece> =>
    step.basic.local ? activeAt(step, actual, meter) : step.basic.pieces();
  return select(line, x, actual, options, meter);
}

/** Those of the options at every step, at what the choices before make of its arguments, that have the value of the program. */
export function select(
  line: Line,
  x: readonly Rat[],
  actual: readonly Jet[],
  options: (step: Step, args: readonly Jet[]) => Iterable<Piece>,
  meter: Meter,
): Active {
  const p = x.length;
  const algebra: Algebra<Jet> = {
    run: (piece, args) => runPiece(piece, args, p, meter),
    key: jet => `${keyOf(jet.value)} ${vectorKey(jet.gradient)}`,
    cost: p + 1,
  };
  const gradients = new Map<string, readonly Rat[]>();
  let count = 0n;
  for (const one of enumerate(line, coordinates(x, meter), options, algebra, meter)) {
    if (!one.outputs.every((jet, i) => equal(jet.value, actual[line.outputs[i]!]!.value))) continue;
    const gradient = one.outputs.flatMap(jet => jet.gradient);
    gradients.set(vectorKey(gradient), gradient);
    count += one.count;
  }
  return { count, gradients };
}

/** What the slots hold: jets at a point, or functions of t. */
export interface Algebra<J> {
  /** Undefined where the piece is. */
  readonly run: (piece: Piece, args: readonly J[]) => readonly J[] | undefined;
  /** Distinct for what is to be told apart. */
  readonly key: (jet: J) => string;
  /** What it costs to look at one. */
  readonly cost: number;
}

/** The live slots that vary from tuple to tuple, and how many tuples lead to them. */
interface State<J> {
  readonly jets: ReadonlyMap<number, J>;
  readonly count: bigint;
}

/** What all tuples of pieces give, one of the options at every step, and how many tuples give it. */
export function enumerate<J>(
  line: Line,
  inputs: readonly J[],
  options: (step: Step, args: readonly J[]) => Iterable<Piece>,
  { run, key, cost }: Algebra<J>,
  meter: Meter,
): { readonly outputs: readonly J[]; readonly count: bigint }[] {
  const lastUse = new Map<number, number>();
  for (const [k, step] of line.steps.entries()) for (const slot of step.args) lastUse.set(slot, k);
  for (const slot of line.outputs) lastUse.set(slot, Number.POSITIVE_INFINITY);
  // Slots on which no choice has a bearing are the same in every tuple.
  const shared: (J | undefined)[] = [...inputs];
  let states: readonly State<J>[] = [{ jets: new Map(), count: 1n }];
  for (const [k, step] of line.steps.entries()) {
    const next = new Map<string, State<J>>();
    const given = step.args.flatMap(slot => shared[slot] ?? []);
    const [only, second] = given.length === step.args.length ? options(step, given) : [];
    if (given.length === step.args.length && second === undefined) {
      const results = only && run(only, given);
      if (results === undefined) return [];
      for (const [i, jet] of results.entries()) shared[step.out + i] = jet;
      continue;
    }
    for (const state of states) {
      const args = step.args.map(slot => state.jets.get(slot) ?? shared[slot]!);
      const kept = [...state.jets].filter(([slot]) => lastUse.get(slot)! > k);
      const prefix = kept.map(([slot, jet]) => `${slot}:${key(jet)}`).join(';');
      meter.charge(kept.length * cost);
      for (const piece of options(step, args)) {
        const results = run(piece, args);
        meter.charge(5 * piece.length * cost);
        if (results === undefined) continue;
        const live = results
          .map((jet, i) => [step.out + i, jet] as const)
          .filter(([slot]) => lastUse.has(slot));
        const name = `${prefix}|${live.map(([, jet]) => key(jet)).join(';')}`;
        const same = next.get(name);
        next.set(name, {
          jets: same?.jets ?? new Map([...kept, ...live]),
          count: (same?.count ?? 0n) + state.count,
        });
      }
    }
    states = [...next.values()];
  }
  return states.map(({ jets, count }) => ({
    outputs: line.outputs.map(slot => jets.get(slot) ?? shared[slot]!),
    count,
  }));
}
