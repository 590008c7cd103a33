/** Families of questions about hulls of points and ellipsoids over ℚ. */
import { type Body, bodyMembership } from '../../../linear/index.ts';
import { type Rational, rational, rationalField } from '../../../numbers/index.ts';
import type { AnsweredQuestion, Family } from './answered.ts';
import type { Draw } from './draw.ts';
import { entriesText, movedIf, weightsText } from './hulls-over-rationals.ts';
import { type InBodies, isApartBy, isCombined } from './proven.ts';
import { type Entries, innerOf, meanOf, plusTimes, unitVector, vectorOf, vectorsOf } from './vectors.ts';

type Matrix = readonly Entries[];

/** Unit vectors with rational entries, of one, two and three entries. */
const UNITS: readonly (readonly Entries[])[] = [
  [[rational(1)], [rational(-1)], [rational(1, 2)]],
  [
    [rational(3, 5), rational(4, 5)],
    [rational(-5, 13), rational(12, 13)],
    [rational(0), rational(1)],
    [rational(1, 3), rational(-1, 2)],
  ],
  [
    [rational(1, 3), rational(2, 3), rational(-2, 3)],
    [rational(0), rational(-3, 5), rational(4, 5)],
    [rational(1, 2), rational(1, 2), rational(1, 2)],
  ],
];

const transposed = (matrix: Matrix, u: Entries): Entries =>
  matrix.slice(1).reduce(
    (sum, row, k) => plusTimes(sum, row, u[k + 1]!),
    matrix[0]!.map(x => x.mul(u[0]!)),
  );

/** At most as many rows as entries and at most three; often of less rank, as flat as that. */
export const matrixOf = (draw: Draw, p: number, kind: string): Matrix => {
  const rows = draw.list(draw.whole(1, Math.min(p, 3)), () => vectorOf(draw, p, kind));
  return draw.whole(0, 4) === 0 ? [...rows.slice(1), rows[0]!.map(x => x.mul(2))] : rows;
};

/** t times the rows, turned and mirrored: a ball of the same shape. */
const resized = (draw: Draw, matrix: Matrix): Matrix => {
  const t = draw.among([rational(1), rational(1), rational(2), rational(1, 3), rational(0)]);
  const rows = matrix.map(row => row.map(x => x.mul(t)));
  const [a, b, ...rest] = rows;
  if (!b || draw.whole(0, 1) === 0) return draw.whole(0, 1) === 0 ? rows.toReversed() : rows;
  const turn = (x: Entries, y: Entries, sign: number) =>
    plusTimes(
      x.map(value => value.mul(rational(3, 5))),
      y,
      rational(4 * sign, 5),
    );
  return [turn(a!, b, 1), turn(b, a!, -1), ...rest];
};

/** A point of a body: its centre, on its edge, or within. */
const placeIn = (draw: Draw, { centre, matrices }: Body): Entries =>
  matrices.reduce((at, rows) => {
    const u = draw.whole(0, 4) === 0 ? undefined : draw.among(UNITS[rows.length - 1]!);
    return rows.reduce((place, row, k) => (u ? plusTimes(place, row, u[k]!) : place), at);
  }, centre);

/** A place of their hull, or a little or far beside it. */
const targetOf = (draw: Draw, bodies: readonly Body[], p: number): Entries => {
  const few = draw.list(draw.among([1, 1, 2, 2, 3]), () => draw.among(bodies));
  const mean = meanOf(
    draw,
    few.map(one => placeIn(draw, one)),
  );
  const beside = draw.among([
    rational(0),
    rational(0),
    rational(1n, 10n ** 20n),
    rational(-1, 2),
    rational(3),
  ]);
  return plusTimes(mean, unitVector(p, draw.whole(0, p - 1)), beside);
};

const answerOf = (bodies: readonly Body[], target: Entries, radius?: Entries): AnsweredQuestion => {
  const found = bodyMembership(bodies, target, radius);
  const question = (moved: boolean): InBodies<Rational> => ({
    bodies,
    point: movedIf(moved, target),
    radius,
  });
  if (found.inside === 'undecided') return { answer: 'open', isProven: moved => !moved };
  if (!found.inside)
    return {
      answer: `apart ${entriesText(found.separator)}`,
      isProven: moved =>
        isApartBy(
          rationalField,
          question(false),
          moved ? found.separator.map(x => x.neg()) : found.separator,
        ),
    };
  const { weights, balls, nearest } = found as Extract<typeof found, { weights: unknown }>;
  const by = [...(balls ?? [])].map(([i, u]) => `; ${i}: ${entriesText(u)}`).join('');
  return {
    answer: `in ${weightsText(weights)}${by}${nearest ? ` at ${entriesText(nearest)}` : ''}`,
    isProven: moved => isCombined(rationalField, question(moved), weights, balls),
  };
};

