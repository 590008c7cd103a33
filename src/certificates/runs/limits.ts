/** What is claimed of a run without end, and of how it came to its point, re-derived from the piece around. */

import * as Json from '../book/json.ts';
import { totalDegree } from '../functions/several.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import {
  add,
  compare,
  dot,
  integer,
  isZero,
  MINUS_ONE,
  mul,
  neg,
  ONE,
  type Rat,
} from '../numbers/rational.ts';
import {
  apply,
  constantOf,
  definiteness,
  difference,
  gradientOf,
  hessianOf,
  inRange,
  type LocalPiece,
  localPiece,
  rank,
  shifted,
} from './quadratic.ts';

type Row = readonly Rat[];

/** A piece on which a step is an affine map: f_σ of degree 2 at most, affine guards. */
function affineStep(line: Line, x: Row, meter: Meter): LocalPiece & { readonly H: Row[]; readonly g: Row } {
  const piece = localPiece(line, x, meter);
  if (totalDegree(piece.value) > 2) throw new Wrong('the piece there is not quadratic');
  if (piece.guards.some(guard => totalDegree(guard) > 1)) throw new Wrong('a guard there is not affine');
  const p = x.length;
  return { ...piece, H: hessianOf(piece.value, p, meter), g: gradientOf(piece.value, p) };
}

/**
 * Throws Wrong unless x_k, x_(k+1), … with steps γ_k ≤ γ tends to a where Σγ_k is infinite: H ≥ 0, γH < 2I, ∇f_σ(a) = 0,
 * a − x in the range of H. Each component of x_k − a along an eigenvector is multiplied by 1 − γ_kλ in (−1, 1), so the run
 * stays in the ball around a through x. A guard that is not 0 keeps its sign on the ball; one that is 0 stays 0, being
 * orthogonal to all Hⁱ(a − x).
 */
export function checkLimit(line: Line, x: Row, step: Rat, a: Row, meter: Meter): void {
  const { H } = checkCentre(line, x, a, meter);
  if (definiteness(shifted(integer(2), neg(step), H, meter), meter) !== 'definite')
    throw new Wrong('the step does not contract there');
}

/** Throws Wrong unless the ball around a through x lies within the quadratic piece around x, which a is the centre of. */
function checkCentre(line: Line, x: Row, a: Row, meter: Meter) {
  const piece = affineStep(line, x, meter);
  const { H, g, guards } = piece;
  if (definiteness(H, meter) === 'neither') throw new Wrong('the piece there is not convex');
  const away = difference(a, x, meter);
  const slope = apply(H, away, meter).map((value, i) => add(value, g[i]!, meter));
  if (!slope.every(isZero)) throw new Wrong('the gradient of the piece is not 0 there', '/at');
  if (!inRange(H, away, meter)) throw new Wrong('is not the centre that the run goes to', '/at');
  const orbit = [away];
  while (orbit.length < x.length) orbit.push(apply(H, orbit.at(-1)!, meter));
  const radius = dot(away, away, meter);
  for (const guard of guards) {
    const [value, row] = [constantOf(guard), gradientOf(guard, x.length)];
    if (isZero(value)) {
      if (orbit.some(v => !isZero(dot(row, v, meter)))) throw new Wrong('the run leaves a tie');
      continue;
    }
    const centre = add(value, dot(row, away, meter), meter);
    const far = mul(dot(row, row, meter), radius, meter);
    if (centre.n > 0n !== value.n > 0n || compare(mul(centre, centre, meter), far, meter) <= 0)
      throw new Wrong('the run may leave the piece');
  }
  return piece;
}

/**
 * Throws Wrong unless steps γ_k ≤ γ with a finite sum end short of a, where the gradient is not 0: as above with γH < I; no
 * factor 1 − γ_kλ is 0, so their products tend to numbers other than 0. No guard is 0.
 */
