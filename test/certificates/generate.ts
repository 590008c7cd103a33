/** Small random programs at points full of ties, from a seed. */
import type { Loose } from './documents.ts';

const UNARY =
  'relu abs neg hinge squaredHinge relu6 hardTanh hardSigmoid hardSwish softShrink huber leakyRelu softsign epsilonInsensitive pinball square reciprocal'.split(
    ' ',
  );
const BINARY = 'add sub mul add sub max min div'.split(' ');
const NARY = 'max min reduceMax maxPool reduceMin median norm1 normInf sum mean prod sumOfSquares'.split(' ');
const VALUES = ['0', '1', '-1', '0', '1/2', '3', '-3', '2', '0', '1'];
const SELECTIONS = {
  null: {
    inputs: ['x'],
    pieces: ['0', 'x'],
    index: [
      { piece: 1, when: 'x != 0' },
      { piece: 2, when: 'x = 0' },
    ],
  },
  upper: {
    inputs: ['x', 'y'],
    pieces: ['x', 'y'],
    index: [
      { piece: 2, when: 'x <= y' },
      { piece: 1, when: 'x > y' },
    ],
  },
};

export function generate(seed: number): { readonly program: Loose; readonly at: readonly string[] } {
  let state = seed;
  const random = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state >> 8) / 2 ** 23;
  };
  for (let i = 0; i < 5; i += 1) random();
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)]!;
  const inputs = ['x', 'y', 'z'].slice(0, 1 + below(3));
  const names = [...inputs];
  const nodes: Loose[] = [];
  const several = (n: number) => Array.from({ length: n }, () => pick(names));
  for (let k = 0, size = 1 + below(8); k < size; k += 1) {
    const id = `n${k}`;
    const kind = random();
    const n = 1 + below(4);
    if (kind < 0.08) nodes.push({ id, op: 'const', args: [], value: pick(VALUES) });
    else if (kind < 0.45) nodes.push({ id, op: pick(UNARY), args: several(1) });
    else if (kind < 0.72) nodes.push({ id, op: pick(BINARY), args: several(2) });
    else if (kind < 0.82) nodes.push({ id, op: pick(NARY), args: several(n) });
    else if (kind < 0.86) nodes.push({ id, op: 'kthLargest', k: 1 + below(n), args: several(n) });
    else if (kind < 0.9) nodes.push({ id, op: 'clip', args: several(3) });
    else if (kind < 0.93) nodes.push({ id, op: 'null', args: several(1) });
    else if (kind < 0.96) nodes.push({ id, op: 'upper', args: several(2) });
    else {
      nodes.push({ id: `${id}.all`, op: 'sort', args: several(1 + (n % 3)) });
      nodes.push({ id, op: 'component', k: 1, args: [`${id}.all`] });
    }
    names.push(id);
  }
  const last = names.at(-1)!;
  const program = {
    inputs,
    selections: SELECTIONS,
    nodes,
    ...(random() < 0.8 ? { output: last } : { outputs: [last, pick(names)] }),
  };
  return { program, at: inputs.map(() => pick(VALUES)) };
}
