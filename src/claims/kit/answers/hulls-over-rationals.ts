/** Families of questions about hulls, boxes, cones, polyhedra and sums over ℚ. */
import {
  type Constraint,
  coneDirection,
  membership,
  minimumNormPoint,
  type Proposer,
  polyhedronPoint,
  sumMembership,
} from '../../../linear/index.ts';
import { membershipBySigns } from '../../../linear/over/hull.ts';
import { format, isZero, type Rational, rational, rationalField, sign } from '../../../numbers/index.ts';
import type { AnsweredQuestion, Family } from './answered.ts';
import type { Draw } from './draw.ts';
import { type InBodies, isApartBy, isCombined } from './proven.ts';
import {
  drawnNumber,
  type Entries,
  innerOf,
  meanOf,
  plusTimes,
  pointBy,
  unitVector,
  vectorOf,
  vectorsOf,
} from './vectors.ts';

export const entriesText = (point: Entries): string => point.map(format).join(',');
export const weightsText = (weights: ReadonlyMap<number, Rational>): string =>
  [...weights].map(([i, weight]) => `${i}:${format(weight)}`).join(' ');

/** The point with another first entry. */
export const movedIf = (moved: boolean, point: Entries): Entries =>
  moved ? plusTimes(point, unitVector(point.length, 0)) : point;

type Found =
  | { readonly inside: true; readonly weights: ReadonlyMap<number, Rational>; readonly nearest?: Entries }
  | { readonly inside: false; readonly separator: Entries };

/** What was found of vectors and a point, or a box around it. */
const foundOf = (
  found: Found,
  vectors: readonly Entries[],
  point: Entries,
  radius?: Entries,
): AnsweredQuestion => ({
  answer: found.inside
    ? `in ${weightsText(found.weights)}${found.nearest ? ` at ${entriesText(found.nearest)}` : ''}`
    : `apart ${entriesText(found.separator)}`,
  isProven(moved) {
    const bodies = vectors.map(centre => ({ centre, matrices: [] }));
    const question: InBodies<Rational> = { bodies, point: movedIf(moved, point), radius };
    return found.inside
      ? isCombined(rationalField, question, found.weights)
      : isApartBy(rationalField, question, moved ? found.separator.map(x => x.neg()) : found.separator);
  },
});

const questionOf = (draw: Draw, p: number, kind: string) => {
  const vectors = vectorsOf(draw, draw.whole(1, 2 * p + 3), p, kind);
  return { vectors, point: pointBy(draw, vectors, kind) };
};

/** By the method for any field. */
const bySigns: Family = (draw, p, kind) => {
  const { vectors, point } = questionOf(draw, p, kind);
  const found = membershipBySigns(rationalField, vectors, point);
  if (found.verdict === 'undecided') return { answer: 'open', isProven: moved => !moved };
  const { verdict, ...rest } = found;
  return foundOf({ inside: verdict === 'yes', ...rest } as Found, vectors, point);
};

/** What may propose: what is right, in part or not at all, out of shape, or nothing. */
const PROPOSERS: readonly ((vectors: readonly Entries[], point: Entries) => Proposer)[] = [
  () => () => undefined,
  () => () => {
    throw new RangeError('none');
  },
  vectors => () => ({ support: [...vectors.keys()] }),
  () => () => ({ support: [-1, 99, 0, 0, 1] }),
  () => () => ({ support: [] }),
  (_, point) => () => ({ separator: point.map(() => 0) }),
  () => () => ({ separator: [1] }),
  (_, point) => () => ({ separator: point.map(() => Number.NaN), support: [0] }),
  (vectors, point) => () => {
    const found = membership(vectors, point);
    return found.inside
      ? { support: [...found.weights.keys()] }
      : { separator: found.separator.map(x => Number(x.n * x.s) / Number(x.d)) };
  },
  (vectors, point) => () => {
    const found = membership(vectors, point);
    return found.inside
      ? { separator: point.map(() => 1), support: [...found.weights.keys()].toReversed() }
      : { separator: found.separator.map(x => -Number(x.n * x.s) / Number(x.d)), support: [0] };
  },
];

