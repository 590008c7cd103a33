/**
 * D_P(x), D_f(x) and ∂ᶜf(x) where norms are tied. Whoever does not ask for the hull sees sets that are undecided, of which some
 * members are known.
 */
import { rankOver } from '../../linear/index.ts';
import { isFailure } from '../../numbers/index.ts';
import { activeSet } from '../active/active-set.ts';
import { type Effort, Undecided } from '../budget.ts';
import { ascending, type BallHull, type GradientSet } from '../gradient-set.ts';
import { nodewiseSet } from '../live/nodewise.ts';
import { type BallPart, bodiesOf, type Hull, hullOf, partOf, rowsOf, withOneDirection } from './assemble.ts';
import { curvatureOf } from './curvature.ts';
import { evaluateOpened, opened, type Tied } from './opened.ts';

const WHY = 'a norm is tied: the set holds a ball';

/** What is known of such a set before its members are listed. */
type Known = Pick<BallHull<unknown>, 'count' | 'complete'> & { readonly why: string };

/** As a set whose gradients are members of it: the points, and the centres of the balls. */
function setOf<T>({ field }: Tied<T>, hull: Hull<T>, { why, ...known }: Known): GradientSet<T> {
  if (hull.balls.length === 0 && known.complete)
    return { status: 'exact', count: known.count, gradients: hull.gradients };
  const centres = bodiesOf(hull).map(({ centre }) => centre);
  return { status: 'undecided', why, gradients: ascending(field, centres), hull: { ...hull, ...known } };
}

function attempt<T>(work: () => GradientSet<T>): GradientSet<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return { status: 'undecided', why: error.message, gradients: [] };
  }
}

/** D_P(x). */
export function nodewiseWithBalls<T>(tied: Tied<T>, effort?: number | Effort): GradientSet<T> {
  return attempt(() => {
    const { parts, count } = partsOf(tied, nodewiseSet, effort);
    return setOf(tied, hullOf(tied.field, parts), { count, complete: true, why: WHY });
  });
}

/** One part for each choice of pieces of such a set that leaves other derivatives. */
function partsOf<T>(
  tied: Tied<T>,
  setOf: typeof nodewiseSet<T>,
  effort?: number | Effort,
): { readonly parts: readonly BallPart<T>[]; readonly count: bigint } {
  const line = opened(tied);
  const found = setOf(tied.field, line, evaluateOpened(line, tied), effort);
  if (found.status !== 'exact') throw new Undecided(found.why);
  const parts = found.gradients.map(flat => partOf(rowsOf(flat, line.p), tied));
  return { parts, count: found.count };
}

/** D_f(x); where norms are taken of selections, what pieces of these coincide is not looked for. */
export function activeWithBalls<T>(
  tied: Tied<T>,
  effort?: number | Effort,
  known?: GradientSet<T>,
): GradientSet<T> {
  if (mayCoincide(tied)) {
    const why = 'a norm is taken of selections: which of their pieces coincide there is not looked for';
    const nodewise = known ?? nodewiseWithBalls(tied, effort);
    const hull = nodewise.status === 'exact' ? { gradients: nodewise.gradients, balls: [] } : nodewise.hull;
    if (hull === undefined) return { status: 'undecided', why, gradients: nodewise.gradients };
    return setOf(tied, hull, { count: 0n, complete: false, why });
  }
  return attempt(() => {
    const { parts, count } = partsOf(tied, activeSet, effort);
    return setOf(tied, hullOf(tied.field, parts), { count, complete: true, why: WHY });
  });
}

