/**
 * The ball of a root √g over any field, as over the rationals: g has second derivatives near the point, is ≥ 0 there and 0 at it, and
 * MᵀM = ∇²g/2. The Hessian comes of the series of g along the directions e_i and e_i + e_j.
 */
import { SeriesRing, WIDTH } from '../../functions/beside/power-series.ts';
import { seriesField } from '../../functions/beside/series-field.ts';
import { factorOver, type MatrixOver } from '../../linear/index.ts';
import { HALF, isFailure, type OrderedField, sign } from '../../numbers/index.ts';
import { evaluate, isEvaluationFailure, type Step, type StraightLine } from '../../programs/index.ts';
import { isHighPower, stepExponent } from '../balls/roots.ts';

/** As many terms of series are computed first. */
const FEW = 3;
/** Of more inputs no Hessian is computed. */
const MAX_INPUTS = 8;

/**
 * M of the last step of a line, which takes a root of 0; undefined where none is known. `nonnegative`: the slots that are seen to be ≥ 0.
 *
 * `rootMatrixOver(realField(), line, values, step, [])` of sqrt(exp(1)*x^2) at 0 is [[√e]].
 */
export function rootMatrixOver<T>(
  field: OrderedField<T>,
  line: StraightLine,
  values: readonly T[],
  step: Step,
  nonnegative: readonly boolean[],
): MatrixOver<T> | undefined {
  if (isHighPower(step, line.steps, nonnegative)) return [];
  const exponent = stepExponent(step);
  const side = exponent && sign(exponent.sub(HALF));
  if (side === undefined || side < 0 || line.p > MAX_INPUTS) return undefined;
  const before = line.steps.filter(one => one !== step);
  if (!before.every(one => isSmooth(field, one, values))) return undefined;
  const [argument] = step.args;
  const gram = halfHessian(field, { ...line, steps: before, outputs: [argument!] }, values.slice(0, line.p));
  const matrix = gram && factorOver(field, gram);
  if (matrix === undefined || (!nonnegative[argument!] && matrix.length < line.p)) return undefined;
  return side > 0 ? [] : matrix;
}

/** Whether a step is one piece near its arguments, and takes no root of 0. */
function isSmooth<T>(field: OrderedField<T>, { g, args }: Step, values: readonly T[]): boolean {
  const at = args.map(slot => values[slot]!);
  if (g.ball && g.ball.tied(field, at) !== 'no') return false;
  const cells = g.cells(field, at);
  if (isFailure(cells)) return false;
  const [only, ...others] = cells;
  if (only === undefined || others.length > 0 || (g.pieceCount > 1 && only.guards.length > 0)) return false;
  return g.piece(only.piece).outputs.every(({ edge }) => edge === undefined || edge(field, at) === 'no');
}

/** Q with g = dᵀQd and terms of higher order; undefined where lower ones are not proven to be 0. */
function halfHessian<T>(
  field: OrderedField<T>,
  line: StraightLine,
  x: readonly T[],
): readonly (readonly T[])[] | undefined {
  /** dᵀQd, of d with entries 1 at these places. */
  const along = (...places: readonly number[]): T | undefined => within(FEW, places) ?? within(WIDTH, places);
  const within = (width: number, places: readonly number[]): T | undefined => {
    const ring = new SeriesRing(field, width);
    const starts = x.map((value, i) =>
      places.includes(i) ? ring.add(ring.whole(value), ring.monomial(field.one, 1)) : ring.whole(value),
    );
    const found = evaluate(seriesField(field, width), line, starts);
    if (isEvaluationFailure(found)) return undefined;
    const series = found.values[line.outputs[0]!]!;
    const [none, slope, second] = [0, 1, 2].map(k => ring.coefficient(series, k));
    const isFlat = [none, slope].every(c => c !== undefined && field.isZero(c) === 'yes');
    return series.order >= 0 && isFlat ? second : undefined;
  };
  const own = x.map((_, i) => along(i));
  const gram = x.map((_, i) =>
    x.map((__, j): T | undefined => {
      if (i === j) return own[i];
      const [a, b, both] = [own[i], own[j], along(i, j)];
      if (a === undefined || b === undefined || both === undefined) return undefined;
      return field.mul(field.from(HALF), field.sub(both, field.add(a, b)));
    }),
  );
  return gram.flat().includes(undefined) ? undefined : (gram as T[][]);
}
