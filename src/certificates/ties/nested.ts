/**
 * D_P of nested ties without their tuples: the gradients of a tie are those of its pieces together, and those of a sum of ties that have
 * no tie in common, none below them either, are all sums, because their choices are independent.
 */
import { vectorKey } from '../kernel/active.ts';
import type { Jet } from '../kernel/jet.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { add, mul, type Rat } from '../numbers/rational.ts';
import { partialsAt } from './backward.ts';
import { type Cut, combined, type Form, type Parts } from './parts.ts';

type Row = readonly Rat[];
type Gradients = ReadonlyMap<string, Row>;

/** More are not listed. */
const MOST = 5_000;

/** Of the one output. Stops where ties that have one in common are added, or where there are many gradients. */
export function nestedGradients(parts: Parts, jets: readonly Jet[], meter: Meter): Gradients {
  const [output, second] = parts.outputs;
  if (output === undefined || second !== undefined) throw new Stop('several outputs');
  const gradients = new Map<number, Gradients>();
  /** By number of an output of a tie: the ties that it depends on. */
  const below = new Map<number, ReadonlySet<Cut>>();

  const ofForm = ({ inputs, ties }: Form): Gradients => {
    let all: Gradients = new Map([[vectorKey(inputs), inputs]]);
    const seen = new Set<Cut>();
    for (const [number, factor] of ties) {
      const own = gradients.get(number)!;
      if (own.size > 1)
        for (const cut of below.get(number)!) {
          if (seen.has(cut)) throw new Stop('ties with one in common are added');
          seen.add(cut);
        }
      if (all.size * own.size > MOST) throw new Stop('many gradients');
      const sums = new Map<string, Row>();
      for (const one of all.values())
        for (const more of own.values()) {
          meter.charge(one.length);
          const sum = one.map((value, i) => add(value, mul(factor, more[i]!, meter), meter));
          sums.set(vectorKey(sum), sum);
        }
      all = sums;
    }
    return all;
  };

  for (const cut of parts.cuts) {
    const { step, first, pieces, given } = cut;
    const sets = Array.from({ length: step.basic.outputs }, () => new Map<string, Row>());
    for (const piece of pieces)
      for (const [k, row] of partialsAt(step, piece, jets, meter).entries()) {
        const form = combined(
          [...row].map(([slot, partial]) => [partial, given.get(slot)!]),
          inputsOf(parts),
          meter,
        );
        for (const [key, gradient] of ofForm(form)) sets[k]!.set(key, gradient);
      }
    if (sets.some(set => set.size > MOST)) throw new Stop('many gradients');
    const inner = [...given.values()].flatMap(({ ties }) => [...ties.keys()]);
    const all = new Set([cut, ...inner.flatMap(number => [...below.get(number)!])]);
    for (const [k, set] of sets.entries()) {
      gradients.set(first + k, set);
      below.set(first + k, all);
    }
  }
  return ofForm(output);
}

const inputsOf = ({ outputs }: Parts): number => outputs[0]!.inputs.length;
