/** Operations beside what they are in other words, and what they return at ties: as the contract of the language has them. */
import type { Rational } from '../../../numbers/index.ts';
import { q } from '../programs.ts';
import { words } from './orders.ts';

/** Two programs of one function, and slopes of the first, by place. */
export interface InOtherWords {
  readonly program: string;
  readonly same: string;
  readonly slopes: readonly (readonly [at: number, slope: number])[];
}

const one = (
  call: string,
  same: string,
  ...slopes: readonly (readonly [at: number, slope: number])[]
): InOtherWords => ({ program: `f(x) = ${call}`, same: `f(x) = ${same}`, slopes });

/** Operations of one input; parameters have their defaults. */
export const IN_OTHER_WORDS: readonly InOtherWords[] = [
  one('relu(x)', 'max(0, x)', [0, 0], [-1, 0], [1, 1]),
  one('abs(x)', 'max(x, -x)', [0, 1], [-1, -1]),
  one('hinge(x)', 'max(0, 1 - x)', [1, 0], [0, -1], [2, 0]),
  one('squaredHinge(x)', 'max(0, 1 - x)^2', [1, 0], [0, -2], [2, 0]),
  one('relu6(x)', 'min(max(x, 0), 6)', [0, 1], [6, 1], [7, 0]),
  one('hardTanh(x)', 'min(max(x, -1), 1)', [-1, 1], [1, 1], [2, 0]),
  one('hardSigmoid(6*x)', 'min(max(x + 1/2, 0), 1)', [1, 0], [0, 1], [-1, 0]),
  one('6*hardSwish(x)', 'x * min(max(x + 3, 0), 6)', [3, 9], [-3, -3], [4, 6], [-4, 0]),
  one('2*huber(x)', 'x^2 - max(abs(x) - 1, 0)^2', [1, 2], [-1, -2], [2, 2], [-2, -2]),
  one('softShrink(x)', 'max(x - 1/2, 0) + min(x + 1/2, 0)', [0, 0], [1, 1], [-1, 1]),
  one('epsilonInsensitive(x)', 'max(0, abs(x) - 1/2)', [0, 0], [1, 1], [-1, -1]),
  one('leakyRelu(x, 2)', 'x + min(x, 0)', [0, 2], [1, 1], [-1, 2]),
  one('2*pinball(x)', 'abs(x)', [0, 1], [1, 1], [-1, -1]),
  one('softsign(x)', 'x / (1 + max(x, -x))', [0, 1]),
  one('clip(x, -2, 3)', 'max(min(x, 3), -2)', [-2, 1], [3, 1], [4, 0], [-3, 0]),
  one('max(x, 2*x, 1)', '2*relu(x - 1/2) + 1 - 0*x', [1, 2], [0, 0]),
  one('min(x, 2*x)', '-max(-x, -2*x)', [0, 1], [1, 1], [-1, 2]),
  one('square(x)', 'x*x', [3, 6]),
];

/** A program of several inputs with its value at a point, found by another way. */
export interface ValueAt {
  readonly text: string;
  readonly at: readonly Rational[];
  readonly value: Rational;
}

const CALLS: readonly (readonly [body: string, value: (x: readonly number[]) => number])[] = [
  ['norm1(x, y, z)', x => x.reduce((sum, a) => sum + Math.abs(a), 0)],
  ['normInf(x, y, z)', x => Math.max(...x.map(Math.abs))],
  ['median(x, y, z)', x => [...x].sort((a, b) => a - b)[1]!],
  ['max(x, y, z) - min(x, y, z)', x => Math.max(...x) - Math.min(...x)],
  [
    'step(x) + sign(y) - floor(z/2)',
    ([x, y, z]) => (x! > 0 ? 1 : x! < 0 ? 0 : 0) + Math.sign(y!) - Math.floor(z! / 2),
  ],
];

/** All points over −1, 0, 1. */
export function* values(): Iterable<ValueAt> {
  for (const [body, value] of CALLS)
    for (const word of words(3, 3)) {
      const x = word.map(k => k - 1);
      yield { text: `f(x, y, z) = ${body}`, at: x.map(n => q(n)), value: q(value(x)) };
    }
}

/** An operation of one input with its parameters, and its value written another way; in numbers that are binary fractions. */
export interface WithParameters {
  readonly op: string;
  readonly parameters: Readonly<Record<string, number>>;
  value(x: number): number;
}

export const WITH_PARAMETERS: readonly WithParameters[] = [
  { op: 'leakyRelu', parameters: { alpha: 0.25 }, value: x => Math.max(x, 0) + Math.min(x, 0) / 4 },
  { op: 'huber', parameters: { alpha: 2 }, value: x => x ** 2 / 2 - Math.max(Math.abs(x) - 2, 0) ** 2 / 2 },
  { op: 'softShrink', parameters: { alpha: 1 }, value: x => Math.sign(x) * Math.max(Math.abs(x) - 1, 0) },
  { op: 'epsilonInsensitive', parameters: { alpha: 1 }, value: x => Math.max(0, Math.abs(x) - 1) },
  { op: 'pinball', parameters: { alpha: 0.75 }, value: x => Math.max(0.75 * x, -0.25 * x) },
  { op: 'hardShrink', parameters: { alpha: 1 }, value: x => (Math.abs(x) > 1 ? x : 0) },
  { op: 'threshold', parameters: { alpha: 1, value: -2 }, value: x => (x > 1 ? x : -2) },
  { op: 'hardTanh', parameters: { lo: -2, hi: 1 }, value: x => Math.min(Math.max(x, -2), 1) },
  { op: 'clip', parameters: { lo: -1, hi: 2 }, value: x => Math.min(Math.max(x, -1), 2) },
  { op: 'step', parameters: { value: 0.5 }, value: x => (Math.sign(x) + 1) / 2 },
];

/** A binary fraction, with at most 8 places. */
export const binary = (x: number): Rational => q(x * 256, 256);