const proposed: Family = (draw, p, kind) => {
  const { vectors, point } = questionOf(draw, p, kind);
  const proposer = draw.among(PROPOSERS)(vectors, point);
  return foundOf(membership(vectors, point, { proposer }), vectors, point);
};

const radiusOf = (draw: Draw, p: number): Entries =>
  draw.list(p, () => draw.among([rational(0), rational(1), rational(1, 2), rational(1, 7)]));

const box: Family = (draw, p, kind) => {
  const { vectors, point } = questionOf(draw, p, kind);
  const radius = radiusOf(draw, p);
  return foundOf(membership(vectors, point, { radius }), vectors, point, radius);
};

const boxProposed: Family = (draw, p, kind) => {
  const { vectors, point } = questionOf(draw, p, kind);
  const radius = radiusOf(draw, p);
  const proposer = draw.among(PROPOSERS)(vectors, point);
  return foundOf(membership(vectors, point, { proposer, radius }), vectors, point, radius);
};

const nearest: Family = (draw, p, kind) => {
  const { vectors, point } = questionOf(draw, p, kind);
  const found = minimumNormPoint(vectors, point);
  const shifted = vectors.map(g => plusTimes(g, point, rational(-1)));
  const bodies = shifted.map(centre => ({ centre, matrices: [] }));
  return {
    answer: `near ${entriesText(found.point)} by ${weightsText(found.weights)} at ${format(found.squaredNorm)}`,
    isProven: moved =>
      isCombined(rationalField, { bodies, point: movedIf(moved, found.point) }, found.weights) &&
      shifted.every(g => sign(innerOf(found.point, plusTimes(g, found.point, rational(-1)))) >= 0) &&
      innerOf(found.point, found.point).equals(found.squaredNorm),
  };
};

const combined = (vectors: readonly Entries[], factors: Entries, p: number): Entries =>
  vectors.reduce<Entries>(
    (sum, vector, i) => plusTimes(sum, vector, factors[i]),
    Array.from({ length: p }, () => rational(0)),
  );

/** A strict inequality at least, some weak ones and equations; often such as have a solution, which may lie on an edge. */
const cone: Family = (draw, p, kind) => {
  const seed = vectorOf(draw, p, 'small');
  const towards = (v: Entries): Entries =>
    draw.whole(0, 3) > 0 && sign(innerOf(v, seed)) < 0 ? v.map(x => x.neg()) : v;
  const some = (least: number, most: number): readonly Entries[] =>
    draw.list(draw.whole(least, most), () => towards(vectorOf(draw, p, kind)));
  const [strict, weak, equations] = [some(1, p + 1), some(0, p + 1), draw.whole(0, 1) ? some(0, p - 1) : []];
  const found = coneDirection(strict, weak, equations, p);
  if (found.feasible) {
    const d = found.direction;
    return {
      answer: `solved ${entriesText(d)}`,
      isProven(moved) {
        const signs = (all: readonly Entries[]) =>
          all.map(v => sign(innerOf(moved ? v.map(x => x.neg()) : v, d)));
        return (
          signs(strict).every(s => s > 0) &&
          signs(weak).every(s => s >= 0) &&
          equations.every(v => isZero(innerOf(v, d)))
        );
      },
    };
  }
  const { multipliers } = found;
  const all = [...multipliers.strict, ...multipliers.weak, ...multipliers.equalities];
  return {
    answer: `refuted ${entriesText(all)}`,
    isProven: moved =>
      !moved &&
      [...multipliers.strict, ...multipliers.weak].every(y => sign(y) >= 0) &&
      multipliers.strict.some(y => sign(y) > 0) &&
      combined([...strict, ...weak, ...equations], all, p).every(isZero),
  };
};