export function checkShort(line: Line, x: Row, step: Rat, a: Row, meter: Meter): void {
  const { H, g, guards } = checkCentre(line, x, a, meter);
  if (g.every(isZero)) throw new Wrong('the gradient is 0 there');
  if (guards.some(guard => isZero(constantOf(guard)))) throw new Wrong('a guard is 0 there');
  if (definiteness(shifted(ONE, neg(step), H, meter), meter) !== 'definite')
    throw new Wrong('the step may go beyond the centre');
}

/** Throws Wrong unless the ray x − s∇f_σ stays within an affine piece with a gradient other than 0. */
export function checkInfinity(line: Line, x: Row, meter: Meter): void {
  const { g, guards, value } = affineStep(line, x, meter);
  if (totalDegree(value) > 1) throw new Wrong('the piece there is not affine');
  if (g.every(isZero)) throw new Wrong('the gradient is 0 there');
  for (const guard of guards) {
    const growth = neg(dot(gradientOf(guard, x.length), g, meter));
    const here = constantOf(guard);
    if (!isZero(growth) && (isZero(here) || growth.n > 0n !== here.n > 0n))
      throw new Wrong('the run leaves the piece');
  }
}

/** How a run came to the last of its points, by steps of the given sizes. */
export function checkArrival(
  line: Line,
  iterates: readonly Row[],
  steps: readonly Rat[],
  arrival: unknown,
  meter: Meter,
): void {
  const kind = Json.oneOf(
    Json.field(arrival, 'kind'),
    'start',
    'exceptional',
    'null-set',
    'flat',
    'undecided',
  );
  if ((kind === 'start') !== (steps.length === 0))
    throw new Wrong('expected "start" for no steps, only then');
  if (kind === 'start' || kind === 'undecided') return;
  const p = iterates[0]!.length;
  const singular = kind === 'exceptional' ? Json.whole(Json.field(arrival, 'at'), 0) : steps.length;
  if (kind === 'exceptional' && singular >= steps.length)
    throw new Wrong('expected a step that was taken', '/at');
  for (let k = 0; k < singular; k += 1)
    if (jacobianRank(line, iterates[k]!, steps[k]!, meter).rank < p)
      throw new Wrong(`step ${k} is not one-to-one`);
  if (kind === 'exceptional') {
    const found = jacobianRank(line, iterates[singular]!, steps[singular]!, meter);
    if (!found.quadratic) throw new Wrong('the piece there is not quadratic', '/at');
    if (found.rank === p) throw new Wrong('the step is one-to-one', '/at');
    if (Json.field(arrival, 'rank') !== found.rank) throw new Wrong(`expected ${found.rank}`, '/rank');
    if (Json.field(arrival, 'of') !== p) throw new Wrong(`expected ${p}`, '/of');
    return;
  }
  const end = localPiece(line, iterates.at(-1)!, meter);
  const tied = end.guards.filter(guard => isZero(constantOf(guard)));
  const constant = totalDegree(end.value) === 0;
  if (kind === 'flat' ? !constant || tied.length > 0 : !isNull(end, tied, p, meter))
    throw new Wrong('is not what there is around the point', '/kind');
}

/** Whether the points around that are on the tie, or where ∇f_σ = 0, are a null set. */
const isNull = ({ value }: LocalPiece, tied: LocalPiece['guards'], p: number, meter: Meter): boolean =>
  tied.length > 0
    ? tied.some(guard => gradientOf(guard, p).some(entry => !isZero(entry)))
    : rank(hessianOf(value, p, meter), meter) > 0;

/** The rank of I − γ∇²f_σ, on an open piece. */
function jacobianRank(line: Line, x: Row, step: Rat, meter: Meter) {
  const { value, guards } = localPiece(line, x, meter);
  if (guards.some(guard => isZero(constantOf(guard)))) throw new Wrong('a guard is 0 on the way');
  const H = hessianOf(value, x.length, meter);
  return {
    rank: rank(shifted(ONE, mul(MINUS_ONE, step, meter), H, meter), meter),
    quadratic: totalDegree(value) <= 2,
  };
}
