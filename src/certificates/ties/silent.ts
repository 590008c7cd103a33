/**
 * Slots whose adjoint is 0 under every choice of pieces, whatever is chosen elsewhere: backward mode over intervals, where a node
 * passes on its adjoint times all that lies between the partial derivatives that its pieces have.
 */
import type { Line, Step } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { add, compare, isZero, mul, ONE, type Rat, ZERO } from '../numbers/rational.ts';

/** Partial derivatives of one piece, those that are not 0: by output, by slot. */
export type Rows = readonly ReadonlyMap<number, Rat>[];

/** By step, what each piece that it may take does. */
export type Tables = ReadonlyMap<Step, readonly Rows[]>;

/** All from the first to the second. */
export type Span = readonly [Rat, Rat];

const isNone = ([lo, hi]: Span): boolean => isZero(lo) && isZero(hi);

/** The slots. Stops where a number is not rational. */
export function silent(line: Line, tables: Tables, meter: Meter): ReadonlySet<number> {
  const last = line.steps.at(-1);
  const count = last === undefined ? line.inputs.length : last.out + last.basic.outputs;
  const found = new Set(Array.from({ length: count }, (_, slot) => slot));
  for (const output of new Set(line.outputs)) {
    const adjoints = adjointsOf(line, output, tables, meter);
    for (const slot of found) {
      const span = adjoints.get(slot);
      if (span && !isNone(span)) found.delete(slot);
    }
  }
  return found;
}

/** By slot, what the adjoint of an output may be; what is left out is 0. */
export function adjointsOf(
  line: Line,
  output: number,
  tables: Tables,
  meter: Meter,
): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>([[output, [ONE, ONE]]]);
  for (const step of line.steps.toReversed()) {
    const pieces = tables.get(step)!;
    for (let k = 0; k < step.basic.outputs; k++) {
      const own = spans.get(step.out + k);
      if (own === undefined || isNone(own)) continue;
      const slots = new Set(pieces.flatMap(rows => [...rows[k]!.keys()]));
      for (const slot of slots) {
        const partials = pieces.map(rows => rows[k]!.get(slot) ?? ZERO);
        const [lo, hi] = spanOf(
          own.flatMap(end => partials.map(partial => mul(end, partial, meter))),
          meter,
        );
        const known = spans.get(slot);
        spans.set(slot, known ? [add(known[0], lo, meter), add(known[1], hi, meter)] : [lo, hi]);
      }
    }
  }
  return spans;
}

function spanOf(values: readonly Rat[], meter: Meter): Span {
  let [lo, hi] = [values[0]!, values[0]!];
  for (const value of values) {
    if (value.reals) throw new Stop('an adjoint that is not rational');
    if (compare(value, lo, meter) < 0) lo = value;
    if (compare(value, hi, meter) > 0) hi = value;
  }
  return [lo, hi];
}
