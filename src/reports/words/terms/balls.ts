/** Balls of gradients in words, and certificates about them; every number is computed here from what is listed. */
import type { BallDocument, Certificate, Gradient } from '../../../documents/index.ts';
import { add, compare, equal, format, mul, ONE, type Rational, sub, ZERO } from '../../../numbers/index.ts';
import { exactRational, flat, shown, shownGradient, shownVector } from './numbers.ts';

type Row = readonly Rational[];

interface Ball {
  readonly centre: Row;
  readonly matrices: readonly (readonly Row[])[];
}

/** `the ball of radius 2 about (1, 0)`; of other shapes `an image of the ball about (1, 0)`. */
export function ballWords(ball: BallDocument): string {
  const centre = shownVector(ball.centre);
  const radius = radiusOf(ball);
  if (radius !== undefined) return `the ball of radius ${shown(format(radius))} about ${centre}`;
  return `${'matrices' in ball ? 'a sum of images of balls' : 'an image of the ball'} about ${centre}`;
}

/** r where MᵀM = r²·1, for a rational r. */
function radiusOf(ball: BallDocument): Rational | undefined {
  const read = readBall(ball);
  const matrix = read?.matrices.length === 1 ? read.matrices[0]! : undefined;
  if (matrix === undefined || matrix.length === 0) return undefined;
  const columns = matrix[0]!.map((_, j) => matrix.map(row => row[j]!));
  const square = dot(columns[0]!, columns[0]!);
  const round = columns.every((a, i) => columns.every((b, j) => equal(dot(a, b), i === j ? square : ZERO)));
  // Of a diagonal matrix the radius stands in it.
  return round
    ? matrix
        .flat()
        .map(value => value.abs())
        .find(value => equal(mul(value, value), square))
    : undefined;
}

/** What a certificate about gradients and balls says, where it checks; else why it does not. */
export function ballCertificateWords(
  certificate: Certificate,
  gradients: readonly Gradient[],
  balls: readonly BallDocument[],
  point: Gradient,
  name: { readonly hull: string },
): { readonly holds: boolean; readonly text: string } {
  const broken = (why: string) => ({ holds: false, text: `The certificate does not check: ${why}.` });
  const points = gradients.map(gradient => ({ centre: rationals(flat(gradient)), matrices: [] }));
  const bodies = [...points, ...balls.map(readBall)];
  const v = rationals(flat(point));
  const radius = certificate.radius === undefined ? v?.map(() => ZERO) : rationals(certificate.radius);
  if (v === undefined || radius === undefined || bodies.some(body => body?.centre?.length !== v.length))
    return broken('not every entry is a rational number');
  const all = bodies as readonly Ball[];
  if ('weights' in certificate) {
    if (!combines(certificate, all, v, radius)) return broken('the weights do not combine to the point');
    const of = balls.length === 1 && gradients.length === 0 ? ballWords(balls[0]!) : 'gradients and balls';
    return { holds: true, text: `${shownGradient(point)} is a point of ${of}, so it is in ${name.hull}.` };
  }
  const d = rationals(certificate.separator);
  if (d === undefined || d.length !== v.length || !separates(d, all, v, radius))
    return broken('the separator does not separate');
  return {
    holds: true,
    text: `Along d = ${shownVector(d.map(format))} every listed gradient and ball lies beyond ${shownGradient(point)}, so it is not in ${name.hull}.`,
  };
}

function combines(
  { weights, balls = {} }: Extract<Certificate, { readonly weights: unknown }>,
  bodies: readonly Ball[],
  v: Row,
  radius: Row,
): boolean {
  let total = ZERO;
  let sum: Row = v.map(() => ZERO);
  for (const [key, text] of Object.entries(weights)) {
    const weight = exactRational(text);
    const body = bodies[Number(key)];
    const u = balls[key] ? rationals(balls[key]) : [];
    if (weight === undefined || body === undefined || u === undefined || compare(weight, ZERO) < 0)
      return false;
    total = add(total, weight);
    let at = body.centre;
    let from = 0;
    for (const matrix of body.matrices) {
      const own = u.slice(from, from + matrix.length);
      from += matrix.length;
      if (compare(dot(own, own), ONE) > 0) return false;
      at = at.map((value, j) => own.reduce((part, entry, i) => add(part, mul(entry, matrix[i]![j]!)), value));
    }
    sum = sum.map((value, j) => add(value, mul(weight, at[j]!)));
  }
  return equal(total, ONE) && sum.every((value, j) => compare(sub(value, v[j]!).abs(), radius[j]!) <= 0);
}

/** ⟨d, centre − v⟩ exceeds Σ|dⱼ|rⱼ by more than |M d|; of several matrices by more than the sum of all entries of M d. */
function separates(d: Row, bodies: readonly Ball[], v: Row, radius: Row): boolean {
  const slack = d.reduce((sum, entry, j) => add(sum, mul(entry.abs(), radius[j]!)), dot(d, v));
  return bodies.every(({ centre, matrices }) => {
    const gap = sub(dot(d, centre), slack);
    const images = matrices.map(matrix => matrix.map(row => dot(row, d)));
    if (compare(gap, ZERO) <= 0) return false;
    if (images.length < 2)
      return (
        compare(
          mul(gap, gap),
          images.flat().reduce((s, x) => add(s, mul(x, x)), ZERO),
        ) > 0
      );
    return (
      compare(
        gap,
        images.flat().reduce((s, x) => add(s, x.abs()), ZERO),
      ) > 0
    );
  });
}

const rationals = (vector: readonly unknown[]): Row | undefined => {
  const entries = vector.map(exactRational);
  return entries.every(entry => entry !== undefined) ? (entries as Row) : undefined;
};

function readBall(ball: BallDocument): Ball | undefined {
  const centre = rationals(ball.centre);
  const matrices = ('matrix' in ball ? [ball.matrix] : ball.matrices).map(matrix => matrix.map(rationals));
  if (centre === undefined || matrices.flat().some(row => row === undefined || row.length !== centre.length))
    return undefined;
  return { centre, matrices: matrices as (readonly Row[])[] };
}

const dot = (a: Row, b: Row): Rational => a.reduce((sum, entry, i) => add(sum, mul(entry, b[i]!)), ZERO);
