/**
 * Random programs at points full of ties, such that a floating-point target computes their values and gradients without
 * any rounding: small dyadic numbers, and a bound on all that can meet on the way. So answers are compared exactly.
 */
import fc from 'fast-check';
import {
  denominator,
  isFailure,
  numerator,
  type Rational,
  rational,
  rationalField,
} from '../../src/numbers/index.ts';
import type { Program, ProgramNode } from '../../src/programs/program.ts';
import { library } from '../../src/selections/index.ts';
import type { Parameters } from '../../src/selections/op.ts';
import type { TargetInfo } from '../../src/targets/index.ts';

/** A program of one output and a point. */
export interface ProgramAtPoint {
  readonly program: Program;
  readonly at: readonly Rational[];
}

/** What one node is drawn from. */
export type Gene = readonly [op: number, first: number, second: number, third: number];

export const gene: fc.Arbitrary<Gene> = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999));
export const genes = (most: number): fc.Arbitrary<readonly Gene[]> =>
  fc.array(gene, { minLength: 1, maxLength: most });

/** Coordinates of the point: few values, so that they meet. */
export const point = (most = 3): fc.Arbitrary<readonly Rational[]> =>
  fc.array(
    fc.constantFrom(0, 0, 1, 1, -1, 2, 6, 8).map(value => rational(value)),
    { minLength: 1, maxLength: most },
  );

interface Form {
  readonly op: string;
  readonly arity: number;
  readonly parameters?: Parameters;
}

const q = (n: number, d = 1): Rational => rational(n, d);
/** Operations that any way of computing them leaves exact (norms may take roots, products logarithms). */
const FORMS: readonly Form[] = [
  ...['relu', 'abs', 'neg', 'square', 'hinge', 'relu6'].map(op => ({ op, arity: 1 })),
  ...['add', 'sub', 'mul', 'max', 'min', 'sum', 'sort'].map(op => ({
    op,
    arity: 2,
  })),
  ...[0, 1, 2].map(value => ({ op: 'const', arity: 0, parameters: { value: q(value) } })),
  ...['max', 'reduceMax', 'maxPool', 'min', 'sum', 'sort'].map(op => ({ op, arity: 3 })),
  { op: 'leakyRelu', arity: 1, parameters: { alpha: q(1, 2) } },
  { op: 'leakyRelu', arity: 1, parameters: { alpha: q(2) } },
  { op: 'clip', arity: 1, parameters: { lo: q(-1), hi: q(1) } },
  { op: 'clip', arity: 1, parameters: { lo: q(0), hi: q(2) } },
  { op: 'hardTanh', arity: 1, parameters: { lo: q(-1), hi: q(1) } },
  { op: 'softShrink', arity: 1, parameters: { alpha: q(1) } },
  { op: 'kthLargest', arity: 2, parameters: { k: 1 } },
  { op: 'kthLargest', arity: 2, parameters: { k: 2 } },
  { op: 'affine', arity: 2, parameters: { coefficients: [q(2), q(-1)], constant: q(1) } },
];

/** The forms that a target can run. */
export const runnableForms = ({ ops }: TargetInfo): readonly Form[] =>
  FORMS.filter(({ op }) => ops.includes(op) && (op !== 'sort' || ops.includes('component')));

/** Bits that values and derivatives may take in all, and a few are left. */
const BITS: Readonly<Record<TargetInfo['precision'], number>> = {
  exact: 48,
  float64: 48,
  float32: 20,
  float16: 8,
  bfloat16: 5,
};

/** Grows programs node by node; nodes that could round, or have no value, are left out. */
export class ProgramGrower {
  readonly #forms: readonly Form[];
  readonly #limit: number;
  /** A bound on the size of all products of derivatives along paths, times one on their denominators. */
  #spread = 1;
  #next = 0;

  constructor(info: TargetInfo) {
    this.#forms = runnableForms(info);
    this.#limit = 2 ** BITS[info.precision];
  }

