/**
 * Right AD implementations that compute as libraries do and not as the definitions are written: operations composed
 * of simpler ones that are differentiated in turn, in any format, sums in either order, subnormal numbers kept
 * or flushed to zero. No verdict on them may be a violation.
 */
import {
  type FloatFormat,
  floatFormats,
  parseRational,
  rounderTo,
  toFloat,
} from '../../src/numbers/index.ts';
import type { ModuleTarget, TargetNode } from '../../src/targets/libraries/module-target.ts';

/** A number that remembers how it was made. */
interface Traced {
  readonly value: number;
  readonly from: readonly (readonly [Traced, number])[];
}

export interface Composition {
  readonly precision: FloatFormat['name'];
  /** Subnormal results become 0. */
  readonly flush?: boolean;
  /** Sums from the right. */
  readonly reversed?: boolean;
  /** Weight of the first of two tied arguments of the maxima that everything is made of. */
  readonly share?: number;
  /** Division as multiplication by a reciprocal. */
  readonly reciprocals?: boolean;
}

type Kernel = (x: readonly Traced[], node: TargetNode) => Traced | readonly Traced[];

export function composedTarget(how: Composition): ModuleTarget {
  const kernels = kernelsOf(how);
  return {
    name: 'composed',
    version: '1.0.0',
    precision: how.precision,
    modes: ['backward', 'forward'],
    ops: [...Object.keys(kernels), 'component'],
    computed: ['clip'],
    gradient({ inputs, nodes, output }, at, mode) {
      const flushed = at.map(x => arithmetic(how).round(x as number));
      const leaves = flushed.map((value): Traced => ({ value, from: [] }));
      const values = new Map<string, Traced | readonly Traced[]>(inputs.map((name, i) => [name, leaves[i]!]));
      for (const node of nodes) {
        const args = node.args.map(name => values.get(name)!);
        values.set(
          node.id,
          node.op === 'component'
            ? (args[0] as readonly Traced[])[(node.k as number) - 1]!
            : kernels[node.op]!(args as readonly Traced[], node),
        );
      }
      const root = values.get(output) as Traced;
      return {
        value: root.value,
        gradient: mode === 'forward' ? forward(root, leaves, how) : backward(root, leaves, how),
      };
    },
  };
}

function arithmetic({ precision, flush }: Composition) {
  const least = 2 ** floatFormats[precision].minExponent;
  const near = rounderTo(floatFormats[precision]);
  const round = (x: number): number => {
    const rounded = near(x);
    return flush && Math.abs(rounded) < least ? 0 : rounded;
  };
  return { round };
}

/** In order of evaluation. */
function ordered(root: Traced): Traced[] {
  const order: Traced[] = [];
  const seen = new Set<Traced>();
  const visit = (node: Traced): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const [argument] of node.from) visit(argument);
    order.push(node);
  };
  visit(root);
  return order;
}

function backward(root: Traced, leaves: readonly Traced[], how: Composition): number[] {
  const { round } = arithmetic(how);
  const adjoints = new Map<Traced, number>([[root, 1]]);
  for (const node of ordered(root).reverse())
    for (const [argument, partial] of node.from)
      adjoints.set(argument, round((adjoints.get(argument) ?? 0) + round(adjoints.get(node)! * partial)));
  return leaves.map(leaf => adjoints.get(leaf) ?? 0);
}

function forward(root: Traced, leaves: readonly Traced[], how: Composition): number[] {
  const { round } = arithmetic(how);
  const order = ordered(root);
  return leaves.map(leaf => {
    const tangents = new Map<Traced, number>();
    for (const node of order) {
      const terms = node.from.map(([argument, partial]) => round(tangents.get(argument)! * partial));
      if (how.reversed) terms.reverse();
      tangents.set(node, node === leaf ? 1 : terms.reduce((sum, term) => round(sum + term), 0));
    }
    return tangents.get(root) ?? 0;
  });
}

