/** Families of questions over the reals, of numbers with e, logarithms and roots; and numbers of which some signs are not known. */
import {
  type BodyOver,
  bodyMembershipOver,
  type MembershipOver,
  membershipOver,
} from '../../../linear/index.ts';
import {
  isFailure,
  type OrderedField,
  type Rational,
  rational,
  rationalField,
  realField,
} from '../../../numbers/index.ts';
import type { AnsweredQuestion, Family } from './answered.ts';
import type { Draw } from './draw.ts';
import { type InBodies, isApartBy, isCombined } from './proven.ts';
import { drawnNumber } from './vectors.ts';

/** A field, the same with all signs, and its numbers in words. */
interface Spoken<T> {
  readonly field: OrderedField<T>;
  readonly all: OrderedField<T>;
  text(a: T): string;
}

const known = <T>(value: T | unknown): T => {
  if (value === undefined || isFailure(value)) throw new RangeError('expected a number');
  return value as T;
};

const reals = (): Spoken<unknown> => {
  const field = realField();
  const all = field as OrderedField<unknown>;
  return { field: all, all, text: a => field.text(a as never) };
};

/** Rational numbers that are not seen to be rational, nor told from 0 where they are nearer to it than 1/1000. */
const shy = (): Spoken<unknown> => {
  const { rational: _rational, near: _near, integers: _integers, ...rest } = rationalField;
  const isNear = (a: Rational): boolean => !a.equals(0) && a.abs().compare(rational(1, 1000)) < 0;
  const field: OrderedField<Rational> = {
    ...rest,
    sign: a => (isNear(a) ? 'undecided' : rationalField.sign(a)),
    isZero: a => (isNear(a) ? 'undecided' : rationalField.isZero(a)),
    div: (a, b) => rationalField.div(a, b),
    told: () => false,
  };
  return {
    field: field as OrderedField<unknown>,
    all: rationalField as OrderedField<unknown>,
    text: a => (a as Rational).toFraction(),
  };
};

/** One of few numbers: whole, e, √2, log 2 and what they make. */
function realOf<T>(draw: Draw, field: OrderedField<T>, kind: string): T {
  const whole = (n: number): T => field.from(rational(n));
  if (kind !== 'radicals' && kind !== 'exponentials') return field.from(drawnNumber(draw, kind));
  const base =
    kind === 'radicals'
      ? known<T>(field.root(whole(2), 2))
      : draw.whole(0, 1) === 0
        ? known<T>(field.exp(field.one))
        : known<T>(field.log(whole(2)));
  const way = draw.whole(0, 5);
  if (way < 2) return whole(draw.whole(-2, 2));
  const scaled = field.mul(base, field.from(rational(draw.whole(-2, 2), draw.among([1, 1, 2]))));
  return way < 5 ? scaled : field.add(scaled, whole(draw.whole(-1, 1)));
}

type Row<T> = readonly T[];

const combined = <T>(field: OrderedField<T>, rows: readonly Row<T>[], factors: readonly Rational[]): Row<T> =>
  rows.reduce<Row<T>>(
    (sum, row, i) => sum.map((x, j) => field.add(x, field.mul(field.from(factors[i]!), row[j]!))),
    rows[0]!.map(() => field.zero),
  );

/** A mean of some with weights 1/4, 1/2 and the like, or a little beside it. */
function besideOf<T>(draw: Draw, field: OrderedField<T>, rows: readonly Row<T>[]): Row<T> {
  const few = draw.list(draw.among([1, 2, 2, 4]), () => draw.among(rows));
  const mean = combined(
    field,
    few,
    few.map(() => rational(1, few.length)),
  );
  const by = draw.among([rational(0), rational(0), rational(1, 7), rational(1), rational(1n, 10n ** 12n)]);
  const place = draw.whole(0, mean.length - 1);
  return mean.map((x, j) => (j === place ? field.add(x, field.from(by)) : x));
}

function answerOf<T>(
  { all: field, text }: Spoken<T>,
  found: MembershipOver<T>,
  question: InBodies<T>,
): AnsweredQuestion {
  const words = (row: Row<T>): string => row.map(text).join(',');
  const { point } = question;
  if (found.verdict === 'undecided') return { answer: `open ${found.why}`, isProven: moved => !moved };
  if (found.verdict === 'no')
    return {
      answer: `apart ${words(found.separator)}`,
      isProven: moved => isApartBy(field, question, moved ? found.separator.map(field.neg) : found.separator),
    };
  const by = [...(found.balls ?? [])].map(([i, u]) => `; ${i}: ${words(u)}`).join('');
  return {
    answer: `in ${[...found.weights].map(([i, weight]) => `${i}:${text(weight)}`).join(' ')}${by}`,
    isProven: moved =>
      isCombined(
        field,
        { ...question, point: moved ? [field.add(point[0]!, field.one), ...point.slice(1)] : point },
        found.weights,
        found.balls,
      ),
  };
}

const hull =
  (spoken: () => Spoken<unknown>): Family =>
  (draw, p, kind) => {
    const own = spoken();
    const { field } = own;
    const vectors = draw.list(draw.whole(1, p + 3), () => draw.list(p, () => realOf(draw, field, kind)));
    const point = besideOf(draw, field, vectors);
    const bodies = vectors.map(centre => ({ centre, matrices: [] }));
    return answerOf(own, membershipOver(field, vectors, point), { bodies, point });
  };

const bodies =
  (spoken: () => Spoken<unknown>, isBoxed = false): Family =>
  (draw, p, kind) => {
    const own = spoken();
    const { field } = own;
    const entry = (): unknown => realOf(draw, field, draw.whole(0, 2) === 0 ? 'small' : kind);
    const shape = draw.list(draw.whole(1, Math.min(2, p)), () => draw.list(p, entry));
    const ways = draw.whole(0, 2);
    const all = draw.list(draw.among([1, 1, 2, 3]), (): BodyOver<unknown> => {
      const centre = draw.list(p, entry);
      const other = draw.list(draw.whole(1, Math.min(2, p)), () => draw.list(p, entry));
      const matrices = [[shape], [shape, other], [other]][ways]!;
      return { centre, matrices: draw.whole(0, 3) === 0 ? [] : matrices };
    });
    // 0 is asked about: centres are moved so that it is about a mean of theirs, on the edge of a ball, or beyond.
    const { centre, matrices } = draw.among(all);
    const far = field.from(draw.among([rational(1), rational(1), rational(3, 2), rational(4)]));
    const reach = matrices.reduce<Row<unknown>>(
      (at, rows) => at.map((x, j) => field.add(x, field.mul(far, rows[0]![j]!))),
      centre,
    );
    const centres = all.map(one => one.centre);
    const start = draw.whole(0, 2) > 0 ? reach : besideOf(draw, field, centres);
    const moved = all.map(one => ({ ...one, centre: one.centre.map((x, j) => field.sub(x, start[j]!)) }));
    const point = start.map(() => field.zero);
    const radius = isBoxed ? draw.list(p, () => draw.among([rational(0), rational(1, 8)])) : undefined;
    const found = bodyMembershipOver(field, moved, radius);
    const isBox = found.verdict === 'no' && radius ? { radius } : {};
    return answerOf(own, found, { bodies: moved, point, ...isBox });
  };

export const REAL_FAMILIES: Readonly<Record<string, Family>> = {
  hull: hull(reals),
  hullOfShy: hull(shy),
  bodies: bodies(reals),
  bodiesInBoxes: bodies(reals, true),
  bodiesOfShy: bodies(shy),
};
