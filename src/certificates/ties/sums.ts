/** Forms in the inputs and in what ties give. */
import type { Meter } from '../numbers/meter.ts';
import { add, isZero, mul, type Rat, ZERO } from '../numbers/rational.ts';
import type { Form } from './parts.ts';

/** Σ factor · form, of forms in p inputs; without ties that cancel. */
export function combined(parts: readonly (readonly [Rat, Form])[], p: number, meter: Meter): Form {
  const inputs = new Array<Rat>(p).fill(ZERO);
  const ties = new Map<number, Rat>();
  for (const [factor, form] of parts) {
    meter.charge(p + form.ties.size);
    for (const [i, value] of form.inputs.entries())
      if (!isZero(value)) inputs[i] = add(inputs[i]!, mul(factor, value, meter), meter);
    for (const [number, value] of form.ties)
      ties.set(number, add(ties.get(number) ?? ZERO, mul(factor, value, meter), meter));
  }
  return { inputs, ties: new Map([...ties].filter(([, value]) => !isZero(value))) };
}
