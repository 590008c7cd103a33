/** From a plan to a set of gradients, or to why there is none. */
import type { OrderedField } from '../../numbers/index.ts';
import { type Budget, Undecided } from '../budget.ts';
import { distinctGradients, type GradientSet } from '../gradient-set.ts';
import type { Atoms } from './atoms.ts';
import type { Plan } from './plan.ts';
import { walkPlan } from './walk.ts';

/** Gradients, and whether two of them may be equal. */
export interface Distinct<T> {
  readonly gradients: readonly (readonly T[])[];
  readonly open: boolean;
}

/** What a plan stands for: how many combinations, and their gradients. */
export function walked<T>(
  field: OrderedField<T>,
  system: Atoms<T>,
  plan: Plan<T>,
  bound: Budget,
  which: 'certain' | 'all' = 'certain',
): Distinct<T> & { readonly count: bigint } {
  const bag = walkPlan(field, system, plan, bound, which);
  let count = 0n;
  for (const entry of bag.values()) count += entry.count;
  return {
    count,
    ...distinctGradients(
      field,
      [...bag.values()].map(entry => entry.gradient),
    ),
  };
}

/** All gradients of a set of `count` pieces; undecided where two of them may be equal. */
export const complete = <T>(count: bigint, { gradients, open }: Distinct<T>): GradientSet<T> =>
  open
    ? { status: 'undecided', why: 'whether two of the gradients are equal', gradients, outer: gradients }
    : { status: 'exact', count, gradients };

/** A set by enumeration; undecided where that is, with the gradients that are certainly there. */
export function attempt<T>(
  certain: () => readonly (readonly T[])[],
  enumerate: () => GradientSet<T>,
): GradientSet<T> {
  try {
    return enumerate();
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return { status: 'undecided', why: error.message, gradients: certain() };
  }
}
