/**
 * All critical points of a piecewise affine program, exactly: selection critical (0 ∈ D_f, Definition 5), Clarke critical,
 * and artificial (the first without the second; Appendix E). The set is a union of polyhedra. On the closed region
 * where f = f_s, the composite pieces that are active are those whose difference from f_s is 0, so the search goes down
 * the flats of these hyperplanes until the gradients of what is active have 0 in their hull.
 */
import type { Effort, Explanation } from '../fields/index.ts';
import { type Affine, affineAt, isConstantAffine, subtractAffine } from '../functions/affine/affine-field.ts';
import { membership, type Vector, zeroVector } from '../linear/index.ts';
import { type Rational, sign, type Verdict } from '../numbers/index.ts';
import type { StraightLine } from '../programs/index.ts';
import type { BoxTree } from './boxes/box-search.ts';
import { compositeAffine } from './composite.ts';
import { type LinearRegion, linearRegions } from './linear-regions.ts';
import { type NodePiece, nodePieces, nodewiseGradients } from './nodewise.ts';
import {
  containsPoint,
  intersect,
  irredundant,
  isPart,
  type Polyhedron,
  pointOf,
  polyhedronKey,
  sliceOf,
  vanishes,
} from './polyhedron.ts';
import { OverBudget, Purse, tooLarge, withinBudget } from './purse.ts';
import type { SignTree } from './sign-tree.ts';

/** A polyhedron of critical points, on which f is constant. */
export interface CriticalFace {
  readonly polyhedron: Polyhedron;
  /** In its relative interior. */
  readonly sample: Vector;
  readonly value: Rational;
  /** clarke: all of it is Clarke critical. artificial: nothing of it is. mixed: what `clarke` has. undecided: over budget. */
  readonly kind: 'clarke' | 'artificial' | 'mixed' | 'undecided';
  /** The parts that are Clarke critical. */
  readonly clarke: readonly Polyhedron[];
  /** The parts that automatic differentiation may stop at: 0 ∈ D_P. Of the others values coincide by chance. undefined: over budget. */
  readonly reachable: readonly Polyhedron[] | undefined;
  /** What is known of the sample, where that was looked at. */
  readonly explanation?: Explanation;
}

/** All critical faces that were found, and whether they are all. */
export interface CriticalFaces {
  readonly complete: Extract<Verdict, 'yes' | 'undecided'>;
  readonly why?: string;
  readonly faces: readonly CriticalFace[];
  /** The linear regions of the program. */
  readonly regions: readonly Polyhedron[];
  /** What was looked for: points with 0 ∈ D_P alone, not with 0 ∈ D_f. */
  readonly of?: 'reachable';
  /** Of these: why there are no others. */
  readonly signs?: SignTree;
  /** Of those in a box: where there are no others. */
  readonly boxes?: BoxTree;
}

/** Linear programs and hull questions, for the search and once more for the kinds of what it finds; some minutes. */
export const FACES_BUDGET = 200_000;

/**
 * All critical points of a piecewise affine program of one output: polyhedra on which 0 ∈ D_f(x) (Definition 5), or those
 * that the budget was enough for, or in words why none are known. Clarke critical or artificial as in Proposition 8; Clarke
 * critical ones first, coincidences (0 ∉ D_P) last.
 *
 * `criticalFaces(compile(parseProgramText('abs(x)'))).faces` has one face, the point 0.
 */
