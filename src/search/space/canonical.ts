/**
 * The canonical list of a program's nodes. Where nodes may be repeated, equal candidates stand for different nodes, and
 * which of them comes first is open: the canonical list is the least of those that remain.
 */
import type { Space } from './space.ts';

/** A node of a program: its form as a number in the space's list, its arguments as leaves or nodes (numbered from 0). */
export interface RawNode {
  readonly form: number;
  readonly args: readonly ({ readonly leaf: number } | { readonly node: number })[];
}

/** By number of the form and slots of the arguments. */
export function candidateTable({ forms, form, args }: Space): ReadonlyMap<string, number> {
  return new Map(form.map((one, i) => [keyOf(forms.indexOf(one), args[i]!), i]));
}

const keyOf = (form: number, slots: readonly number[]): string => `${form}:${slots.join(',')}`;

/**
 * The least list of candidates over all orders of the nodes in which each step takes the least one possible. Nodes of
 * forms that are not repeatable must differ.
 */
export function canonical(
  space: Space,
  nodes: readonly RawNode[],
  table: ReadonlyMap<string, number> = candidateTable(space),
): number[] {
  let best: number[] | undefined;
  const slots = new Array<number>(nodes.length).fill(-1);
  const list: number[] = [];
  const candidateOf = ({ form, args }: RawNode): number | undefined => {
    const own = args.map(arg => ('leaf' in arg ? arg.leaf : slots[arg.node]!));
    if (own.includes(-1)) return undefined;
    if (space.forms[form]!.commutative) own.sort((a, b) => a - b);
    return table.get(keyOf(form, own));
  };
  const place = (): void => {
    if (list.length === nodes.length) {
      if (best === undefined || less(list, best)) best = [...list];
      return;
    }
    const ready = nodes.flatMap((node, i) => {
      const candidate = slots[i] === -1 ? candidateOf(node) : undefined;
      return candidate === undefined ? [] : [{ i, candidate }];
    });
    const least = Math.min(...ready.map(({ candidate }) => candidate));
    if (best !== undefined && less(best.slice(0, list.length + 1), [...list, least])) return;
    for (const { i, candidate } of ready) {
      if (candidate !== least) continue;
      slots[i] = space.leaves + list.length;
      list.push(candidate);
      place();
      list.pop();
      slots[i] = -1;
    }
  };
  place();
  return best!;
}

/** a before b, entry by entry. */
export function less(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]!;
  return false;
}

/** The nodes of a list of candidates. */
export const rawNodes = ({ forms, form, args, leaves }: Space, list: readonly number[]): RawNode[] =>
  list.map(candidate => ({
    form: forms.indexOf(form[candidate]!),
    args: args[candidate]!.map(slot => (slot < leaves ? { leaf: slot } : { node: slot - leaves })),
  }));
