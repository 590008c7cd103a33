/** Algorithms 1 and 2 over enclosed numbers: where values are not rational. */
import { type Unnoted, unnoted } from '../functions/unnoted.ts';
import { sweep } from '../kernel/evaluate.ts';
import { holds, orderIn, type Site, selected } from '../kernel/held.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import { Enclosures, type Range, single } from './enclosed.ts';

export type EnclosedJet = Unnoted<Range>;

/** Every slot at x. Stops where a guard's sign is not known, throws Wrong where the program is undefined. */
export function evaluateEnclosed(line: Line, x: readonly Rat[], meter: Meter): EnclosedJet[] {
  const on = new Enclosures(meter);
  const duals = unnoted(on, x.length);
  const site = enclosedSite(on);
  return sweep(
    line,
    x.map((value, i) => duals.coordinate(single(value), i)),
    duals,
    (step, args) =>
      selected(
        step,
        on,
        args.map(({ value }) => value),
        site,
      ),
  );
}

function enclosedSite(on: Enclosures): Site<Range> {
  const signOf = (range: Range): -1 | 0 | 1 => {
    const sign = on.sign(range);
    if (sign === undefined) throw new Stop('the sign of a guard is not known');
    return sign;
  };
  return {
    order: args => orderIn(on, args, (a, b) => signOf(on.add(a, on.neg(b)))),
    says: (value, relation) =>
      value === undefined ? 'unknown' : holds(signOf(value), relation) ? 'yes' : 'no',
    exact: true,
    name: 'the point',
  };
}
