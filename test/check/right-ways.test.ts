/** Odd but legal ways to compute: no verdict on them is a violation. */
import { describe, expect, test } from 'vitest';
import { checkTarget, Sweeps } from '../../src/check/index.ts';
import { VIOLATIONS } from '../../src/documents/index.ts';
import { fromFloat, toFloat } from '../../src/numbers/index.ts';
import type { ModuleTarget, TargetProgram } from '../../src/targets/libraries/module-target.ts';
import { SHORT } from '../random.ts';
import { hostOf } from './host.ts';

interface Way {
  /** How sums are taken. */
  readonly order?: 'right' | 'pairs';
  /** sum + a·b with one rounding. */
  readonly fused?: boolean;
  /** Single precision: products and sums in double, rounded at the end of each operation (extended) or of all. */
  readonly extended?: boolean;
  readonly single?: boolean;
  readonly flush?: boolean;
  /** The weight of the first of two tied pieces, by the id of the node and the operation. */
  readonly weight?: (id: string, op: string) => number;
  /** The other weight: what is left, or a literal of its own. */
  readonly rest?: (weight: number) => number;
  /** Forward mode takes the larger slope of tied ones, as the function does. */
  readonly directional?: boolean;
}

/** A tape over max, min, abs, relu and arithmetic. */
function targetOf(way: Way): ModuleTarget {
  const least = way.single ? 2 ** -126 : 2 ** -1022;
  const near = (x: number): number => (way.single && !way.extended ? Math.fround(x) : x);
  const round = (x: number): number => {
    const rounded = near(x);
    return way.flush && Math.abs(rounded) < least ? 0 : rounded;
  };
  const fma = (a: number, b: number, c: number): number =>
    way.fused && [a, b, c].every(Number.isFinite)
      ? round(toFloat(fromFloat(a).mul(fromFloat(b)).add(fromFloat(c))))
      : round(c + round(a * b));
  const dot = (pairs: readonly (readonly [number, number])[]): number => {
    if (way.order === 'pairs' && pairs.length > 2) {
      const half = pairs.length >> 1;
      return round(dot(pairs.slice(0, half)) + dot(pairs.slice(half)));
    }
    const list = way.order === 'right' ? pairs.toReversed() : pairs;
    return list.reduce((sum, [a, b]) => fma(a, b, sum), 0);
  };
  const weight = way.weight ?? (() => 1);
  const rest = way.rest ?? (w => round(1 - w));
  /** Of two pieces with these slopes. */
  const share = (id: string, op: string): readonly [number, number] => {
    const first = round(weight(id, op));
    return [first, rest(first)];
  };
  type Partials = readonly (readonly number[])[];
  /** The slopes of all tied pieces, and the one that comes of them. */
  const mixed = (id: string, op: string, pieces: Partials): readonly number[] => {
    if (pieces.length === 1) return pieces[0]!;
    let left = 1;
    let total = pieces[0]!.map(() => 0);
    for (const [i, piece] of pieces.entries()) {
      const [own, others] = share(id, op);
      const last = i === pieces.length - 1;
      const w = last ? left : round(left * own);
      left = round(left * others);
      total = total.map((sum, k) => round(sum + round(w * piece[k]!)));
    }
    return total;
  };
  const unit = (i: number, n: number): number[] => Array.from({ length: n }, (_, k) => Number(k === i));
  const tied = (x: readonly number[], value: number): Partials =>
    x.flatMap((entry, i) => (entry === value ? [unit(i, x.length)] : []));
  const literal = (text: unknown): number => {
    const [top, bottom = '1'] = String(text).split('/');
    return round(Number(top) / Number(bottom));
  };
  const kernels: Readonly<
    Record<string, (x: readonly number[], node: Readonly<Record<string, unknown>>) => [number, Partials]>
  > = {
    const: (_, { value }) => [literal(value), [[]]],
    add: ([a, b]) => [round(a! + b!), [[1, 1]]],
    sub: ([a, b]) => [round(a! - b!), [[1, -1]]],
    mul: ([a, b]) => [round(a! * b!), [[b!, a!]]],
    neg: ([a]) => [-a!, [[-1]]],
    sum: x => [dot(x.map(entry => [entry, 1])), [x.map(() => 1)]],
    relu: ([a]) => [Math.max(a!, 0), a === 0 ? [[0], [1]] : [[Number(a! > 0)]]],
    abs: ([a]) => [Math.abs(a!), a === 0 ? [[1], [-1]] : [[Math.sign(a!)]]],
    max: x => [Math.max(...x), tied(x, Math.max(...x))],
    min: x => [Math.min(...x), tied(x, Math.min(...x))],
    clip: ([a], { lo, hi }) => {
      const [low, high] = [literal(lo), literal(hi)];
      const value = Math.min(Math.max(a!, low), high);
      if (low === high) return [low, [[0]]];
      if (a === low || a === high) return [value, [[1], [0]]];
      return [value, [[Number(low < a! && a! < high)]]];
    },
  };
  const run = ({ inputs, nodes, output }: TargetProgram, at: readonly number[], mode: string) => {
    const start = at.map(round);
    const values = new Map(inputs.map((name, i) => [name, start[i]!]));
    const steps = nodes.map(node => {
      const [value, pieces] = kernels[node.op]!(
        node.args.map(name => values.get(name)!),
        node as unknown as Readonly<Record<string, unknown>>,
      );
      values.set(node.id, value);
      return { node, pieces };
    });
    const end = (x: number): number => (way.single ? Math.fround(x) : x);
    const answer = (gradient: readonly number[]) => ({
      value: end(values.get(output)!),
      gradient: gradient.map(end),
    });
    if (mode === 'backward') {
      const terms = new Map<string, (readonly [number, number])[]>([[output, [[1, 1]]]]);
      for (const { node, pieces } of steps.toReversed()) {
        const adjoint = dot(terms.get(node.id) ?? []);
        for (const [i, slope] of mixed(node.id, node.op, pieces).entries()) {
          const list = terms.get(node.args[i]!) ?? [];
          terms.set(node.args[i]!, [...list, [adjoint, slope]]);
        }
      }
      return answer(inputs.map(name => dot(terms.get(name) ?? [])));
    }
    return answer(
      inputs.map(direction => {
        const tangents = new Map(inputs.map(name => [name, Number(name === direction)]));
        for (const { node, pieces } of steps) {
          const along = (slopes: readonly number[]): number =>
            dot(slopes.map((slope, i) => [slope, tangents.get(node.args[i]!)!]));
          const slopes = pieces.map(along);
          const pick = node.op === 'min' || (node.op === 'clip' && tops(node, values)) ? Math.min : Math.max;
          tangents.set(node.id, way.directional ? pick(...slopes) : along(mixed(node.id, node.op, pieces)));
        }
        return tangents.get(output)!;
      }),
    );
  };
  return {
    name: 'way',
    version: '1',
    precision: way.single ? 'float32' : 'float64',
    modes: ['backward', 'forward'],
    ...(way.directional && { forward: 'directional' as const }),
    ops: Object.keys(kernels),
    gradient: (program, at, mode) => run(program, at as readonly number[], mode),
  };
}

