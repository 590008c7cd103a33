/** From gradients of an opened program to points and balls: centre + Σ α LJ ᵀu over the tied norms. */
import { type BodyOver, gramOver, type MatrixOver, rankOver, shapeRatioOver } from '../../linear/index.ts';
import { isZeroVector, type OrderedField, sameVectors } from '../../numbers/index.ts';
import type { Step } from '../../programs/index.ts';
import { Undecided } from '../budget.ts';
import { distinctGradients, vectorKey } from '../gradient-set.ts';
import type { Tied } from './opened.ts';

type Row<T> = readonly T[];

/**
 * What one norm adds to a choice of pieces: α of each output, L J in the inputs, and {Mᵀu} that they make, without rows of zeros. `linear`: its
 * arguments are affine in the inputs, so that it is |L J d| and no other function.
 */
interface PartNorm<T> {
  readonly linear: boolean;
  readonly adjoints: Row<T>;
  readonly form: MatrixOver<T>;
  readonly matrix: MatrixOver<T>;
}

/** One choice of pieces: the gradients of the rest, row after row for several outputs, and the norms that count. */
export interface BallPart<T> {
  readonly centre: Row<T>;
  readonly norms: readonly PartNorm<T>[];
}

/** First ∇G of each output; then ∇ of the arguments of each norm. Throws Undecided where the ball of one norm turns that of another. */
export function partOf<T>(rows: MatrixOver<T>, { field, program, norms }: Tied<T>): BallPart<T> {
  const { p } = program;
  const q = program.outputs.length;
  const own = rows.slice(0, q);
  const forms: MatrixOver<T>[] = [];
  const inside = new Set<number>();
  let from = q;
  for (const norm of norms) {
    const inner = rows.slice(from, from + norm.step.args.length);
    from += norm.step.args.length;
    forms.push(norm.matrix ?? formOf(field, norm.step, inner, { forms, inside, p }));
  }
  const found = norms.flatMap(({ step, linear = false }, k): PartNorm<T>[] => {
    const adjoints = own.map(row => row[p + k]!);
    if (isNull(field, adjoints) || forms[k]!.length === 0) return [];
    if (inside.has(k)) throw new Undecided(`${step.id} is taken by another norm that is tied, ${NO_IMAGE}`);
    return [{ linear, adjoints, form: forms[k]!, matrix: imageOf(field, forms[k]!, adjoints) }];
  });
  return { centre: own.flatMap(row => row.slice(0, p)), norms: found };
}

const NO_IMAGE = 'and not alone: the derivatives are no image of a ball';

/** Throws Undecided where that is not known. */
function isNull<T>(field: OrderedField<T>, vector: Row<T>): boolean {
  const zero = isZeroVector(field, vector);
  if (zero === 'undecided')
    throw new Undecided('whether a derivative on the way to a norm that is tied is 0');
  return zero === 'yes';
}

interface Earlier<T> {
  readonly forms: readonly MatrixOver<T>[];
  /** Those that other norms have taken. */
  readonly inside: Set<number>;
  readonly p: number;
}

const scaled = <T>(field: OrderedField<T>, factor: T, row: Row<T>): Row<T> =>
  row.map(value => field.mul(factor, value));

/** L J, where |L a| = |L J d| to first order: an entry that is m times another norm, |L' J' d|, is as good as the rows m L' J'. */
function formOf<T>(
  field: OrderedField<T>,
  { id, g }: Step,
  inner: MatrixOver<T>,
  { forms, inside, p }: Earlier<T>,
): MatrixOver<T> {
  const zeros = inner[0]!.map(() => field.zero);
  const taken = new Set<number>();
  const found = g.ball!.rows.flatMap((row): MatrixOver<T> => {
    const sum = row.reduce<Row<T>>((total, { argument, coefficient }) => {
      const by = field.from(coefficient);
      return total.map((value, j) => field.add(value, field.mul(by, inner[argument]![j]!)));
    }, zeros);
    const direct = sum.slice(0, p);
    const from = sum.slice(p).flatMap((value, k) => (isNull(field, [value]) ? [] : [k]));
    const [k, ...more] = from;
    if (k === undefined) return [direct];
    if (more.length > 0 || !isNull(field, direct) || inside.has(k))
      throw new Undecided(`${id} is taken of another norm that is tied, ${NO_IMAGE}`);
    taken.add(k);
    return forms[k]!.map(other => scaled(field, sum[p + k]!, other));
  });
  for (const k of taken) inside.add(k);
  return found.filter(row => !isNull(field, row));
}

/** A row of so many inputs, times α of each output. */
const imageOf = <T>(field: OrderedField<T>, form: MatrixOver<T>, adjoints: Row<T>): MatrixOver<T> =>
  form.map(row => adjoints.flatMap(adjoint => scaled(field, adjoint, row)));

/**
 * The same where it is asked what the gradients near the point are, not what each norm may be given: norms of one shape have one u there, so
 * that their α add up, whatever their signs: n − n is 0. Of functions that are so to first order only, if |L J d| is 0 nowhere else: then
 * Mᵀu changes little with what is added to J d.
 */
