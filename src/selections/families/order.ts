/**
 * Orders of arguments near a point. The arguments in descending order fall into tied groups; near the point each group
 * may come in any order. A window is a range of positions, from..to (from 0): sort looks at all, kthLargest at one.
 */
import { Failure, type Fallible, type OrderedField } from '../../numbers/index.ts';
import type { VanishingGuard } from '../basic-function.ts';
import { arrangementCount } from './arrangements.ts';
import { precedes } from './precedence.ts';

/** Tied groups, largest value first; members ascending. */
export type TiedGroups = readonly (readonly number[])[];

/** The arguments at the window's positions, and what makes them so near the point. */
export interface WindowCell {
  readonly sequence: readonly number[];
  readonly guards: readonly VanishingGuard[];
}

/** More index cells than this at one point are not listed. */
export const MAX_CELLS = 50_000;

export function tiedGroups<T>(field: OrderedField<T>, x: readonly T[]): Fallible<TiedGroups> {
  let undecided = false;
  const descending = (i: number, j: number): number => {
    const sign = undecided ? 0 : field.sign(field.sub(x[j]!, x[i]!));
    if (sign === 'undecided') undecided = true;
    return sign === 'undecided' ? 0 : sign;
  };
  const order = x.map((_, i) => i).sort(descending);
  const groups: number[][] = [];
  for (const i of order) {
    const last = groups.at(-1);
    if (last && descending(last[0]!, i) === 0) last.push(i);
    else groups.push([i]);
  }
  return undecided ? new Failure('undecided', 'the order of two arguments') : groups;
}

/** The part of a window in one group: `before` members come first, then `size` members in the window. */
interface Part {
  readonly group: readonly number[];
  readonly before: number;
  readonly size: number;
}

function parts(groups: TiedGroups, from: number, to: number): Part[] {
  const found: Part[] = [];
  let start = 0;
  for (const group of groups) {
    const first = Math.max(from, start);
    const last = Math.min(to, start + group.length - 1);
    if (first <= last) found.push({ group, before: first - start, size: last - first + 1 });
    start += group.length;
  }
  return found;
}

/** The stable order: the window at the point itself. */
export const stableWindow = (groups: TiedGroups, from: number, to: number): readonly number[] =>
  groups.flat().slice(from, to + 1);

/** All sequences of arguments with the same values at the window's positions. */
export function windowSequences(groups: TiedGroups, from: number, to: number): Fallible<number[][]> {
  const all = parts(groups, from, to);
  const count = all.reduce((product, { group, size }) => product * arrangementCount(group.length, size), 1);
  if (count > MAX_CELLS) return new Failure('undecided', `more than ${MAX_CELLS} pieces are active`);
  let sequences: number[][] = [[]];
  for (const { group, size } of all) {
    const choices = arrangements(group, size);
    sequences = sequences.flatMap(head => choices.map(tail => [...head, ...tail]));
  }
  return sequences;
}

/** The index cells near the point: disjoint, covering its neighbourhood. A Failure beyond {@link MAX_CELLS}. */
export function windowCells(
  arity: number,
  groups: TiedGroups,
  from: number,
  to: number,
): Fallible<WindowCell[]> {
  const known = new Map<number, VanishingGuard>();
  const leads = (i: number, j: number): VanishingGuard => {
    const guard =
      known.get(i * arity + j) ?? precedes(arity, { argument: i, sign: 1 }, { argument: j, sign: 1 }, i < j);
    known.set(i * arity + j, guard);
    return guard;
  };
  const all = parts(groups, from, to);
  const count = all.reduce((total, part) => total * countOf(part), 1);
  if (count > MAX_CELLS)
    return new Failure('undecided', `more than ${MAX_CELLS} index cells meet at the point`);
  let cells: WindowCell[] = [{ sequence: [], guards: [] }];
  for (const part of all) {
    const choices = partCells(part, leads);
    cells = cells.flatMap(head =>
      choices.map(tail => ({
        sequence: [...head.sequence, ...tail.sequence],
        guards: [...head.guards, ...tail.guards],
      })),
    );
  }
  return cells;
}

function partCells(
  { group, before, size }: Part,
  leads: (i: number, j: number) => VanishingGuard,
): WindowCell[] {
  return arrangements(group, size).flatMap(sequence => {
    const others = group.filter(i => !sequence.includes(i));
    const chain = sequence.slice(1).map((i, at) => leads(sequence[at]!, i));
    return subsets(others, before).map(({ chosen, rest }) => ({
      sequence,
      guards: [
        ...chosen.map(i => leads(i, sequence[0]!)),
        ...chain,
        ...rest.map(i => leads(sequence.at(-1)!, i)),
      ],
    }));
  });
}

/** size-element sequences without repetition times subsets of `before` others. */
function countOf({ group, before, size }: Part): number {
  let count = 1;
  for (let i = 0; i < size; i += 1) count *= group.length - i;
  for (let i = 0; i < before; i += 1) count = (count * (group.length - size - i)) / (i + 1);
  return count;
}

function arrangements(members: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  if (size === 1) return members.map(member => [member]);
  return members.flatMap((first, at) =>
    arrangements(members.toSpliced(at, 1), size - 1).map(tail => [first, ...tail]),
  );
}

interface Split {
  readonly chosen: readonly number[];
  readonly rest: readonly number[];
}

function subsets(members: readonly number[], size: number): Split[] {
  if (size === 0) return [{ chosen: [], rest: members }];
  if (size === members.length) return [{ chosen: members, rest: [] }];
  const [first, ...others] = members;
  const withFirst = subsets(others, size - 1);
  const without = subsets(others, size);
  return [
    ...withFirst.map(({ chosen, rest }) => ({ chosen: [first!, ...chosen], rest })),
    ...without.map(({ chosen, rest }) => ({ chosen, rest: [first!, ...rest] })),
  ];
}
