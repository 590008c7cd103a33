/** Where a program is smooth: the open sets that are left when the points are taken away at which its pieces may change. */
import { linearRegions } from '../../src/arrangement/index.ts';
import { pointOf } from '../../src/arrangement/polyhedron.ts';
import { Budget, Undecided } from '../../src/fields/index.ts';
import { affineAt } from '../../src/functions/affine/affine-field.ts';
import type { Vector } from '../../src/linear/index.ts';
import { floorQuotient, powerOfTwo, type Rational, rational, sign } from '../../src/numbers/index.ts';
import {
  compareToRational,
  derivativeFunction,
  functionValue,
  type RealRoot,
} from '../../src/polynomials/index.ts';
import { compile } from '../../src/programs/index.ts';
import type { Program } from '../../src/programs/program.ts';
import { axis, isRestrictionFailure, restrict } from '../../src/segments/index.ts';

/** An open convex set on which f is one polynomial, whatever is chosen at ties. */
export interface Region {
  readonly contains: (x: Vector) => boolean;
  /** ∇f, inside. */
  readonly gradientAt: (x: Vector) => Vector;
  /** A point inside, dyadic. */
  readonly inside: Vector;
}

const MOST = 12;
const LIMITS = { degree: 8, bits: 200 };
/** Of one input, regions are looked for from −16 to 16. */
const FAR = { from: rational(-16), to: rational(16) };
const BUDGET = 400;

/** Of one input exactly; of several where the program is piecewise affine. Undefined where they are not all known. */
export function regionsOf(program: Program): readonly Region[] | undefined {
  return program.inputs.length === 1 ? intervalsOf(program) : polyhedraOf(program);
}

function intervalsOf(program: Program): readonly Region[] | undefined {
  const found = restrict(compile(program), axis, FAR, { limits: LIMITS, maxPieces: MOST });
  if (isRestrictionFailure(found)) return undefined;
  return found.pieces.map(({ from, to, sample, values }) => {
    const slope = derivativeFunction(values[0]!);
    return {
      inside: [sample],
      contains: ([x]: Vector) => orderOf(from!, x!) < 0 && orderOf(to!, x!) > 0,
      gradientAt: ([x]: Vector) => [functionValue(slope, x!)!],
    };
  });
}

const orderOf = (end: RealRoot, x: Rational): number => compareToRational(end, x);

function polyhedraOf(program: Program): readonly Region[] | undefined {
  const budget = new Budget(BUDGET);
  try {
    const found = linearRegions(compile(program), steps => budget.spend(steps));
    if (typeof found === 'string' || found.length > MOST) return undefined;
    return found.flatMap(({ polyhedron, value }) => {
      const contains = (x: Vector): boolean =>
        [...polyhedron.inequalities!.values()].every(f => sign(affineAt(f, x)) > 0);
      const inside = dyadicNear(pointOf(polyhedron, '>'), contains);
      return inside ? [{ inside, contains, gradientAt: () => value.a }] : [];
    });
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}

/** A point with few bits near to one of the region. */
function dyadicNear(x: Vector | undefined, contains: (x: Vector) => boolean): Vector | undefined {
  if (x === undefined) return undefined;
  for (const bits of [0, 1, 2, 4, 8, 12]) {
    const near = x.map(entry => roundDown(entry, bits));
    if (contains(near)) return near;
  }
  return undefined;
}

/** The next multiple of 2^-bits below. */
function roundDown(x: Rational, bits: number): Rational {
  const scale = 1n << BigInt(bits);
  return rational(floorQuotient(x.s * x.n * scale, x.d), scale);
}

/** The farthest point from inside in a direction that is in the region, in steps of 2^-bits, at most 16 away. */
export function nearTheEdge({ inside, contains }: Region, direction: Vector, bits: number): Vector {
  const step = powerOfTwo(-bits);
  const at = (k: number): Vector =>
    inside.map((entry, i) => entry.add(direction[i]!.mul(step).mul(rational(k))));
  let [low, high] = [0, 2 ** (bits + 4)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (contains(at(middle))) low = middle;
    else high = middle;
  }
  return at(low);
}

/** A point and others as near to it as 2^-bits, all in the region. */
export function pointsAround({ contains }: Region, x: Vector, bits: number): Vector[] {
  const shifts = [
    [1, 1, 1],
    [-1, -1, -1],
    [1, -1, 1],
    [-1, 1, -1],
  ].map((signs, k) => x.map((entry, i) => entry.add(powerOfTwo(-bits - k).mul(rational(signs[i]!)))));
  return [x, ...shifts.filter(contains)];
}
