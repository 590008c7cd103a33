/**
 * I(x), D_P(x) and ∂ᶜf(x) as far as regularity allows: enumerated where near x every node is a selection of pieces that are C¹
 * there; elsewhere what is certainly in them, and for one input ∂ᶜf(x) by the slopes to the right and to the left.
 */
import { ONE, type Rational, rational, rationalField, ZERO } from '../../numbers/index.ts';
import type { Evaluation, StraightLine } from '../../programs/index.ts';
import { activeSet } from '../active/active-set.ts';
import { certainGradients } from '../active/certain.ts';
import { type Tied, tiedAt } from '../balls/opened.ts';
import { tiedRoots } from '../balls/roots.ts';
import { activeWithBalls, clarkeWithBalls, nodewiseWithBalls } from '../balls/sets.ts';
import type { Effort } from '../budget.ts';
import { type ClarkeOptions, type ClarkeSet, clarkeSubdifferential } from '../clarke.ts';
import { ascending, type GradientSet, vectorKey } from '../gradient-set.ts';
import { maskedSet } from '../live/masked.ts';
import { nodewiseSet } from '../live/nodewise.ts';
import { approachRay, gradientAlong, SIDES } from './arcs.ts';
import { sectorsOf } from './composed.ts';
import type { Regularity } from './regularity.ts';

/** Why sets are not stated (contract, section 2): `openBecause({ verdict: 'no', complete: false })` is `'not regular'`. */
export const openBecause = (regular: Regularity): string =>
  regular.verdict === 'yes'
    ? 'a piece has no value at the point, or not that of the function, though its index cell reaches the point'
    : `${regular.verdict === 'no' ? 'not regular' : 'whether the function is regular is not decided'}${regular.why === undefined ? '' : `: ${regular.why}`}`;

/** Where norms are tied. */
const tiedIn = (program: StraightLine, evaluation: Evaluation<Rational>): Tied<Rational> | undefined =>
  tiedAt(rationalField, program, evaluation, tiedRoots(program, evaluation));

/** Where a node is not seen to be regular, by what its pieces make of the program where all have a derivative. */
function masked(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  regular: Regularity,
  effort: number | Effort | undefined,
  which: 'reached' | 'all',
): GradientSet<Rational> {
  const open: GradientSet<Rational> = {
    status: 'undecided',
    why: openBecause(regular),
    gradients: certainGradients(rationalField, program, evaluation),
  };
  if (regular.verdict !== 'yes') return open;
  const found = maskedSet(rationalField, program, evaluation, effort, which);
  return found.status === 'exact' ? found : open;
}

/**
 * I(x) and D_f(x) of Definition 5, where the function is regular and its pieces have values; else undecided.
 *
 * `activeAt(line, evaluation, regularity(line, evaluation)).count` is `4n`.
 */
export function activeAt(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  regular: Regularity,
  effort?: number | Effort,
  nodewise?: GradientSet<Rational>,
): GradientSet<Rational> {
  if (!regular.complete) return masked(program, evaluation, regular, effort, 'all');
  const tied = tiedIn(program, evaluation);
  return tied
    ? activeWithBalls(tied, effort, nodewise)
    : activeSet(rationalField, program, evaluation, effort, nodewise);
}

/**
 * D_P(x) (contract, section 3), where the function is regular and its pieces have values; else undecided.
 *
 * `nodewiseAt(line, evaluation, regularity(line, evaluation)).status` is `'exact'`.
 */
export function nodewiseAt(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  regular: Regularity,
  effort?: number | Effort,
): GradientSet<Rational> {
  if (!regular.complete) return masked(program, evaluation, regular, effort, 'reached');
  const tied = tiedIn(program, evaluation);
  return tied ? nodewiseWithBalls(tied, effort) : nodewiseSet(rationalField, program, evaluation, effort);
}

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
  const none = NONE;
  if (regular.complete) {
    const tied = tiedIn(program, evaluation);
    if (tied === undefined) return clarkeSubdifferential(program, evaluation, options);
    const balled = clarkeWithBalls(tied, options?.effort, options?.nodewise);
    const isKnown = balled.status === 'exact' || balled.hull?.complete;
    const sides = program.p === 1 && !isKnown ? bySides(program, evaluation) : undefined;
    return sides ?? withRays({ ...none, ...balled }, program, evaluation);
  }
  const why = openBecause(regular);
  if (regular.verdict !== 'yes') return { status: 'undecided', gradients: [], outer: [], ...none, why };
  if (regular.slopes) {
    const gradients = ascending(rationalField, regular.slopes);
    return { ...none, status: 'exact', gradients, outer: gradients, directions: SIDES, by: 'rays' };
  }
  return maskedClarke(program, evaluation, regular, options);
}