export function withOneDirection<T>(field: OrderedField<T>, { centre, norms }: BallPart<T>): BallPart<T> {
  const kept: PartNorm<T>[] = [];
  for (const norm of norms) {
    const { form, adjoints, linear } = norm;
    const isFull = (): boolean => rankOver(field, form) === form[0]!.length;
    const comparable = kept.map(other => ((linear && other.linear) || isFull() ? other.form : undefined));
    const ratios = shapeRatios(field, form, comparable);
    const k = ratios.findIndex(ratio => ratio !== undefined);
    if (k < 0) {
      kept.push(norm);
      continue;
    }
    const other = kept[k]!;
    const sum = other.adjoints.map((value, i) => field.add(value, field.mul(ratios[k]!, adjoints[i]!)));
    if (isNull(field, sum)) kept.splice(k, 1);
    else
      kept[k] = {
        ...other,
        linear: linear && other.linear,
        adjoints: sum,
        matrix: imageOf(field, other.form, sum),
      };
  }
  return { centre, norms: kept };
}

/** Of each N the t ≥ 0 with MᵀB = tNᵀB; undefined where there is none that the field can tell. */
function shapeRatios<T>(
  field: OrderedField<T>,
  m: MatrixOver<T>,
  others: readonly (MatrixOver<T> | undefined)[],
): (T | undefined)[] {
  if (others.length === 0) return [];
  const gram = gramOver(field, m);
  return others.map(n => n && shapeRatioOver(field, gram, gramOver(field, n)));
}

/** Centre and matrices; balls of one shape are one. */
function bodyOf<T>(field: OrderedField<T>, { centre, norms }: BallPart<T>): BodyOver<T> {
  const matrices: MatrixOver<T>[] = [];
  for (const { matrix } of norms) {
    const ratios = shapeRatios(field, matrix, matrices);
    const k = ratios.findIndex(ratio => ratio !== undefined);
    // MᵀB + tMᵀB is (1 + t)MᵀB.
    if (k < 0) matrices.push(matrix);
    else matrices[k] = matrices[k]!.map(row => scaled(field, field.add(ratios[k]!, field.one), row));
  }
  return { centre, matrices };
}

export interface Hull<T> {
  readonly gradients: readonly Row<T>[];
  readonly balls: readonly BodyOver<T>[];
}

/** Distinct points, ascending, and distinct balls. Throws Undecided where it is open whether two are one. */
export function hullOf<T>(field: OrderedField<T>, parts: readonly BallPart<T>[]): Hull<T> {
  const bodies = parts.map(part => bodyOf(field, part));
  const balls = new Map<string, BodyOver<T>>();
  const withBalls = bodies.filter(({ matrices }) => matrices.length > 0);
  // One alone needs no key.
  if (withBalls.length === 1) balls.set('', withBalls[0]!);
  else for (const body of withBalls) balls.set(keyOf(field, body), body);
  const points = bodies.filter(({ matrices }) => matrices.length === 0).map(({ centre }) => centre);
  const { gradients, open } = distinctGradients(field, points);
  if (open) throw new Undecided(OPEN);
  return {
    gradients,
    balls: distinctBalls(
      field,
      [...balls].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, body]) => body),
    ),
  };
}

const OPEN = 'whether two of the gradients and balls are one';

/** What says all of a set: the centre, and MᵀM of each matrix, in one order: a sum of balls is one whichever is named first. */
const saidBy = <T>(field: OrderedField<T>, { centre, matrices }: BodyOver<T>): Row<T>[] => {
  const grams = matrices.map(matrix => gramOver(field, matrix).flat());
  const keyed = grams.map(gram => [vectorKey(field, gram), gram] as const);
  return [centre, ...keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, gram]) => gram)];
};

const keyOf = <T>(field: OrderedField<T>, body: BodyOver<T>): string =>
  saidBy(field, body)
    .map(row => vectorKey(field, row))
    .join('|');

/** Of those with other keys; where keys tell they are. */
function distinctBalls<T>(field: OrderedField<T>, balls: readonly BodyOver<T>[]): readonly BodyOver<T>[] {
  if (balls.length < 2) return balls;
  const kept: { readonly body: BodyOver<T>; readonly said: Row<T> }[] = [];
  for (const body of balls) {
    const said = saidBy(field, body).flat();
    const verdicts = kept
      .filter(other => other.said.length === said.length)
      .map(other => sameVectors(field, said, other.said));
    if (verdicts.includes('yes')) continue;
    if (verdicts.includes('undecided')) throw new Undecided(OPEN);
    kept.push({ body, said });
  }
  return kept.map(({ body }) => body);
}

/**
 * The gradients, as points, and then the balls: as certificates number them (contract, section 3).
 *
 * `bodiesOf({ gradients: [[ONE]], balls: [] })` is `[{ centre: [ONE], matrices: [] }]`.
 */
export const bodiesOf = <T>({ gradients, balls }: Hull<T>): BodyOver<T>[] => [
  ...gradients.map((centre): BodyOver<T> => ({ centre, matrices: [] })),
  ...balls,
];

/** The rows of one flat gradient of so many columns. */
export const rowsOf = <T>(flat: Row<T>, columns: number): Row<T>[] =>
  Array.from({ length: flat.length / columns }, (_, i) => flat.slice(i * columns, (i + 1) * columns));
