/** Points for operations of many arguments: every place may win, and the ties are chosen, for there are too many. */
import { type FloatFormat, type Rational, rational } from '../../numbers/index.ts';
import type { TiePatterns } from '../proofs/tie-patterns.ts';
import { magnitudes, oddNumbers } from './magnitudes.ts';

/** How closely an operation is looked at in one of its forms. */
export interface Look {
  /** Values of its parameters: points near them are worth a look. */
  readonly marks: readonly Rational[];
  /** The format of the target; undefined where nothing rounds. */
  readonly machine: FloatFormat | undefined;
  /** Whether the arguments are the inputs, each once. */
  readonly plain: boolean;
  /** Whether there is but one piece, so that no pattern of ties is worth more than another. */
  readonly smooth: boolean;
  /** Whether exp, log or their kin are in it. */
  readonly transcendental?: boolean;
  /** Whether it is a norm: it has a rational value at few points. */
  readonly norm?: boolean;
  /** Whether the whole order of the arguments matters: a tie of all may be dear then. */
  readonly permutes: boolean;
  /** 0 for the form that gets every point; others get different parts of the points that seldom tell. */
  readonly share: number;
  /** All ties that it can have, where these can be listed. */
  readonly patterns?: TiePatterns | undefined;
}

/** Up to so many arguments each of them is the largest once; beyond, those at the ends of a vector register. */
const FEW = 8;
/** Of so many arguments all are tied at once. */
const LARGEST_TIE = 8;
const LANES: readonly number[] = [0, 3, 4, 7, 8, 15, 16, 31, 32];

/** Points of ℝᵖ, p ≥ 4. The numbers need not be those of a format yet. */
export function widePoints(p: number, look: Look): Rational[][] {
  return look.smooth ? smoothPoints(p, look) : [...untied(p, look), ...tied(p, look)];
}

/** Small numbers, that products stay exact. */
function smoothPoints(p: number, look: Look): Rational[][] {
  const small = (shift: number): Rational[] =>
    spread(p, i => rational([1, 2, -1, 3, -2][(i * 2 + shift) % 5]!, (i + shift) % 7 === 0 ? 2 : 1));
  return [...[0, 1, 2].slice(0, p > FEW ? 1 : 3).map(small), spread(p, i => rational(i % 2)), odd(p, look)];
}

/** The values 1, ..., p, rotated: so each argument is the largest, the second, ... in turn. */
function untied(p: number, look: Look): Rational[][] {
  const ranked = (winner: number): Rational[] => spread(p, i => rational(p - ((winner - i + p) % p)));
  const zigzag = spread(p, i => rational(i % 2 === 0 ? i + 1 : -i - 1));
  const places = placesOf(p);
  if (look.share > 0) return [ranked(look.share % p), zigzag];
  const sizes = magnitudes(look.machine);
  const scales = [sizes[p % 12]!, sizes.at(-1 - (p % 8))!];
  const scaled = scales.map((scale, i) => ranked((p >> 1) + i).map(value => scale.mul(value)));
  return [...places.map(ranked), zigzag, odd(p, look), ...scaled];
}

/** Ties of two at every place, at the second and at the last; of three; of all where these are not too many pieces. */
function tied(p: number, { share, permutes }: Look): Rational[][] {
  /** The arguments at `places` have the value `level`; the others differ, and are below 0. */
  const at = (places: readonly number[], level: number): Rational[] =>
    spread(p, i => rational(places.includes(i) ? level : i % 2 === 0 ? -i - 1 : -p - i));
  const pairs = placesOf(p).map(i => at([i, (i + 1) % p], 1));
  return [
    ...(share === 0 ? pairs : []),
    at([0, p - 1], 1),
    at([0, p >> 1, p - 1], 1),
    // At the second place, below one that is alone.
    at([1, p - 1], 1).map((value, i) => (i === p - 2 ? rational(2) : value)),
    // At the last place.
    at([0, p >> 1], -3 * p),
    ...(permutes || p > LARGEST_TIE ? [] : [spread(p, () => rational(1))]),
  ];
}

const placesOf = (p: number): number[] =>
  p <= FEW ? Array.from({ length: p }, (_, i) => i) : LANES.filter(i => i < p);

/** Numbers that are not dyadic: neighbours differ. */
function odd(p: number, { machine }: Look): Rational[] {
  const numbers = oddNumbers(machine);
  return spread(p, i => numbers[(i * 2) % numbers.length]!);
}

const spread = (p: number, value: (i: number) => Rational): Rational[] =>
  Array.from({ length: p }, (_, i) => value(i));
