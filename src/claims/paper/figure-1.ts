/** What the four claims of Figure 1 share: the programs of the introduction. */
import { equalFunctions } from '../../segments/index.ts';
import { heldIf, type Observed, open } from '../experiment.ts';
import { gradientOf } from '../kit/ad.ts';
import { lineOf, q, showVector } from '../kit/programs.ts';

export const RELU = 'f(t) = relu(t)';
export const RELU2 = 'f(t) = relu(-t) + t';
export const RELU3 = 'f(t) = 1/2 * (relu(t) + (relu(-t) + t))';
export const ZERO_PROGRAM = 'f(t) = relu(-t) + t - relu(t)';
export const IDENTITY = 'f(t) = t - (relu(-t) + t - relu(t))';

/** A program that should compute a function, and have a derivative at 0 that need not be that of the function. */
export interface Drawn {
  readonly program: string;
  readonly same: string;
  /** What Algorithm 2 returns at -1, 0 and 1. */
  readonly derivative: readonly [number, number | readonly [number, number], number];
}

const PLACES = [-1, 0, 1] as const;

/** Both: the functions are proven equal on the whole line, and both modes return what is drawn. */
export function drawnRight({ program, same, derivative }: Drawn): Observed {
  const equality = equalFunctions(lineOf(program), lineOf(same));
  if (equality.verdict === 'undecided') return open(equality.why!);
  const returned = PLACES.map(t => gradientOf(lineOf(program), [q(t)]));
  const wanted = derivative.map(d => (typeof d === 'number' ? q(d) : q(...d)));
  const agree = returned.every((gradient, k) => gradient[0]!.equals(wanted[k]!));
  const shows = `${equality.verdict === 'yes' ? 'equal' : 'not equal'} to ${same} on ℝ; at -1, 0, 1 it returns ${showVector(returned.flat())}`;
  return heldIf(equality.verdict === 'yes' && agree, shows);
}
