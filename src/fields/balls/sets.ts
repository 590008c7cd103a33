/**
 * D_P(x), D_f(x) and ∂ᶜf(x) where norms are tied. Whoever does not ask for the hull sees sets that are undecided, of which some
 * members are known.
 */
import { ballShape, gramOf, type RationalMatrix, type Vector } from '../../linear/index.ts';
import { isFailure, type Rational, rationalField, sign } from '../../numbers/index.ts';
import type { Evaluation, Step, StraightLine } from '../../programs/index.ts';
import { activeSet } from '../active/active-set.ts';
import { nodewiseSet } from '../active/nodewise.ts';
import { type Effort, Undecided } from '../budget.ts';
import type { ClarkeSet } from '../clarke.ts';
import { ascending, type GradientSet } from '../gradient-set.ts';
import { type BallPart, bodiesOf, type Hull, hullOf, partOf, rowsOf, type Sizes } from './assemble.ts';
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
  if (norms.length === 0) return undefined;
  return attempt(() => {
    const { parts, count } = partsOf(program, evaluation, norms, nodewiseSet, effort);
    return setOf(hullOf(parts), count, true, WHY);
  });
}

const sizesOf = ({ outputs, p }: StraightLine): Sizes => ({ q: outputs.length, p });

/** One part for each choice of pieces of such a set that leaves other derivatives. */
function partsOf(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  norms: readonly TiedNorm[],
  setOf: typeof nodewiseSet<Rational>,
  effort?: number | Effort,
): { readonly parts: readonly BallPart[]; readonly count: bigint } {
  const line = opened(program, norms);
  const found = setOf(rationalField, line, evaluateOpened(line, program, evaluation), effort);
  if (found.status !== 'exact') throw new Undecided(found.why);
  const parts = found.gradients.map(flat => partOf(rowsOf(flat, line.p), norms, sizesOf(program)));
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
  if (norms.length === 0) return undefined;
  if (mayCoincide(program, evaluation, norms)) {
    const why = 'a norm is taken of selections: which of their pieces coincide there is not looked for';
    const nodewise = known ?? nodewiseWithBalls(program, evaluation, effort)!;
    const hull = nodewise.status === 'exact' ? { gradients: nodewise.gradients, balls: [] } : nodewise.hull;
    if (hull === undefined) return { status: 'undecided', why, gradients: nodewise.gradients };
    return setOf(hull, 0n, false, why);
  }
  return attempt(() => {
    const { parts, count } = partsOf(program, evaluation, norms, activeSet, effort);
    return setOf(hullOf(parts), count, true, WHY);
  });
}

/** Whether for some choice of pieces, active or not, the arguments of a norm may have other values. */
function mayCoincide(
  { p, m, steps }: StraightLine,
  { values }: Evaluation<Rational>,
  norms: readonly TiedNorm[],
): boolean {
  const open: boolean[] = new Array(m).fill(false);
  for (const { g, args, out } of steps) {
    const any = args.some(slot => slot >= p && open[slot]);
    if (any && (g.ball || norms.some(({ step }) => step.out === out))) return true;
    const at = (): Rational[] => args.map(slot => values[slot]!);
    const moves = any || (g.pieceCount > 1 && !isTiedAll(g, at()));
    for (let k = 0; k < g.outputs; k++) open[out + k] = moves;
  }
  return false;
}

/** Whether all pieces have the value of the function there. */
function isTiedAll(g: Step['g'], at: readonly Rational[]): boolean {
  const active = g.active(rationalField, at);
  return !isFailure(active) && active.length === g.pieceCount;
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
  if (norms.length === 0) return undefined;
  const nodewise = known ?? nodewiseWithBalls(program, evaluation, effort)!;
  const hull = nodewise.status === 'undecided' && nodewise.hull?.complete ? nodewise.hull : undefined;
  const none = { ...NO_PROOFS, status: 'undecided', gradients: [], outer: [] } as const;
  const isCurved = (): boolean =>
    program.outputs.length === 1 && curvatureOf(program, evaluation, norms) !== 'neither';
  if (nodewise.status === 'exact') {
    const { gradients } = nodewise;
    const by = gradients.length === 1 ? 'nodewise' : isCurved() ? 'balls' : undefined;
    if (by) return { ...none, status: 'exact', gradients, outer: gradients, by };
    return { ...none, status: 'bounds', outer: gradients, why: NOT_REGULAR };
  }
  if (hull === undefined) return { ...none, why: nodewise.why };
  const parts = within(() => partsOf(program, evaluation, norms, nodewiseSet, effort).parts);
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

/** Whether Σ α|LJd|, of one output, is convex or concave; or whether its terms depend on independent parts of d. */
function isRegularSum({ norms }: BallPart): boolean {
  const [first] = norms;
  if (first === undefined) return true;
  const signs = new Set(norms.map(({ adjoints }) => sign(adjoints[0]!)));
  if (signs.size < 2 && first.adjoints.length === 1) return true;
  const rank = (matrix: RationalMatrix): number =>
    matrix[0]!.length - ballShape(gramOf(matrix)).kernel.length;
  const ranks = norms.reduce((sum, { form }) => sum + rank(form), 0);
  return ranks === rank(norms.flatMap(({ form }): readonly Vector[] => form));
}
