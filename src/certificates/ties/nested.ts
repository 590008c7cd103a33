/**
 * D_P of nested ties without their tuples: the gradients of a tie are those of its pieces together, and those of a sum of ties that have
 * no tie in common, none below them either, are all sums, because their choices are independent.
 */
import { vectorKey } from '../kernel/active.ts';
import type { Jet } from '../kernel/jet.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { add, mul, type Rat, ZERO } from '../numbers/rational.ts';
import { partialsAt } from './backward.ts';
import { type Cut, combined, type Form, type Parts } from './parts.ts';

type Row = readonly Rat[];
type Gradients = ReadonlyMap<string, Row>;

/** More are not listed. */
const MOST = 5_000;

/**
 * What a group of ties, none of which is linked to another one, adds to the gradient of the one output. Stops where ties that have one in
 * common are added, or where there are many gradients.
 */
export function nestedGradients(
  parts: Parts,
  group: readonly Cut[],
  jets: readonly Jet[],
  meter: Meter,
): Gradients {
  const [output, second] = parts.outputs;
  if (output === undefined || second !== undefined) throw new Stop('several outputs');
  const p = output.inputs.length;
  const gradients = new Map<number, Gradients>();
  /** By number of an output of a tie: what it depends on, itself among that, as far as it is used in several places. */
  const below = new Map<number, ReadonlySet<Cut>>();
  const shared = sharedCuts(parts, group);
  const added = new Map<number, Rat>();

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

  for (const cut of group) {
    const { step, first, pieces, given } = cut;
    const sets = Array.from({ length: step.basic.outputs }, () => new Map<string, Row>());
    for (const piece of pieces)
      for (const [k, row] of partialsAt(step, piece, jets, meter).entries()) {
        const form = combined(
          [...row].map(([slot, partial]) => [partial, given.get(slot)!]),
          p,
          meter,
        );
        for (const [key, gradient] of ofForm(form)) sets[k]!.set(key, gradient);
      }
    if (sets.some(set => set.size > MOST)) throw new Stop('many gradients');
    const inner = [...given.values()].flatMap(({ ties }) => [...ties.keys()]);
    const all = together(
      inner.map(number => below.get(number)!),
      shared.has(cut) ? [cut] : [],
      meter,
    );
    for (const [k, set] of sets.entries()) {
      gradients.set(first + k, set);
      below.set(first + k, all);
      const factor = output.ties.get(first + k);
      if (factor !== undefined) added.set(first + k, factor);
    }
  }
  return ofForm({ inputs: output.inputs.map(() => ZERO), ties: added });
}

/** Ties that are used in several places: two that depend on a common one do so by way of one of these. */
function sharedCuts({ outputs }: Parts, group: readonly Cut[]): ReadonlySet<Cut> {
  const owners = new Map(
    group.flatMap(cut =>
      Array.from({ length: cut.step.basic.outputs }, (_, k) => [cut.first + k, cut] as const),
    ),
  );
  const used = new Set<Cut>();
  const shared = new Set(group.filter(({ step }) => step.basic.outputs > 1));
  const use = (cut: Cut): void => {
    if (used.has(cut)) shared.add(cut);
    used.add(cut);
  };
  for (const { given } of group) {
    const inner = [...given.values()].flatMap(({ ties }) => [...ties.keys()]);
    for (const cut of new Set(inner.map(number => owners.get(number)!))) use(cut);
  }
  for (const [number, cut] of owners) if (outputs.some(({ ties }) => ties.has(number))) use(cut);
  return shared;
}

/** All members; where one set has them all, that one. */
function together(sets: readonly ReadonlySet<Cut>[], more: readonly Cut[], meter: Meter): ReadonlySet<Cut> {
  const filled = sets.filter(set => set.size > 0);
  const [first, second] = filled;
  if (second === undefined && more.length === 0) return first ?? new Set();
  meter.charge(filled.reduce((sum, set) => sum + set.size, 1));
  return new Set([...more, ...filled.flatMap(set => [...set])]);
}
