/** centre + Σ {Mᵀu: |u| ≤ 1}: what such a set is, whatever matrices write it; and what a document says of one. */
import * as Json from '../book/json.ts';
import { vectorKey } from '../kernel/active.ts';
import type { Gram } from '../near/root.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { add, equal, inverse, isZero, mul, neg, ONE, type Rat, ratio, rootOf } from '../numbers/rational.ts';
import { gramOf, imageOf, type Part, type PartNorm, type Row } from './opened.ts';

export interface Ball {
  readonly centre: Row;
  /** None: a point. */
  readonly matrices: readonly (readonly Row[])[];
}

export function readBall(value: unknown, p: number, meter: Meter): Ball {
  const matrixOf = (one: unknown): readonly Row[] => {
    const rows = Json.items(one, meter, row => Json.vector(row, meter, p));
    if (rows.flat().every(isZero)) throw new Wrong('expected a matrix other than 0');
    return rows;
  };
  const centre = Json.at('/centre', () => Json.vector(Json.field(value, 'centre'), meter, p));
  const only = Json.field(value, 'matrix');
  if (only !== undefined) {
    if (Json.field(value, 'matrices') !== undefined) throw new Wrong('expected one matrix, or matrices');
    return { centre, matrices: [Json.at('/matrix', () => matrixOf(only))] };
  }
  const matrices = Json.at('/matrices', () => Json.items(Json.field(value, 'matrices'), meter, matrixOf));
  if (matrices.length === 0) throw new Wrong('expected matrices', '/matrices');
  return { centre, matrices };
}

/** Equal keys mean equal sets: balls of one shape are added up, M and tM to (1 + t)M. `all`: MᵀM of each. */
export function keyOfBalls(centre: Row, all: readonly Gram[], meter: Meter): string {
  const grams: Gram[] = [];
  for (const gram of all) {
    const ratios = grams.map(other => ratioOf(gram, other, meter));
    const k = ratios.findIndex(t => t !== undefined);
    if (k < 0) grams.push(gram);
    else {
      const factor = add(ONE, ratios[k]!, meter);
      const square = mul(factor, factor, meter);
      grams[k] = grams[k]!.map(row => row.map(value => mul(square, value, meter)));
    }
  }
  return [vectorKey(centre), ...grams.map(gram => vectorKey(gram.flat())).sort()].join('|');
}

export const keyOfBall = ({ centre, matrices }: Ball, meter: Meter): string =>
  keyOfBalls(
    centre,
    matrices.map(matrix => gramOf(matrix, meter)),
    meter,
  );

/**
 * A choice of pieces, by what the gradients near the point are: norms of one shape have one u there, and their α add up, whatever their signs.
 * Of functions that are |L J d| to first order only, if that is 0 at d = 0 alone.
 */
export function withOneDirection({ centre, norms }: Part, meter: Meter): Part {
  const kept: PartNorm[] = [];
  for (const norm of norms) {
    const { form, adjoints, linear } = norm;
    const isFull = rankOf(form, meter) === form.length;
    const ratios = kept.map(other =>
      (linear && other.linear) || isFull ? ratioOf(form, other.form, meter) : undefined,
    );
    const k = ratios.findIndex(t => t !== undefined);
    const other = kept[k];
    if (other === undefined) {
      kept.push(norm);
      continue;
    }
    const sum = other.adjoints.map((own, i) => add(own, mul(ratios[k]!, adjoints[i]!, meter), meter));
    if (sum.every(isZero)) kept.splice(k, 1);
    else
      kept[k] = {
        linear: linear && other.linear,
        adjoints: sum,
        form: other.form,
        gram: imageOf(other.form, sum, meter),
      };
  }
  return { centre, norms: kept };
}

/** t > 0 with a = t² b. Of numbers that are not rational only where these are known: then of all. */
function ratioOf(a: Gram, b: Gram, meter: Meter): Rat | undefined {
  const i = b.findIndex((row, k) => !isZero(row[k]!));
  const square = mul(a[i]![i]!, inverse(b[i]![i]!, meter)!, meter);
  const same = a.every((row, k) => row.every((value, j) => equal(value, mul(square, b[k]![j]!, meter))));
  if (!same) return undefined;
  const root = square.reals ? undefined : rootOf(square, 2, meter);
  return root ?? meter.reals?.fraction(square, ratio(1n, 2n, meter));
}

/** The rank of some rows. */
export function rankOf(rows: readonly Row[], meter: Meter): number {
  let left = rows.map(row => [...row]);
  let rank = 0;
  for (let j = 0; j < (rows[0]?.length ?? 0); j += 1) {
    const pivot = left.find(row => !isZero(row[j]!));
    if (pivot === undefined) continue;
    rank += 1;
    const under = inverse(pivot[j]!, meter)!;
    left = left
      .filter(row => row !== pivot)
      .map(row => {
        const factor = mul(row[j]!, under, meter);
        return row.map((value, k) => add(value, mul(neg(factor), pivot[k]!, meter), meter));
      });
  }
  return rank;
}
