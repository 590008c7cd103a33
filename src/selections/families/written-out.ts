/**
 * Selections of any number of arguments, written out as tables: where they stand inside pieces and guards of others, their cells cut
 * the cells there.
 */
import { CornercheckError } from '../../errors.ts';
import { parseExpression, parseGuards } from '../../expressions/index.ts';
import type { Op, Parameters } from '../op.ts';
import type { SelectionTable } from '../table.ts';

/** More are not written out. */
const MAX_CELLS = 200;

interface WrittenCell {
  /** One text an output. */
  readonly outputs: readonly string[];
  readonly when: readonly string[];
}

/** The k-th argument, from 0. */
const x = (k: number): string => `x${k + 1}`;
const xs = (arity: number): string[] => Array.from({ length: arity }, (_, k) => x(k));

/** The largest of the candidates, or the smallest; at a tie the first. */
const extremum = (candidates: readonly string[], side: '>' | '<'): WrittenCell[] =>
  candidates.map((own, i) => ({
    outputs: [own],
    when: candidates.flatMap((other, j) => (i === j ? [] : [`${own} ${side}${j < i ? '' : '='} ${other}`])),
  }));

const permutations = (left: readonly number[]): number[][] =>
  left.length === 0
    ? [[]]
    : left.flatMap((first, at) => permutations(left.toSpliced(at, 1)).map(rest => [first, ...rest]));

/** The arguments in descending order, stable; `outputs`: what becomes of them. */
const sorted = (arity: number, outputs: (order: readonly string[]) => string[]): WrittenCell[] =>
  permutations(Array.from({ length: arity }, (_, k) => k)).map(order => ({
    outputs: outputs(order.map(x)),
    when: order.slice(1).map((k, i) => `${x(order[i]!)} ${order[i]! < k ? '>=' : '>'} ${x(k)}`),
  }));

function middle(order: readonly string[]): string[] {
  const half = order.length / 2;
  return Number.isInteger(half) ? [`(${order[half - 1]} + ${order[half]})/2`] : [order[Math.floor(half)]!];
}

const signPatterns = (arity: number): WrittenCell[] =>
  Array.from({ length: 2 ** arity }, (_, pattern) => {
    const minus = (k: number): boolean => ((pattern >> k) & 1) === 1;
    return {
      outputs: [
        xs(arity)
          .map((name, k) => (minus(k) ? `(-${name})` : name))
          .join(' + '),
      ],
      when: xs(arity).map((name, k) => `${name} ${minus(k) ? '<' : '>='} 0`),
    };
  });

/** The largest, or smallest, so far: each argument is the next one or is not. */
const cumulative = (arity: number, side: '>' | '<'): WrittenCell[] =>
  xs(arity).reduce<WrittenCell[]>(
    (cells, next) =>
      cells.flatMap(({ outputs, when }) => {
        const leader = outputs.at(-1);
        if (leader === undefined) return [{ outputs: [next], when }];
        return [
          { outputs: [...outputs, leader], when: [...when, `${leader} ${side}= ${next}`] },
          { outputs: [...outputs, next], when: [...when, `${next} ${side} ${leader}`] },
        ];
      }),
    [{ outputs: [], when: [] }],
  );

const root = (of: string): WrittenCell[] => [{ outputs: [`sqrt(${of})`], when: [] }];
const squares = (names: readonly string[]): string => names.map(name => `(${name})^2`).join(' + ');
const deviations = (arity: number): string[] =>
  xs(arity).map(name => `${name} - (${xs(arity).join(' + ')})/${arity}`);

const signed = (arity: number): string[] => xs(arity).flatMap(name => [name, `-${name}`]);

/** How many cells, before they are written out; and the cells. */
const FAMILIES: Readonly<
  Record<string, (arity: number, parameters: Parameters) => readonly [count: number, () => WrittenCell[]]>
> = {
  max: n => [n, () => extremum(xs(n), '>')],
  reduceMax: n => [n, () => extremum(xs(n), '>')],
  maxPool: n => [n, () => extremum(xs(n), '>')],
  min: n => [n, () => extremum(xs(n), '<')],
  reduceMin: n => [n, () => extremum(xs(n), '<')],
  normInf: n => [2 * n, () => extremum(signed(n), '>')],
  norm1: n => [2 ** n, () => signPatterns(n)],
  sort: n => [factorial(n), () => sorted(n, order => [...order])],
  topk: (n, { k }) => [factorial(n), () => sorted(n, order => order.slice(0, k as number))],
  kthLargest: (n, { k }) => [factorial(n), () => sorted(n, order => [order[(k as number) - 1]!])],
  median: n => [factorial(n), () => sorted(n, middle)],
  cummax: n => [2 ** (n - 1), () => cumulative(n, '>')],
  cummin: n => [2 ** (n - 1), () => cumulative(n, '<')],
  norm2: n => [1, () => root(squares(xs(n)))],
  hypot: n => [1, () => root(squares(xs(n)))],
  std: n => [1, () => root(`(${squares(deviations(n))})/${n}`)],
};

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/**
 * The operation as a table: `writtenOut(library.get('max')!, 2, {})` has the pieces x1 where x1 >= x2 and x2 where x2 > x1. undefined
 * where it has infinitely many pieces, or is elementary. Throws CornercheckError `limit` for more than 200 cells.
 */
export function writtenOut(op: Op, arity: number, parameters: Parameters): SelectionTable | undefined {
  if (op.table) return op.table(arity, parameters);
  const family = FAMILIES[op.name]?.(arity, parameters);
  if (family === undefined) return undefined;
  const [count, write] = family;
  if (count > MAX_CELLS)
    throw new CornercheckError(
      'limit',
      `${op.name} of ${arity} arguments has ${count} index cells; inside a piece or a guard expected at most ${MAX_CELLS}`,
    );
  const inputs = xs(arity);
  const pieces: (readonly string[])[] = [];
  const cells = write().map(({ outputs, when }) => {
    const known = pieces.findIndex(piece => piece.join() === outputs.join());
    if (known < 0) pieces.push(outputs);
    return {
      piece: known < 0 ? pieces.length : known + 1,
      guards: parseGuards(when.join(' and '), inputs),
    };
  });
  return {
    name: op.name,
    inputs,
    pieces: pieces.map(outputs => outputs.map(output => parseExpression(output, inputs))),
    cells,
  };
}