function kernelsOf(how: Composition): Readonly<Record<string, Kernel>> {
  const { round } = arithmetic(how);
  const share = how.share ?? 1;
  const constant = (value: number): Traced => ({ value: round(value), from: [] });
  const number = (text: unknown): Traced => {
    const exact = parseRational(String(text));
    return constant(Number(toFloat(exact)));
  };
  const make = (value: number, ...from: (readonly [Traced, number])[]): Traced => ({
    value: round(value),
    from: from.map(([argument, partial]) => [argument, round(partial)]),
  });
  const add = (a: Traced, b: Traced): Traced => make(a.value + b.value, [a, 1], [b, 1]);
  const sub = (a: Traced, b: Traced): Traced => make(a.value - b.value, [a, 1], [b, -1]);
  const mul = (a: Traced, b: Traced): Traced => make(a.value * b.value, [a, b.value], [b, a.value]);
  const inverse = (a: Traced): Traced => make(1 / a.value, [a, -round(1 / a.value) * round(1 / a.value)]);
  const div = (a: Traced, b: Traced): Traced =>
    how.reciprocals
      ? mul(a, inverse(b))
      : make(a.value / b.value, [a, 1 / b.value], [b, -round(a.value / round(b.value * b.value))]);
  const neg = (a: Traced): Traced => make(-a.value, [a, -1]);
  const max = (a: Traced, b: Traced): Traced =>
    a.value === b.value
      ? make(a.value, [a, share], [b, 1 - share])
      : a.value > b.value
        ? make(a.value, [a, 1])
        : make(b.value, [b, 1]);
  const min = (a: Traced, b: Traced): Traced => neg(max(neg(a), neg(b)));
  const [zero, one, half] = [0, 1, 1 / 2].map(constant) as [Traced, Traced, Traced];
  const [three, six] = [3, 6].map(constant) as [Traced, Traced];
  const relu = (a: Traced): Traced => max(zero, a);
  const abs = (a: Traced): Traced => max(a, neg(a));
  const clip = (a: Traced, lo: Traced, hi: Traced): Traced => min(max(a, lo), hi);
  /** An operation of its own: where its bounds are the same it is constant, whatever maxima do at ties. */
  const between = (a: Traced, lo: unknown, hi: unknown): Traced => {
    const [low, high] = [number(lo), number(hi)];
    return low.value === high.value ? low : clip(a, low, high);
  };
  const relu6 = (a: Traced): Traced => clip(a, zero, six);
  const inOrder = (x: readonly Traced[]): readonly Traced[] => (how.reversed ? x.toReversed() : x);
  const sum = (x: readonly Traced[]): Traced => inOrder(x).reduce(add);
  const largest = (x: readonly Traced[]): Traced => inOrder(x).reduce(max);
  const smallest = (x: readonly Traced[]): Traced => inOrder(x).reduce(min);
  const sorted = (x: readonly Traced[]): Traced[] => inOrder(x).toSorted((a, b) => b.value - a.value);
  const square = (a: Traced): Traced => mul(a, a);
  const power = (a: Traced, k: number): Traced =>
    k < 0 ? div(one, power(a, -k)) : k === 0 ? constant(1) : k === 1 ? a : mul(power(a, k - 1), a);
  const median = (x: readonly Traced[]): Traced => {
    const order = sorted(x);
    const n = order.length;
    return n % 2 === 1 ? order[(n - 1) / 2]! : mul(add(order[n / 2 - 1]!, order[n / 2]!), half);
  };
  return {
    const: (_, { value }) => number(value),
    add: ([x, y]) => add(x!, y!),
    sub: ([x, y]) => add(x!, neg(y!)),
    mul: ([x, y]) => mul(x!, y!),
    div: ([x, y]) => div(x!, y!),
    neg: ([x]) => sub(zero, x!),
    reciprocal: ([x]) => inverse(x!),
    square: ([x]) => square(x!),
    pow: ([x], { exponent }) => power(x!, exponent as number),
    affine: (x, { coefficients, constant: shift }) =>
      sum([number(shift), ...x.map((entry, i) => mul(number((coefficients as string[])[i]), entry))]),
    sum,
    mean: x => mul(sum(x), constant(1 / x.length)),
    prod: x => inOrder(x).reduce(mul),
    sumOfSquares: x => sum(x.map(square)),
    relu: ([x]) => relu(x!),
    abs: ([x]) => abs(x!),
    max: largest,
    min: smallest,
    maxPool: largest,
    reduceMax: largest,
    reduceMin: smallest,
    clip: ([x, a, b], { lo, hi }) => (a && b ? clip(x!, a, b) : between(x!, lo, hi)),
    hardTanh: ([x], { lo, hi }) => between(x!, lo, hi),
    relu6: ([x]) => relu6(x!),
    leakyRelu: ([x], { alpha }) => (x!.value > 0 ? x! : mul(number(alpha), x!)),
    pinball: ([x], { alpha }) => max(mul(number(alpha), x!), mul(sub(number(alpha), one), x!)),
    hardSigmoid: ([x]) => div(relu6(add(x!, three)), six),
    hardSwish: ([x]) => div(mul(x!, relu6(add(x!, three))), six),
    softsign: ([x]) => div(x!, add(one, abs(x!))),
    softShrink: ([x], { alpha }) => sub(x!, between(x!, `-${alpha}`, alpha)),
    epsilonInsensitive: ([x], { alpha }) => relu(sub(abs(x!), number(alpha))),
    huber: ([x], { alpha }) => {
      const quadratic = min(abs(x!), number(alpha));
      return add(mul(half, square(quadratic)), mul(number(alpha), sub(abs(x!), quadratic)));
    },
    hinge: ([x]) => relu(sub(one, x!)),
    squaredHinge: ([x]) => square(relu(sub(one, x!))),
    norm1: x => sum(x.map(abs)),
    normInf: x => largest(x.map(abs)),
    median: x => median(x),
    sort: x => sorted(x),
    topk: (x, { k }) => sorted(x).slice(0, k as number),
    kthLargest: (x, { k }) => sorted(x)[(k as number) - 1]!,
  };
}
