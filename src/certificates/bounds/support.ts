/**
 * D_P(x) along a direction: a bound on ⟨d, g⟩ for all its gradients, without a list of these. Each tie is cut out, and lies between the least and the
 * greatest of what its pieces give, whatever is chosen elsewhere.
 */
import * as Json from '../book/json.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { add, compare, dot, mul, ONE, type Rat, signOf } from '../numbers/rational.ts';
import { partialsAt } from '../ties/backward.ts';
import { activeOf } from '../ties/nodewise.ts';
import { combined, type Form, Parts } from '../ties/parts.ts';
import type { Span } from '../ties/silent.ts';

type Row = readonly Rat[];

/** Of one output: no ⟨d, g⟩ with g ∈ D_P(x) is below it. Stops where there are several. */
export function leastAlong(line: Line, x: Row, d: Row, meter: Meter): Rat {
  const { jets, active, open } = activeOf(line, x, meter);
  const parts = new Parts(line, jets, active, open, meter);
  const [output, second] = parts.outputs;
  if (output === undefined || second !== undefined) throw new Stop('a bound on what several outputs have');
  /** By number of an output of a tie. */
  const spans = new Map<number, Span>();
  const along = ({ inputs, ties }: Form): Span => {
    const constant = dot(inputs, d, meter);
    let [lo, hi] = [constant, constant];
    for (const [number, factor] of ties) {
      const ends = spans.get(number)!.map(end => mul(factor, end, meter));
      if (signOf(factor) < 0) ends.reverse();
      lo = add(lo, ends[0]!, meter);
      hi = add(hi, ends[1]!, meter);
    }
    return [lo, hi];
  };
  for (const { step, first, pieces, given } of parts.cuts) {
    const options = pieces.map(piece => partialsAt(step, piece, jets, meter));
    for (let k = 0; k < step.basic.outputs; k++) {
      const ranges = options.map(rows => {
        const terms = [...rows[k]!].map(([slot, partial]) => [partial, given.get(slot)!] as const);
        return along(combined(terms, x.length, meter));
      });
      const lows = ranges.map(([lo]) => lo);
      const highs = ranges.map(([, hi]) => hi);
      spans.set(first + k, [
        lows.reduce((a, b) => (compare(b, a, meter) < 0 ? b : a)),
        highs.reduce((a, b) => (compare(b, a, meter) > 0 ? b : a)),
      ]);
    }
  }
  return along(output)[0];
}

/** Whether a certificate is a direction along which all of D_P(x) is seen to be at least 1: then 0 is not in it, nor in ∂ᶜf(x). */
export function avoidsZero(certificate: unknown, line: Line, x: Row, meter: Meter): boolean {
  const fields = Json.record(certificate, meter);
  for (const name of fields.keys())
    if (name !== 'separator') throw new Wrong('expected a separator, and nothing else');
  const d = Json.at('/separator', () => Json.vector(fields.get('separator'), meter, x.length));
  return compare(leastAlong(line, x, d, meter), ONE, meter) >= 0;
}
