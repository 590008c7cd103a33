/** Programs enumerated without any symmetry, and told apart by means of their own: what the enumerator is checked against. */
import type { NodeForm } from '../../src/search/space/forms.ts';
import type { Space } from '../../src/search/space/space.ts';

/** A node: its form, and its arguments as slots (leaves, then nodes in the order of the list). */
export interface NaiveNode {
  readonly form: NodeForm;
  readonly args: readonly number[];
}

/** All lists of n nodes whose arguments come before; whatever they compute, used or not, repeated or not. */
export function* allLists({ forms, leaves }: Space, n: number): Generator<readonly NaiveNode[]> {
  function* extend(list: NaiveNode[]): Generator<readonly NaiveNode[]> {
    if (list.length === n) {
      yield list;
      return;
    }
    const slots = leaves + list.length;
    for (const form of forms)
      for (let code = 0; code < slots ** form.arity; code++) {
        const args = Array.from({ length: form.arity }, (_, i) => Math.floor(code / slots ** i) % slots);
        list.push({ form, args });
        yield* extend(list);
        list.pop();
      }
  }
  yield* extend([]);
}

/** Whether the last node depends on all others. */
export function isConnected(list: readonly NaiveNode[], leaves: number): boolean {
  const needed = new Set([leaves + list.length - 1]);
  for (let i = list.length - 1; i >= 0; i--) {
    if (!needed.has(leaves + i)) return false;
    for (const slot of list[i]!.args) needed.add(slot);
  }
  return true;
}

/** The text of a node's term, arguments of commutative forms in order of their texts. */
function terms(list: readonly NaiveNode[], { forms, leaves }: Space): string[] {
  const texts: string[] = Array.from({ length: leaves }, (_, i) => `leaf${i}`);
  for (const { form, args } of list) {
    const own = args.map(slot => texts[slot]!);
    if (form.commutative) own.sort();
    texts.push(`${forms.indexOf(form)}(${own.join(',')})`);
  }
  return texts.slice(leaves);
}

/** Where nothing is repeatable a program is its term; undefined where a node occurs twice. */
export function termKey(list: readonly NaiveNode[], space: Space): string | undefined {
  const texts = terms(list, space);
  return new Set(texts).size === texts.length ? texts.at(-1) : undefined;
}

/** The least text over all orders of the nodes; undefined where nodes that are not repeatable are equal. */
export function isomorphismKey(list: readonly NaiveNode[], { forms, leaves }: Space): string | undefined {
  const nodeText = ({ form, args }: NaiveNode, place: (slot: number) => number): string => {
    const own = args.map(place);
    if (form.commutative) own.sort((a, b) => a - b);
    return `${forms.indexOf(form)}(${own.join(',')})`;
  };
  const plain = list.flatMap(node => (node.form.repeatable ? [] : [nodeText(node, slot => slot)]));
  if (new Set(plain).size < plain.length) return undefined;
  let least: string | undefined;
  for (const order of permutations(list.length)) {
    const position = new Array<number>(list.length);
    for (const [i, node] of order.entries()) position[node] = i;
    const texts = order.map(node =>
      nodeText(list[node]!, slot => (slot < leaves ? slot : leaves + position[slot - leaves]!)),
    );
    const text = texts.join(' ');
    if (least === undefined || text < least) least = text;
  }
  return least;
}

function permutations(n: number): number[][] {
  if (n === 0) return [[]];
  return permutations(n - 1).flatMap(rest =>
    Array.from({ length: n }, (_, i) => [...rest.slice(0, i), n - 1, ...rest.slice(i)]),
  );
}