/** Whether a clip is tied at its upper end: there the smaller slope is that of the function. */
const tops = (node: TargetProgram['nodes'][number], values: ReadonlyMap<string, number>): boolean =>
  values.get(node.args[0]!) === Number((node as unknown as { hi: string }).hi);

const byName = (id: string): number =>
  [1, 0, 0.5, 0.3][[...id].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 4]!;
const ways: Readonly<Record<string, Way>> = {
  'sums from the right': { order: 'right' },
  'sums in pairs': { order: 'pairs' },
  'fused multiply-add': { fused: true },
  'fused, and sums in pairs': { fused: true, order: 'pairs', weight: () => 0.3 },
  'flush to zero': { flush: true },
  'flush to zero, single': { flush: true, single: true, weight: () => 0.7 },
  'extended intermediates': { single: true, extended: true },
  'extended intermediates, weights of 1/3': { single: true, extended: true, weight: () => 1 / 3 },
  '0.3 and what is left': { weight: () => 0.3 },
  '0.3 and 0.7': { weight: () => 0.3, rest: () => 0.7 },
  '0.1 and 0.9, single': { single: true, weight: () => 0.1, rest: () => Math.fround(0.9) },
  '1/3 and 2/3': { weight: () => 1 / 3, order: 'right' },
  'other weights for other operations': {
    weight: (_, op) => ({ max: 0.3, min: 0.7, relu: 0.1, abs: 0.25 })[op] ?? 1,
  },
  'conventions by the name of the node': { weight: byName },
  'conventions by the name of the node, single and fused': { weight: byName, fused: true, single: true },
  'directional forward mode': { directional: true },
  'directional forward mode, single': { directional: true, single: true, weight: () => 0.3 },
};

/** What sums, multiplies and ties: all of what these ways do otherwise. */
const OPS = ['add', 'mul', 'relu', 'max'];

/** What all of them are asked alike. */
const sweeps = new Sweeps();

describe('odd but legal ways are not accused', () => {
  test.each(Object.keys(ways))('%s', async name => {
    const asked = { seed: 3, runs: 5, brief: SHORT, ops: OPS, sweeps };
    const { summary, findings } = await checkTarget(hostOf(targetOf(ways[name]!)), asked);
    const wrong = findings.filter(({ check }) => VIOLATIONS.includes(check.judgement.verdict));
    expect(
      wrong.map(({ check }) => [check.judgement.why, check.subject.program.nodes, check.judgement.answer]),
    ).toEqual([]);
    expect([...summary.keys()].filter(verdict => VIOLATIONS.includes(verdict))).toEqual([]);
  });

  test('and the same ways with an ulp too much of what nothing rounds are', async () => {
    const right = targetOf({ weight: () => 0.3 });
    const off: ModuleTarget = {
      ...right,
      gradient: async (program, at, mode) => {
        const answer = (await right.gradient(program, at, mode)) as { value: number; gradient: number[] };
        return { ...answer, gradient: answer.gradient.map(x => x * (1 + 2 ** -52)) };
      },
    };
    const { summary } = await checkTarget(hostOf(off), { seed: 3, runs: 0, ops: ['add', 'relu'], sweeps });
    expect(summary.get('outside')).toBeGreaterThan(100);
  });
});
