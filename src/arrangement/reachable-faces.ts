/**
 * The points of a piecewise affine program at which automatic differentiation may stop (0 ∈ D_P), and which of them are Clarke critical, without the
 * coincidences of values that D_f holds besides. Depth first over the signs of what the program asks, the last node first, cut where no choice makes
 * some partial derivative 0. On a cell of these signs the same pieces are active at every node: D_P and ∂ᶜf are the same all over.
 */
import type { Effort } from '../fields/index.ts';
import { zeroVector } from '../linear/index.ts';
import type { StraightLine } from '../programs/index.ts';
import { pieceRows } from './affine-pieces.ts';
import { facesOf } from './cells/faces.ts';
import { Looks } from './cells/looks.ts';
import { cellPart } from './cells/part.ts';
import { type CriticalFaces, FACES_BUDGET } from './critical-faces.ts';
import { OverBudget, Purse, tooLarge } from './purse.ts';

/**
 * The faces of points with 0 ∈ D_P(x) of a piecewise affine program of one output (section 5.1 of the paper), those that are Clarke critical first; `of`
 * says that these alone were looked for, `signs` shows that there are no others. As of {@link criticalFaces}, what the budget was enough for,
 * or in words why none are known: each piece has to be an affine function of its own arguments.
 *
 * `reachableFaces(compile(parseProgramText('abs(x) + abs(y)')), 1_000).faces` has one face, the point 0.
 */
export function reachableFaces(program: StraightLine, effort: number | Effort = FACES_BUDGET): CriticalFaces {
  const purse = new Purse(effort);
  const looks = looksOf(program, purse);
  if (typeof looks === 'string') return noFaces(looks);
  const before = purse.spent;
  let why: string | undefined;
  const goesOn = (spent: number): boolean => {
    why = purse.reach(before + spent);
    return why === undefined;
  };
  const tree = cellPart(looks, { cell: [], point: zeroVector(program.p) }, goesOn);
  return facesOf(program, tree, { steps: purse.budget, spent: before, why });
}

/** What looks at the cells of a program, or in words why nothing can. */
export function looksOf(program: StraightLine, purse: Purse): Looks | string {
  const asked = program.steps.find(({ g }) => g.asked);
  if (asked) return `whether ${asked.g.name} is continuous everywhere is not shown`;
  const large = tooLarge(program);
  if (large) return large;
  try {
    const rows = pieceRows(program, steps => purse.spend(steps));
    return typeof rows === 'string' ? rows : new Looks(program, rows);
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error;
    return error.message;
  }
}

export const noFaces = (why: string): CriticalFaces => ({
  complete: 'undecided',
  why,
  faces: [],
  regions: [],
  of: 'reachable',
});