  /** The nodes that the genes make of values with names; the output is the last value made (or the last given). */
  grow(
    given: ReadonlyMap<string, Rational>,
    genes: readonly Gene[],
  ): { readonly nodes: readonly ProgramNode[]; readonly output: string; readonly value: Rational } {
    const nodes: ProgramNode[] = [];
    const values = [...given].map(([id, value]) => ({ id, value }));
    if (this.#forms.length === 0) return { nodes, output: values.at(-1)!.id, value: values.at(-1)!.value };
    for (const [op, ...picks] of genes) {
      const form = this.#forms[op % this.#forms.length]!;
      // Counted from the end, so that most values are used.
      const args = picks.slice(0, form.arity).map(k => values.at(-1 - (k % values.length))!);
      const results = this.#results(
        form,
        args.map(({ value }) => value),
      );
      if (results === undefined) continue;
      const id = `n${++this.#next}`;
      const { op: name, parameters } = form;
      nodes.push({ id, op: name, args: args.map(arg => arg.id), ...(parameters && { parameters }) });
      if (name !== 'sort') values.push({ id, value: results[0]! });
      else
        for (const [i, value] of results.entries()) {
          const component = `${id}_${i + 1}`;
          nodes.push({ id: component, op: 'component', args: [id], parameters: { k: i + 1 } });
          values.push({ id: component, value });
        }
    }
    const { id, value } = values.at(-1)!;
    return { nodes, output: id, value };
  }

  /** The values of a node; undefined where it is to be left out. */
  #results({ op, arity, parameters }: Form, at: readonly Rational[]): readonly Rational[] | undefined {
    const g = library.get(op)!.build(arity, parameters ?? {});
    const [index, active] = [g.index(rationalField, at), g.active(rationalField, at)];
    if (isFailure(index) || isFailure(active)) return undefined;
    // A convention that shares out among the tied then gives halves and quarters, which are exact. Others are given what
    // their weights round (weights.ts).
    if (![1, 2, 4].includes(active.length)) return undefined;
    const values = g.piece(index).outputs.map(output => output.value(rationalField, at));
    if (!values.every(value => !isFailure(value) && size(value) <= 64 && spreads(value) <= 8))
      return undefined;
    // Also what a sum meets on its way.
    const met = [...at, ...(values as Rational[])];
    if (Math.max(...met.map(size)) * Math.max(...met.map(spreads)) * arity > 8 * this.#limit)
      return undefined;
    let factor = 1;
    for (const piece of active)
      for (const output of g.piece(piece).outputs) {
        const partials = output.gradient(rationalField, at);
        if (isFailure(partials)) return undefined;
        const sum = partials.reduce((total, { value }) => total + size(value), 0);
        factor = Math.max(factor, sum * Math.max(1, ...partials.map(({ value }) => spreads(value))));
      }
    factor *= active.length;
    if (this.#spread * factor > this.#limit) return undefined;
    this.#spread *= factor;
    return values as Rational[];
  }
}

/** |a|, rounded up; and its denominator. Both are small numbers here. */
const size = (a: Rational): number => Math.ceil(Math.abs(Number(numerator(a)) / Number(denominator(a))));
const spreads = (a: Rational): number => Number(denominator(a));

const NAMES = ['x', 'y', 'z'];

/** Names and values of the inputs at a point. */
export const inputsAt = (at: readonly Rational[]): ReadonlyMap<string, Rational> =>
  new Map(at.map((value, i) => [NAMES[i]!, value]));

export const program = (
  inputs: readonly string[],
  nodes: readonly ProgramNode[],
  output: string,
): Program => ({
  inputs,
  nodes,
  outputs: [output],
  selections: new Map(),
});

/** Cases for a target. */
export const roundoffFree = (info: TargetInfo, most = 9): fc.Arbitrary<ProgramAtPoint> =>
  fc.record({ at: point(), genes: genes(most) }).map(({ at, genes }) => {
    const inputs = inputsAt(at);
    const { nodes, output } = new ProgramGrower(info).grow(inputs, genes);
    return { program: program([...inputs.keys()], nodes, output), at };
  });
