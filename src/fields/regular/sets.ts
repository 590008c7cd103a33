/**
 * I(x), D_P(x) and ∂ᶜf(x) as far as regularity allows: enumerated where near x every node is a selection of pieces that are C¹
 * there; elsewhere what is certainly in them, and for one input ∂ᶜf(x) by the slopes to the right and to the left.
 */
import { ONE, type Rational, rational, rationalField, ZERO } from '../../numbers/index.ts';
import type { Evaluation, StraightLine } from '../../programs/index.ts';
import { activeSet } from '../active/active-set.ts';
import { certainGradients, nodewiseSet } from '../active/nodewise.ts';
import { activeWithBalls, clarkeWithBalls, nodewiseWithBalls } from '../balls/sets.ts';
import type { Effort } from '../budget.ts';
import { type ClarkeOptions, type ClarkeSet, clarkeSubdifferential } from '../clarke.ts';
import { ascending, type GradientSet } from '../gradient-set.ts';
import { gradientAlong, SIDES } from './arcs.ts';
import type { Regularity } from './regularity.ts';

/** Why sets are not stated (contract, section 2): `openBecause({ verdict: 'no', complete: false })` is `'not regular'`. */
export const openBecause = (regular: Regularity): string =>
  regular.verdict === 'yes'
    ? 'a piece has no value at the point, or not that of the function, though its index cell reaches the point'
    : `${regular.verdict === 'no' ? 'not regular' : 'whether the function is regular is not decided'}${regular.why === undefined ? '' : `: ${regular.why}`}`;

const openSet = (
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  regular: Regularity,
): GradientSet<Rational> => ({
  status: 'undecided',
  why: openBecause(regular),
  gradients: certainGradients(rationalField, program, evaluation),
});

/**
 * I(x) and D_f(x) of Definition 5, where the function is regular and its pieces have values; else undecided.
 *
 * `activeAt(line, evaluation, regularity(line, evaluation)).count` is `4n`.
 */
export const activeAt = (
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  regular: Regularity,
  effort?: number | Effort,
  nodewise?: GradientSet<Rational>,
): GradientSet<Rational> =>
  regular.complete
    ? (activeWithBalls(program, evaluation, effort, nodewise) ??
      activeSet(rationalField, program, evaluation, effort, nodewise))
    : openSet(program, evaluation, regular);

/**
 * D_P(x) (contract, section 3), where the function is regular and its pieces have values; else undecided.
 *
 * `nodewiseAt(line, evaluation, regularity(line, evaluation)).status` is `'exact'`.
 */
export const nodewiseAt = (
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  regular: Regularity,
  effort?: number | Effort,
): GradientSet<Rational> =>
  regular.complete
    ? (nodewiseWithBalls(program, evaluation, effort) ??
      nodewiseSet(rationalField, program, evaluation, effort))
    : openSet(program, evaluation, regular);

/**
 * ∂ᶜf(x) (F. H. Clarke 1983): from the cells where the function is made of C¹ pieces; by its slopes to both sides for one
 * input.
 *
 * `clarkeAt(line, evaluation, regularity(line, evaluation)).status` is `'exact'`.
 */
export function clarkeAt(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  regular: Regularity,
  options?: ClarkeOptions,
): ClarkeSet {
  if (regular.complete) {
    const balled = clarkeWithBalls(program, evaluation, options?.effort, options?.nodewise);
    return balled ?? clarkeSubdifferential(program, evaluation, options);
  }
  const none = { directions: [], arcs: [], farkas: [], identities: [] };
  const why = openBecause(regular);
  if (regular.verdict !== 'yes') return { status: 'undecided', gradients: [], outer: [], ...none, why };
  if (regular.slopes) {
    const gradients = ascending(rationalField, regular.slopes);
    return { ...none, status: 'exact', gradients, outer: gradients, directions: SIDES, by: 'rays' };
  }
  const x = evaluation.values.slice(0, program.p);
  const found = rays(program.p).flatMap(direction => {
    const gradient = gradientAlong(program, x, direction);
    return gradient ? [{ direction, gradient }] : [];
  });
  const gradients = ascending(
    rationalField,
    found.map(({ gradient }) => gradient),
  );
  const directions = found.map(({ direction }) => direction);
  return { ...none, status: 'undecided', gradients, outer: gradients, directions, by: 'rays', why };
}

/** Along so many inputs. */
const MAX_RAYS = 16;

/** The axes both ways, and in the plane the diagonals. */
function rays(p: number): (readonly Rational[])[] {
  const unit = (i: number, value: Rational): readonly Rational[] =>
    Array.from({ length: p }, (_, j) => (i === j ? value : ZERO));
  const axes = Array.from({ length: Math.min(p, MAX_RAYS) }, (_, i) => [
    unit(i, ONE),
    unit(i, ONE.neg()),
  ]).flat();
  if (p !== 2) return axes;
  const diagonal = [1, -1].flatMap(a => [1, -1].map(b => [rational(a), rational(b)]));
  return [...axes, ...diagonal];
}