/** Of several inputs, where a node is not seen to be regular: limits along rays are in it, and it lies in D_P(x). */
function maskedClarke(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  regular: Regularity,
  options: ClarkeOptions | undefined,
): ClarkeSet {
  const nodewise = options?.nodewise ?? nodewiseAt(program, evaluation, regular, options?.effort);
  const isKnown = nodewise.status === 'exact';
  const sectors = isKnown ? sectorsOf(program, evaluation) : undefined;
  const inside = sectors?.flatMap(({ direction }) => (direction ? [direction] : [])) ?? [];
  const { gradients, directions } = limits(program, evaluation, [...rays(program.p), ...inside]);
  const found = { ...NONE, gradients, directions, by: 'rays' } as const;
  if (!isKnown) return { ...found, status: 'undecided', outer: gradients, why: openBecause(regular) };
  const outer = sectors
    ? ascending(
        rationalField,
        sectors.map(({ gradient }) => gradient),
      )
    : nodewise.gradients;
  const keys = new Set(gradients.map(gradient => vectorKey(rationalField, gradient)));
  // It is not empty.
  if (outer.length === 1 && nodewise.gradients.length === 1)
    return { ...NONE, status: 'exact', gradients: outer, outer, by: 'nodewise' };
  return outer.every(one => keys.has(vectorKey(rationalField, one)))
    ? { ...found, status: 'exact', outer }
    : { ...found, status: 'bounds', outer, why: SOME_RAYS };
}

const SOME_RAYS = 'limits of gradients are known along some rays only';

const NONE = { directions: [], arcs: [], farkas: [], identities: [] };

/** Of one input, by the slopes on both sides; undefined where one of them is not known. */
function bySides(program: StraightLine, evaluation: Evaluation<Rational>): ClarkeSet | undefined {
  const values = program.outputs.map(slot => evaluation.values[slot]!);
  const slopes = SIDES.flatMap(direction => {
    const { growth } = approachRay(program, evaluation.values.slice(0, 1), values, direction);
    return growth.kind === 'fine' ? [growth.slopes.map(slope => slope.mul(direction[0]!))] : [];
  });
  if (slopes.length < SIDES.length) return undefined;
  const gradients = ascending(rationalField, slopes);
  return { ...NONE, status: 'exact', gradients, outer: gradients, directions: SIDES, by: 'rays' };
}

/** Steps of the program along all rays. */
const MAX_STEPS = 2_000;

type Limits = Pick<ClarkeSet, 'gradients' | 'directions'>;

/** The limits of ∇f along such of the rays as have one; of each a ray. */
function limits(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  along: readonly (readonly Rational[])[],
): Limits {
  const x = evaluation.values.slice(0, program.p);
  const found = along.flatMap(direction => {
    const gradient = gradientAlong(program, x, direction);
    return gradient ? [{ direction, gradient }] : [];
  });
  const gradients = ascending(
    rationalField,
    found.map(({ gradient }) => gradient),
  );
  return { gradients, directions: found.map(({ direction }) => direction) };
}

/** Where norms are tied and ∂ᶜf(x) is only bounded: what limits along rays prove to be in it, where norms of directions are rational. */
function withRays(set: ClarkeSet, program: StraightLine, evaluation: Evaluation<Rational>): ClarkeSet {
  if (set.status === 'exact' || set.hull?.complete) return set;
  const most = Math.max(2 * program.p, Math.floor(MAX_STEPS / program.steps.length));
  const found = limits(program, evaluation, pythagorean(program.p).slice(0, most));
  if (found.gradients.length === 0) return set;
  const { why, ...rest } = { ...set, ...found, by: 'rays' as const };
  const keys = new Set(found.gradients.map(gradient => vectorKey(rationalField, gradient)));
  const all = set.status === 'bounds' && set.outer.every(one => keys.has(vectorKey(rationalField, one)));
  return all ? { ...rest, status: 'exact' } : { ...rest, ...(why !== undefined && { why }) };
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

const TRIPLES = [
  [3, 4],
  [5, 12],
  [20, 21],
  [20, 99],
] as const;

/** Directions of rational length in the planes of two inputs, along the axes, and, of few inputs, with all entries 1, 2 and 2. */
function pythagorean(p: number): (readonly Rational[])[] {
  const found = rays(p);
  const entries = (at: ReadonlyMap<number, number>): Rational[] =>
    Array.from({ length: p }, (_, k) => rational(at.get(k) ?? 0));
  for (let i = 0; i < Math.min(p, MAX_PAIRED); i++)
    for (let j = 0; j < i; j++)
      for (const [a, b] of TRIPLES)
        for (const [u, v] of [[a, b] as const, [b, a] as const])
          for (const one of [u, -u])
            for (const other of [v, -v])
              found.push(
                entries(
                  new Map([
                    [i, one],
                    [j, other],
                  ]),
                ),
              );
  if (p === 3)
    for (const turned of [
      [1, 2, 2],
      [2, 1, 2],
      [2, 2, 1],
      [2, 3, 6],
      [6, 2, 3],
      [3, 6, 2],
    ])
      for (let signs = 0; signs < 8; signs++)
        found.push(turned.map((value, k) => rational((signs >> k) % 2 === 1 ? -value : value)));
  return found;
}

const MAX_PAIRED = 4;
