/** Programs that are looked at for their shape: deep ones, wide ones, and values that are used many times. */
import { type Rational, rational } from '../../numbers/index.ts';
import { isEvaluationFailure, parseProgramText } from '../../programs/index.ts';
import type { TargetInfo } from '../../targets/index.ts';
import type { Case } from '../oracle/case.ts';
import { Oracle } from '../oracle/oracle.ts';

/** h0 → h1 → … → hn, a line each. */
const chain = (n: number, next: (before: string, i: number) => string): string[] => [
  'h0 = x1',
  ...Array.from({ length: n }, (_, i) => `h${i + 1} = ${next(`h${i}`, i + 1)}`),
  `h${n}`,
];

/** The inputs, two and two, until one value is left. */
function tree(p: number, join: (a: string, b: string, level: number) => string): string[] {
  const lines: string[] = [];
  let level = Array.from({ length: p }, (_, i) => `x${i + 1}`);
  for (let depth = 0; level.length > 1; depth++) {
    const next: string[] = [];
    for (let i = 0; i + 1 < level.length; i += 2) {
      lines.push(`t${depth}n${i} = ${join(level[i]!, level[i + 1]!, depth)}`);
      next.push(`t${depth}n${i}`);
    }
    if (level.length % 2 === 1) next.push(level.at(-1)!);
    level = next;
  }
  return [...lines, level[0]!];
}

/** A value used n times. */
const uses = (n: number, value: string, more: (sum: string, i: number) => string): string[] => [
  `v = ${value}`,
  's0 = v',
  ...Array.from({ length: n }, (_, i) => `s${i + 1} = ${more(`s${i}`, i)}`),
  `s${n}`,
];

/** Inputs and lines; each is built of few operations, so that most targets can be asked some. */
const SHAPES: readonly (readonly [inputs: number, lines: readonly string[]])[] = [
  [1, chain(15, h => `-${h}`)],
  [1, chain(59, h => `-${h}`)],
  [1, chain(30, h => `${h} + ${h}`)],
  [1, chain(59, h => `relu(${h})`)],
  [1, chain(58, h => `abs(${h})`)],
  [2, chain(59, (h, i) => (i % 2 === 0 ? `${h} + x2` : `${h} - x1`))],
  [2, chain(40, (h, i) => (i % 3 === 0 ? `max(${h}, x2)` : `${h} + x1`))],
  [2, chain(40, (h, i) => (i % 3 === 0 ? `relu(${h})` : i % 3 === 1 ? `${h} - x2` : `${h} + x1`))],
  [1, uses(7, 'x1 + x1', s => `${s} + v`)],
  [1, uses(24, 'relu(x1)', s => `${s} + v`)],
  [2, uses(11, 'x1 * x2', (s, i) => (i % 2 === 0 ? `${s} - v` : `${s} + v`))],
  [2, uses(9, 'max(x1, x2)', s => `${s} + v`)],
  [1, ['v = x1 * x1', 'w = v * v', 'w * v']],
  ...[5, 6, 8, 12].flatMap(
    p =>
      [
        [p, tree(p, (a, b) => `${a} + ${b}`)],
        [p, tree(p, (a, b, level) => (level === 0 ? `${a} * ${b}` : `${a} + ${b}`))],
        [p, tree(p, (a, b, level) => (level % 2 === 0 ? `max(${a}, ${b})` : `min(${a}, ${b})`))],
        [p, tree(p, (a, b, level) => (level === 0 ? `relu(${a} - ${b})` : `${a} + ${b}`))],
      ] as const,
  ),
];

/** Points of small numbers, none tied: coordinates differ, and have both signs. */
const POINTS: readonly ((i: number) => Rational)[] = [
  i => rational((i % 2 === 0 ? 1 : -1) * (i + 2), 2),
  i => rational(((i * 5) % 13) - 4, 4),
];

/** Those that the target can run, at points without a tie. */
export function shapeCases(target: TargetInfo): Case[] {
  const ops = new Set(target.ops);
  return SHAPES.flatMap(([p, lines]) => {
    const inputs = Array.from({ length: p }, (_, i) => `x${i + 1}`);
    const program = parseProgramText(`f(${inputs.join(', ')}) =\n  ${lines.join('\n  ')}`);
    if (!program.nodes.every(({ op }) => ops.has(op))) return [];
    return POINTS.flatMap(point => {
      const subject = { program, at: inputs.map((_, i) => point(i)) };
      return isEvaluationFailure(Oracle.of(subject)) ? [] : [subject];
    });
  });
}
