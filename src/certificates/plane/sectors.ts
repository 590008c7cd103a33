/**
 * ∂ᶜf(x) of two inputs, where the guards near the point are rational functions: in each sector between neighbouring branches
 * of their zero sets the program takes one piece at every node. Which guards there are is found on the way: the sectors
 * are looked at again until no new one is asked.
 */

import type { Poly } from '../functions/several.ts';
import { vectorKey } from '../kernel/active.ts';
import type { Line } from '../language/line.ts';
import { Walk } from '../near/local.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import { holdsAt, inSectorsApart } from './apart.ts';
import { Curves } from './curves.ts';

/** The gradients of the pieces in all sectors. */
export function inSectors(line: Line, x: readonly Rat[], meter: Meter): Map<string, readonly Rat[]> {
  const apart = attempt(() => inSectorsApart(line, x, meter));
  if (apart) return apart;
  const walk = new Walk(line, x, meter);
  const curves = new Curves(meter);
  const known = new Set<string>();
  for (;;) {
    const asked = new Map<string, Poly>();
    const found = new Map<string, readonly Rat[]>();
    let lost = false;
    for (const sample of curves.samples()) {
      const gradient = follow(walk, sample, asked, meter);
      if (gradient) found.set(vectorKey(gradient), gradient);
      else lost = true;
    }
    const added = [...asked].filter(([key]) => !known.has(key));
    if (added.length === 0) {
      if (lost) throw new Stop('no cell holds some sector');
      return found;
    }
    for (const [key, h] of added) {
      known.add(key);
      curves.add(h);
    }
  }
}

/** The gradient of the piece whose guards are all positive at the sample; undefined where some are still missing. */
function follow(
  walk: Walk,
  sample: readonly Rat[],
  asked: Map<string, Poly>,
  meter: Meter,
): readonly Rat[] | undefined {
  for (const step of walk.steps) {
    const cell = [...walk.cells(step)].find(one => holdsAt(one, sample, asked, meter));
    if (cell === undefined) return undefined;
    walk.take(step, cell);
  }
  return walk.gradient();
}
