/**
 * D_P(x), D_f(x) and ∂ᶜf(x) where norms are tied. Whoever does not ask for the hull sees sets that are undecided, of which some
 * members are known.
 */
import { ballShape, gramOf, type RationalMatrix, type Vector } from '../../linear/index.ts';
import { type Rational, rationalField, sign } from '../../numbers/index.ts';
import type { Evaluation, StraightLine } from '../../programs/index.ts';
import { activeSet } from '../active/active-set.ts';
import { nodewiseSet } from '../active/nodewise.ts';
import { type Effort, Undecided } from '../budget.ts';
import type { ClarkeSet } from '../clarke.ts';
import { ascending, type GradientSet } from '../gradient-set.ts';
import { type BallPart, bodiesOf, type Hull, hullOf, partOf, rowsOf } from './assemble.ts';
import { curvatureOf } from './curvature.ts';
import { evaluateOpened, opened, type TiedNorm, tiedNorms } from './opened.ts';

const WHY = 'a norm is tied: the set holds a ball';

/** As a set whose gradients are members of it: the points, and the centres of the balls. */
function setOf(hull: Hull, count: bigint, complete: boolean, why: string): GradientSet<Rational> {
  if (hull.balls.length === 0 && complete) return { status: 'exact', count, gradients: hull.gradients };
  const centres = bodiesOf(hull).map(({ centre }) => centre);
  const gradients = ascending(rationalField, centres);
  return { status: 'undecided', why, gradients, hull: { ...hull, count, complete } };
}

const attempt = (work: () => GradientSet<Rational>): GradientSet<Rational> => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return { status: 'undecided', why: error.message, gradients: [] };
  }
};

/** Undefined where no norm is tied. */
export function nodewiseWithBalls(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  effort?: number | Effort,
): GradientSet<Rational> | undefined {
  const norms = tiedNorms(program, evaluation);
  if (norms.length === 0 || program.outputs.length > 1) return undefined;
  return attempt(() => {
    const { parts, count } = partsOf(program, evaluation, norms, effort);
    return setOf(hullOf(parts), count, true, WHY);
  });
}

/** One part for each choice of active pieces that leaves other derivatives. */
function partsOf(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  norms: readonly TiedNorm[],
  effort?: number | Effort,
): { readonly parts: readonly BallPart[]; readonly count: bigint } {
  const line = opened(program, norms, true);
  const found = nodewiseSet(rationalField, line, evaluateOpened(line, program, evaluation), effort);
  if (found.status !== 'exact') throw new Undecided(found.why);
  const parts = found.gradients.map(flat => partOf(rowsOf(flat, line.p), norms, program.p));
  return { parts, count: found.count };
}

/** D_f(x); where norms are taken of selections, what pieces of these coincide is not looked for. */
export function activeWithBalls(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  effort?: number | Effort,
  known?: GradientSet<Rational>,
): GradientSet<Rational> | undefined {
  const norms = tiedNorms(program, evaluation);
  if (norms.length === 0 || program.outputs.length > 1) return undefined;
  if (chosen(program, norms)) {
    const why = 'a norm is taken of selections: which of their pieces coincide there is not looked for';
    const nodewise = known ?? nodewiseWithBalls(program, evaluation, effort)!;
    const hull = nodewise.status === 'exact' ? { gradients: nodewise.gradients, balls: [] } : nodewise.hull;
    if (hull === undefined) return { status: 'undecided', why, gradients: nodewise.gradients };
    return setOf(hull, 0n, false, why);
  }
  return attempt(() => {
    const line = opened(program, norms, false);
    const found = activeSet(rationalField, line, evaluateOpened(line, program, evaluation), effort);
    if (found.status !== 'exact') throw new Undecided(found.why);
    const inner = opened(program, norms, true);
    const only = nodewiseSet(
      rationalField,
      { ...inner, outputs: inner.outputs.slice(program.outputs.length) },
      evaluateOpened(inner, program, evaluation),
      effort,
    );
    if (only.status !== 'exact' || only.gradients.length !== 1) throw new Undecided(WHY);
    const rows = rowsOf(only.gradients[0]!, line.p);
    return setOf(
      hullOf(found.gradients.map(own => partOf([own, ...rows], norms, program.p))),
      found.count,
      true,
      WHY,
    );
  });
}

/** Whether the arguments of some norm depend on which pieces are taken. */
function chosen({ p, m, steps }: StraightLine, norms: readonly TiedNorm[]): boolean {
  const open: boolean[] = new Array(m).fill(false);
  for (const { g, args, out } of steps) {
    const any = args.some(slot => slot >= p && open[slot]);
    if (any && (g.ball || norms.some(({ step }) => step.out === out))) return true;
    for (let k = 0; k < g.outputs; k++) open[out + k] = any || g.pieceCount > 1;
  }
  return false;
}

const NO_PROOFS = { directions: [], arcs: [], farkas: [], identities: [] } as const;

/**
 * ∂ᶜf(x). It lies in D_P(x), by the chain rule (Clarke, 2.3.9 and 2.3.10). It is all of it where f is convex or concave to first
 * order, node by node; and where G and the arguments are strictly differentiable there and the sum Σ α|L J d| is one of norms that
 * depend on independent parts of d.
 */
export function clarkeWithBalls(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  effort?: number | Effort,
  known?: GradientSet<Rational>,
): ClarkeSet | undefined {
  const norms = tiedNorms(program, evaluation);
  if (norms.length === 0 || program.outputs.length > 1) return undefined;
  const nodewise = known ?? nodewiseWithBalls(program, evaluation, effort)!;
  const hull = nodewise.status === 'undecided' && nodewise.hull?.complete ? nodewise.hull : undefined;
  const none = { ...NO_PROOFS, status: 'undecided', gradients: [], outer: [] } as const;
  const isCurved = (): boolean => curvatureOf(program, evaluation, norms) !== 'neither';
  if (nodewise.status === 'exact') {
    const { gradients } = nodewise;
    const by = gradients.length === 1 ? 'nodewise' : isCurved() ? 'balls' : undefined;
    if (by) return { ...none, status: 'exact', gradients, outer: gradients, by };
    return { ...none, status: 'bounds', outer: gradients, why: NOT_REGULAR };
  }
  if (hull === undefined) return { ...none, why: nodewise.why };
  const parts = within(() => partsOf(program, evaluation, norms, effort).parts);
  const exact = (parts?.length === 1 && isRegularSum(parts[0]!)) || isCurved();
  if (!exact) return { ...none, why: NOT_REGULAR, hull: { ...hull, complete: false } };
  return { ...none, why: WHY, by: 'balls', hull: { ...hull, complete: true } };
}

/** Undefined where the work comes to no end. */
function within<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}

const NOT_REGULAR = 'of compositions of norms with selections only bounds are known';

/** Whether Σ α|LJd| is convex or concave, or its terms depend on independent parts of d. */
export function isRegularSum({ norms, centre }: BallPart): boolean {
  const signs = new Set(norms.map(({ adjoint }) => sign(adjoint)));
  if (signs.size < 2) return true;
  const rank = (matrix: RationalMatrix): number => centre.length - ballShape(gramOf(matrix)).kernel.length;
  const ranks = norms.reduce((sum, { matrix }) => sum + rank(matrix), 0);
  return ranks === rank(norms.flatMap(({ matrix }): readonly Vector[] => matrix));
}