/** Whether for some choice of pieces, active or not, the arguments of a norm may have other values. */
function mayCoincide<T>({ field, program, evaluation, norms }: Tied<T>): boolean {
  const { p, m, steps } = program;
  /** Whether all pieces have the value of the function there. */
  const isTiedAll = ({ g, args }: (typeof steps)[number]): boolean => {
    const active = g.active(
      field,
      args.map(slot => evaluation.values[slot]!),
    );
    return !isFailure(active) && active.length === g.pieceCount;
  };
  const open: boolean[] = new Array(m).fill(false);
  for (const step of steps) {
    const { g, args, out } = step;
    const any = args.some(slot => slot >= p && open[slot]);
    if (any && (g.ball || norms.some(norm => norm.step.out === out))) return true;
    const moves = any || (g.pieceCount > 1 && !isTiedAll(step));
    for (let k = 0; k < g.outputs; k++) open[out + k] = moves;
  }
  return false;
}

/**
 * What is known of ∂ᶜf(x) by the chain rule. exact: the gradients; bounds: it lies in the hull of `outer`; undecided: what else is known
 * of it says `hull`, all of it where that is complete, else it lies in there.
 */
export interface ClarkeWithBalls<T> {
  readonly status: 'exact' | 'bounds' | 'undecided';
  readonly gradients: readonly (readonly T[])[];
  readonly outer: readonly (readonly T[])[];
  readonly hull?: BallHull<T>;
  readonly by?: 'nodewise' | 'balls';
  readonly why?: string;
}

/**
 * ∂ᶜf(x). It lies in D_P(x), by the chain rule (Clarke, 2.3.9 and 2.3.10). It is all of it where f is convex or concave to first
 * order, node by node; and where G and the arguments are strictly differentiable there and the sum Σ α|L J d| is one of norms that
 * depend on independent parts of d.
 */
export function clarkeWithBalls<T>(
  tied: Tied<T>,
  effort?: number | Effort,
  known?: GradientSet<T>,
): ClarkeWithBalls<T> {
  const nodewise = known ?? nodewiseWithBalls(tied, effort);
  const hull = nodewise.status === 'undecided' && nodewise.hull?.complete ? nodewise.hull : undefined;
  const none = { status: 'undecided', gradients: [], outer: [] } as const;
  const isCurved = (): boolean => tied.program.outputs.length === 1 && curvatureOf(tied) !== 'neither';
  if (nodewise.status === 'exact') {
    const { gradients } = nodewise;
    const by = gradients.length === 1 ? 'nodewise' : isCurved() ? 'balls' : undefined;
    if (by) return { status: 'exact', gradients, outer: gradients, by };
    return { ...none, status: 'bounds', outer: gradients, why: NOT_REGULAR };
  }
  if (hull === undefined) return { ...none, why: nodewise.why };
  const near = within(() => {
    const parts = partsOf(tied, nodewiseSet, effort).parts.map(part => withOneDirection(tied.field, part));
    return { parts, own: hullOf(tied.field, parts) };
  });
  if (near?.parts.length === 1 && isRegularSum(tied, near.parts[0]!)) {
    const { gradients, balls } = near.own;
    if (balls.length === 0) return { status: 'exact', gradients, outer: gradients, by: 'balls' };
    return { ...none, why: WHY, by: 'balls', hull: { ...near.own, count: hull.count, complete: true } };
  }
  if (near?.own.balls.length === 0)
    return { ...none, status: 'bounds', outer: near.own.gradients, why: NOT_REGULAR };
  if (!isCurved()) return { ...none, why: NOT_REGULAR, hull: { ...hull, ...near?.own, complete: false } };
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
function isRegularSum<T>({ field }: Tied<T>, { norms }: BallPart<T>): boolean {
  const [first] = norms;
  if (first === undefined) return true;
  const signs = new Set(norms.map(({ adjoints }) => field.sign(adjoints[0]!)));
  if (signs.size < 2 && first.adjoints.length === 1 && !signs.has('undecided')) return true;
  const ranks = norms.map(({ form }) => rankOver(field, form));
  const all = rankOver(
    field,
    norms.flatMap(({ form }) => form),
  );
  if (all === undefined || ranks.includes(undefined)) return false;
  return ranks.reduce<number>((sum, rank) => sum + rank!, 0) === all;
}