export function criticalFaces(program: StraightLine, effort: number | Effort = FACES_BUDGET): CriticalFaces {
  const purse = new Purse(effort);
  const spend = (steps: number): void => purse.spend(steps);
  const open = (
    why: string,
    faces: readonly CriticalFace[] = [],
    regions: readonly Polyhedron[] = [],
  ): CriticalFaces => ({
    complete: 'undecided',
    why,
    faces,
    regions,
  });
  const found: Polyhedron[] = [];
  let search: FaceSearch | undefined;
  let regions: ReturnType<typeof linearRegions> = [];
  const asked = program.steps.find(({ g }) => g.asked);
  if (asked) return open(`whether ${asked.g.name} is continuous everywhere is not shown`);
  const large = tooLarge(program);
  if (large) return open(large);
  let why: string | undefined;
  try {
    regions = linearRegions(program, spend);
    if (typeof regions === 'string') return open(regions);
    const composite = compositeAffine(program, spend);
    if (typeof composite === 'string') return open(composite);
    search = new FaceSearch(program, regions, spend);
    for (const region of regions) search.selectionCritical(region, composite, found);
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error;
    why = error.message;
    if (search === undefined || typeof regions === 'string') return open(why);
  }
  purse.refill();
  const told = search.faces(found);
  purse.refill();
  const faces = inOrder(search.withReachable(told));
  const around = regions.map(({ polyhedron }) => polyhedron);
  return why === undefined ? { complete: 'yes', faces, regions: around } : open(why, faces, around);
}

/** A polyhedron with a point of it. */
interface Part {
  readonly polyhedron: Polyhedron;
  readonly point: Vector;
}

/** Clarke critical, in parts, artificial; then coincidences. */
const inOrder = (faces: readonly CriticalFace[]): CriticalFace[] =>
  ['clarke', 'mixed', 'undecided', 'artificial', 'coincidence'].flatMap(rank =>
    faces.filter(({ kind, reachable }) => {
      const isCoincidence = kind === 'artificial' && reachable?.length === 0;
      return (isCoincidence ? 'coincidence' : kind) === rank;
    }),
  );

type Told = Omit<CriticalFace, 'reachable'>;

class FaceSearch {
  readonly #program: StraightLine;
  readonly #regions: readonly LinearRegion[];
  readonly #spend: (steps: number) => void;

  /** By region, as they are asked for. */
  readonly #pieces = new Map<LinearRegion, readonly NodePiece[]>();

  constructor(program: StraightLine, regions: readonly LinearRegion[], spend: (steps: number) => void) {
    this.#program = program;
    this.#regions = regions;
    this.#spend = spend;
  }

