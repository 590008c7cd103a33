/** The cells of an index, their guards as functions: which of them hold at a point, and which are near it. */
import { Failure, type Fallible, isFailure, type OrderedField, type Sign, sign } from '../numbers/index.ts';
import type { LocalCell, VanishingGuard } from './basic-function.ts';

/** `near`: what has the sign of the function near a point where it is 0. Left out: itself. */
export interface CompiledGuard extends VanishingGuard {
  readonly near?: VanishingGuard['function'] | undefined;
}

export interface CompiledCell {
  readonly piece: number;
  readonly guards: readonly CompiledGuard[];
  readonly contested?: true;
}

/** The cell without guards that hold everywhere; undefined where one holds nowhere (lo <= hi with numbers given). */
export function withoutConstants(cell: CompiledCell): CompiledCell | undefined {
  const guards: CompiledGuard[] = [];
  for (const guard of cell.guards) {
    const affine = guard.function.affine;
    if (affine === undefined || affine.terms.length > 0) guards.push(guard);
    else if (!holds(sign(affine.constant), guard.relation)) return undefined;
  }
  return { ...cell, guards };
}

function holds(sign: -1 | 0 | 1, relation: VanishingGuard['relation']): boolean {
  if (relation === '=') return sign === 0;
  if (relation === '!=') return sign !== 0;
  return relation === '>' ? sign > 0 : sign >= 0;
}

/** The sign of a guard's function at x. */
function guardSign<T>(guard: VanishingGuard, field: OrderedField<T>, x: readonly T[]): Fallible<-1 | 0 | 1> {
  const value = guard.function.value(field, x);
  return isFailure(value) ? value : decided(field.sign(value));
}

const decided = (sign: Sign): Fallible<-1 | 0 | 1> =>
  sign === 'undecided' ? new Failure('undecided', 'the sign of a guard') : sign;

/** Whether x lies in the cell. A guard that fails decides, also where others have no value. */
export function cellContains<T>(
  cell: CompiledCell,
  field: OrderedField<T>,
  x: readonly T[],
): Fallible<boolean> {
  let failure: Failure | undefined;
  for (const guard of cell.guards) {
    const sign = guardSign(guard, field, x);
    if (isFailure(sign)) failure = failure?.kind === 'undefined' ? failure : sign;
    else if (!holds(sign, guard.relation)) return false;
  }
  return failure ?? true;
}

/** The cells whose closure may contain x. */
export function localCells<T>(
  cells: readonly CompiledCell[],
  field: OrderedField<T>,
  x: readonly T[],
): Fallible<LocalCell[]> {
  const near: LocalCell[] = [];
  for (const cell of cells) {
    const guards: VanishingGuard[] = [];
    let failure: Failure | undefined;
    let excluded = false;
    for (const guard of cell.guards) {
      const sign = guardSign(guard, field, x);
      if (isFailure(sign)) failure = sign;
      else if (sign === 0) guards.push({ function: guard.near ?? guard.function, relation: guard.relation });
      else if (!holds(sign, guard.relation)) excluded = true;
      if (excluded) break;
    }
    if (excluded) continue;
    if (failure) return failure;
    near.push({ piece: cell.piece, guards });
  }
  return near;
}
