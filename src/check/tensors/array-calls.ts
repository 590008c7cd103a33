/** Calls along axes of an array, or over its windows: a rule at ties may be theirs alone, under a name such as `reduceMax(axes)`. */
import type { Program } from '../../programs/index.ts';
import { originText } from '../../tensors/origin.ts';

interface TensorNode {
  readonly id: string;
  readonly op: string;
  readonly axes?: unknown;
  readonly axis?: unknown;
  readonly window?: unknown;
}

/** By the nodes of a program that was unrolled: `reduceMax(axes)`, `maxPool(window)`; none of another program. */
export function arrayCalls(program: Program): ReadonlyMap<string, string> {
  const text = originText(program);
  if (text === undefined) return new Map();
  const { nodes } = JSON.parse(text) as { readonly nodes: readonly TensorNode[] };
  const byId = new Map(nodes.map(node => [node.id, node]));
  return new Map(
    program.nodes.flatMap(({ id, op }) => {
      // `h0[1,2]`, `h0#3`: entries of h0, and what they are made of.
      const node = byId.get(id.split(/[[#]/)[0]!);
      const kind = node?.op === op ? kindOfCall(node) : undefined;
      return kind === undefined ? [] : [[id, `${op}(${kind})`] as const];
    }),
  );
}

function kindOfCall({ axes, axis, window }: TensorNode): 'axes' | 'window' | undefined {
  if (window !== undefined) return 'window';
  return axes === undefined && axis === undefined ? undefined : 'axes';
}

/** The operation of such a name: `operationOfCall('reduceMax(axes)')` is `'reduceMax'`; undefined for any other name. */
export const operationOfCall = (name: string): string | undefined =>
  /^(\w+)\((?:axes|window)\)$/.exec(name)?.[1];
