/** Random programs over the whole library, as JSON values: all operations, parameters, odd ids, dead and shared nodes. */
import fc from 'fast-check';
import { programFromJson } from '../../src/programs/json/json.ts';
import type { Program } from '../../src/programs/program.ts';
import { library } from '../../src/selections/library/index.ts';
import type { Op, Parameter } from '../../src/selections/op.ts';

const SELECTIONS = {
  null: {
    inputs: ['x'],
    pieces: ['0', 'x'],
    index: [
      { piece: 1, when: 'x != 0' },
      { piece: 2, when: 'x = 0' },
    ],
  },
  twice: {
    inputs: ['a', 'b'],
    pieces: ['b', 'a', 'a'],
    index: [
      { piece: 3, when: 'a > b' },
      { piece: 1, when: 'a <= b and a < 0' },
      { piece: 1, when: 'a <= b, a >= 0' },
    ],
  },
};

/** More argument patterns for the operations whose parameters may be arguments. */
const OPERATIONS: readonly (Op | 'null' | 'twice' | 'component')[] = [
  ...library.values(),
  'null',
  'twice',
  'component',
  ...Array.from({ length: 12 }, () => library.get('const')!),
  ...['add', 'sub', 'mul', 'div', 'neg', 'pow', 'clip'].flatMap(name =>
    Array.from({ length: 4 }, () => library.get(name)!),
  ),
];
const VALUES = ['0', '1', '-1', '1/2', '-1/2', '3', '0.25', '-7/3', '1e40'];

export interface Draw {
  readonly op: number;
  readonly args: readonly number[];
  readonly values: readonly number[];
  readonly id: number;
}

const draw = fc.record({
  op: fc.nat(),
  args: fc.array(fc.nat({ max: 1000 }), { minLength: 5, maxLength: 5 }),
  values: fc.array(fc.nat({ max: 1000 }), { minLength: 4, maxLength: 4 }),
  id: fc.nat({ max: 5 }),
});

export const randomProgram: fc.Arbitrary<Program> = fc
  .record({
    inputs: fc.constantFrom(['t'], ['x', 'y'], ['max', 'k', 'alpha'], ['select', '_', 'x']),
    name: fc.constantFrom(undefined, 'f', 'zero'),
    draws: fc.array(draw, { minLength: 1, maxLength: 25 }),
    outputs: fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ inputs, name, draws, outputs }) => {
    const nodes = makeNodes(inputs, draws);
    const ids = [...inputs, ...nodes.map(node => node.id as string)];
    // Counted from the end, so that most nodes are needed.
    const chosen = outputs.map((k, i) => ids.at(-1 - ((i === 0 ? 0 : k) % ids.length))!);
    return programFromJson({
      ...(name ? { name } : {}),
      inputs,
      selections: Object.fromEntries(
        Object.entries(SELECTIONS).filter(([name]) => nodes.some(node => node.op === name)),
      ),
      nodes,
      outputs: chosen,
    });
  });

function makeNodes(inputs: readonly string[], draws: readonly Draw[]): Record<string, unknown>[] {
  const nodes: Record<string, unknown>[] = [];
  const scalars: string[] = [...inputs];
  const vectors: { id: string; outputs: number }[] = [];
  draws.forEach(({ op: pick, args: picks, values, id: style }, i) => {
    const op = OPERATIONS[pick % OPERATIONS.length]!;
    const id = [`n${i}`, `relu.${i}`, `${i}`, `a b${i}`, `n_${i}`, `max${i}`][style]!;
    const take = (count: number) =>
      picks.slice(0, count).map(k => scalars.at(-1 - (k % Math.min(scalars.length, 5)))!);
    if (op === 'component') {
      const vector = vectors.at(-1);
      if (!vector) return;
      nodes.push({ id, op, args: [vector.id], k: 1 + (values[0]! % vector.outputs) });
    } else if (op === 'null' || op === 'twice') {
      nodes.push({ id, op, args: take(SELECTIONS[op].inputs.length) });
    } else {
      const { min, max } = op.arguments;
      const several = op.parameters.filter(parameter => parameter.argument).length;
      const asArguments = several > 0 && values[3]! % 2 === 0;
      const count =
        max === Infinity ? Math.max(min, 1) + (values[3]! % 4) : max + (asArguments ? several : 0);
      const node: Record<string, unknown> = { id, op: op.name, args: take(count) };
      op.parameters.forEach((parameter, j) => {
        if (asArguments && parameter.argument) return;
        if (parameter.default !== undefined && values[j]! % 3 === 0) return;
        node[parameter.name] = parameterOf(parameter, values[j]!, count);
      });
      nodes.push(node);
      const outputs = ['sort', 'cummax', 'cummin'].includes(op.name)
        ? count
        : op.name === 'topk'
          ? (node.k as number)
          : 1;
      if (outputs > 1) {
        vectors.push({ id, outputs });
        return;
      }
    }
    scalars.push(id);
  });
  return nodes;
}

function parameterOf({ name, kind }: Parameter, value: number, count: number): unknown {
  if (name === 'knots') return ['-1', '1/2'];
  if (name === 'values') return ['0', VALUES[value % VALUES.length]];
  if (kind === 'exponent') return value % 5 === 0 ? `${(value % 7) - 3}/2` : (value % 7) - 3;
  if (kind === 'numbers') return Array.from({ length: count }, (_, i) => VALUES[(value + i) % VALUES.length]);
  if (kind === 'integer') return name === 'k' ? 1 + (value % count) : (value % 7) - 3;
  return name === 'alpha' ? String(value % 4) : VALUES[value % VALUES.length];
}

/** The program with inputs and nodes called by their number: what must survive printing. */
export function anonymous(program: Program): unknown {
  const names = new Map<string, string>();
  for (const id of [...program.inputs, ...program.nodes.map(node => node.id)])
    names.set(id, `#${names.size}`);
  return {
    name: program.name,
    inputs: program.inputs,
    nodes: program.nodes.map(node => ({
      ...node,
      id: names.get(node.id),
      args: node.args.map(arg => names.get(arg)),
    })),
    outputs: program.outputs.map(id => names.get(id)),
    selections: [...program.selections],
  };
}