/** Affine inequalities, strict and weak, and equations, often through one point. */
const polyhedron: Family = (draw, p, kind) => {
  const inside = vectorOf(draw, p, 'small');
  const constraints = draw.list(draw.whole(0, 2 * p + 1), (): Constraint => {
    const a = vectorOf(draw, p, kind);
    const relation = draw.among(['>', '>=', '>=', '='] as const);
    const room = draw.among([rational(0), rational(0), rational(1), drawnNumber(draw, kind)]);
    return {
      a,
      c: room.sub(relation === '=' && draw.whole(0, 2) > 0 ? room : rational(0)).sub(innerOf(a, inside)),
      relation,
    };
  });
  const found = polyhedronPoint(constraints, p);
  if (found.feasible)
    return {
      answer: `point ${entriesText(found.point)}`,
      isProven: moved =>
        !moved &&
        constraints.every(({ a, c, relation }) => {
          const value = sign(innerOf(a, found.point).add(c));
          return relation === '>'
            ? value > 0
            : relation === '='
              ? isZero(innerOf(a, found.point).add(c))
              : value >= 0;
        }),
    };
  const y = found.multipliers;
  const constant = innerOf(
    y,
    constraints.map(({ c }) => c),
  );
  return {
    answer: `empty ${entriesText(y)}`,
    isProven: moved =>
      !moved &&
      constraints.every(({ relation }, i) => relation === '=' || sign(y[i]!) >= 0) &&
      combined(
        constraints.map(({ a }) => a),
        y,
        p,
      ).every(isZero) &&
      (sign(constant) < 0 ||
        (isZero(constant) && constraints.some(({ relation }, i) => relation === '>' && sign(y[i]!) > 0))),
  };
};

/** A Minkowski sum of hulls, with a box or without. */
const sum: Family = (draw, p, kind) => {
  const parts = draw.list(draw.whole(1, 3), () => vectorsOf(draw, draw.whole(1, 4), p, kind));
  const start = vectorOf(draw, p, 'small');
  const mean = parts.reduce((at, part) => plusTimes(at, meanOf(draw, part)), start);
  const beside = draw.among([
    rational(0),
    rational(0),
    rational(1),
    rational(1n, 10n ** 25n),
    rational(5, 2),
  ]);
  const point = plusTimes(mean, unitVector(p, draw.whole(0, p - 1)), beside);
  const radius = draw.whole(0, 2) > 0 ? undefined : vectorOf(draw, p, 'small').map(x => x.abs().div(4));
  const found = sumMembership({ start, parts }, point, { radius });
  if (found.inside)
    return {
      answer: `in ${found.weights.map(weightsText).join('; ')}${found.nearest ? ` at ${entriesText(found.nearest)}` : ''}`,
      isProven(moved) {
        const means = found.weights.map((weights, k) =>
          combined(
            [...weights.keys()].map(i => parts[k]![i]!),
            [...weights.values()],
            p,
          ),
        );
        const made = means.reduce((at, one) => plusTimes(at, one), start);
        return (
          made.every(
            (x, j) =>
              x
                .sub(movedIf(moved, point)[j]!)
                .abs()
                .compare(radius?.[j] ?? rational(0)) <= 0,
          ) &&
          found.weights.every(
            weights =>
              [...weights.values()].every(weight => sign(weight) > 0) &&
              [...weights.values()].reduce((all, weight) => all.add(weight)).equals(rational(1)),
          )
        );
      },
    };
  return {
    answer: `apart ${entriesText(found.separator)}`,
    isProven(moved) {
      const d = moved ? found.separator.map(x => x.neg()) : found.separator;
      const least = parts.map(part =>
        part.map(g => innerOf(d, g)).reduce((a, b) => (a.compare(b) < 0 ? a : b)),
      );
      const gap = least.reduce((all, one) => all.add(one), innerOf(d, start)).sub(innerOf(d, point));
      const margin = (radius ?? []).reduce((all, r, j) => all.add(r.mul(d[j]!.abs())), rational(1));
      return gap.compare(margin) >= 0;
    },
  };
};

export const HULL_FAMILIES: Readonly<Record<string, Family>> = {
  membership: (draw, p, kind) => {
    const { vectors, point } = questionOf(draw, p, kind);
    return foundOf(membership(vectors, point), vectors, point);
  },
  bySigns,
  proposed,
  box,
  boxProposed,
  nearest,
  cone,
  polyhedron,
  sum,
};
