/** Faces of the points with 0 ∈ D_P, from the cells on which that is so. */
import type { Criticality } from '../fields/index.ts';
import type { Vector } from '../linear/index.ts';
import type { Rational } from '../numbers/index.ts';
import type { CriticalFace } from './critical-faces.ts';
import { containsPoint, intersect, irredundant, isPart, type Polyhedron, pointOf } from './polyhedron.ts';
import type { SignTree } from './sign-tree.ts';

/** A cell of signs with 0 ∈ D_P, closed, with a point inside. */
export interface Reached {
  readonly polyhedron: Polyhedron;
  readonly sample: Vector;
  readonly value: Rational;
  readonly clarke: Criticality['verdict'];
}

type Part = Pick<Reached, 'polyhedron' | 'sample'>;

const isWithin = (one: Part, other: Part): boolean =>
  containsPoint(other.polyhedron, one.sample) && isPart(one.polyhedron, other.polyhedron);

/** Those that are part of no other one; of equal ones the first. */
function largest<T extends Part>(all: readonly T[]): T[] {
  let kept: T[] = [];
  for (const one of all) {
    if (kept.some(other => isWithin(one, other))) continue;
    kept = [...kept.filter(other => !isWithin(other, one)), one];
  }
  return kept;
}

const RANKS: readonly CriticalFace['kind'][] = ['clarke', 'mixed', 'undecided', 'artificial'];

/**
 * The largest closures, with what of each is Clarke critical, and where each cell lies. 0 stays in D_P and in ∂ᶜf towards limits. `isAll`: whether
 * there are no other cells, on the boundary of these for one thing.
 */
export function reachedFaces(
  found: readonly Reached[],
  isAll: boolean,
): { readonly faces: readonly CriticalFace[] } & Pick<SignTree, 'places' | 'points'> {
  const told = largest(found).map(own => ({ own, face: faceOf(own, found, isAll) }));
  const sorted = RANKS.flatMap(rank => told.filter(({ face }) => face.kind === rank));
  const points = sorted.map(({ face }) => face.sample);
  const places = found.map(one => {
    const whole = sorted.findIndex(({ own }) => own === one);
    const { clarke } = one;
    if (whole >= 0) return { face: whole, point: whole, clarke };
    const face = sorted.findIndex(({ own }) => isWithin(one, own));
    return { face, point: points.push(one.sample) - 1, clarke };
  });
  return { faces: sorted.map(({ face }) => face), places, points };
}

function faceOf(own: Reached, found: readonly Reached[], isAll: boolean): CriticalFace {
  const { polyhedron, value, clarke } = own;
  const known = { polyhedron, value, sample: pointOf(polyhedron, '>')! };
  if (clarke === 'yes') return { ...known, kind: 'clarke', clarke: [polyhedron], reachable: [polyhedron] };
  const parts = (verdict: Reached['clarke']): Part[] =>
    found.flatMap(one => (one.clarke === verdict ? commonPart(one, own) : []));
  const isKnown = isAll || polyhedron.inequalities?.size === 0;
  const isOpen = !isKnown || clarke === 'undecided' || parts('undecided').length > 0;
  const inside = isOpen ? [] : largest(parts('yes')).map(part => part.polyhedron);
  const kind = isOpen ? 'undecided' : inside.length > 0 ? 'mixed' : 'artificial';
  return { ...known, kind, clarke: inside, reachable: [polyhedron] };
}

/** What two closed cells have in common; none or one. */
function commonPart(one: Part, other: Part): Part[] {
  const common = intersect(one.polyhedron, other.polyhedron);
  if (pointOf(common) === undefined) return [];
  const polyhedron = irredundant(common);
  return [{ polyhedron, sample: pointOf(polyhedron, '>')! }];
}