  /** Finds the largest parts of a region on which 0 is in the hull of the gradients of the active composite pieces. */
  selectionCritical(
    { polyhedron, value }: LinearRegion,
    composite: readonly Affine[],
    found: Polyhedron[],
  ): void {
    const others = composite
      .map(piece => ({ piece, difference: subtractAffine(piece, value) }))
      .filter(({ difference }) => !isConstantAffine(difference));
    this.#largest(polyhedron, others.length, found, {
      holds: (part, i) => this.#vanishes(part, others[i]!.difference),
      restrict: (part, i) => sliceOf(part, others[i]!.difference),
      critical: holding => this.#holdsZero([value.a, ...holding.map(i => others[i]!.piece.a)]),
    });
  }

  /** Critical polyhedra, each once where there is a budget to compare them, and what of each is Clarke critical. */
  faces(found: readonly Polyhedron[]): Told[] {
    const kept = withinBudget(() => this.#maximal(found)) ?? found.map(irredundant);
    return kept.map(polyhedron => this.#face(polyhedron));
  }

  /** What of each automatic differentiation may stop at. Clarke's set is part of D_P. */
  withReachable(faces: readonly Told[]): CriticalFace[] {
    return faces.map(face => ({
      ...face,
      reachable:
        face.kind === 'clarke'
          ? [face.polyhedron]
          : withinBudget(() => this.#maximal(this.#nodewiseCritical(face.polyhedron))),
    }));
  }

  #face(polyhedron: Polyhedron): Told {
    const sample = pointOf(polyhedron, '>')!;
    const region = this.#regions.find(one => containsPoint(one.polyhedron, sample))!;
    const known = { polyhedron, sample, value: affineAt(region.value, sample) };
    const clarke = withinBudget(() => this.#maximal(this.#clarkeCritical(polyhedron)));
    if (clarke === undefined) return { ...known, kind: 'undecided', clarke: [] };
    const whole = clarke.length === 1 && isPart(polyhedron, clarke[0]!);
    return { ...known, kind: clarke.length === 0 ? 'artificial' : whole ? 'clarke' : 'mixed', clarke };
  }

  /** The largest parts on which 0 is in the hull of the gradients of the regions around. */
  #clarkeCritical(polyhedron: Polyhedron): Polyhedron[] {
    const found: Polyhedron[] = [];
    this.#largest(polyhedron, this.#regions.length, found, {
      holds: (part, i) => this.#isPart(part, this.#regions[i]!.polyhedron),
      restrict: (part, i) => intersect(part, this.#regions[i]!.polyhedron),
      critical: holding => this.#holdsZero(holding.map(i => this.#regions[i]!.value.a)),
    });
    return found;
  }

  /** The largest parts on which 0 is in the hull of the composite pieces that are active at every node. */
  #nodewiseCritical(polyhedron: Polyhedron): Polyhedron[] {
    const found: Polyhedron[] = [];
    for (const region of this.#regions) {
      const part = intersect(polyhedron, region.polyhedron);
      if (this.#pointOf(part) === undefined) continue;
      const all = this.#pieces.get(region) ?? nodePieces(this.#program, region, this.#spend);
      this.#pieces.set(region, all);
      const always = all.filter(({ differences }) => differences.length === 0);
      const others = all.filter(({ differences }) => differences.length > 0);
      this.#largest(part, others.length, found, {
        holds: (inner, i) => others[i]!.differences.every(difference => this.#vanishes(inner, difference)),
        restrict: (inner, i) => others[i]!.differences.reduce(sliceOf, inner),
        critical: holding => {
          const active = [...always, ...holding.map(i => others[i]!)];
          return this.#holdsZero(nodewiseGradients(this.#program, active, this.#spend));
        },
      });
    }
    return found;
  }

  /**
   * Finds the largest parts of a polyhedron on which the conditions that hold are critical together: conditions are
   * added until they are. A part is told by the conditions that hold on it.
   */
  #largest(
    whole: Polyhedron,
    conditions: number,
    found: Polyhedron[],
    by: {
      holds(part: Part, i: number): boolean;
      restrict(part: Polyhedron, i: number): Polyhedron;
      critical(holding: readonly number[]): boolean;
    },
  ): void {
    const seen = new Set<string>();
    const numbers = Array.from({ length: conditions }, (_, i) => i);
    const open = [whole];
    for (let polyhedron = open.pop(); polyhedron; polyhedron = open.pop()) {
      const key = polyhedronKey(polyhedron);
      if (seen.has(key)) continue;
      seen.add(key);
      const point = this.#pointOf(polyhedron);
      if (point === undefined) continue;
      const part = { polyhedron, point };
      const holding = numbers.filter(i => by.holds(part, i));
      if (by.critical(holding)) found.push(polyhedron);
      else for (const i of numbers) if (!holding.includes(i)) open.push(by.restrict(polyhedron, i));
    }
  }

  /** Those that are part of no other one. */
  #maximal(polyhedra: readonly Polyhedron[]): Polyhedron[] {
    let kept: Part[] = [];
    for (const one of polyhedra) {
      const polyhedron = irredundant(one);
      const part = { polyhedron, point: pointOf(polyhedron, '>')! };
      if (kept.some(other => this.#isPart(part, other.polyhedron))) continue;
      kept = [...kept.filter(other => !this.#isPart(other, polyhedron)), part];
    }
    return kept.map(({ polyhedron }) => polyhedron);
  }

  #holdsZero(gradients: readonly Vector[]): boolean {
    this.#spend(gradients.length);
    return gradients.length > 0 && membership(gradients, zeroVector(this.#program.p)).inside;
  }

  #pointOf(polyhedron: Polyhedron): Vector | undefined {
    this.#spend(1);
    return pointOf(polyhedron);
  }

  #vanishes({ polyhedron, point }: Part, f: Affine): boolean {
    if (sign(affineAt(f, point)) !== 0) return false;
    this.#spend(2);
    return vanishes(polyhedron, f);
  }

  #isPart({ polyhedron, point }: Part, other: Polyhedron): boolean {
    if (!containsPoint(other, point)) return false;
    this.#spend(other.equations.size + other.inequalities!.size);
    return isPart(polyhedron, other);
  }
}
