/** Guards of local index cells seen from the inputs: which half-space, to first order, a choice of piece asks for. */
import type { Degree } from '../../expressions/index.ts';
import { type Fallible, isFailure, isZeroVector, type OrderedField } from '../../numbers/index.ts';
import type { Step } from '../../programs/index.ts';
import type { VanishingGuard } from '../../selections/basic-function.ts';

/** What is known of a slot along one path of choices: its gradient in the inputs, and how it depends on them. */
export interface SlotState<T> {
  readonly gradient: readonly T[];
  readonly degree: Degree;
}

/** The cell lies where ⟨row, d⟩ > 0 (or ≠ 0); `affine`: exactly so, else to first order only. */
export interface Row<T> {
  readonly row: readonly T[];
  readonly affine: boolean;
  readonly relation: '>' | '!=';
}

/**
 * vacuous: holds on the whole neighbourhood. null: holds on a null set at most. open: it is not decided whether to first order
 * it says something, so that it neither excludes a cell nor proves one.
 */
export type GuardRow<T> = 'vacuous' | 'null' | 'open' | Row<T>;

/** What a guard that vanishes at the point asks for nearby. */
export function guardRow<T>(
  field: OrderedField<T>,
  step: Step,
  guard: VanishingGuard,
  at: readonly T[],
  slots: readonly (SlotState<T> | undefined)[],
): Fallible<GuardRow<T>> {
  const gradient = guard.function.gradient(field, at);
  if (isFailure(gradient)) return gradient;
  const inner = step.args.map(slot => slots[slot]!);
  // An argument that is given twice may cancel: x − x is 0 whatever x depends on.
  const bySlot = new Map<number, T>();
  for (const { argument, value } of gradient) {
    const slot = step.args[argument]!;
    const sum = bySlot.get(slot);
    bySlot.set(slot, sum === undefined ? value : field.add(sum, value));
  }
  const row = inner[0] === undefined ? [] : inner[0].gradient.map(() => field.zero);
  // Most entries are 0, and those of inputs all but one.
  for (const [slot, value] of bySlot)
    for (const [i, entry] of slots[slot]!.gradient.entries())
      if (entry !== field.zero) row[i] = field.add(row[i]!, field.mul(value, entry));
  const isFlat = isZeroVector(field, row);
  if (isFlat === 'undecided') return 'open';
  const flat = isFlat === 'yes';
  const cancels = guard.function.affine === undefined ? 'no' : isZeroVector(field, [...bySlot.values()]);
  const degree = cancels === 'yes' ? 'constant' : guard.function.degree(inner.map(state => state.degree));
  const identicallyZero = degree === 'constant' || (degree === 'affine' && flat);
  if (identicallyZero)
    return guard.relation === '>=' || guard.relation === '='
      ? 'vacuous'
      : { row, affine: true, relation: '>' };
  // A function that is analytic and not identically zero vanishes on a null set only; where that is not visible
  // (flat and not affine) an (in)equation is left undecided as a row that no direction satisfies.
  const affine = degree === 'affine';
  if (guard.relation === '!=') return { row, affine, relation: flat ? '>' : '!=' };
  if (guard.relation === '=') return flat ? { row, affine: false, relation: '>' } : 'null';
  return { row, affine, relation: '>' };
}