/** Points and balls of one shape, in several sizes. */
const alikeOf = (draw: Draw, p: number, kind: string): readonly Body[] => {
  const matrix = matrixOf(draw, p, 'small');
  const isOneSize = draw.whole(0, 3) === 0;
  return vectorsOf(draw, draw.whole(1, p + 2), p, kind).map(centre => ({
    centre,
    matrices: draw.whole(0, 3) === 0 ? [] : [isOneSize ? matrix : resized(draw, matrix)],
  }));
};

const bodiesOf = (draw: Draw, n: number, p: number, kind: string): readonly Body[] =>
  vectorsOf(draw, n, p, kind).map(centre => ({
    centre,
    matrices: draw.list(draw.whole(0, 2), () => matrixOf(draw, p, 'small')),
  }));

/** Two matrices of rows that have no entry in common, so that their spaces are independent. */
const independentOf = (draw: Draw, p: number, kind: string): Body => {
  const cut = draw.whole(1, Math.max(1, p - 1));
  const part = (from: number, to: number): Matrix =>
    draw.list(draw.whole(1, 2), () =>
      vectorOf(draw, p, kind).map((x, j) => (j >= from && j < to ? x : rational(0))),
    );
  return { centre: vectorOf(draw, p, kind), matrices: [part(0, cut), part(cut, p)] };
};

/**
 * Balls of several sizes that touch one plane from below, some of them only nearly, all turned and stretched by one matrix: of what they
 * make there is a face, and the target lies on it, above or below.
 */
const faces: Family = (draw, p, kind) => {
  const sizes = draw.list(draw.whole(1, p + 1), () => draw.among([0, 1, 2, 3]));
  const up = p === 1 ? unitVector(1, 0) : draw.among(UNITS[p - 1]!.slice(0, 2));
  const stretch = [...matrixOf(draw, p, 'small'), ...draw.list(p, () => vectorOf(draw, p, 'small'))].slice(
    0,
    p,
  );
  const through = (x: Entries): Entries => transposed(stretch, x);
  const flat = (x: Entries): Entries => plusTimes(x, up, innerOf(x, up).neg());
  const own = sizes.map(size => {
    const below = draw.among([rational(0), rational(0), rational(1, 2)]);
    return { size: rational(size), foot: plusTimes(flat(vectorOf(draw, p, kind)), up, below.neg()), below };
  });
  const touching = own.filter(({ below }) => below.equals(0)).map(({ foot }) => foot);
  const mean = meanOf(draw, touching.length > 0 ? touching : own.map(({ foot }) => foot));
  const beside = draw.among([
    rational(0),
    rational(0),
    rational(0),
    rational(1n, 10n ** 9n),
    rational(-1, 7),
  ]);
  const bodies = own.map(({ size, foot }) => ({
    centre: through(plusTimes(foot, up, size.neg())),
    matrices: size.equals(0) ? [] : [stretch.map(row => row.map(x => x.mul(size)))],
  }));
  return answerOf(bodies, through(plusTimes(mean, up, beside)));
};

const family =
  (make: (draw: Draw, p: number, kind: string) => readonly Body[], isBoxed = false): Family =>
  (draw, p, kind) => {
    const bodies = make(draw, p, kind);
    const target = targetOf(draw, bodies, p);
    const radius = draw.list(p, () => draw.among([rational(0), rational(1, 2), rational(1, 5)]));
    return answerOf(bodies, target, isBoxed ? radius : undefined);
  };

export const BODY_FAMILIES: Readonly<Record<string, Family>> = {
  faces,
  alike: family(alikeOf),
  alikeInBoxes: family(alikeOf, true),
  oneBody: family((draw, p, kind) => bodiesOf(draw, 1, p, kind)),
  independent: family((draw, p, kind) => [independentOf(draw, p, kind)]),
  several: family((draw, p, kind) => bodiesOf(draw, draw.whole(2, 4), p, kind)),
  severalInBoxes: family((draw, p, kind) => bodiesOf(draw, draw.whole(1, 3), p, kind), true),
};
